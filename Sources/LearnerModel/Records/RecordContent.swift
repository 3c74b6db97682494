import Bytes

/// The cells and bytes of one copied record, without the types of its fields.
struct RecordContent: Sendable {
  private let kind: Kind
  private let cells: [Cell]
  private let bytes: [UInt8]
  private let names: NameTable?

  init(copying view: borrowing RecordView, names: NameTable?) {
    var cells: [Cell] = []
    var bytes: [UInt8] = []
    cells.reserveCapacity(view.cells.count)
    for index in view.cells.indices {
      var cell = view.cells[index]
      if !cell.isGroup {
        let start = UInt32(bytes.count)
        Self.append(view.bytes(of: cell), to: &bytes)
        if cell.flags.contains(.spelled) { Self.append(view.spelling(of: cell), to: &bytes) }
        cell.position = start
      }
      cells.append(cell)
    }
    kind = view.header.kind
    self.cells = cells
    self.bytes = bytes
    self.names = names
  }

  private static func append(_ added: Span<UInt8>, to bytes: inout [UInt8]) {
    for index in added.indices { bytes.append(added[index]) }
  }

  /// All cells of the record.
  var all: Range<Int> { cells.indices }

  /// The cells inside the group that opens at `position`.
  func members(at position: Int) -> Range<Int> {
    position + 1..<position + 1 + Int(cells[position].extra)
  }

  /// Where the cells of `field` stand in `range`, groups within it left out.
  func positions(of field: FieldIndex, in range: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if cells[index].field == field { found.append(index) }
      index += cells[index].isGroup ? 1 + Int(cells[index].extra) : 1
    }
    return found
  }

  func values<Value: FieldValue>(of field: FieldIndex, in range: Range<Int>) -> [Value] {
    positions(of: field, in: range).compactMap { position in
      let cell = cells[position]
      guard !cell.isUnfit else { return nil }
      let start = Int(cell.position)
      return Value(canonical: bytes.span.extracting(start..<start + Int(cell.length)))
    }
  }

  func value<Value: FieldValue>(of field: FieldIndex, in range: Range<Int>) -> Value? {
    let found: [Value] = values(of: field, in: range)
    return found.first
  }

  func key(_ field: FieldIndex) -> RecordKey? {
    guard let position = positions(of: field, in: all).first, !cells[position].isUnfit
    else { return nil }
    let start = Int(cells[position].position)
    return KeyForm.decode(bytes.span.extracting(start..<start + Int(cells[position].length)))
  }

  func spellings(of field: FieldIndex, in range: Range<Int>) -> [String] {
    positions(of: field, in: range).map { position in
      let cell = cells[position]
      return cell.flags.contains(.spelled) ? spelling(of: cell) : canonical(of: cell)
    }
  }

  func system(of field: FieldIndex) -> String? {
    positions(of: field, in: all).first.flatMap { name(ofSystem: cells[$0].system) }
  }

  var extensions: [RecordExtension] {
    cells.compactMap { cell in
      guard cell.isExtension, let path = names?.path(cell.extra) else { return nil }
      let form: RecordExtension.Form =
        cell.flags.contains(.json) ? .json : cell.flags.contains(.xml) ? .xml : .text
      return RecordExtension(
        space: path.space, path: path.path, form: form, canonical(of: cell))
    }
  }

  private func canonical(of cell: Cell) -> String {
    text(from: Int(cell.position), count: Int(cell.length))
  }

  private func spelling(of cell: Cell) -> String {
    text(from: Int(cell.position) + Int(cell.length), count: Int(cell.extra))
  }

  private func name(ofSystem number: UInt8) -> String? {
    guard let name = names?.system(number), !name.isEmpty else { return nil }
    return name
  }

  private func text(from start: Int, count: Int) -> String {
    String(decoding: bytes[start..<start + count], as: UTF8.self)
  }
}

extension RecordContent: Equatable {
  /// Whether two records say the same, whatever numbers their job gave to systems and paths.
  static func == (one: Self, other: Self) -> Bool {
    one.kind == other.kind && one.cells.count == other.cells.count
      && one.cells.indices.allSatisfy { one.saying(at: $0) == other.saying(at: $0) }
  }

  /// What one cell says, apart from where its bytes are.
  private struct Saying: Equatable {
    let field: FieldIndex
    let flags: Cell.Flags
    let canonical: String
    let spelling: String?
    let system: String?
    let path: NameTable.Path?
    let memberCount: UInt32
  }

  /// Whether the values of a field are keys, which belong to a system.
  private func isKey(_ field: FieldIndex) -> Bool {
    guard field != Cell.extensionField else { return false }
    return field <= KindSchema.Common.owner || kind.schema[field].type == .reference
  }

  private func saying(at position: Int) -> Saying {
    let cell = cells[position]
    return Saying(
      field: cell.field, flags: cell.flags.subtracting([.plain, .bare, .supplied]),
      canonical: cell.isGroup ? "" : canonical(of: cell),
      spelling: cell.flags.contains(.spelled) ? spelling(of: cell) : nil,
      system: isKey(cell.field) ? name(ofSystem: cell.system) : nil,
      path: cell.isExtension ? names?.path(cell.extra) : nil,
      memberCount: cell.isGroup ? cell.extra : 0)
  }
}
