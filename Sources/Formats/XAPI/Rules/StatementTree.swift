import Bytes
import JSONSyntax

/// One JSON value with all that is inside, flat: what rules look at.
///
/// Numbers of nodes stand for values; those inside an object or list follow it.
struct StatementTree: ~Copyable {
  /// What a value is.
  enum Kind: UInt8, BitwiseCopyable {
    case object
    case list
    case string
    case number
    case boolean
    case null
  }

  /// A value and the name that it has.
  struct Node: BitwiseCopyable {
    var kind: Kind
    /// Whether the text stands in the tree's own bytes; and whether the name does.
    var isCopied = false
    var isNameCopied = false
    /// The number of its name.
    var name = StatementNames.unknown
    /// Where it is written, the opening quote or bracket included.
    var offset: Int
    var start: Int
    var count: Int
    /// Where its name starts, minus one where it has none.
    var nameStart = -1
    var nameCount = 0
    /// The number behind the last node inside it.
    var end: Int
  }

  private(set) var nodes = Buffer<Node>()
  private var own = ByteBuffer()
  private var open = Buffer<Int>()

  init() {}

  /// Reads the value that starts at an offset; false where the text is ill formed.
  mutating func read(_ text: RawSpan, from start: Int, to end: Int) -> Bool {
    nodes.removeAll()
    own.removeAll()
    open.removeAll()
    var tokenizer = JSONTokenizer(
      text, start..<end, resuming: JSONState(.sequence, allowsLoneSurrogates: true), isLast: true)
    var name: JSONToken?
    while true {
      let token = tokenizer.next()
      switch token.kind {
      case .name:
        name = token
        continue
      case .objectStart: add(.object, token, name, tokenizer)
      case .arrayStart: add(.list, token, name, tokenizer)
      case .string: add(.string, token, name, tokenizer)
      case .number: add(.number, token, name, tokenizer)
      case .true, .false: add(.boolean, token, name, tokenizer)
      case .null: add(.null, token, name, tokenizer)
      case .objectEnd, .arrayEnd:
        guard let last = open.last else { return false }
        nodes[last].end = nodes.count
        open.truncate(to: open.count - 1)
      case .end, .needMore, .error, .skipped: return false
      }
      name = nil
      if open.isEmpty { return true }
    }
  }

  private mutating func add(
    _ kind: Kind, _ token: JSONToken, _ name: JSONToken?, _ tokenizer: borrowing JSONTokenizer
  ) {
    let number = nodes.count
    var node = Node(
      kind: kind, offset: token.writtenRange.lowerBound, start: token.start, count: token.count,
      end: number + 1)
    if kind == .string, token.traits.contains(.hasEscapes) {
      node.isCopied = true
      node.start = own.count
      tokenizer.append(contentOf: token, to: &own)
      node.count = own.count - node.start
    }
    if let name {
      node.nameStart = name.start
      node.nameCount = name.count
      if name.traits.contains(.hasEscapes) {
        node.isNameCopied = true
        node.nameStart = own.count
        tokenizer.append(contentOf: name, to: &own)
        node.nameCount = own.count - node.nameStart
        node.name = StatementNames.number(
          of: own.span.extracting(node.nameStart..<node.nameStart + node.nameCount))
      } else {
        node.name = StatementNames.number(of: tokenizer.content(of: name))
      }
    }
    nodes.append(node)
    if kind == .object || kind == .list { open.append(number) }
  }

  /// The first value inside an object or list, `nil` where there is none.
  @inline(__always)
  func first(in node: Int) -> Int? { node + 1 < nodes[node].end ? node + 1 : nil }

  /// The value behind another in the object or list at `around`, `nil` behind the last.
  @inline(__always)
  func next(_ node: Int, in around: Int) -> Int? {
    let next = nodes[node].end
    return next < nodes[around].end ? next : nil
  }

  /// How many values stand in an object or list.
  func count(in node: Int) -> Int {
    var count = 0
    var child = first(in: node)
    while let found = child {
      count += 1
      child = next(found, in: node)
    }
    return count
  }

  /// The first member of an object with the name of that number, `nil` where it has none.
  func member(_ name: StatementNames.Number, of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var child = first(in: node)
    while let found = child {
      if nodes[found].name == name { return found }
      child = next(found, in: node)
    }
    return nil
  }

  /// Looks at the content of a string or number.
  @inline(__always)
  func withText<Result>(
    _ node: Int, _ text: RawSpan, _ look: (Span<UInt8>) -> Result
  ) -> Result {
    let node = nodes[node]
    return withBytes(node.start..<node.start + node.count, isOwn: node.isCopied, text, look)
  }

  /// Looks at the name of a member.
  @inline(__always)
  func withName<Result>(
    _ node: Int, _ text: RawSpan, _ look: (Span<UInt8>) -> Result
  ) -> Result {
    let node = nodes[node]
    let range = node.nameStart..<node.nameStart + node.nameCount
    return withBytes(range, isOwn: node.isNameCopied, text, look)
  }

  /// Looks at bytes of the tree's own or of the text.
  @inline(__always)
  private func withBytes<Result>(
    _ range: Range<Int>, isOwn: Bool, _ text: RawSpan, _ look: (Span<UInt8>) -> Result
  ) -> Result {
    isOwn ? look(own.span.extracting(range)) : look(Span(_bytes: text.extracting(range)))
  }

  /// The members of an object whose names it has had before, whatever they are.
  func repeated(in node: Int, _ text: RawSpan) -> [Int] {
    guard let first = first(in: node), next(first, in: node) != nil else { return [] }
    var seen: Set<[UInt8]> = []
    var found: [Int] = []
    var child: Int? = first
    while let member = child {
      let isNew = withName(member, text) { name in
        seen.insert(name.indices.map { name[$0] }).inserted
      }
      if !isNew { found.append(member) }
      child = next(member, in: node)
    }
    return found
  }
}
