import Bytes
import Findings
import LearnerModel
import XMLSyntax

/// Turns the elements of a chunk into records, with working memory of its own.
struct ElementMachine: ~Copyable {
  let plan: ElementPlan
  let context: StreamContext
  let document: ElementDocument
  private var parser: XMLParser
  private var tape: ElementTape
  /// By place: the next node of the record that is being made and has not been used.
  var heads = Buffer<Int32>()
  /// By place: the first node of the record, and the last.
  var firsts = Buffer<Int32>()
  var lasts = Buffer<Int32>()
  /// By operation: what its element held last.
  var memories = Buffer<ValueMemory>()
  /// By place: the number of its extension path plus one, zero where it has none yet.
  var extensionNumbers = Buffer<UInt32>()
  var pathCache = PathCache()
  /// A canonical form while it is being made.
  var canonical = ByteBuffer()
  /// A key while it is put together.
  var key = ByteBuffer()
  /// The nodes of its parts, minus one for what stands nowhere.
  var parts = Buffer<Int32>()
  /// By part: how many records further out its node stands.
  var partsOutward = Buffer<Int16>()
  /// Where the line of the record that is being made starts, as an offset in the chunk.
  var recordOffset = 0
  var recordLine = 0

  init(_ plan: ElementPlan, _ document: ElementDocument, context: StreamContext) {
    self.plan = plan
    self.document = document
    self.context = context
    parser = XMLParser(plan.names)
    tape = ElementTape(recordDepth: document.isContainer ? 1 : 0)
    heads.append(repeating: 0, count: plan.states.count)
    firsts.append(repeating: 0, count: plan.states.count)
    lasts.append(repeating: 0, count: plan.states.count)
    extensionNumbers.append(repeating: 0, count: plan.states.count)
    memories.append(repeating: ValueMemory(), count: plan.operations.count)
  }

  /// How many bytes are read before their records are made, so that both stay close at hand.
  private static let step = 32 << 10

