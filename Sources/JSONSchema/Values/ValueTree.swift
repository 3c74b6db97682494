import Bytes
import JSONSyntax

/// The values of one JSON text, in a row, each with the place where it stands.
///
/// It keeps its memory from text to text.
struct ValueTree: ~Copyable {
  private(set) var nodes = Buffer<ValueNode>()
  /// The content of strings that are written with escapes.
  private(set) var scratch = ByteBuffer()
  /// The containers that are open.
  private var open = Buffer<UInt32>()
  /// Names of open objects, for those that stand twice.
  private var keys = JSONKeySet()
  /// The first name that its object has already.
  private(set) var repeatedName: Int?

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    nodes.removeAll()
    scratch.removeAll()
    open.removeAll()
    keys.removeAll()
    repeatedName = nil
  }

  /// Reads the value that `first` starts, up to its last token; false where the text is ill formed.
  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, names: borrowing NameIndex
  ) -> Bool {
    removeAll()
    var token = first
    while true {
      let start = UInt32(truncatingIfNeeded: token.start)
      switch token.kind {
      case .objectStart, .arrayStart:
        countElement()
        if token.kind == .objectStart { keys.open() }
        open.append(UInt32(truncatingIfNeeded: nodes.count))
        nodes.append(
          ValueNode(
            kind: token.kind == .objectStart ? .object : .array, start: start, count: 0,
            offset: start))
        token = tokenizer.next()
        continue
      case .name:
        let container = Int(open[open.count &- 1])
        nodes[container].count &+= 1
        let isNew = keys.insert(token, tokenizer.content(of: token))
        if !isNew, repeatedName == nil { repeatedName = nodes.count }
        var node = text(token, .name, tokenizer)
        node.name =
          node.isCopied
          ? names.number(of: scratch.paddedBytes, Int(node.start), Int(node.count))
          : names.number(of: tokenizer.bytes, Int(node.start), Int(node.count))
        nodes.append(node)
        token = tokenizer.next()
        continue
      case .string:
        countElement()
        let node = text(token, .string, tokenizer)
        nodes.append(node)
      case .number: scalar(.number, token)
      case .true: scalar(.true, token)
      case .false: scalar(.false, token)
      case .null: scalar(.null, token)
      case .objectEnd, .arrayEnd:
        guard let container = open.last.map({ Int($0) }) else { return false }
        if token.kind == .objectEnd { keys.close() }
        nodes[container].next = UInt32(truncatingIfNeeded: nodes.count)
        open.truncate(to: open.count &- 1)
      case .skipped, .needMore, .end, .error: return false
      }
      if open.isEmpty { return true }
      token = tokenizer.next()
    }
  }

  /// Counts a value for the array that it stands in; members are counted by their names.
  @inline(__always)
  private mutating func countElement() {
    guard let container = open.last.map({ Int($0) }) else { return }
    if nodes[container].kind == .array { nodes[container].count &+= 1 }
  }

  @inline(__always)
  private mutating func scalar(_ kind: ValueNode.Kind, _ token: JSONToken) {
    countElement()
    let start = UInt32(truncatingIfNeeded: token.start)
    nodes.append(
      ValueNode(
        kind: kind, start: start, count: UInt32(truncatingIfNeeded: token.count), offset: start,
        next: UInt32(truncatingIfNeeded: nodes.count &+ 1)))
  }

  @inline(__always)
  private mutating func text(
    _ token: JSONToken, _ kind: ValueNode.Kind, _ tokenizer: borrowing JSONTokenizer
  ) -> ValueNode {
    var node = ValueNode(
      kind: kind, start: UInt32(truncatingIfNeeded: token.start),
      count: UInt32(truncatingIfNeeded: token.count),
      offset: UInt32(truncatingIfNeeded: token.start &- 1),
      next: UInt32(truncatingIfNeeded: nodes.count &+ 1))
    if token.traits.contains(.hasEscapes) {
      let start = scratch.count
      scratch.append(unescapingJSON: tokenizer.content(of: token))
      node.isCopied = true
      node.start = UInt32(truncatingIfNeeded: start)
      node.count = UInt32(truncatingIfNeeded: scratch.count &- start)
    }
    return node
  }

  /// The tree together with the text that it was read from.
  @_lifetime(borrow self, copy text)
  func view(of text: RawSpan) -> ValueView {
    ValueView(nodes: nodes.span, text: text, scratch: scratch.paddedBytes)
  }
}

/// A tree of values, and the text that it was read from.
struct ValueView: ~Escapable {
  let nodes: Span<ValueNode>
  let text: RawSpan
  let scratch: RawSpan

  @_lifetime(copy nodes, copy text, copy scratch)
  init(nodes: Span<ValueNode>, text: RawSpan, scratch: RawSpan) {
    self.nodes = nodes
    self.text = text
    self.scratch = scratch
  }

  /// The node with a number.
  @inline(__always)
  subscript(index: Int) -> ValueNode { nodes[index] }

  /// The content of a string, name or number.
  @inline(__always)
  @_lifetime(copy self)
  func content(of node: ValueNode) -> Span<UInt8> {
    let range = Int(node.start)..<Int(node.start &+ node.count)
    return node.isCopied
      ? Span(_bytes: scratch.extracting(range)) : Span(_bytes: text.extracting(range))
  }

  /// The value of a member of the object at `index`; `nil` where it has none of that name.
  func member(_ name: StaticString, of index: Int) -> Int? {
    guard nodes[index].kind == .object else { return nil }
    var child = index + 1
    let end = Int(nodes[index].next)
    while child < end {
      if content(of: nodes[child]).isEqual(to: name) { return child + 1 }
      child = Int(nodes[child + 1].next)
    }
    return nil
  }
}
