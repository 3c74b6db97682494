import Bytes
public import ByteIO
public import XMLSyntax

/// A run of whole records of one stream, as UTF-8, to be parsed apart from the rest of the stream.
public struct Chunk: ~Escapable {
  /// The bytes, and at least 64 more behind them that mean nothing.
  public let padded: RawSpan
  /// How many bytes there are.
  public let count: Int
  /// The stream's number within the job.
  public let stream: UInt32
  /// The offset of the first byte in the decompressed, undecoded input.
  public let firstByte: Int
  /// The line of the first byte, from 1.
  public let firstLine: Int
  /// The column of the first byte, from 1; more where no line break stands before the chunk.
  public let firstColumn: Int
  /// How the input's bytes stand for this text.
  public let encoding: TextEncoding
  /// Whether it is what stands behind the stream's header.
  public let isFirst: Bool
  /// Whether nothing follows in the stream.
  public let isLast: Bool
  /// Where text comes from that was made of another text: by offset, parts and their places.
  public let origins: Span<TextOrigin>
  /// What elements are checked against while they are read; `nil` where nothing is asked of them.
  public let schema: XMLSchema?
  /// What the stream's framer says that the chunk starts in; zero at the start of the stream.
  public let part: Int

  /// Creates a chunk of the first `count` bytes of `padded`.
  @_lifetime(copy padded)
  public init(
    padded: RawSpan, count: Int, stream: UInt32, firstByte: Int, firstLine: Int,
    firstColumn: Int = 1, encoding: TextEncoding = .utf8, isFirst: Bool = true,
    isLast: Bool = true, schema: XMLSchema? = nil, part: Int = 0
  ) {
    precondition(padded.byteCount >= count + 64, "a chunk needs 64 bytes behind its last")
    self.padded = padded
    self.count = count
    self.stream = stream
    self.firstByte = firstByte
    self.firstLine = firstLine
    self.firstColumn = firstColumn
    self.encoding = encoding
    self.isFirst = isFirst
    self.isLast = isLast
    self.schema = schema
    self.part = part
    origins = Span()
  }

  /// Creates a chunk of text that was made of another text.
  ///
  /// `origins` tells where its parts come from, in the order of their offsets.
  @_lifetime(copy padded, copy origins)
  public init(
    padded: RawSpan, count: Int, stream: UInt32, madeFrom origins: Span<TextOrigin>
  ) {
    precondition(padded.byteCount >= count + 64, "a chunk needs 64 bytes behind its last")
    self.padded = padded
    self.count = count
    self.stream = stream
    firstByte = origins.isEmpty ? 0 : origins[0].site.byte
    firstLine = origins.isEmpty ? 1 : origins[0].site.line
    firstColumn = origins.isEmpty ? 1 : origins[0].site.column
    encoding = .utf8
    isFirst = true
    isLast = true
    schema = nil
    part = 0
    self.origins = origins
  }

  /// Where a byte comes from, `nil` where the text is the stream's own.
  func origin(of offset: Int) -> SourceSite? {
    guard !origins.isEmpty else { return nil }
    var (low, high) = (0, origins.count)
    // The last part that starts at or before the byte.
    while high - low > 1 {
      let middle = (low + high) / 2
      if origins[middle].offset <= offset { low = middle } else { high = middle }
    }
    return origins[low].site
  }

  /// The bytes.
  public var bytes: Span<UInt8> {
    @_lifetime(copy self)
    get { Span(_bytes: padded.extracting(first: count)) }
  }

  /// The place of the byte at `offset`, given a record's start before it and that record's line.
  public func site(of offset: Int, recordStart: Int, recordLine: Int) -> SourceSite {
    var line = recordLine
    var lineStart = recordStart
    var index = recordStart
    while index < offset {
      let byte = padded.byte(at: index)
      if byte == 0x0A || (byte == 0x0D && padded.byte(at: index + 1) != 0x0A) {
        line += 1
        lineStart = index + 1
      }
      index += 1
    }
    return SourceSite(
      line: line, column: bytes.extracting(lineStart..<offset).scalarCount + 1,
      byte: sourceOffset(of: offset))
  }

  /// The offset in the input of the byte at `offset` of the chunk.
  public func sourceOffset(of offset: Int) -> Int {
    encoding == .utf8
      ? firstByte + offset
      : firstByte + encoding.sourceLength(of: bytes.extracting(0..<offset))
  }
}

/// Where a part of a text comes from that was made of another one.
public struct TextOrigin: Sendable, BitwiseCopyable {
  /// Where the part starts in the text.
  public var offset: Int
  /// Where it stands in the stream.
  public var site: SourceSite

  /// Creates the origin of the part that starts at `offset`.
  public init(offset: Int, site: SourceSite) {
    self.offset = offset
    self.site = site
  }
}

/// A place in one stream.
public struct SourceSite: Sendable, Hashable, BitwiseCopyable {
  /// The line, from 1.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// The offset in the decompressed, undecoded input.
  public var byte: Int

  /// Creates a place.
  public init(line: Int, column: Int, byte: Int) {
    self.line = line
    self.column = column
    self.byte = byte
  }
}
