import Bytes
import LearnerModel

/// Keys and references, which are put together of values.
extension ElementMachine {
  /// Adds the keys of an operation's elements, and returns how many source values were settled.
  mutating func keys(
    _ operation: ElementPlan.Operation, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    if operation.state == 0 { return key(operation, scope, &tape, chunk, into: &output) }
    var settled = 0
    while let node = next(operation.state, scope, tape) {
      heads[Int(operation.state)] = tape.nodes[node].next
      let isOnly =
        scope.isOuter && firsts[Int(operation.state)] == lasts[Int(operation.state)]
      let inner = Scope(node: node, end: Int(tape.nodes[node].end), isOuter: isOnly)
      settled &+= key(operation, inner, &tape, chunk, into: &output)
      if !operation.isList { break }
    }
    return settled
  }

  /// Puts a key together, where all of its parts are there.
  private mutating func key(
    _ operation: ElementPlan.Operation, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    var detail = Int(operation.detail)
    while detail >= 0, !isWhole(detail, scope, tape) { detail = plan.details[detail].other }
    guard detail >= 0 else { return 0 }
    let count = plan.details[detail].parts.count
    key.removeAll()
    var only = -1
    for index in 0..<count {
      if index > 0 { key.append(KeyForm.separator) }
      guard let node = part(index, of: detail, scope, tape)?.node else {
        let part = plan.details[detail].parts[index]
        for byte in part.constant { key.append(byte) }
        if part.ordinalOutward >= 0 {
          let record = around(scope.node, outward: part.ordinalOutward, tape)
          key.append(decimal: Int(record.map { tape.nodes[$0].ordinal } ?? 1))
        }
        continue
      }
      only = node
      let text = tape.text(tape.nodes[node], in: chunk.padded)
      let range = text.trimmedRange
      if Self.needsEscape(text) {
        key.append(KeyForm.encode([String(text.extracting(range))]))
      } else {
        key.append(text.raw, from: range.lowerBound, count: range.count)
      }
    }
    guard only >= 0 else { return 0 }
    let node = tape.nodes[only]
    if count == 1, !node.flags.contains(.copied), key.count == Int(node.textCount) {
      output.records.value(
        operation.field, source: Int(node.textStart), count: Int(node.textCount),
        system: context.system)
    } else {
      output.records.value(operation.field, copying: key.span, system: context.system)
    }
    var settled = 0
    for index in 0..<count {
      guard let found = part(index, of: detail, scope, tape), found.outward == 0 else { continue }
      settled &+= settle(found.node, &tape, into: &output)
    }
    return settled &+ echoes(detail, scope, &tape, chunk, into: &output)
  }

  /// Whether all parts of a key are there.
  private func isWhole(
    _ detail: Int, _ scope: Scope, _ tape: borrowing ElementTape
  ) -> Bool {
    for index in plan.details[detail].parts.indices
    where plan.details[detail].parts[index].isNeeded {
      if part(index, of: detail, scope, tape) == nil { return false }
    }
    return true
  }

  private static func needsEscape(_ text: Span<UInt8>) -> Bool {
    text.firstIndex(of: KeyForm.separator) != nil || text.firstIndex(of: KeyForm.escape) != nil
  }

  /// The node that holds a part of a key, `nil` where there is none or it is blank.
  private func part(
    _ index: Int, of detail: Int, _ scope: Scope, _ tape: borrowing ElementTape
  ) -> (node: Int, outward: Int)? {
    for option in plan.details[detail].parts[index].options {
      if let node = find(option.state, outward: option.outward, scope, tape),
        tape.nodes[node].flags.contains(.valued)
      {
        return (node, option.outward)
      }
    }
    return nil
  }

  /// The first node of a place within a scope, or within a record around it.
  private func find(
    _ state: UInt16, outward: Int, _ scope: Scope, _ tape: borrowing ElementTape
  ) -> Int? {
    if outward == 0, scope.isOuter {
      let first = Int(firsts[Int(state)]) &- 1
      return first >= 0 ? first : nil
    }
    guard lasts[Int(state)] > 0 else { return nil }
    guard let node = around(scope.node, outward: outward, tape) else { return nil }
    let end = Int(tape.nodes[node].end)
    var index = max(node, Int(firsts[Int(state)]) &- 1)
    while index < end {
      if tape.nodes[index].state == state { return index }
      index &+= 1
    }
    return nil
  }

  /// The node of a record further out, `nil` where there is none.
  private func around(
    _ start: Int, outward: Int, _ tape: borrowing ElementTape
  ) -> Int? {
    var node = start
    for _ in 0..<outward {
      repeat {
        guard tape.nodes[node].parent >= 0 else { return nil }
        node = Int(tape.nodes[node].parent)
      } while plan.states[Int(tape.nodes[node].state)].record < 0
    }
    return node
  }

  /// Settles what says a part of a key once more.
  private mutating func echoes(
    _ detail: Int, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    var settled = 0
    for (state, number) in plan.details[detail].echoes {
      guard let echo = find(state, outward: 0, scope, tape),
        let node = part(number, of: detail, scope, tape)?.node,
        Self.areEqual(tape, echo, node, chunk)
      else { continue }
      settled &+= settle(echo, &tape, into: &output)
    }
    return settled
  }

  private static func areEqual(
    _ tape: borrowing ElementTape, _ one: Int, _ other: Int, _ chunk: Chunk
  ) -> Bool {
    tape.text(tape.nodes[one], in: chunk.padded).isEqual(
      to: tape.text(tape.nodes[other], in: chunk.padded))
  }
}
