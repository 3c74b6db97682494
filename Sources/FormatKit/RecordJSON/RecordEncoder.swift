public import Bytes
import JSONSyntax
public import LearnerModel

/// Writes records as JSON objects: the form of record lines and of records inside a profile.
///
/// Every scalar but a boolean is a string; absent members are left out; lists and groups are arrays;
/// values without a place in the model stand in `extensions`, the source's own spellings in
/// `spellings`.
public final class RecordEncoder {
  /// What is left out because it shows from where the record stands.
  public struct Surroundings: OptionSet, Sendable {
    public let rawValue: Int

    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The kind shows from the list that the record is in.
    public static let kind = Surroundings(rawValue: 1)
    /// The owner is the learner of the document.
    public static let owner = Surroundings(rawValue: 2)
  }

  private let names: NameTable
  private var kinds: [KindKeys?]
  private var sources: [NameTable.Source] = []
  private var systems: [UInt8?] = []

  /// Creates an encoder for cells that refer to `names`.
  public init(names: NameTable) {
    self.names = names
    kinds = Array(repeating: nil, count: Kind.allCases.count)
  }

  /// Takes note of sources named since the last call; called once a batch.
  public func refresh() {
    let known = names.sources
    guard known.count != sources.count else { return }
    sources = known
    systems = known.map { names.number(ofSystem: $0.system) }
  }

