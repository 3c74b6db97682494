import Findings
import FormatKit
import LearnerModel

/// Columns that no gradebook of the input has, and what Canvas would not understand.
extension GradebookOutline {
  /// Adds what every gradebook has, and what the options ask for.
  mutating func completeFixed(_ options: GradebookWriteOptions) {
    let isNew = columns.isEmpty
    func add(_ fixed: FixedColumn) {
      insert(Column(header: fixed.header, role: .fixed(fixed)))
    }
    var wanted: [FixedColumn] = isNew ? [.id, .sisUserID, .sisLoginID, .section] : []
    let hasName = has(.fixed(.student)) || has(.fixed(.lastName)) || has(.fixed(.firstName))
    switch options.names {
    case .two:
      remove(.fixed(.student))
      wanted += [.lastName, .firstName]
    case .one:
      remove(.fixed(.lastName))
      remove(.fixed(.firstName))
      wanted.append(.student)
    case .source where !hasName: wanted.append(.student)
    case .source: break
    }
    switch options.identifiers {
    case .source: break
    case .sis:
      wanted += [.sisUserID, .sisLoginID]
      remove(.fixed(.integrationID))
      remove(.fixed(.rootAccount))
    case .all: wanted += [.sisUserID, .sisLoginID, .integrationID, .rootAccount]
    }
    for fixed in wanted { add(fixed) }
  }

  /// Adds columns for what teachers noted in columns that no head tells of.
  mutating func completeCustom(_ paths: [UInt32], _ write: GradebookWriteContext) {
    for number in paths where !has(.custom(number)) {
      let path = write.names.path(number)
      // What stood behind the header's last column has no header to write.
      guard path.space == GradebookReadPlan.space, !path.path.hasPrefix("#") else { continue }
      insert(Column(header: path.path, role: .custom(number)))
    }
  }

  /// Adds the items that have no column yet, in their order.
  mutating func completeItems() {
    let index = columns.lastIndex { $0.role.place <= 30 }.map { $0 + 1 } ?? columns.count
    var missing: [Column] = []
    for number in items.indices where !has(.item(number)) {
      missing.append(column(ofItem: number))
    }
    insert(missing, at: index)
  }

  /// Adds totals where the options ask for them and no gradebook of the input has any.
  mutating func completeTotals(
    _ categories: [OutlineCategory], _ write: GradebookWriteContext
  ) {
    guard write.options.totals == .yes, grades.isEmpty else { return }
    for category in categories {
      let number = number(
        of: Grades(category: category.key, categorySystem: category.system, period: nil))
      for measure in Measure.scores {
        append(
          Column(
            header: "\(category.title) \(measure.header)", points: PointsLabel.readOnly,
            role: .total(measure, grades: number)))
      }
    }
    let number = number(of: Grades(category: nil, categorySystem: write.system, period: nil))
    for measure in Measure.scores {
      append(
        Column(
          header: measure.header, points: PointsLabel.readOnly,
          role: .total(measure, grades: number)))
    }
  }

  /// Makes the headers of items that do not come from a gradebook differ, and notes what Canvas would
  /// take for something else.
  mutating func checkTitles() {
    var taken = UniqueNames(mark: " #")
    var courses: Set<[UInt8]> = []
    for column in columns.indices {
      guard case .item(let number) = columns[column].role else {
        taken.take(columns[column].header)
        continue
      }
      let item = items[number]
      if !item.course.isEmpty { courses.insert(item.course) }
      let header = columns[column].header
      if TotalHeader.isIgnored(header) { notes.append((.ignoredTitle, column)) }
      guard !item.isCanvas else {
        taken.take(header)
        continue
      }
      columns[column].header = taken.name(for: header)
      if columns[column].header != header {
        notes.append((.repeatedTitle, column))
      } else if ItemHeader(header).id != nil {
        notes.append((.titleLikeID, column))
      }
    }
    if courses.count > 1 { notes.append((.severalCourses, 0)) }
    if headCount > 1 { notes.append((.severalGradebooks, 0)) }
  }
}
