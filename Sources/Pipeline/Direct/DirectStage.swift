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

  private let state: DirectState
  private let results: WriteResults
  private let writing: WriteStage?
  private let people: SpillSorter
  private let overflow: SpillSorter
  private let candidates: SpillSorter
  private var keys: [(key: Hash128, content: UInt64)?] = []
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
    keys.removeAll(keepingCapacity: true)
    guard needsEarlyTurn else { return }
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      let kind = record.header.kind
      if state.gathersPeople, state.gathers.contains(kind) {
        keys.append(RecordKeys.owner(of: record).map { ($0, 0) })
      } else if state.removesRepeats, kind.isReference || kind == .person,
        let cell = RecordKeys.cell(KindSchema.Common.key, of: record)
      {
        keys.append((RecordKeys.hash(cell, of: record, kind: kind), RecordKeys.content(of: record)))
      } else {
        keys.append(nil)
      }
    }
  }

  func takeEarlyTurn() {
    decisions.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    for key in keys {
      guard let key else {
        decisions.append(.write)
        continue
      }
      if key.content == 0, state.gathersPeople {
        numbers.append(state.owners.number(of: key.key))
        decisions.append(.gather)
        continue
      }
      switch state.seen.insert(key.key, content: key.content) {
      case .new: decisions.append(.write)
      case .same: decisions.append(.drop)
      case .different: decisions.append(.conflict)
      case .unknown:
        decisions.append(.ask)
        state.defersFrom = min(state.defersFrom, sequence)
      }
    }
    isDeferred = sequence >= state.defersFrom
  }

  func process(_ batch: BatchView, sequence: Int) {
    self.sequence = sequence
    if !needsEarlyTurn { isDeferred = sequence >= state.defersFrom }
    if decisions.isEmpty, !isDeferred {
      writing?.process(batch, sequence: sequence)
      return
    }
    kept.removeAll()
    packed.removeAll()
    for index in 0..<batch.records.count {
      switch index < decisions.count ? decisions[index] : .write {
      case .write, .ask, .conflict:
        if index < decisions.count, decisions[index] == .conflict {
          conflicts.append(batch.records[index])
        }
        if isDeferred {
          RecordSpool.pack(batch.record(index), place: UInt32(index), into: &packed)
        } else {
          kept.append(batch.records[index])
        }
      case .drop: ledger.count(batch.record(index), .notSelected)
      case .gather: break
      }
    }
    if !isDeferred { write(kept, batch) }
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
    var number = 0
    for index in 0..<decisions.count {
      let place = DirectState.place(sequence, index)
      switch decisions[index] {
      case .gather:
        let record = batch.record(index)
        if let owner = numbers[number] {
          let rank = UInt64(DirectState.rank(of: record.header.kind))
          try people.add(SortKey(owner, rank, place)) { RecordPacking.pack(record, into: &$0) }
        } else if let key = keys[index] {
          try overflow.add(SortKey(key.key.high, key.key.low, place + 1)) {
            $0.append(UInt8(0))
            RecordPacking.pack(record, into: &$0)
          }
        }
        number += 1
      case .ask:
        guard let key = keys[index] else { continue }
        try candidates.add(SortKey(key.key.high, key.key.low, place)) {
          $0.append(bitsOf: key.content)
          $0.append(bitsOf: batch.records[index])
        }
      case .write, .drop, .conflict: break
      }
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
