import Bytes
import LearnerModel
import TestKit
import Testing

struct RecordBuilderTests {
  /// The field and text of each cell, groups' cells indented.
  private func content(_ builder: borrowing RecordBuilder) -> [String] {
    var lines: [String] = []
    var inside = 0
    for index in 0..<builder.cells.count {
      let cell = builder.cells[index]
      let mark = inside > 0 ? "  " : ""
      inside -= 1
      if cell.isGroup {
        lines.append("\(cell.field)[\(cell.extra)]")
        inside = Int(cell.extra)
        continue
      }
      let start = Int(cell.position & ~Cell.scratchBit)
      let bytes = builder.scratch.span.extracting(start..<start + Int(cell.length))
      lines.append("\(mark)\(cell.field)=\(String(bytes))")
    }
    return lines
  }

  @Test func `cells come in the order of their fields, in groups too`() {
    var builder = RecordBuilder()
    builder.beginRecord(.person, stream: 0, line: 1, byte: 0)
    builder.value(9, "nine")
    builder.beginGroup(5)
    builder.value(7, "first seven")
    builder.value(6, "first six")
    builder.value(7, "first seven again")
    builder.endGroup()
    builder.value(4, "four")
    builder.beginGroup(5)
    builder.value(6, "second six")
    builder.endGroup()
    builder.beginGroup(5)
    builder.endGroup()
    builder.endRecord()
    let found = content(builder)
    #expect(
      found == [
        "4=four", "5[3]", "  6=first six", "  7=first seven", "  7=first seven again", "5[1]",
        "  6=second six", "9=nine",
      ])
  }

  @Test func `a record that is taken back leaves nothing`() {
    var builder = RecordBuilder()
    builder.beginRecord(.person, stream: 0, line: 1, byte: 0)
    builder.value(4, "kept")
    builder.endRecord()
    builder.beginRecord(.person, stream: 0, line: 2, byte: 9)
    builder.beginGroup(5)
    builder.value(6, "lost")
    builder.dropRecord()
    builder.beginRecord(.person, stream: 0, line: 3, byte: 19)
    builder.value(8, "eight")
    builder.value(7, "seven")
    builder.endRecord()
    let records = (0..<builder.records.count).map { builder.records[$0] }
    #expect(records.count == 2)
    let found = content(builder)
    #expect(
      found == ["4=kept", "7=seven", "8=eight"])
    #expect(records.last?.cellCount == 2 && records.last?.line == 3)
  }

  @Test func `any order of adding gives the same cells`() {
    var generator = SeededGenerator(seed: 11)
    let values = (0..<40).map { (field: FieldIndex($0 / 2 + 4), text: "\($0)") }
    var sorted = RecordBuilder()
    sorted.beginRecord(.person, stream: 0, line: 1, byte: 0)
    for value in values { sorted.value(value.field, value.text) }
    sorted.endRecord()
    let wanted = content(sorted)
    for _ in 0..<50 {
      // Values of one field stay in the order in which they were added.
      let pairs = stride(from: 0, to: 40, by: 2).map { [values[$0], values[$0 + 1]] }
      var mixed = RecordBuilder()
      mixed.beginRecord(.person, stream: 0, line: 1, byte: 0)
      for value in pairs.shuffled(using: &generator).joined() {
        mixed.value(value.field, value.text)
      }
      mixed.endRecord()
      let found = content(mixed)
      #expect(found == wanted, "seed 11")
    }
  }
}
