import Bytes
import XMLSyntax

// What is clever here
//   The parts of a key that a reference only points at are put onto the tape as if they stood inside
//   it, so that whatever uses references finds them. The ledger does not see them: in the document
//   there is one value, the attribute, which is mapped where they were found.

/// Following references that hold nothing but the id of an element.
extension ElementTape {
  /// Whether an element that ends has an attribute which names another by its id.
  @inline(__always)
  func isPendingLink(of element: Int32) -> Bool {
    guard let last = pendingLinks.last else { return false }
    return nodes[last].parent == element
  }

  /// The id that the element which ends names, where values of attributes may stand in the chunk.
  func linkedID(in source: RawSpan) -> String {
    pendingLinks.last.map { String(text(nodes[$0], in: source)) } ?? ""
  }

  /// The id that the element which ends names, where no value of an attribute stands in the chunk.
  var copiedLinkedID: String {
    guard let last = pendingLinks.last else { return "" }
    let start = Int(nodes[last].textStart)
    return String(texts.span.extracting(start..<start + Int(nodes[last].textCount)))
  }

  /// Takes in the key of what the open element refers to, where it says nothing itself.
  ///
  /// - Parameters:
  ///   - element: The node of the element.
  ///   - id: The id that it names.
  ///   - steps: The places of the maps.
  mutating func follow(_ element: Int, to id: String, _ steps: ElementSteps) {
    guard let number = pendingLinks.popLast() else { return }
    let state = nodes[element].state
    guard let resolver = links, nodes[element].textCount == 0, !steps.isFragment(state),
      nodes[nodes.count - 1].kind == .attribute
    else { return }
    let name = steps.linkName(state)
    guard case .found(let parts) = resolver.target(of: id, from: name) else {
      nodes[number].flags.insert(.dangling)
      return
    }
    nodes[number].flags.insert(.linked)
    insert(parts, into: element, steps)
  }

  private mutating func insert(
    _ parts: [(steps: [String], text: [UInt8])], into element: Int, _ steps: ElementSteps
  ) {
    var around: [(name: String, node: Int)] = []
    for part in parts {
      guard let leaf = part.steps.last else { continue }
      let outer = part.steps.dropLast()
      var shared = 0
      while shared < min(around.count, outer.count), around[shared].name == outer[shared] {
        shared += 1
      }
      close(&around, downTo: shared)
      for name in outer.dropFirst(shared) {
        around.append((name, add(name, inside: around.last?.node ?? element, steps)))
      }
      let number = add(leaf, inside: around.last?.node ?? element, steps)
      nodes[number].end = Int32(truncatingIfNeeded: number + 1)
      nodes[number].textStart = UInt32(truncatingIfNeeded: texts.count)
      nodes[number].textCount = UInt32(truncatingIfNeeded: part.text.count)
      nodes[number].flags = [.valued, .copied, .supplied]
      texts.append(copying: part.text.span)
    }
    close(&around, downTo: 0)
  }

  private mutating func close(_ around: inout [(name: String, node: Int)], downTo count: Int) {
    while around.count > count {
      nodes[around.removeLast().node].end = Int32(truncatingIfNeeded: nodes.count)
    }
  }

  private mutating func add(_ name: String, inside parent: Int, _ steps: ElementSteps) -> Int {
    let state = steps.step(from: nodes[parent].state, by: name)
    if state == 0 { addName(name.utf8Span.span) }
    let offset = nodes[parent].offset
    nodes.append(
      ElementNode(
        offset: offset, endOffset: offset, parent: Int32(truncatingIfNeeded: parent), state: state,
        kind: .element, flags: .supplied))
    return nodes.count - 1
  }
}
