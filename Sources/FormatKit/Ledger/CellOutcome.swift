/// What a writer did with a canonical cell.
///
/// Every cell has one outcome.
public enum CellOutcome: Int, Sendable, CaseIterable {
  /// It was written, in its canonical form or in the source's own spelling.
  case written
  /// It was carried on as an extension.
  case kept
  /// The format has no place for such records.
  case noKind
  /// The format has no place for this field.
  case noPlace
  /// The format holds one value, and there are more.
  case tooMany
  /// The code is none of those the format allows.
  case outsideCodeSet
  /// The value does not fit the type that the format asks for.
  case invalid
  /// The record lacks something that the format requires, and was left out.
  case incomplete
  /// The format cannot carry extensions of another format.
  case foreignExtension
  /// The record that it belongs to could not be found.
  case unresolved
  /// Another record with the same key was written.
  case duplicate
  /// Not asked for: about nobody selected, deleted, not referred to by what is written, or said
  /// once more by another record.
  case notSelected

  /// The name in reports.
  public var name: String {
    switch self {
    case .written: "written"
    case .kept: "kept"
    case .noKind: "no-place-for-record"
    case .noPlace: "no-place-for-field"
    case .tooMany: "more-than-one"
    case .outsideCodeSet: "outside-code-set"
    case .invalid: "invalid-value"
    case .incomplete: "required-value-missing"
    case .foreignExtension: "foreign-extension"
    case .unresolved: "unresolved-owner"
    case .duplicate: "duplicate-key"
    case .notSelected: "not-selected"
    }
  }

  /// Whether the cell is missing from the output against the user's wish.
  public var isLoss: Bool {
    switch self {
    case .written, .kept, .notSelected: false
    default: true
    }
  }
}
