import Bytes

// What is clever here
//   libxml2 keeps each name once, so that two equal names are one address. An open table from the
//   addresses of a local part and a namespace leads to the name's number without reading a letter.
// If you change this
//   An address means something only as long as the dictionary lives that handed it out: whoever
//   frees the parser's context also empties this table. Addresses are compared, never followed.

/// The names that have been seen by one parser, numbered in the order of their first appearance.
struct NameTable: ~Copyable {
  /// What is known of a pair of addresses.
  struct Entry: BitwiseCopyable {
    var local: UInt = 0
    var namespace: UInt = 0
    /// The name's number plus one; zero marks a free slot.
    var number: UInt32 = 0
    /// The length of the local part in bytes.
    var localLength: UInt16 = 0
    var tag = XMLTag.unknown
  }

  private let set: XMLNameSet
  private var slots = Buffer<Entry>()
  /// The names, by their number.
  private(set) var names: [XMLName] = []
  /// The tag of each name.
  private(set) var tags: [XMLTag] = []
  /// How many of them the set does not have.
  private(set) var unknownCount = 0

  init(_ set: XMLNameSet) {
    self.set = set
    slots.append(repeating: Entry(), count: 512)
  }

  /// Forgets all names.
  mutating func removeAll() {
    names.removeAll(keepingCapacity: true)
    tags.removeAll(keepingCapacity: true)
    unknownCount = 0
    let count = slots.count
    slots.removeAll()
    slots.append(repeating: Entry(), count: count)
  }

  /// What is known of a pair of addresses, `nil` where it is new.
  @inline(__always)
  func entry(local: UInt, namespace: UInt) -> Entry? {
    let mask = slots.count &- 1
    var slot = Self.hash(local, namespace) & mask
    while true {
      let entry = slots[slot]
      if entry.number == 0 { return nil }
      if entry.local == local, entry.namespace == namespace { return entry }
      slot = (slot &+ 1) & mask
    }
  }

  /// Adds a name that is new.
  mutating func add(_ name: XMLName, local: UInt, namespace: UInt) -> Entry {
    if names.count * 2 >= slots.count { grow() }
    let tag = set.tag(of: name.local, in: name.namespace)
    if tag == .unknown { unknownCount += 1 }
    names.append(name)
    tags.append(tag)
    let entry = Entry(
      local: local, namespace: namespace, number: UInt32(names.count),
      localLength: UInt16(name.local.utf8.count), tag: tag)
    insert(entry)
    return entry
  }

  private mutating func insert(_ entry: Entry) {
    let mask = slots.count - 1
    var slot = Self.hash(entry.local, entry.namespace) & mask
    while slots[slot].number != 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    var old = Buffer<Entry>()
    swap(&old, &slots)
    slots.append(repeating: Entry(), count: old.count * 2)
    for index in 0..<old.count where old[index].number != 0 { insert(old[index]) }
  }

  @inline(__always)
  private static func hash(_ local: UInt, _ namespace: UInt) -> Int {
    let mixed = (local ^ (namespace &<< 17)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &>> 40)
  }
}
