import LearnerModel

/// Where a field's values stand in the rows of a table of records.
struct RowSlot: BitwiseCopyable {
  /// The column.
  var column: UInt16
  /// 0 for a text or a boolean, 1 for a key, 2 for a list or groups.
  var form: UInt8
}

/// Where the values of a kind's records stand in the rows of its table: one column a field, then
/// extensions, spellings and source.
final class RowLayout: Sendable {
  /// By field; fields of groups have none of their own.
  let slots: [RowSlot]
  /// How many columns fields have.
  let fieldColumns: Int
  /// The delimiters of a row, the line break behind them, and room for wide copies.
  let delimiters: [UInt8]

  /// What ends a row.
  let lineEnd: [UInt8] = [0x0D, 0x0A]

  init(_ schema: KindSchema) {
    var columns = 0
    slots = schema.fields.indices.map { number in
      let spec = schema.fields[number]
      guard spec.parent == nil else { return RowSlot(column: .max, form: 2) }
      defer { columns += 1 }
      let isList = spec.isList || spec.type == .group
      return RowSlot(
        column: UInt16(columns), form: isList ? 2 : schema.isKey(FieldIndex(number)) ? 1 : 0)
    }
    fieldColumns = columns
    delimiters =
      [UInt8](repeating: 0x2C, count: columns + 2) + lineEnd + [UInt8](repeating: 0, count: 80)
  }
}