  /// Appends a record as a JSON object and counts its cells.
  public func encode(
    _ record: RecordView, omitting surroundings: Surroundings = [], into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) {
    if !record.header.isRepeat { ledger.countRecord(record.header.kind) }
    let keys = keys(of: record.header.kind)
    let system = system(of: record)
    var isFirst = true
    bytes.append(UInt8(ascii: "{"))
    if !surroundings.contains(.kind) {
      let kindMember = keys.kindMember
      bytes.append(copying: kindMember.span)
      isFirst = false
    }
    let (text, starts, shapes) = (keys.text, keys.starts, keys.shapes)
    let members = MemberNames(text: text.span, starts: starts.span, shapes: shapes.span)
    encodeCells(
      record, members, keys, system: system, omitting: surroundings, isFirst: &isFirst,
      into: &bytes, ledger: &ledger)
    if record.header.source != 0 {
      comma(&isFirst, &bytes)
      bytes.append(#""source":"#)
      bytes.append(decimal: Int(record.header.source))
    }
    if Int(record.header.source) < systems.count, systems[Int(record.header.source)] != system {
      comma(&isFirst, &bytes)
      bytes.append(#""system":"#)
      bytes.append(jsonString: names.system(system).utf8Span.span)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  @inline(__always)
  private func comma(_ isFirst: inout Bool, _ bytes: inout ByteBuffer) {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  /// The system of the record's own key, else of its owner, else of its source.
  @inline(__always)
  private func system(of record: RecordView) -> UInt8 {
    if record.cells.count > 0, record.cells[0].field <= KindSchema.Common.owner {
      return record.cells[0].system
    }
    let source = Int(record.header.source)
    return source < systems.count ? systems[source] ?? 0 : 0
  }

  /// What is known of a kind's members: their names as they are written.
  final class KindKeys {
    /// `"kind":"result"`
    let kindMember: [UInt8]
    let schema: KindSchema
    /// `,"name":` of every field, one behind the other.
    let text: [UInt8]
    /// By field: where its name starts in `text`.
    let starts: [Int]
    /// By field: 0 for a string, 1 for a boolean, 2 for a key; plus 4 for a list.
    let shapes: [UInt8]

    init(_ kind: Kind) {
      schema = kind.schema
      kindMember = Array(#""kind":"\#(kind.name)""#.utf8)
      var text: [UInt8] = []
      var starts: [Int] = []
      for spec in schema.fields {
        starts.append(text.count)
        text += Array(#","\#(spec.name)":"#.utf8)
      }
      starts.append(text.count)
      // Room for wide copies of the last name.
      self.text = text + [UInt8](repeating: 0, count: 16)
      self.starts = starts
      shapes = schema.fields.enumerated().map { number, spec in
        let isKey =
          spec.type == .reference || number == Int(KindSchema.Common.key)
          || number == Int(KindSchema.Common.owner)
        return (spec.type == .boolean ? 1 : isKey ? 2 : 0) + (spec.isList ? 4 : 0)
      }
    }
  }

  /// The names and shapes of a kind's members, lent for one record.
  struct MemberNames: ~Escapable {
    let text: Span<UInt8>
    let starts: Span<Int>
    let shapes: Span<UInt8>

    @_lifetime(copy text, copy starts, copy shapes)
    init(text: Span<UInt8>, starts: Span<Int>, shapes: Span<UInt8>) {
      self.text = text
      self.starts = starts
      self.shapes = shapes
    }

    /// Appends `,"name":`, or `"name":` for the first member.
    @inline(__always)
    func append(_ field: FieldIndex, _ isFirst: inout Bool, to bytes: inout ByteBuffer) {
      let start = starts[Int(field)] &+ (isFirst ? 1 : 0)
      isFirst = false
      bytes.append(text.raw, from: start, count: starts[Int(field) &+ 1] &- start)
    }
  }

  private func keys(of kind: Kind) -> KindKeys {
    if let keys = kinds[Int(kind.rawValue)] { return keys }
    let keys = KindKeys(kind)
    kinds[Int(kind.rawValue)] = keys
    return keys
  }

  private func encodeCells(
    _ record: RecordView, _ members: MemberNames, _ keys: KindKeys, system: UInt8,
    omitting surroundings: Surroundings, isFirst: inout Bool, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    let cells = record.cells
    let kind = record.header.kind
    let counts = !record.header.isRepeat
    var hasSpellings = false
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      if cell.isExtension { break }
      let shape = members.shapes[Int(cell.field)]
      if cell.flags.contains(.spelled) { hasSpellings = true }
      if counts, !cell.isGroup { ledger.count(kind, cell.field, .written) }
      if shape >= 4 {
        index = encodeList(
          record, from: index, members, system: system, isFirst: &isFirst, &hasSpellings,
          into: &bytes, ledger: &ledger)
        continue
      }
      index &+= 1
      if cell.isUnfit { continue }
      if cell.field == KindSchema.Common.owner, surroundings.contains(.owner) { continue }
      members.append(cell.field, &isFirst, to: &bytes)
      encodeScalar(cell, record, shape: shape, system: system, into: &bytes)
    }
    if index < cells.count {
      encodeExtensions(record, from: index, &isFirst, into: &bytes, ledger: &ledger)
    }
    if hasSpellings { encodeSpellings(record, keys, &isFirst, into: &bytes) }
  }

  @inline(__always)
  private func encodeScalar(
    _ cell: Cell, _ record: RecordView, shape: UInt8, system: UInt8, into bytes: inout ByteBuffer
  ) {
    let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
    let start = Int(cell.position & ~Cell.scratchBit)
    switch shape & 3 {
    case 0:
      if cell.flags.contains(.plain) {
        bytes.append(plainJSONString: store, from: start, count: Int(cell.length))
      } else {
        bytes.append(jsonString: store, from: start, count: Int(cell.length))
      }
    case 1: bytes.append(store, from: start, count: Int(cell.length))
    default: encodeKey(cell, record, system: system, into: &bytes)
    }
  }

  @inline(__always)
  private func encodeKey(
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
    if value.firstIndex(of: KeyForm.separator) == nil, value.firstIndex(of: KeyForm.escape) == nil {
      bytes.append(jsonString: value)
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
}

/// Lists, groups, extensions, spellings.
extension RecordEncoder {
  /// Appends all values of a list field or all groups, and returns the cell behind them.
  private func encodeList(
    _ record: RecordView, from first: Int, _ members: MemberNames, system: UInt8,
    isFirst: inout Bool, _ hasSpellings: inout Bool, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) -> Int {
    let cells = record.cells
    let field = cells[first].field
    let start = bytes.count
    let wasFirst = isFirst
    members.append(field, &isFirst, to: &bytes)
    bytes.append(UInt8(ascii: "["))
    var index = first
    var hasItems = false
    while index < cells.count, cells[index].field == field {
      let cell = cells[index]
      if cell.isGroup {
        if hasItems { bytes.append(UInt8(ascii: ",")) }
        hasItems = true
        let end = index + 1 + Int(cell.extra)
        bytes.append(UInt8(ascii: "{"))
        encodeMembers(
          record, index + 1..<end, members, system: system, &hasSpellings, into: &bytes,
          ledger: &ledger)
        bytes.append(UInt8(ascii: "}"))
        index = end
      } else {
        if cell.flags.contains(.spelled) { hasSpellings = true }
        // The first was counted by the caller.
        if index > first, !record.header.isRepeat {
          ledger.count(record.header.kind, field, .written)
        }
        if !cell.isUnfit {
          if hasItems { bytes.append(UInt8(ascii: ",")) }
          hasItems = true
          encodeScalar(
            cell, record, shape: members.shapes[Int(field)], system: system, into: &bytes)
        }
        index += 1
      }
    }
    if hasItems {
      bytes.append(UInt8(ascii: "]"))
    } else {
      bytes.truncate(to: start)
      isFirst = wasFirst
    }
    return index
  }

  private func encodeMembers(
    _ record: RecordView, _ range: Range<Int>, _ members: MemberNames, system: UInt8,
    _ hasSpellings: inout Bool, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    var isFirst = true
    var index = range.lowerBound
    while index < range.upperBound {
      let cell = record.cells[index]
      let shape = members.shapes[Int(cell.field)]
      var end = index + 1
      while shape >= 4, end < range.upperBound, record.cells[end].field == cell.field { end += 1 }
      var hasItems = false
      for member in index..<end {
        let part = record.cells[member]
        if part.flags.contains(.spelled) { hasSpellings = true }
        if !record.header.isRepeat { ledger.count(record.header.kind, part.field, .written) }
        if part.isUnfit { continue }
        if hasItems {
          bytes.append(UInt8(ascii: ","))
        } else {
          members.append(cell.field, &isFirst, to: &bytes)
          if shape >= 4 { bytes.append(UInt8(ascii: "[")) }
        }
        hasItems = true
        encodeScalar(part, record, shape: shape, system: system, into: &bytes)
      }
      if hasItems, shape >= 4 { bytes.append(UInt8(ascii: "]")) }
      index = end
    }
  }

  /// Appends the list or groups of one field as a JSON array: the form of a table's cell.
  public func encodeField(
    _ record: RecordView, from first: Int, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    let keys = keys(of: record.header.kind)
    var isFirst = true
    var hasSpellings = false
    let start = bytes.count
    if !record.cells[first].isGroup, !record.header.isRepeat {
      ledger.count(record.header.kind, record.cells[first].field, .written)
    }
    var list = ByteBuffer()
    let (text, starts, shapes) = (keys.text, keys.starts, keys.shapes)
    let members = MemberNames(text: text.span, starts: starts.span, shapes: shapes.span)
    _ = encodeList(
      record, from: first, members, system: system(of: record), isFirst: &isFirst, &hasSpellings,
      into: &list, ledger: &ledger)
    guard let bracket = list.span.firstIndex(of: UInt8(ascii: "[")) else { return }
    bytes.truncate(to: start)
    bytes.append(list.span.raw, from: bracket, count: list.count - bracket)
  }

  private func encodeExtensions(
    _ record: RecordView, from first: Int, _ isFirst: inout Bool, into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) {
    comma(&isFirst, &bytes)
    bytes.append(#""extensions":"#)
    encodeExtensionList(record, from: first, into: &bytes, ledger: &ledger)
  }

  /// Appends the extensions from the cell `first` on as a JSON array.
  public func encodeExtensionList(
    _ record: RecordView, from first: Int, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    bytes.append(UInt8(ascii: "["))
    for index in first..<record.cells.count {
      let cell = record.cells[index]
      if index > first { bytes.append(UInt8(ascii: ",")) }
      if !record.header.isRepeat { ledger.count(record.header.kind, cell.field, .kept) }
      let path = names.path(cell.extra)
      bytes.append(#"{"ns":"#)
      bytes.append(jsonString: path.space.utf8Span.span)
      bytes.append(#","path":"#)
      bytes.append(jsonString: path.path.utf8Span.span)
      let value = record.bytes(of: cell)
      if cell.flags.contains(.json) {
        bytes.append(#","json":"#)
        bytes.append(copying: value)
      } else {
        if cell.flags.contains(.xml) { bytes.append(#","xml":"#) } else { bytes.append(#","text":"#) }
        bytes.append(jsonString: value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func encodeSpellings(
    _ record: RecordView, _ keys: KindKeys, _ isFirst: inout Bool, into bytes: inout ByteBuffer
  ) {
    comma(&isFirst, &bytes)
    bytes.append(#""spellings":"#)
    encodeSpellingList(record, into: &bytes)
  }

  /// Appends the source's own spellings as a JSON array; empty where there are none.
  public func encodeSpellingList(_ record: RecordView, into bytes: inout ByteBuffer) {
    let keys = keys(of: record.header.kind)
    var hasItems = false
    bytes.append(UInt8(ascii: "["))
    var index = 0
    var ordinal = 0
    var previous: FieldIndex?
    while index < record.cells.count {
      let cell = record.cells[index]
      if cell.isExtension { break }
      ordinal = cell.field == previous ? ordinal + 1 : 0
      previous = cell.field
      let isList = keys.shapes[Int(cell.field)] >= 4
      let pointer = "/\(keys.schema[cell.field].name)" + (isList ? "/\(ordinal)" : "")
      if cell.isGroup {
        let end = index + 1 + Int(cell.extra)
        encodeMemberSpellings(record, index + 1..<end, pointer, keys, &hasItems, into: &bytes)
        index = end
      } else {
        encodeSpelling(cell, record, pointer, &hasItems, into: &bytes)
        index += 1
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private func encodeMemberSpellings(
    _ record: RecordView, _ range: Range<Int>, _ group: String, _ keys: KindKeys,
    _ hasItems: inout Bool, into bytes: inout ByteBuffer
  ) {
    var ordinal = 0
    var previous: FieldIndex?
    for index in range {
      let cell = record.cells[index]
      ordinal = cell.field == previous ? ordinal + 1 : 0
      previous = cell.field
      let isList = keys.shapes[Int(cell.field)] >= 4
      let pointer = "\(group)/\(keys.schema[cell.field].name)" + (isList ? "/\(ordinal)" : "")
      encodeSpelling(cell, record, pointer, &hasItems, into: &bytes)
    }
  }

  private func encodeSpelling(
    _ cell: Cell, _ record: RecordView, _ pointer: String, _ hasItems: inout Bool,
    into bytes: inout ByteBuffer
  ) {
    guard cell.flags.contains(.spelled) else { return }
    if hasItems { bytes.append(UInt8(ascii: ",")) }
    hasItems = true
    bytes.append(#"{"path":""#)
    bytes.append(pointer)
    bytes.append(#"","text":"#)
    bytes.append(jsonString: record.spelling(of: cell))
    if cell.isUnfit { bytes.append(#","unfit":true"#) }
    bytes.append(UInt8(ascii: "}"))
  }
}
