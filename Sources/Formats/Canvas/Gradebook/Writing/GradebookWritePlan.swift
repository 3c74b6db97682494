import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// A gradebook that is ready to be written: its columns, and where each value goes.
struct GradebookWritePlan: WritePlan {
  /// By field of a course grade: the column, or -1.
  struct GradeColumns: Sendable {
    var category: Hash128?
    var period: [UInt8]?
    var columns: [Int32]
  }

  let write: GradebookWriteContext
  let outline: GradebookOutline
  let items: ItemIndex
  let grades: [GradeColumns]
  /// By path of an extension: the column.
  let customColumns: [UInt32: Int]
  /// By column: whether its numbers have a point in every language.
  let isRaw: [Bool]
  /// By fixed column: the column, or -1.
  let fixedColumns: [Int]
  let files: [PlannedFile]

  /// Chooses the columns and writes what stands above the learners.
  init(_ context: WriteContext, _ options: GradebookWriteOptions) {
    let write = GradebookWriteContext(context, options)
    let outline = GradebookOutline(context, write)
    var items = ItemIndex(count: outline.items.count)
    var custom: [UInt32: Int] = [:]
    var isRaw = [Bool](repeating: false, count: outline.columns.count)
    let fieldCount = Kind.courseGrade.schema.fields.count
    var grades = outline.grades.map { grades in
      GradeColumns(
        category: grades.category.map { Self.hash($0.span, grades.categorySystem) },
        period: grades.period, columns: Array(repeating: -1, count: fieldCount))
    }
    for (number, column) in outline.columns.enumerated() {
      switch column.role {
      case .fixed: break
      case .item(let item):
        let key = outline.items[item].key
        items.add(Self.hash(key.span, outline.items[item].system), column: number)
      case .total(let measure, let set):
        grades[set].columns[Int(measure.field)] = Int32(number)
        isRaw[number] = measure.isRaw
      case .custom(let path): custom[path] = number
      }
    }
    self.write = write
    self.outline = outline
    self.items = items
    self.grades = grades
    self.isRaw = isRaw
    customColumns = custom
    fixedColumns = FixedColumn.allCases.map { outline.column($0) ?? -1 }
    files = [
      PlannedFile(header: Self.header(outline, write), isAlwaysThere: true)
    ]
  }

  /// The fingerprint of a key within its system.
  @inline(__always)
  static func hash(_ key: Span<UInt8>, _ system: UInt8) -> Hash128 {
    Hash128(key, space: UInt64(system))
  }

  /// The column of a person's data, -1 where there is none.
  func column(_ fixed: FixedColumn) -> Int { fixedColumns[fixed.rawValue] }

  func makeWorker() -> any WriteWorker { GradebookWriteWorker(self) }

  /// The header, the posting row where any scores are hidden, and the row of points.
  private static func header(
    _ outline: GradebookOutline, _ write: GradebookWriteContext
  ) -> [UInt8] {
    var text = ByteBuffer()
    if write.options.hasMark { text.append("\u{FEFF}") }
    append(outline.columns.map(\.header), write.delimiter, to: &text)
    if outline.hasPosting {
      append(outline.columns.map(\.posting), write.delimiter, to: &text)
    }
    if outline.hasPoints {
      let points = outline.columns.map(\.points)
      append([outline.pointsLabel] + points.dropFirst(), write.delimiter, to: &text)
    }
    return text.bytes
  }

  private static func append(
    _ texts: [String], _ delimiter: UInt8, to row: inout ByteBuffer
  ) {
    for (column, text) in texts.enumerated() {
      if column > 0 { row.append(delimiter) }
      FieldText.append(text.utf8Span.span, delimiter: delimiter, to: &row)
    }
    row.append(UInt8(ascii: "\n"))
  }
}
