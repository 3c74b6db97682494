import Bytes

// What is clever here
//   Keys of the hundreds of courses that a transcript has ask for the same few places of what is
//   around them. Searches of one place mostly move on, so that each goes on from where the last one
//   ended, along the chain of the place's nodes.

/// Finding the first node of a place inside of another.
extension ElementMachine {
  /// What was last looked for of a place.
  struct Search: BitwiseCopyable {
    /// The node that it was looked for behind.
    var start: Int32 = 0
    /// The first node from there on, plus one; zero where there is none.
    var found: Int32 = 0
  }

  /// The first node of a place inside another node, or that node itself.
  mutating func first(
    of state: UInt16, inside node: Int, _ tape: borrowing ElementTape
  ) -> Int? {
    guard lasts[Int(state)] > 0 else { return nil }
    let last = searches[Int(state)]
    var found = Int(Int(last.start) <= node ? last.found : firsts[Int(state)]) &- 1
    while found >= 0, found < node { found = Int(tape.nodes[found].next) &- 1 }
    searches[Int(state)] = Search(
      start: Int32(truncatingIfNeeded: node), found: Int32(truncatingIfNeeded: found &+ 1))
    return found >= 0 && found < Int(tape.nodes[node].end) ? found : nil
  }
}
