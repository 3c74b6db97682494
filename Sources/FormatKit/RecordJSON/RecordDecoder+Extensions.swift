import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// Values without a place in the model, as records carry them.
extension RecordDecoder {
  /// Reads the member `extensions`; false where the text is broken.
  mutating func extensions(
    _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    let path = layout.extensionsPath
    let start = tokenizer.next()
    guard start.kind == .arrayStart else {
      return keep(start, .wrongType, path: path, at: "extensions", &tokenizer, into: &records)
    }
    var isEmpty = true
    while true {
      let value = tokenizer.next()
      if value.kind == .arrayEnd { break }
      isEmpty = false
      if value.kind == .objectStart {
        guard extension_(value, &tokenizer, into: &records) else { return false }
      } else {
        guard
          keep(value, .badExtension, path: path, at: "extensions", &tokenizer, into: &records)
        else { return false }
      }
    }
    if isEmpty { mapped.append(UInt16(truncatingIfNeeded: path)) }
    return true
  }

  /// The parts of one extension, as far as they have been read.
  private struct Parts {
    var space: JSONToken?
    var path: JSONToken?
    var value: JSONToken?
    var form: Cell.Flags = []
    /// How many values the value has.
    var count = 0
  }

  /// Reads one extension, whose opening bracket was the last token.
  private mutating func extension_(
    _ start: JSONToken, _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    let depth = tokenizer.depth - 1
    let before = tokenizer.valueCount
    var parts = Parts()
    guard readParts(of: &parts, &tokenizer), let space = parts.space, let path = parts.path,
      let value = parts.value
    else {
      guard skipRest(&tokenizer, to: depth) else { return false }
      notes.append(
        Note(code: .badExtension, offset: start.start, path: layout.extensionsPath))
      keepBadExtension(start, tokenizer, before: before, into: &records)
      return true
    }
    guard let number = number(ofPath: path, in: space, tokenizer) else {
      notes.append(
        Note(code: .tooManyPaths, offset: path.writtenRange.lowerBound, path: layout.extensionsPath)
      )
      fates.append(
        FateCount(
          path: RecordPaths.beyondLimit, fate: .dropped, times: tokenizer.valueCount - before))
      return true
    }
    for _ in 0..<2 { mapped.append(UInt16(truncatingIfNeeded: layout.extensionsPath)) }
    if parts.count > 0 {
      fates.append(FateCount(path: layout.extensionsPath, fate: .kept, times: parts.count))
    }
    add(value, number, parts.form, tokenizer, into: &records)
    return true
  }

  private mutating func keepBadExtension(
    _ start: JSONToken, _ tokenizer: borrowing JSONTokenizer, before: Int,
    into records: inout RecordBuilder
  ) {
    let entry = MemberEntry(.extensions, number: Cell.extensionField)
    keep(
      start.start..<tokenizer.position, as: start, path: layout.extensionsPath, entry, tokenizer,
      into: &records, times: tokenizer.valueCount - before)
  }

  /// Reads the members of an extension up to its end; false where it is none.
  private mutating func readParts(
    of parts: inout Parts, _ tokenizer: inout JSONTokenizer
  ) -> Bool {
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { return true }
      guard name.kind == .name else { return false }
      let content = tokenizer.content(of: name)
      let isSpace = content.isEqual(to: "ns")
      let isPath = content.isEqual(to: "path")
      let isJSON = content.isEqual(to: "json")
      let isXML = content.isEqual(to: "xml")
      guard isSpace || isPath || isJSON || isXML || content.isEqual(to: "text") else {
        return false
      }
      let before = tokenizer.valueCount
      let value = tokenizer.next()
      if isSpace || isPath {
        guard value.kind == .string, (isSpace ? parts.space : parts.path) == nil else {
          return false
        }
        if isSpace { parts.space = value } else { parts.path = value }
        continue
      }
      guard parts.value == nil, isJSON || value.kind == .string else { return false }
      if isJSON {
        let whole = tokenizer.skipValue(value)
        guard whole.kind == .skipped else { return false }
        parts.value = whole
        parts.form = .json
      } else {
        parts.value = value
        parts.form = isXML ? .xml : []
      }
      parts.count = tokenizer.valueCount - before
    }
  }

  /// The number of an extension's path.
  private mutating func number(
    ofPath path: JSONToken, in space: JSONToken, _ tokenizer: borrowing JSONTokenizer
  ) -> UInt32? {
    guard path.traits.contains(.hasEscapes) || space.traits.contains(.hasEscapes) else {
      return extensionPaths.number(
        space: tokenizer.content(of: space), path: tokenizer.content(of: path), in: names)
    }
    text.removeAll()
    other.removeAll()
    tokenizer.append(contentOf: space, to: &text)
    tokenizer.append(contentOf: path, to: &other)
    return Self.number(space: text, path: other, in: &extensionPaths, names)
  }

  private static func number(
    space: borrowing ByteBuffer, path: borrowing ByteBuffer, in cache: inout PathCache,
    _ names: NameTable
  ) -> UInt32? {
    cache.number(space: space.span, path: path.span, in: names)
  }

  /// Adds the value of an extension: in place where it stands as it is meant.
  private mutating func add(
    _ value: JSONToken, _ path: UInt32, _ form: Cell.Flags,
    _ tokenizer: borrowing JSONTokenizer, into records: inout RecordBuilder
  ) {
    if value.traits.contains(.hasEscapes) {
      text.removeAll()
      tokenizer.append(contentOf: value, to: &text)
      records.extension_(path: path, copying: text.span, flags: form)
    } else if copies {
      records.extension_(path: path, copying: tokenizer.content(of: value), flags: form)
    } else {
      records.append(
        Cell(
          field: Cell.extensionField, flags: form, position: UInt32(value.start),
          length: UInt32(value.count), extra: path))
    }
  }
}
