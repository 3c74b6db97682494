import Bytes
import Findings
import FormatKit
import LearnerModel

/// The first pass of grouping: every record goes to its owner's group, or to the reference records.
final class CollectStage: BatchStage {
  private let store: GroupStore
  private let sorters: GroupSorters
  private let followsReferences: Bool
  private let takesItems: Bool
  private let results: WriteResults
  /// By record of the batch: the owner's fingerprint, and what the record tells of them.
  private var owners: [(hash: Hash128, traits: OwnerTable.Traits)?] = []
  /// By record of the batch: the owner's number.
  private var numbers: [UInt64?] = []
  private var sequence = 0
  private var ledger = CellLedger()
  /// By kind: whether a request was not written down.
  private var lacksRequests = [Bool](repeating: false, count: Kind.allCases.count)
  private var hasContacts = false

  init(
    _ store: GroupStore, sorters: GroupSorters, followsReferences: Bool, takesItems: Bool,
    results: WriteResults
  ) {
    self.takesItems = takesItems
    self.store = store
    self.sorters = sorters
    self.followsReferences = followsReferences
    self.results = results
  }

  func process(_ batch: BatchView, sequence: Int) {
    self.sequence = sequence
    var owners: [(hash: Hash128, traits: OwnerTable.Traits)?] = []
    swap(&owners, &self.owners)
    defer { swap(&owners, &self.owners) }
    owners.removeAll(keepingCapacity: true)
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      guard let hash = RecordKeys.owner(of: record), !isDeleted(record) else {
        owners.append(nil)
        continue
      }
      owners.append((hash, Self.traits(of: record)))
    }
  }

  func takeTurn() throws(Failure) {
    var numbers: [UInt64?] = []
    swap(&numbers, &self.numbers)
    defer { swap(&numbers, &self.numbers) }
    numbers.removeAll(keepingCapacity: true)
    let table = store.owners
    var last: (hash: Hash128, number: UInt64?)?
    for owner in owners {
      guard let owner else {
        numbers.append(nil)
        continue
      }
      let number: UInt64?
      if let last, last.hash == owner.hash {
        number = last.number
      } else {
        number = table.number(of: owner.hash)
        last = (owner.hash, number)
      }
      if let number { table.note(number, owner.traits) }
      numbers.append(number)
    }
  }

  func finish(_ batch: BatchView) throws(Failure) {
    // Each look at a variable of a class is checked: one a batch is enough.
    let (owners, numbers, sequence) = (owners, numbers, sequence)
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      if isDeleted(record) {
        ledger.count(record, .notSelected)
        continue
      }
      let kind = record.header.kind
      let place = UInt64(sequence) << 24 | UInt64(index)
      if let owner = owners[index] {
        if let number = numbers[index] {
          let key = GroupStore.groupKey(
            number, rank: ProfileOrder.rank(of: kind), sequence: sequence, index: index)
          try sorters.groups.add(key) { RecordPacking.pack(record, into: &$0) }
          try request(record, for: number)
          if kind == .person { try sorters.claims?.add(record, owner: number, place: place) }
        } else {
          try sorters.overflow.add(SortKey(owner.hash.high, owner.hash.low, place + 1)) {
            $0.append(owner.traits.rawValue)
            RecordPacking.pack(record, into: &$0)
          }
        }
      } else if takesItems, Self.isItem(kind) {
        try sorters.items.add(SortKey(0, 0, place)) { RecordPacking.pack(record, into: &$0) }
      } else if kind.isReference {
        try addReference(record, place: place)
      } else if let (target, cell) = anchor(of: record) {
        let hash = RecordKeys.hash(cell, of: record, kind: target)
        try sorters.orphans.add(SortKey(GroupStore.space(target, hash), hash.low, place + 1)) {
          RecordPacking.pack(record, into: &$0)
        }
      } else {
        ledger.count(record, kind.isOwned ? .unresolved : .notSelected)
      }
    }
  }

  /// By side of the rules that match people: whether anybody has what it names.
  var claimed: Set<Int> { sorters.claims?.hasClaims ?? [] }

  /// Adds what this thread noted to the store and the results, when all have ended.
  func close() throws(Failure) {
    try sorters.finish()
    results.ledger.merge(ledger)
    if hasContacts { store.hasContacts = true }
    for kind in Kind.allCases where lacksRequests[Int(kind.rawValue)] {
      store.lacksRequests[Int(kind.rawValue)] = true
    }
  }

  private func isDeleted(_ record: RecordView) -> Bool {
    guard let cell = RecordKeys.cell(KindSchema.Common.lifecycle, of: record) else { return false }
    return record.bytes(of: cell).isEqual(to: "deleted")
  }

  /// Whether records of a kind tell of the columns of a gradebook.
  private static func isItem(_ kind: Kind) -> Bool {
    kind == .lineItem || kind == .category || kind == .document
  }

  private func addReference(_ record: RecordView, place: UInt64) throws(Failure) {
    let kind = record.header.kind
    guard followsReferences, let cell = RecordKeys.cell(KindSchema.Common.key, of: record) else {
      ledger.count(record, .notSelected)
      return
    }
    let hash = RecordKeys.hash(cell, of: record, kind: kind)
    try sorters.references.add(SortKey(GroupStore.space(kind, hash), hash.low, place)) { bytes in
      let start = bytes.count
      RecordPacking.pack(record, into: &bytes)
      store.referenceBytes.add(bytes.count - start, of: kind)
    }
  }

  /// Writes down which reference records an owned record leads to, where they are many.
  private func request(_ record: RecordView, for owner: UInt64) throws(Failure) {
    guard followsReferences else { return }
    let kind = record.header.kind
    let targets = ReferenceTargets.targets(of: kind)
    var failure: Failure?
    RecordKeys.forEachReference(of: record, targets.span) { cell, target in
      if target == .person {
        hasContacts = true
        return
      }
      guard GroupStore.areOftenMany(target), failure == nil else { return }
      // As long as all of them may stay in memory there is nothing to ask for.
      if store.referenceBytes.total(of: target) < store.shares.residents {
        lacksRequests[Int(target.rawValue)] = true
        return
      }
      let hash = RecordKeys.hash(cell, of: record, kind: target)
      do throws(Failure) {
        try sorters.references.add(
          SortKey(GroupStore.space(target, hash), hash.low, GroupStore.requestBit | owner)
        ) { _ in }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// What an owned record without an owner hangs on: a result, an assessment result, ….
  private func anchor(of record: RecordView) -> (Kind, Cell)? {
    let targets = ReferenceTargets.targets(of: record.header.kind)
    var found: (Kind, Cell)?
    RecordKeys.forEachReference(of: record, targets.span) { cell, target in
      if found == nil, target.isOwned { found = (target, cell) }
    }
    return found
  }

  /// What a record tells of the person whom it is about.
  static func traits(of record: RecordView) -> OwnerTable.Traits {
    switch record.header.kind {
    case .person, .account, .relationship, .staffAssignment: return []
    case .role:
      return isStudent(record, Role.declared.fields.type.index) ? [.role, .learnerRole] : .role
    case .sectionEnrollment:
      let field = SectionEnrollment.declared.fields.role.index
      guard record.firstCell(of: field) != nil else { return .learnerRecord }
      return isStudent(record, field) ? [.role, .learnerRole] : .role
    case .demographics: return .record
    default: return record.header.kind.isOwned ? .learnerRecord : []
    }
  }

  private static func isStudent(_ record: RecordView, _ field: FieldIndex) -> Bool {
    guard let index = record.firstCell(of: field) else { return false }
    return record.bytes(of: record.cells[index]).isEqual(to: "student")
  }
}

extension Kind {
  /// Whether records of this kind are shared by many learners.
  var isReference: Bool { Self.places[Int(rawValue)] == .references }

  /// Whether records of this kind belong to one learner.
  var isOwned: Bool {
    let place = Self.places[Int(rawValue)]
    return place == .dataBackpack || place == .learnerProfile
  }

  private static let places: [KindSchema.Place] = allCases.map { $0.schema.place }
}
