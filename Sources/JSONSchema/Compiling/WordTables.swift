import Bytes

/// A text that a schema lists, in a table by hash.
struct WordSlot: BitwiseCopyable {
  var hash: UInt64 = 0
  var start: Int32 = 0
  /// Its length; -1 where the slot is free.
  var count: Int32 = -1
}

/// The texts that a schema lists: a table for each list, one behind the other.
struct WordTables: ~Copyable {
  private var slots = Buffer<WordSlot>()
  private var text = ByteBuffer()

  init(slots: [WordSlot], text: [UInt8]) {
    self.slots.append(copying: slots.span)
    self.text.append(copying: text.span)
  }

  /// Whether some bytes are one of the texts in the table from `first` on.
  func contains(
    _ first: Int, mask: Int, _ bytes: RawSpan, _ start: Int, _ count: Int
  ) -> Bool {
    let hash = NameIndex.hash(bytes, start, count)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let word = slots[first &+ slot]
      if word.count < 0 { return false }
      if word.hash == hash, Int(word.count) == count,
        NameIndex.isEqual(text.paddedBytes, Int(word.start), bytes, start, count)
      {
        return true
      }
      slot = (slot &+ 1) & mask
    }
  }
}
