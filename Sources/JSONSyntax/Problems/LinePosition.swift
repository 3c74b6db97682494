/// A line and column in a text, both from 1.
///
/// Lines end at LF, CRLF or CR. Columns count Unicode scalars.
public struct LinePosition: Sendable, Equatable, BitwiseCopyable {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// Creates a position; without arguments that of a text's first byte.
  public init(line: Int = 1, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// The position of `text[offset]`, where `text[0]` stands at `start`.
  ///
  /// `text` may end at the offset. Where it goes on, a line feed there counts to the line break that
  /// a carriage return in front of it has started.
  public init(of offset: Int, in text: Span<UInt8>, from start: LinePosition = LinePosition()) {
    precondition(offset >= 0 && offset <= text.count, "an offset outside the text")
    self = start
    for index in 0..<offset {
      let byte = text[index]
      let isPair = byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }
}
