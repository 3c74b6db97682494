import Bytes

/// The values that a schema lists, found by their hash.
final class ValueList: Sendable {
  /// The values, one behind the other, and the text that they are made of.
  private let nodes: [ValueNode]
  private let text: [UInt8]
  /// The types that are in it.
  let types: TypeSet
  /// The only value; -1 where there are none or more.
  private let single: Int
  /// Nodes by hash, one above; zero is free.
  private let slots: [Int32]

  init(_ document: SchemaDocument, _ values: [Int]) {
    var nodes: [ValueNode] = []
    var text: [UInt8] = []
    var starts: [Int] = []
    for value in values {
      starts.append(nodes.count)
      let shift = nodes.count - value
      for index in value..<Int(document.nodes[value].next) {
        var node = document.nodes[index]
        node.next = UInt32(Int(node.next) + shift)
        if !node.isContainer {
          let bytes = document.bytes(index)
          node.start = UInt32(text.count)
          node.isCopied = false
          text += bytes
        }
        nodes.append(node)
      }
    }
    text += [UInt8](repeating: 0, count: 64)
    types = starts.reduce(into: TypeSet()) { $0.formUnion(TypeSet(nodes[$1].kind)) }
    single = starts.count == 1 ? starts[0] : -1
    var size = 4
    while size < starts.count * 2 { size *= 2 }
    var slots = [Int32](repeating: 0, count: size)
    let view = ValueView(nodes: nodes.span, text: text.span.raw, scratch: text.span.raw)
    for start in starts {
      var slot = Self.slot(ValueEquality.hash(view, start), size)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(start + 1)
    }
    self.slots = slots
    self.nodes = nodes
    self.text = text
  }

  private static func slot(_ hash: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: hash ^ hash >> 32) & (size - 1)
  }

  /// Whether a value is in the list.
  func contains(_ view: borrowing ValueView, _ index: Int) -> Bool {
    guard !types.isDisjoint(with: TypeSet(view[index].kind)) else { return false }
    let (nodes, text) = (nodes, text)
    let mine = ValueView(nodes: nodes.span, text: text.span.raw, scratch: text.span.raw)
    if single >= 0 { return ValueEquality.isEqual(view, index, mine, single) }
    var slot = Self.slot(ValueEquality.hash(view, index), slots.count)
    while slots[slot] != 0 {
      if ValueEquality.isEqual(view, index, mine, Int(slots[slot]) - 1) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }
}
