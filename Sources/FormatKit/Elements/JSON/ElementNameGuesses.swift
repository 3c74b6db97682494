import Bytes

// What is clever here
//   Objects of one kind mostly have their members in one order, so that the member before tells the
//   next one: its name is compared, and need not be looked up.

/// Which member mostly follows which.
struct ElementNameGuesses: ~Copyable {
  /// A name and where it leads.
  struct Guess: BitwiseCopyable {
    /// The first eight bytes, or as many as there are.
    var first: UInt64 = 0
    /// The last eight, where there are more than eight.
    var last: UInt64 = 0
    /// How many bytes there are; zero where nothing has been seen.
    var count = 0
    /// The place of the object, and that of the member.
    var around: UInt16 = 0
    var state: UInt16 = 0
  }

  private var guesses = Buffer<Guess>()
  private let stateCount: Int

  init(stateCount: Int) {
    self.stateCount = stateCount
    guesses.append(repeating: Guess(), count: stateCount * 2)
  }

  /// The slot of what comes first in the objects of a place.
  func slot(first state: UInt16) -> Int32 { Int32(state) }

  /// The slot of what comes behind the member of a place; minus one where no map names it.
  func slot(behind state: UInt16) -> Int32 {
    state == 0 ? -1 : Int32(truncatingIfNeeded: stateCount &+ Int(state))
  }

  /// The place of a member, if its name is the one that was seen there last.
  @inline(__always)
  func find(
    _ slot: Int32, inside around: UInt16, _ bytes: RawSpan, _ name: Range<Int>
  ) -> UInt16? {
    guard slot >= 0 else { return nil }
    let guess = guesses[Int(slot)]
    guard guess.count == name.count, guess.around == around,
      let (first, last) = Self.ends(bytes, name), first == guess.first, last == guess.last
    else { return nil }
    return guess.state
  }

  /// Notes a name of up to sixteen bytes, which are all told by the first and the last.
  mutating func learn(
    _ slot: Int32, inside around: UInt16, _ bytes: RawSpan, _ name: Range<Int>, state: UInt16
  ) {
    guard slot >= 0, name.count <= 16, let (first, last) = Self.ends(bytes, name) else { return }
    guesses[Int(slot)] = Guess(
      first: first, last: last, count: name.count, around: around, state: state)
  }

  @inline(__always)
  private static func ends(_ bytes: RawSpan, _ name: Range<Int>) -> (first: UInt64, last: UInt64)? {
    guard name.lowerBound &+ 8 <= bytes.byteCount, !name.isEmpty else { return nil }
    let word = bytes.word(at: name.lowerBound)
    guard name.count < 8 else { return (word, bytes.word(at: name.upperBound &- 8)) }
    return (word & (1 &<< UInt64(name.count &* 8) &- 1), 0)
  }
}