  /// Reads a chunk.
  mutating func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    output.ledger.extend(toPaths: plan.paths.count)
    output.records.source = context.source
    for index in 0..<memories.count { memories[index] = ValueMemory() }
    var place = XMLPlace(line: chunk.firstLine, column: chunk.firstColumn, byte: 0)
    while place.byte < chunk.count {
      guard let fault = read(chunk, from: place, into: &output) else { return }
      guard let next = resume(behind: fault, from: place, in: chunk, &output) else { return }
      place = next
    }
  }

  /// Reads a chunk from a place between records on, up to its end or a fault.
  private mutating func read(
    _ chunk: Chunk, from place: XMLPlace, into output: inout ParseOutput
  ) -> Fault? {
    var tape = ElementTape(recordDepth: 0)
    swap(&tape, &self.tape)
    defer { swap(&tape, &self.tape) }
    tape.removeAll()
    tape.isVerbatim = chunk.bytes.firstIndex(of: 0x0D) == nil
    if let fault = encodingFault(chunk, from: place) { return fault }
    let piece: XMLPiece =
      if let root = document.root { chunk.isLast ? .last(root) : .middle(root) } else { .whole }
    var values = 0
    if chunk.schema != nil { return readChecked(chunk, from: place, &tape, into: &output) }
    do {
      try parser.open(at: place, as: piece)
      var offset = place.byte
      while offset < chunk.count {
        let end = min(offset &+ Self.step, chunk.count)
        try parser.read(chunk.bytes.extracting(offset..<end)) { tape.append(&$0, plan.steps) }
        values &+= make(&tape, chunk, into: &output)
        offset = end
      }
      try parser.finish { tape.append(&$0, plan.steps) }
      values &+= make(&tape, chunk, into: &output)
      count(stray: parser.valueCount &- values, chunk, into: &output)
      return nil
    } catch {
      values &+= make(&tape, chunk, into: &output)
      output.ledger.valuesRead += parser.valueCount
      return Fault(
        problem: error.problem, offset: error.place.byte, line: error.place.line,
        column: error.place.column, path: error.path, values: parser.valueCount &- values)
    }
  }

  /// Reads a chunk whose elements are checked against a schema in the same pass.
  private mutating func readChecked(
    _ chunk: Chunk, from place: XMLPlace, _ tape: inout ElementTape, into output: inout ParseOutput
  ) -> Fault? {
    var report = SchemaReport()
    var findings = FindingLog(entriesPerCode: .max)
    var fault: XMLError?
    do {
      try parser.read(
        chunk, from: place, to: chunk.count, isLast: chunk.isLast, of: document.root
      ) { tokens in
        report.add(tokens.violations, in: chunk, context, to: &findings)
        tape.append(&tokens, plan.steps)
      }
    } catch {
      fault = error
    }
    if !findings.isEmpty { output.findings.merge(findings) }
    let values = make(&tape, chunk, into: &output)
    guard let fault else {
      count(stray: parser.valueCount &- values, chunk, into: &output)
      return nil
    }
    output.ledger.valuesRead += parser.valueCount
    return Fault(
      problem: fault.problem, offset: fault.place.byte, line: fault.place.line,
      column: fault.place.column, path: fault.path, values: parser.valueCount &- values)
  }

  /// Counts what was read, and what of it stood around records.
  private func count(stray: Int, _ chunk: Chunk, into output: inout ParseOutput) {
    output.ledger.valuesRead += parser.valueCount
    guard stray > 0 else { return }
    output.ledger.count(
      ElementPlan.documentPath, .dropped, line: chunk.firstLine, byte: chunk.firstByte,
      times: stray)
  }

  /// Makes records of what has been read, and returns how many values they had.
  private mutating func make(
    _ tape: inout ElementTape, _ chunk: Chunk, into output: inout ParseOutput
  ) -> Int {
    var values = 0
    for index in 0..<tape.records.count {
      values &+= make(tape.records[index], &tape, chunk, into: &output)
    }
    tape.removeRecords()
    return values
  }

  /// Makes the records of one element and of those inside it.
  private mutating func make(
    _ record: TapedRecord, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    let first = record.node
    let end = Int(tape.nodes[first].end)
    recordOffset = Int(tape.nodes[first].offset)
    recordLine = record.line
    let values = link(first..<end, &tape)
    let state = Int(tape.nodes[first].state)
    let number = Int(plan.places[state].record)
    if number < 0 {
      keepOther(first, values, tape, chunk, into: &output)
    } else {
      emit(number, first, isOuter: true, unsettled: values, &tape, chunk, into: &output)
    }
    unlink(first..<end, tape)
    return values
  }

  /// Leads from each place to its nodes, and returns how many values there are.
  private mutating func link(_ range: Range<Int>, _ tape: inout ElementTape) -> Int {
    var values = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let node = tape.nodes[index]
      if node.flags.contains(.valued) { values &+= 1 }
      let state = Int(node.state)
      // Zero says that there is none, so that numbers stand one higher.
      let number = Int32(truncatingIfNeeded: index &+ 1)
      if state != 0 {
        let last = lasts[state]
        if last == 0 {
          heads[state] = number
          firsts[state] = number
        } else {
          var before = tape.nodes[Int(last) &- 1]
          before.next = number
          tape.nodes[Int(last) &- 1] = before
          if before.parent == node.parent { tape.nodes[index].ordinal = before.ordinal &+ 1 }
        }
        lasts[state] = number
      }
      index &+= 1
    }
    return values
  }

  private mutating func unlink(_ range: Range<Int>, _ tape: borrowing ElementTape) {
    var index = range.lowerBound
    while index < range.upperBound {
      let state = Int(tape.nodes[index].state)
      heads[state] = 0
      firsts[state] = 0
      lasts[state] = 0
      index &+= 1
    }
  }
}

/// What a stream's header says about its document.
struct ElementDocument: Sendable {
  /// The start tag that pieces are read inside of; `nil` where the document is read in one piece.
  var root: XMLRoot?
  /// Whether records are the children of the root, and not the root itself.
  var isContainer: Bool
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
