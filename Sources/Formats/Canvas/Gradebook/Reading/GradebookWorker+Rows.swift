import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Rows that stand for nobody.
extension GradebookWorker {
  /// Whether a row is that of the points possible, which is counted if it is.
  func isLabelRow(
    _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) -> Bool {
    let (start, end) = row.range(of: 0, fields)
    guard end &- start >= 15,
      PointsLabel.isContained(in: chunk.bytes.extracting(start..<end))
    else { return false }
    let byte = row.byte
    let isUsed = row.line == plan.latePointsLine
    if !isUsed { note(.latePoints, "the row of points is left out", row, chunk, into: &output) }
    for column in 0..<row.width {
      let (start, end) = row.range(of: column, fields)
      if RowProblems.isBlank(chunk, start, end) { continue }
      if !isUsed {
        output.ledger.count(plan.latePointsPath, .dropped, line: row.line, byte: byte)
      } else if column < plan.columns.roles.count, case .item = plan.columns.roles[column] {
        let isLabel = GradebookPreamble.isLabel(plan.head.points(of: column))
        output.ledger.count(
          plan.pointsPath, isLabel ? .kept : .mapped, line: row.line, byte: byte)
      } else {
        output.ledger.count(plan.pointsPath, .dropped, line: row.line, byte: byte)
      }
    }
    return true
  }

  /// Whether a row without a learner has nothing but words about posting; it is left out then.
  func isBlankOfLearners(
    _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) -> Bool {
    var texts: [String] = []
    for column in 0..<row.width {
      let (start, end) = row.range(of: column, fields)
      if RowProblems.isBlank(chunk, start, end) { continue }
      guard end - start <= 100 else { return false }
      texts.append(String(chunk.bytes.extracting(start..<end)))
    }
    guard texts.isEmpty || GradebookHead.isPosting(texts) else { return false }
    drop(row, fields, chunk, into: &output)
    return true
  }

  /// Whether a row is a header: `nil` where it is none, else whether it is that of the file.
  func isHeader(_ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk) -> Bool? {
    let person = plan.person
    let name = person.student >= 0 ? person.student : person.lastName
    guard name >= 0, person.id >= 0,
      isEqual(name, to: plan.nameHeader, row, fields, chunk),
      isEqual(person.id, to: plan.idHeader, row, fields, chunk)
    else { return nil }
    return row.width == plan.problems.width
      && plan.head.header.indices.allSatisfy {
        isEqual($0, to: Array(plan.head.header[$0].utf8), row, fields, chunk)
      }
  }

  private static let testStudent = Array("Student, Test".utf8)
  private static let testLastName = Array("Student".utf8)
  private static let testFirstName = Array("Test".utf8)

  /// Whether a row is the learner whom Canvas makes up for trying out a course.
  func isTestStudent(_ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk) -> Bool {
    let person = plan.person
    if person.student >= 0 {
      return isEqual(person.student, to: Self.testStudent, row, fields, chunk)
    }
    return isEqual(person.lastName, to: Self.testLastName, row, fields, chunk)
      && isEqual(person.firstName, to: Self.testFirstName, row, fields, chunk)
  }

  /// Counts a row's values as left out.
  func drop(
    _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let byte = row.byte
    for column in 0..<row.width {
      let (start, end) = row.range(of: column, fields)
      if RowProblems.isBlank(chunk, start, end) { continue }
      output.ledger.count(
        min(column, plan.problems.width), .dropped, line: row.line, byte: byte)
    }
  }

  private func isEqual(
    _ column: Int, to text: [UInt8], _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk
  ) -> Bool {
    guard column >= 0 else { return false }
    let (start, end) = row.range(of: column, fields)
    guard end - start >= text.count else { return start == end && text.isEmpty }
    let raw = chunk.bytes.extracting(start..<end)
    if let range = FieldText.plainRange(raw) {
      return raw.extracting(range).isEqual(to: text.span)
    }
    var decoded = ByteBuffer()
    FieldText.decode(raw, into: &decoded)
    return decoded.span.isEqual(to: text.span)
  }
}
