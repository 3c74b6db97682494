import Bytes

// What is clever here
//   Of a key's definitions only the first few places are kept, of its references one item a field:
//   a key that a billion rows share takes no more room than any other.
// If you change this
//   Which definitions are kept does not depend on the order they come in: the first ones of the input.

/// The keys of one partition, each with who has it and who refers to it.
struct KeyTable: ~Copyable {
  /// A key.
  struct Group: BitwiseCopyable {
    var key: Hash128
    var target: UInt8
    var definitions = 0
    var references = 0
    /// The last item kept, in `items`, plus one.
    var head: UInt32 = 0
    /// How many definitions are kept, and how many of them with a content.
    var kept: UInt16 = 0
    var keptWithContent: UInt16 = 0
  }

  /// The keys of a partition that one pass takes, where a table of them all would be too large.
  struct Share {
    /// How many passes there are: a power of two.
    var passes: UInt64
    var number: UInt64

    /// The passes over a partition of `count` items, with a table of about `memory` bytes each.
    static func passes(over count: Int, memory: Int) -> [Share] {
      // Each of the table's lists may be twice as long as what is in it.
      let stride =
        2 * (MemoryLayout<KeyItem>.stride + MemoryLayout<Group>.stride)
        + 5 * MemoryLayout<UInt32>.stride
      var passes: UInt64 = 1
      while passes < 1 << 16, count / Int(passes) * stride > memory { passes *= 2 }
      return (0..<passes).map { Share(passes: passes, number: $0) }
    }

    /// Whether a key belongs to the pass; the bits that choose the partition are others.
    @inline(__always)
    func contains(_ key: Hash128) -> Bool { key.high >> 32 & (passes - 1) == number }
  }

  /// How many places of one key are listed.
  static let placesKept = 6
  /// How many records with one key and different contents are told apart.
  private static let contentsKept = 64

  private(set) var groups = Buffer<Group>()
  private var items = Buffer<KeyItem>()
  private var links = Buffer<UInt32>()
  private var slots = Buffer<UInt32>()

  init() { slots.append(repeating: 0, count: 1 << 12) }

  /// Makes room for the next partition.
  mutating func removeAll() {
    groups.removeAll()
    items.removeAll()
    links.removeAll()
    for slot in 0..<slots.count { slots[slot] = 0 }
  }

  /// Adds the items of a block that belong to a share.
  mutating func add(_ block: borrowing ByteBuffer, of share: Share) {
    let stride = MemoryLayout<KeyItem>.stride
    for number in 0..<block.count / stride {
      let item = block.load(KeyItem.self, at: number * stride)
      if share.contains(item.key) { add(item) }
    }
  }

  private mutating func add(_ item: KeyItem) {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: item.key.low) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) &- 1
      var group = groups[number]
      if group.key == item.key {
        join(item, to: &group)
        groups[number] = group
        return
      }
      slot = (slot &+ 1) & mask
    }
    var group = Group(key: item.key, target: item.target)
    join(item, to: &group)
    groups.append(group)
    slots[slot] = UInt32(groups.count)
    if groups.count &* 2 > slots.count { grow() }
  }

  private mutating func join(_ item: KeyItem, to group: inout Group) {
    if item.isDefinition {
      // What is said again in the same words is one record.
      if item.count != 0, let known = position(ofContent: item.count, in: group) {
        if item.site < items[known].site { items[known].site = item.site }
        return
      }
      group.definitions += 1
      if item.count != 0, group.keptWithContent < UInt16(Self.contentsKept) {
        group.keptWithContent += 1
      } else if group.kept == UInt16(Self.placesKept) {
        replaceLast(with: item, in: group)
        return
      } else {
        group.kept += 1
      }
    } else {
      group.references += Int(item.count)
      var next = group.head
      while next != 0 {
        let position = Int(next) - 1
        if items[position].isAlike(item) {
          items[position].count =
            items[position].count.addingReportingOverflow(item.count)
              .overflow ? .max : items[position].count + item.count
          if item.site < items[position].site { items[position].site = item.site }
          return
        }
        next = links[position]
      }
    }
    items.append(item)
    links.append(group.head)
    group.head = UInt32(items.count)
  }

  private func position(ofContent content: UInt32, in group: Group) -> Int? {
    var next = group.head
    while next != 0 {
      let position = Int(next) - 1
      if items[position].isDefinition, items[position].count == content { return position }
      next = links[position]
    }
    return nil
  }

  /// Puts a definition in the place of the last one kept, if it stands before that.
  private mutating func replaceLast(with item: KeyItem, in group: Group) {
    var last: Int?
    var next = group.head
    while next != 0 {
      let position = Int(next) - 1
      if items[position].isDefinition, items[position].count == 0,
        last.map({ items[$0].site < items[position].site }) ?? true
      {
        last = position
      }
      next = links[position]
    }
    if let last, item.site < items[last].site { items[last].site = item.site }
  }

  /// All items of a group that are kept, in the order of the input.
  func items(of group: Group) -> [KeyItem] {
    var found: [KeyItem] = []
    var next = group.head
    while next != 0 {
      found.append(items[Int(next) - 1])
      next = links[Int(next) - 1]
    }
    return found.sorted { $0.site < $1.site }
  }

  private mutating func grow() {
    let size = slots.count * 2
    var larger = Buffer<UInt32>(capacity: size)
    larger.append(repeating: 0, count: size)
    for number in 0..<groups.count {
      var slot = Int(truncatingIfNeeded: groups[number].key.low) & (size - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (size - 1) }
      larger[slot] = UInt32(number + 1)
    }
    swap(&slots, &larger)
  }
}
