import Bytes
public import Findings
public import XMLSyntax

/// Cuts a container at the ends of its records, where that can be proved safe; what cannot is handed
/// over in one piece.
public struct ElementFramer: StreamFramer {
  private var framer: XMLFramer
  private let isContainer: Bool
  /// How much has been looked at.
  private var scanned = 0

  /// Creates a framer for what follows a root's start tag; without a root for a whole document.
  public init(inside root: XMLRoot?) {
    framer = root.map { XMLFramer(inside: $0) } ?? XMLFramer()
    isContainer = root != nil
  }

  /// Looks at the bytes from `start` to `end`, which follow those looked at before.
  public mutating func scan(_ padded: RawSpan, from start: Int, to end: Int) {
    if isContainer { framer.scan(padded, from: start, to: end) }
    scanned = end
  }

  /// The offset behind the last whole record, `nil` where none has ended.
  ///
  /// Something always follows behind it, so that the document's end is part of a chunk.
  public var lastEnd: Int? {
    guard isContainer, let end = framer.lastEnd, end < scanned else { return nil }
    return end
  }

  /// How many line breaks there were up to `lastEnd`.
  public var lineBreaks: Int { framer.lineBreaks }

  /// Starts counting behind `lastEnd`.
  public mutating func moveToLastEnd() {
    scanned -= lastEnd ?? 0
    framer.moveToLastEnd()
  }

  /// What to say about a record larger than the limit.
  public var recordTooLong: FindingCode { .elementTooLarge }
}
