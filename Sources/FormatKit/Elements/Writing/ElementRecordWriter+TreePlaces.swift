import Bytes
import LearnerModel

/// Putting the cells of a record into the elements of a document.
extension ElementRecordWriter {
  /// Puts a record into an element, and notes where its cells are.
  mutating func put(
    _ record: RecordView, as number: Int, at node: Int, _ cells: inout [Int32]
  ) {
    let isOwn = isOwn(record)
    putExtensions(record, as: number, at: node, &cells)
    // Whom it is about is said by the document.
    if let owner = record.firstCell(of: KindSchema.Common.owner) {
      cells[owner] = ElementTree.Absence.owner
    }
    let base = Int(plan.records[number].state)
    for index in plan.records[number].operations {
      let operation = plan.operations[index]
      if operation.isReadOnly || operation.action == .group || operation.action == .key { continue }
      if operation.field == KindSchema.Common.owner { continue }
      put(operation, record, 0..<record.cells.count, from: base, at: node, isOwn, &cells)
    }
    for index in record.cells.indices
    where record.cells[index].isGroup && cells[index] == ElementTree.Absence.noPlace {
      putGroup(at: index, record, as: number, at: node, isOwn, &cells)
    }
    // What values say is not taken from a key that says something else.
    for index in plan.records[number].operations where plan.operations[index].action == .key {
      let operation = plan.operations[index]
      if operation.isReadOnly || operation.field == KindSchema.Common.owner { continue }
      put(operation, record, 0..<record.cells.count, from: base, at: node, isOwn, &cells)
    }
  }

  private mutating func put(
    _ operation: ElementPlan.Operation, _ record: RecordView, _ range: Range<Int>,
    from base: Int, at node: Int, _ isOwn: Bool, _ cells: inout [Int32]
  ) {
    // A field of its own may hold what is no number, or more than a day.
    let isTwofold = operation.form == .dayOrMoment || operation.form == .numberOrText
    let other =
      isTwofold ? plan.details[Int(operation.detail)].momentField : operation.field
    var index = range.lowerBound
    while index < range.upperBound {
      let cell = record.cells[index]
      let number = index
      index += cell.isGroup ? 1 + Int(cell.extra) : 1
      guard cell.field == operation.field || cell.field == other, !cell.isExtension,
        cells[number] < 0
      else { continue }
      if operation.action == .constant {
        let constant = plan.details[Int(operation.detail)].constant
        if record.bytes(of: cell).isEqual(to: constant) {
          cells[number] = ElementTree.Absence.constant
        }
        continue
      }
      let before = draft.mark
      let counter = Self.key(operation.state, node)
      let ordinal = operation.isList ? made[counter, default: 0] + 1 : 1
      if ordinal > 1, plan.states[Int(operation.state)].rules.isSingle { return }
      let target =
        operation.isOwnText
        ? node : ensureRepeated(operation.state, ordinal, from: base, at: node)
      let isPlaced =
        operation.action == .key
        ? putKey(operation, record, cell, at: target)
        : placeValue(operation, record, cell, at: target, isOwn)
      if isPlaced {
        cells[number] = Int32(target)
        if operation.isList { made[counter] = ordinal }
      } else {
        if hasRefused { cells[number] = ElementTree.Absence.invalid }
        draft.truncate(to: before)
      }
      hasRefused = false
      if !operation.isList { return }
    }
  }

  /// The element at a place; the one that repeats itself for a list is counted, be it further out.
  mutating func ensureRepeated(
    _ state: UInt16, _ ordinal: Int, from base: Int, at node: Int
  ) -> Int {
    if state == 0 { return node }
    var path: [UInt16] = []
    var step = state
    while Int(step) != base, step != 0 {
      path.append(step)
      step = plan.states[Int(step)].parent
    }
    let repeated = path.firstIndex { plan.states[Int($0)].rules.isRepeated } ?? 0
    var target = node
    for (left, inner) in path.enumerated().reversed() {
      target = draft.ensure(inner, left == repeated ? ordinal : 1, in: target)
    }
    return target
  }

  /// Puts a group into the element that takes most of it.
  private mutating func putGroup(
    at index: Int, _ record: RecordView, as number: Int, at node: Int, _ isOwn: Bool,
    _ cells: inout [Int32]
  ) {
    let range = index + 1..<index + 1 + Int(record.cells[index].extra)
    let base = Int(plan.records[number].state)
    var best: (count: Int, operation: ElementPlan.Operation)?
    for position in plan.records[number].operations {
      let operation = plan.operations[position]
      guard operation.action == .group, operation.field == record.cells[index].field else {
        continue
      }
      let before = (draft.mark, made, cells)
      let count = putMembers(operation, range, record, from: base, at: node, isOwn, &cells)
      if count == range.count {
        cells[index] = ElementTree.Absence.group
        return
      }
      if count > best?.count ?? 0 { best = (count, operation) }
      draft.truncate(to: before.0)
      made = before.1
      cells = before.2
    }
    guard let best else { return }
    _ = putMembers(best.operation, range, record, from: base, at: node, isOwn, &cells)
    cells[index] = ElementTree.Absence.group
  }

  /// Puts the members of a group into an element, and returns how many have a place.
  private mutating func putMembers(
    _ operation: ElementPlan.Operation, _ range: Range<Int>, _ record: RecordView,
    from base: Int, at node: Int, _ isOwn: Bool, _ cells: inout [Int32]
  ) -> Int {
    let members = plan.details[Int(operation.detail)].members
    let counter = Self.key(operation.state, node)
    var ordinal = made[counter, default: 0] + 1
    var target = ensure(operation.state, ordinal, from: base, at: node)
    // An element with a text is another's.
    while out.isFilledByGroups[Int(operation.state)], draft.nodes[target].hasText {
      ordinal += 1
      target = ensure(operation.state, ordinal, from: base, at: node)
    }
    for member in members {
      let inner = plan.operations[member]
      if inner.isReadOnly { continue }
      put(inner, record, range, from: Int(operation.state), at: target, isOwn, &cells)
      // What tells the element from its like has to be true.
      if inner.action == .constant,
        !range.contains(where: { cells[$0] == ElementTree.Absence.constant })
      {
        return 0
      }
    }
    made[counter] = ordinal
    return range.count { cells[$0] >= 0 || cells[$0] == ElementTree.Absence.constant }
  }

  private mutating func putExtensions(
    _ record: RecordView, as number: Int, at node: Int, _ cells: inout [Int32]
  ) {
    let own = plan.states[Int(plan.records[number].state)].path
    for index in record.cells.indices
    where record.cells[index].isExtension && cells[index] < 0 {
      let path = out.context.names.path(record.cells[index].extra)
      guard path.space == plan.vocabulary.extensionSpace, path.path.hasPrefix(own + "/"),
        !path.path.contains("/@xsi:"), suits(record.cells[index], record)
      else { continue }
      let before = draft.mark
      let target = ensure(path: path.path.dropFirst(own.utf8.count + 1), at: node)
      let isFragment = !record.cells[index].flags.isDisjoint(with: [.xml, .json])
      if let target,
        draft.set(record.bytes(of: record.cells[index]), of: target, isFragment: isFragment)
      {
        cells[index] = Int32(target)
      } else {
        draft.truncate(to: before)
      }
    }
  }
}
