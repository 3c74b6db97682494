import FormatKit
import JSONSyntax
import LearnerModel

/// A stream of JSON values, each of which is a credential.
enum CredentialStream {
  static func open(_ head: StreamHead, _ context: StreamContext) -> OpenedStream {
    let layout = JSONLayout(head)
    let walk = JSONValueWalk(
      layout, firstByte: head.firstByte, context: context,
      paths: .init(
        count: CredentialPaths.all.count, rejected: CredentialPaths.document,
        surroundings: CredentialPaths.document))
    var opened = OpenedStream(
      framer: JSONStreamFramer(layout, tooLong: JSONProblem.valueTooLarge.code), headerLength: 0,
      headerLineBreaks: 0, parser: CredentialParser(walk: walk, context: context),
      facts: [])
    opened.values = layout
    return opened
  }
}

/// Parses the credentials of one stream.
struct CredentialParser: StreamParser {
  let walk: JSONValueWalk
  let context: StreamContext

  var paths: [SourcePath] { CredentialPaths.all }

  func makeWorker() -> any ChunkWorker { CredentialWorker(self) }
}

/// Turns the chunks of one stream into records.
final class CredentialWorker: ChunkWorker {
  private let walk: JSONValueWalk
  private var reader: CredentialReader

  init(_ parser: CredentialParser) {
    walk = parser.walk
    reader = CredentialReader(maker: CredentialMaker(parser.context))
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    output.ledger.extend(toPaths: CredentialPaths.all.count)
    output.records.source = reader.maker.context.source
    walk.walk(chunk, &reader, into: &output)
  }
}

/// Reads one credential after another.
struct CredentialReader: JSONValueReader {
  let maker: CredentialMaker

  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, at place: JSONPlace,
    in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> RecordDecoder.Outcome {
    guard first.kind == .objectStart else { return .refused(.notARecord, offset: place.offset) }
    return maker.tree.read(&tokenizer, first) ? .read : .broken
  }

  mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    maker.make(at: place, chunk, into: &output)
    maker.tree.removeAll()
  }

  mutating func discard() { maker.tree.removeAll() }
}
