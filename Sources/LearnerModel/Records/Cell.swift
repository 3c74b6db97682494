/// One value of a record, in sixteen bytes: the field, and where the batch holds the value's bytes.
public struct Cell: BitwiseCopyable, Sendable {
  /// The field within the record's kind, or `Cell.extensionField`.
  public var field: FieldIndex
  /// What is special about the value.
  public var flags: Flags
  /// The system of a key or reference, numbered by the job's `NameTable`.
  public var system: UInt8
  /// Where the canonical bytes start; the top bit tells the batch's scratch from its source.
  public var position: UInt32
  /// How many canonical bytes there are.
  public var length: UInt32
  /// By kind of cell: how many bytes of source spelling follow the canonical bytes; the number of
  /// an extension's path; how many cells of a group follow.
  public var extra: UInt32

  /// The field of every extension cell.
  public static var extensionField: FieldIndex { 0xFFFF }
  /// The bit of `position` that tells scratch from source.
  @inlinable public static var scratchBit: UInt32 { 1 << 31 }

  /// Creates a cell.
  @inlinable @inline(__always)
  public init(
    field: FieldIndex, flags: Flags = [], system: UInt8 = 0, position: UInt32, length: UInt32,
    extra: UInt32 = 0
  ) {
    self.field = field
    self.flags = flags
    self.system = system
    self.position = position
    self.length = length
    self.extra = extra
  }

  /// What is special about a value.
  public struct Flags: OptionSet, BitwiseCopyable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates flags from their bits.
    @inlinable @inline(__always)
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The bytes are printable ASCII without `"` and `\`: no text format has to escape them but
    /// for its own delimiters.
    @inlinable public static var plain: Flags { Flags(rawValue: 1) }
    /// The bytes hold no comma, semicolon, tab or bar either: no CSV has to quote them.
    @inlinable public static var bare: Flags { Flags(rawValue: 2) }
    /// The source's own spelling follows the canonical bytes.
    @inlinable public static var spelled: Flags { Flags(rawValue: 4) }
    /// The source's value does not fit the field's type: there is a spelling and nothing canonical.
    @inlinable public static var unfit: Flags { Flags(rawValue: 8) }
    /// The cell opens a group; its cells follow.
    @inlinable public static var group: Flags { Flags(rawValue: 16) }
    /// The cell was supplied by the user or minted, and does not come from the source.
    @inlinable public static var supplied: Flags { Flags(rawValue: 32) }
    /// An extension that holds a JSON value verbatim.
    @inlinable public static var json: Flags { Flags(rawValue: 64) }
    /// An extension that holds an XML fragment verbatim.
    @inlinable public static var xml: Flags { Flags(rawValue: 128) }
  }

  /// Whether the cell is a value without a home in the model.
  @inlinable public var isExtension: Bool { field == Self.extensionField }
  /// Whether the cell opens a group.
  @inlinable public var isGroup: Bool { flags.contains(.group) }
  /// Whether the value has a canonical form.
  @inlinable public var isUnfit: Bool { flags.contains(.unfit) }
}

extension Cell {
  /// The field, the flags and the system at once: what decides how a value is written.
  @inlinable public var tag: UInt32 {
    UInt32(field) | UInt32(flags.rawValue) << 16 | UInt32(system) << 24
  }

  /// What some cells have between them: all of their flags, and whether any is an extension.
  ///
  /// A cell is sixteen bytes, of which the first two are its field and the third its flags; the top
  /// bit of a field is that of extensions alone.
  public static func traits(of cells: Span<Cell>) -> (flags: Flags, hasExtensions: Bool) {
    let bytes = unsafe cells.bytes
    var all = SIMD16<UInt8>()
    for index in 0..<cells.count {
      // The span has as many cells: no load leaves it.
      all |= unsafe bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: index &* MemoryLayout<Cell>.stride, as: SIMD16<UInt8>.self)
    }
    return (Flags(rawValue: all[2]), (all[0] | all[1]) & 0x80 != 0 && isAnyExtension(cells))
  }

  private static func isAnyExtension(_ cells: Span<Cell>) -> Bool {
    for index in cells.indices where cells[index].isExtension { return true }
    return false
  }
}

/// A record's place in the source and its run of cells.
public struct RecordHeader: BitwiseCopyable, Sendable {
  /// The kind.
  public var kind: Kind
  /// Whether this is a further copy of a record that belongs to several learners; its cells are
  /// counted once, with the first.
  public var isRepeat: Bool
  /// The source that it comes from, numbered by the job's `NameTable`.
  public var source: UInt16
  /// The stream of the job that it was read from.
  public var stream: UInt32
  /// Its first cell.
  public var firstCell: UInt32
  /// How many cells it has, those inside groups included.
  public var cellCount: UInt32
  /// The line on which it starts, from 1.
  public var line: UInt64
  /// The offset of its first byte in the decompressed, undecoded input.
  public var byte: UInt64

  /// Creates a header.
  @inlinable @inline(__always)
  public init(
    kind: Kind, source: UInt16 = 0, stream: UInt32, firstCell: UInt32, cellCount: UInt32,
    line: UInt64, byte: UInt64, isRepeat: Bool = false
  ) {
    self.kind = kind
    self.source = source
    self.isRepeat = isRepeat
    self.stream = stream
    self.firstCell = firstCell
    self.cellCount = cellCount
    self.line = line
    self.byte = byte
  }
}
