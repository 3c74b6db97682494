import Bytes

/// Finds the column of a line item by its key.
struct ItemIndex: Sendable {
  private var hashes: [Hash128] = []
  private var columns: [Int32] = []
  /// The number of an item plus one; zero where the slot is free.
  private var slots: [Int32]

  /// Creates an index with room for `count` items.
  init(count: Int) {
    var size = 64
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
  }

  /// Adds an item; the first one with a key counts.
  mutating func add(_ hash: Hash128, column: Int) {
    var slot = Int(truncatingIfNeeded: hash.low) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[Int(slots[slot]) - 1] == hash { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    hashes.append(hash)
    columns.append(Int32(column))
    slots[slot] = Int32(hashes.count)
  }

  /// The column of the item with a key; the item behind the one found last is tried first.
  @inline(__always)
  func column(_ hash: Hash128, guess: inout Int) -> Int? {
    if guess < hashes.count, hashes[guess] == hash {
      defer { guess &+= 1 }
      return Int(columns[guess])
    }
    var slot = Int(truncatingIfNeeded: hash.low) & (slots.count &- 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      if hashes[number] == hash {
        guess = number &+ 1
        return Int(columns[number])
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return nil
  }
}
