import Bytes
import XMLSyntax

// What is clever here
//   A document becomes one flat table of nodes in its own order, so that all nodes inside an element
//   stand behind it up to its `end`. A text that stands in the chunk as it is stays there. Which
//   syntax the document is in shows only in how the tape is filled.

/// The nodes of the records that are being read, with the bytes that do not stand in the chunk.
struct ElementTape: ~Copyable {
  var nodes = Buffer<ElementNode>()
  /// Texts that do not stand in the chunk as they are, and the values of attributes.
  var texts = ByteBuffer()
  /// The records that have ended.
  var records = Buffer<TapedRecord>()
  /// The names of nodes that no map names, in the order of the nodes.
  private(set) var names = Buffer<Name>()
  private(set) var nameBytes = ByteBuffer()
  /// The names of open lists that no map names.
  private var listNames: [(start: Int, count: Int)] = []
  /// The chains of all nodes, where these lead to each other already; none where they do not.
  var chains = Buffer<Chain>()
  /// How many values the nodes have that lead to each other.
  var chainedValues = 0
  /// The namespace declarations around elements that are kept as they stand, by node.
  var scopes: [Scope] = []
  /// The open elements.
  var open = Buffer<Int32>()
  /// The line on which the open record starts.
  var line = 0
  /// Whether the chunk's text is what the parser hands out.
  var isVerbatim = true
  /// How many elements are around a record.
  var recordDepth: Int
  /// How many values stood outside of records, around them.
  var strayValues = 0
  /// Follows references by ids, where the format has such.
  var links: LinkResolver?
  /// The attributes of open elements that are such references.
  var pendingLinks: [Int] = []

  /// The name of a node that no map names.
  struct Name: BitwiseCopyable {
    var node: Int32
    var start: UInt32
    var count: UInt32
  }

  /// The nodes of a place, which lead from one to the next; they are told by their numbers plus one.
  struct Chain: BitwiseCopyable {
    var state: UInt16
    var first: Int32
    var last: Int32
  }

  /// What holds around an element that is kept as it stands.
  struct Scope {
    var node: Int
    var around: [XMLNamespaceDeclaration]
    var own: [XMLNamespaceDeclaration]
  }

  init(recordDepth: Int) { self.recordDepth = recordDepth }

  /// Forgets everything and keeps the memory.
  mutating func removeAll() {
    removeRecords()
    open.removeAll()
    nodes.removeAll()
    texts.removeAll()
    names.removeAll()
    nameBytes.removeAll()
    if !listNames.isEmpty { listNames.removeAll(keepingCapacity: true) }
    scopes.removeAll(keepingCapacity: true)
    pendingLinks.removeAll()
    strayValues = 0
  }

  /// Starts as another tape is.
  mutating func start(as other: borrowing ElementTape) {
    removeAll()
    nodes.append(copying: other.nodes.span)
    texts.append(copying: other.texts.span)
    names.append(copying: other.names.span)
    nameBytes.append(copying: other.nameBytes.span)
    open.append(copying: other.open.span)
    scopes = other.scopes
    line = other.line
  }

  /// Leads from the last node of a place, told by its number plus one, to the next one.
  @inline(__always)
  mutating func chain(_ index: Int, behind last: Int32) {
    var before = nodes[Int(last) &- 1]
    before.next = Int32(truncatingIfNeeded: index &+ 1)
    nodes[Int(last) &- 1] = before
    if before.parent == nodes[index].parent { nodes[index].ordinal = before.ordinal &+ 1 }
  }

  /// Whether a record has started and not ended.
  var isInRecord: Bool { !open.isEmpty }

  /// Forgets the records that have ended; a tape with an open one keeps its nodes.
  mutating func removeRecords() {
    records.removeAll()
    guard !isInRecord else { return }
    chains.removeAll()
    nodes.removeAll()
    texts.removeAll()
    names.removeAll()
    nameBytes.removeAll()
    if !listNames.isEmpty { listNames.removeAll(keepingCapacity: true) }
    if !scopes.isEmpty { scopes.removeAll(keepingCapacity: true) }
  }

  /// Notes the name of the node that is added next, which no map names.
  mutating func addName(_ name: Span<UInt8>) { addName(name, of: nodes.count) }

  /// Notes the name of a node; all nodes before it have theirs.
  mutating func addName(_ name: Span<UInt8>, of node: Int) {
    names.append(
      Name(
        node: Int32(truncatingIfNeeded: node),
        start: UInt32(truncatingIfNeeded: nameBytes.count),
        count: UInt32(truncatingIfNeeded: name.count)))
    nameBytes.append(copying: name)
  }

  /// Notes the names of all nodes of a tape that has none yet.
  mutating func addNames(_ all: Span<Name>, _ bytes: Span<UInt8>) {
    names.append(copying: all)
    nameBytes.append(copying: bytes)
  }

