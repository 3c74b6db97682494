import Bytes
import Findings
import LearnerModel

/// Values of single fields.
extension ElementMachine {
  /// Adds the value of one node, and returns one where a source value was settled.
  @inline(__always)
  mutating func value(
    _ operation: ElementPlan.Operation, _ number: Int, _ node: Int, _ tape: inout ElementTape,
    _ chunk: Chunk, into output: inout ParseOutput
  ) -> Int {
    let entry = tape.nodes[node]
    if operation.form == .present {
      return present(operation, entry, into: &output)
    }
    guard entry.flags.isUsable else {
      if operation.form == .dayInParts {
        return dayInParts(operation, node, &tape, chunk, into: &output)
      }
      guard operation.form == .localized else { return 0 }
      return localized(operation, node, &tape, chunk, into: &output)
    }
    let count = Int(entry.textCount)
    if !entry.flags.contains(.copied) {
      let start = Int(entry.textStart)
      if operation.remembers {
        if var cell = memories[number].cell(for: chunk, at: start, count: count) {
          cell.field = operation.field
          output.records.append(cell)
          return settle(node, &tape, into: &output)
        }
      } else {
        let isPlain = entry.flags.contains(.plain)
        switch operation.type {
        case .text, .uri:
          output.records.value(
            operation.field, source: start, count: count, flags: isPlain ? .plain : [])
          return settle(node, &tape, into: &output)
        case .identifier where isPlain, .reference where isPlain:
          output.records.value(
            operation.field, source: start, count: count, flags: .plain, system: context.system)
          return settle(node, &tape, into: &output)
        case .date, .decimal, .integer, .timeStamp, .boolean, .duration:
          if operation.type.isCanonical(chunk.bytes.extracting(start..<start &+ count)) {
            output.records.value(
              operation.field, source: start, count: count, flags: [.plain, .bare])
            return settle(node, &tape, into: &output)
          }
        default: break
        }
      }
    }
    place(
      operation, number, entry, tape.text(entry, in: chunk.padded), chunk, into: &output)
    return settle(node, &tape, into: &output)
  }

  /// Adds the value that an element without a text stands for; one with a text is kept.
  private func present(
    _ operation: ElementPlan.Operation, _ entry: ElementNode, into output: inout ParseOutput
  ) -> Int {
    if !entry.flags.contains(.valued) {
      let word = plan.details[Int(operation.detail)].constant
      output.records.value(
        operation.field, copying: word.span, flags: [.plain, .bare, .supplied])
    }
    return 0
  }

  /// Adds a value that is not simply its own canonical form.
  @inline(never)
  private mutating func place(
    _ operation: ElementPlan.Operation, _ number: Int, _ entry: ElementNode,
    _ text: Span<UInt8>, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let field = operation.field
    let site = entry.flags.contains(.copied) ? nil : Int(entry.textStart)
    let (cells, listings) = (output.records.cells.count, output.findings.additions)
    switch operation.type {
    case .token: code(operation, Int(entry.offset), text, site, chunk, into: &output)
    case .identifier, .reference:
      if !KeyForm.isOneText(text) {
        let form = KeyForm.encode([String(text)])
        output.records.value(field, copying: form.utf8Span.span, system: context.system)
      } else {
        coded(field, operation, text, site, system: context.system, into: &output)
      }
    case .text, .uri, .group: coded(field, operation, text, site, into: &output)
    default: typed(operation, Int(entry.offset), text, site, chunk, into: &output)
    }
    // Only what is found without a word may be repeated without one.
    if operation.remembers, let site, output.records.cells.count == cells + 1,
      output.findings.additions == listings, let cell = output.records.cells.last
    {
      memories[number] = ValueMemory(start: site, count: text.count, cell: cell)
    }
  }

  /// Adds a value that may stand behind a name space.
  private func coded(
    _ field: FieldIndex, _ operation: ElementPlan.Operation, _ text: Span<UInt8>, _ site: Int?,
    system: UInt8 = 0, into output: inout ParseOutput
  ) {
    if operation.form == .trimmed, text.trimmedRange != 0..<text.count {
      let value = text.extracting(text.trimmedRange)
      output.records.value(field, canonical: value, spelling: text, system: system)
      return
    }
    let start =
      operation.form == .coded
      ? Self.codeStart(text, plan.details[Int(operation.detail)].prefix) : (0, true)
    add(field, text, from: start.0, isUsual: start.1, site, system, into: &output)
  }

  /// Where the code starts in a text, and whether the usual name space stands before it.
  private static func codeStart(_ text: Span<UInt8>, _ prefix: [UInt8]) -> (Int, Bool) {
    if text.count > prefix.count, text.extracting(0..<prefix.count).isEqual(to: prefix) {
      return (prefix.count, true)
    }
    guard let mark = text.firstIndex(of: UInt8(ascii: "#")), mark + 1 < text.count else {
      return (0, false)
    }
    return (mark + 1, false)
  }

