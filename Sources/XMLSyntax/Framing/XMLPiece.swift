/// Which part of a document is read.
///
/// Pieces start and end where `XMLFramer` says. What is left out of a piece, the root's start tag or
/// its end tag, is put in for the parser and gives no tokens.
public enum XMLPiece: Sendable {
  /// All of it.
  case whole
  /// From its first byte to behind the root's start tag, or behind one of the root's children.
  case first(XMLRoot)
  /// Children of the root.
  case middle(XMLRoot)
  /// Children of the root, its end tag, and what follows.
  case last(XMLRoot)

  /// The start tag that comes before the bytes.
  var opening: XMLRoot? {
    switch self {
    case .whole, .first: nil
    case .middle(let root), .last(let root): root
    }
  }

  /// The root whose end tag comes behind the bytes.
  var closing: XMLRoot? {
    switch self {
    case .whole, .last: nil
    case .first(let root), .middle(let root): root
    }
  }
}
