import Bytes
import JSONSyntax
import LearnerModel

/// Keys and references: a text, several parts, or either within a named system.
extension RecordEncoder {
  @inline(__always)
  func encodeKey(
    _ cell: Cell, _ record: RecordView, system: UInt8, into bytes: inout ByteBuffer
  ) {
    if cell.system == system, cell.flags.contains(.plain) {
      let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
      bytes.append(
        plainJSONString: store, from: Int(cell.position & ~Cell.scratchBit),
        count: Int(cell.length))
    } else {
      encodeKeySlowly(cell, record, system: system, into: &bytes)
    }
  }

  @inline(never)
  private func encodeKeySlowly(
    _ cell: Cell, _ record: RecordView, system: UInt8, into bytes: inout ByteBuffer
  ) {
    let isForeign = cell.system != system
    if isForeign {
      bytes.append(#"{"system":"#)
      bytes.append(jsonString: names.system(cell.system).utf8Span.span)
      bytes.append(#","key":"#)
    }
    let value = record.bytes(of: cell)
    if KeyForm.isOneText(value) {
      bytes.append(jsonString: value)
    } else if value.firstIndex(of: KeyForm.escape) == nil {
      Self.appendParts(value, to: &bytes)
    } else {
      let parts = KeyForm.decode(value).parts
      if parts.count > 1 { bytes.append(UInt8(ascii: "[")) }
      for (number, part) in parts.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(jsonString: part.utf8Span.span)
      }
      if parts.count > 1 { bytes.append(UInt8(ascii: "]")) }
    }
    if isForeign { bytes.append(UInt8(ascii: "}")) }
  }

  /// Appends the parts of a key that has no escapes as a JSON array.
  private static func appendParts(_ value: Span<UInt8>, to bytes: inout ByteBuffer) {
    var start = 0
    bytes.append(UInt8(ascii: "["))
    while let end = value.firstIndex(of: KeyForm.separator, from: start) {
      bytes.append(jsonString: value.extracting(start..<end))
      bytes.append(UInt8(ascii: ","))
      start = end + 1
    }
    bytes.append(jsonString: value.extracting(start..<value.count))
    bytes.append(UInt8(ascii: "]"))
  }

  /// Appends a key in the form that it has in a table's cell.
  ///
  /// A key of one part and of the source's own system is its text. Any other, and one whose text
  /// could be taken for JSON, is JSON: an array of parts, or an object with system and key.
  func encodeTableKey(
    _ cell: Cell, _ record: RecordView, into bytes: inout ByteBuffer
  ) {
    let value = record.bytes(of: cell)
    let system = origin(of: record).system
    guard cell.system == system else {
      encodeKeySlowly(cell, record, system: system, into: &bytes)
      return
    }
    if !KeyForm.isOneText(value) {
      let parts = KeyForm.decode(value).parts
      if parts.count > 1 {
        encodeKeySlowly(cell, record, system: system, into: &bytes)
        return
      }
    } else if value.isEmpty || !Self.startsLikeJSON(value[0]) {
      bytes.append(copying: value)
      return
    }
    bytes.append(UInt8(ascii: "["))
    encodeKeySlowly(cell, record, system: system, into: &bytes)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Whether a key's text that starts with `byte` would be read as JSON.
  static func startsLikeJSON(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
  }
}
