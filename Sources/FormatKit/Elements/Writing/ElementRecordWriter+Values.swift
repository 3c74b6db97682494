import Bytes
import JSONSyntax
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
    if cell.flags.contains(.spelled), isOwn || (operation.form == .coded && isKin(record)) {
      if allows(record.spelling(of: cell), at: node) {
        return draft.set(record.spelling(of: cell), of: node)
      }
      guard out.isJSON else { return false }
    }
    if cell.isUnfit { return false }
    let bytes = record.bytes(of: cell)
    if operation.form == .dayAndMoment, draft.nodes[node].hasText,
      Self.isDay(bytes, of: draft.text(node))
    {
      return true
    }
    text.removeAll()
    if operation.form == .localized, out.isJSON {
      text.append("{\"und\":\"")
      text.append(escapingForJSON: bytes.raw, from: 0, count: bytes.count)
      text.append("\"}")
      return setText(of: node, isFragment: true)
    }
    if let codes = detail.codes, !detail.takesAnyWord || codes.index(ofCanonical: bytes) != nil {
      guard let entry = codes.index(ofCanonical: bytes) else {
        guard codes.allows(bytes) else { return false }
        text.append(copying: bytes)
        return setText(of: node)
      }
      let theirs = codes.entries[entry].theirs
      add(detail.prefix, operation.form)
      text.append(copying: theirs.span)
    } else if operation.form == .schoolYears {
      guard let years = SchoolYearForm.years(endingIn: String(bytes)) else { return false }
      text.append(years)
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

  /// Whether a text is the day of a moment.
  private static func isDay(_ day: Span<UInt8>, of moment: Span<UInt8>) -> Bool {
    moment.count > day.count && moment[day.count] == UInt8(ascii: "T")
      && day.isEqual(to: moment.extracting(0..<day.count))
  }

  private mutating func add(_ prefix: [UInt8], _ form: ElementPlan.Form) {
    if form == .coded { text.append(copying: prefix.span) }
  }

  /// Whether the schema allows a text at an element; what it refuses is noted.
  private mutating func allows(_ text: Span<UInt8>, at node: Int) -> Bool {
    let isFine = plan.states[Int(draft.nodes[node].state)].rules.allows(text)
    if !isFine {
      hasRefused = true
      refused.insert(draft.nodes[node].state)
    }
    return isFine
  }

  private mutating func setText(of node: Int, isFragment: Bool = false) -> Bool {
    var taken = ByteBuffer()
    swap(&taken, &text)
    let isSet =
      allows(taken.span, at: node) && draft.set(taken.span, of: node, isFragment: isFragment)
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
    guard parts.count == detail.parts.count - constants.count, !constants.isEmpty,
      !constants.contains(where: { detail.parts[$0].isStrict })
    else { return nil }
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
    if plan.states[Int(state)].isNumber, !LexicalForm.isInteger(part.utf8Span.span) {
      refused.insert(state)
      return false
    }
    let rules = plan.states[Int(state)].rules
    let isLonger = !rules.omittedPrefix.isEmpty && part.hasPrefix(rules.omittedPrefix)
    let part = isLonger ? String(part.dropFirst(rules.omittedPrefix.count)) : part
    guard rules.allows(part.utf8Span.span) else {
      hasRefused = true
      refused.insert(state)
      return false
    }
    var target = node
    for inner in path.reversed() { target = draft.ensure(inner, 1, in: target) }
    if plan.states[Int(state)].isSchoolYears, let years = SchoolYearForm.years(endingIn: part) {
      return draft.set(years.utf8Span.span, of: target)
    }
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
    let said =
      plan.states[Int(state)].isSchoolYears ? SchoolYearForm.years(endingIn: part) ?? part : part
    return draft.text(target).isEqual(to: Array(said.utf8))
  }
}
