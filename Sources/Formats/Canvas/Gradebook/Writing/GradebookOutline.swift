import Bytes
import Findings
import FormatKit
import LearnerModel

/// The columns that a gradebook is written with, and what stands above the learners.
struct GradebookOutline: Sendable {
  /// What is written into a column.
  enum Role: Sendable, Hashable {
    /// Something about the person.
    case fixed(FixedColumn)
    /// The scores on an item, by its number.
    case item(Int)
    /// A total, by the number of the grades that it belongs to.
    case total(Measure, grades: Int)
    /// Values without a place in the model, by the number of their path.
    case custom(UInt32)
  }

  /// One column.
  struct Column: Sendable {
    /// The header.
    var header: String
    /// What the row of points says.
    var points = ""
    /// What the posting row says.
    var posting = ""
    /// What is written into it.
    var role: Role
  }

  /// The totals that make up one course grade.
  struct Grades: Sendable, Hashable {
    /// The key of the category, `nil` for the course.
    var category: [UInt8]?
    var categorySystem: UInt8
    /// The key of the grading period, `nil` for all the time.
    var period: [UInt8]?
  }

  /// A category that the input has.
  struct OutlineCategory: Sendable {
    var key: [UInt8]
    var system: UInt8
    var title: String
  }

  var columns: [Column] = []
  var items: [OutlineItem] = []
  var grades: [Grades] = []
  /// What stands at the start of the row of points.
  private(set) var pointsLabel = PointsLabel.text
  /// Whether there is a row of points.
  private(set) var hasPoints = true
  /// How many gradebooks were read.
  private(set) var headCount = 0
  /// What is odd about the columns: a code, and a column's number.
  var notes: [(code: FindingCode, column: Int)] = []
  /// The items' numbers by key.
  private var itemNumbers: [ItemKey: Int] = [:]
  private var roles: Set<Role> = []
  private var categoriesWithTotals: Set<ItemKey> = []
  private var gradeNumbers: [Grades: Int] = [:]

  private struct ItemKey: Hashable {
    var key: [UInt8]
    var system: UInt8
  }

  /// Chooses the columns for a job.
  init(_ context: WriteContext, _ write: GradebookWriteContext) {
    var categories: [OutlineCategory] = []
    let own = write.ownSources
    context.items?.forEach { record in
      let isOwn = Int(record.header.source) < own.count && own[Int(record.header.source)]
      switch record.header.kind {
      case .category:
        if let category = OutlineCategory(record) { categories.append(category) }
      case .lineItem: add(OutlineItem(record, isOwn: isOwn, write))
      default: break
      }
    }
    headCount = write.heads.count
    for head in write.heads { add(head, write) }
    if let first = write.heads.first {
      hasPoints = write.heads.contains { $0.pointsRow != nil }
      pointsLabel = first.pointsLabel ?? PointsLabel.text
    }
    completeFixed(write.options)
    completeCustom(context.extensionPaths[.sectionEnrollment] ?? [], write)
    completeItems()
    completeTotals(categories, write)
    checkTitles()
  }

  /// Whether any item's scores are hidden.
  var hasPosting: Bool { columns.contains { !$0.posting.isEmpty } }

  /// The column of an item.
  func column(ofItem number: Int) -> Column {
    let item = items[number]
    return Column(
      header: item.header, points: item.points, posting: item.posting, role: .item(number))
  }

  /// The column of a person's data, `nil` where there is none.
  func column(_ fixed: FixedColumn) -> Int? {
    columns.firstIndex { $0.role == .fixed(fixed) }
  }

  /// The number of the item with a key, `nil` where there is none.
  func item(_ key: Span<UInt8>, system: UInt8) -> Int? {
    itemNumbers[ItemKey(key: key.indices.map { key[$0] }, system: system)]
  }

  /// Whether a category has totals.
  func hasTotals(of category: OutlineCategory) -> Bool {
    categoriesWithTotals.contains(ItemKey(key: category.key, system: category.system))
  }

  /// Whether a column of some role has been chosen.
  func has(_ role: Role) -> Bool { roles.contains(role) }

