import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// A gradebook's columns, compiled for reading its rows.
struct GradebookReadPlan: Sendable {
  /// A column of scores: small and flat, as it is looked at for every learner.
  struct ItemColumn: BitwiseCopyable, Sendable {
    /// The column.
    var column: Int32
    /// The reference to the line item; its position counts from the start of the constants.
    var lineItem: Cell
  }

  /// A column of totals.
  struct TotalColumn: BitwiseCopyable, Sendable {
    var column: Int32
    var field: FieldIndex
    var isNumber: Bool
  }

  /// The totals that make up one course grade.
  struct GradeColumns: Sendable {
    /// References to the grading period and the category.
    var references: [Cell]
    /// The columns in the order of their fields.
    var columns: [TotalColumn]
  }

  /// A column whose values are kept as they are.
  struct CustomColumn: BitwiseCopyable, Sendable {
    var column: Int
    var path: UInt32
  }

  /// Where the person's data stands; -1 where there is no such column.
  struct PersonColumns: BitwiseCopyable, Sendable {
    var student = -1
    var lastName = -1
    var firstName = -1
    var id = -1
    var sisUserID = -1
    var sisLoginID = -1
    var integrationID = -1
    var rootAccount = -1
    var section = -1

    init(_ columns: GradebookColumns) {
      func number(_ fixed: FixedColumn) -> Int { columns.column(fixed) ?? -1 }
      student = number(.student)
      lastName = number(.lastName)
      firstName = number(.firstName)
      id = number(.id)
      sisUserID = number(.sisUserID)
      sisLoginID = number(.sisLoginID)
      integrationID = number(.integrationID)
      rootAccount = number(.rootAccount)
      section = number(.section)
    }
  }

  /// Cells for values that the format implies, and what some cells of scores stand for.
  struct ConstantCells: BitwiseCopyable, Sendable {
    var studentRole: Cell
    var sisType: Cell
    var integrationType: Cell
    var scored: Cell
    var excused: Cell
    var notAssigned: Cell
  }

  let context: StreamContext
  let head: GradebookHead
  let columns: GradebookColumns
  let problems: RowProblems
  let delimiter: UInt8
  /// Whether commas stand before decimals.
  let hasDecimalComma: Bool
  let paths: [SourcePath]
  let person: PersonColumns
  let custom: [CustomColumn]
  let items: [ItemColumn]
  let grades: [GradeColumns]
  /// The bytes that the cells above point to.
  let constants: [UInt8]
  let cells: ConstantCells
  /// The extension path of the document's copy of the head.
  let headPathNumber: UInt32
  /// The extension path of a host name without an identifier that it belongs to.
  let rootAccountPath: UInt32
  /// The extension path of words that stand where an assignment has its points.
  let pointsLabelPath: UInt32
  /// The header of the column that holds names, and that of the column of numbers; empty where there
  /// is none.
  let nameHeader: [UInt8]
  let idHeader: [UInt8]
  /// The line of a row of points behind the first learner's, zero where there is none.
  let latePointsLine: Int

  /// The name space of what the model has no place for.
  static let space = "canvas"
  /// The name of the extension that holds a gradebook's head.
  static let headName = "head"
  /// The name of the extension that holds words in the place of an assignment's points.
  static let pointsLabelName = "Points Possible"

  /// The path of values in the header.
  var headerPath: Int { problems.width + 1 }
  /// The path of points possible.
  var pointsPath: Int { problems.width + 2 }
  /// The path of words about posting.
  var postingPath: Int { problems.width + 3 }
  /// The path of a row of points that comes too late to be used.
  var latePointsPath: Int { problems.width + 4 }

  /// The header of the column that holds a field of all records of a kind, `nil` where there is none.
  func name(of kind: Kind, _ field: FieldIndex) -> String? {
    let fields = RowFields()
    let fixed: FixedColumn? =
      switch (kind, field) {
      case (.person, KindSchema.Common.key), (_, KindSchema.Common.owner): .id
      case (.person, fields.username): .sisLoginID
      case (.person, fields.sortName): .student
      case (.person, fields.familyName) where person.lastName >= 0: .lastName
      case (.person, fields.givenName) where person.firstName >= 0: .firstName
      case (.sectionEnrollment, fields.sectionTitle): .section
      default: nil
      }
    if let fixed { return columns.column(fixed) == nil ? nil : fixed.header }
    guard kind == .courseGrade else { return nil }
    return Measure.all.first { $0.field == field }?.header
  }

  /// The name of a column in locations; titles are not told, as they are the teachers'.
  func name(of column: Int) -> String {
    switch column < columns.roles.count ? columns.roles[column] : .custom(path: "") {
    case .fixed(let fixed): fixed.header
    case .total(let measure, let number):
      columns.grades[number].group == nil ? measure.header : "#\(column + 1)"
    case .item, .custom: "#\(column + 1)"
    }
  }
}
