public import Bytes
public import LearnerModel

/// Records as rows of tables: one cell a field.
extension RecordEncoder {
  /// Appends a single value in the form that it has in a table's cell, and counts it.
  public func encodeTableValue(
    _ cell: Cell, _ record: RecordView, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    let kind = record.header.kind
    if !record.header.isRepeat { ledger.count(kind, cell.field, .written) }
    guard !cell.isUnfit else { return }
    if kind.schema.isKey(cell.field) {
      encodeTableKey(cell, record, into: &bytes)
    } else {
      bytes.append(copying: record.bytes(of: cell))
    }
  }

  /// Whether a record's row needs a list of spellings: for a value that the source spelled
  /// otherwise, or for an empty one, which a blank cell cannot tell.
  public func needsSpellings(_ record: RecordView) -> Bool {
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isExtension || cell.isGroup { continue }
      if cell.flags.contains(.spelled) || isBlankInRow(cell, of: record.header.kind) { return true }
    }
    return false
  }

  /// Whether a cell is an empty text with a column of its own.
  func isBlankInRow(_ cell: Cell, of kind: Kind) -> Bool {
    guard cell.length == 0, !cell.isUnfit else { return false }
    let spec = kind.schema[cell.field]
    return !spec.isList && spec.parent == nil
  }

  /// Appends what names a record's source in a table's cell, nothing for the first source.
  public func encodeTableSource(_ record: RecordView, into bytes: inout ByteBuffer) {
    if origin(of: record).index != 0 { encodeSource(of: record, into: &bytes) }
  }
}
