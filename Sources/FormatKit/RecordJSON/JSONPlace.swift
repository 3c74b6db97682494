import ByteIO
import Bytes
import JSONSyntax

/// A place between the values of a chunk, with its line.
public struct JSONPlace: Sendable, BitwiseCopyable {
  /// The offset within the chunk.
  public var offset: Int
  /// The line, from 1.
  public var line: Int
  /// Where the line starts; -1 where that is before the chunk.
  var lineStart: Int
  /// An offset at or before this place, and the byte of the source that it stands for.
  private var known: (offset: Int, byte: Int)

  /// Whether carriage returns may end lines.
  private let hasReturns: Bool

  /// The start of a chunk.
  public init(startOf chunk: borrowing Chunk) {
    offset = 0
    line = chunk.firstLine
    lineStart = chunk.firstColumn == 1 ? 0 : -1
    known = (0, chunk.firstByte)
    hasReturns = chunk.bytes.firstIndex(of: 0x0D) != nil
  }

  /// Moves on to a later offset of the chunk.
  public mutating func move(to offset: Int, in chunk: borrowing Chunk) {
    pass(chunk.padded, to: offset)
    if let origin = chunk.origin(of: offset) { line = origin.line }
    if chunk.encoding != .utf8 { settle(in: chunk) }
  }

  /// Moves on to `end` and counts line breaks on the way.
  @inline(__always)
  mutating func pass(_ bytes: RawSpan, to end: Int) {
    if hasReturns {
      passReturns(bytes, to: end)
      return
    }
    let all = SIMD16<UInt8>(repeating: 0x0A)
    while offset < end {
      let sixteen = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: offset, as: SIMD16<UInt8>.self)
      var feeds = moveMask(sixteen .== all)
      if end &- offset < 16 { feeds &= ~(~0 << UInt64(truncatingIfNeeded: end &- offset)) }
      if feeds != 0 {
        line &+= feeds.nonzeroBitCount
        lineStart = offset &+ 64 &- feeds.leadingZeroBitCount
      }
      offset &+= 16
    }
    offset = end
  }

  /// The same where carriage returns may end lines.
  private mutating func passReturns(_ bytes: RawSpan, to end: Int) {
    while offset < end {
      let byte = bytes.byte(at: offset)
      offset += 1
      if byte == 0x0A || (byte == 0x0D && bytes.byte(at: offset) != 0x0A) {
        line += 1
        lineStart = offset
      }
    }
  }

  /// Finds out which byte of the source stands here, where that is not simply counted.
  mutating func settle(in chunk: borrowing Chunk) {
    known = (offset, byte(in: chunk))
  }

  /// The byte of the source that stands here.
  @inline(__always)
  public func byte(in chunk: borrowing Chunk) -> Int {
    if !chunk.origins.isEmpty { return chunk.origin(of: offset)?.byte ?? 0 }
    return known.byte
      + chunk.encoding.sourceLength(of: chunk.bytes.extracting(known.offset..<offset))
  }

  /// The place in the source of a byte at or behind this place.
  public func site(of offset: Int, in chunk: borrowing Chunk) -> SourceSite {
    if let origin = chunk.origin(of: offset) { return origin }
    var place = self
    place.passReturns(chunk.padded, to: offset)
    let isInside = place.lineStart >= 0
    let start = isInside ? place.lineStart : 0
    let column = chunk.bytes.extracting(start..<max(start, offset)).scalarCount
    return SourceSite(
      line: place.line, column: column + (isInside ? 1 : chunk.firstColumn),
      byte: known.byte
        + chunk.encoding.sourceLength(of: chunk.bytes.extracting(known.offset..<offset)))
  }
}