  /// Notes the name of a list, of which all nodes in it will be; returns its number.
  mutating func addListName(_ name: Span<UInt8>) -> Int {
    let start = nameBytes.count
    nameBytes.append(copying: name)
    listNames.append((start, name.count))
    return listNames.count - 1
  }

  /// Notes the name of the node that is added next, which is one of a list.
  mutating func addName(ofList number: Int) {
    let (start, count) = listNames[number]
    names.append(
      Name(
        node: Int32(truncatingIfNeeded: nodes.count), start: UInt32(truncatingIfNeeded: start),
        count: UInt32(truncatingIfNeeded: count)))
  }

  /// Gives names to nodes by their new numbers.
  mutating func renumberNames(_ numbers: [Int]) {
    var all: [Name] = []
    for index in 0..<names.count {
      var name = names[index]
      name.node = Int32(truncatingIfNeeded: numbers[Int(name.node)])
      all.append(name)
    }
    names.removeAll()
    for name in all.sorted(by: { $0.node < $1.node }) { names.append(name) }
  }

  /// The name of a node that no map names.
  func name(of node: Int) -> String {
    guard let number = nameNumber(of: node) else { return "?" }
    let name = names[number]
    let start = Int(name.start)
    return String(nameBytes.span.extracting(start..<start + Int(name.count)))
  }

  private func nameNumber(of node: Int) -> Int? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if Int(names[middle].node) < node { low = middle + 1 } else { high = middle }
    }
    return low < names.count && Int(names[low].node) == node ? low : nil
  }

  /// Gives nodes that no map names their places among their like.
  ///
  /// Thousands of the same name may stand in one element, or of as many names.
  mutating func numberNames() {
    guard names.count > 1 else { return }
    var counts: [Hash128: Int32] = [:]
    for index in 0..<names.count {
      let number = Int(names[index].node)
      var node = nodes[number]
      let key = likeness(of: node, named: names[index])
      node.ordinal = (counts[key] ?? 0) + 1
      counts[key] = node.ordinal
      nodes[number] = node
    }
  }

  /// What a node has in common with others of its name in the same element.
  private func likeness(of node: ElementNode, named name: Name) -> Hash128 {
    let range = Int(name.start)..<Int(name.start) + Int(name.count)
    return Hash128(
      nameBytes.span.extracting(range),
      space: UInt64(UInt32(bitPattern: node.parent)) << 8 | UInt64(node.kind.rawValue))
  }

  /// The name of a node whose text is that of the element around it.
  static var ownText: String { "." }

  /// Takes what stands in an element for its attributes, but for the member that is its text, if there
  /// is one and all are nodes without others inside, none of them of a list; returns the node of the
  /// text.
  mutating func makeAttributes(in element: Int, textName: String) -> Int? {
    let first = element + 1
    guard first < nodes.count, let start = nameNumber(of: first) else { return nil }
    let numbers = start..<names.count
    let areAlone = numbers.count == nodes.count - first
    guard areAlone, (first..<nodes.count).allSatisfy({ nodes[$0].end == $0 + 1 }),
      numbers.dropFirst().allSatisfy({ names[$0].start != names[$0 - 1].start }),
      let text = numbers.first(where: { isName($0, textName) })
    else { return nil }
    for number in numbers {
      let spelled = number == text ? Self.ownText : "@" + name(of: Int(names[number].node))
      names[number].start = UInt32(truncatingIfNeeded: nameBytes.count)
      names[number].count = UInt32(truncatingIfNeeded: spelled.utf8.count)
      nameBytes.append(copying: spelled.utf8Span.span)
      guard number != text else { continue }
      var node = nodes[Int(names[number].node)]
      node.kind = .attribute
      nodes[Int(names[number].node)] = node
    }
    return Int(names[text].node)
  }

  /// Moves the text of a node inside an element to the element.
  mutating func moveText(from inner: Int, to element: Int) {
    var (text, node) = (nodes[inner], nodes[element])
    node.textStart = text.textStart
    node.textCount = text.textCount
    node.flags = text.flags
    text.textCount = 0
    text.flags = []
    nodes[element] = node
    nodes[inner] = text
  }

  private func isName(_ number: Int, _ text: String) -> Bool {
    let start = Int(names[number].start)
    return nameBytes.span.extracting(start..<start + Int(names[number].count))
      .isEqual(to: text.utf8Span.span)
  }

  /// What holds around a node that is kept as it stands.
  func scope(of node: Int) -> Scope {
    scopes.last { $0.node == node } ?? Scope(node: node, around: [], own: [])
  }
}

extension ElementTape {
  /// The bytes of a node's text.
  @inline(__always) @_lifetime(borrow self, copy chunk)
  func text(_ node: ElementNode, in chunk: RawSpan) -> Span<UInt8> {
    let range = Int(node.textStart)..<Int(node.textStart) &+ Int(node.textCount)
    if node.flags.contains(.copied) { return texts.span.extracting(range) }
    return Span(_bytes: chunk.extracting(range))
  }
}
