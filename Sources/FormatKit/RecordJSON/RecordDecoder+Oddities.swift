import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// Values that are not where or what they should be: they are kept as they were written.
extension RecordDecoder {
  /// What a name that is not simply found turns out to be.
  enum ResolvedName {
    case member(Int)
    /// A member that is not part of the form, or stands there twice, and the path it counts by.
    case odd(FindingCode, path: Int)
  }

  /// The name space of values that records as JSON have beside the form.
  static var ownSpace: String { "schoolbag" }

  /// The number of the path of a member.
  @inline(__always)
  func path(of entry: MemberEntry) -> Int {
    if entry.number != Cell.extensionField { return layout.firstPath &+ Int(entry.number) }
    return structurePath(of: entry)
  }

  private func structurePath(of entry: MemberEntry) -> Int {
    switch entry.action {
    case .extensions: layout.extensionsPath
    case .spellings: layout.spellingsPath
    case .source: RecordPaths.source
    case .system: RecordPaths.system
    case .kind: RecordPaths.kind
    default: layout.unknownPath
    }
  }

  /// Looks closer at a name that was not found, or was found a second time.
  @inline(never)
  mutating func resolve(
    _ name: JSONToken, _ known: Int, _ table: MemberTable, _ stamp: UInt64,
    _ tokenizer: borrowing JSONTokenizer
  ) -> ResolvedName {
    var number = known
    if number < 0, name.traits.contains(.hasEscapes) {
      text.removeAll()
      tokenizer.append(contentOf: name, to: &text)
      var copy = ByteBuffer()
      swap(&copy, &text)
      number = tables.find(
        copy.paddedBytes, at: 0, count: copy.count, in: table, behind: table.first)
    }
    guard number >= 0 else { return .odd(.unknownMember, path: layout.unknownPath) }
    guard stamps[number] == stamp else { return .member(number) }
    return .odd(.repeatedMember, path: path(of: tables.entries[number]))
  }

  /// Keeps the value of a member as an extension; false where the text is broken.
  mutating func keepMember(
    _ name: JSONToken, _ code: FindingCode, path: Int, within group: MemberEntry?,
    _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    text.removeAll()
    tokenizer.append(contentOf: name, to: &text)
    var where_ = String(text.span)
    if let group { where_ = "\(layout.kind.schema[group.number].path).\(where_)" }
    let value = tokenizer.next()
    return keep(value, code, path: path, at: where_, &tokenizer, into: &records)
  }

  /// Keeps a value of the wrong type as an extension; false where the text is broken.
  mutating func keepWrong(
    _ value: JSONToken, path: Int, _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool {
    keep(value, .wrongType, path: path, at: place(of: entry), &tokenizer, into: &records)
  }

  /// Where the values of a member stand, as extensions name it.
  private func place(of entry: MemberEntry) -> String {
    if entry.number != Cell.extensionField { return layout.kind.schema[entry.number].path }
    switch entry.action {
    case .extensions: return "extensions"
    case .spellings: return "spellings"
    case .source: return "source"
    case .system: return "system"
    default: return "kind"
    }
  }

  /// Keeps the value that a token starts, and notes why; false where the text is broken.
  mutating func keep(
    _ value: JSONToken, _ code: FindingCode, path: Int, at place: String,
    _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    let before = tokenizer.valueCount - (value.isScalar && value.kind != .null ? 1 : 0)
    let whole = tokenizer.skipValue(value)
    guard whole.kind == .skipped else { return false }
    if value.kind == .null { return true }
    notes.append(Note(code: code, offset: value.writtenRange.lowerBound, path: path))
    keep(
      whole.range, as: value, path: path, at: place, tokenizer, into: &records,
      times: tokenizer.valueCount - before)
    return true
  }

  /// Keeps bytes of the text as an extension.
  mutating func keep(
    _ range: Range<Int>, as value: JSONToken, path: Int, _ entry: MemberEntry,
    _ tokenizer: borrowing JSONTokenizer, into records: inout RecordBuilder, times: Int = 1
  ) {
    keep(
      range, as: value, path: path, at: place(of: entry), tokenizer, into: &records, times: times)
  }

  private mutating func keep(
    _ range: Range<Int>, as value: JSONToken, path: Int, at place: String,
    _ tokenizer: borrowing JSONTokenizer, into records: inout RecordBuilder, times: Int
  ) {
    guard let number = names.number(of: .init(space: Self.ownSpace, path: place)) else {
      notes.append(Note(code: .tooManyPaths, offset: value.writtenRange.lowerBound, path: path))
      fates.append(FateCount(path: RecordPaths.beyondLimit, fate: .dropped, times: times))
      return
    }
    fates.append(FateCount(path: path, fate: .kept, times: times))
    text.removeAll()
    if value.kind == .string {
      tokenizer.append(contentOf: value, to: &text)
      records.extension_(path: number, copying: text.span)
    } else {
      text.append(tokenizer.bytes, from: range.lowerBound, count: range.count)
      records.extension_(path: number, copying: text.span, flags: .json)
    }
  }

  /// Takes extension cells that were added inside a group out of it.
  mutating func moveExtensions(from first: Int, of records: inout RecordBuilder) {
    var end = first
    for index in first..<records.cells.count {
      let cell = records.cells[index]
      if cell.isExtension {
        kept.append(cell)
      } else {
        records.cells[end] = cell
        end += 1
      }
    }
    records.cells.truncate(to: end)
  }

  /// Adds the extensions that were taken out of a group behind it.
  mutating func appendKept(to records: inout RecordBuilder) {
    for index in 0..<kept.count { records.append(kept[index]) }
    kept.removeAll()
  }

  /// Notes something odd about a field's value.
  mutating func note(_ code: FindingCode, at offset: Int, _ entry: MemberEntry) {
    notes.append(Note(code: code, offset: offset, path: path(of: entry)))
  }
}
