import Bytes

// What is clever here
//   Nodes inside an element stand behind it without a gap. Elements that belong inside others are
//   moved by writing the table anew, in its new order; texts stay where they are.

/// Moving elements to where they belong.
extension ElementTape {
  /// Moves elements of the record at node zero into those that they belong to.
  mutating func join(_ joins: [ElementJoinPlan], in chunk: RawSpan) {
    var homes: [UInt16: [[UInt8]: Int]] = [:]
    let roots = joins.map { join in
      join.same.flatMap { text($0.root, inside: 0, in: chunk) }
    }
    /// By element that something belongs to: what that is, and by which join.
    var guests: [Int: [(node: Int, join: Int)]] = [:]
    var isMoved = [Bool](repeating: false, count: nodes.count)
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      for (number, join) in joins.enumerated() where join.state == node.state {
        guard !node.flags.contains(.opaque), fits(join, index, roots[number], in: chunk),
          let identifier = text(join.by, inside: index, in: chunk)
        else { continue }
        if homes[join.into] == nil { homes[join.into] = self.homes(of: join, in: chunk) }
        guard let home = homes[join.into]?[identifier] else { continue }
        guests[home, default: []].append((index, number))
        isMoved[index] = true
        break
      }
      index = isMoved[index] ? Int(node.end) : index + 1
    }
    if !guests.isEmpty { rebuild(guests, isMoved, joins) }
  }

  private func homes(of join: ElementJoinPlan, in chunk: RawSpan) -> [[UInt8]: Int] {
    var homes: [[UInt8]: Int] = [:]
    for index in 0..<nodes.count where nodes[index].state == join.into {
      guard let identifier = text(join.on, inside: index, in: chunk) else { continue }
      if homes[identifier] == nil { homes[identifier] = index }
    }
    return homes
  }

  private func fits(
    _ join: ElementJoinPlan, _ index: Int, _ root: [UInt8]?, in chunk: RawSpan
  ) -> Bool {
    if let told = join.told, text(told.state, inside: index, in: chunk) != told.text {
      return false
    }
    guard let same = join.same else { return true }
    return root != nil && root == text(same.state, inside: index, in: chunk)
  }

  /// The text of the first node of a place inside another.
  private func text(_ state: UInt16, inside index: Int, in chunk: RawSpan) -> [UInt8]? {
    for inner in index..<Int(nodes[index].end)
    where nodes[inner].state == state && nodes[inner].flags.isUsable {
      return Self.array(text(nodes[inner], in: chunk))
    }
    return nil
  }

  static func array(_ text: Span<UInt8>) -> [UInt8] { text.indices.map { text[$0] } }

  private mutating func rebuild(
    _ guests: [Int: [(node: Int, join: Int)]], _ isMoved: [Bool], _ joins: [ElementJoinPlan]
  ) {
    var order: [(node: Int, join: Int)] = []
    var closing: [Int: [Int]] = [:]
    for home in guests.keys.sorted() { closing[Int(nodes[home].end), default: []].append(home) }
    var index = 0
    while index <= nodes.count {
      // Inner elements end before those around them.
      for home in (closing[index] ?? []).reversed() {
        for guest in guests[home] ?? [] {
          for inner in guest.node..<Int(nodes[guest.node].end) { order.append((inner, guest.join)) }
        }
      }
      guard index < nodes.count else { break }
      if isMoved[index] {
        index = Int(nodes[index].end)
      } else {
        order.append((index, -1))
        index += 1
      }
    }
    renumber(order, guests, joins)
  }

  private mutating func renumber(
    _ order: [(node: Int, join: Int)], _ guests: [Int: [(node: Int, join: Int)]],
    _ joins: [ElementJoinPlan]
  ) {
    var homes: [Int: Int] = [:]
    for (home, inside) in guests {
      for guest in inside { homes[guest.node] = home }
    }
    var numbers = [Int](repeating: 0, count: nodes.count)
    for (number, entry) in order.enumerated() { numbers[entry.node] = number }
    var moved = Buffer<ElementNode>()
    for (number, entry) in order.enumerated() {
      var node = nodes[entry.node]
      let parent = homes[entry.node] ?? Int(node.parent)
      node.parent = parent < 0 ? -1 : Int32(truncatingIfNeeded: numbers[parent])
      node.end = Int32(truncatingIfNeeded: number + 1)
      (node.next, node.ordinal) = (0, 1)
      if entry.join >= 0, node.state != 0 {
        node.state = joins[entry.join].moved[node.state] ?? node.state
      }
      moved.append(node)
    }
    for number in stride(from: moved.count - 1, to: 0, by: -1) {
      let parent = Int(moved[number].parent)
      guard parent >= 0 else { continue }
      moved[parent].end = max(moved[parent].end, moved[number].end)
    }
    nodes = moved
    chains.removeAll()
    renumberNames(numbers)
  }
}
