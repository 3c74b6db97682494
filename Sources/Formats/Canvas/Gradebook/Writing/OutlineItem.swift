import Bytes
import Findings
import FormatKit
import LearnerModel

/// A line item as a column of a gradebook.
struct OutlineItem: Sendable {
  /// The key, and the system that it belongs to.
  var key: [UInt8]
  var system: UInt8
  /// The header.
  var header: String
  /// What the row of points says.
  var points: String
  /// What the posting row says; empty where learners see scores at once.
  var posting: String
  /// Whether the key is one of Canvas.
  var isCanvas: Bool
  /// What the item belongs to, where it says so.
  var course: [UInt8]

  /// Reads a line item; `isOwn` tells whether it comes from a gradebook.
  init(_ record: RecordView, isOwn: Bool, _ write: GradebookWriteContext) {
    let fields = LineItem.declared.fields
    key = []
    system = 0
    header = ""
    points = ""
    posting = ""
    course = []
    if let index = record.firstCell(of: KindSchema.Common.key) {
      let cell = record.cells[index]
      key = Self.bytes(record.bytes(of: cell))
      system = cell.system
    }
    isCanvas = system == write.system
    let text = KeyForm.decode(key.span).parts.joined(separator: ".")
    let title = Self.text(fields.title.index, record)
    if isOwn, let spelling = Self.spelling(fields.title.index, record) {
      header = spelling
    } else {
      header = ItemHeader.text(title: title ?? text, key: isCanvas ? text : "")
    }
    if let index = record.firstCell(of: fields.maximumScore.index) {
      let cell = record.cells[index]
      if isOwn || !cell.isUnfit {
        points = write.number(record, cell, isOwn: isOwn)
      }
    }
    if let policy = Self.text(fields.postingPolicy.index, record) {
      let spelling = isOwn ? Self.spelling(fields.postingPolicy.index, record) : nil
      posting = spelling ?? PostingLabel.text(of: policy)
    }
    for index in record.cells.indices where record.cells[index].isExtension {
      let cell = record.cells[index]
      if cell.extra == write.pointsLabelPath { points = String(record.bytes(of: cell)) }
    }
    for field in [fields.course.index, fields.section.index] where course.isEmpty {
      if let index = record.firstCell(of: field) {
        course = Self.bytes(record.bytes(of: record.cells[index]))
      }
    }
  }

  private static func bytes(_ span: Span<UInt8>) -> [UInt8] { span.indices.map { span[$0] } }

  private static func text(_ field: FieldIndex, _ record: RecordView) -> String? {
    guard let index = record.firstCell(of: field), !record.cells[index].isUnfit else { return nil }
    return String(record.bytes(of: record.cells[index]))
  }

  private static func spelling(_ field: FieldIndex, _ record: RecordView) -> String? {
    guard let index = record.firstCell(of: field),
      record.cells[index].flags.contains(.spelled)
    else { return nil }
    return String(record.spelling(of: record.cells[index]))
  }
}

/// What holds for everything that is written: names, options, spellings.
struct GradebookWriteContext: Sendable {
  let names: NameTable
  /// Tells where a record stands in the input.
  let locate: @Sendable (RecordHeader) -> Location
  let options: GradebookWriteOptions
  /// The number of Canvas' system.
  let system: UInt8
  /// The extension path of the copy of a head.
  let headPath: UInt32
  /// The extension path of words in the place of points.
  let pointsLabelPath: UInt32
  /// The extension path of a host name without an identifier.
  let rootAccountPath: UInt32

  /// Looks up what is known by name.
  init(_ context: WriteContext, _ options: GradebookWriteOptions) {
    let names = context.names
    func path(_ name: String) -> UInt32 {
      names.number(of: .init(space: GradebookReadPlan.space, path: name)) ?? .max
    }
    self.names = names
    locate = context.locate
    self.options = options
    // Where the table of systems is full, no key of this job is one of Canvas.
    system = names.number(ofSystem: GradebookReader.system) ?? .max
    headPath = path(GradebookReadPlan.headName)
    pointsLabelPath = path(GradebookReadPlan.pointsLabelName)
    rootAccountPath = path(FixedColumn.rootAccount.header)
  }

  /// By source: whether its records come from a gradebook, so that their spellings are written back.
  var ownSources: [Bool] { names.sources.map { $0.format == CanvasGradebook.id } }

  /// What becomes of an extension that has no column.
  func outcome(ofLost cell: Cell) -> CellOutcome {
    names.path(cell.extra).space == GradebookReadPlan.space ? .noPlace : .foreignExtension
  }

  /// A number as the file spells it: the source's own spelling, but with the decimal sign asked for.
  func number(_ record: RecordView, _ cell: Cell, isOwn: Bool) -> String {
    let canonical = String(record.bytes(of: cell))
    guard isOwn, cell.flags.contains(.spelled) else { return options.localized(canonical) }
    let spelling = record.spelling(of: cell)
    return Self.differInSign(record.bytes(of: cell), spelling)
      ? options.localized(canonical) : String(spelling)
  }

  /// Whether two spellings of a number differ in nothing but the decimal sign.
  static func differInSign(_ canonical: Span<UInt8>, _ spelling: Span<UInt8>) -> Bool {
    guard canonical.count == spelling.count else { return false }
    for index in canonical.indices where canonical[index] != spelling[index] {
      if canonical[index] != 0x2E || spelling[index] != 0x2C { return false }
    }
    return true
  }
}
