import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// The kind of a record that says it itself.
extension RecordDecoder {
  /// What looking for the kind came to.
  enum KindFound {
    case kind(Kind)
    case broken
    case refused(FindingCode, Int)
  }

  /// Reads the kind; `isRead` tells whether its member was the first and is read now.
  mutating func readKind(_ tokenizer: inout JSONTokenizer, _ isRead: inout Bool) -> KindFound {
    guard startsWithKind(tokenizer.bytes, at: tokenizer.position) else {
      return searchKind(&tokenizer)
    }
    _ = tokenizer.next()
    let value = tokenizer.next()
    isRead = true
    mapped.append(UInt16(RecordPaths.kind))
    guard value.kind == .string, value.isPlain else { return kind(of: value, &tokenizer) }
    let number = tables.find(
      tokenizer.bytes, at: value.start, count: value.count, in: tables.tables[kindNames],
      behind: lastKind)
    guard number >= 0, let kind = Kind(rawValue: UInt8(tables.entries[number].number)) else {
      return .refused(.unknownKind, value.writtenRange.lowerBound)
    }
    lastKind = number
    return .kind(kind)
  }

  /// Whether the bytes are `"kind":`.
  @inline(__always)
  private func startsWithKind(_ bytes: RawSpan, at offset: Int) -> Bool {
    guard offset &+ 8 <= bytes.byteCount else { return false }
    let word = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word) & 0x00FF_FFFF_FFFF_FFFF == 0x003A_2264_6E69_6B22
  }

  /// Looks through the record for its kind, and goes back to its start.
  @inline(never)
  private mutating func searchKind(_ tokenizer: inout JSONTokenizer) -> KindFound {
    let start = tokenizer.mark
    let offset = tokenizer.position - 1
    var found: KindFound?
    while found == nil {
      let name = tokenizer.next()
      guard name.kind == .name else {
        if name.kind != .objectEnd { return .broken }
        found = .refused(.missingKind, offset)
        break
      }
      text.removeAll()
      tokenizer.append(contentOf: name, to: &text)
      let value = tokenizer.next()
      guard text.span.isEqual(to: "kind") else {
        if !value.isScalar, tokenizer.skipValue(value).kind != .skipped { return .broken }
        continue
      }
      found = kind(of: value, &tokenizer)
    }
    tokenizer.rewind(to: start)
    return found ?? .broken
  }

  /// The kind that a value names.
  private mutating func kind(
    of value: JSONToken, _ tokenizer: inout JSONTokenizer
  ) -> KindFound {
    switch value.kind {
    case .error, .needMore, .end: return .broken
    case .string:
      text.removeAll()
      tokenizer.append(contentOf: value, to: &text)
      if let kind = Kind(name: String(text.span)) { return .kind(kind) }
      return .refused(.unknownKind, value.writtenRange.lowerBound)
    default: return .refused(.unknownKind, value.writtenRange.lowerBound)
    }
  }
}
