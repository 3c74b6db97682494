/// A field that every record of a kind has, and why it has to be there.
public struct Requirement: Sendable {
  /// The field.
  public let field: FieldIndex
  /// Why a record says nothing without it, as a sentence without its full stop.
  public let reason: String
}

extension KindSchema {
  /// What every record of the kind has, in the order of the fields.
  ///
  /// Beyond what a kind declares itself, what others refer to has a key, and what is about somebody
  /// names an owner. Which values a standard asks for beyond that is said by the standard's formats.
  public var requirements: [Requirement] {
    var found: [Requirement] = []
    if needsKey {
      found.append(
        Requirement(field: Common.key, reason: "Other records refer to it by its key"))
    }
    if needsOwner {
      found.append(Requirement(field: Common.owner, reason: "It is about one person"))
    }
    return found
      + needs.compactMap { need in
        index(of: need.name).map { Requirement(field: $0, reason: need.reason) }
      }
  }

  /// Whether records of other kinds refer to such records by their key.
  ///
  /// A learner's own records may lack one: a score is known by its learner and its item.
  private var needsKey: Bool {
    kind == .person || (place == .references && Self.referredKinds.contains(kind))
  }

  /// Whether a record has to name its owner; where it belongs to another record of a learner, that
  /// one tells.
  private var needsOwner: Bool {
    hasOwner && !fields.contains { $0.target?.schema.isOwned ?? false }
  }

  private static let referredKinds = Set(
    Kind.allCases.flatMap { $0.schema.fields.compactMap(\.target) })
}
