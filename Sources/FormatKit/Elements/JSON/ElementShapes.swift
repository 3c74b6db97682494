import Bytes
import JSONSyntax

// What is clever here
//   Objects of one shape have the same nodes: what differs is where they stand. So each node is kept
//   with the gap between two scalars that it starts in, and the one that it ends in, and is put onto
//   the tape by two additions.
// If you change this
//   A shape is learned only where the nodes that it gives are those that the object itself has given.

/// The nodes of objects that were read before.
struct ElementShapes: ~Copyable {
  /// An object's nodes and names.
  struct Shape: BitwiseCopyable {
    /// The place of the object.
    var root: UInt16
    /// The shape that the next object had last time.
    var follower: Int
    var firstNode: Int
    var nodeCount: Int
    var firstName: Int
    var nameCount: Int
    var firstNameByte: Int
    var nameByteCount: Int
    var firstChain = 0
    var chainCount = 0
    /// How many values there are.
    var valueCount = 0
    /// How many times `null` stands where nothing is kept whole.
    var nullCount: Int
  }

  /// A node, and where it stands.
  struct Node: BitwiseCopyable {
    /// The node; its offsets count from the start of the gaps.
    var node: ElementNode
    var startGap: Int32
    var endGap: Int32
    /// Zero where its text does not count from the first of the gaps, else all bits.
    var textMask: UInt32
    var endMask: UInt32
    /// Whether it is a string, of which each object tells whether it is plain.
    var isString: Bool
  }

  /// How many bytes an object may have that is learned, how many shapes there are, and how many bytes
  /// they have.
  private static let (objectLimit, shapeLimit, byteLimit) = (1 << 16, 32, 1 << 18)
  /// How many shapes are tried.
  private static let tries = 4

  private var known = JSONShapes()
  private var shapes = Buffer<Shape>()
  private var nodes = Buffer<Node>()
  private var chains = Buffer<ElementTape.Chain>()
  private var names = Buffer<ElementTape.Name>()
  private var nameBytes = ByteBuffer()
  /// Where the gaps of an object start.
  private var starts = Buffer<JSONShapes.Start>()
  /// The shapes, the last that was met first.
  private var order: [Int] = []
  /// What knowing shapes has been of use, less what it has cost.
  private var credit = 0
  /// How many objects are left to be read without looking for shapes.
  private var rest = 0

  init() {}
}

extension ElementShapes {
  /// Reads the object whose bracket was read last onto an empty tape, if it has a shape that is known,
  /// and returns how many times it says `null`; `nil` where it has another shape, and nothing was read.
  mutating func read(
    _ tokenizer: inout JSONTokenizer, as root: UInt16, _ tape: inout ElementTape
  ) -> Int? {
    guard rest == 0 else {
      rest &-= 1
      return nil
    }
    guard let last = order.first else { return nil }
    let guess = shapes[last].follower
    if read(guess, root, &tokenizer, &tape) { return shapes[guess].nullCount }
    var tried = 1
    for number in order where number != guess {
      if tried == Self.tries { break }
      if read(number, root, &tokenizer, &tape) { return shapes[number].nullCount }
      tried &+= 1
    }
    return nil
  }

  private mutating func read(
    _ number: Int, _ root: UInt16, _ tokenizer: inout JSONTokenizer, _ tape: inout ElementTape
  ) -> Bool {
    guard shapes[number].root == root, tokenizer.read(number, of: known, starts: &starts) else {
      return false
    }
    put(shapes[number], tokenizer.bytes, &tape)
    meet(number)
    return true
  }

  /// Notes that an object had a shape.
  private mutating func meet(_ number: Int) {
    let last = order[0]
    if shapes[last].follower != number { shapes[last].follower = number }
    if last != number, let place = order.firstIndex(of: number) {
      order.remove(at: place)
      order.insert(number, at: 0)
    }
    credit = min(credit &+ 1, 64)
  }

  /// Puts the nodes of a shape onto a tape, for the object whose gaps were found last.
  private func put(_ shape: Shape, _ bytes: RawSpan, _ tape: inout ElementTape) {
    tape.nodes.reserve(shape.nodeCount)
    for index in shape.firstNode..<shape.firstNode &+ shape.nodeCount {
      let entry = nodes[index]
      var node = entry.node
      let first = UInt32(truncatingIfNeeded: starts[Int(entry.startGap)].offset)
      let last = starts[Int(entry.endGap)]
      node.offset &+= first
      node.endOffset &+= UInt32(truncatingIfNeeded: last.offset) & entry.endMask
      node.textStart &+= first & entry.textMask
      node.textCount = (node.endOffset &- node.textStart) & entry.textMask
      if entry.isString {
        if last.traits.isEmpty {
          node.flags.insert(.plain)
        } else if last.traits.contains(.hasEscapes) {
          copy(&node, bytes, &tape)
        }
      }
      tape.nodes.append(node)
    }
    let range = shape.firstChain..<shape.firstChain &+ shape.chainCount
    tape.chains.append(copying: chains.span.extracting(range))
    tape.chainedValues = shape.valueCount
    if shape.nameCount > 0 {
      let range = shape.firstName..<shape.firstName &+ shape.nameCount
      let bytes = shape.firstNameByte..<shape.firstNameByte &+ shape.nameByteCount
      tape.addNames(names.span.extracting(range), nameBytes.span.extracting(bytes))
    }
  }

