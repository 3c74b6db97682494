import Bytes
import FormatKit
import LearnerModel

/// Fingerprints of keys: what records are joined by.
enum RecordKeys {
  /// The fingerprint of the key in a cell, as that of a record of `kind`.
  @inline(__always)
  static func hash(_ cell: Cell, of record: RecordView, kind: Kind) -> Hash128 {
    let bytes = record.bytes(of: cell)
    // What is the same in any system has a space beyond those of all systems.
    let isUniversal = kind.isPublished && isUUID(bytes)
    let system = isUniversal ? UInt64(UInt8.max) + 1 : UInt64(cell.system)
    return Hash128(bytes, space: UInt64(kind.rawValue) << 16 | system)
  }

  /// Whether a key is a UUID.
  @inline(never)
  private static func isUUID(_ key: Span<UInt8>) -> Bool {
    guard key.count == 36 else { return false }
    return key.indices.allSatisfy { index in
      let byte = key[index]
      guard ![8, 13, 18, 23].contains(index) else { return byte == UInt8(ascii: "-") }
      return byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }
  }

  /// The cell of `field` on the record itself.
  @inline(__always)
  static func cell(_ field: FieldIndex, of record: RecordView) -> Cell? {
    // Key and owner come first.
    var index = 0
    while index < record.cells.count, record.cells[index].field <= field {
      if record.cells[index].field == field { return record.cells[index] }
      index &+= 1
    }
    return nil
  }

  /// The fingerprint of the person whom a record is about, or who it is.
  @inline(__always)
  static func owner(of record: RecordView) -> Hash128? {
    let field = record.header.kind == .person ? KindSchema.Common.key : KindSchema.Common.owner
    guard let cell = cell(field, of: record) else { return nil }
    return hash(cell, of: record, kind: .person)
  }

  /// A fingerprint of what a record says; never zero.
  static func content(of record: RecordView) -> UInt64 {
    var content = ContentHash()
    for index in record.cells.indices {
      let cell = record.cells[index]
      content.add(record.spelling(of: cell), space: UInt64(cell.field) << 16 | UInt64(cell.extra))
    }
    return content.value | 1
  }

  /// Calls `body` with every reference cell of a record and the kind it leads to.
  @inline(__always)
  static func forEachReference(
    of record: RecordView, _ targets: Span<UInt8>, _ body: (Cell, Kind) -> Void
  ) {
    var index = 0
    while index < record.cells.count {
      let cell = record.cells[index]
      index &+= 1
      if cell.isExtension { return }
      let target = targets[Int(cell.field)]
      if target != 255, !cell.isUnfit, let kind = Kind(rawValue: target) { body(cell, kind) }
    }
  }
}

/// By kind and field: the kind that a reference leads to, or 255.
enum ReferenceTargets {
  private static let byKind = Kind.allCases.map { kind in
    kind.schema.fields.map { $0.target?.rawValue ?? 255 }
  }

  /// The targets of a kind's fields.
  static func targets(of kind: Kind) -> [UInt8] { byKind[Int(kind.rawValue)] }
}
