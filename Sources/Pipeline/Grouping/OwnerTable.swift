import Bytes

/// Numbers people in the order in which they first appear, as owner or as person.
///
/// It is changed in turn. Beyond its limit it takes no new people; their records go another way.
final class OwnerTable {
  /// What is known of a person that decides whether they are a learner.
  struct Traits: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8

    /// A role as a learner, at an organization or in a section.
    static let learnerRole = Traits(rawValue: 1)
    /// Any role.
    static let role = Traits(rawValue: 2)
    /// Records that only learners have.
    static let learnerRecord = Traits(rawValue: 4)
    /// Records that others may have too.
    static let record = Traits(rawValue: 8)
    /// Written with a learner as somebody around them.
    static let contact = Traits(rawValue: 16)

    /// Whether such a person is a learner: by role, by record, or for want of any other role.
    var isLearner: Bool {
      contains(.learnerRole) || contains(.learnerRecord) || (contains(.record) && !contains(.role))
    }
  }

  private struct Slot: BitwiseCopyable {
    var hash: Hash128
    /// The person's number plus one; zero where the slot is free.
    var number: UInt64
  }

  private var slots: Buffer<Slot>
  private var traits: Buffer<Traits>
  private let limit: Int

  /// Creates a table of at most about `memory` bytes.
  init(memory: Int) {
    limit = max(64, memory / 72)
    slots = Buffer(capacity: 1 << 10)
    slots.append(repeating: Slot(hash: Hash128(high: 0, low: 0), number: 0), count: 1 << 10)
    traits = Buffer()
  }

  /// How many people have a number.
  var count: Int { traits.count }

  /// How many of them are learners.
  var learnerCount: Int {
    var count = 0
    for index in 0..<traits.count where traits[index].isLearner { count += 1 }
    return count
  }

  /// The number of a person, given in order of appearance; `nil` where there is no room.
  func number(of hash: Hash128) -> UInt64? {
    var index = Int(truncatingIfNeeded: hash.low) & (slots.count - 1)
    while true {
      let slot = slots[index]
      if slot.number == 0 { break }
      if slot.hash == hash { return slot.number - 1 }
      index = (index + 1) & (slots.count - 1)
    }
    guard traits.count < limit else { return nil }
    traits.append([])
    slots[index] = Slot(hash: hash, number: UInt64(traits.count))
    if traits.count * 3 > slots.count * 2 { grow() }
    return UInt64(traits.count - 1)
  }

  private func grow() {
    let size = slots.count * 2
    var larger = Buffer<Slot>(capacity: size)
    larger.append(repeating: Slot(hash: Hash128(high: 0, low: 0), number: 0), count: size)
    for old in 0..<slots.count {
      let slot = slots[old]
      if slot.number == 0 { continue }
      var index = Int(truncatingIfNeeded: slot.hash.low) & (size - 1)
      while larger[index].number != 0 { index = (index + 1) & (size - 1) }
      larger[index] = slot
    }
    swap(&slots, &larger)
  }

  /// Adds what a record tells of a person.
  func note(_ number: UInt64, _ seen: Traits) {
    traits[Int(number)].formUnion(seen)
  }

  /// Lets a number stand for another one's person too, which stands for nobody any more.
  func unite(_ number: UInt64, into root: UInt64) {
    traits[Int(root)].formUnion(traits[Int(number)])
    traits[Int(number)] = []
  }

  /// Whether the person with a number is written with learners, although they are none.
  func isContact(_ number: UInt64) -> Bool { traits[Int(number)].contains(.contact) }

  /// Whether the person with a number is a learner.
  func isLearner(_ number: UInt64) -> Bool { traits[Int(number)].isLearner }

  /// Adds a person beyond the limit, who comes behind all others.
  func append(_ seen: Traits) -> UInt64 {
    traits.append(seen)
    return UInt64(traits.count - 1)
  }
}
