import Bytes

/// The keys of reference records that came before, each with a fingerprint of what the record says.
///
/// It is asked and changed in turn. When it is full it says so, and takes no new keys.
final class SeenKeys {
  /// What is known of a key.
  enum Answer: UInt8, BitwiseCopyable {
    /// It is new.
    case new
    /// A record with the same key says the same.
    case same
    /// A record with the same key says something else.
    case different
    /// It is not in the table, and there is no room to tell whether it is new.
    case unknown
  }

  private struct Slot: BitwiseCopyable {
    var key: Hash128
    var content: UInt64
    var isTaken: Bool
  }

  private var slots: Buffer<Slot>
  private var count = 0
  private let limit: Int

  /// Creates a table of at most about `memory` bytes.
  init(memory: Int) {
    limit = max(16, memory / (MemoryLayout<Slot>.stride * 5))
    slots = Buffer(capacity: 64)
    slots.append(
      repeating: Slot(key: Hash128(high: 0, low: 0), content: 0, isTaken: false), count: 64)
  }

  /// A key that is asked for, and a fingerprint of what its record says.
  struct Question: BitwiseCopyable {
    var key: Hash128
    var content: UInt64
  }

  /// Tells of each key whether it is new; new ones are noted.
  func answer(_ questions: Span<Question>, into answers: inout Buffer<Answer>) {
    // As a variable the table is not looked after on every use.
    var slots = Buffer<Slot>()
    swap(&slots, &self.slots)
    answers.removeAll()
    for number in questions.indices {
      let question = questions[number]
      answers.append(insert(question.key, content: question.content, into: &slots))
    }
    swap(&slots, &self.slots)
  }

  private func insert(
    _ key: Hash128, content: UInt64, into slots: inout Buffer<Slot>
  ) -> Answer {
    var index = Int(truncatingIfNeeded: key.low) & (slots.count - 1)
    while slots[index].isTaken {
      let slot = slots[index]
      if slot.key == key { return slot.content == content ? .same : .different }
      index = (index + 1) & (slots.count - 1)
    }
    guard count < limit else { return .unknown }
    slots[index] = Slot(key: key, content: content, isTaken: true)
    count += 1
    if count * 3 > slots.count * 2 { Self.grow(&slots) }
    return .new
  }

  private static func grow(_ slots: inout Buffer<Slot>) {
    let size = slots.count * 2
    var larger = Buffer<Slot>(capacity: size)
    larger.append(
      repeating: Slot(key: Hash128(high: 0, low: 0), content: 0, isTaken: false), count: size)
    for old in 0..<slots.count where slots[old].isTaken {
      var index = Int(truncatingIfNeeded: slots[old].key.low) & (size - 1)
      while larger[index].isTaken { index = (index + 1) & (size - 1) }
      larger[index] = slots[old]
    }
    swap(&slots, &larger)
  }
}
