import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// Single values of fields.
extension RecordDecoder {
  /// Adds the value that a token starts; false where the text is broken.
  @inline(__always)
  mutating func scalar(
    _ value: JSONToken, _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool {
    if value.kind == .string, value.isPlain, !copies {
      let isFine: Bool
      var flags: Cell.Flags = .plain
      var system: UInt8 = 0
      switch entry.action {
      case .text: isFine = true
      case .word: isFine = value.count > 0
      case .code:
        isFine = tables.codes.isLast(
          of: Int(entry.members), tokenizer.bytes, at: value.start, count: value.count)
      case .key:
        isFine = value.count > 0
        system = self.system
      case .typed:
        isFine = entry.type.isCanonical(tokenizer.content(of: value))
        flags = [.plain, .bare]
      default: isFine = false
      }
      if isFine {
        records.value(
          entry.number, source: value.start, count: value.count, flags: flags, system: system)
        mapped.append(UInt16(truncatingIfNeeded: path(of: entry)))
        return true
      }
    }
    return oddScalar(value, entry, &tokenizer, into: &records)
  }

  /// Adds a value that does not simply stand there in its canonical form.
  @inline(never)
  private mutating func oddScalar(
    _ value: JSONToken, _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool {
    switch value.kind {
    case .null:
      hasNulls = true
      return true
    case .true, .false:
      guard entry.action == .boolean else { break }
      place(value, entry, [.plain, .bare], tokenizer, into: &records)
      return true
    case .string:
      if entry.action == .boolean { note(.wrongType, at: value.writtenRange.lowerBound, entry) }
      text(of: value, entry, tokenizer, into: &records)
      return true
    case .number:
      note(.numberForString, at: value.writtenRange.lowerBound, entry)
      text(of: value, entry, tokenizer, into: &records)
      return true
    case .arrayStart, .objectStart:
      if entry.action == .key { return key(value, entry, &tokenizer, into: &records) }
    default: return false
    }
    return keepWrong(value, path: path(of: entry), entry, &tokenizer, into: &records)
  }

  /// Adds a text, checked against the type of its field.
  private mutating func text(
    of value: JSONToken, _ entry: MemberEntry, _ tokenizer: borrowing JSONTokenizer,
    into records: inout RecordBuilder
  ) {
    let hasEscapes = value.traits.contains(.hasEscapes)
    if hasEscapes {
      text.removeAll()
      tokenizer.append(contentOf: value, to: &text)
    }
    let isCanonical: Bool
    if entry.action == .key {
      addKey(value, entry, tokenizer, into: &records)
      return
    } else if entry.action == .text {
      isCanonical = true
    } else if entry.action == .word || entry.action == .code {
      isCanonical = value.count > 0
      if entry.action == .code, isCanonical, !isKnown(value, entry, tokenizer) {
        note(.unknownCode, at: value.writtenRange.lowerBound, entry)
      }
    } else {
      isCanonical =
        hasEscapes
        ? entry.type.isCanonical(text.span)
        : entry.type.isCanonical(tokenizer.content(of: value))
    }
    if isCanonical {
      let isPlain = value.isPlain
      place(value, entry, isPlain ? .plain : [], tokenizer, into: &records)
      return
    }
    if !hasEscapes {
      text.removeAll()
      tokenizer.append(contentOf: value, to: &text)
    }
    mapped.append(UInt16(truncatingIfNeeded: path(of: entry)))
    other.removeAll()
    if Self.respell(text, as: entry.type, into: &other) {
      records.value(entry.number, canonical: other.span, spelling: text.span)
      note(.respelled, at: value.writtenRange.lowerBound, entry)
    } else {
      records.unfit(entry.number, spelling: text.span)
      note(
        entry.action == .word || entry.action == .code ? .wrongType : .misfit(entry.type),
        at: value.writtenRange.lowerBound,
        entry)
    }
  }

  /// Whether a code is one of its set, or of a sender's own.
  private mutating func isKnown(
    _ value: JSONToken, _ entry: MemberEntry, _ tokenizer: borrowing JSONTokenizer
  ) -> Bool {
    text.removeAll()
    tokenizer.append(contentOf: value, to: &text)
    return Self.isKnown(text, Int(entry.members), &tables.codes)
  }

  private static func isKnown(
    _ code: borrowing ByteBuffer, _ number: Int, _ codes: inout KnownCodes
  ) -> Bool {
    codes.contains(code.span, in: number)
  }

  private static func respell(
    _ text: borrowing ByteBuffer, as type: ValueType, into canonical: inout ByteBuffer
  ) -> Bool {
    type.respell(text.span, rules: SpellingRules(), into: &canonical)
  }

  /// Adds a value whose text is canonical: in place where it can be.
  private mutating func place(
    _ value: JSONToken, _ entry: MemberEntry, _ flags: Cell.Flags,
    _ tokenizer: borrowing JSONTokenizer, into records: inout RecordBuilder
  ) {
    if value.traits.contains(.hasEscapes) {
      records.value(entry.number, copying: text.span)
    } else if copies {
      records.value(entry.number, copying: tokenizer.content(of: value), flags: flags)
    } else {
      records.value(entry.number, source: value.start, count: value.count, flags: flags)
    }
    mapped.append(UInt16(truncatingIfNeeded: path(of: entry)))
  }
}
