import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes batches in input order, after taking out repeated reference records and people who have
/// to be gathered; or puts them aside where something has to be known first.
final class DirectStage: BatchStage {
  /// What is to be done with a record.
  private enum Decision: UInt8 {
    case write
    case drop
    case gather
    case ask
    case conflict
  }

  /// What has to be known of a record before it is written.
  private enum Ask {
    case nothing
    case whetherNew
    case whose
  }

  private let state: DirectState
  private let results: WriteResults
  private let writing: WriteStage?
  private let people: SpillSorter
  private let overflow: SpillSorter
  private let candidates: SpillSorter
  /// By record: what is asked for; records that are written in any case ask for nothing.
  private var asks: [Ask] = []
  /// The keys that must not come again, in the order of their records.
  private var questions = Buffer<SeenKeys.Question>()
  private var answers = Buffer<SeenKeys.Answer>()
  /// The people of records that are gathered, in the order of the records.
  private var owners: [Hash128] = []
  private var decisions: [Decision] = []
  private var numbers: [UInt64?] = []
  private var kept = Buffer<RecordHeader>()
  private var packed = ByteBuffer()
  private var ledger = CellLedger()
  /// Records that differ from an earlier one with their key.
  private var conflicts: [RecordHeader] = []
  private var sequence = 0
  private var isDeferred = false

  init(_ state: DirectState, results: WriteResults, writing: WriteStage?) {
    self.state = state
    self.results = results
    self.writing = writing
    people = SpillSorter(state.people, memory: state.sorterMemory)
    overflow = SpillSorter(state.overflow, memory: state.sorterMemory / 4)
    candidates = SpillSorter(state.candidates, memory: state.sorterMemory)
  }

  var needsEarlyTurn: Bool { state.removesRepeats || state.gathersPeople }

