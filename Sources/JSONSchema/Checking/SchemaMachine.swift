import Bytes

// What is clever here
//   A value is checked by walking through tables of numbers; nothing is allocated for a value that
//   fits. What `unevaluated…` has to know are bits, one for each child, in frames on a stack: schemas
//   that are allowed to fail write into a frame of their own, which is added where they do not.
// If you change this
//   Schemas that look at the same value get the frame, those that look into it get none. A frame's
//   bits are worth nothing once its schema has failed.

/// Checks values against a schema, one after another, on one thread.
struct SchemaMachine: ~Copyable {
  /// How many times schemas are applied within one value before it is given up.
  static let stepLimit = 20_000_000
  /// How many schemas may be inside each other.
  static let depthLimit = 1_200
  /// How many violations of one value are kept.
  static let violationLimit = 20_000

  /// Where a name stands in the object that was looked through with a stamp.
  struct Position: BitwiseCopyable {
    var stamp: Int
    var child: Int32
  }

  let schema: CompiledSchema
  private(set) var violations = Buffer<SchemaViolation>()
  /// Violations that were not kept, by keyword.
  private(set) var unlisted: [Int] = Array(repeating: 0, count: 64)
  private(set) var hasUnlisted = false
  /// Above zero where nobody wants to know what is wrong.
  var quiet = 0
  var steps = 0
  private var depth = 0
  private var isExhausted = false
  /// Frames of bits.
  var words = Buffer<UInt64>()
  /// The resources that were gone through, where that matters.
  private var scopes = Buffer<Int32>()
  var matchers: [PatternMatcher?]
  /// By name: where the object `indexed` has it, if its stamp is the present one.
  var positions = Buffer<Position>()
  var stamp = 0
  var indexed = -1
  var hashes = Buffer<UInt64>()
  var slots = Buffer<Int32>()

  init(_ schema: CompiledSchema) {
    self.schema = schema
    matchers = Array(repeating: nil, count: schema.patterns.count)
    positions.append(repeating: Position(stamp: -1, child: -1), count: schema.names.count)
  }

  /// Checks the value at the root of a tree.
  mutating func check(_ view: borrowing ValueView) -> Bool {
    violations.removeAll()
    if hasUnlisted { unlisted = Array(repeating: 0, count: unlisted.count) }
    hasUnlisted = false
    words.removeAll()
    scopes.removeAll()
    (quiet, steps, depth, isExhausted) = (0, 0, 0, false)
    indexed = -1
    return check(schema.root, 0, view, -1)
  }

  /// Checks a value; `frame` is where children that were looked at are noted, or -1.
  mutating func check(
    _ number: SchemaNumber, _ index: Int, _ view: borrowing ValueView, _ frame: Int
  ) -> Bool {
    if number == SchemaNode.everything { return true }
    steps &+= 1
    guard steps < Self.stepLimit, depth < Self.depthLimit else {
      giveUp(index, schema.nodes[Int(number)].site)
      return false
    }
    let node = schema.nodes[Int(number)]
    let value = view[index]
    let type = TypeSet(value.kind)
    if node.isFalse { return fail(.forbidden, node.site, index) }
    if node.types.isDisjoint(with: type), !isWhole(value, view, node.types) {
      return fail(.type, node.site, index)
    }
    if node.ruleCount == 0 { return true }
    depth &+= 1
    let scope = scopes.count
    if schema.usesScopes, scopes.last != node.resource { scopes.append(node.resource) }
    let own = node.marks && value.isContainer ? push(Int(value.count)) : frame
    var fits = true
    var rule = Int(node.firstRule)
    let end = rule &+ Int(node.ruleCount)
    while rule < end {
      let current = schema.rules[rule]
      rule &+= 1
      guard !current.types.isDisjoint(with: type) else { continue }
      if !apply(current, index, value, view, own) {
        fits = false
        if quiet > 0 || isExhausted { break }
      }
    }
    if own != frame {
      if fits, frame >= 0 { merge(own, into: frame, Int(value.count)) }
      words.truncate(to: own)
    }
    scopes.truncate(to: scope)
    depth &-= 1
    return fits
  }

  /// Whether a number has no fraction, where integers are allowed.
  private func isWhole(_ value: ValueNode, _ view: borrowing ValueView, _ types: TypeSet) -> Bool {
    guard value.kind == .number else { return false }
    let text = view.content(of: value)
    if types.contains(.integer) {
      return Decimal.small(text) != nil || Decimal(text).isInteger
    }
    guard types.contains(.digits) else { return false }
    for index in text.indices {
      let byte = text[index]
      if byte != UInt8(ascii: "-"), byte < 0x30 || byte > 0x39 { return false }
    }
    return true
  }

  private mutating func giveUp(_ index: Int, _ site: Int32) {
    if !isExhausted {
      isExhausted = true
      let before = quiet
      quiet = 0
      _ = fail(.tooCostly, site, index)
      quiet = before
    }
    steps = Self.stepLimit
  }

  /// Notes a violation, if anyone wants to know; always false.
  mutating func fail(_ keyword: SchemaKeyword, _ site: Int32, _ index: Int, name: Int32 = -1)
    -> Bool
  {
    // Once a value has been given up, what fails only fails because of that.
    guard quiet == 0, !isExhausted || keyword == .tooCostly else { return false }
    guard violations.count < Self.violationLimit || keyword == .tooCostly else {
      unlisted[Int(keyword.rawValue)] += 1
      hasUnlisted = true
      return false
    }
    violations.append(
      SchemaViolation(
        keyword: keyword, site: site, node: Int32(truncatingIfNeeded: index), name: name))
    return false
  }

  /// Starts a frame for so many children.
  mutating func push(_ count: Int) -> Int {
    let frame = words.count
    var left = (count &+ 63) >> 6
    while left > 0 {
      words.append(0)
      left &-= 1
    }
    return frame
  }

  /// Notes a child.
  @inline(__always)
  mutating func mark(_ frame: Int, _ child: Int) {
    if frame >= 0 { words[frame &+ child >> 6] |= 1 << UInt64(truncatingIfNeeded: child & 63) }
  }

  /// Whether a child is noted.
  @inline(__always)
  func isMarked(_ frame: Int, _ child: Int) -> Bool {
    words[frame &+ child >> 6] >> UInt64(truncatingIfNeeded: child & 63) & 1 == 1
  }

  /// Adds what one frame notes to another one.
  mutating func merge(_ frame: Int, into other: Int, _ count: Int) {
    for word in 0..<(count &+ 63) >> 6 { words[other &+ word] |= words[frame &+ word] }
  }

  /// The schema that a dynamic anchor means here: that of the outermost resource which has it.
  func target(_ rule: SchemaRule) -> SchemaNumber {
    let row = schema.anchors[Int(rule.second)]
    for index in 0..<scopes.count {
      let found = row[Int(scopes[index])]
      if found >= 0 { return found }
    }
    return rule.first
  }

  /// Whether a pattern matches a text.
  mutating func matches(_ pattern: Int32, _ text: Span<UInt8>) -> Bool {
    let matcher: PatternMatcher
    if let known = matchers[Int(pattern)] {
      matcher = known
    } else {
      matcher = PatternMatcher(schema.patterns[Int(pattern)])
      matchers[Int(pattern)] = matcher
    }
    let before = matcher.work
    let result = matcher.matches(text)
    steps &+= (matcher.work &- before) >> 2
    return result
  }
}
