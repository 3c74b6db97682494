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
      }
    }
    nodes.append(node)
    if kind == .object || kind == .list { open.append(number) }
  }

  /// The content of a string or number.
  func text(_ node: Int, _ text: RawSpan) -> [UInt8] {
    let entry = nodes[node]
    return bytes(entry.start, entry.count, isOwn: entry.isCopied, text)
  }

  /// The name of a member.
  func name(_ node: Int, _ text: RawSpan) -> [UInt8] {
    let entry = nodes[node]
    return bytes(entry.nameStart, entry.nameCount, isOwn: entry.isNameCopied, text)
  }

  private func bytes(_ start: Int, _ count: Int, isOwn: Bool, _ text: RawSpan) -> [UInt8] {
    var found: [UInt8] = []
    found.reserveCapacity(count)
    if isOwn {
      let own = own.span
      for index in start..<start + count { found.append(own[index]) }
    } else {
      for index in start..<start + count { found.append(text.byte(at: index)) }
    }
    return found
  }
}
