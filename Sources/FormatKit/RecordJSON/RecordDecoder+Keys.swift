import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// Keys and references: a text, several parts, or either within a named system.
extension RecordDecoder {
  /// Adds a key of one text.
  mutating func addKey(
    _ value: JSONToken, _ entry: MemberEntry, _ tokenizer: borrowing JSONTokenizer,
    into records: inout RecordBuilder
  ) {
    other.removeAll()
    guard appendPart(value, tokenizer) else {
      // An empty key names nothing.
      keep(value.writtenRange, as: value, path: path(of: entry), entry, tokenizer, into: &records)
      note(.wrongType, at: value.writtenRange.lowerBound, entry)
      return
    }
    addKey(entry, system: nil, into: &records)
    mapped.append(UInt16(truncatingIfNeeded: path(of: entry)))
  }

  /// Adds the key in `other`.
  private mutating func addKey(
    _ entry: MemberEntry, system: UInt8?, into records: inout RecordBuilder
  ) {
    if system != nil { foreign.append(Int32(truncatingIfNeeded: records.cells.count)) }
    records.value(entry.number, copying: other.span, system: system ?? self.system)
  }

  /// Appends one part of a key to `other`; false where it is no text or empty.
  private mutating func appendPart(
    _ value: JSONToken, _ tokenizer: borrowing JSONTokenizer
  ) -> Bool {
    guard value.kind == .string || value.kind == .number else { return false }
    text.removeAll()
    tokenizer.append(contentOf: value, to: &text)
    for index in 0..<text.count {
      if text[index] == KeyForm.separator || text[index] == KeyForm.escape {
        other.append(KeyForm.escape)
      }
      other.append(text[index])
    }
    return !text.isEmpty
  }

  /// Adds a key that is an array or object; false where the text is broken.
  mutating func key(
    _ value: JSONToken, _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool {
    let depth = tokenizer.depth - 1
    let before = tokenizer.valueCount
    let notesBefore = notes.count
    other.removeAll()
    var system: UInt8?
    let isKey =
      value.kind == .arrayStart
      ? readParts(&tokenizer, entry)
      : readNamedKey(&tokenizer, entry, &system)
    guard isKey else {
      notes.removeSubrange(notesBefore...)
      guard skipRest(&tokenizer, to: depth) else { return false }
      let range = value.start..<tokenizer.position
      keep(
        range, as: value, path: path(of: entry), entry, tokenizer, into: &records,
        times: tokenizer.valueCount - before)
      note(.wrongType, at: value.writtenRange.lowerBound, entry)
      return true
    }
    addKey(entry, system: system, into: &records)
    for _ in before..<tokenizer.valueCount {
      mapped.append(UInt16(truncatingIfNeeded: path(of: entry)))
    }
    return true
  }

  /// Reads the parts of a key up to the end of their array; false where they are none.
  private mutating func readParts(
    _ tokenizer: inout JSONTokenizer, _ entry: MemberEntry
  ) -> Bool {
    var count = 0
    var isEmpty = true
    while true {
      let part = tokenizer.next()
      if part.kind == .arrayEnd { return count > 1 || !isEmpty }
      guard part.kind == .string || part.kind == .number else { return false }
      if part.kind == .number { note(.numberForString, at: part.writtenRange.lowerBound, entry) }
      if count > 0 { other.append(KeyForm.separator) }
      if appendPart(part, tokenizer) { isEmpty = false }
      count += 1
    }
  }

  /// Reads `"system":…,"key":…` up to the end of its object; false where it is none.
  private mutating func readNamedKey(
    _ tokenizer: inout JSONTokenizer, _ entry: MemberEntry, _ system: inout UInt8?
  ) -> Bool {
    var hasKey = false
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { return hasKey && system != nil }
      guard name.kind == .name else { return false }
      let isSystem = tokenizer.content(of: name).isEqual(to: "system")
      guard isSystem || tokenizer.content(of: name).isEqual(to: "key") else { return false }
      let value = tokenizer.next()
      if isSystem {
        guard system == nil, value.kind == .string else { return false }
        system = systemNumber(value, tokenizer)
        if system == nil { return false }
      } else {
        guard !hasKey else { return false }
        hasKey = true
        if value.kind == .number {
          note(.numberForString, at: value.writtenRange.lowerBound, entry)
        }
        let isKey =
          value.kind == .arrayStart
          ? readParts(&tokenizer, entry) : appendPart(value, tokenizer)
        guard isKey else { return false }
      }
    }
  }

  /// The number of a system; where there are too many the record will be refused.
  mutating func systemNumber(
    _ value: JSONToken, _ tokenizer: borrowing JSONTokenizer
  ) -> UInt8? {
    text.removeAll()
    tokenizer.append(contentOf: value, to: &text)
    let number = Self.number(ofSystem: text, in: &systems, names)
    if number == nil, refusal == nil { refusal = (.tooManySystems, value.writtenRange.lowerBound) }
    return number
  }

  private static func number(
    ofSystem name: borrowing ByteBuffer, in cache: inout SystemCache, _ names: NameTable
  ) -> UInt8? {
    cache.number(name.span, in: names)
  }

  /// Reads on until the depth is `depth` again; false where the text is broken.
  mutating func skipRest(_ tokenizer: inout JSONTokenizer, to depth: Int) -> Bool {
    while tokenizer.depth > depth {
      switch tokenizer.next().kind {
      case .error, .needMore, .end: return false
      default: break
      }
    }
    return true
  }
}
