import Bytes
public import Findings
public import JSONSyntax

/// Cuts a stream of JSON values, one a line, in an array, or one behind the other, into whole ones.
public struct JSONStreamFramer: StreamFramer {
  private var framer: JSONFramer
  /// The offset behind the last whole value, `nil` where none has ended.
  public private(set) var lastEnd: Int?
  /// How many line breaks there were up to `lastEnd`.
  public private(set) var lineBreaks = 0
  /// What to say about a value larger than the limit.
  public let recordTooLong: FindingCode

  /// Creates a framer for the start of a stream of `layout`.
  public init(_ layout: JSONLayout, tooLong: FindingCode) {
    framer = JSONFramer(layout: layout)
    recordTooLong = tooLong
  }

  /// Looks at the bytes from `start` to `end`, which follow those looked at before.
  public mutating func scan(_ padded: RawSpan, from start: Int, to end: Int) {
    guard let boundary = framer.scan(padded, start..<end) else { return }
    lastEnd = boundary.offset
    lineBreaks += boundary.lineBreaks
  }

  /// Starts counting behind `lastEnd`.
  public mutating func moveToLastEnd() {
    lastEnd = nil
    lineBreaks = 0
  }
}

extension JSONLayout {
  /// The layout that the start of a stream shows.
  ///
  /// A first value that is not whole and has no line break in so much text is taken for a line.
  public init(_ head: StreamHead) {
    var framer = JSONFramer()
    var text = head.text
    // A value that ends with the text is followed by nothing: it is all there is.
    if head.isWhole { text.append(0x20) }
    _ = framer.scan(text.span.raw, 0..<text.count)
    self = framer.layout ?? (head.isWhole ? .sequence : .lines)
  }
}
