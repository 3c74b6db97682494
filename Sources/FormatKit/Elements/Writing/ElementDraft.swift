import Bytes

/// An element of the vocabulary while it is put together for writing.
///
/// What it holds is found by place and ordinal, in whatever order it comes; it is written in the
/// order of the schema.
struct ElementDraft: ~Copyable {
  /// One element or attribute.
  struct Node: BitwiseCopyable {
    var state: UInt16
    /// Its place among its like, from 1; zero for one that is not written: what a key expects to be
    /// said by one of them.
    var ordinal: Int32
    var parent: Int32
    /// The name where no map has one: its number plus one.
    var name: Int32 = 0
    var textStart: Int32 = 0
    var textCount: Int32 = 0
    var hasText = false
    /// Whether the text is XML that is kept as it stands.
    var isFragment = false
    /// Whether it is not written after all.
    var isRemoved = false
  }

  private(set) var nodes = Buffer<Node>()
  private(set) var texts = ByteBuffer()
  private(set) var names: [String] = []

  init() {}

  /// Starts again with the element at a place.
  mutating func reset(_ state: UInt16) {
    nodes.removeAll()
    texts.removeAll()
    names.removeAll(keepingCapacity: true)
    nodes.append(Node(state: state, ordinal: 1, parent: -1))
  }

  /// How much there is, to come back to.
  var mark: (nodes: Int, texts: Int) { (nodes.count, texts.count) }

  /// Takes back what was added since; texts that nodes before were given stay.
  mutating func truncate(to mark: (nodes: Int, texts: Int)) {
    nodes.truncate(to: mark.nodes)
    for index in 0..<nodes.count where Int(nodes[index].textStart) >= mark.texts {
      nodes[index].hasText = false
      nodes[index].textCount = 0
      nodes[index].textStart = 0
    }
    texts.truncate(to: mark.texts)
  }

  /// The element inside another, `nil` where there is none.
  func find(_ state: UInt16, _ ordinal: Int, name: String? = nil, in parent: Int) -> Int? {
    var index = parent + 1
    while index < nodes.count {
      let node = nodes[index]
      if Int(node.parent) == parent, node.state == state, Int(node.ordinal) == ordinal,
        !node.isRemoved,
        state != 0 || names[Int(node.name) - 1] == name
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The element inside another; it is added where there is none.
  mutating func ensure(_ state: UInt16, _ ordinal: Int, name: String? = nil, in parent: Int) -> Int
  {
    if let found = find(state, ordinal, name: name, in: parent) { return found }
    var node = Node(
      state: state, ordinal: Int32(truncatingIfNeeded: ordinal),
      parent: Int32(truncatingIfNeeded: parent))
    if state == 0 {
      names.append(name ?? "")
      node.name = Int32(names.count)
    }
    nodes.append(node)
    return nodes.count - 1
  }

  /// Takes an element out, with all that is inside.
  mutating func remove(_ index: Int) { nodes[index].isRemoved = true }

  /// Makes an element another of those around it.
  mutating func move(_ index: Int, to state: UInt16) { nodes[index].state = state }

  /// Whether an element, or one around it, was taken out.
  func isGone(_ index: Int) -> Bool {
    var index = index
    while index >= 0 {
      if nodes[index].isRemoved { return true }
      index = Int(nodes[index].parent)
    }
    return false
  }

  /// The text of an element.
  @_lifetime(borrow self)
  func text(_ index: Int) -> Span<UInt8> {
    let node = nodes[index]
    let start = Int(node.textStart)
    return texts.span.extracting(start..<start + Int(node.textCount))
  }

  /// Gives an element its text; false where it has another already.
  mutating func set(_ text: Span<UInt8>, of index: Int, isFragment: Bool = false) -> Bool {
    if nodes[index].hasText { return self.text(index).isEqual(to: text) }
    nodes[index].textStart = Int32(texts.count)
    nodes[index].textCount = Int32(text.count)
    nodes[index].hasText = true
    nodes[index].isFragment = isFragment
    texts.append(copying: text)
    return true
  }

  /// The nodes inside one, in the order in which they are written.
  func children(of parent: Int, _ plan: ElementPlan) -> [Int] {
    var found: [Int] = []
    for index in (parent + 1)..<max(parent + 1, nodes.count)
    where Int(nodes[index].parent) == parent && nodes[index].ordinal > 0
      && !nodes[index].isRemoved
    {
      found.append(index)
    }
    // What no map names comes last, in the order of the record.
    return found.sorted { one, other in
      let (a, b) = (nodes[one], nodes[other])
      let left = a.state == 0 ? .max : plan.states[Int(a.state)].rank
      let right = b.state == 0 ? .max : plan.states[Int(b.state)].rank
      if left != right { return left < right }
      return left == .max ? one < other : a.ordinal < b.ordinal
    }
  }
}
