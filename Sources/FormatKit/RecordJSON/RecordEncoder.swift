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
    /// The bits of the set.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// The kind shows from the list that the record is in.
    public static let kind = Surroundings(rawValue: 1)
    /// The owner is the learner of the document.
    public static let owner = Surroundings(rawValue: 2)
  }

  let names: NameTable
  private let origins: RecordOrigins
  /// By kind: whether its records are written.
  let isSelected: [Bool]
  /// By kind: how its records are written, once there was one.
  private var kinds: [OfKind?]
  private var known: [RecordOrigins.Origin] = []
  /// By number of an extension path: how an extension of it begins; empty where it is not known.
  var pathTexts: [[UInt8]] = []

  /// Creates an encoder for cells that refer to `names`.
  ///
  /// `origins` are the sources that the output names, and that records refer to by number; records
  /// of other kinds than `kinds` are left out, and counted as not selected.
  public init(names: NameTable, origins: RecordOrigins, kinds: Set<Kind>? = nil) {
    self.names = names
    self.origins = origins
    isSelected = Kind.allCases.map { kinds?.contains($0) ?? true }
    self.kinds = Array(repeating: nil, count: Kind.allCases.count)
  }

  /// How the records of a kind are written.
  private final class OfKind {
    let texts: MemberTexts
    var lines: LineTexts?
    var layout: RowLayout?
    /// What the rows of its table looked like last.
    var rowShape: RowShapeMemory?

    init(_ kind: Kind) { texts = MemberTexts.of(kind) }
  }

  @inline(__always)
  private func ofKind(_ kind: Kind) -> OfKind {
    if let known = kinds[Int(kind.rawValue)] { return known }
    let new = OfKind(kind)
    kinds[Int(kind.rawValue)] = new
    return new
  }

  /// Takes note of sources named since the last call; called once a batch.
  public func refresh() {
    let sources = names.sources
    guard known.count != sources.count else { return }
    for kind in kinds {
      kind?.lines?.ending.forget()
      kind?.rowShape?.source = nil
    }
    known = sources.indices.map { origins.origin(of: sources[$0], numbered: UInt16($0), names) }
  }

  /// Where a record is said to come from.
  @inline(__always)
  func origin(of record: RecordView) -> RecordOrigins.Origin {
    let source = Int(record.header.source)
    return source < known.count ? known[source] : .unknown
  }

  /// What the rows of a kind's table looked like last.
  func rowShape(of kind: Kind) -> RowShapeMemory {
    let ofKind = ofKind(kind)
    if let known = ofKind.rowShape { return known }
    let new = RowShapeMemory()
    ofKind.rowShape = new
    return new
  }

  /// Appends a record as a JSON object and counts its cells.
  public func encode(
    _ record: RecordView, omitting surroundings: Surroundings = [], into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) {
    let texts = texts(of: record.header.kind)
    let (text, shapes, opening) = (texts.text, texts.shapes, texts.opening)
    encode(
      record, MemberNames(text: text.span, shapes: shapes.span), opening: opening.span,
      origin(of: record), omitting: surroundings, into: &bytes, ledger: &ledger)
  }

  /// Appends all records of a batch, each as a line, and counts their cells.
  public func encodeLines(
    of batch: BatchView, into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    refresh()
    var index = 0
    while index < batch.records.count {
      let (kind, source) = (batch.records[index].kind, batch.records[index].source)
      guard isSelected[Int(kind.rawValue)] else {
        index = leaveOut(of: batch, from: index, ledger: &ledger)
        continue
      }
      let lines = lines(of: kind)
      if !lines.ending.isReady(for: source) {
        lines.ending.prepare(for: source, origin(of: batch.record(index)))
        lines.shape.forget()
      }
      index = encodeRun(of: batch, from: index, lines, into: &bytes, ledger: &ledger)
    }
  }

  /// Appends records of one kind and source, and returns the number of what follows.
  private func encodeRun(
    of batch: BatchView, from first: Int, _ lines: LineTexts, into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) -> Int {
    let (kind, source) = (batch.records[first].kind, batch.records[first].source)
    let start = ledger.start(of: kind)
    // Each look at a variable of a class is checked: one a run is enough.
    let ending = lines.ending
    let isReady = ending.isReady(for: source)
    let closing = ending.text.span
    var shape = LineShape()
    swap(&shape, &lines.shape)
    defer { swap(&shape, &lines.shape) }
    var alike = 0
    var index = first
    while index < batch.records.count {
      let header = batch.records[index]
      guard header.kind == kind, header.source == source else { break }
      let cells = batch.cells.extracting(
        Int(header.firstCell)..<Int(header.firstCell) &+ Int(header.cellCount))
      if isReady, !header.isRepeat, shape.write(cells, of: batch, to: &bytes) {
        alike &+= 1
      } else if isReady, !header.isRepeat,
        lines.form.write(
          cells, of: batch, system: ending.system, closing: closing, to: &bytes)
      {
        for number in cells.indices {
          ledger.countWritten(cells[number].field, startingAt: start)
        }
        ledger.countRecord(kind)
        if shape.isWorthLearning(behind: alike) {
          shape.count(alike, kind, into: &ledger)
          alike = 0
          shape.learn(cells, lines.form, closing: closing)
        }
      } else {
        encode(batch.record(index), into: &bytes, ledger: &ledger)
        bytes.append(UInt8(ascii: "\n"))
      }
      index &+= 1
    }
    shape.count(alike, kind, into: &ledger)
    return index
  }

  @inline(__always)
  private func encode(
    _ record: RecordView, _ members: MemberNames, opening: Span<UInt8>,
    _ origin: RecordOrigins.Origin, omitting surroundings: Surroundings,
    into bytes: inout ByteBuffer, ledger: inout CellLedger
  ) {
    if !record.header.isRepeat { ledger.countRecord(record.header.kind) }
    let system = system(of: record, origin)
    var isFirst = surroundings.contains(.kind)
    if isFirst {
      bytes.append(UInt8(ascii: "{"))
    } else {
      bytes.append(opening.raw, from: 0, count: opening.count)
    }
    let hasSpellings = encodeCells(
      record, members, system: system, omitting: surroundings, isFirst: &isFirst, into: &bytes,
      ledger: &ledger)
    if hasSpellings {
      comma(&isFirst, &bytes)
      bytes.append(#""spellings":"#)
      encodeSpellingList(record, into: &bytes)
    }
    if origin.index != 0 {
      comma(&isFirst, &bytes)
      bytes.append(#""source":"#)
      encodeSource(of: record, into: &bytes)
    }
    if origin.system != system, origin.isNamed {
      comma(&isFirst, &bytes)
      bytes.append(#""system":"#)
      bytes.append(jsonString: names.system(system).utf8Span.span)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends what names a record's source: its number, or the source itself.
  func encodeSource(of record: RecordView, into bytes: inout ByteBuffer) {
    let index = origin(of: record).index
    guard index < 0 else {
      bytes.append(decimal: index)
      return
    }
    let source = RecordOrigins.json(of: names.sources[Int(record.header.source)])
    bytes.append(copying: source.span)
  }

  @inline(__always)
  func comma(_ isFirst: inout Bool, _ bytes: inout ByteBuffer) {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
  }

  /// The system of the record's own key, else of its owner, else of its source.
  @inline(__always)
  func system(of record: RecordView, _ origin: RecordOrigins.Origin) -> UInt8 {
    var index = 0
    while index < record.cells.count, record.cells[index].field <= KindSchema.Common.owner {
      if !record.cells[index].isUnfit { return record.cells[index].system }
      index &+= 1
    }
    return origin.system
  }

  /// The names of a kind's members.
  func texts(of kind: Kind) -> MemberTexts { ofKind(kind).texts }

  /// How lines of a kind are written.
  private func lines(of kind: Kind) -> LineTexts {
    let ofKind = ofKind(kind)
    if let lines = ofKind.lines { return lines }
    let lines = LineTexts(ofKind.texts)
    ofKind.lines = lines
    return lines
  }

  /// Where a kind's values stand in the rows of its table.
  func layout(of kind: Kind) -> RowLayout {
    let ofKind = ofKind(kind)
    if let layout = ofKind.layout { return layout }
    let layout = RowLayout(kind.schema)
    ofKind.layout = layout
    return layout
  }

  /// Appends all cells of a record; returns whether any is spelled otherwise in the source.
  private func encodeCells(
    _ record: RecordView, _ members: MemberNames, system: UInt8,
    omitting surroundings: Surroundings, isFirst: inout Bool, into bytes: inout ByteBuffer,
    ledger: inout CellLedger
  ) -> Bool {
    let cells = record.cells
    let kind = record.header.kind
    let counts = !record.header.isRepeat
    // The owner is the only member that surroundings may tell beside the kind.
    let omitted = surroundings.contains(.owner) ? KindSchema.Common.owner : Cell.extensionField
    let start = ledger.start(of: kind)
    var hasSpellings = false
    var index = 0
    while index < cells.count {
      let cell = cells[index]
      if cell.isExtension { break }
      let shape = members.shapes[Int(cell.field)]
      if cell.flags.intersection(Self.special) == .plain, !shape.isList, cell.field != omitted,
        shape.scalar == 0 || (shape.scalar == 2 && cell.system == system)
      {
        if counts { ledger.countWritten(cell.field, startingAt: start) }
        let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
        members.append(cell.field, &isFirst, to: &bytes)
        bytes.append(
          plainJSONString: store, from: Int(cell.position & ~Cell.scratchBit),
          count: Int(cell.length))
        index &+= 1
        continue
      }
      if shape.isList {
        index = encodeList(
          record, from: index, members, system: system, isFirst: &isFirst, &hasSpellings,
          into: &bytes, ledger: &ledger)
        continue
      }
      index &+= 1
      if cell.flags.contains(.spelled) { hasSpellings = true }
      if counts { ledger.count(kind, cell.field, .written) }
      if cell.isUnfit || cell.field == omitted { continue }
      members.append(cell.field, &isFirst, to: &bytes)
      encodeScalar(cell, record, shape: shape.scalar, system: system, into: &bytes)
    }
    if index < cells.count {
      comma(&isFirst, &bytes)
      bytes.append(#""extensions":"#)
      encodeExtensionList(record, from: index, into: &bytes, ledger: &ledger)
    }
    return hasSpellings
  }

  /// What keeps a cell from being copied as it is, and what allows it.
  static var special: Cell.Flags { [.plain, .spelled, .unfit, .group] }

  @inline(__always)
  func encodeScalar(
    _ cell: Cell, _ record: RecordView, shape: UInt8, system: UInt8, into bytes: inout ByteBuffer
  ) {
    let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
    let start = Int(cell.position & ~Cell.scratchBit)
    switch shape {
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
}

/// Keeps the shape of rows from batch to batch.
final class RowShapeMemory {
  var shape = RowShape()
  /// The source of the rows.
  var source: UInt16?
}
