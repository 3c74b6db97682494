import Bytes
import Findings
import JSONSyntax

/// Parses the values of one JSON stream.
struct ElementJSONParser: StreamParser {
  let plan: ElementPlan
  let names: ElementNames
  let walk: JSONValueWalk
  let context: StreamContext
  /// The place of the element that a value is.
  let root: UInt16
  /// What each value is checked against.
  let rules: (any JSONValueRules)?

  var paths: [SourcePath] { plan.paths }

  func makeWorker() -> any ChunkWorker { ElementJSONWorker(self) }
}

/// Turns the chunks of one JSON stream into records.
final class ElementJSONWorker: ChunkWorker {
  private let walk: JSONValueWalk
  private var reader: ElementJSONReader

  init(_ parser: ElementJSONParser) {
    walk = parser.walk
    reader = ElementJSONReader(parser)
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    reader.begin(&output)
    walk.walk(chunk, &reader, into: &output)
  }
}

/// Reads JSON values onto a tape, one at a time, and has records made of them.
struct ElementJSONReader: ~Copyable, JSONValueReader {
  private let root: UInt16
  private var machine: ElementMachine
  private var filler: ElementJSONFiller
  private var tape = ElementTape(recordDepth: 0)
  private var check: (any JSONValueCheck)?

  init(_ parser: ElementJSONParser) {
    root = parser.root
    machine = ElementMachine(parser.plan, context: parser.context, isJSON: true)
    filler = ElementJSONFiller(parser.plan, parser.names)
    check = parser.rules?.makeCheck()
  }

  /// Prepares for a chunk.
  mutating func begin(_ output: inout ParseOutput) { machine.begin(&output) }

  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, at place: JSONPlace,
    in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> RecordDecoder.Outcome {
    guard first.kind == .objectStart else { return .refused(.notARecord, offset: place.offset) }
    tape.removeAll()
    return filler.fill(&tape, &tokenizer, first, as: root) ? .read : .broken
  }

  mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let chunk = copy chunk
    tape.records.append(TapedRecord(node: 0, line: place.line))
    machine.recordOffset = place.offset
    machine.recordLine = place.line
    for index in 0..<filler.repeated.count {
      machine.reportRepeated(filler.repeated[index], chunk, into: &output)
    }
    if filler.nullCount > 0 {
      output.ledger.blank(ElementPlan.documentPath, times: filler.nullCount)
    }
    if let check {
      for breach in check.breaches(chunk.padded, from: place.offset, to: chunk.count) {
        machine.report(breach, chunk, into: &output)
      }
    }
    if !machine.plan.joins.isEmpty { tape.join(machine.plan.joins, in: chunk.padded) }
    _ = machine.make(&tape, chunk, into: &output)
    tape.removeAll()
  }

  mutating func discard() { tape.removeAll() }
}
