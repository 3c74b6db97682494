import Bytes
import FormatKit
import LearnerModel

/// What each column of a gradebook is.
struct GradebookColumns: Sendable {
  /// What a column is.
  enum Role: Sendable, Hashable {
    /// Something about the person.
    case fixed(FixedColumn)
    /// An assignment, by its number among the items.
    case item(Int)
    /// A total, by the number of the grades that it belongs to.
    case total(Measure, grades: Int)
    /// A column that teachers made, or an unknown one, by the path of its values.
    case custom(path: String)
  }

  /// An assignment.
  struct Item: Sendable, Hashable {
    /// Its column.
    var column: Int
    /// The number that Canvas gave, or the title.
    var key: String
    /// The title.
    var title: String
    /// The header, where it is not what title and key give.
    var header: String?
  }

  /// An assignment group that totals are for.
  struct Group: Sendable, Hashable {
    /// The name.
    var name: String
    /// The name, told apart from other groups of that name.
    var key: String
    /// The first column that names it.
    var column: Int
  }

  /// The totals that make up one course grade.
  struct Grades: Sendable, Hashable {
    /// The assignment group's number, `nil` for the course.
    var group: Int?
    /// The grading period, `nil` for all the time.
    var period: String?
  }

  /// By column.
  private(set) var roles: [Role] = []
  /// The assignments, in order.
  private(set) var items: [Item] = []
  /// The groups, in order.
  private(set) var groups: [Group] = []
  /// The sorts of grades, in order.
  private(set) var grades: [Grades] = []
  /// The columns whose headers name an assignment that another one names too.
  private(set) var repeatedItems: [Int] = []

  // A mark that other standards allow in identifiers, too.
  private var keys = UniqueNames(mark: "-")
  private var paths = UniqueNames(mark: "#")
  private var groupKeys = UniqueNames(mark: "-")
  private var measures: Set<Key> = []
  private var lastGroups: [String: Int] = [:]
  private var gradeNumbers: [Grades: Int] = [:]

  private struct Key: Hashable {
    var measure: Measure
    var grades: Int
  }

  /// Finds out what the columns of a head are.
  init(_ head: GradebookHead) {
    let header = head.header
    let hasIDs = header.contains { ItemHeader($0).id != nil && TotalHeader($0) == nil }
    var taken: Set<FixedColumn> = []
    let namesLearners = header.contains { FixedColumn(header: $0)?.namesLearners ?? false }
    for (column, text) in header.enumerated() {
      let label = head.points(of: column)
      if column == 0, !namesLearners, HeaderText.trimmed(text).isEmpty {
        // Names come first; some exports leave their header out.
        taken.insert(.student)
        roles.append(.fixed(.student))
      } else if let fixed = FixedColumn(header: text), taken.insert(fixed).inserted {
        roles.append(.fixed(fixed))
      } else if let total = Self.total(text, label: label) {
        roles.append(add(total, text, column))
      } else if Self.isItem(text, label: label, hasIDs: hasIDs) {
        roles.append(addItem(text, column))
      } else {
        roles.append(custom(text, column))
      }
    }
  }

  /// The column of a person's data, `nil` where there is none.
  func column(_ fixed: FixedColumn) -> Int? { roles.firstIndex(of: .fixed(fixed)) }

  /// A total, unless the row of points shows the column to be an assignment with such a title.
  private static func total(_ header: String, label: String) -> TotalHeader? {
    guard let total = TotalHeader(header), !DecimalText.isNumber(label) else { return nil }
    guard ItemHeader(header).id != nil, label.isEmpty else { return total }
    // `Final Score (2026)` may be that of a period; `Notes on Final Score (2026)` is an assignment.
    return total.group == nil ? total : nil
  }

  /// Whether a column that is neither fixed nor a total holds scores.
  ///
  /// Canvas gives a number to every assignment, but takes new ones without. Where some columns have
  /// numbers, one that has neither number nor points is a column of a teacher's own.
  private static func isItem(_ header: String, label: String, hasIDs: Bool) -> Bool {
    let title = HeaderText.trimmed(header)
    if title.isEmpty { return false }
    if ItemHeader(title).id != nil || DecimalText.isNumber(label) || PointsLabel.ends(label) {
      return true
    }
    return label.isEmpty && !hasIDs && !["notes", "comments"].contains(title.lowercased())
  }

  private mutating func addItem(_ header: String, _ column: Int) -> Role {
    let found = ItemHeader(header)
    var item = Item(column: column, key: found.id ?? found.title, title: found.title)
    let key = keys.name(for: item.key)
    if key != item.key {
      repeatedItems.append(column)
      item.key = key
    }
    if ItemHeader.text(title: item.title, key: item.key) != header { item.header = header }
    items.append(item)
    return .item(items.count - 1)
  }

  private mutating func custom(_ header: String, _ column: Int) -> Role {
    let title = HeaderText.trimmed(header)
    if title.isEmpty { return .custom(path: "#\(column + 1)") }
    return .custom(path: paths.name(for: header))
  }

  /// A total belongs to the last group of its name, unless that has such a total already: Canvas lists
  /// groups of equal names one behind the other.
  private mutating func add(_ total: TotalHeader, _ header: String, _ column: Int) -> Role {
    guard let name = total.group else {
      let number = number(of: Grades(group: nil, period: total.period))
      guard measures.insert(Key(measure: total.measure, grades: number)).inserted else {
        return custom(header, column)
      }
      return .total(total.measure, grades: number)
    }
    if let group = lastGroups[name] {
      let number = number(of: Grades(group: group, period: total.period))
      if measures.insert(Key(measure: total.measure, grades: number)).inserted {
        return .total(total.measure, grades: number)
      }
    }
    lastGroups[name] = groups.count
    groups.append(Group(name: name, key: groupKeys.name(for: name), column: column))
    let number = number(of: Grades(group: groups.count - 1, period: total.period))
    measures.insert(Key(measure: total.measure, grades: number))
    return .total(total.measure, grades: number)
  }

  private mutating func number(of wanted: Grades) -> Int {
    if let known = gradeNumbers[wanted] { return known }
    gradeNumbers[wanted] = grades.count
    grades.append(wanted)
    return grades.count - 1
  }
}
