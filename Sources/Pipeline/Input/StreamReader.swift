import ByteIO
import Bytes
import Findings
import FormatKit

/// Reads one stream and cuts it into chunks of whole records.
///
/// Used by one thread at a time. What it hands out depends on the stream's bytes and the chunk size
/// only, and what is made of the chunks does not depend on the chunk size.
final class StreamReader {
  /// How large chunks and records may be.
  struct Limits {
    /// Bytes after which a chunk is cut at the next record's end.
    var chunk = 1 << 19
    /// The most bytes that one record may have.
    var record = 16 << 20
    /// The most bytes looked at to understand a stream's head.
    var head = 1 << 22
  }

  /// What is known of a chunk that was read.
  struct ChunkInfo {
    var stream: UInt32
    var firstByte: Int
    var firstLine: Int
    var firstColumn: Int
    var encoding: TextEncoding
    var isFirst: Bool
    var isLast: Bool
    var part = 0
  }

  let context: StreamContext
  private let text: TextSource
  private let limits: Limits
  private var framer: (any StreamFramer)?
  /// What was read and not handed out yet.
  private var pending = ByteBuffer()
  /// How much of `pending` the framer has looked at.
  private var scanned = 0
  private var firstByte = 0
  private var line = 1
  private var column = 1
  /// Bytes after which a chunk is cut.
  private var chunkSize: Int
  /// What the next chunk starts in.
  private var part = 0
  private var hasStarted = false
  private var hasEnded = false
  /// Whether it has been looked where the text was found to be no UTF-8.
  private var hasPlacedFallback = false
  private var fallbackFinding: Finding?

  init(
    _ source: any ByteSource, context: StreamContext, encoding: TextEncoding? = nil,
    limits: Limits = Limits()
  ) {
    self.context = context
    self.limits = limits
    chunkSize = limits.chunk
    text = TextSource(source, encoding: encoding)
  }

  /// The source bytes of the header, with a byte order mark where there is one.
  private(set) var header: [UInt8] = []
  /// The text of the header.
  private(set) var headerText: [UInt8] = []
  /// Where the text starts: behind a byte order mark.
  var textStart: Int { text.markLength }
  /// How many bytes of text have been read.
  private(set) var textRead = 0

  /// The encoding as far as it is known.
  var encoding: TextEncoding { text.encoding }

  /// Reads the head and opens the stream with `planned`.
  func open(_ planned: PlannedStream) throws(Failure) -> OpenedStream {
    try fill(to: 1 << 16)
    while !hasEnded, pending.count < limits.head, !pending.span.hasLines(planned.headLines) {
      try fill(to: pending.count * 4)
    }
    firstByte = text.markLength
    let head = StreamHead(
      text: pending.bytes, isWhole: hasEnded, encoding: text.encoding, firstByte: firstByte)
    placeFallback(in: pending.span)
    let opened = try planned.open(head, context)
    let length = min(opened.headerLength, pending.count)
    headerText = Array(head.text.prefix(length))
    header = sourceBytes(of: pending.span.extracting(0..<length))
    firstByte += text.encoding.sourceLength(of: pending.span.extracting(0..<length))
    line += opened.headerLineBreaks
    column = Self.column(behind: pending.span.extracting(0..<length), from: column)
    pending.dropFirst(length)
    framer = opened.framer
    chunkSize = max(1, limits.chunk / opened.chunkShare)
    return opened
  }

  private func sourceBytes(of decoded: Span<UInt8>) -> [UInt8] {
    var bytes = ByteBuffer()
    if text.markLength > 0 {
      switch text.encoding {
      case .utf8: bytes.append("\u{FEFF}")
      case .utf16LittleEndian: for byte: UInt8 in [0xFF, 0xFE] { bytes.append(byte) }
      case .utf16BigEndian: for byte: UInt8 in [0xFE, 0xFF] { bytes.append(byte) }
      case .windows1252: break
      }
    }
    text.encoding.encode(decoded, into: &bytes)
    return bytes.bytes
  }

  /// Puts the next chunk into `buffer`, or returns `nil` at the end of the stream.
  func next(into buffer: inout ByteBuffer) throws(Failure) -> ChunkInfo? {
    guard var framer else { return nil }
    defer { self.framer = framer }
    buffer.removeAll()
    swap(&buffer, &pending)
    var wanted = chunkSize
    while true {
      try fill(&buffer, to: wanted)
      if buffer.count > scanned {
        framer.scan(buffer.paddedBytes, from: scanned, to: buffer.count)
        scanned = buffer.count
      }
      if hasEnded { return last(&framer, &buffer) }
      if let end = framer.lastEnd {
        return cut(at: end, lineBreaks: framer.lineBreaks, &framer, &buffer, isLast: false)
      }
      guard buffer.count < limits.record else {
        throw Failure(
          .input, framer.recordTooLong,
          "a record is larger than \(limits.record >> 20) MiB; it starts here",
          at: context.location(start(in: buffer.span)))
      }
      wanted = min(buffer.count * 2, limits.record)
    }
  }

