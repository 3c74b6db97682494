import Bytes
import FormatKit
import LearnerModel

/// Puts the cells of one record into an object, and notes what becomes of each.
struct CredentialDraft {
  let plan: CredentialWritePlan
  let item: CredentialItem
  /// By cell: what became of it, `nil` where nothing has yet.
  var outcomes: [CellOutcome?]
  /// Whether the record comes from such a format, and keeps its spelling.
  let isOwn: Bool

  /// What of a person is an identity, by the words of the standard.
  static let names: [(field: FieldIndex, type: String)] = {
    let f = Person.declared.fields
    return [
      (f.fullName.index, "name"), (f.givenName.index, "name"), (f.middleName.index, "name"),
      (f.familyName.index, "name"), (f.identifier.index, "identifier"),
      (f.emails.fields.address.index, "emailAddress"),
    ]
  }()

  init(_ plan: CredentialWritePlan, _ record: RecordView, _ item: CredentialItem) {
    self.plan = plan
    self.item = item
    outcomes = Array(repeating: nil, count: record.cells.count)
    let source = Int(record.header.source)
    let sources = plan.context.names.sources
    isOwn =
      source < sources.count && ["clr", "open-badge"].contains(sources[source].format)
  }

  /// Puts what was kept back where it stood, below one of some prefixes.
  mutating func extensions(_ record: RecordView, _ prefix: String) {
    for index in record.cells.indices where record.cells[index].isExtension {
      let cell = record.cells[index]
      let path = plan.context.names.path(cell.extra)
      guard path.space == CredentialVocabulary.space, path.path.hasPrefix(prefix + "/") else {
        continue
      }
      let steps = CredentialPath.steps(path.path.dropFirst(prefix.utf8.count + 1))
      let bytes = ElementBytes.array(record.bytes(of: cell))
      let isSet = item.set(cell.flags.contains(.json) ? .json(bytes) : .text(bytes), at: steps)
      outcomes[index] = isSet ? .written : .noPlace
    }
  }

  /// Puts the fields of a map where they stand.
  mutating func fields(_ map: CredentialMap, _ record: RecordView) {
    for row in map.rows where row.field != KindSchema.Common.key {
      place(row, record, 0..<record.cells.count, in: item)
    }
    for group in map.groups {
      let path = group.base.path(.current)
      if path.isEmpty { continue }
      for range in groups(group.field, record) {
        guard let around = ensure(path.dropLast(), in: item), let last = path.last,
          let element = around.next(last)
        else { continue }
        element.isTaken = true
        for member in group.members { place(member, record, range, in: element) }
      }
    }
  }

  /// The cells of the groups of a field.
  func groups(_ field: FieldIndex, _ record: RecordView) -> [Range<Int>] {
    record.cells.indices.filter { record.cells[$0].isGroup && record.cells[$0].field == field }.map
    { $0 + 1..<$0 + 1 + Int(record.cells[$0].extra) }
  }

  /// The object at a path.
  func ensure(_ path: ArraySlice<String>, in start: CredentialItem) -> CredentialItem? {
    var item: CredentialItem? = start
    for step in path where step != "." {
      item = item?.ensure(String(step.prefix { $0 != "|" }))
    }
    return item
  }

  /// Puts the cells of a row where it says.
  mutating func place(
    _ row: CredentialRow, _ record: RecordView, _ range: Range<Int>, in start: CredentialItem
  ) {
    let path = row.path(.current)
    guard let last = path.last else { return }
    var ordinal = 1
    for index in range
    where record.cells[index].field == row.field && !record.cells[index].isGroup
      && outcomes[index] == nil
    {
      let value: CredentialItem.Value
      switch self.value(row, record, record.cells[index]) {
      case .value(let found): value = found
      case .refused(let outcome):
        outcomes[index] = outcome
        continue
      }
      let name = String(last.prefix { $0 != "|" })
      guard let around = ensure(path.dropLast(), in: start) else {
        outcomes[index] = .tooMany
        continue
      }
      if name == "." {
        outcomes[index] = around.set(value) ? .written : .tooMany
        continue
      }
      let isList = CredentialClass.isList(name, in: around.holder)
      var target = around.ensure(name, ordinal)
      while isList, let item = target, !item.set(value) {
        ordinal += 1
        target = around.ensure(name, ordinal)
        if target == nil { break }
      }
      if isList {
        outcomes[index] = target == nil ? .tooMany : .written
      } else {
        outcomes[index] = target?.set(value) == true ? .written : .tooMany
      }
    }
  }

  /// A value to write, or why there is none.
  enum Written {
    case value(CredentialItem.Value)
    case refused(CellOutcome)
  }

