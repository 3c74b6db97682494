import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

extension GradebookReadPlan {
  /// Compiles the columns of a head.
  init(_ head: GradebookHead, _ context: StreamContext) {
    let columns = GradebookColumns(head)
    let header = head.header
    let result = LineItemResult.declared.fields
    let grade = CourseGrade.declared.fields
    func path(_ name: String) -> UInt32 {
      context.names.number(of: .init(space: Self.space, path: name)) ?? 0
    }
    var constants = Constants(system: context.system)
    let cells = ConstantCells(
      studentRole: constants.add(
        SectionEnrollment.declared.fields.role.index, "student", .supplied),
      sisType: constants.add(
        Person.declared.fields.identifiers.fields.type.index, "sisSourcedId", .supplied),
      integrationType: constants.add(
        Person.declared.fields.identifiers.fields.type.index, "systemId", .supplied),
      scored: constants.add(result.scoreState.index, "scored", .supplied),
      excused: constants.add(result.scoreState.index, "excused"),
      notAssigned: constants.add(result.scoreState.index, "notAssigned"))
    items = columns.items.map { item in
      ItemColumn(
        column: Int32(item.column), lineItem: constants.add(key: item.key, result.lineItem.index))
    }
    let totals = Self.totals(columns)
    grades = columns.grades.enumerated().map { number, grades in
      var references: [Cell] = []
      if let period = grades.period {
        references.append(constants.add(key: period, grade.session.index))
      }
      if let group = grades.group {
        references.append(constants.add(key: columns.groups[group].key, grade.category.index))
      }
      return GradeColumns(references: references, columns: totals[number])
    }
    self.constants = constants.bytes
    self.cells = cells
    custom = columns.roles.enumerated().compactMap { column, role in
      guard case .custom(let name) = role else { return nil }
      return CustomColumn(column: column, path: path(name))
    }
    paths = Self.paths(columns, header)
    problems = RowProblems(
      context: context, width: header.count, delimiter: head.rows.dialect.delimiter,
      overflowPath: path(RowProblems.overflowName(width: header.count)))
    headPathNumber = path(Self.headName)
    pointsLabelPath = path(Self.pointsLabelName)
    rootAccountPath = path(FixedColumn.rootAccount.header)
    person = PersonColumns(columns)
    delimiter = head.rows.dialect.delimiter
    hasDecimalComma = head.hasDecimalComma
    if let row = head.pointsRow, row >= head.rowCount {
      latePointsLine = head.rows.rows[row].line
    } else {
      latePointsLine = 0
    }
    let name = person.student >= 0 ? person.student : person.lastName
    nameHeader = name < 0 ? [] : Array(header[name].utf8)
    idHeader = person.id < 0 ? [] : Array(header[person.id].utf8)
    self.context = context
    self.head = head
    self.columns = columns
  }

  /// By the number of the grades: their columns in the order of the fields.
  private static func totals(_ columns: GradebookColumns) -> [[TotalColumn]] {
    var found: [[TotalColumn]] = Array(repeating: [], count: columns.grades.count)
    for (column, role) in columns.roles.enumerated() {
      guard case .total(let measure, let number) = role else { continue }
      found[number].append(
        TotalColumn(column: Int32(column), field: measure.field, isNumber: measure.isNumber))
    }
    return found.map { $0.sorted { $0.field < $1.field } }
  }

  private static func paths(_ columns: GradebookColumns, _ header: [String]) -> [SourcePath] {
    let ofColumns = header.enumerated().map { column, text in
      let isFree: Bool
      switch columns.roles[column] {
      case .fixed: isFree = false
      case .total(_, let grades): isFree = columns.grades[grades].group != nil
      case .item, .custom: isFree = !HeaderText.trimmed(text).isEmpty
      }
      // The rows left out are those that stand for nobody.
      let name = HeaderText.trimmed(text)
      let number = "#\(column + 1)"
      return SourcePath(
        name.isEmpty ? number : name, isFree: isFree, cover: number, dropReason: .notAPerson)
    }
    return ofColumns + [
      SourcePath(RowProblems.overflowName(width: header.count), dropReason: .notAPerson),
      SourcePath("header"), SourcePath("Points Possible", dropReason: .notAPerson),
      SourcePath("Manual Posting", dropReason: .notAPerson),
      SourcePath("late Points Possible", dropReason: .noHome),
    ]
  }

  /// Bytes that many cells share, while they are being gathered.
  private struct Constants {
    let system: UInt8
    var bytes: [UInt8] = []

    init(system: UInt8) { self.system = system }

    mutating func add(_ field: FieldIndex, _ text: String, _ flags: Cell.Flags = []) -> Cell {
      let cell = Cell(
        field: field, flags: flags.union([.plain, .bare]), position: UInt32(bytes.count),
        length: UInt32(text.utf8.count))
      bytes += Array(text.utf8)
      return cell
    }

    mutating func add(key: String, _ field: FieldIndex) -> Cell {
      let form = KeyForm.encode([key])
      let isNumber = ItemHeader.isID(key)
      let cell = Cell(
        field: field, flags: isNumber ? [.plain, .bare] : [], system: system,
        position: UInt32(bytes.count), length: UInt32(form.utf8.count))
      bytes += Array(form.utf8)
      return cell
    }
  }
}
