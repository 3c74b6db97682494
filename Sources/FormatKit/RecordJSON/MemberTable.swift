import Bytes
import LearnerModel

// What is clever here
//   Records of a kind mostly have the same members in the same order. So each name remembers which
//   name came behind it last, and that one is compared first: sixteen bytes at once. Only where it
//   is another one a hash finds it.
// If you change this
//   Nothing depends on the guesses but speed. Every table begins with an entry that no name equals;
//   its follower is the guess for an object's first name.

/// What is done with the value of a member.
enum MemberAction: UInt8, BitwiseCopyable {
  /// Any text.
  case text
  /// Text that is not empty: identifiers.
  case word
  /// A code, of the code set whose number is that of the entry's members.
  case code
  /// Text whose form the value type fixes.
  case typed
  /// `true` or `false`.
  case boolean
  /// A key or reference.
  case key
  /// A list of groups.
  case groups
  /// The kind's name, where the object says it.
  case kind
  /// Values without a place in the model.
  case extensions
  /// The source's own spellings.
  case spellings
  /// The number of the record's source.
  case source
  /// The system of the record's keys.
  case system
  /// Whatever the table's user makes of it.
  case other
}

/// One name that an object may have.
struct MemberEntry: BitwiseCopyable {
  /// The first sixteen bytes, zero behind the end.
  var start: SIMD16<UInt8>
  /// How many bytes the name has; -1 for the entry that no name equals.
  var count: Int32
  /// Where the name stands among all names.
  var place: Int32
  /// The field; for tables of other things a number of their own.
  var number: UInt16
  var action: MemberAction
  var type: ValueType
  var isList: Bool
  /// For groups: the number of the table of their members.
  var members: Int32
}

/// A table of names within `MemberTables`.
struct MemberTable: BitwiseCopyable {
  /// The number of the entry that no name equals; the names follow.
  var first = 0
  var slots = 0
  var mask = 0
}

/// A field that every record of a kind has.
struct Need: BitwiseCopyable {
  /// The entry of its member.
  var entry: Int
  var field: FieldIndex
}

/// Names that objects may have, found by their bytes.
struct MemberTables: ~Copyable {
  private(set) var tables = Buffer<MemberTable>()
  private(set) var entries = Buffer<MemberEntry>()
  /// By entry: the entry that came behind it last.
  private var followers = Buffer<Int32>()
  /// Open addressing: numbers of entries, or -1.
  private var slots = Buffer<Int32>()
  private var names = ByteBuffer()
  /// What records have to have, by kind.
  var needs = Buffer<Need>()
  /// The code sets of members.
  var codes = KnownCodes()

  /// Adds a table and returns its number.
  mutating func add(_ members: [(name: String, entry: MemberEntry)]) -> Int {
    var size = 4
    while size < members.count * 2 { size *= 2 }
    let table = MemberTable(first: entries.count, slots: slots.count, mask: size - 1)
    entries.append(.none)
    followers.append(Int32(min(1, members.count)) + Int32(table.first))
    slots.append(repeating: -1, count: size)
    for (name, entry) in members {
      let bytes = Array(name.utf8)
      var entry = entry
      entry.count = Int32(bytes.count)
      entry.place = Int32(names.count)
      names.append(name)
      entry.start = Self.start(of: names.paddedBytes, at: Int(entry.place), count: bytes.count)
      var slot = Self.hash(entry.start, bytes.count) & table.mask
      while slots[table.slots + slot] >= 0 { slot = (slot + 1) & table.mask }
      slots[table.slots + slot] = Int32(entries.count)
      followers.append(Int32(entries.count))
      entries.append(entry)
    }
    tables.append(table)
    return tables.count - 1
  }

  /// The entry of a name, or -1; `last` is the entry found before it in the same object.
  ///
  /// It is faster where `bytes` go on for sixteen bytes behind the name.
  @inline(__always)
  mutating func find(
    _ bytes: RawSpan, at offset: Int, count: Int, in table: MemberTable, behind last: Int
  ) -> Int {
    guard offset &+ 16 <= bytes.byteCount else {
      return find(copying: bytes, at: offset, count: count, in: table)
    }
    let guess = Int(followers[last])
    let entry = entries[guess]
    let start = unsafe bytes.unsafeLoadUnaligned(
      fromByteOffset: offset, as: SIMD16<UInt8>.self)
    if Int(entry.count) == count {
      let equal = moveMask(start .== entry.start)
      if count <= 16 {
        if (equal | ~0 << UInt64(truncatingIfNeeded: count)) == ~0 { return guess }
      } else if equal == 0xFFFF, hasTail(entry, bytes, at: offset) {
        return guess
      }
    }
    return search(bytes, at: offset, count: count, in: table, behind: last)
  }

  @inline(never)
  private mutating func search(
    _ bytes: RawSpan, at offset: Int, count: Int, in table: MemberTable, behind last: Int
  ) -> Int {
    let start = Self.start(of: bytes, at: offset, count: count)
    var slot = Self.hash(start, count) & table.mask
    while true {
      let number = Int(slots[table.slots &+ slot])
      if number < 0 { return -1 }
      let entry = entries[number]
      if Int(entry.count) == count, entry.start == start,
        count <= 16 || hasTail(entry, bytes, at: offset)
      {
        followers[last] = Int32(truncatingIfNeeded: number)
        return number
      }
      slot = (slot &+ 1) & table.mask
    }
  }

  @inline(never)
  private mutating func find(
    copying bytes: RawSpan, at offset: Int, count: Int, in table: MemberTable
  ) -> Int {
    var copy = ByteBuffer(capacity: count)
    copy.append(bytes, from: offset, count: count)
    return search(copy.paddedBytes, at: 0, count: count, in: table, behind: table.first)
  }

  /// Whether the bytes behind the first sixteen are the entry's.
  @inline(__always)
  private func hasTail(_ entry: MemberEntry, _ bytes: RawSpan, at offset: Int) -> Bool {
    var index = 16
    while index < Int(entry.count) {
      if bytes.byte(at: offset &+ index) != names[Int(entry.place) &+ index] { return false }
      index &+= 1
    }
    return true
  }

  private static func start(of bytes: RawSpan, at offset: Int, count: Int) -> SIMD16<UInt8> {
    var start = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    for index in 0..<16 where index >= count { start[index] = 0 }
    return start
  }

  private static func hash(_ start: SIMD16<UInt8>, _ count: Int) -> Int {
    let words = unsafe unsafeBitCast(start, to: SIMD2<UInt64>.self)
    let mixed = (words[0] ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    let all = (mixed ^ words[1]) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: all >> 40)
  }
}

extension MemberEntry {
  /// The entry that no name equals.
  static var none: MemberEntry { MemberEntry(.other, number: 0, count: -1) }

  init(
    _ action: MemberAction, number: UInt16, type: ValueType = .text, isList: Bool = false,
    members: Int = 0, count: Int32 = 0
  ) {
    start = SIMD16()
    self.count = count
    place = 0
    self.number = number
    self.action = action
    self.type = type
    self.isList = isList
    self.members = Int32(members)
  }
}
