import Bytes
import LearnerModel

/// Lists and groups: arrays of values, arrays of objects.
extension RecordEncoder {
  /// Appends all values of a list field or all groups, and returns the cell behind them.
  func encodeList(
    _ record: RecordView, from first: Int, _ members: MemberNames, system: UInt8,
    isFirst: inout Bool, _ hasSpellings: inout Bool, into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) -> Int {
    let start = bytes.count
    let wasFirst = isFirst
    members.append(record.cells[first].field, &isFirst, to: &bytes)
    let (end, hasItems) = encodeItems(
      record, from: first, members, system: system, &hasSpellings, into: &bytes, ledger: &ledger)
    if !hasItems {
      bytes.truncate(to: start)
      isFirst = wasFirst
    }
    return end
  }

  /// Appends the values or groups of a field as an array; returns the cell behind them, and whether
  /// there was any that can be written.
  private func encodeItems(
    _ record: RecordView, from first: Int, _ members: MemberNames, system: UInt8,
    _ hasSpellings: inout Bool, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) -> (end: Int, hasItems: Bool) {
    let cells = record.cells
    let field = cells[first].field
    let counts = !record.header.isRepeat
    bytes.append(UInt8(ascii: "["))
    var index = first
    var hasItems = false
    while index < cells.count, cells[index].field == field {
      let cell = cells[index]
      if cell.isGroup {
        if hasItems { bytes.append(UInt8(ascii: ",")) }
        hasItems = true
        let end = index &+ 1 &+ Int(cell.extra)
        bytes.append(UInt8(ascii: "{"))
        encodeMembers(
          record, index &+ 1..<end, members, system: system, &hasSpellings, into: &bytes,
          ledger: &ledger)
        bytes.append(UInt8(ascii: "}"))
        index = end
      } else {
        if cell.flags.contains(.spelled) { hasSpellings = true }
        if counts { ledger.count(record.header.kind, field, .written) }
        if !cell.isUnfit {
          if hasItems { bytes.append(UInt8(ascii: ",")) }
          hasItems = true
          encodeScalar(
            cell, record, shape: members.shapes[Int(field)].scalar, system: system, into: &bytes)
        }
        index &+= 1
      }
    }
    bytes.append(UInt8(ascii: "]"))
    return (index, hasItems)
  }

  private func encodeMembers(
    _ record: RecordView, _ range: Range<Int>, _ members: MemberNames, system: UInt8,
    _ hasSpellings: inout Bool, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    var isFirst = true
    var index = range.lowerBound
    while index < range.upperBound {
      let cell = record.cells[index]
      let shape = members.shapes[Int(cell.field)]
      var end = index &+ 1
      while shape.isList, end < range.upperBound, record.cells[end].field == cell.field {
        end &+= 1
      }
      var hasItems = false
      for member in index..<end {
        let part = record.cells[member]
        if part.flags.contains(.spelled) { hasSpellings = true }
        if !record.header.isRepeat {
          ledger.count(record.header.kind, part.field, .written)
        }
        if part.isUnfit { continue }
        if hasItems {
          bytes.append(UInt8(ascii: ","))
        } else {
          members.append(cell.field, &isFirst, to: &bytes)
          if shape.isList { bytes.append(UInt8(ascii: "[")) }
        }
        hasItems = true
        encodeScalar(part, record, shape: shape.scalar, system: system, into: &bytes)
      }
      if hasItems, shape.isList { bytes.append(UInt8(ascii: "]")) }
      index = end
    }
  }

  /// Appends the list or groups of one field as a JSON array, the form of a table's cell, and counts
  /// their cells; nothing is appended where no value can be written.
  ///
  /// Keys of other systems than the source's are written with their system.
  func encodeField(
    _ record: RecordView, from first: Int, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    let texts = texts(of: record.header.kind)
    let (text, shapes) = (texts.text, texts.shapes)
    let members = MemberNames(text: text.span, shapes: shapes.span)
    var hasSpellings = false
    let start = bytes.count
    let (_, hasItems) = encodeItems(
      record, from: first, members, system: origin(of: record).system, &hasSpellings,
      into: &bytes, ledger: &ledger)
    if !hasItems { bytes.truncate(to: start) }
  }
}
