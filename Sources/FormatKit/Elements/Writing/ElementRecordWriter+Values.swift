import Bytes
import LearnerModel

/// The texts of values and keys.
extension ElementRecordWriter {
  /// Gives an element the text of a value; false where it has none in this format.
  mutating func placeValue(
    _ operation: ElementPlan.Operation, _ record: RecordView, _ cell: Cell, at node: Int,
    _ isOwn: Bool
  ) -> Bool {
    let detail = plan.details[Int(operation.detail)]
    if operation.form == .present {
      return !cell.isUnfit && record.bytes(of: cell).isEqual(to: detail.constant)
    }
    if isOwn, out.isJSON, operation.form == .localized, cell.flags.contains(.spelled) {
      return draft.set(record.spelling(of: cell), of: node, isFragment: true)
    }
    if isOwn, cell.flags.contains(.spelled) {
      guard allows(record.spelling(of: cell), at: node) else { return false }
      return draft.set(record.spelling(of: cell), of: node)
    }
    if cell.isUnfit { return false }
    let bytes = record.bytes(of: cell)
    text.removeAll()
    if let codes = detail.codes, !detail.takesAnyWord || codes.index(ofCanonical: bytes) != nil {
      guard let entry = codes.index(ofCanonical: bytes) else { return false }
      let theirs = codes.entries[entry].theirs
      add(detail.prefix, operation.form)
      text.append(copying: theirs.span)
    } else if operation.form == .schoolYears {
      guard let year = Int(String(bytes)), year > 1, bytes.count == 4 else { return false }
      text.append(decimal: year - 1)
      text.append("-")
      text.append(copying: bytes)
    } else if operation.type == .identifier || operation.type == .reference {
      let parts = KeyForm.decode(bytes).parts
      guard parts.count == 1 else { return false }
      add(detail.prefix, operation.form)
      text.append(parts[0])
    } else {
      add(detail.prefix, operation.form)
      text.append(copying: bytes)
    }
    return setText(of: node)
  }

  private mutating func add(_ prefix: [UInt8], _ form: ElementPlan.Form) {
    if form == .coded { text.append(copying: prefix.span) }
  }

  /// Whether the schema allows a text at an element; what it refuses is noted.
  private mutating func allows(_ text: Span<UInt8>, at node: Int) -> Bool {
    let isFine = plan.states[Int(draft.nodes[node].state)].rules.allows(text)
    if !isFine { hasRefused = true }
    return isFine
  }

  private mutating func setText(of node: Int) -> Bool {
    var taken = ByteBuffer()
    swap(&taken, &text)
    let isSet = allows(taken.span, at: node) && draft.set(taken.span, of: node)
    swap(&taken, &text)
    return isSet
  }

  /// Puts the parts of a key where they belong; false where they do not fit.
  mutating func placeKey(
    _ operation: ElementPlan.Operation, _ record: RecordView, _ cell: Cell, at node: Int
  ) -> Bool {
    guard !cell.isUnfit else { return false }
    let all = KeyForm.decode(record.bytes(of: cell)).parts
    var number = Int(operation.detail)
    while number >= 0 {
      let detail = plan.details[number]
      if let parts = matching(all, detail), place(parts, detail, at: node) { return true }
      number = detail.other
    }
    return false
  }

  /// The parts of a key by the parts of a shape, `nil` where they do not match.
  ///
  /// Texts that are always the same may be missing: a key of another system has none.
  func matching(_ parts: [String], _ detail: ElementPlan.Detail) -> [String]? {
    let constants = detail.parts.indices.filter { !detail.parts[$0].constant.isEmpty }
    if parts.count == detail.parts.count {
      let fits = constants.allSatisfy { parts[$0].utf8.elementsEqual(detail.parts[$0].constant) }
      return fits ? parts : nil
    }
    guard parts.count == detail.parts.count - constants.count, !constants.isEmpty else {
      return nil
    }
    var all = parts
    for index in constants {
      all.insert(String(decoding: detail.parts[index].constant, as: UTF8.self), at: index)
    }
    return all
  }

