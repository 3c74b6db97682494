import Bytes
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
        var text = ByteBuffer()
        if write.append(cell, of: record, isOwn: isOwn, to: &text) { points = String(text.span) }
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
