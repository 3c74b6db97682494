import Bytes
import LearnerModel

/// The keys of records in a document: most are said by what stands there anyway.
extension ElementRecordWriter {
  /// Puts the parts of a key where they belong, be it that records around say them already.
  mutating func putKey(
    _ operation: ElementPlan.Operation, _ record: RecordView, _ cell: Cell, at node: Int
  ) -> Bool {
    guard !cell.isUnfit else { return false }
    let all = KeyForm.decode(record.bytes(of: cell)).parts
    // What records around say need not be said once more.
    for isAround in [true, false] {
      var number = Int(operation.detail)
      while number >= 0 {
        let detail = plan.details[number]
        let first = detail.parts.first { $0.isNeeded }?.options.first?.outward ?? 1
        if (first > 0) == isAround, let parts = matching(all, detail),
          put(parts, detail, at: node, isNew: !isAround)
            || (detail.saysAround && all.count == detail.parts.count
              && put(parts, detail, at: node, isNew: true))
        {
          return true
        }
        number = detail.other
      }
    }
    return false
  }

  /// Whether a key is said by what is there, or where `isNew`, may be.
  mutating func put(
    _ parts: [String], _ detail: ElementPlan.Detail, at node: Int, isNew: Bool
  ) -> Bool {
    let before = draft.mark
    for (part, text) in zip(detail.parts, parts) where part.constant.isEmpty {
      if !fits(text, part, at: node, isNew: isNew, mayAdd: isNew && detail.saysAround) {
        draft.truncate(to: before)
        return false
      }
    }
    return true
  }

  private mutating func fits(
    _ text: String, _ part: ElementPlan.Part, at node: Int, isNew: Bool, mayAdd: Bool
  ) -> Bool {
    if part.ordinalOutward >= 0 {
      return climb(node, part.ordinalOutward).map { ordinal(of: $0) == Int(text) } ?? false
    }
    if part.options.count == 1, let option = part.options.first {
      if option.outward == 0, isNew {
        if text.isEmpty { return part.isOptional }
        guard plan.states[Int(option.state)].rules.allows(text.utf8Span.span) else {
          refused.insert(option.state)
          return false
        }
        return say(text, option.state, below: node)
      }
      guard let around = climb(node, option.outward) else { return false }
      let isSaid = said(option.state, at: around, text)
      if isSaid == nil, mayAdd, !text.isEmpty,
        plan.states[Int(option.state)].rules.allows(text.utf8Span.span)
      {
        return say(text, option.state, below: around)
      }
      return text.isEmpty ? part.isOptional && isSaid == nil : isSaid == true
    }
    for option in part.options {
      guard let around = climb(node, option.outward) else { continue }
      if said(option.state, at: around, text) == true { return true }
    }
    return part.isOptional
  }

  /// Gives the element at a place the text of a key; one that groups fill has only to be among them in
  /// the end.
  private mutating func say(_ text: String, _ state: UInt16, below node: Int) -> Bool {
    let base = Int(draft.nodes[node].state)
    guard out.isFilledByGroups[Int(state)] else {
      let target = ensure(state, 1, from: base, at: node)
      return draft.set(text.utf8Span.span, of: target)
    }
    let around = ensure(plan.states[Int(state)].parent, 1, from: base, at: node)
    let expected = draft.ensure(state, 0, in: around)
    return draft.set(text.utf8Span.span, of: expected)
  }

  /// Whether the element at a place says a text, or is expected to; `nil` where there is none.
  func said(_ state: UInt16, at node: Int, _ text: String) -> Bool? {
    guard out.isFilledByGroups[Int(state)] else { return says(state, at: node, text) }
    let parent = plan.states[Int(state)].parent
    guard let around = find(parent, 1, from: draft.nodes[node].state, at: node) else { return nil }
    if let expected = draft.find(state, 0, in: around) {
      if draft.text(expected).isEqual(to: Array(text.utf8)) { return true }
      return says(state, at: node, text) ?? false
    }
    return says(state, at: node, text)
  }

  /// Whether an element at a place says a text; `nil` where there is none.
  private func says(_ state: UInt16, at node: Int, _ text: String) -> Bool? {
    var isThere = false
    for ordinal in 1... {
      guard let found = find(state, ordinal, from: draft.nodes[node].state, at: node) else { break }
      if draft.nodes[found].hasText {
        if draft.text(found).isEqual(to: Array(text.utf8)) { return true }
        isThere = true
      }
      if !out.isFilledByGroups[Int(state)] { break }
    }
    return isThere ? false : nil
  }

  /// Whether a document that is finished says a key that was put into it at a node.
  func isSaid(_ field: FieldIndex, _ record: RecordView, _ cell: Cell, at node: Int) -> Bool {
    let all = KeyForm.decode(record.bytes(of: cell)).parts
    let state = draft.nodes[node].state
    var operations: [ElementPlan.Operation] = []
    for other in plan.records where other.kind == record.header.kind {
      operations += plan.operations[other.operations].filter {
        $0.field == field && $0.action == .key && ($0.state == 0 ? other.state : $0.state) == state
      }
    }
    if operations.isEmpty { return true }
    return operations.contains { operation in
      var detail = Int(operation.detail)
      while detail >= 0 {
        let shape = plan.details[detail]
        if let parts = matching(all, shape), isSaid(parts, shape, at: node) { return true }
        detail = shape.other
      }
      return false
    }
  }

  private func isSaid(_ parts: [String], _ detail: ElementPlan.Detail, at node: Int) -> Bool {
    zip(detail.parts, parts).allSatisfy { part, text in
      if !part.constant.isEmpty { return true }
      if part.ordinalOutward >= 0 {
        return climb(node, part.ordinalOutward).map { ordinal(of: $0) == Int(text) } ?? false
      }
      return part.isOptional
        || part.options.contains { option in
          climb(node, option.outward).map { says(option.state, at: $0, text) == true } ?? false
        }
    }
  }
}
