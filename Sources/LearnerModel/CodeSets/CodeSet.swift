/// A list of codes with one canonical spelling each, and what other standards call them.
///
/// Code sets are open: a code that is not listed is kept as it is and reported, never replaced.
public struct CodeSet: Sendable {
  /// The name in schemas, such as `gradeLevel`.
  public let name: String
  /// What the codes tell apart, and whose list it is.
  public let meaning: String
  /// The codes in the order of the source standard.
  public let codes: [Code]

  /// One code.
  public struct Code: Sendable {
    /// The canonical spelling.
    public let value: String
    /// What it means.
    public let label: String
    /// What other standards call it.
    public let terms: [Term]

    /// Declares a code.
    public init(_ value: String, _ label: String, _ terms: Term...) {
      self.value = value
      self.label = label
      self.terms = terms
    }
  }

  /// Declares a code set.
  public init(_ name: String, _ meaning: String, _ codes: [Code]) {
    self.name = name
    self.meaning = meaning
    self.codes = codes
  }

  /// Whether `value` is listed, in its canonical spelling.
  public func contains(_ value: String) -> Bool { codes.contains { $0.value == value } }

  /// The pairs of canonical spelling and the spelling of `standard`, in order.
  public func crosswalk(to standard: Standard) -> [(canonical: String, theirs: String)] {
    codes.flatMap { code in
      code.terms.compactMap { $0.standard == standard ? (code.value, $0.name) : nil }
    }
  }
}

/// A type that stands for a code set, so that `Code<GradeLevel>` is a type of its own.
public protocol CodeList {
  /// The codes.
  static var codeSet: CodeSet { get }
}
