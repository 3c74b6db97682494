import Bytes

// What is clever here
//   Sets of threads that were met become states of a table, one entry a class of characters: a text
//   mostly runs through the table. Assertions are resolved together with the character behind them,
//   so that a state needs to know only what stood in front of it.
// If you change this
//   The table is thrown away when it grows beyond its limit; the time stays in proportion to the text.

/// Runs one pattern, with tables that it fills while it goes; for one thread at a time.
final class PatternMatcher {
  private let pattern: Pattern
  private let width: Int
  /// By state and class; the last class is the end of the text.
  private var table = Buffer<Int32>()
  private var states = Buffer<State>()
  /// The threads of all states.
  private var threads = Buffer<Int32>()
  private var numbers: [UInt64: [Int32]] = [:]
  private var marks = Buffer<UInt32>()
  private var mark: UInt32 = 0
  private var stack = Buffer<Int32>()
  private var fresh = Buffer<Int32>()
  /// How many threads were followed, for budgets.
  private(set) var work = 0

  struct State: BitwiseCopyable {
    var first: Int
    var count: Int
    var context: Context
  }

  /// What stands in front of a place.
  struct Context: BitwiseCopyable, Equatable {
    var isStart = false
    var isAfterWord = false
    /// The class of the character, where that matters; -1 where there is none.
    var last: Int32 = -1
  }

  private enum Entry {
    static let unknown: Int32 = 0
    static let match: Int32 = -1
    static let dead: Int32 = -2
  }

  private static let tableLimit = 1 << 16

  init(_ pattern: Pattern) {
    self.pattern = pattern
    width = pattern.classCount + 1
    marks.append(repeating: 0, count: pattern.steps.count)
    restart()
  }

  private func restart() {
    table.removeAll()
    states.removeAll()
    threads.removeAll()
    numbers = [:]
    fresh.removeAll()
    fresh.append(pattern.first)
    _ = state(Context(isStart: true))
  }

  /// Whether there is a match anywhere in a text.
  func matches(_ text: Span<UInt8>) -> Bool {
    var state = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      let kind: Int
      if byte < 0x80 {
        kind = pattern.characterClass(ascii: byte)
        index &+= 1
      } else {
        kind = pattern.characterClass(Self.scalar(text, &index))
      }
      var entry = table[state &* width &+ kind]
      if entry == Entry.unknown { entry = follow(&state, kind) }
      if entry < 0 { return entry == Entry.match }
      state = Int(entry) &- 1
    }
    var entry = table[state &* width &+ width &- 1]
    if entry == Entry.unknown { entry = follow(&state, width - 1) }
    return entry == Entry.match
  }

  /// Reads a character above U+007F of well-formed UTF-8.
  private static func scalar(_ text: Span<UInt8>, _ index: inout Int) -> UInt32 {
    let lead = UInt32(text[index])
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = lead & (0xFF >> UInt32(count + 1))
    var offset = 1
    while offset < count, index + offset < text.count {
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
      offset += 1
    }
    index += count
    return value
  }

  /// Finds the entry behind a character that this state has not met, or behind the text.
  private func follow(_ number: inout Int, _ kind: Int) -> Int32 {
    let state = states[number]
    let isEnd = kind == width - 1
    let isBeforeWord = !isEnd && pattern.hasBoundaries && pattern.isWord(kind)
    let context = Context(
      isAfterWord: isBeforeWord, last: pattern.looksBehind ? Int32(kind) : -1)
    var result = Entry.dead
    nextMark()
    stack.removeAll()
    fresh.removeAll()
    for index in state.first..<state.first + state.count { push(threads[index]) }
    following: while let top = stack.last {
      stack.truncate(to: stack.count - 1)
      work &+= 1
      let step = pattern.steps[Int(top)]
      switch step.kind {
      case .match:
        result = Entry.match
        break following
      case .set:
        if !isEnd, pattern.contains(step.other, kind) { fresh.append(step.next) }
      case .split:
        push(step.next)
        push(step.other)
      case .start: if state.context.isStart { push(step.next) }
      case .end: if isEnd { push(step.next) }
      case .boundary: if state.context.isAfterWord != isBeforeWord { push(step.next) }
      case .noBoundary: if state.context.isAfterWord == isBeforeWord { push(step.next) }
      case .ahead, .notAhead:
        let isIn = !isEnd && pattern.contains(step.other, kind)
        if isIn == (step.kind == .ahead) { push(step.next) }
      case .behind, .notBehind:
        let last = state.context.last
        let isIn = last >= 0 && pattern.contains(step.other, Int(last))
        if isIn == (step.kind == .behind) { push(step.next) }
      }
    }
    if result != Entry.match, !isEnd {
      if !pattern.isAnchored { fresh.append(pattern.first) }
      if !fresh.isEmpty {
        if table.count + width > Self.tableLimit || threads.count > Self.tableLimit {
          // What is known of the new state is kept, and nothing else.
          let kept = Buffer<Int32>(copying: fresh)
          restart()
          fresh.removeAll()
          fresh.append(copying: kept.span)
          return self.state(context) + 1
        }
        result = self.state(context) + 1
      }
    }
    table[number * width + kind] = result
    return result
  }

  private func nextMark() {
    mark &+= 1
    if mark == 0 {
      for index in 0..<marks.count { marks[index] = 0 }
      mark = 1
    }
  }

  private func push(_ step: Int32) {
    guard marks[Int(step)] != mark else { return }
    marks[Int(step)] = mark
    stack.append(step)
  }

  /// The number of the state whose threads are the fresh ones.
  private func state(_ context: Context) -> Int32 {
    sortFresh()
    var hash = UInt64(bitPattern: Int64(context.last)) ^ (context.isAfterWord ? 3 : 5)
    for index in 0..<fresh.count {
      hash = (hash ^ UInt64(UInt32(bitPattern: fresh[index]))) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 29
    }
    for number in numbers[hash] ?? [] where isFresh(Int(number), context) {
      return number
    }
    let number = Int32(states.count)
    states.append(State(first: threads.count, count: fresh.count, context: context))
    threads.append(copying: fresh.span)
    table.append(repeating: Entry.unknown, count: width)
    numbers[hash, default: []].append(number)
    return number
  }

  private func isFresh(_ number: Int, _ context: Context) -> Bool {
    let state = states[number]
    guard state.count == fresh.count, state.context == context else { return false }
    for index in 0..<state.count where threads[state.first + index] != fresh[index] { return false }
    return true
  }

  /// Puts the fresh threads into order, each once.
  private func sortFresh() {
    var sorted: [Int32] = []
    sorted.reserveCapacity(fresh.count)
    for index in 0..<fresh.count { sorted.append(fresh[index]) }
    sorted.sort()
    fresh.removeAll()
    var last: Int32 = -1
    for thread in sorted where thread != last {
      fresh.append(thread)
      last = thread
    }
  }
}

extension Buffer {
  /// Creates a buffer with the elements of another one.
  fileprivate init(copying other: borrowing Buffer<Element>) {
    self.init(capacity: other.count)
    append(copying: other.span)
  }
}
