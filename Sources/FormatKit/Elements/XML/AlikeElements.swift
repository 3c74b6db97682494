import Bytes
import XMLSyntax

// What is clever here
//   Elements of one shape have the same nodes where they stand in the same place: what differs is
//   where these stand in the text. So each node is kept with the gaps between two texts that its
//   offsets are in, and is put onto the tape by some additions.
// If you change this
//   The nodes are learned from those that the element's own tokens have given, and nothing in them may
//   depend on a text.

/// The nodes of elements that were read before, by their shapes and by where they stand.
struct AlikeElements: ~Copyable {
  /// The nodes of a shape in one place.
  struct Template: BitwiseCopyable {
    /// The place of the element around it, -1 where it is a record itself.
    var around: Int32
    /// The next of the same shape, -1 where there is none.
    var next: Int32
    var firstNode: Int32
    var nodeCount: Int32
    var firstName: Int32
    var nameCount: Int32
    var firstScope: Int32
    var scopeCount: Int32
  }

  /// A node, and where it stands.
  struct Node: BitwiseCopyable {
    /// The node; its offsets count from the starts of gaps, its numbers from that of the element.
    var node: ElementNode
    var startGap: UInt16
    var endGap: UInt16
    var textGap: UInt16
    /// Whether its text is what stands behind a gap.
    var isSlot: Bool
    /// Zero where it has no text, else all bits.
    var textMask: UInt32
    var endMask: UInt32
  }

  private var templates = Buffer<Template>()
  /// By shape: the first of its templates, -1 where there is none.
  private var firsts = Buffer<Int32>()
  private var nodes = Buffer<Node>()
  private var names = Buffer<ElementTape.Name>()
  private var nameBytes = ByteBuffer()
  /// The nodes that need the namespaces around them.
  private var scopes = Buffer<Int32>()
  private var generation = 0
  /// The tokens of an element that is met in a place for the first time.
  var tokens = Buffer<PlainToken>()

  init() {}

  /// Forgets what the reader has forgotten.
  mutating func follow(_ reader: borrowing PlainReader) {
    if generation != reader.shapeGeneration { removeAll() }
    generation = reader.shapeGeneration
  }

  /// Forgets all nodes, for another reader.
  mutating func removeAll() {
    generation = 0
    templates.removeAll()
    firsts.removeAll()
    nodes.removeAll()
    names.removeAll()
    nameBytes.removeAll()
    scopes.removeAll()
  }

  /// The nodes of a shape in a place, `nil` where they are not known.
  @inline(__always)
  func template(of shape: Int, around: Int32) -> Template? {
    guard shape < firsts.count else { return nil }
    var number = firsts[shape]
    while number >= 0 {
      let template = templates[Int(number)]
      if template.around == around { return template }
      number = template.next
    }
    return nil
  }

  /// Puts the nodes of a template onto a tape.
  func put(
    _ template: Template, _ starts: Span<PlainStart>, _ reader: borrowing PlainReader,
    inside parent: Int32, onto tape: inout ElementTape
  ) {
    let base = Int32(truncatingIfNeeded: tape.nodes.count)
    tape.nodes.reserve(Int(template.nodeCount))
    let first = Int(template.firstNode)
    for index in first..<first &+ Int(template.nodeCount) {
      let entry = nodes[index]
      var node = entry.node
      node.offset &+= starts[Int(entry.startGap)].offset
      node.endOffset &+= starts[Int(entry.endGap)].offset & entry.endMask
      node.textStart &+= starts[Int(entry.textGap)].offset & entry.textMask
      node.parent &+= base
      node.end &+= base
      if entry.isSlot {
        let behind = starts[Int(entry.textGap) &+ 1]
        node.textCount = behind.offset &- node.textStart
        if behind.isCopied { tape.copyText(of: &node, behind, reader) }
      }
      tape.nodes.append(node)
    }
    var root = tape.nodes[Int(base)]
    root.parent = parent
    tape.nodes[Int(base)] = root
    for index in Int(template.firstName)..<Int(template.firstName &+ template.nameCount) {
      let name = names[index]
      let range = Int(name.start)..<Int(name.start) + Int(name.count)
      tape.addName(nameBytes.span.extracting(range), of: Int(base) &+ Int(name.node))
    }
    for index in Int(template.firstScope)..<Int(template.firstScope &+ template.scopeCount) {
      tape.scopes.append(
        ElementTape.Scope(node: Int(base) + Int(scopes[index]), around: reader.scope, own: []))
    }
  }

  /// Notes the nodes of an element, which stand at the end of a tape.
  ///
  /// - Parameters:
  ///   - shape: Its shape.
  ///   - around: The place of the element around it.
  ///   - starts: Where its gaps start.
  ///   - tape: The tape.
  ///   - first: The number of its own node.
  ///   - counts: How many names and scopes the tape had before.
  mutating func learn(
    _ shape: Int, around: Int32, _ starts: Span<PlainStart>, _ tape: borrowing ElementTape,
    from first: Int, counts: (names: Int, scopes: Int)
  ) {
    while firsts.count <= shape { firsts.append(-1) }
    templates.append(
      Template(
        around: around, next: firsts[shape], firstNode: Int32(truncatingIfNeeded: nodes.count),
        nodeCount: Int32(truncatingIfNeeded: tape.nodes.count - first),
        firstName: Int32(truncatingIfNeeded: names.count),
        nameCount: Int32(truncatingIfNeeded: tape.names.count - counts.names),
        firstScope: Int32(truncatingIfNeeded: scopes.count),
        scopeCount: Int32(truncatingIfNeeded: tape.scopes.count - counts.scopes)))
    firsts[shape] = Int32(truncatingIfNeeded: templates.count - 1)
    for index in first..<tape.nodes.count { nodes.append(entry(tape.nodes[index], first, starts)) }
    for index in counts.names..<tape.names.count {
      var name = tape.names[index]
      let range = Int(name.start)..<Int(name.start) + Int(name.count)
      name.node &-= Int32(truncatingIfNeeded: first)
      name.start = UInt32(truncatingIfNeeded: nameBytes.count)
      nameBytes.append(copying: tape.nameBytes.span.extracting(range))
      names.append(name)
    }
    for index in counts.scopes..<tape.scopes.count {
      scopes.append(Int32(truncatingIfNeeded: tape.scopes[index].node - first))
    }
  }

  /// A node as it is kept.
  private func entry(_ node: ElementNode, _ first: Int, _ starts: Span<PlainStart>) -> Node {
    var entry = Node(
      node: node, startGap: 0, endGap: 0, textGap: 0, isSlot: false, textMask: 0, endMask: 0)
    let base = Int32(truncatingIfNeeded: first)
    entry.node.parent &-= base
    entry.node.end &-= base
    func move(_ offset: inout UInt32) -> UInt16 {
      let gap = starts.lastStart(upTo: offset)
      offset &-= starts[gap].offset
      return UInt16(truncatingIfNeeded: gap)
    }
    entry.startGap = move(&entry.node.offset)
    if node.endOffset != 0 {
      entry.endMask = .max
      entry.endGap = move(&entry.node.endOffset)
    }
    guard !node.flags.contains(.copied) else { return entry }
    if node.textStart != 0 {
      entry.textMask = .max
      entry.textGap = move(&entry.node.textStart)
      entry.isSlot = node.kind == .attribute || node.flags.contains(.valued)
    }
    return entry
  }
}
