import Bytes

// What is clever here
//   Keys of the hundreds of courses that a transcript has ask for the same few places of what is
//   around them. Searches of one place mostly move on, so that each goes on from where the last one
//   ended, along the chain of the place's nodes. A course asks inside itself and around itself by
//   turns: each kind of search has an end of its own.

/// Finding the first node of a place inside of another.
extension ElementMachine {
  /// Where a search of a place has ended; nodes are told by their numbers plus one, zero is none.
  struct Search: BitwiseCopyable {
    /// The last node of the place that stands before what was looked for: whatever stands behind it
    /// finds the next one.
    var before: Int32 = 0
    /// The node of the place behind that one.
    var found: Int32 = 0
  }

  /// Where the searches of a place have ended: inside a record, and inside one around it.
  struct Searches: BitwiseCopyable {
    var inner = Search()
    var outer = Search()
  }

  /// The first node of a place inside another node, or that node itself; `isOuter` says that the
  /// other is around the one that asks.
  mutating func first(
    of state: UInt16, inside node: Int, isOuter: Bool = false, _ nodes: Span<ElementNode>
  ) -> Int? {
    guard lasts[Int(state)] > 0 else { return nil }
    var both = searches[Int(state)]
    var search = isOuter ? both.outer : both.inner
    if Int(search.before) > node { search = Search(found: firsts[Int(state)]) }
    while search.found > 0, Int(search.found) <= node {
      search.before = search.found
      search.found = nodes[Int(search.found) &- 1].next
    }
    if isOuter { both.outer = search } else { both.inner = search }
    searches[Int(state)] = both
    let found = Int(search.found) &- 1
    return found >= 0 && found < Int(nodes[node].end) ? found : nil
  }
}
