import ByteIO
import Bytes
import Findings
import FormatKit

/// Looks at the start of a stream without reading it.
enum HeadReader {
  /// The most bytes looked at.
  static let limit = 1 << 22

  /// The text at the start of an entry, with at least `lines` lines where there are so many.
  static func head(
    of entry: InputSet.Entry, lines: Int, in input: JobInput
  ) throws(Failure) -> StreamHead {
    var size = 1 << 16
    while true {
      let bytes = try input.set.peek(entry, size)
      let source = TextSource(MemorySource(bytes), encoding: input.encoding)
      var text = ByteBuffer(capacity: bytes.count)
      while try source.read(into: &text, atMost: size) > 0 {}
      let isWhole = bytes.count < size
      if isWhole || text.span.hasLines(lines) || size >= limit {
        return StreamHead(
          text: text.bytes, isWhole: isWhole, encoding: source.encoding,
          firstByte: source.markLength)
      }
      size *= 4
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether at least `count` lines end in the run, at LF, CRLF or CR.
  func hasLines(_ count: Int) -> Bool {
    hasBytes(0x0A, count) || hasBytes(0x0D, count)
  }

  /// How many lines end in the run, at LF, CRLF or CR.
  var lineBreaks: Int {
    var count = 0
    for index in indices where self[index] == 0x0A || self[index] == 0x0D {
      let isPair = self[index] == 0x0D && index + 1 < self.count && self[index + 1] == 0x0A
      if !isPair { count += 1 }
    }
    return count
  }

  private func hasBytes(_ byte: UInt8, _ count: Int) -> Bool {
    var found = 0
    var start = 0
    while found < count, let index = firstIndex(of: byte, from: start) {
      found += 1
      start = index + 1
    }
    return found >= count
  }
}
