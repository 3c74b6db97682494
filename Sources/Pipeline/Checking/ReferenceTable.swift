import Bytes

// What is clever here
//   Most references lead where another one from the same field has led: a key's million references
//   are one entry with a count. A slot holds half of the key's fingerprint beside the entry's number,
//   so that other keys' entries are hardly ever touched.
// If you change this
//   Slots and entries leave the object while they are worked on: accesses to a local cost nothing.

/// References counted by key and field.
final class ReferenceTable {
  private var slots: Buffer<UInt64>
  private(set) var entries: Buffer<KeyItem>

  init() {
    entries = Buffer()
    slots = Buffer(capacity: 1 << 12)
    slots.append(repeating: 0, count: 1 << 12)
  }

  var count: Int { entries.count }

  /// How many bytes an entry takes at most, with the slots kept free for others.
  static var bytesPerEntry: Int { MemoryLayout<KeyItem>.stride + 4 * MemoryLayout<UInt64>.stride }

  /// Lends the table to `body`.
  @inline(__always)
  func withTable<Thrown: Error>(
    _ body: (inout Buffer<UInt64>, inout Buffer<KeyItem>) throws(Thrown) -> Void
  ) throws(Thrown) {
    var slots = Buffer<UInt64>()
    var entries = Buffer<KeyItem>()
    swap(&slots, &self.slots)
    swap(&entries, &self.entries)
    defer {
      swap(&slots, &self.slots)
      swap(&entries, &self.entries)
    }
    try body(&slots, &entries)
  }

  /// How many references are gathered.
  static let gathered = 64

  /// Counts references: adds to the entry of the same key and field, or makes one, for which `site`
  /// tells the place by the reference's number.
  @inline(__always)
  static func count(
    _ items: borrowing Buffer<KeyItem>, _ slots: inout Buffer<UInt64>,
    _ entries: inout Buffer<KeyItem>, site: (Int) -> KeySite
  ) {
    touch(items, slots, entries)
    for number in 0..<items.count {
      count(items[number], &slots, &entries) { site(number) }
    }
  }

  /// Brings the memory that the references will need close.
  private static func touch(
    _ items: borrowing Buffer<KeyItem>, _ slots: borrowing Buffer<UInt64>,
    _ entries: borrowing Buffer<KeyItem>
  ) {
    let mask = slots.count &- 1
    var numbers = InlineArray<64, UInt32>(repeating: 0)
    for number in 0..<min(items.count, gathered) {
      let slot = Int(truncatingIfNeeded: tag(of: items[number]) >> 12) & mask
      numbers[number] = UInt32(truncatingIfNeeded: slots[slot])
    }
    var sum: UInt32 = 0
    for number in 0..<min(items.count, gathered) where numbers[number] != 0 {
      sum &+= entries[Int(numbers[number]) &- 1].count
    }
    withExtendedLifetime(sum) {}
  }

  @inline(__always)
  private static func count(
    _ item: KeyItem, _ slots: inout Buffer<UInt64>, _ entries: inout Buffer<KeyItem>,
    site: () -> KeySite
  ) {
    let mask = slots.count &- 1
    let tag = tag(of: item)
    var slot = Int(truncatingIfNeeded: tag >> 12) & mask
    while true {
      let held = slots[slot]
      if held == 0 { break }
      if (held ^ tag) >> 32 == 0 {
        let number = Int(held & 0xFFFF_FFFF) &- 1
        var entry = entries[number]
        if entry.isAlike(item), entry.count < .max {
          entry.count &+= 1
          entries[number] = entry
          return
        }
      }
      slot = (slot &+ 1) & mask
    }
    var item = item
    item.site = site()
    entries.append(item)
    slots[slot] = tag & ~0xFFFF_FFFF | UInt64(entries.count)
    if entries.count &* 2 > slots.count { grow(&slots, entries) }
  }

  /// A number that differs by key, kind and field; its upper half is kept in the slot.
  @inline(__always)
  private static func tag(of item: KeyItem) -> UInt64 {
    (item.key.low ^ UInt64(item.field) << 8 ^ UInt64(item.kind)) &* 0x9E37_79B9_7F4A_7C15
  }

  private static func grow(_ slots: inout Buffer<UInt64>, _ entries: borrowing Buffer<KeyItem>) {
    let size = slots.count * 2
    var larger = Buffer<UInt64>(capacity: size)
    larger.append(repeating: 0, count: size)
    for number in 0..<entries.count {
      let tag = tag(of: entries[number])
      var slot = Int(truncatingIfNeeded: tag >> 12) & (size - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (size - 1) }
      larger[slot] = tag & ~0xFFFF_FFFF | UInt64(number + 1)
    }
    swap(&slots, &larger)
  }

  /// Moves all entries to `items` and starts counting again.
  func drain(into items: inout Buffer<KeyItem>) {
    withTable { slots, entries in
      items.append(copying: entries.span)
      entries.removeAll()
      for slot in 0..<slots.count { slots[slot] = 0 }
    }
  }
}