  /// Adds a column behind all others, unless its role has one.
  mutating func append(_ column: Column) {
    if roles.insert(column.role).inserted { columns.append(column) }
  }

  /// Adds a column behind those of its sort and of sorts that come before.
  mutating func insert(_ column: Column) {
    guard roles.insert(column.role).inserted else { return }
    let place = column.role.place
    let index = columns.lastIndex { $0.role.place <= place }.map { $0 + 1 } ?? 0
    columns.insert(column, at: index)
  }

  /// Adds columns of new roles at a place.
  mutating func insert(_ added: [Column], at index: Int) {
    for column in added { roles.insert(column.role) }
    columns.insert(contentsOf: added, at: index)
  }

  /// Takes a column away.
  mutating func remove(_ role: Role) {
    if roles.remove(role) != nil { columns.removeAll { $0.role == role } }
  }

  /// The number of the grades that are `wanted`, which are added where they are new.
  mutating func number(of wanted: Grades) -> Int {
    if let known = gradeNumbers[wanted] { return known }
    gradeNumbers[wanted] = grades.count
    if let category = wanted.category {
      categoriesWithTotals.insert(ItemKey(key: category, system: wanted.categorySystem))
    }
    grades.append(wanted)
    return grades.count - 1
  }

  private mutating func add(_ item: OutlineItem) {
    let key = ItemKey(key: item.key, system: item.system)
    guard itemNumbers[key] == nil else { return }
    itemNumbers[key] = items.count
    items.append(item)
  }

  /// Adds the columns of a gradebook that was read: those of the first in their order.
  private mutating func add(_ head: GradebookHead, _ write: GradebookWriteContext) {
    let found = GradebookColumns(head)
    let isFirst = columns.isEmpty
    for (number, role) in found.roles.enumerated() {
      guard let role = self.role(of: role, in: found, write) else { continue }
      var column = Column(
        header: head.header[number], points: head.rawPoints(of: number),
        posting: head.rawPosting(of: number), role: role)
      if case .item(let item) = role { column = self.column(ofItem: item) }
      if isFirst { append(column) } else { insert(column) }
    }
  }

  /// The role in the output of a column of the input, `nil` where it has none any more.
  private mutating func role(
    of role: GradebookColumns.Role, in found: GradebookColumns, _ write: GradebookWriteContext
  ) -> Role? {
    switch role {
    case .fixed(let fixed): return .fixed(fixed)
    case .custom(let path):
      let number = write.names.number(of: .init(space: GradebookReadPlan.space, path: path))
      return number.map { .custom($0) }
    case .item(let number):
      let key = KeyForm.encode([found.items[number].key])
      return item(key.utf8Span.span, system: write.system).map { .item($0) }
    case .total(let measure, let number):
      if write.options.totals == .no { return nil }
      let grades = found.grades[number]
      let category = grades.group.map { Array(KeyForm.encode([found.groups[$0].key]).utf8) }
      let period = grades.period.map { Array(KeyForm.encode([$0]).utf8) }
      return .total(
        measure,
        grades: self.number(
          of: Grades(category: category, categorySystem: write.system, period: period)))
    }
  }
}

extension GradebookOutline.Role {
  /// Where columns of a sort stand: people, teachers' own columns, items, totals.
  var place: Int {
    switch self {
    case .fixed(let fixed): fixed.rawValue
    case .custom: 20
    case .item: 30
    case .total: 40
    }
  }
}

extension GradebookOutline.OutlineCategory {
  /// Reads a category, `nil` where it has no key.
  init?(_ record: RecordView) {
    guard let index = record.firstCell(of: KindSchema.Common.key) else { return nil }
    let cell = record.cells[index]
    let bytes = record.bytes(of: cell)
    key = bytes.indices.map { bytes[$0] }
    system = cell.system
    title =
      record.firstCell(of: Category.declared.fields.title.index).map {
        String(record.bytes(of: record.cells[$0]))
      } ?? KeyForm.decode(bytes).parts.joined(separator: ".")
  }
}
