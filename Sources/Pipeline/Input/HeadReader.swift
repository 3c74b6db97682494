import ByteIO
import Bytes
import Findings
import FormatKit

/// Looks at the start of a stream without reading it.
enum HeadReader {
  /// The most bytes looked at.
  static let limit = 1 << 20

  /// The text at the start of an entry, with at least one line where there is one.
  static func head(of entry: InputSet.Entry, in input: JobInput) throws(Failure) -> StreamHead {
    var size = 1 << 16
    while true {
      let bytes = try input.set.peek(entry, size)
      let source = TextSource(MemorySource(bytes), encoding: input.encoding)
      var text = ByteBuffer(capacity: bytes.count)
      while try source.read(into: &text, atMost: size) > 0 {}
      let isWhole = bytes.count < size
      let hasLine = text.span.firstIndex(of: 0x0A) != nil || text.span.firstIndex(of: 0x0D) != nil
      if isWhole || hasLine || size >= limit {
        return StreamHead(
          text: text.bytes, isWhole: isWhole, encoding: source.encoding,
          firstByte: source.markLength)
      }
      size *= 4
    }
  }
}
