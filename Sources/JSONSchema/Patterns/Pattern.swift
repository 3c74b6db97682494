import Bytes

// What is clever here
//   Characters that no set of the pattern tells apart are one class, so that a pattern of Unicode
//   letters needs tables no wider than one of ASCII digits. Repetitions are written out, and the
//   program is run for all its threads at once (Thompson), which takes time in proportion to the
//   text whatever the pattern is.
// If you change this
//   A repetition's optional copies are nested, `(x(x(x)?)?)?`, so that each leads to the end directly.

/// A compiled regular expression, which says whether a text has a match.
final class Pattern: Sendable {
  /// A step of the program.
  struct Step: BitwiseCopyable, Sendable {
    enum Kind: UInt8, BitwiseCopyable, Sendable {
      case set
      case split
      case start
      case end
      case boundary
      case noBoundary
      case ahead
      case notAhead
      case behind
      case notBehind
      case match
    }

    var kind: Kind
    /// The set; the other way of a split.
    var other: Int32 = 0
    /// The step that follows.
    var next: Int32
  }

  /// The most steps that a program may have.
  static let stepLimit = 20_000

  let steps: [Step]
  let first: Int32
  let isAnchored: Bool
  let hasBoundaries: Bool
  /// Whether it matters which character stands in front of a place.
  let looksBehind: Bool
  /// How many classes of characters there are.
  let classCount: Int
  private let asciiClasses: [UInt16]
  /// Where runs of one class start, and their classes.
  private let runStarts: [UInt32]
  private let runClasses: [UInt16]
  /// Which classes are in which set, by set and class.
  private let members: [Bool]
  private let wordClasses: [Bool]

  /// Compiles a pattern.
  init(_ text: String) throws(PatternProblem) {
    let tree = try PatternParser.parse(text)
    var builder = Builder()
    let match = try builder.add(Step(kind: .match, next: 0))
    first = try builder.compile(tree, before: match)
    steps = builder.steps
    isAnchored = tree.isAnchored
    hasBoundaries = steps.contains { $0.kind == .boundary || $0.kind == .noBoundary }
    looksBehind = steps.contains { $0.kind == .behind || $0.kind == .notBehind }
    // Words matter to boundaries alone.
    let sets = builder.sets + (hasBoundaries ? [ScalarSet.words] : [])
    var starts: Set<UInt32> = [0, 0x80]
    for set in sets {
      for range in set.ranges {
        starts.insert(range.lowerBound)
        starts.insert(range.upperBound + 1)
      }
    }
    runStarts = starts.filter { $0 <= ScalarSet.last }.sorted()
    var classes: [[Bool]: UInt16] = [:]
    var kinds: [[Bool]] = []
    var runClasses: [UInt16] = []
    for start in runStarts {
      let kind = sets.map { $0.contains(start) }
      if let known = classes[kind] {
        runClasses.append(known)
      } else {
        classes[kind] = UInt16(kinds.count)
        runClasses.append(UInt16(kinds.count))
        kinds.append(kind)
      }
    }
    self.runClasses = runClasses
    classCount = kinds.count
    members = sets.indices.flatMap { set in kinds.map { $0[set] } }
    let (hasBoundaries, runStarts) = (hasBoundaries, runStarts)
    wordClasses = kinds.map { hasBoundaries ? $0[sets.count - 1] : false }
    asciiClasses = (0..<128).map { scalar in
      runClasses[(runStarts.firstIndex { $0 > scalar } ?? runStarts.count) - 1]
    }
  }

  /// The class of a character.
  @inline(__always)
  func characterClass(ascii byte: UInt8) -> Int { Int(asciiClasses[Int(byte)]) }

  /// The class of a character.
  func characterClass(_ scalar: UInt32) -> Int {
    var (low, high) = (0, runStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runStarts[middle] <= scalar { low = middle } else { high = middle }
    }
    return Int(runClasses[low])
  }

  /// Whether the characters of a class are in a set.
  @inline(__always)
  func contains(_ set: Int32, _ characterClass: Int) -> Bool {
    members[Int(set) * classCount + characterClass]
  }

  /// Whether the characters of a class are a word's.
  func isWord(_ characterClass: Int) -> Bool { wordClasses[characterClass] }

  /// Writes a program from its end to its start.
  private struct Builder {
    var steps: [Step] = []
    var sets: [ScalarSet] = []

    mutating func add(_ step: Step) throws(PatternProblem) -> Int32 {
      guard steps.count < Pattern.stepLimit else { throw .tooLarge }
      steps.append(step)
      return Int32(steps.count - 1)
    }

    mutating func compile(_ tree: PatternTree, before next: Int32) throws(PatternProblem) -> Int32 {
      switch tree {
      case .empty: return next
      case .start: return try add(Step(kind: .start, next: next))
      case .end: return try add(Step(kind: .end, next: next))
      case .boundary(let isNegated):
        return try add(Step(kind: isNegated ? .noBoundary : .boundary, next: next))
      case .set(let set):
        return try add(Step(kind: .set, other: number(of: set), next: next))
      case .beside(let set, let isBehind, let isNegated):
        let kind: Step.Kind =
          isBehind ? (isNegated ? .notBehind : .behind) : (isNegated ? .notAhead : .ahead)
        return try add(Step(kind: kind, other: number(of: set), next: next))
      case .sequence(let parts):
        var start = next
        for part in parts.reversed() { start = try compile(part, before: start) }
        return start
      case .alternatives(let parts):
        var start: Int32?
        for part in parts.reversed() {
          let way = try compile(part, before: next)
          start =
            if let other = start { try add(Step(kind: .split, other: other, next: way)) } else {
              way
            }
        }
        return start ?? next
      case .repeated(let part, let least, let most):
        return try compile(part, least, most, before: next)
      }
    }

    private mutating func number(of set: ScalarSet) -> Int32 {
      let number = sets.firstIndex(of: set) ?? sets.count
      if number == sets.count { sets.append(set) }
      return Int32(number)
    }

    private mutating func compile(
      _ part: PatternTree, _ least: Int, _ most: Int?, before next: Int32
    ) throws(PatternProblem) -> Int32 {
      var start = next
      if let most {
        guard most <= Pattern.stepLimit else { throw .tooLarge }
        for _ in least..<max(least, most) {
          let way = try compile(part, before: start)
          start = try add(Step(kind: .split, other: next, next: way))
        }
      } else {
        let loop = try add(Step(kind: .split, other: next, next: 0))
        steps[Int(loop)].next = try compile(part, before: loop)
        start = loop
      }
      guard least <= Pattern.stepLimit else { throw .tooLarge }
      for _ in 0..<least { start = try compile(part, before: start) }
      return start
    }
  }
}
