import Bytes
import Findings
import LearnerModel

/// What has no place of its own, and what of a document has to go.
extension ElementRecordWriter {
  /// Puts records without a key of such a document where most of what they say fits.
  mutating func fit(
    _ left: inout [ElementTree.Entry], _ batch: BatchView, _ form: ElementTreePlan,
    to placed: inout ElementTree
  ) {
    var rest: [ElementTree.Entry] = []
    for entry in left {
      let record = batch.record(entry.index)
      guard record.header.kind != .person, let best = best(for: record, entry, form) else {
        rest.append(entry)
        continue
      }
      var entry = entry
      entry.number = best.number
      entry.node = add(best.number, below: best.parent, form)
      put(record, as: best.number, at: entry.node, &entry.cells)
      placed.entries.append(entry)
    }
    left = rest
  }

  private mutating func best(
    for record: RecordView, _ entry: ElementTree.Entry, _ form: ElementTreePlan
  ) -> (number: Int, parent: Int)? {
    var best: (number: Int, parent: Int)?
    var most = 0
    for number in form.inside[Int(record.header.kind.rawValue)]
    where !plan.records[number].isShared && !plan.records[number].isBeside {
      for parent in parents(of: number, form) {
        let before = (draft.mark, made)
        var cells = entry.cells
        let node = add(number, below: parent, form)
        put(record, as: number, at: node, &cells)
        let count = cells.count { $0 >= 0 }
        if count > most {
          most = count
          best = (number, parent)
        }
        draft.truncate(to: before.0)
        made = before.1
      }
    }
    return best
  }

  /// The elements inside which a record may stand; one that has to be there anyway is made.
  private mutating func parents(of number: Int, _ form: ElementTreePlan) -> [Int] {
    let state = form.around[number]
    let found = nodes(at: state)
    let root = plan.records[form.root].state
    guard found.isEmpty, plan.states[Int(state)].isRequired, state != root else { return found }
    return [ensure(state, 1, from: Int(root), at: 0)]
  }

  /// Adds an element for a record behind its like.
  private mutating func add(_ number: Int, below parent: Int, _ form: ElementTreePlan) -> Int {
    let state = plan.records[number].state
    var ordinal = 1
    for node in nodes(at: state) where climb(node, 1) == parent {
      ordinal = max(ordinal, self.ordinal(of: node) + 1)
    }
    return ensureRepeated(state, ordinal, from: Int(form.around[number]), at: parent)
  }

  /// Puts records that others refer to into the elements that name them.
  mutating func attachLeading(
    _ left: inout [ElementTree.Entry], _ batch: BatchView, _ form: ElementTreePlan,
    to placed: inout ElementTree
  ) {
    var rest: [ElementTree.Entry] = []
    for entry in left {
      let record = batch.record(entry.index)
      var entry = entry
      for number in form.inside[Int(record.header.kind.rawValue)]
      where plan.records[number].isShared {
        for node in nodes(at: plan.records[number].state) where names(node, record, number) {
          var cells = [Int32](repeating: ElementTree.Absence.noPlace, count: entry.cells.count)
          put(record, as: number, at: node, &cells)
          for index in cells.indices where cells[index] != ElementTree.Absence.noPlace {
            if entry.cells[index] < 0 || entry.number < 0 { entry.cells[index] = cells[index] }
          }
          entry.number = number
          entry.node = -1
        }
      }
      if entry.number >= 0 { placed.entries.append(entry) } else { rest.append(entry) }
    }
    left = rest
  }

  /// Whether an element says the key of a record.
  private mutating func names(_ node: Int, _ record: RecordView, _ number: Int) -> Bool {
    guard let key = record.firstCell(of: KindSchema.Common.key) else { return false }
    let parts = KeyForm.decode(record.bytes(of: record.cells[key])).parts
    for index in plan.records[number].operations {
      let operation = plan.operations[index]
      guard operation.field == KindSchema.Common.key, operation.action == .key else { continue }
      var detail = Int(operation.detail)
      while detail >= 0 {
        if let matched = matching(parts, plan.details[detail]),
          put(matched, plan.details[detail], at: node, isNew: false)
        {
          return true
        }
        detail = plan.details[detail].other
      }
    }
    return false
  }

  /// Adds elements that have to be there and may be empty: records without anything of their own.
  mutating func complete(_ node: Int) {
    let state = draft.nodes[node].state
    guard state != 0 else { return }
    for inner in out.inner[Int(state)]
    where plan.states[Int(inner)].isRequired
      && (plan.states[Int(inner)].record >= 0 || plan.states[Int(inner)].rules.isAlwaysThere)
    {
      let isAlwaysThere = plan.states[Int(inner)].rules.isAlwaysThere
      let needsMore =
        !isAlwaysThere && out.inner[Int(inner)].contains { plan.states[Int($0)].isRequired }
      if !needsMore, draft.children(of: node, plan).allSatisfy({ draft.nodes[$0].state != inner }) {
        _ = draft.ensure(inner, 1, in: node)
      }
    }
    for child in draft.children(of: node, plan) { complete(child) }
  }