  /// Gives a node the meaning of its text, which holds escapes.
  @inline(never)
  private func copy(_ node: inout ElementNode, _ bytes: RawSpan, _ tape: inout ElementTape) {
    let start = tape.texts.count
    let written = Int(node.textStart)..<Int(node.endOffset)
    tape.texts.append(unescapingJSON: Span<UInt8>(_bytes: bytes.extracting(written)))
    node.textStart = UInt32(truncatingIfNeeded: start)
    node.textCount = UInt32(truncatingIfNeeded: tape.texts.count &- start)
    node.flags.insert(.copied)
  }

  /// Learns the shape of an object that has been read onto a tape without anything else.
  mutating func learn(
    _ bytes: RawSpan, _ object: Range<Int>, as root: UInt16, nullCount: Int,
    _ tape: borrowing ElementTape
  ) {
    guard rest == 0 else { return }
    credit &-= 4
    if credit < -32 { (credit, rest) = (0, 256) }
    guard object.count <= Self.objectLimit else { return }
    if shapes.count == Self.shapeLimit || known.byteCount > Self.byteLimit { removeAll() }
    guard let number = known.learn(bytes, object) else { return }
    if number < shapes.count {
      if shapes[number].root == root { meet(number) }
      return
    }
    if var shape = add(number, bytes, object, as: root, tape) {
      shape.nullCount = nullCount
      shapes.append(shape)
      order.insert(number, at: 0)
    } else {
      known.removeLast()
    }
  }

  /// Notes the nodes of an object; `nil` where other objects of its shape may have others.
  private mutating func add(
    _ number: Int, _ bytes: RawSpan, _ object: Range<Int>, as root: UInt16,
    _ tape: borrowing ElementTape
  ) -> Shape? {
    var tokenizer = JSONTokenizer(bytes, object, resuming: JSONState(), isLast: true)
    _ = tokenizer.next()
    guard tokenizer.read(number, of: known, starts: &starts) else { return nil }
    var shape = Shape(
      root: root, follower: number, firstNode: nodes.count, nodeCount: tape.nodes.count,
      firstName: names.count, nameCount: tape.names.count, firstNameByte: nameBytes.count,
      nameByteCount: tape.nameBytes.count, nullCount: 0)
    for index in 0..<tape.nodes.count { nodes.append(entry(for: tape.nodes[index], number)) }
    names.append(copying: tape.names.span)
    nameBytes.append(copying: tape.nameBytes.span)
    var copy = ElementTape(recordDepth: 0)
    put(shape, bytes, &copy)
    let isSame = (0..<tape.nodes.count).allSatisfy { copy.nodes[$0] == tape.nodes[$0] }
    guard isSame else {
      nodes.truncate(to: shape.firstNode)
      names.truncate(to: shape.firstName)
      nameBytes.truncate(to: shape.firstNameByte)
      return nil
    }
    chain(&copy, of: &shape)
    for index in 0..<copy.nodes.count {
      nodes[shape.firstNode + index].node.next = copy.nodes[index].next
      nodes[shape.firstNode + index].node.ordinal = copy.nodes[index].ordinal
    }
    return shape
  }

  /// Lets the nodes of each place lead to each other.
  private mutating func chain(_ tape: inout ElementTape, of shape: inout Shape) {
    shape.firstChain = chains.count
    var places: [UInt16: Int] = [:]
    for index in 0..<tape.nodes.count {
      let node = tape.nodes[index]
      if node.flags.contains(.valued) { shape.valueCount += 1 }
      guard node.state != 0 else { continue }
      let number = Int32(truncatingIfNeeded: index + 1)
      if let place = places[node.state] {
        tape.chain(index, behind: chains[place].last)
        chains[place].last = number
      } else {
        places[node.state] = chains.count
        chains.append(ElementTape.Chain(state: node.state, first: number, last: number))
      }
    }
    shape.chainCount = chains.count - shape.firstChain
  }

  /// A node as it is kept: what stands in a scalar ends with that, all else counts from its gap.
  private func entry(for node: ElementNode, _ number: Int) -> Node {
    var entry = Node(node: node, startGap: 0, endGap: 0, textMask: 0, endMask: 0, isString: false)
    let start = known.gap(at: Int(node.offset), in: number, starts.span)
    entry.startGap = Int32(truncatingIfNeeded: start.gap)
    let first = UInt32(truncatingIfNeeded: starts[start.gap].offset)
    entry.node.offset &-= first
    if node.textStart != 0 || node.flags.contains(.copied) {
      entry.textMask = .max
      entry.node.textStart &-= first
    }
    if node.endOffset != 0 {
      let end = known.gap(at: Int(node.endOffset), in: number, starts.span)
      let gap = end.isInScalar ? end.gap + 1 : end.gap
      entry.endGap = Int32(truncatingIfNeeded: gap)
      entry.endMask = .max
      entry.node.endOffset &-= UInt32(truncatingIfNeeded: starts[gap].offset)
      if end.isInScalar, gap == start.gap + 1, node.flags.isDisjoint(with: [.json, .opaque]) {
        entry.isString = true
        entry.node.flags.subtract([.plain, .copied])
        // The text of a string starts behind its quote.
        entry.node.textStart = entry.node.offset &+ 1
      }
    }
    return entry
  }

  private mutating func removeAll() {
    known.removeAll()
    shapes.removeAll()
    nodes.removeAll()
    chains.removeAll()
    names.removeAll()
    nameBytes.removeAll()
    order.removeAll()
  }
}
