/// How the values of a JSON text are laid out, as far as it matters for cutting it into pieces.
public enum JSONLayout: Sendable, Equatable {
  /// One value a line (NDJSON): a line feed ends a value, and no value has one inside.
  case lines
  /// A top-level array: its elements are the values.
  case array
  /// Any other text: one value over several lines, or values one behind the other.
  case sequence
  /// One value, which is all of the text: it has no piece but the whole.
  case document

  /// The word for it.
  public var name: String {
    switch self {
    case .lines: "lines"
    case .array: "array"
    case .sequence: "values"
    case .document: "document"
    }
  }

  /// The state that reads a piece of such a text.
  ///
  /// - Parameters:
  ///   - start: The state for the start of a whole text; its limits are kept, its mode is not.
  ///   - isFirst: Whether the piece is the first one of the text.
  /// - Returns: The state in front of the piece.
  public func state(_ start: JSONState = JSONState(), isFirst: Bool) -> JSONState {
    switch self {
    case .lines: start.withMode(.lines, isFirst: isFirst)
    case .sequence: start.withMode(.sequence, isFirst: isFirst)
    case .document: start.withMode(.single, isFirst: isFirst)
    case .array:
      isFirst ? start.withMode(.single, isFirst: true) : start.insideArray()
    }
  }
}
