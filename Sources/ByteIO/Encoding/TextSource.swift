public import Bytes
public import Findings

/// The text of a byte source in UTF-8, with the evidence for its encoding.
///
/// A byte order mark decides. Without one the text is UTF-8 until the first byte beyond ASCII: if a
/// well-formed character starts there, it stays UTF-8; if not, the text is Windows-1252 from there
/// on. The decision depends on the bytes alone, never on how they arrive.
public final class TextSource: ByteSource {
  private let source: any ByteSource
  private var raw = ByteBuffer()
  private var isStarted = false
  private var isDecided = false
  /// How many bytes were read while the encoding was still open: all of them ASCII.
  private var undecidedBytes = 0

  /// The encoding as far as it is known.
  public private(set) var encoding: TextEncoding
  /// How many bytes the byte order mark has, zero where there is none.
  public private(set) var markLength = 0
  /// Where and by which bytes the text was found to be Windows-1252.
  public private(set) var fallback: (offset: Int, bytes: [UInt8])?

  /// What is worth knowing about the bytes beyond their text, once they have been read.
  public var notes: [Finding] { source.notes }

  /// Creates a source of the text of `source`, in `encoding` where that is given.
  public init(_ source: any ByteSource, encoding: TextEncoding? = nil) {
    self.source = source
    self.encoding = encoding ?? .utf8
    isDecided = encoding != nil
  }

  /// Reads text as UTF-8.
  public func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    let start = buffer.count
    if !isStarted {
      isStarted = true
      try begin(&buffer, count)
      if buffer.count > start { return buffer.count - start }
    }
    switch encoding {
    case .utf8:
      let got = try source.read(into: &buffer, atMost: count)
      if got > 0, !isDecided {
        try decide(&buffer, from: start)
        undecidedBytes += buffer.count - start
      }
    case .windows1252:
      raw.removeAll()
      // A byte becomes up to three: less is read than asked for.
      _ = try source.read(into: &raw, atMost: max(1, count / 2))
      decodeWindows(&buffer)
    case .utf16LittleEndian, .utf16BigEndian:
      while buffer.count == start {
        if try source.read(into: &raw, atMost: max(2, count / 2)) == 0 {
          if !raw.isEmpty { decodeUnits(&buffer, isEnd: true) }
          break
        }
        decodeUnits(&buffer, isEnd: false)
      }
    }
    return buffer.count - start
  }

  /// Reads the first bytes and looks for a mark.
  private func begin(_ buffer: inout ByteBuffer, _ count: Int) throws(Failure) {
    try source.fill(&raw, to: 512)
    let first = raw.bytes
    if first.starts(with: [0xEF, 0xBB, 0xBF]) {
      take(.utf8, mark: 3)
    } else if first.starts(with: [0xFF, 0xFE, 0, 0]) || first.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw Failure(.input, .unsupportedEncoding, "the byte order mark is that of UTF-32")
    } else if first.starts(with: [0xFF, 0xFE]) {
      take(.utf16LittleEndian, mark: 2)
    } else if first.starts(with: [0xFE, 0xFF]) {
      take(.utf16BigEndian, mark: 2)
    } else if !isDecided, let guess = Self.unmarkedUnits(first) {
      throw Failure(
        .input, .unmarkedUTF16,
        "every other byte is NUL, as in \(guess.rawValue) without a byte order mark",
        at: Location(line: 1, column: 1, byte: 0))
    }
    raw.dropFirst(markLength)
    switch encoding {
    case .utf8:
      let start = buffer.count
      buffer.append(copying: raw.span)
      raw.removeAll()
      if !isDecided, buffer.count > start {
        try decide(&buffer, from: start)
        undecidedBytes += buffer.count - start
      }
    case .windows1252: decodeWindows(&buffer)
    case .utf16LittleEndian, .utf16BigEndian: decodeUnits(&buffer, isEnd: false)
    }
  }

  private func take(_ marked: TextEncoding, mark: Int) {
    encoding = marked
    markLength = mark
    isDecided = true
  }

  /// UTF-16 of mostly ASCII characters shows by NULs at every other byte.
  private static func unmarkedUnits(_ first: [UInt8]) -> TextEncoding? {
    guard first.count >= 8, first.span.firstIndex(of: 0) != nil else { return nil }
    let even = stride(from: 0, to: first.count - 1, by: 2).map { first[$0] }
    let odd = stride(from: 1, to: first.count, by: 2).map { first[$0] }
    func areMostlyNUL(_ bytes: [UInt8]) -> Bool { bytes.count { $0 == 0 } * 10 >= bytes.count * 9 }
    func areRarelyNUL(_ bytes: [UInt8]) -> Bool { bytes.count { $0 == 0 } * 10 < bytes.count }
    if areMostlyNUL(odd), areRarelyNUL(even) { return .utf16LittleEndian }
    if areMostlyNUL(even), areRarelyNUL(odd) { return .utf16BigEndian }
    return nil
  }

  /// Looks for the first character beyond ASCII in what was just read, and decides by it.
  private func decide(_ buffer: inout ByteBuffer, from start: Int) throws(Failure) {
    guard let first = buffer.span.firstNonASCII(from: start) else { return }
    // A character that is cut by the end of the read needs its other bytes.
    while buffer.count < first + 4 {
      let got = try source.read(into: &buffer, atMost: first + 4 - buffer.count)
      if got == 0 { break }
    }
    isDecided = true
    if Self.characterWidth(buffer.span, at: first) > 0 { return }
    fallback = (
      undecidedBytes + first - start, Array(buffer.bytes[first..<min(first + 4, buffer.count)])
    )
    encoding = .windows1252
    raw.removeAll()
    raw.append(buffer.span.raw, from: first, count: buffer.count - first)
    buffer.truncate(to: first)
    decodeWindows(&buffer)
  }

  /// The width of the well-formed character at `index`, zero where none starts there.
  private static func characterWidth(_ bytes: Span<UInt8>, at index: Int) -> Int {
    for width in 2...4 where index + width <= bytes.count {
      if bytes.extracting(index..<index + width).firstInvalidUTF8 == nil { return width }
    }
    return 0
  }

  private func decodeWindows(_ buffer: inout ByteBuffer) {
    for index in 0..<raw.count {
      let byte = raw[index]
      if byte < 0x80 {
        buffer.append(byte)
      } else {
        buffer.append(scalar: Windows1252.scalar(of: byte))
      }
    }
    raw.removeAll()
  }

  private func decodeUnits(_ buffer: inout ByteBuffer, isEnd: Bool) {
    let isLittle = encoding == .utf16LittleEndian
    var index = 0
    func unit(_ index: Int) -> UInt32 {
      let (first, second) = (UInt32(raw[index]), UInt32(raw[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    while index + 2 <= raw.count {
      let high = unit(index)
      if high & 0xFC00 == 0xD800 {
        if index + 4 > raw.count, !isEnd { break }
        if index + 4 <= raw.count, unit(index + 2) & 0xFC00 == 0xDC00 {
          buffer.append(scalar: 0x10000 + ((high & 0x3FF) << 10 | unit(index + 2) & 0x3FF))
          index += 4
          continue
        }
      }
      buffer.append(scalar: high)
      index += 2
    }
    raw.dropFirst(index)
    if isEnd, !raw.isEmpty {
      // Half a unit is no character: its byte is kept in a form that no UTF-8 check accepts.
      buffer.append(scalar: 0xDC00 | UInt32(raw[0]))
      raw.removeAll()
    }
  }
}
