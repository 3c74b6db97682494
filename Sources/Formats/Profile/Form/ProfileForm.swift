import FormatKit
import LearnerModel

/// The form of a document: which lists of records it has, and where.
enum ProfileForm {
  /// The kinds whose records may be part of a document.
  static let kinds: [Kind] = Kind.allCases.filter { $0.schema.place != .exchange }

  /// Whether the records of a kind are the learner's, and leave out their owner.
  static func isOwned(_ kind: Kind) -> Bool {
    kind != .person && places[Int(kind.rawValue)] != .references
  }

  /// By kind: where its records stand.
  static let places = Kind.allCases.map(\.schema.place)

  /// What a record leaves out because its place in the document says it.
  static func omitted(_ kind: Kind) -> RecordEncoder.Surroundings {
    isOwned(kind) ? [.kind, .owner] : .kind
  }

  /// What readers produce: all that a document can hold.
  static var readingCoverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for kind in kinds { coverage.addAll(of: kind) }
    return coverage
  }

  /// What writers have a place for, and why a record may be missing all the same.
  ///
  /// Each thing is written once a document: of two records with one key that differ, the first.
  /// Records about nobody who is a learner, or that no learner leads to, are not asked for.
  static var writingCoverage: Coverage {
    var coverage = Coverage(extensions: .all)
    coverage.extensionLimits = [.duplicate, .unresolved, .notSelected]
    for kind in Kind.allCases {
      var limits: Coverage.Limits = [.notSelected]
      if kind.schema.place == .references || kind == .person { limits.insert(.duplicate) }
      if isOwned(kind) { limits.insert(.unresolved) }
      if kind.schema.place == .exchange { limits.insert(.noKind) }
      coverage.addAll(of: kind, limits: limits)
    }
    return coverage
  }
}
