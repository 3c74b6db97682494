import Bytes
import LearnerModel

/// Telling by what follows a person which element it is, and putting in what is said of it apart.
extension ElementRecordWriter {
  /// A record behind a person that was put into the person's element.
  struct Part {
    /// Its number in the batch.
    var index: Int
    /// What becomes of its cells.
    var outcomes: [CellOutcome]
    /// Whether what is left of it may be an element of its own.
    var goesOn: Bool
  }

  /// The types of the roles that follow a person, where elements ask for them.
  func roles(
    ofPersonAt index: Int, _ batch: BatchView, for candidates: [Int]
  ) -> [[UInt8]] {
    let asks = candidates.contains { !plan.records[$0].roles.isEmpty }
    guard asks, batch.record(index).header.kind == .person else { return [] }
    let type = Role.declared.fields.type.index
    var found: [[UInt8]] = []
    for other in index + 1..<end(ofPersonAt: index, batch) {
      let record = batch.record(other)
      guard record.header.kind == .role, let cell = record.firstCell(of: type),
        !record.cells[cell].isUnfit
      else { continue }
      found.append(Array(String(record.bytes(of: record.cells[cell])).utf8))
    }
    return found
  }

  /// Whether a person in some roles is written as an element.
  ///
  /// What was kept in such an element and a key that names it tell more than roles.
  func suits(_ record: RecordView, _ number: Int, in roles: [[UInt8]]) -> Bool {
    let candidate = plan.records[number]
    if candidate.roles.isEmpty || hasPaths(record, of: candidate) == true { return true }
    let isNamed = isNamed(record, candidate)
    if isNamed == true { return true }
    if roles.isEmpty { return isNamed == nil }
    return roles.contains { candidate.roles.contains($0) }
  }

  /// Whether the key of a record says what it is of, `nil` where those of the element never do.
  private func isNamed(_ record: RecordView, _ candidate: ElementPlan.Record) -> Bool? {
    for index in candidate.operations {
      let operation = plan.operations[index]
      guard operation.action == .key, operation.field == KindSchema.Common.key else { continue }
      let detail = plan.details[Int(operation.detail)]
      guard detail.parts.contains(where: { !$0.constant.isEmpty }) else { continue }
      guard let cell = record.firstCell(of: operation.field), !record.cells[cell].isUnfit else {
        return false
      }
      let parts = KeyForm.decode(record.bytes(of: record.cells[cell])).parts
      return parts.count == detail.parts.count && matching(parts, detail) != nil
    }
    return nil
  }

  /// The number behind the last record that is about a person and follows it at once.
  private func end(ofPersonAt index: Int, _ batch: BatchView) -> Int {
    let person = batch.record(index)
    guard let key = person.firstCell(of: KindSchema.Common.key) else { return index + 1 }
    var next = index + 1
    while next < batch.records.count {
      let record = batch.record(next)
      guard record.header.kind != .person,
        let owner = record.firstCell(of: KindSchema.Common.owner),
        record.cells[owner].system == person.cells[key].system,
        record.bytes(of: record.cells[owner]).isEqual(to: person.bytes(of: person.cells[key]))
      else { break }
      next += 1
    }
    return next
  }

  /// Puts what is said of a person by records behind it, and has a place beside it, into its element.
  mutating func attachParts(
    behind index: Int, from first: Int, of batch: BatchView, to number: Int
  ) -> [Part] {
    guard !out.isByLearner, batch.record(index).header.kind == .person,
      plan.records[number].beside.contains(where: { plan.records[$0].isPartial })
    else { return [] }
    var parts: [Part] = []
    for other in first..<max(first, end(ofPersonAt: index, batch)) {
      if let part = attachPart(batch.record(other), at: other, to: number) { parts.append(part) }
    }
    return parts
  }

  private mutating func attachPart(
    _ record: RecordView, at index: Int, to number: Int
  ) -> Part? {
    let owner = plan.records[number]
    guard !record.header.isRepeat, made[Self.key(owner.state, 0)] == nil else { return nil }
    for other in owner.beside where plan.records[other].kind == record.header.kind {
      let candidate = plan.records[other]
      guard candidate.isPartial, hasOwnPaths(record, owner.state),
        candidate.tellers.allSatisfy({ record.firstCell(of: $0) != nil })
      else { continue }
      let before = draft.mark
      place(record, as: other, at: 0)
      guard hasOwner(record), (0..<placed.count).count(where: { placed[$0] }) > 1 else {
        draft.truncate(to: before)
        continue
      }
      // What the schema does not allow must not take the person with it.
      for child in draft.children(of: 0, plan) where child >= before.nodes {
        if !prune(child) { draft.remove(child) }
      }
      made[Self.key(owner.state, 0)] = 1
      return part(record, at: index, as: other)
    }
    return nil
  }

  /// What becomes of the record that was placed last, beside another.
  private func part(_ record: RecordView, at index: Int, as number: Int) -> Part {
    let settled = settle(outcomes, of: record, as: number)
    let goesOn =
      plan.records[number].leavesRest
      && record.cells.indices.contains {
        settled[$0] == .noPlace && !record.cells[$0].isGroup
          && out.hasPlace(record.header.kind, record.cells[$0].field)
      }
    return Part(index: index, outcomes: settled, goesOn: goesOn)
  }

  /// Tells what has no place in an element, though it has one in another, from what does not fit.
  func settle(
    _ outcomes: [CellOutcome], of record: RecordView, as number: Int
  ) -> [CellOutcome] {
    let fields = out.fieldsOfRecord[number]
    let schema = record.header.kind.schema
    return outcomes.indices.map { index in
      let cell = record.cells[index]
      guard outcomes[index] == .noPlace, cell.isExtension || fields.contains(cell.field) else {
        return outcomes[index]
      }
      return reason(cell, record, schema)
    }
  }
}