  func prepare(_ batch: BatchView, sequence: Int) {
    self.sequence = sequence
    guard needsEarlyTurn else { return }
    // As variables they are not looked after on every use.
    var asks: [Ask] = []
    var questions = Buffer<SeenKeys.Question>()
    swap(&asks, &self.asks)
    swap(&questions, &self.questions)
    asks.removeAll(keepingCapacity: true)
    questions.removeAll()
    owners.removeAll(keepingCapacity: true)
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      let kind = record.header.kind
      if state.gathersPeople, state.gathers.contains(kind) {
        if let owner = RecordKeys.owner(of: record) {
          owners.append(owner)
          asks.append(.whose)
        } else {
          asks.append(.nothing)
        }
      } else if state.removesRepeats, kind.isReference || kind == .person,
        let cell = RecordKeys.cell(KindSchema.Common.key, of: record)
      {
        questions.append(
          .init(
            key: RecordKeys.hash(cell, of: record, kind: kind),
            content: RecordKeys.content(of: record)))
        asks.append(.whetherNew)
      } else {
        asks.append(.nothing)
      }
    }
    swap(&asks, &self.asks)
    swap(&questions, &self.questions)
  }

  func takeEarlyTurn() {
    numbers.removeAll(keepingCapacity: true)
    for owner in owners { numbers.append(state.owners.number(of: owner)) }
    var answers = Buffer<SeenKeys.Answer>()
    swap(&answers, &self.answers)
    Self.answer(state.seen, questions, into: &answers)
    decide(answers.span)
    swap(&answers, &self.answers)
    isDeferred = sequence >= state.defersFrom
  }

  private static func answer(
    _ seen: SeenKeys, _ questions: borrowing Buffer<SeenKeys.Question>,
    into answers: inout Buffer<SeenKeys.Answer>
  ) {
    seen.answer(questions.span, into: &answers)
  }

  /// Turns answers into what is to be done with each record.
  private func decide(_ answers: Span<SeenKeys.Answer>) {
    var decisions: [Decision] = []
    swap(&decisions, &self.decisions)
    decisions.removeAll(keepingCapacity: true)
    var number = 0
    for ask in asks {
      switch ask {
      case .nothing: decisions.append(.write)
      case .whose: decisions.append(.gather)
      case .whetherNew:
        switch answers[number] {
        case .new: decisions.append(.write)
        case .same: decisions.append(.drop)
        case .different: decisions.append(.conflict)
        case .unknown:
          decisions.append(.ask)
          state.defersFrom = min(state.defersFrom, sequence)
        }
        number += 1
      }
    }
    swap(&decisions, &self.decisions)
  }

  func process(_ batch: BatchView, sequence: Int) {
    self.sequence = sequence
    if !needsEarlyTurn { isDeferred = sequence >= state.defersFrom }
    if decisions.isEmpty, !isDeferred {
      writing?.process(batch, sequence: sequence)
      return
    }
    var kept = Buffer<RecordHeader>()
    var packed = ByteBuffer()
    swap(&kept, &self.kept)
    swap(&packed, &self.packed)
    kept.removeAll()
    packed.removeAll()
    select(batch, decisions, &ledger, &kept, &packed)
    if !isDeferred { write(kept, batch) }
    swap(&kept, &self.kept)
    swap(&packed, &self.packed)
  }

  /// Takes what goes on out of a batch: as it stands, or packed where something has to be known
  /// first.
  private func select(
    _ batch: BatchView, _ decisions: [Decision], _ ledger: inout CellLedger,
    _ kept: inout Buffer<RecordHeader>, _ packed: inout ByteBuffer
  ) {
    for index in 0..<batch.records.count {
      let decision = index < decisions.count ? decisions[index] : .write
      switch decision {
      case .write, .ask, .conflict:
        if decision == .conflict { conflicts.append(batch.records[index]) }
        if isDeferred {
          RecordSpool.pack(batch.record(index), place: UInt32(index), into: &packed)
        } else {
          kept.append(batch.records[index])
        }
      case .drop: ledger.count(batch.record(index), .notSelected)
      case .gather: break
      }
    }
  }

  private func write(_ kept: borrowing Buffer<RecordHeader>, _ batch: BatchView) {
    writing?.process(
      BatchView(
        records: kept.span, cells: batch.cells, source: batch.source, scratch: batch.scratch),
      sequence: sequence)
  }

  func takeTurn() throws(Failure) {
    for header in conflicts { results.unordered.addConflict(of: header) }
    conflicts.removeAll(keepingCapacity: true)
    if isDeferred {
      try Self.spool(packed, sequence, state)
    } else {
      try writing?.takeTurn()
    }
  }

  private static func spool(
    _ packed: borrowing ByteBuffer, _ sequence: Int, _ state: DirectState
  ) throws(Failure) {
    try state.spool.append(packed.span.raw, sequence: sequence)
  }

  func finish(_ batch: BatchView) throws(Failure) {
    var (gathered, asked) = (0, 0)
    for index in 0..<decisions.count {
      let place = DirectState.place(sequence, index)
      switch decisions[index] {
      case .gather:
        let record = batch.record(index)
        if let owner = numbers[gathered] {
          let rank = UInt64(DirectState.rank(of: record.header.kind))
          try people.add(SortKey(owner, rank, place)) { RecordPacking.pack(record, into: &$0) }
        } else {
          let key = owners[gathered]
          try overflow.add(SortKey(key.high, key.low, place + 1)) {
            $0.append(UInt8(0))
            RecordPacking.pack(record, into: &$0)
          }
        }
        gathered += 1
      case .ask:
        let question = questions[asked]
        try candidates.add(SortKey(question.key.high, question.key.low, place)) {
          $0.append(bitsOf: question.content)
          $0.append(bitsOf: batch.records[index])
        }
      case .write, .drop, .conflict: break
      }
      if asks[index] == .whetherNew { asked += 1 }
    }
  }

  /// Hands over what is left, when all threads have ended.
  func close() throws(Failure) {
    try people.finish()
    try overflow.finish()
    try candidates.finish()
    results.ledger.merge(ledger)
    writing?.close()
  }
}
