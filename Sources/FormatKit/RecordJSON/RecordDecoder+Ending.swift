import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// What a record says beside its fields, and what is done when all of it has been read.
extension RecordDecoder {
  /// Reads the value of a member that is no field; false where the text is broken.
  @inline(never)
  mutating func structure(
    _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    let value = tokenizer.next()
    switch (entry.action, value.kind) {
    case (_, .null): return true
    case (.source, .number), (.source, .string):
      text.removeAll()
      tokenizer.append(contentOf: value, to: &text)
      guard let number = Int(String(text.span)), number >= 0 else { break }
      sourceNumber = (number, value.writtenRange.lowerBound)
      mapped.append(UInt16(RecordPaths.source))
      return true
    case (.source, .objectStart): return ownSource(value, entry, &tokenizer, into: &records)
    case (.system, .string):
      namedSystem = systemNumber(value, tokenizer)
      mapped.append(UInt16(RecordPaths.system))
      return true
    case (.kind, .string):
      text.removeAll()
      tokenizer.append(contentOf: value, to: &text)
      guard Kind(name: String(text.span)) == layout.kind else { break }
      mapped.append(UInt16(RecordPaths.kind))
      return true
    default: break
    }
    return keepWrong(value, path: path(of: entry), entry, &tokenizer, into: &records)
  }

  /// Reads a source that stands in the record, whose opening bracket was the last token; false where
  /// the text is broken.
  private mutating func ownSource(
    _ value: JSONToken, _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool {
    let start = tokenizer.mark
    let before = tokenizer.valueCount
    guard let source = SourceList.readSource(&tokenizer) else {
      tokenizer.rewind(to: start)
      return keepWrong(value, path: path(of: entry), entry, &tokenizer, into: &records)
    }
    guard let origin = SourceList.origins(of: [source], names)?.first else {
      refusal = (.tooManySystems, value.start)
      return true
    }
    ownOrigin = origin
    for _ in before..<tokenizer.valueCount { mapped.append(UInt16(RecordPaths.source)) }
    return true
  }

  /// Adds the owner that shows from where the record stands, unless the record names one itself.
  @inline(__always)
  mutating func addOwner(before entry: MemberEntry, _ records: inout RecordBuilder) {
    if entry.number != KindSchema.Common.owner { addOwner(&records) }
    owner = nil
  }

  private mutating func addOwner(_ records: inout RecordBuilder) {
    guard let owner else { return }
    foreign.append(Int32(truncatingIfNeeded: records.cells.count))
    records.append(owner)
  }

  /// Ends the record: its source and system, its spellings.
  mutating func finish(
    _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Outcome {
    if owner != nil {
      addOwner(&records)
      owner = nil
    }
    settleOrigin(&records)
    records.endRecord()
    if let spellings {
      self.spellings = nil
      let end = tokenizer.mark
      tokenizer.rewind(to: spellings)
      applySpellings(&tokenizer, to: &records)
      tokenizer.rewind(to: end)
    }
    if hasEmptyGroups { removeEmptyGroups(&records) }
    if lacksMember { noteMissing(records) }
    if let refusal { return .refused(refusal.code, offset: refusal.offset) }
    return .read
  }

  /// Whether a field that every record of the kind has may be missing.
  private var lacksMember: Bool {
    for number in layout.firstNeed..<layout.endOfNeeds
    where stamps[tables.needs[number].entry] != recordStamp {
      return true
    }
    return hasNulls
  }

  /// Notes the fields that the record should have and has not, from wherever they might have come.
  private mutating func noteMissing(_ records: borrowing RecordBuilder) {
    let cells = Int(records.records[records.records.count - 1].firstCell)..<records.cells.count
    for number in layout.firstNeed..<layout.endOfNeeds {
      let field = tables.needs[number].field
      if cells.contains(where: { records.cells[$0].field == field }) { continue }
      notes.append(
        Note(code: .requiredValue, offset: recordOffset, path: layout.firstPath + Int(field)))
    }
  }

  /// Sets the record's source, and the system of its keys where it was guessed wrong.
  private mutating func settleOrigin(_ records: inout RecordBuilder) {
    let number = sourceNumber?.value ?? 0
    var origin = Origin(source: records.source, system: 0)
    if let ownOrigin {
      origin = ownOrigin
    } else if number < origins.count {
      origin = origins[number]
    } else if let sourceNumber {
      refusal = (.unknownSource, sourceNumber.offset)
    }
    let system = namedSystem ?? origin.system
    let last = records.records.count &- 1
    var header = records.records[last]
    if header.source != origin.source {
      header.source = origin.source
      records.records[last] = header
    }
    guard system != self.system else { return }
    let schema = layout.kind.schema
    for index in Int(header.firstCell)..<records.cells.count {
      var cell = records.cells[index]
      guard !cell.isExtension, !cell.isGroup, schema.isKey(cell.field), !isForeign(index) else {
        continue
      }
      cell.system = system
      records.cells[index] = cell
    }
    self.system = system
  }

  private func isForeign(_ index: Int) -> Bool {
    for position in 0..<foreign.count where Int(foreign[position]) == index { return true }
    return false
  }

  /// Takes groups out that have no members and got none from spellings.
  private mutating func removeEmptyGroups(_ records: inout RecordBuilder) {
    let last = records.records.count - 1
    var header = records.records[last]
    var end = Int(header.firstCell)
    for index in end..<records.cells.count {
      let cell = records.cells[index]
      if cell.isGroup, cell.extra == 0 {
        notes.append(
          Note(
            code: .emptyGroup, offset: recordOffset,
            path: layout.firstPath + Int(cell.field)))
        continue
      }
      records.cells[end] = cell
      end += 1
    }
    records.cells.truncate(to: end)
    header.cellCount = UInt32(end) - header.firstCell
    records.records[last] = header
  }
}