  private mutating func place(
    _ parts: [String], _ detail: ElementPlan.Detail, at node: Int
  ) -> Bool {
    let before = draft.mark
    for (index, part) in detail.parts.enumerated() {
      guard let first = part.options.first else { continue }
      if part.isOptional, parts[index].isEmpty { continue }
      let isSet =
        first.outward > 0
        ? isSaid(parts[index], at: first.state, outward: first.outward, of: node)
        : set(parts[index], at: first.state, below: node)
      guard isSet else {
        draft.truncate(to: before)
        return false
      }
    }
    for (state, part) in detail.echoes where part < parts.count {
      _ = set(parts[part], at: state, below: node)
    }
    return true
  }

  private mutating func set(_ part: String, at state: UInt16, below node: Int) -> Bool {
    let base = draft.nodes[node].state
    var path: [UInt16] = []
    var step = state
    while step != base, step != 0 {
      path.append(step)
      step = plan.states[Int(step)].parent
    }
    guard step == base else { return false }
    if plan.states[Int(state)].isNumber, !LexicalForm.isInteger(part.utf8Span.span) { return false }
    guard plan.states[Int(state)].rules.allows(part.utf8Span.span) else {
      hasRefused = true
      return false
    }
    var target = node
    for inner in path.reversed() { target = draft.ensure(inner, 1, in: target) }
    return draft.set(part.utf8Span.span, of: target)
  }

  /// Whether a record around says a part of a key.
  private func isSaid(_ part: String, at state: UInt16, outward: Int, of node: Int) -> Bool {
    var base = node
    for _ in 0..<outward {
      repeat {
        guard draft.nodes[base].parent >= 0 else { return false }
        base = Int(draft.nodes[base].parent)
      } while plan.states[Int(draft.nodes[base].state)].record < 0
    }
    let around = draft.nodes[base].state
    var path: [UInt16] = []
    var step = state
    while step != around, step != 0 {
      path.append(step)
      step = plan.states[Int(step)].parent
    }
    var target = base
    for inner in path.reversed() {
      guard let found = draft.find(inner, 1, in: target) else { return false }
      target = found
    }
    return draft.text(target).isEqual(to: Array(part.utf8))
  }

  /// Puts a record into the element of another, inside or beside it; false where it has no place there.
  ///
  /// Beside it may stand a record of which a part has no place, where `isPartial`.
  mutating func attach(_ record: RecordView, to number: Int, isPartial: Bool = false) -> Bool {
    if record.header.isRepeat { return false }
    let owner = plan.records[number]
    let before = draft.mark
    for other in owner.beside where plan.records[other].kind == record.header.kind {
      let state = owner.state
      guard hasOwnPaths(record, state), made[Self.key(state, 0)] == nil else { continue }
      place(record, as: other, at: 0)
      let count = (0..<placed.count).count { placed[$0] }
      if count == placed.count || (isPartial && count > 1 && hasOwner(record)) {
        made[Self.key(state, 0)] = 1
        return true
      }
      draft.truncate(to: before)
    }
    for state in owner.inner where out.fileOfState[Int(state)] < 0 {
      let inner = plan.states[Int(state)].record
      guard plan.records[inner].kind == record.header.kind, hasOwnPaths(record, state),
        isTold(record, inner)
      else { continue }
      let ordinal = made[Self.key(state, 0), default: 0] + 1
      if ordinal > 1, plan.states[Int(state)].rules.isSingle { continue }
      let madeBefore = made
      let node = ensure(state, ordinal, from: Int(owner.state), at: 0)
      place(record, as: inner, at: node)
      let isWhole = (0..<placed.count).allSatisfy { placed[$0] }
      if out.takesLearner ? isAllowed(node) : isWhole {
        made[Self.key(state, 0)] = ordinal
        return true
      }
      draft.truncate(to: before)
      made = madeBefore
    }
    return false
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

  /// Whether the element says whom a record is about.
  private func hasOwner(_ record: RecordView) -> Bool {
    record.firstCell(of: KindSchema.Common.owner).map { placed[$0] } ?? false
  }

  private func hasOwnPaths(_ record: RecordView, _ state: UInt16) -> Bool {
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
