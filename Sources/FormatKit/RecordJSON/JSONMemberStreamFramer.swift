import Bytes
public import Findings
public import JSONSyntax

/// Cuts a stream of objects with long lists in some of their members, `{"users":[…]}`.
public struct JSONMemberStreamFramer: StreamFramer {
  private var framer: JSONMemberFramer
  /// The offset behind the last boundary, `nil` where there is none.
  public private(set) var lastEnd: Int?
  /// How many line breaks there were up to `lastEnd`.
  public private(set) var lineBreaks = 0
  /// What to say about a value larger than the limit.
  public let recordTooLong: FindingCode

  /// Creates a framer for the start of a stream.
  public init(_ members: JSONMembers, tooLong: FindingCode) {
    framer = JSONMemberFramer(members)
    recordTooLong = tooLong
  }

  /// What stands behind the last boundary.
  public var part: Int { framer.part.number }

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
