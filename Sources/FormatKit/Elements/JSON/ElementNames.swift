import Bytes
import XMLSyntax

/// The names in a plan, found by their bytes: those of elements, and those with `@`.
struct ElementNames: Sendable {
  /// The tag of a name, and whether it is that of an attribute in the maps.
  struct Found: BitwiseCopyable, Sendable {
    var tag: XMLTag
    var isAttribute: Bool
  }

  private struct Entry: BitwiseCopyable, Sendable {
    var hash: UInt64 = 0
    var start: UInt32 = 0
    /// The length plus one; zero marks a free slot.
    var count: UInt32 = 0
    var found = Found(tag: .unknown, isAttribute: false)
  }

  private var slots: [Entry]
  private var bytes: [UInt8] = []

  /// Collects the names of a plan.
  init(_ plan: ElementPlan) {
    let names = Set(plan.states.dropFirst().map(\.name)).sorted()
    var size = 64
    while size < names.count * 4 { size *= 2 }
    slots = Array(repeating: Entry(), count: size)
    for name in names {
      let isAttribute = name.hasPrefix("@")
      let tag = plan.names.tag(of: isAttribute ? String(name.dropFirst()) : name, in: "")
      let text = Array(name.utf8)
      let entry = Entry(
        hash: Self.hash(text.span), start: UInt32(bytes.count), count: UInt32(text.count + 1),
        found: Found(tag: tag, isAttribute: isAttribute))
      bytes += text
      var slot = Int(truncatingIfNeeded: entry.hash) & (size - 1)
      while slots[slot].count != 0 { slot = (slot + 1) & (size - 1) }
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

  /// What is known of a name, `nil` where the plan does not have it.
  func find(_ name: Span<UInt8>) -> Found? {
    let hash = Self.hash(name)
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let entry = slots[slot]
      if entry.count == 0 { return nil }
      if entry.hash == hash, Int(entry.count) &- 1 == name.count,
        name.isEqual(to: bytes.span.extracting(Int(entry.start)..<Int(entry.start) &+ name.count))
      {
        return entry.found
      }
      slot = (slot &+ 1) & mask
    }
  }
}
