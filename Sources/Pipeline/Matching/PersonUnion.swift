import Bytes
import Findings
import FormatKit
import LearnerModel

/// Puts what two records say about one person together into one record.
///
/// What only one of them says is taken over, lists are put together, and what both say stands once.
/// Where they differ the first one's value stands, and the other's is kept among the extensions.
struct PersonUnion {
  let names: NameTable

  /// The name space of values that stand beside others.
  static let space = "schoolbag"

  /// Replaces the last two records of `builder` by one; returns the fields in which they differ.
  func unite(
    lastOf builder: inout RecordBuilder, _ ledger: inout CellLedger
  ) -> [FieldIndex] {
    var united = RecordBuilder()
    let conflicts = unite(
      builder.view(builder.records.count - 2), builder.view(builder.records.count - 1),
      into: &united, &ledger)
    builder.dropRecord()
    builder.dropRecord()
    var packed = ByteBuffer()
    RecordPacking.pack(united.view(0), into: &packed)
    RecordPacking.unpack(packed.span.raw, at: 0, into: &builder)
    return conflicts
  }

  private func unite(
    _ first: RecordView, _ second: RecordView, into united: inout RecordBuilder,
    _ ledger: inout CellLedger
  ) -> [FieldIndex] {
    let header = first.header
    united.source = header.source
    united.beginRecord(.person, stream: header.stream, line: header.line, byte: header.byte)
    for index in first.cells.indices { append(first.cells[index], of: first, to: &united) }
    var conflicts: [FieldIndex] = []
    var index = 0
    while index < second.cells.count {
      let cell = second.cells[index]
      let count = cell.isGroup ? 1 + Int(cell.extra) : 1
      let range = index..<index + count
      index = range.upperBound
      if contains(first, range, of: second) {
        for number in range where !second.cells[number].isGroup {
          ledger.count(.person, second.cells[number].field, .notSelected)
        }
      } else if cell.isGroup || cell.isExtension || isFree(cell, in: first) {
        for number in range {
          append(translated(second.cells[number], second, first), of: second, to: &united)
        }
      } else if cell.field == KindSchema.Common.key {
        appendIdentifier(cell, of: second, to: &united)
        ledger.supplied += 1
      } else {
        keep(cell, of: second, in: &united, &ledger)
        // When each system changed its record last is no contradiction.
        if cell.field != KindSchema.Common.modified { conflicts.append(cell.field) }
      }
    }
    united.endRecord()
    return conflicts
  }

  /// Whether a field takes one more value.
  private func isFree(_ cell: Cell, in record: RecordView) -> Bool {
    guard cell.field != KindSchema.Common.key else { return false }
    return Kind.person.schema[cell.field].isList || record.firstCell(of: cell.field) == nil
  }

  /// Whether a record says the same as a value, or as all of a group.
  private func contains(
    _ record: RecordView, _ range: Range<Int>, of other: RecordView
  ) -> Bool {
    let wanted = other.cells[range.lowerBound]
    for start in record.cells.indices {
      let cell = record.cells[start]
      guard cell.field == wanted.field, cell.isGroup == wanted.isGroup,
        !cell.isGroup || cell.extra == wanted.extra
      else { continue }
      var number = range.lowerBound
      while number < range.upperBound,
        isSame(
          record.cells[start + number - range.lowerBound], record, other.cells[number], other)
      { number += 1 }
      if number == range.upperBound { return true }
    }
    return false
  }

  private func isSame(
    _ one: Cell, _ record: RecordView, _ other: Cell, _ otherRecord: RecordView
  ) -> Bool {
    guard one.field == other.field, one.isGroup == other.isGroup else { return false }
    if one.isGroup { return true }
    if one.isExtension, one.extra != other.extra { return false }
    guard one.isUnfit == other.isUnfit, one.system == other.system else { return false }
    if one.isUnfit {
      return record.spelling(of: one).isEqual(to: otherRecord.spelling(of: other))
    }
    return record.bytes(of: one).isEqual(to: otherRecord.bytes(of: other))
  }

  /// A cell without the spelling of a source that is not the record's.
  private func translated(_ cell: Cell, _ record: RecordView, _ first: RecordView) -> Cell {
    guard cell.flags.contains(.spelled), !cell.isUnfit, record.header.source != first.header.source
    else { return cell }
    var cell = cell
    cell.flags.remove(.spelled)
    cell.extra = 0
    return cell
  }

  /// Appends a cell with its bytes.
  private func append(_ cell: Cell, of record: RecordView, to united: inout RecordBuilder) {
    var copy = cell
    if !cell.isGroup {
      copy.position = UInt32(united.scratch.count) | Cell.scratchBit
      united.scratch.append(copying: record.bytes(of: cell))
      if cell.flags.contains(.spelled) {
        united.scratch.append(copying: record.spelling(of: cell))
      }
    }
    united.append(copy)
  }

  /// Appends the key of the second record as an identifier that its system gave.
  private func appendIdentifier(
    _ key: Cell, of record: RecordView, to united: inout RecordBuilder
  ) {
    let group = Person.declared.fields.identifiers
    united.beginGroup(group.index)
    united.value(
      group.fields.value.index,
      KeyForm.decode(record.bytes(of: key)).parts.joined(separator: "/"))
    united.value(group.fields.issuer.index, names.system(key.system), flags: .supplied)
    united.endGroup()
  }

  /// Keeps a value that stands beside another among the extensions, by its system and field.
  private func keep(
    _ cell: Cell, of record: RecordView, in united: inout RecordBuilder,
    _ ledger: inout CellLedger
  ) {
    let system =
      record.firstCell(of: KindSchema.Common.key).map { names.system(record.cells[$0].system) }
      ?? ""
    let path = "\(system)/\(Kind.person.schema[cell.field].path)"
    guard let number = names.number(of: .init(space: Self.space, path: path)) else {
      ledger.count(.person, cell.field, .duplicate)
      return
    }
    united.extension_(
      path: number, copying: cell.isUnfit ? record.spelling(of: cell) : record.bytes(of: cell))
  }
}

extension FindingCode {
  static let conflictingValues = FindingCode(
    "match.conflicting-value", .warning, "Inputs say different things about one person.",
    explanation: """
      The first value in the order of the input stands; the other one is kept in the profile among \
      the extensions, under the name of its system and field.
      """,
    hint: "correct the value that is wrong")
}
