public import Bytes
public import LearnerModel

/// Makes a key for a record that has none, out of the keys it refers to.
///
/// A score in a gradebook has no identifier of its own; its learner and its item identify it. The
/// same record always gets the same key.
public enum KeyMint {
  /// Appends a key of letters, digits and `.-_`, or nothing where there is nothing to make it of.
  public static func mint(_ record: RecordView, into key: inout ByteBuffer) {
    let schema = record.header.kind.schema
    for index in record.cells.indices {
      let cell = record.cells[index]
      guard !cell.isGroup, !cell.isExtension, !cell.isUnfit else { continue }
      let spec = schema[cell.field]
      guard
        cell.field == KindSchema.Common.owner || spec.type == .reference
          || (spec.type == .token && spec.name == "type")
      else { continue }
      if !key.isEmpty { key.append(UInt8(ascii: ".")) }
      let bytes = record.bytes(of: cell)
      for position in bytes.indices { key.append(allowed(bytes[position])) }
    }
    // Longer than a OneRoster identifier may be: the start and a fingerprint of the whole.
    guard key.count > 255 else { return }
    let print = fingerprint(key.span)
    key.truncate(to: 200)
    key.append("-")
    key.append(print)
  }

  private static func allowed(_ byte: UInt8) -> UInt8 {
    let isLetter = (byte | 0x20) &- 0x61 < 26
    if isLetter || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x40
    {
      return byte
    }
    return byte == KeyForm.separator ? UInt8(ascii: ".") : UInt8(ascii: "-")
  }

  /// FNV-1a: the same on every machine and in every run, unlike the fingerprints of operators.
  private static func fingerprint(_ bytes: Span<UInt8>) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
