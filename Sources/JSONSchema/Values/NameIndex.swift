import Bytes

/// The names that a schema speaks of, each with a number.
struct NameIndex: ~Copyable {
  struct Entry: BitwiseCopyable {
    var hash: UInt64
    var start: UInt32
    var count: UInt32
  }

  private var entries = Buffer<Entry>()
  private var text = ByteBuffer()
  /// The number of an entry and one, by hash; zero is free.
  private var slots = Buffer<UInt32>()

  /// How many names there are.
  var count: Int { entries.count }

  /// The name with a number.
  func text(_ number: Int) -> String {
    let entry = entries[number]
    return String(text.span.extracting(Int(entry.start)..<Int(entry.start + entry.count)))
  }

  /// The number of a name; -1 where it is not known.
  @inline(__always)
  func number(of bytes: RawSpan, _ start: Int, _ count: Int) -> Int32 {
    if slots.isEmpty { return -1 }
    return find(bytes, start, count, Self.hash(bytes, start, count))
  }

  private func find(_ bytes: RawSpan, _ start: Int, _ count: Int, _ hash: UInt64) -> Int32 {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let number = slots[slot]
      if number == 0 { return -1 }
      let entry = entries[Int(number) &- 1]
      if entry.hash == hash, Int(entry.count) == count,
        Self.isEqual(text.paddedBytes, Int(entry.start), bytes, start, count)
      {
        return Int32(number) &- 1
      }
      slot = (slot &+ 1) & mask
    }
  }

  /// The number of a name, which is added if it is new.
  mutating func add(_ name: Span<UInt8>) -> Int32 {
    let hash = Self.hash(name.raw, 0, name.count)
    if !slots.isEmpty {
      let known = find(name.raw, 0, name.count, hash)
      if known >= 0 { return known }
    }
    entries.append(
      Entry(hash: hash, start: UInt32(text.count), count: UInt32(name.count)))
    text.append(copying: name)
    if slots.count < entries.count * 2 { rebuild() } else { put(entries.count - 1) }
    return Int32(entries.count - 1)
  }

  private mutating func rebuild() {
    let size = max(16, slots.count * 2)
    slots.removeAll()
    slots.append(repeating: 0, count: size)
    for number in 0..<entries.count { put(number) }
  }

  private mutating func put(_ number: Int) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: entries[number].hash) & mask
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(number + 1)
  }

  /// A hash of some bytes; the schema's author knows it, which does no harm: only names of the schema
  /// are in the table.
  @inline(__always)
  static func hash(_ bytes: RawSpan, _ start: Int, _ count: Int) -> UInt64 {
    var hash = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
    var offset = start
    let end = start &+ count
    while offset &+ 8 <= end {
      hash = mix(hash ^ word(bytes, offset))
      offset &+= 8
    }
    if offset < end {
      var tail: UInt64 = 0
      if offset &+ 8 <= bytes.byteCount {
        tail = word(bytes, offset) & (1 << UInt64(truncatingIfNeeded: 8 &* (end &- offset)) &- 1)
      } else {
        var index = end
        while index > offset {
          index &-= 1
          tail = tail << 8 | UInt64(bytes.byte(at: index))
        }
      }
      hash = mix(hash ^ tail)
    }
    return hash
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }

  @inline(__always)
  private static func word(_ bytes: RawSpan, _ offset: Int) -> UInt64 {
    // Any eight bytes are a word, and the load checks its bounds.
    UInt64(
      littleEndian: unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  static func isEqual(
    _ one: RawSpan, _ first: Int, _ other: RawSpan, _ second: Int, _ count: Int
  ) -> Bool {
    var index = 0
    while index &+ 8 <= count {
      if word(one, first &+ index) != word(other, second &+ index) { return false }
      index &+= 8
    }
    while index < count {
      if one.byte(at: first &+ index) != other.byte(at: second &+ index) { return false }
      index &+= 1
    }
    return true
  }
}