  /// Takes out what the schema does not allow; false where the element itself cannot stay.
  mutating func prune(_ node: Int) -> Bool {
    let state = Int(draft.nodes[node].state)
    if state == 0 || draft.nodes[node].isFragment { return true }
    for child in draft.children(of: node, plan) where !prune(child) { draft.remove(child) }
    let rules = plan.states[state].rules
    for sets in rules.choices { choose(sets, node) }
    let names = Set(
      draft.children(of: node, plan).map { plan.states[Int(draft.nodes[$0].state)].name })
    let isRecord = plan.states[state].record >= 0 || rules.isAlwaysThere
    if names.isEmpty, !draft.nodes[node].hasText, !isRecord { return false }
    for inner in out.inner[state] where plan.states[Int(inner)].isRequired {
      if !names.contains(plan.states[Int(inner)].name) { return false }
    }
    return rules.needs.allSatisfy { !names.isDisjoint(with: $0) }
  }

  /// Keeps the elements of the first set that is there.
  private mutating func choose(_ sets: [[String]], _ node: Int) {
    let children = draft.children(of: node, plan)
    func name(_ child: Int) -> String { plan.states[Int(draft.nodes[child].state)].name }
    guard let kept = sets.first(where: { set in children.contains { set.contains(name($0)) } })
    else { return }
    for child in children where !kept.contains(name(child)) {
      guard sets.contains(where: { $0.contains(name(child)) }) else { continue }
      let other = plan.states[Int(draft.nodes[child].state)].rules.instead
      let place = out.inner[Int(draft.nodes[node].state)].first {
        plan.states[Int($0)].name == other
      }
      if let place, draft.find(place, 1, in: node) == nil,
        plan.states[Int(place)].rules.allows(draft.text(child))
      {
        draft.move(child, to: place)
      } else {
        draft.remove(child)
      }
    }
  }

  /// Counts the cells of a record that was put into a document.
  mutating func settle(
    _ entry: inout ElementTree.Entry, _ record: RecordView, _ isWhole: Bool,
    _ hasLearnerKey: Bool, into output: inout WriteOutput
  ) {
    let isSupplied = entry.index < 0
    if record.header.isRepeat { return }
    let isThere = isWhole && (entry.node < 0 || !draft.isGone(entry.node))
    if !isThere, entry.node > 0, isWhole {
      reportMissing(record, lack(of: entry.node), into: &output)
    }
    if isThere, !isSupplied { output.ledger.countRecord(record.header.kind) }
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      let outcome =
        isThere ? outcome(index, entry, record, hasLearnerKey) : .incomplete
      if isSupplied {
        // What was supplied and not used is no loss.
        guard outcome == .written else { continue }
        output.ledger.supplied += 1
      }
      output.ledger.count(record.header.kind, cell.field, fate(of: cell, record, outcome))
    }
  }

  /// Whether the document says a cell that was put into it.
  func isWritten(_ index: Int, _ entry: ElementTree.Entry, _ record: RecordView) -> Bool {
    let node = Int(entry.cells[index])
    guard node >= 0, !draft.isGone(node) else { return false }
    let cell = record.cells[index]
    if cell.isExtension { return true }
    return isSaid(cell.field, record, cell, at: node)
  }

  private func outcome(
    _ index: Int, _ entry: ElementTree.Entry, _ record: RecordView, _ hasLearnerKey: Bool
  ) -> CellOutcome {
    let cell = record.cells[index]
    switch entry.cells[index] {
    case ElementTree.Absence.constant: return .written
    case ElementTree.Absence.owner: return hasLearnerKey ? .written : .noPlace
    case ElementTree.Absence.invalid: return .invalid
    case 0...:
      if draft.isGone(Int(entry.cells[index])) { return .incomplete }
      return isWritten(index, entry, record) ? .written : .noPlace
    default:
      if cell.isUnfit { return .invalid }
      let isCode = !cell.isExtension && record.header.kind.schema[cell.field].type == .token
      return isCode ? .outsideCodeSet : .noPlace
    }
  }

  /// What becomes of a cell: where there is no place for any such, that is the reason.
  private func fate(
    of cell: Cell, _ record: RecordView, _ outcome: CellOutcome
  ) -> CellOutcome {
    if outcome == .written { return .written }
    if cell.isExtension {
      let path = out.context.names.path(cell.extra)
      return path.space == plan.vocabulary.extensionSpace ? outcome : .foreignExtension
    }
    return out.hasPlace(record.header.kind, cell.field) ? outcome : .noPlace
  }

  /// Counts what no document has taken.
  func count(_ tree: ElementTree, _ batch: BatchView, into output: inout WriteOutput) {
    for entry in tree.entries {
      let record = batch.record(entry.index)
      if record.header.isRepeat { continue }
      let kind = record.header.kind
      guard hasPlace(kind) else {
        output.ledger.count(record, .noKind)
        continue
      }
      if kind.schema.place == .references {
        output.ledger.count(record, .notSelected)
        continue
      }
      for cell in (0..<record.cells.count).map({ record.cells[$0] }) where !cell.isGroup {
        output.ledger.count(kind, cell.field, fate(of: cell, record, .noPlace))
      }
    }
  }

  private func hasPlace(_ kind: Kind) -> Bool { plan.records.contains { $0.kind == kind } }
}
