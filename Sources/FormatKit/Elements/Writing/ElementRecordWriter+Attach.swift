import Bytes
import LearnerModel

/// Putting records into the elements of others.
extension ElementRecordWriter {
  /// Puts a record into the element of another, inside or beside it, and returns what becomes of its
  /// cells; `nil` where it has no place there.
  ///
  /// Beside it may stand a record of which a part has no place, where `isPartial`.
  mutating func attach(
    _ record: RecordView, to number: Int, isPartial: Bool = false
  ) -> [CellOutcome]? {
    lacksPart = false
    partLack = nil
    if record.header.isRepeat { return nil }
    let owner = plan.records[number]
    let before = draft.mark
    for other in owner.beside where plan.records[other].kind == record.header.kind {
      let state = owner.state
      guard hasOwnPaths(record, state), made[Self.key(state, 0)] == nil else { continue }
      place(record, as: other, at: 0)
      let count = (0..<placed.count).count { placed[$0] }
      if count == placed.count || (isPartial && count > 1 && hasOwner(record)) {
        made[Self.key(state, 0)] = 1
        return outcomes
      }
      draft.truncate(to: before)
    }
    for state in owner.inner where out.fileOfState[Int(state)] < 0 {
      let inner = plan.states[Int(state)].record
      guard plan.records[inner].kind == record.header.kind else { continue }
      if plan.records[inner].isPartial {
        if let outcomes = attach(record, asPart: inner, of: owner.state) { return outcomes }
        continue
      }
      guard hasOwnPaths(record, state), isTold(record, inner) else { continue }
      let ordinal = made[Self.key(state, 0), default: 0] + 1
      if ordinal > 1, plan.states[Int(state)].rules.isSingle { continue }
      let madeBefore = made
      let node = ensure(state, ordinal, from: Int(owner.state), at: 0)
      place(record, as: inner, at: node)
      let isWhole = (0..<placed.count).allSatisfy { placed[$0] }
      if out.takesLearner ? isAllowed(node) : isWhole {
        made[Self.key(state, 0)] = ordinal
        return outcomes
      }
      draft.truncate(to: before)
      made = madeBefore
    }
    return nil
  }

  /// Whether a record says what an element inside another says by its name.
  private func isTold(_ record: RecordView, _ number: Int) -> Bool {
    let candidate = plan.records[number]
    if candidate.tellers.isEmpty { return true }
    return fits(record, number)
      && candidate.tellers.allSatisfy { record.firstCell(of: $0) != nil }
  }

  /// Whether the schema allows an element as it is; what is inside may have to go.
  private mutating func isAllowed(_ node: Int) -> Bool {
    let rules = plan.states[Int(draft.nodes[node].state)].rules
    if !rules.words.isEmpty, !draft.nodes[node].hasText { return false }
    return prune(node)
  }

  /// Puts a record into another that it names, even where it says more than there are places for.
  private mutating func attach(
    _ record: RecordView, asPart number: Int, of owner: UInt16
  ) -> [CellOutcome]? {
    let state = plan.records[number].state
    let parent = plan.states[Int(state)].parent
    let isDirect = parent == owner
    for around in 1... {
      let (before, suppliedCount) = (draft.mark, supplied.count)
      let isNew = isDirect || draft.find(parent, around, in: 0) == nil
      let outer = isDirect ? 0 : ensure(parent, around, from: Int(owner), at: 0)
      let ordinal = made[Self.key(state, outer), default: 0] + 1
      let node = draft.ensure(state, ordinal, in: outer)
      place(record, as: number, at: node)
      let own = outcomes
      let belongs = namesAround(record, number)
      if belongs, isSaidAround(record, number) {
        supply(record, as: number, at: node)
        addUsual()
        if isComplete(node), isDirect || isComplete(outer) {
          made[Self.key(state, outer)] = ordinal
          return own
        }
        lacksPart = true
        partLack = lack(of: node) ?? lack(of: outer)
      }
      draft.truncate(to: before)
      supplied.removeLast(supplied.count - suppliedCount)
      // An element around that says something else is no place for it; the next one may be.
      if isNew || !belongs || lacksPart { return nil }
    }
    return nil
  }

  /// Whether what stands around a record that was placed says what it says.
  private func isSaidAround(_ record: RecordView, _ number: Int) -> Bool {
    plan.operations[plan.records[number].operations].allSatisfy { operation in
      guard operation.isAround, let cell = record.firstCell(of: operation.field) else {
        return true
      }
      return placed[cell]
    }
  }

  /// Whether a record that was placed inside another names that one.
  private func namesAround(_ record: RecordView, _ number: Int) -> Bool {
    plan.operations[plan.records[number].operations].contains { operation in
      guard operation.action == .key,
        plan.details[Int(operation.detail)].parts.contains(where: {
          $0.options.contains { $0.outward > 0 }
        }), let cell = record.firstCell(of: operation.field)
      else { return false }
      return placed[cell]
    }
  }

  /// Whether the element says whom a record is about.
  func hasOwner(_ record: RecordView) -> Bool {
    record.firstCell(of: KindSchema.Common.owner).map { placed[$0] } ?? false
  }

  func hasOwnPaths(_ record: RecordView, _ state: UInt16) -> Bool {
    let own = plan.states[Int(state)].path
    for index in record.cells.indices where record.cells[index].isExtension {
      let path = out.context.names.path(record.cells[index].extra)
      if path.space == plan.vocabulary.extensionSpace, !path.path.hasPrefix(own + "/") {
        return false
      }
    }
    return true
  }
}
