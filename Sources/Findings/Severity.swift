/// How much a finding matters.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing is wrong with the data.
  case note
  /// Probably not what the sender meant; the data could be used all the same.
  case warning
  /// Breaks the format's rules, or something could not be used.
  case error

  /// The word for it in reports and options.
  public var name: String {
    switch self {
    case .note: "note"
    case .warning: "warning"
    case .error: "error"
    }
  }

  /// Whether the one comes before the other.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}
