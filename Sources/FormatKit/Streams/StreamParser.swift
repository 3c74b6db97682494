import Bytes
public import ByteIO
public import Findings
public import JSONSyntax
public import LearnerModel
public import XMLSyntax

/// Finds in a stream's text where whole records end, so that chunks can be parsed apart.
public protocol StreamFramer: Sendable {
  /// Looks at `padded[start..<end]`, which goes on for at least 64 bytes behind `end`.
  ///
  /// A carriage return is the last byte only where no line feed follows it.
  mutating func scan(_ padded: RawSpan, from start: Int, to end: Int)
  /// The offset behind the last whole record, `nil` where none has ended.
  var lastEnd: Int? { get }
  /// How many line breaks there were up to `lastEnd`.
  var lineBreaks: Int { get }
  /// Starts counting behind `lastEnd`; what follows it has moved to offset zero.
  mutating func moveToLastEnd()
  /// What to say about a record larger than the limit.
  var recordTooLong: FindingCode { get }
  /// What stands behind `lastEnd`, as a number that the stream's parser understands.
  var part: Int { get }
}

extension StreamFramer {
  /// All parts of the stream are alike.
  public var part: Int { 0 }
}

/// Parses the chunks of one stream.
///
/// It does not change, so that several threads can share it.
public protocol StreamParser: Sendable {
  /// The paths that the ledger counts by.
  var paths: [SourcePath] { get }
  /// Makes what one thread needs to parse chunks.
  func makeWorker() -> any ChunkWorker
}

/// Parses chunks on one thread, with working memory of its own.
public protocol ChunkWorker: AnyObject {
  /// Turns a chunk into records, findings and fates, added to `output`.
  func parse(_ chunk: Chunk, into output: inout ParseOutput)
}

/// The first bytes of a stream, which tell what it is.
public struct StreamHead: Sendable {
  /// The text in UTF-8: all of it, or its first part that holds as many lines as were asked for.
  public var text: [UInt8]
  /// Whether it is all of the text.
  public var isWhole: Bool
  /// How the input's bytes stand for the text.
  public var encoding: TextEncoding
  /// The offset in the input of the first byte behind a byte order mark.
  public var firstByte: Int

  /// Creates a head.
  public init(text: [UInt8], isWhole: Bool, encoding: TextEncoding = .utf8, firstByte: Int = 0) {
    self.text = text
    self.isWhole = isWhole
    self.encoding = encoding
    self.firstByte = firstByte
  }
}

/// A stream that is ready to be parsed.
public struct OpenedStream: Sendable {
  /// Cuts the stream into chunks.
  public var framer: any StreamFramer
  /// How many bytes at its start are header, and not given to the parser.
  public var headerLength: Int
  /// How many line breaks the header has.
  public var headerLineBreaks: Int
  /// Parses the chunks.
  public var parser: any StreamParser
  /// Records, findings and fates that come before the first chunk's.
  public var preamble: (@Sendable (inout ParseOutput) -> Void)?
  /// What `inspect` says about the stream: name and value.
  public var facts: [StreamFact]
  /// The extension paths that its records may have, by kind, in the order of the input; `nil` where
  /// that shows only when all of it has been read.
  public var extensionPaths: [Kind: [UInt32]]?
  /// How the stream is cut if it is an XML document, so that it can be checked against a schema.
  public var document: XMLDocumentForm?
  /// How the stream's values are laid out if it is JSON, so that each can be checked against a schema.
  public var values: JSONLayout?
  /// The members in which its values stand, where they do so.
  public var members: JSONMembers?
  /// How many times smaller than others its chunks are, where few bytes give many records.
  public var chunkShare = 1
  /// What the stream calls a field of the model, for findings about records; `nil` where it has no
  /// name of its own for it.
  public var nameOfField: @Sendable (Kind, FieldIndex) -> String? = { _, _ in nil }
  /// The column that a field of the model stands in, where the stream is a table whose rows are
  /// records; it is asked only for values that had to be copied.
  public var columnOfField: @Sendable (Kind, FieldIndex) -> FieldColumn? = { _, _ in nil }

  /// Creates an opened stream.
  public init(
    framer: any StreamFramer, headerLength: Int, headerLineBreaks: Int, parser: any StreamParser,
    preamble: (@Sendable (inout ParseOutput) -> Void)? = nil, facts: [StreamFact] = [],
    extensionPaths: [Kind: [UInt32]]? = nil, values: JSONLayout? = nil
  ) {
    self.framer = framer
    self.headerLength = headerLength
    self.headerLineBreaks = headerLineBreaks
    self.parser = parser
    self.preamble = preamble
    self.facts = facts
    self.extensionPaths = extensionPaths
    self.values = values
  }
}

/// How an XML document is given to its parser.
public enum XMLDocumentForm: Sendable, Hashable {
  /// Children of the root, in chunks.
  case children(XMLRoot)
  /// All of it as one chunk.
  case whole
}

/// Something that `inspect` says about a stream.
public struct StreamFact: Sendable, Hashable {
  /// What it is about, such as `delimiter`.
  public var name: String
  /// What is so.
  public var value: String
  /// Why we think so, or more about it.
  public var detail: String?

  /// Creates a fact.
  public init(_ name: String, _ value: String, detail: String? = nil) {
    self.name = name
    self.value = value
    self.detail = detail
  }
}
