import Bytes
import LearnerModel

/// The numbers of extension paths, found by the bytes of name space and path.
struct PathCache: ~Copyable {
  struct Slot: BitwiseCopyable {
    var hash: Hash128
    /// The path's number plus one; zero where the slot is free.
    var number: UInt64
  }

  private var slots: Buffer<Slot>
  private var count = 0

  init() {
    slots = Buffer(capacity: 64)
    slots.append(repeating: Slot(hash: Hash128(high: 0, low: 0), number: 0), count: 64)
  }

  /// The number of a path, `nil` where there are too many.
  mutating func number(
    space: Span<UInt8>, path: Span<UInt8>, in names: NameTable
  ) -> UInt32? {
    let hash = Hash128(path, space: Hash128(space).low)
    var index = Int(truncatingIfNeeded: hash.low) & (slots.count &- 1)
    while slots[index].number != 0 {
      if slots[index].hash == hash {
        return UInt32(truncatingIfNeeded: slots[index].number &- 1)
      }
      index = (index &+ 1) & (slots.count &- 1)
    }
    guard let number = names.number(of: .init(space: String(space), path: String(path))) else {
      return nil
    }
    slots[index] = Slot(hash: hash, number: UInt64(number) + 1)
    count += 1
    if count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    let size = slots.count * 2
    var larger = Buffer<Slot>(capacity: size)
    larger.append(repeating: Slot(hash: Hash128(high: 0, low: 0), number: 0), count: size)
    for old in 0..<slots.count where slots[old].number != 0 {
      var index = Int(truncatingIfNeeded: slots[old].hash.low) & (size - 1)
      while larger[index].number != 0 { index = (index + 1) & (size - 1) }
      larger[index] = slots[old]
    }
    swap(&slots, &larger)
  }
}

/// The numbers of identifier systems, found by the bytes of their names.
struct SystemCache: ~Copyable {
  struct Entry: BitwiseCopyable {
    var hash: Hash128
    var number: UInt8
  }

  private var entries = Buffer<Entry>()

  /// The number of a system, `nil` where there are too many.
  mutating func number(_ name: Span<UInt8>, in names: NameTable) -> UInt8? {
    let hash = Hash128(name)
    for index in 0..<entries.count where entries[index].hash == hash {
      return entries[index].number
    }
    guard let number = names.number(ofSystem: String(name)) else { return nil }
    entries.append(Entry(hash: hash, number: number))
    return number
  }
}
