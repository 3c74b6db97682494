/// What became of a source value.
///
/// Every value has one fate.
public enum Fate: Int, Sendable, CaseIterable {
  /// Some part of it reached a field of the model.
  case mapped
  /// It was kept verbatim as an extension.
  case kept
  /// It was left out on purpose, or has no home; the path says why.
  case dropped
  /// It was rejected together with its record.
  case rejected
  /// There was nothing in it; blanks are counted apart.
  case blank

  /// The name in reports.
  public var name: String {
    switch self {
    case .mapped: "mapped"
    case .kept: "kept"
    case .dropped: "dropped"
    case .rejected: "rejected"
    case .blank: "blank"
    }
  }
}