  private func add(
    _ field: FieldIndex, _ text: Span<UInt8>, from start: Int, isUsual: Bool, _ site: Int?,
    _ system: UInt8, into output: inout ParseOutput
  ) {
    let value = text.extracting(start..<text.count)
    if !isUsual {
      output.records.value(field, canonical: value, spelling: text, system: system)
    } else if let site {
      output.records.value(field, source: site + start, count: value.count, system: system)
    } else {
      output.records.value(field, copying: value, system: system)
    }
  }

  private mutating func typed(
    _ operation: ElementPlan.Operation, _ offset: Int, _ text: Span<UInt8>, _ site: Int?,
    _ chunk: Chunk, into output: inout ParseOutput
  ) {
    var operation = operation
    if operation.form == .dayOrMoment, text.firstIndex(of: UInt8(ascii: "T")) != nil {
      operation.field = plan.details[Int(operation.detail)].momentField
      operation.type = .timeStamp
    }
    let field = operation.field
    if operation.form == .dayAndMoment, text.count > 10, text[10] == UInt8(ascii: "T"),
      operation.type.isCanonical(text.extracting(0..<10)), ValueType.timeStamp.isCanonical(text)
    {
      output.records.value(field, canonical: text.extracting(0..<10), spelling: text)
      let moment = plan.details[Int(operation.detail)].momentField
      add(moment, text, from: 0, isUsual: true, site, 0, into: &output)
      return
    }
    if operation.form == .schoolYears, text.count == 9, SchoolYearForm.lastYear(of: text) != nil {
      add(field, text, from: 5, isUsual: true, site, 0, into: &output)
      return
    }
    let (start, isUsual) =
      operation.form == .coded
      ? Self.codeStart(text, plan.details[Int(operation.detail)].prefix)
      : (0, operation.form != .schoolYears)
    if operation.type.isCanonical(text.extracting(start..<text.count)) {
      add(field, text, from: start, isUsual: isUsual, site, 0, into: &output)
      return
    }
    // XML has two more words for what is true or false.
    if operation.type == .boolean, text.count == 1, text[0] == 0x30 || text[0] == 0x31 {
      let word: StaticString = text[0] == 0x31 ? "true" : "false"
      canonical.removeAll()
      canonical.append(word)
      output.records.value(field, canonical: canonical.span, spelling: text)
      return
    }
    // A day may be told with its time zone.
    if operation.type == .date, text.count > 10, Self.isZone(text.extracting(10..<text.count)),
      operation.type.isCanonical(text.extracting(0..<10))
    {
      output.records.value(field, canonical: text.extracting(0..<10), spelling: text)
      return
    }
    canonical.removeAll()
    if operation.type.respell(text, rules: SpellingRules(), into: &canonical) {
      output.records.value(field, canonical: canonical.span, spelling: text)
      report(.respelled, operation, offset, chunk, into: &output)
    } else if operation.form == .numberOrText {
      let other = plan.details[Int(operation.detail)].momentField
      add(other, text, from: 0, isUsual: true, site, 0, into: &output)
    } else {
      output.records.unfit(field, spelling: text)
      report(
        operation.form == .coded ? .foreignCode : .misfit(operation.type), operation, offset, chunk,
        into: &output)
    }
  }

  /// Whether a text is a time zone: `Z`, or such as `-07:00`.
  private static func isZone(_ text: Span<UInt8>) -> Bool {
    if text.count == 1 { return text[0] == UInt8(ascii: "Z") }
    guard text.count == 6, text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-") else {
      return false
    }
    return [1, 2, 4, 5].allSatisfy { text[$0] &- 0x30 < 10 } && text[3] == UInt8(ascii: ":")
  }

  private func code(
    _ operation: ElementPlan.Operation, _ offset: Int,
    _ text: Span<UInt8>, _ site: Int?, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let field = operation.field
    guard let codes = plan.details[Int(operation.detail)].codes else {
      coded(field, operation, text, site, into: &output)
      return
    }
    let (start, isUsual) =
      operation.form == .coded
      ? Self.codeStart(text, plan.details[Int(operation.detail)].prefix) : (0, true)
    let value = text.extracting(start..<text.count)
    if let found = codes.index(ofTheirs: value) {
      let entry = codes.entries[found]
      if !entry.isPreferred || !isUsual {
        output.records.value(field, canonical: entry.canonical.span, spelling: text)
      } else if value.isEqual(to: entry.canonical) {
        add(field, text, from: start, isUsual: true, site, 0, into: &output)
      } else {
        output.records.value(field, copying: entry.canonical.span, flags: [.plain, .bare])
      }
    } else if let found = codes.index(ofTheirsLoosely: value) {
      let canonical = codes.entries[found].canonical
      output.records.value(field, canonical: canonical.span, spelling: text)
      report(.respelled, operation, offset, chunk, codes: codes, into: &output)
    } else if plan.details[Int(operation.detail)].takesAnyWord || codes.allows(value) {
      coded(field, operation, text, site, into: &output)
    } else {
      output.records.unfit(field, spelling: text)
      let isForeign =
        operation.form == .coded
        || plan.details[Int(operation.detail)].otherCodes.contains(String(value))
      report(
        isForeign ? .foreignCode : .unknownCode, operation, offset, chunk, codes: codes,
        into: &output)
    }
  }
}
