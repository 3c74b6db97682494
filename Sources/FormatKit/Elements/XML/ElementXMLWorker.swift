import Bytes
import Findings
import XMLSyntax

/// Reads the chunks of an XML document onto a tape, and has records made of it.
final class ElementXMLWorker: ChunkWorker {
  let plan: ElementPlan
  let context: StreamContext
  let document: ElementDocument
  private let tools: ElementTools
  private let spareTools: SpareElementTools

  init(_ maps: ElementMaps, _ document: ElementDocument, _ context: StreamContext) {
    plan = maps.plan
    self.context = context
    self.document = document
    spareTools = maps.spareTools
    tools = spareTools.take() ?? ElementTools(plan, context)
    tools.turn(to: document, context)
  }

  deinit { spareTools.put(tools) }

  /// How many bytes are read before their records are made, so that both stay close at hand.
  private static let step = 32 << 10

  /// Reads a chunk.
  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    tools.machine.begin(&output)
    var place = XMLPlace(line: chunk.firstLine, column: chunk.firstColumn, byte: 0)
    while place.byte < chunk.count {
      guard let fault = read(chunk, from: place, into: &output) else { return }
      guard let next = resume(behind: fault, from: place, in: chunk, &output) else { return }
      place = next
    }
  }

  /// Reads a chunk from a place between records on, up to its end or a fault.
  private func read(
    _ chunk: Chunk, from place: XMLPlace, into output: inout ParseOutput
  ) -> Fault? {
    var tape = ElementTape(recordDepth: 0)
    swap(&tape, &tools.tape)
    defer { swap(&tape, &tools.tape) }
    tape.removeAll()
    if let fault = encodingFault(chunk, from: place) { return fault }
    var place = place
    if chunk.schema == nil {
      if document.isContainer {
        if readPlain(chunk, &place, &tape, into: &output) { return nil }
      } else {
        if readPlainDocument(chunk, &tape, into: &output) { return nil }
      }
    }
    tape.isVerbatim = chunk.bytes.firstIndex(of: 0x0D) == nil
    let piece: XMLPiece =
      if !document.isContainer { .whole } else if chunk.isLast { .last(document.root) } else {
        .middle(document.root)
      }
    var values = 0
    if chunk.schema != nil { return readChecked(chunk, from: place, &tape, into: &output) }
    do {
      try tools.parser.open(at: place, as: piece)
      var offset = place.byte
      while offset < chunk.count {
        let end = min(offset &+ Self.step, chunk.count)
        try tools.parser.read(chunk.bytes.extracting(offset..<end)) { tape.append(&$0, plan.steps) }
        values &+= tools.machine.make(&tape, chunk, into: &output)
        offset = end
      }
      try tools.parser.finish { tape.append(&$0, plan.steps) }
      values &+= tools.machine.make(&tape, chunk, into: &output)
      count(stray: tools.parser.valueCount &- values, chunk, into: &output)
      return nil
    } catch {
      values &+= tools.machine.make(&tape, chunk, into: &output)
      output.ledger.valuesRead += tools.parser.valueCount
      return Fault(
        problem: error.problem, offset: error.place.byte, line: error.place.line,
        column: error.place.column, path: error.path, values: tools.parser.valueCount &- values)
    }
  }

  /// Reads children of the root as long as they are plain markup; false where something is left.
  private func readPlain(
    _ chunk: Chunk, _ place: inout XMLPlace, _ tape: inout ElementTape,
    into output: inout ParseOutput
  ) -> Bool {
    guard var plain = tools.takePlain() else { return false }
    plain.begin(chunk.padded, from: place.byte, to: chunk.count)
    var line = place.line
    var counted = place.byte
    while plain.read(chunk.padded) {
      tape.append(plain, chunk.padded, plan.steps, &tools.known, line: &line, counted: &counted)
      _ = tools.machine.make(&tape, chunk, into: &output)
    }
    output.ledger.valuesRead += plain.valueCount
    let end = plain.end
    tools.plain = consume plain
    if end == chunk.count, !chunk.isLast { return true }
    place.advance(over: chunk.padded, to: end)
    return false
  }

  /// Reads a whole document if it is plain markup; false where it is not, and nothing has been made
  /// of it.
  private func readPlainDocument(
    _ chunk: Chunk, _ tape: inout ElementTape, into output: inout ParseOutput
  ) -> Bool {
    guard !document.isEmpty, document.links == nil, chunk.isFirst, chunk.isLast,
      chunk.count <= Self.plainLimit, var plain = tools.takePlain()
    else { return false }
    guard let header = tools.startTape(&tape, chunk, document) else {
      tools.plain = consume plain
      return false
    }
    plain.begin(chunk.padded, from: document.headerLength, to: chunk.count)
    var (line, counted) = (0, 0)
    while plain.read(chunk.padded) {
      tape.append(plain, chunk.padded, plan.steps, &tools.known, line: &line, counted: &counted)
    }
    let end = plain.endOfRoot(chunk.padded, document.root)
    let count = header &+ plain.valueCount
    tools.plain = consume plain
    guard let end else {
      tape.removeAll()
      return false
    }
    tape.closeRoot(behind: end)
    _ = tools.machine.make(&tape, chunk, into: &output)
    output.ledger.valuesRead += count
    return true
  }

  /// The most bytes of a document whose tokens are taken down all at once.
  private static let plainLimit = 4 << 20

  /// Reads a chunk whose elements are checked against a schema in the same pass.
  private func readChecked(
    _ chunk: Chunk, from place: XMLPlace, _ tape: inout ElementTape, into output: inout ParseOutput
  ) -> Fault? {
    var report = SchemaReport()
    var findings = FindingLog(entriesPerCode: .max)
    var fault: XMLError?
    do {
      try tools.parser.read(
        chunk, from: place, to: chunk.count, isLast: chunk.isLast,
        of: document.isContainer ? document.root : nil
      ) { tokens in
        report.add(tokens.violations, in: chunk, context, to: &findings)
        tape.append(&tokens, plan.steps)
      }
    } catch {
      fault = error
    }
    if !findings.isEmpty { output.findings.merge(findings) }
    let values = tools.machine.make(&tape, chunk, into: &output)
    guard let fault else {
      count(stray: tools.parser.valueCount &- values, chunk, into: &output)
      return nil
    }
    output.ledger.valuesRead += tools.parser.valueCount
    return Fault(
      problem: fault.problem, offset: fault.place.byte, line: fault.place.line,
      column: fault.place.column, path: fault.path, values: tools.parser.valueCount &- values)
  }

  /// Counts what was read, and what of it stood around records.
  private func count(stray: Int, _ chunk: Chunk, into output: inout ParseOutput) {
    output.ledger.valuesRead += tools.parser.valueCount
    guard stray > 0 else { return }
    output.ledger.count(
      ElementPlan.documentPath, .dropped, line: chunk.firstLine, byte: chunk.firstByte,
      times: stray)
  }
}

/// What a stream's header says about its document.
struct ElementDocument: Sendable {
  /// The root's start tag.
  var root: XMLRoot
  /// How many bytes there are up to the end of that tag.
  var headerLength: Int
  /// Whether records are the children of the root, and not the root itself.
  ///
  /// Pieces are read inside of its start tag; other documents are read in one piece.
  var isContainer: Bool
  /// Whether the root has no content.
  var isEmpty: Bool
  /// The elements that references may name by their ids, where the format has such.
  var links: ElementLinks?
  /// The number of the document's file among those of the input.
  var entry = 0
  /// Whether the document says that it is in an encoding of single bytes.
  var isSingleByte = false
}

/// Where and why a document cannot be read on.
struct Fault {
  var problem: XMLProblem
  /// The offset in the chunk.
  var offset: Int
  var line: Int
  var column: Int
  var path: String
  /// How many values were read that no record was made of.
  var values: Int
}
