import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// Values that are not simply their own canonical form.
extension TableWorker {
  /// Adds the cells of one value, whatever its column asks for.
  func value(
    _ operation: TableReadPlan.Operation, _ text: Span<UInt8>, _ site: ValueSite,
    _ flags: Cell.Flags, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let column = Int(operation.column)
    let detail = plan.details[Int(operation.detail)]
    switch operation.action {
    case .verbatim, .typed, .code, .key:
      scalar(
        operation.field, operation, operation.type, text, site, flags, chunk, into: &output)
      if !operation.isRepeat { output.ledger.mapped(column) }
    case .list:
      list(operation, detail, text, site, chunk, into: &output)
      output.ledger.mapped(column)
    case .pairs:
      pairs(operation, detail, text, site, chunk, into: &output)
      output.ledger.mapped(column)
    case .member:
      output.records.beginGroup(operation.field)
      var isPlaced = false
      for (field, constant) in detail.constants {
        if field > detail.group, !isPlaced {
          scalar(
            detail.group, operation, detail.memberType, text, site, flags, chunk, into: &output)
          isPlaced = true
        }
        output.records.value(field, copying: constant.span, flags: [.plain, .bare, .supplied])
      }
      if !isPlaced {
        scalar(detail.group, operation, detail.memberType, text, site, flags, chunk, into: &output)
      }
      output.records.endGroup()
      output.ledger.mapped(column)
    case .json, .extensionsJSON, .spellingsJSON, .keep:
      output.records.extension_(path: detail.extensionPath, copying: text)
      output.ledger.count(
        column, .kept, line: site.row.line, byte: site.row.byte)
    case .derived:
      // Counted where the derived records are made.
      break
    case .drop:
      output.ledger.count(
        column, .dropped, line: site.row.line, byte: site.row.byte)
    }
  }

  /// Adds one cell: in place where the text is canonical, else with canonical form and spelling.
  func scalar(
    _ field: FieldIndex, _ operation: TableReadPlan.Operation, _ type: ValueType,
    _ text: Span<UInt8>, _ site: ValueSite, _ flags: Cell.Flags, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let row = site.row
    switch type {
    case .token:
      code(field, operation, text, site, flags, chunk, into: &output)
    case .identifier, .reference:
      if operation.check == .oneRosterIdentifier, !operation.isRepeat,
        !IdentifierCharacters.areAllowed(text)
      {
        report(.badIdentifier, operation, at: site.offset, row, chunk, into: &output)
      }
      if !KeyForm.isOneText(text) {
        let form = KeyForm.encode([String(text)])
        output.records.value(
          field, copying: form.utf8Span.span, system: plan.context.system)
      } else {
        add(field, text, site, flags, system: plan.context.system, into: &output)
      }
    case .text, .uri, .group:
      add(field, text, site, flags, into: &output)
    default:
      if type.isCanonical(text) {
        add(field, text, site, flags, into: &output)
        checkForm(operation, text, site, chunk, into: &output)
        return
      }
      canonical.removeAll()
      if type.respell(text, rules: plan.rules, into: &canonical) {
        output.records.value(field, canonical: canonical.span, spelling: text)
        report(.respelled, operation, at: site.offset, row, chunk, into: &output)
      } else {
        output.records.unfit(field, spelling: text)
        let wanted = operation.check == .wholeNumber ? .integer : type
        report(.misfit(wanted), operation, at: site.offset, row, chunk, into: &output)
      }
    }
  }

  /// Reports a value of the model's form that the column's own rule forbids.
  private func checkForm(
    _ operation: TableReadPlan.Operation, _ text: Span<UInt8>, _ site: ValueSite, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    switch operation.check {
    case .utcMilliseconds where !TimeStamp.isUTCMilliseconds(text):
      report(.respelled, operation, at: site.offset, site.row, chunk, into: &output)
    case .wholeNumber where text.firstIndex(of: UInt8(ascii: ".")) != nil:
      report(.misfit(.integer), operation, at: site.offset, site.row, chunk, into: &output)
    default: break
    }
  }

  @inline(__always)
  private func add(
    _ field: FieldIndex, _ text: Span<UInt8>, _ site: ValueSite, _ flags: Cell.Flags,
    system: UInt8 = 0, into output: inout ParseOutput
  ) {
    if site.isInPlace {
      output.records.value(
        field, source: site.offset, count: text.count, flags: flags, system: system)
    } else {
      output.records.value(field, copying: text, system: system)
    }
  }

