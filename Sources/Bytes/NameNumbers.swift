/// Names, numbered from zero in their order, that are found by their bytes.
public struct NameNumbers: Sendable {
  private struct Entry: BitwiseCopyable, Sendable {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    var count: UInt32 = 0
    /// The number plus one; zero marks a free slot.
    var number: UInt32 = 0
  }

  private var slots: [Entry]
  private var bytes: [UInt8] = []

  /// Numbers some names, each of which is there once.
  public init(_ names: [String]) {
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: Entry(), count: size)
    for (number, name) in names.enumerated() {
      let text = Array(name.utf8)
      let entry = Entry(
        hash: Self.hash(text.span), start: UInt32(bytes.count), count: UInt32(text.count),
        number: UInt32(number + 1))
      bytes += text
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      while slots[slot].number != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = entry
    }
    // Reads of eight bytes may go over the last name's end.
    bytes += [UInt8](repeating: 0, count: 8)
  }

  @inline(__always)
  private static func hash(_ name: Span<UInt8>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: name.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index < name.count {
      hash = (hash ^ UInt64(name[index])) &* 0x0000_0100_0000_01B3
      index &+= 1
    }
    return hash ^ (hash &>> 29)
  }

  /// The number of a name, `nil` where it is none of them.
  public func number(of name: Span<UInt8>) -> Int? {
    let hash = Self.hash(name)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry.number == 0 { return nil }
      if entry.hash == hash, Int(entry.count) == name.count,
        name.isEqual(to: bytes.span.extracting(Int(entry.start)..<Int(entry.start) &+ name.count))
      {
        return Int(entry.number) &- 1
      }
      slot = (slot &+ 1) & mask
    }
  }
}
