import Bytes

// What is clever here
//   A name is told by its length, its first eight bytes and its last: for names of up to sixteen
//   bytes that is all of it, and only longer ones are compared in the middle.

/// The tags of names by their bytes, for names without a prefix.
struct PlainNames: ~Copyable {
  struct Slot: BitwiseCopyable {
    var first: UInt64 = 0
    var last: UInt64 = 0
    /// How many bytes it has; zero marks a free slot.
    var count: UInt32 = 0
    /// Where all of it stands in the texts.
    var start: UInt32 = 0
    var tag = XMLTag.unknown
  }

  private var slots = Buffer<Slot>()
  private var texts = ByteBuffer()

  /// Creates the table of a set's names in a namespace.
  init(_ set: XMLNameSet, in namespace: String) {
    var size = 64
    while size < set.localNames.count * 4 { size *= 2 }
    slots.append(repeating: Slot(), count: size)
    // Names are read eight bytes at a time, also from before their start.
    texts.append(repeating: 0, count: 8)
    for name in Set(set.localNames) where !name.isEmpty {
      let tag = set.tag(of: name, in: namespace)
      if tag != .unknown { add(name, tag) }
    }
  }

  private mutating func add(_ name: String, _ tag: XMLTag) {
    let start = texts.count
    texts.append(name)
    let count = texts.count - start
    let (first, last) = Self.ends(texts.paddedBytes, at: start, count: count)
    var slot = Self.hash(first, last, count) & (slots.count - 1)
    while slots[slot].count != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(
      first: first, last: last, count: UInt32(count), start: UInt32(start), tag: tag)
  }

  /// The tag of a name of at least one byte, the unknown one where it is in no set.
  @inline(__always)
  func tag(_ padded: RawSpan, at start: Int, count: Int) -> XMLTag {
    let (first, last) = Self.ends(padded, at: start, count: count)
    let mask = slots.count &- 1
    var number = Self.hash(first, last, count) & mask
    while true {
      let slot = slots[number]
      if slot.count == 0 { return .unknown }
      if slot.first == first, slot.last == last, Int(slot.count) == count,
        count <= 16 || isSame(padded, at: start, as: slot)
      {
        return slot.tag
      }
      number = (number &+ 1) & mask
    }
  }

  /// Whether the bytes between the first eight and the last are the same too.
  @inline(__always)
  private func isSame(_ padded: RawSpan, at start: Int, as slot: Slot) -> Bool {
    var offset = 8
    while offset < Int(slot.count) &- 8 {
      if padded.word(at: start &+ offset) != texts.paddedBytes.word(at: Int(slot.start) &+ offset) {
        return false
      }
      offset &+= 8
    }
    return true
  }

  @inline(__always)
  private static func ends(
    _ padded: RawSpan, at start: Int, count: Int
  ) -> (first: UInt64, last: UInt64) {
    let word = padded.word(at: start)
    if count >= 8 { return (word, padded.word(at: start &+ count &- 8)) }
    return (word & (1 << UInt64(count &* 8) &- 1), 0)
  }

  @inline(__always)
  private static func hash(_ first: UInt64, _ last: UInt64, _ count: Int) -> Int {
    let mixed = (first ^ (last &* 0xD6E8_FEB8_6659_FD93) ^ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40)
  }
}