  /// Where the first record of a text starts: behind white space, where it is not on a new line.
  private func start(in text: Span<UInt8>) -> SourceSite {
    var site = SourceSite(line: line, column: column, byte: firstByte)
    guard column > 1 else { return site }
    var offset = 0
    while offset < text.count, text[offset] <= 0x20 {
      if text[offset] == 0x0A || (text[offset] == 0x0D && text[offset + 1] != 0x0A) {
        site.line += 1
        site.column = 0
      }
      site.column += 1
      offset += 1
    }
    site.byte += self.text.encoding.sourceLength(of: text.extracting(0..<offset))
    return site
  }

  /// What is left when the stream has ended.
  private func last(_ framer: inout any StreamFramer, _ buffer: inout ByteBuffer) -> ChunkInfo? {
    guard !buffer.isEmpty else { return nil }
    return cut(at: buffer.count, lineBreaks: 0, &framer, &buffer, isLast: true)
  }

  private func cut(
    at end: Int, lineBreaks: Int, _ framer: inout any StreamFramer, _ buffer: inout ByteBuffer,
    isLast: Bool
  ) -> ChunkInfo {
    let info = ChunkInfo(
      stream: context.number, firstByte: firstByte, firstLine: line, firstColumn: column,
      encoding: text.encoding, isFirst: !hasStarted, isLast: isLast, part: part)
    hasStarted = true
    part = framer.part
    pending.removeAll()
    pending.append(buffer.span.raw, from: end, count: buffer.count - end)
    scanned -= end
    if !isLast { framer.moveToLastEnd() }
    buffer.truncate(to: end)
    placeFallback(in: buffer.span)
    firstByte += text.encoding.sourceLength(of: buffer.span)
    line += lineBreaks
    column = Self.column(behind: buffer.span, from: column)
    return info
  }

  /// The column behind a text that starts at `column`; most chunks end with their line.
  private static func column(behind text: Span<UInt8>, from column: Int) -> Int {
    var start = text.count
    while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
    let behind = text.extracting(start..<text.count).scalarCount
    return start > 0 ? behind + 1 : column + behind
  }

  private func fill(to count: Int) throws(Failure) {
    var buffer = ByteBuffer()
    swap(&buffer, &pending)
    defer { swap(&buffer, &pending) }
    try fill(&buffer, to: count)
  }

  private func fill(_ buffer: inout ByteBuffer, to count: Int) throws(Failure) {
    while !hasEnded, buffer.count < count {
      try read(into: &buffer, atMost: count - buffer.count)
    }
    // Framers look at a carriage return only together with what follows it.
    while !hasEnded, buffer.last == 0x0D { try read(into: &buffer, atMost: 1) }
  }

  private func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) {
    do {
      let got = try text.read(into: &buffer, atMost: count)
      textRead += got
      if got == 0 { hasEnded = true }
    } catch {
      var failure = error
      failure.finding.location.file = context.file
      failure.finding.location.entry = context.entry
      throw failure
    }
  }

  /// What is worth knowing about the stream's bytes, once they have been read.
  var notes: [Finding] { text.notes }

  /// Notes where the text was found to be no UTF-8, if that is within the text that starts where the
  /// reader stands.
  private func placeFallback(in text: Span<UInt8>) {
    guard !hasPlacedFallback, let fallback = self.text.fallback,
      fallback.offset < firstByte + text.count
    else { return }
    hasPlacedFallback = true
    // What stands before it is ASCII: a byte of the source is one of the text.
    let passed = text.extracting(first: fallback.offset - firstByte)
    let site = SourceSite(
      line: line + passed.lineBreaks, column: Self.column(behind: passed, from: column),
      byte: fallback.offset)
    // One byte is evidence; those behind it would be a learner's value.
    let hex = String(fallback.bytes[0], radix: 16, uppercase: true)
    fallbackFinding = Finding(
      .windows1252,
      "the byte \(hex) begins no UTF-8 character; the text is read as Windows-1252 from here on",
      at: context.location(site))
  }

  /// What was found about the encoding since this was last asked.
  func encodingFinding() -> Finding? {
    defer { fallbackFinding = nil }
    return fallbackFinding
  }
}