  /// What a cell is written as.
  func value(_ row: CredentialRow, _ record: RecordView, _ cell: Cell) -> Written {
    if isOwn, cell.flags.contains(.spelled), row.type != .token || cell.isUnfit {
      let spelling = ElementBytes.array(record.spelling(of: cell))
      if row.type == .text, spelling.first == UInt8(ascii: "{") { return .value(.json(spelling)) }
      return .value(.text(spelling))
    }
    if cell.isUnfit { return .refused(.invalid) }
    let bytes = record.bytes(of: cell)
    switch row.type {
    case .identifier:
      let parts = KeyForm.decode(bytes).parts
      return parts.count == 1 ? .value(.text(Array(parts[0].utf8))) : .refused(.invalid)
    case .reference: return .value(.text(Array(CredentialAddress.of(bytes).utf8)))
    case .decimal, .integer:
      let number = CredentialNumber.text(bytes)
      guard row.isNumber, Self.isNumberMember(row) else { return .value(.text(number)) }
      return .value(.json(number))
    case .boolean: return .value(.json(ElementBytes.array(bytes)))
    case .timeStamp:
      return hasZone(bytes) ? .value(.text(ElementBytes.array(bytes))) : .refused(.invalid)
    case .date:
      return row.isMoment ? .refused(.invalid) : .value(.text(ElementBytes.array(bytes)))
    case .token:
      let code = String(bytes)
      let listed = record.header.kind.schema[row.field].codeSet?.crosswalk(to: .openBadges) ?? []
      if let word = listed.first(where: { $0.canonical == code })?.theirs {
        return .value(.text(Array(word.utf8)))
      }
      if code.hasPrefix("ext:") { return .value(.text(Array(code.utf8))) }
      // Words of one's own are marked as such.
      let isPlain = code.utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F
      }
      if row.takesAnyWord, isPlain { return .value(.text(Array("ext:\(code)".utf8))) }
      return .refused(.outsideCodeSet)
    default: return .value(.text(ElementBytes.array(bytes)))
    }
  }

  private static func isNumberMember(_ row: CredentialRow) -> Bool {
    let name = row.path(.current).last ?? ""
    return name == "creditsEarned" || name == "creditsAvailable" || name == "latitude"
      || name == "longitude"
  }

  private func hasZone(_ text: Span<UInt8>) -> Bool {
    let words = String(text)
    return words.hasSuffix("Z") || words.dropFirst(19).contains { "+-".contains($0) }
  }

  /// What became of each cell, those of groups apart.
  func settled(_ record: RecordView) -> [CellOutcome] {
    let kind = record.header.kind
    return record.cells.indices.map { index in
      let cell = record.cells[index]
      if cell.isExtension {
        if let outcome = outcomes[index] { return outcome }
        let path = plan.context.names.path(cell.extra)
        return path.space == CredentialVocabulary.space ? .noPlace : .foreignExtension
      }
      guard plan.coverage.fields[kind]?[cell.field] != nil else { return .noPlace }
      return outcomes[index] ?? .tooMany
    }
  }
}

/// Bytes out of a span.
enum ElementBytes {
  static func array(_ bytes: Span<UInt8>) -> [UInt8] { bytes.indices.map { bytes[$0] } }
}

/// Numbers as JSON takes them.
enum CredentialNumber {
  /// The canonical decimal without zeros that JSON does not allow.
  static func text(_ bytes: Span<UInt8>) -> [UInt8] {
    var digits = ElementBytes.array(bytes)
    var sign: [UInt8] = []
    if digits.first == UInt8(ascii: "-") {
      sign = [UInt8(ascii: "-")]
      digits.removeFirst()
    } else if digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    while digits.count > 1, digits[0] == UInt8(ascii: "0"), digits[1] &- 0x30 < 10 {
      digits.removeFirst()
    }
    if digits.first == UInt8(ascii: ".") { digits.insert(UInt8(ascii: "0"), at: 0) }
    if digits.last == UInt8(ascii: ".") { digits.removeLast() }
    return sign + digits
  }
}

/// Identifiers as addresses, which credentials ask for.
enum CredentialAddress {
  /// The key of a record as an address: itself where it is one, else a name made of its parts.
  static func of(_ key: Span<UInt8>) -> String {
    let parts = KeyForm.decode(key).parts
    if parts.count == 1, isAddress(parts[0]) { return parts[0] }
    return make(parts)
  }

  /// Whether a text is an address.
  static func isAddress(_ text: String) -> Bool {
    guard let mark = text.utf8.firstIndex(of: UInt8(ascii: ":")), mark > text.startIndex else {
      return false
    }
    let scheme = text.utf8[..<mark]
    let isScheme = scheme.allSatisfy {
      ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2B || $0 == 0x2D
    }
    return isScheme
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C && $0 != 0x3E }
  }

  /// A name made of parts.
  static func make(_ parts: [String]) -> String {
    "urn:schoolbag:" + parts.map { escape($0) }.joined(separator: ":")
  }

  private static func escape(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var out = ""
    for byte in text.utf8 {
      let isPlain =
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2D || byte == 0x2E
        || byte == 0x5F
      if isPlain {
        out.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        out += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return out
  }
}