  private func code(
    _ field: FieldIndex, _ operation: TableReadPlan.Operation, _ text: Span<UInt8>,
    _ site: ValueSite, _ flags: Cell.Flags, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let number = Int(operation.detail)
    guard let codes = plan.details[number].codes else {
      add(field, text, site, flags, into: &output)
      return
    }
    if let found = codes.index(ofTheirs: text) {
      if found >= codes.listed, codes.entries[found].isPreferred == false {
        report(
          .respelled, operation, at: site.offset, site.row, chunk, codes: codes, into: &output)
      }
      place(field, codes.entries[found], text, site, flags, into: &output)
    } else if let found = codes.index(ofTheirsLoosely: text) {
      let canonical = codes.entries[found].canonical
      output.records.value(field, canonical: canonical.span, spelling: text)
      report(.respelled, operation, at: site.offset, site.row, chunk, codes: codes, into: &output)
    } else if codes.allows(text) {
      add(field, text, site, flags, into: &output)
    } else {
      output.records.unfit(field, spelling: text)
      report(
        .unknownCode, operation, at: site.offset, site.row, chunk, codes: codes, into: &output)
    }
  }

  /// Adds a listed code; the spelling is kept only where writing it back would give another.
  func place(
    _ field: FieldIndex, _ entry: CodeTable.Entry, _ text: Span<UInt8>, _ site: ValueSite,
    _ flags: Cell.Flags, into output: inout ParseOutput
  ) {
    if text.isEqual(to: entry.canonical) {
      add(field, text, site, flags, into: &output)
    } else if entry.isPreferred {
      output.records.value(field, copying: entry.canonical.span, flags: [.plain, .bare])
    } else {
      output.records.value(field, canonical: entry.canonical.span, spelling: text)
    }
  }

  private func list(
    _ operation: TableReadPlan.Operation, _ detail: TableReadPlan.Detail, _ text: Span<UInt8>,
    _ site: ValueSite, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    var start = 0
    var isTold = false
    while start <= text.count {
      let end = text.firstIndex(of: detail.separator, from: start) ?? text.count
      let item = text.extracting(start..<end)
      let trimmed = item.trimmedRange
      if trimmed.isEmpty || trimmed.count != item.count, !isTold {
        isTold = true
        report(.badList, operation, at: site.offset, site.row, chunk, into: &output)
      }
      if !trimmed.isEmpty {
        let inner = ValueSite(
          offset: site.offset + start + trimmed.lowerBound, row: site.row,
          isInPlace: site.isInPlace)
        scalar(
          operation.field, operation, detail.memberType, item.extracting(trimmed), inner, [],
          chunk, into: &output)
      }
      start = end + 1
    }
  }

  /// Whether a text is `{type:value},{type:value}` and nothing else: it can be written again from the
  /// values alone.
  private static func arePairs(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      guard text[index] == 0x7B, let close = text.firstIndex(of: 0x7D, from: index),
        text.extracting(index..<close).firstIndex(of: 0x3A) != nil, close > index + 2
      else { return false }
      index = close + 1
      if index == text.count { return true }
      guard text[index] == 0x2C else { return false }
      index += 1
    }
    return false
  }

  /// `{type:value},{type:value}`; anything else becomes a group of a value only, and keeps its
  /// spelling with the first value.
  private func pairs(
    _ operation: TableReadPlan.Operation, _ detail: TableReadPlan.Detail, _ text: Span<UInt8>,
    _ site: ValueSite, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    var isOdd = !Self.arePairs(text)
    if isOdd { report(.badList, operation, at: site.offset, site.row, chunk, into: &output) }
    func add(_ field: FieldIndex, _ value: Span<UInt8>, into output: inout ParseOutput) {
      if isOdd {
        output.records.value(field, canonical: value, spelling: text)
        isOdd = false
      } else {
        output.records.value(field, copying: value)
      }
    }
    var index = 0
    while index < text.count {
      while index < text.count, text[index] == 0x2C || text[index] == 0x20 { index += 1 }
      guard index < text.count else { break }
      if text[index] == 0x7B, index + 1 < text.count, text[index + 1] == 0x7D {
        // Nothing stands between the brackets.
        index += 2
        continue
      }
      output.records.beginGroup(operation.field)
      if text[index] == 0x7B, let close = text.firstIndex(of: 0x7D, from: index) {
        let inner = text.extracting(index + 1..<close)
        if let colon = inner.firstIndex(of: 0x3A) {
          if colon > 0 { add(detail.group, inner.extracting(0..<colon), into: &output) }
          if colon + 1 < inner.count {
            add(detail.second, inner.extracting(colon + 1..<inner.count), into: &output)
          }
        } else {
          add(detail.second, inner, into: &output)
        }
        index = close + 1
      } else {
        let end = text.firstIndex(of: 0x2C, from: index) ?? text.count
        add(detail.second, text.extracting(index..<end), into: &output)
        index = end
      }
      output.records.endGroup()
    }
    guard isOdd else { return }
    // There is no value at all: what stands there is kept all the same.
    output.records.beginGroup(operation.field)
    output.records.unfit(detail.second, spelling: text)
    output.records.endGroup()
  }
}
