public import Findings
import LearnerModel

/// By what people of several inputs are known to be the same, as the user names it.
///
///     oneroster:key=canvas:identifiers.sisSourcedId
///     identifiers.state
///
/// A rule has one or more sides with `=` between them. Each names an identifier that people have, in
/// one system or in any: `key`, a field of `person` that holds an identifier, `emails.address`,
/// `identifiers` of any type, or `identifiers.TYPE`. Two people with the same value on any of its
/// sides are one. Names of people are none: nobody is taken for somebody else by name.
public struct MatchRule: Sendable, Hashable {
  /// One side of a rule.
  struct Side: Sendable, Hashable {
    /// The side as it was written.
    var text: String
    /// The system whose people it is about; `nil` for any.
    var system: String?
    /// What it compares.
    var place: Place
  }

  /// Where an identifier stands in the record of a person.
  enum Place: Sendable, Hashable {
    /// In a field, which may be one of a group.
    case field(FieldIndex)
    /// Among the identifiers that others gave, of one type or of any.
    case identifiers(type: String?)
  }

  /// The most rules that a conversion may have.
  public static let limit = 64

  /// The rule as it was written.
  public let text: String
  let sides: [Side]

  /// Reads a rule.
  ///
  /// Fails where a side names nothing that identifies people.
  public init(_ text: String) throws(Failure) {
    self.text = text
    var sides: [Side] = []
    for part in text.split(separator: "=", omittingEmptySubsequences: false) {
      let words = part.split(separator: ":", maxSplits: 1).map(String.init)
      guard let name = words.last, let place = Self.place(name) else {
        throw Failure(
          .usage, .unknownIdentifier,
          """
          \(field: String(part)) names no identifier of people; those are: key, \
          \(Self.names.joined(separator: ", "))
          """)
      }
      sides.append(
        Side(text: String(part), system: words.count > 1 ? words[0] : nil, place: place))
    }
    self.sides = sides
  }

  private static func place(_ name: String) -> Place? {
    if name == "key" { return .field(KindSchema.Common.key) }
    if name == "identifiers" { return .identifiers(type: nil) }
    let schema = Kind.person.schema
    if let field = schema.index(of: name) { return fields.contains(field) ? .field(field) : nil }
    guard name.hasPrefix(typePrefix), name.utf8.count > typePrefix.utf8.count else { return nil }
    return .identifiers(type: String(name.dropFirst(typePrefix.utf8.count)))
  }

  private static let typePrefix = "identifiers."

  /// The fields that identify people.
  private static let fields: [FieldIndex] = {
    let schema = Kind.person.schema
    let ofPerson = schema.members(of: nil).dropFirst(KindSchema.Common.count).filter {
      schema[$0].type == .identifier
    }
    return ofPerson + [Person.declared.fields.emails.fields.address.index]
  }()

  /// What a rule may name beside keys.
  private static var names: [String] {
    fields.map { Kind.person.schema[$0].path } + ["identifiers", "identifiers.TYPE"]
  }
}

extension FindingCode {
  /// People are matched for a target that has no learners.
  public static let nothingToMatch = FindingCode(
    "usage.nothing-to-match", .error, "The target does not put learners' records together.",
    explanation: """
      People are matched where all records of a learner go into one place, as in a profile. Other \
      targets get every record as it is.
      """,
    hint: "leave out --match, or convert to profiles")
  /// There are more rules than can be told apart.
  public static let tooManyRules = FindingCode(
    "usage.too-many-rules", .error, "There are too many rules of --match.",
    explanation: "The limit `rules` is 64.", hint: "leave some out")
  static let unknownIdentifier = FindingCode(
    "usage.unknown-identifier", .error, "A rule of --match names nothing that identifies people.",
    explanation: """
      A rule is `NAME` or `NAME=NAME`, each with the system before it where it is about one only, as \
      in `oneroster:key=canvas:identifiers.sisSourcedId`. People are never matched by name.
      """,
    hint: "name keys, identifiers or e-mail addresses")
}
