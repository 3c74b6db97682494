import ByteIO
import Bytes
import Findings

// What is clever here
//   There may be millions of ids, so that nothing of the table stays in memory: texts go to one
//   temporary file, and the slots that lead to them to another, which is asked place by place.
// If you change this
//   A slot without bytes is free. There are at least twice as many slots as entries.

/// What stands behind ids, in temporary files.
final class LinkTable: Sendable {
  /// What is known of an id.
  struct Found {
    var bytes: [UInt8]
    /// Whether other elements with the same id say something else.
    var isAmbiguous: Bool
  }

  fileprivate struct Slot: BitwiseCopyable {
    var key = Hash128(high: 0, low: 0)
    var start: UInt64 = 0
    var count: UInt32 = 0
    var isAmbiguous: UInt32 = 0
  }

  private static let stride = MemoryLayout<Slot>.stride
  private let texts: SpillFile
  private let slots: SpillFile
  private let mask: Int

  /// Entries while they are collected.
  struct Builder: ~Copyable {
    fileprivate let texts: SpillFile
    fileprivate let items: SpillFile
    fileprivate var itemCount = 0
    private var held: ByteBuffer

    init() throws(Failure) {
      let (texts, items) = (try SpillFile(), try SpillFile())
      self.texts = texts
      self.items = items
      held = ByteBuffer()
    }

    /// Adds what stands behind some keys.
    mutating func add(_ keys: [Hash128], _ bytes: [UInt8]) throws(Failure) {
      let start = try texts.append(bytes.span.raw)
      for key in keys {
        held.append(
          bitsOf: Slot(key: key, start: UInt64(start), count: UInt32(clamping: bytes.count)))
      }
      itemCount += keys.count
      if held.count > 1 << 16 { try flush() }
    }

    fileprivate mutating func flush() throws(Failure) {
      _ = try items.append(held.span.raw)
      held.removeAll()
    }
  }

  /// Makes the table of what was collected.
  init(_ builder: consuming Builder) throws(Failure) {
    try builder.flush()
    texts = builder.texts
    slots = try SpillFile()
    var room = 64
    while room < builder.itemCount * 2 { room *= 2 }
    mask = room - 1
    var blank = ByteBuffer()
    for _ in 0..<64 { blank.append(bitsOf: Slot()) }
    for _ in 0..<room / 64 { _ = try slots.append(blank.span.raw) }
    var block = ByteBuffer()
    var done = 0
    while done < builder.itemCount {
      let count = min(1 << 10, builder.itemCount - done)
      block.removeAll()
      try builder.items.read(into: &block, count: count * Self.stride, at: done * Self.stride)
      for number in 0..<count { try insert(block.load(Slot.self, at: number * Self.stride)) }
      done += count
    }
  }

  private func insert(_ added: Slot) throws(Failure) {
    let found = try find(added.key)
    var slot = found.slot
    if slot.count == 0 {
      slot = added
    } else {
      let isSame = try bytes(of: slot) == bytes(of: added)
      if isSame || slot.isAmbiguous != 0 { return }
      slot.isAmbiguous = 1
    }
    var bits = ByteBuffer()
    bits.append(bitsOf: slot)
    try slots.write(bits.span.raw, at: found.number * Self.stride)
  }

  /// What stands behind a key, `nil` where nothing does.
  func find(key: Hash128) throws(Failure) -> Found? {
    let slot = try find(key).slot
    guard slot.count > 0 else { return nil }
    return Found(bytes: try bytes(of: slot), isAmbiguous: slot.isAmbiguous != 0)
  }

  /// The slot of a key, or the free one where it would be.
  private func find(_ key: Hash128) throws(Failure) -> (number: Int, slot: Slot) {
    var number = Int(truncatingIfNeeded: key.low) & mask
    var bits = ByteBuffer()
    while true {
      bits.removeAll()
      try slots.read(into: &bits, count: Self.stride, at: number * Self.stride)
      let slot = bits.load(Slot.self, at: 0)
      if slot.count == 0 || slot.key == key { return (number, slot) }
      number = (number + 1) & mask
    }
  }

  private func bytes(of slot: Slot) throws(Failure) -> [UInt8] {
    var bytes = ByteBuffer()
    try texts.read(into: &bytes, count: Int(slot.count), at: Int(slot.start))
    return bytes.bytes
  }
}
