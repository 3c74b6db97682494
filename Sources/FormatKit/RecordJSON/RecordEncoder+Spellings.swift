public import Bytes
import JSONSyntax
public import LearnerModel

/// The source's own spellings, each with a pointer to its value.
extension RecordEncoder {
  /// Appends the source's own spellings as a JSON array.
  ///
  /// Positions in a list count all of its values, those without a canonical form too. For a row of
  /// a table it tells single values that are empty, too.
  public func encodeSpellingList(
    _ record: RecordView, isRow: Bool = false, into bytes: inout ByteBuffer
  ) {
    let texts = texts(of: record.header.kind)
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    forEachValue(record) { cell, pointer in
      let isBlank = isRow && isBlankInRow(cell, of: record.header.kind)
      guard cell.flags.contains(.spelled) || isBlank else { return }
      comma(&isFirst, &bytes)
      bytes.append(#"{"path":""#)
      texts.append(pointer.value, to: &bytes)
      if let member = pointer.member { texts.append(member, to: &bytes) }
      bytes.append(#"","text":"#)
      // A spelling stands behind the canonical bytes.
      let isSpelled = cell.flags.contains(.spelled)
      bytes.append(
        jsonString: record.store(of: cell),
        from: Int(cell.position & ~Cell.scratchBit) + (isSpelled ? Int(cell.length) : 0),
        count: Int(isSpelled ? cell.extra : cell.length))
      if cell.isUnfit { bytes.append(#","unfit":true"#) }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Calls `body` with every cell that is a value of a field, and what points to it.
  @inline(__always)
  private func forEachValue(_ record: RecordView, _ body: (Cell, ValuePointer) -> Void) {
    var index = 0
    var value = ValuePointer.Step(field: 0, ordinal: -1)
    while index < record.cells.count {
      let cell = record.cells[index]
      if cell.isExtension { break }
      value.advance(to: cell.field)
      index &+= 1
      guard cell.isGroup else {
        body(cell, ValuePointer(value: value))
        continue
      }
      var member = ValuePointer.Step(field: 0, ordinal: -1)
      for place in index..<index &+ Int(cell.extra) {
        member.advance(to: record.cells[place].field)
        body(record.cells[place], ValuePointer(value: value, member: member))
      }
      index &+= Int(cell.extra)
    }
  }
}

/// Where a value stands in a record: in a field, or in a member of a group.
private struct ValuePointer {
  /// A field, and the place among its values, from zero; minus one before the first cell.
  struct Step {
    var field: FieldIndex
    var ordinal: Int

    mutating func advance(to next: FieldIndex) {
      ordinal = next == field && ordinal >= 0 ? ordinal &+ 1 : 0
      field = next
    }
  }

  var value: Step
  var member: Step?
}

extension MemberTexts {
  /// Appends a step of a pointer: the field's name and, where it is a list, the place in it.
  fileprivate func append(_ step: ValuePointer.Step, to bytes: inout ByteBuffer) {
    let shape = shapes[Int(step.field)]
    bytes.append(UInt8(ascii: "/"))
    // Its text has `,"` before the name, and `":"` behind it.
    let names = text
    let start = Int(shape.start)
    bytes.append(copying: names.span.extracting(start + 2..<start + Int(shape.count) - 3))
    guard shape.isList else { return }
    bytes.append(UInt8(ascii: "/"))
    bytes.append(decimal: step.ordinal)
  }
}
