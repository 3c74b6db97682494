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
  /// Whether senders name things of their own here, so that no word of theirs is worth a report.
  public let takesAnyWord: Bool

  /// What codes start with that a sender has made beyond a list, as in OneRoster.
  public static let openPrefix = "ext:"

  /// One code.
  public struct Code: Sendable {
    /// The canonical spelling.
    public let value: String
    /// What it means.
    public let label: String
    /// Other spellings that are known from files and mean nothing else.
    public let aliases: [String]
    /// What other standards call it.
    public let terms: [Term]

    /// Declares a code.
    public init(_ value: String, _ label: String, also aliases: [String] = [], _ terms: Term...) {
      self.value = value
      self.label = label
      self.aliases = aliases
      self.terms = terms
    }
  }

  /// Declares a code set.
  public init(
    _ name: String, _ meaning: String, takesAnyWord: Bool = false, _ codes: [Code]
  ) {
    self.name = name
    self.meaning = meaning
    self.codes = codes
    self.takesAnyWord = takesAnyWord
  }

  /// Whether `value` is listed, in its canonical spelling.
  public func contains(_ value: String) -> Bool { codes.contains { $0.value == value } }

  /// The code whose canonical spelling is `value`.
  public subscript(value: String) -> Code? { codes.first { $0.value == value } }

  /// The pairs of canonical spelling and the spelling of `standard`, in order.
  public func crosswalk(to standard: Standard) -> [(canonical: String, theirs: String)] {
    codes.flatMap { code in
      code.terms.compactMap { $0.standard == standard ? (code.value, $0.name) : nil }
    }
  }

  /// All spellings that a reader of `standard` may meet, each with the canonical one.
  ///
  /// The spelling of `standard` goes before a canonical spelling, and that before an alias, where
  /// two codes claim the same.
  public func spellings(of standard: Standard?) -> [(theirs: String, canonical: String)] {
    var seen: Set<String> = []
    var all: [(theirs: String, canonical: String)] = []
    func add(_ theirs: String, _ canonical: String) {
      if seen.insert(theirs).inserted { all.append((theirs, canonical)) }
    }
    if let standard {
      for pair in crosswalk(to: standard) { add(pair.theirs, pair.canonical) }
    }
    for code in codes { add(code.value, code.value) }
    for code in codes {
      for alias in code.aliases { add(alias, code.value) }
    }
    return all
  }
}

/// A type that stands for a code set, so that `Code<GradeLevel>` is a type of its own.
public protocol CodeList: SendableMetatype {
  /// The codes.
  static var codeSet: CodeSet { get }
}
