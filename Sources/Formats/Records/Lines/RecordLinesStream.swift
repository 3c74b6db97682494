import ByteIO
import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// A stream of records, one a line.
enum RecordLinesStream {
  /// Reads the header, where there is one, and prepares to read records.
  static func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    let header = try header(head, context)
    let known = header?.sources ?? []
    let origins =
      known.isEmpty
      ? [RecordDecoder.Origin(source: context.source, system: context.system)]
      : SourceList.origins(of: known, context.names)
    guard let origins else {
      throw Failure(
        .input, .badRecordsHeader, "there are more systems of identifiers than can be told apart",
        at: context.location())
    }
    let parser = RecordLinesParser(
      walk: JSONValueWalk(.lines, firstByte: head.firstByte, context: context),
      context: context, origins: origins, sources: known)
    return OpenedStream(
      framer: JSONStreamFramer(.lines, tooLong: .lineTooLong), headerLength: header?.length ?? 0,
      headerLineBreaks: header?.lineBreaks ?? 0, parser: parser,
      preamble: { output in
        guard let header else { return }
        add(header, head, context, to: &output)
      },
      facts: facts(header, known), values: .lines)
  }

  private static func header(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> RecordsHeader? {
    switch RecordsHeader.find(in: head.text.span) {
    case .none: return nil
    case .header(let header): return header
    case .bad(let code, let offset):
      throw Failure(
        .input, code, "the first line cannot be used", at: location(offset, head, context))
    }
  }

  private static func location(
    _ offset: Int, _ head: StreamHead, _ context: StreamContext
  ) -> Location {
    let text = head.text
    let position = LinePosition(of: offset, in: text.span)
    let byte =
      head.firstByte + head.encoding.sourceLength(of: text.span.extracting(0..<offset))
    return context.location(
      SourceSite(line: position.line, column: position.column, byte: byte))
  }

  /// Counts the header's values and tells what is odd about it.
  static func add(
    _ header: RecordsHeader, _ head: StreamHead, _ context: StreamContext,
    to output: inout ParseOutput
  ) {
    output.ledger.extend(toPaths: RecordPaths.standard.all.count)
    output.ledger.valuesRead += header.valueCount
    for (path, times) in header.counts {
      let isKnown = path != RecordPaths.unknown
      output.ledger.count(
        path, isKnown ? .mapped : .dropped, line: 1, byte: head.firstByte, times: times)
    }
    for offset in header.unknown {
      output.findings.add(
        .unknownHeaderMember, cause: .init(stream: Int(context.number)),
        message: "a member is not part of the form", at: location(offset, head, context))
    }
  }

  private static func facts(
    _ header: RecordsHeader?, _ sources: [NameTable.Source]
  ) -> [StreamFact] {
    [StreamFact("layout", "lines", detail: header == nil ? "without a header" : nil)]
      + sources.map {
        StreamFact(
          "source", $0.format,
          detail: [$0.version, $0.system].compactMap { $0 }.joined(separator: ", "))
      }
  }
}

/// Parses lines of records.
struct RecordLinesParser: StreamParser {
  let walk: JSONValueWalk
  let context: StreamContext
  let origins: [RecordDecoder.Origin]
  /// The sources of the header; empty where there is none.
  let sources: [NameTable.Source]

  var paths: [SourcePath] { RecordPaths.standard.all }

  func makeWorker() -> any ChunkWorker { RecordLinesChunkWorker(self) }
}

/// Parses lines of records on one thread.
final class RecordLinesChunkWorker: ChunkWorker {
  private let parser: RecordLinesParser
  private var reader: RecordLineReader

  init(_ parser: RecordLinesParser) {
    self.parser = parser
    reader = RecordLineReader(parser)
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    parser.walk.walk(chunk, &reader, into: &output)
  }
}

/// Reads one line after another.
struct RecordLineReader: JSONValueReader, ~Copyable {
  private let context: StreamContext
  private let sources: [NameTable.Source]
  private var decoder: RecordDecoder

  init(_ parser: RecordLinesParser) {
    context = parser.context
    sources = parser.sources
    decoder = RecordDecoder(names: parser.context.names, origins: parser.origins)
  }

  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, at place: JSONPlace,
    in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> RecordDecoder.Outcome {
    guard first.kind == .objectStart else {
      return .refused(.notARecord, offset: first.writtenRange.lowerBound)
    }
    if startsHeader(tokenizer) { return readHeader(&tokenizer, first) }
    return decoder.decode(
      &tokenizer, as: nil, stream: context.number, line: place.line, byte: place.byte(in: chunk),
      into: &output.records)
  }

  mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    decoder.accept(at: place, in: chunk, context, into: &output)
  }

  mutating func discard() { decoder.discard() }

  /// Whether the object starts as headers do.
  @inline(__always)
  private func startsHeader(_ tokenizer: borrowing JSONTokenizer) -> Bool {
    let start = tokenizer.position
    guard start &+ 12 <= tokenizer.count, tokenizer.bytes.byte(at: start &+ 1) == UInt8(ascii: "s")
    else { return false }
    let text = Span<UInt8>(_bytes: tokenizer.bytes.extracting(start..<start &+ 12))
    return text.isEqual(to: #""schoolbag":"#)
  }

  /// Reads a header among the records: where files were joined that have the same one, it says
  /// nothing new.
  private mutating func readHeader(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken
  ) -> RecordDecoder.Outcome {
    switch RecordsHeader.readMembers(&tokenizer) {
    case .header(let header):
      guard header.sources == sources, header.unknown.isEmpty else {
        return .refused(.headerInside, offset: first.start)
      }
      for (path, times) in header.counts { decoder.map(path, times: times) }
      return .read
    case .bad, .none: return .refused(.headerInside, offset: first.start)
    }
  }
}
