import Bytes
import Findings
import LearnerModel

/// Makes records of the elements on a tape, with working memory of its own.
struct ElementMachine: ~Copyable {
  let plan: ElementPlan
  private(set) var context: StreamContext
  /// Whether what stands on the tape is JSON.
  let isJSON: Bool
  /// By place: the next node of the record that is being made and has not been used.
  var heads = Buffer<Int32>()
  /// What `heads` were for the records around those that come before them.
  var savedHeads = Buffer<Int32>()
  /// By place: the first node of the record, and the last.
  var firsts = Buffer<Int32>()
  var lasts = Buffer<Int32>()
  /// By place: what was last looked for.
  var searches = Buffer<Searches>()
  /// By operation: what its element held last.
  var memories = Buffer<ValueMemory>()
  /// By place: the number of its extension path plus one, zero where it has none yet.
  var extensionNumbers = Buffer<UInt32>()
  /// By place: that of the record from which this path starts.
  var extensionRoots = Buffer<UInt16>()
  /// By the places of a record and of a node in it: the extension path.
  var keptPaths: [UInt32: NameTable.Path] = [:]
  var pathCache = PathCache()
  /// A canonical form while it is being made.
  var canonical = ByteBuffer()
  /// A key while it is put together.
  var key = ByteBuffer()
  /// The nodes of its parts, minus one for what stands nowhere.
  var parts = Buffer<Int32>()
  /// By shape of a key: the first one from there on that the record may have.
  var possibleShapes = Buffer<KeyMemory>()
  /// By shape of a key: what records beside the one that is made had.
  var knownKeys = Buffer<KnownKey>()
  /// By part of a key: the first of its places that the record has.
  var firstOptions = Buffer<KeyMemory>()
  /// The number of the record that is being made, which what is known of keys belongs to.
  var recordNumber: UInt64 = 0
  /// By part: how many records further out its node stands.
  var partsOutward = Buffer<Int16>()
  /// Where the line of the record that is being made starts, as an offset in the chunk.
  var recordOffset = 0
  var recordLine = 0
  /// A place whose line is known.
  var lineMark = (offset: 0, line: 0)
  /// Tells why a reference by an id leads nowhere.
  var links: LinkResolver?

  init(_ plan: ElementPlan, context: StreamContext, isJSON: Bool = false) {
    self.plan = plan
    self.isJSON = isJSON
    self.context = context
    heads.append(repeating: 0, count: plan.states.count)
    firsts.append(repeating: 0, count: plan.states.count)
    lasts.append(repeating: 0, count: plan.states.count)
    searches.append(repeating: Searches(), count: plan.states.count)
    extensionNumbers.append(repeating: 0, count: plan.states.count)
    extensionRoots.append(repeating: 0, count: plan.states.count)
    memories.append(repeating: ValueMemory(), count: plan.operations.count)
    possibleShapes.append(repeating: KeyMemory(), count: plan.keyPlans.count)
    knownKeys.append(repeating: KnownKey(), count: plan.keyPlans.count)
    firstOptions.append(repeating: KeyMemory(), count: plan.keyParts.count)
  }

  /// Turns to another stream of the same maps.
  mutating func turn(to context: StreamContext, links: LinkResolver?) {
    self.context = context
    self.links = links
    // Paths are numbered by the job that the stream is of.
    pathCache = PathCache()
    for state in 0..<extensionNumbers.count { extensionNumbers[state] = 0 }
  }

  /// Prepares for a chunk.
  mutating func begin(_ output: inout ParseOutput) {
    output.ledger.extend(toPaths: plan.paths.count)
    output.records.source = context.source
    for index in 0..<memories.count { memories[index] = ValueMemory() }
  }

  /// Makes records of what has been read, and returns how many values they had.
  mutating func make(
    _ tape: inout ElementTape, _ chunk: Chunk, into output: inout ParseOutput
  ) -> Int {
    var values = 0
    if tape.records.count > 0, !isJSON || plan.vocabulary.takesObjectsApart { tape.numberNames() }
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
    lineMark = (recordOffset, recordLine)
    recordNumber &+= 1
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
    if tape.chains.count > 0 {
      for index in 0..<tape.chains.count {
        let chain = tape.chains[index]
        start(Int(chain.state), at: chain.first)
        lasts[Int(chain.state)] = chain.last
      }
      return tape.chainedValues
    }
    var values = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let node = tape.nodes[index]
      if node.flags.intersection([.valued, .supplied]) == .valued { values &+= 1 }
      let state = Int(node.state)
      // Zero says that there is none, so that numbers stand one higher.
      let number = Int32(truncatingIfNeeded: index &+ 1)
      if state != 0 {
        let last = lasts[state]
        if last == 0 { start(state, at: number) } else { tape.chain(index, behind: last) }
        lasts[state] = number
      }
      index &+= 1
    }
    return values
  }

  /// Leads from a place to its first node.
  @inline(__always)
  private mutating func start(_ state: Int, at number: Int32) {
    heads[state] = number
    firsts[state] = number
    searches[state] = Searches(inner: Search(found: number), outer: Search(found: number))
  }

  private mutating func unlink(_ range: Range<Int>, _ tape: borrowing ElementTape) {
    if tape.chains.count > 0 {
      for index in 0..<tape.chains.count { clear(Int(tape.chains[index].state)) }
      return
    }
    var index = range.lowerBound
    while index < range.upperBound {
      clear(Int(tape.nodes[index].state))
      index &+= 1
    }
  }

  @inline(__always)
  private mutating func clear(_ state: Int) {
    heads[state] = 0
    firsts[state] = 0
    lasts[state] = 0
  }
}
