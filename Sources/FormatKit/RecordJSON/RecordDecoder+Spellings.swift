import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// The source's own spellings, which are given back to their values when all of these are there.
extension RecordDecoder {
  /// Notes where the member `spellings` stands and passes it; false where the text is broken.
  mutating func noteSpellings(
    _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    let mark = tokenizer.mark
    let value = tokenizer.next()
    guard value.kind == .arrayStart else {
      return keep(
        value, .wrongType, path: layout.spellingsPath, at: "spellings", &tokenizer,
        into: &records)
    }
    spellings = mark
    return tokenizer.skipValue(value).kind == .skipped
  }

  /// Reads the spellings again, which are well formed, and gives each to its value.
  mutating func applySpellings(
    _ tokenizer: inout JSONTokenizer, to records: inout RecordBuilder
  ) {
    _ = tokenizer.next()
    var isEmpty = true
    while true {
      let before = tokenizer.valueCount
      let value = tokenizer.next()
      if value.kind == .arrayEnd { break }
      isEmpty = false
      if value.kind == .null { continue }
      let depth =
        tokenizer.depth - (value.kind == .objectStart || value.kind == .arrayStart ? 1 : 0)
      if value.kind == .objectStart, applySpelling(&tokenizer, to: &records) {
        for _ in before..<tokenizer.valueCount {
          mapped.append(UInt16(truncatingIfNeeded: layout.spellingsPath))
        }
        continue
      }
      _ = skipRest(&tokenizer, to: depth)
      notes.append(
        Note(code: .badSpelling, offset: value.writtenRange.lowerBound, path: layout.spellingsPath))
      keepBadSpelling(value, tokenizer, times: tokenizer.valueCount - before, &records)
    }
    if isEmpty { mapped.append(UInt16(truncatingIfNeeded: layout.spellingsPath)) }
  }

  private mutating func keepBadSpelling(
    _ value: JSONToken, _ tokenizer: borrowing JSONTokenizer, times: Int,
    _ records: inout RecordBuilder
  ) {
    let entry = MemberEntry(.spellings, number: Cell.extensionField)
    keep(
      value.writtenRange.lowerBound..<tokenizer.position, as: value, path: layout.spellingsPath,
      entry, tokenizer, into: &records, times: times)
    let last = records.records.count - 1
    var header = records.records[last]
    header.cellCount = UInt32(records.cells.count) - header.firstCell
    records.records[last] = header
  }

  /// Reads one spelling and gives it to its value; false where it belongs to none.
  private mutating func applySpelling(
    _ tokenizer: inout JSONTokenizer, to records: inout RecordBuilder
  ) -> Bool {
    var pointer: JSONToken?
    var spelling: JSONToken?
    var isUnfit = false
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { break }
      guard name.kind == .name else { return false }
      let content = tokenizer.content(of: name)
      let isPath = content.isEqual(to: "path")
      let isText = content.isEqual(to: "text")
      let isFlag = content.isEqual(to: "unfit")
      let value = tokenizer.next()
      if isPath, value.kind == .string, pointer == nil {
        pointer = value
      } else if isText, value.kind == .string, spelling == nil {
        spelling = value
      } else if isFlag, value.kind == .true, !isUnfit {
        isUnfit = true
      } else {
        return false
      }
    }
    guard let pointer, let spelling else { return false }
    text.removeAll()
    tokenizer.append(contentOf: pointer, to: &text)
    var path = ByteBuffer()
    swap(&path, &text)
    defer { swap(&path, &text) }
    guard let place = place(path.paddedBytes, count: path.count, in: records) else { return false }
    other.removeAll()
    tokenizer.append(contentOf: spelling, to: &other)
    return
      isUnfit
      ? insertUnfit(at: place, &records) : spell(at: place, tokenizer.bytes, &records)
  }

  /// Where a spelling's value is, or would be.
  struct SpellingPlace {
    var field: FieldIndex
    /// The cell, or the one behind the place where it would be.
    var cell: Int
    /// Whether the value is there.
    var exists: Bool
    /// Whether a value may be put there: the list is as long as that, or there is none yet.
    var isNext: Bool
    /// The cell of the group around it.
    var group: Int?
    var isList: Bool
    var action: MemberAction
    var type: ValueType
  }

  /// Finds what a pointer such as `/emails/0/address` leads to in the record read last.
  private mutating func place(
    _ pointer: RawSpan, count: Int, in records: borrowing RecordBuilder
  ) -> SpellingPlace? {
    var offset = 0
    let first = Int(records.records[records.records.count - 1].firstCell)
    guard
      let entry = step(
        pointer, count, &offset, in: tables.tables[layout.table]),
      entry.number != Cell.extensionField
    else { return nil }
    guard entry.action == .groups else {
      return place(
        entry, pointer, count, offset, in: records, first..<records.cells.count, group: nil)
    }
    guard let ordinal = Self.number(pointer, count, &offset) else { return nil }
    var found = 0
    var index = first
    while index < records.cells.count {
      let cell = records.cells[index]
      let end = index + 1 + (cell.isGroup ? Int(cell.extra) : 0)
      if cell.field == entry.number {
        if found == ordinal {
          guard
            let member = step(pointer, count, &offset, in: tables.tables[Int(entry.members)])
          else { return nil }
          return place(
            member, pointer, count, offset, in: records, index + 1..<end, group: index)
        }
        found += 1
      }
      index = end
    }
    return nil
  }

  /// Finds the value of a field among some cells.
  private func place(
    _ entry: MemberEntry, _ pointer: RawSpan, _ count: Int, _ start: Int,
    in records: borrowing RecordBuilder, _ cells: Range<Int>, group: Int?
  ) -> SpellingPlace? {
    var offset = start
    var ordinal = 0
    if entry.isList {
      guard let number = Self.number(pointer, count, &offset) else { return nil }
      ordinal = number
    }
    guard offset == count else { return nil }
    var found = 0
    var index = cells.lowerBound
    while index < cells.upperBound, records.cells[index].field <= entry.number {
      let cell = records.cells[index]
      if cell.field == entry.number {
        if found == ordinal { break }
        found += 1
      }
      index += cell.isGroup ? 1 + Int(cell.extra) : 1
    }
    let exists = index < cells.upperBound && records.cells[index].field == entry.number
    return SpellingPlace(
      field: entry.number, cell: index, exists: exists, isNext: found == ordinal, group: group,
      isList: entry.isList, action: entry.action, type: entry.type)
  }

  /// The member that the next step of a pointer names.
  private mutating func step(
    _ pointer: RawSpan, _ count: Int, _ offset: inout Int, in table: MemberTable
  ) -> MemberEntry? {
    guard offset < count, pointer.byte(at: offset) == UInt8(ascii: "/") else { return nil }
    let start = offset + 1
    offset = start
    while offset < count, pointer.byte(at: offset) != UInt8(ascii: "/") { offset += 1 }
    let number = tables.find(
      pointer, at: start, count: offset - start, in: table, behind: table.first)
    return number < 0 ? nil : tables.entries[number]
  }

  /// The position in a list that the next step of a pointer names.
  private static func number(_ pointer: RawSpan, _ count: Int, _ offset: inout Int) -> Int? {
    guard offset < count, pointer.byte(at: offset) == UInt8(ascii: "/") else { return nil }
    offset += 1
    let start = offset
    var value = 0
    while offset < count, offset - start < 9, pointer.byte(at: offset) &- 0x30 < 10 {
      value = value * 10 + Int(pointer.byte(at: offset) - 0x30)
      offset += 1
    }
    return offset > start ? value : nil
  }
}
