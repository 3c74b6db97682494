import Bytes
import Findings
import JSONSyntax

/// Parses the values of one JSON stream.
struct ElementJSONParser: StreamParser {
  let plan: ElementPlan
  let names: ElementNames
  let walk: JSONValueWalk
  let context: StreamContext
  /// The place of the element that a value is, by the member that it stands in.
  let roots: [UInt16]
  /// That of the element that the object around such members is.
  let around: UInt16?
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
  private let roots: [UInt16]
  private var root: UInt16
  private var machine: ElementMachine
  private var filler: ElementJSONFiller
  private var tape = ElementTape(recordDepth: 0)
  private var check: (any JSONValueCheck)?
  private let around: UInt16?
  /// The members that stand one behind the other beside those with values, and where they start.
  private var beside: (place: JSONPlace, end: Int)?

  init(_ parser: ElementJSONParser) {
    roots = parser.roots
    around = parser.around
    root = parser.roots.first ?? 0
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

  mutating func enter(member: Int) { root = roots[member] }

  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, beside name: JSONToken,
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool {
    guard around != nil else {
      return machine.keepBeside(&tokenizer, first, name, at: place, in: chunk, into: &output)
    }
    guard tokenizer.skipValue(first).kind == .skipped else { return false }
    beside = (beside?.place ?? place, tokenizer.position)
    return true
  }

  mutating func endBeside(in chunk: borrowing Chunk, into output: inout ParseOutput) {
    guard let around, let (place, end) = beside else { return }
    beside = nil
    tape.removeAll()
    var tokenizer = JSONTokenizer(
      chunk.padded, place.offset..<end, resuming: JSONMembers.Part.member.state(isFirst: false),
      isLast: true)
    // It was read before, and is well formed.
    guard filler.fill(&tape, &tokenizer, members: place.offset..<end, as: around) else { return }
    accept(at: place, in: chunk, into: &output)
  }
}
