import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// The members of a record and of its groups.
extension RecordDecoder {
  /// Reads all members of the record; false where the text is broken.
  mutating func members(
    _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    let table = tables.tables[layout.table]
    var last = table.first
    stamp &+= 1
    let stamp = stamp
    while true {
      let name = tokenizer.next()
      if name.kind != .name { return name.kind == .objectEnd }
      var number = tables.find(
        tokenizer.bytes, at: name.start, count: name.count, in: table, behind: last)
      if number < 0 || stamps[number] == stamp {
        switch resolve(name, number, table, stamp, tokenizer) {
        case .member(let found): number = found
        case .odd(let code, let path):
          guard keepMember(name, code, path: path, within: nil, &tokenizer, into: &records) else {
            return false
          }
          continue
        }
      }
      stamps[number] = stamp
      last = number
      let entry = tables.entries[number]
      if owner != nil, entry.number != KindSchema.Common.key { addOwner(before: entry, &records) }
      guard member(entry, &tokenizer, into: &records) else { return false }
    }
  }

  /// Reads the value of a member of the record.
  @inline(__always)
  private mutating func member(
    _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    switch entry.action {
    case .text, .word, .code, .typed, .boolean, .key:
      if entry.isList { return list(entry, &tokenizer, into: &records) }
      let value = tokenizer.next()
      return scalar(value, entry, &tokenizer, into: &records)
    case .groups: return groups(entry, &tokenizer, into: &records)
    case .extensions: return extensions(&tokenizer, into: &records)
    case .spellings: return noteSpellings(&tokenizer, into: &records)
    case .source, .system, .kind, .other:
      return structure(entry, &tokenizer, into: &records)
    }
  }

  /// Reads a value that is not the start of an array where one should stand, and tells whether the
  /// text is unbroken; `nil` where an array starts.
  @inline(__always)
  private mutating func readOther(
    than wanted: JSONToken.Kind, _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool? {
    let start = tokenizer.next()
    if start.kind == wanted { return nil }
    if start.kind == .null { return true }
    return keepWrong(start, path: path(of: entry), entry, &tokenizer, into: &records)
  }

  /// Reads the array of a list field.
  private mutating func list(
    _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    if let other = readOther(than: .arrayStart, entry, &tokenizer, into: &records) { return other }
    var isEmpty = true
    while true {
      let value = tokenizer.next()
      if value.kind == .arrayEnd { break }
      isEmpty = false
      guard scalar(value, entry, &tokenizer, into: &records) else { return false }
    }
    if isEmpty { mapped.append(UInt16(truncatingIfNeeded: path(of: entry))) }
    return true
  }

  /// Reads the array of a group field.
  private mutating func groups(
    _ entry: MemberEntry, _ tokenizer: inout JSONTokenizer, into records: inout RecordBuilder
  ) -> Bool {
    if let other = readOther(than: .arrayStart, entry, &tokenizer, into: &records) { return other }
    var isEmpty = true
    while true {
      let value = tokenizer.next()
      if value.kind == .arrayEnd { break }
      isEmpty = false
      if value.kind == .objectStart {
        guard group(entry, value, &tokenizer, into: &records) else { return false }
      } else if value.kind != .null {
        guard keepWrong(value, path: path(of: entry), entry, &tokenizer, into: &records) else {
          return false
        }
      }
    }
    if isEmpty { mapped.append(UInt16(truncatingIfNeeded: path(of: entry))) }
    return true
  }

  /// Reads one group, whose opening bracket was the last token.
  private mutating func group(
    _ entry: MemberEntry, _ start: JSONToken, _ tokenizer: inout JSONTokenizer,
    into records: inout RecordBuilder
  ) -> Bool {
    let table = tables.tables[Int(entry.members)]
    var last = table.first
    stamp &+= 1
    let stamp = stamp
    let firstCell = records.cells.count
    var isEmpty = true
    records.beginGroup(entry.number)
    while true {
      let name = tokenizer.next()
      if name.kind != .name {
        if name.kind != .objectEnd { return false }
        break
      }
      isEmpty = false
      var number = tables.find(
        tokenizer.bytes, at: name.start, count: name.count, in: table, behind: last)
      if number < 0 || stamps[number] == stamp {
        switch resolve(name, number, table, stamp, tokenizer) {
        case .member(let found): number = found
        case .odd(let code, let path):
          let before = records.cells.count
          guard
            keepMember(name, code, path: path, within: entry, &tokenizer, into: &records)
          else { return false }
          moveExtensions(from: before, of: &records)
          continue
        }
      }
      stamps[number] = stamp
      last = number
      let member = tables.entries[number]
      let before = records.cells.count
      let notesBefore = notes.count
      if member.isList {
        guard list(member, &tokenizer, into: &records) else { return false }
      } else {
        let value = tokenizer.next()
        guard scalar(value, member, &tokenizer, into: &records) else { return false }
      }
      if notes.count > notesBefore { moveExtensions(from: before, of: &records) }
    }
    endGroup(entry, from: firstCell, &records)
    if isEmpty { mapped.append(UInt16(truncatingIfNeeded: path(of: entry))) }
    if !kept.isEmpty { appendKept(to: &records) }
    return true
  }

  /// Ends a group; one without members stays for now: its spellings may follow.
  private mutating func endGroup(
    _ entry: MemberEntry, from firstCell: Int, _ records: inout RecordBuilder
  ) {
    let isEmpty = records.cells.count == firstCell + 1
    records.endGroup()
    guard isEmpty else { return }
    records.append(Cell(field: entry.number, flags: .group, position: 0, length: 0))
    hasEmptyGroups = true
  }
}
