import Bytes
import LearnerModel

/// Making a record out of nodes.
extension ElementMachine {
  /// Makes the record of one node, then those inside it.
  ///
  /// `unsettled` is how many values it has where nothing but the record itself uses them.
  mutating func emit(
    _ first: Int, _ node: Int, isOuter: Bool, unsettled: Int, _ tape: inout ElementTape,
    _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let number = plan.records[first].isChoice ? chosen(first, node, tape, chunk) : first
    let (kind, operations) = (plan.records[number].kind, plan.records[number].operations)
    let (hasInner, hasBeside) = (
      !plan.records[number].inner.isEmpty, !plan.records[number].beside.isEmpty
    )
    let (hasLeading, isLeading, isShell) = (
      !plan.records[number].leading.isEmpty, plan.records[number].isLeading,
      plan.records[number].isShell
    )
    let scope = Scope(node: node, end: Int(tape.nodes[node].end), isOuter: isOuter)
    if hasLeading {
      for state in plan.records[number].leading {
        emitLeading(state, scope, &tape, chunk, into: &output)
      }
    }
    if isShell {
      // What the records inside use of it is not left for it.
      for state in plan.records[number].inner {
        emitInner(state, scope, &tape, chunk, into: &output)
      }
    }
    let offset = Int(tape.nodes[node].offset)
    let line = line(of: offset, in: chunk)
    output.records.beginRecord(
      kind, stream: context.number, line: UInt64(line),
      byte: UInt64(chunk.sourceOffset(of: offset)))
    let firstCell = output.records.cells.count
    var settled = 0
    var index = operations.lowerBound
    while index < operations.upperBound {
      let operation = plan.operations[index]
      switch operation.action {
      case .value: settled &+= values(operation, index, scope, &tape, chunk, into: &output)
      case .key: settled &+= keys(operation, scope, &tape, chunk, into: &output)
      case .group: settled &+= groups(operation, scope, &tape, chunk, into: &output)
      case .constant: constant(operation, into: &output)
      }
      index &+= 1
    }
    var isEmpty = false
    // What others name may be all that they name it by.
    let isShared = plan.records[number].isShared && output.records.cells.count > firstCell
    if plan.records[number].isBeside && !isShared || isShell, settled == 0 {
      // Its key alone says nothing.
      let before = output.records.cells.count
      keepRest(of: number, scope, &tape, chunk, into: &output)
      if output.records.cells.count == before {
        output.records.dropRecord()
        return
      }
    } else if isLeading {
      // What it has no place for stays with the record around it, if there is one.
      if !plan.records[number].isInner { keepRest(of: number, scope, &tape, chunk, into: &output) }
      let hasMore = output.records.cells.count > firstCell
      isEmpty = settled == 0 && !(hasMore && output.records.cells.last?.isExtension == true)
    } else if hasInner || hasBeside || hasLeading || settled < unsettled {
      keepRest(of: number, scope, &tape, chunk, into: &output)
    }
    if isEmpty { output.records.dropRecord() } else { output.records.endRecord() }
    guard hasInner || hasBeside, !isShell else { return }
    let record = plan.records[number]
    for other in record.beside {
      emit(other, node, isOuter: isOuter, unsettled: .max, &tape, chunk, into: &output)
    }
    for state in record.inner { emitInner(state, scope, &tape, chunk, into: &output) }
  }

  /// The nodes that a record or group is made of.
  struct Scope {
    var node: Int
    var end: Int
    /// Whether it is all that the tape's record has, so that the first node of a place is its own.
    var isOuter: Bool
  }

  private mutating func emitInner(
    _ state: UInt16, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    while let node = next(state, scope, tape) {
      heads[Int(state)] = tape.nodes[node].next
      if tape.nodes[node].flags.contains(.opaque) { continue }
      emit(
        plan.states[Int(state)].record, node, isOuter: false, unsettled: .max, &tape, chunk,
        into: &output)
    }
  }

  /// Makes the records that come before the one around them, which finds their values unused.
  private mutating func emitLeading(
    _ state: UInt16, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    guard next(state, scope, tape) != nil else { return }
    let places = plan.records[plan.states[Int(state)].record].subtree
    let first = savedHeads.count
    for place in places {
      // What stands before is passed once and for all, and not by each of thousands again.
      heads[Int(place)] = Int32(truncatingIfNeeded: head(of: place, scope, tape) &+ 1)
      savedHeads.append(heads[Int(place)])
    }
    emitInner(state, scope, &tape, chunk, into: &output)
    for index in places.indices { heads[Int(places[index])] = savedHeads[first &+ index] }
    savedHeads.truncate(to: first)
  }

  /// The next unused node of a place within a scope.
  @inline(__always)
  func next(_ state: UInt16, _ scope: Scope, _ tape: borrowing ElementTape) -> Int? {
    let head = head(of: state, scope, tape)
    return head >= scope.node && head < scope.end ? head : nil
  }

  /// The next unused node of a place that is not before a scope, minus one where there is none.
  @inline(__always)
  private func head(of state: UInt16, _ scope: Scope, _ tape: borrowing ElementTape) -> Int {
    var head = Int(heads[Int(state)]) &- 1
    // What a scope before has left over is none of this one's.
    while head >= 0, head < scope.node { head = Int(tape.nodes[head].next) &- 1 }
    return head
  }

  /// The line of a place: counted from where it was last asked for, since documents of one record
  /// hold thousands of others.
  private mutating func line(of offset: Int, in chunk: Chunk) -> Int {
    lineMark.line +=
      offset < lineMark.offset
      ? -chunk.padded.lineBreaks(from: offset, to: lineMark.offset)
      : chunk.padded.lineBreaks(from: lineMark.offset, to: offset)
    lineMark.offset = offset
    return lineMark.line
  }

  /// Adds the values of an operation's elements, and returns how many source values were settled.
  @inline(__always)
  private mutating func values(
    _ operation: ElementPlan.Operation, _ number: Int, _ scope: Scope, _ tape: inout ElementTape,
    _ chunk: Chunk, into output: inout ParseOutput
  ) -> Int {
    if operation.isOwnText {
      return value(operation, number, scope.node, &tape, chunk, into: &output)
    }
    if operation.isAround {
      guard let node = findAround(operation.state, scope, tape) else { return 0 }
      return value(operation, number, node, &tape, chunk, into: &output)
    }
    var settled = 0
    while let node = next(operation.state, scope, tape) {
      heads[Int(operation.state)] = tape.nodes[node].next
      let isOpaque = tape.nodes[node].flags.contains(.opaque)
      settled &+= value(operation, number, node, &tape, chunk, into: &output)
      if !operation.isList, !isOpaque { break }
    }
    return settled
  }

  /// The first node of a place inside the element or record around.
  private mutating func findAround(
    _ state: UInt16, _ scope: Scope, _ tape: borrowing ElementTape
  ) -> Int? {
    let parent = plan.states[Int(state)].parent
    var outer = scope.node
    repeat {
      outer = Int(tape.nodes[outer].parent)
    } while outer >= 0 && tape.nodes[outer].state != parent
    guard outer >= 0 else { return nil }
    return first(of: state, inside: outer, tape.nodes.span)
  }

  /// Notes that a node's value has reached a field; true the first time.
  @inline(__always)
  mutating func settle(
    _ node: Int, _ tape: inout ElementTape, into output: inout ParseOutput
  ) -> Int {
    var entry = tape.nodes[node]
    guard entry.flags.contains(.valued), !entry.flags.contains(.settled) else { return 0 }
    entry.flags.insert(.settled)
    tape.nodes[node] = entry
    if entry.flags.contains(.supplied) { return 0 }
    output.ledger.mapped(Int(plan.places[Int(entry.state)].ledgerPath))
    return 1
  }

  private mutating func groups(
    _ operation: ElementPlan.Operation, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    var settled = 0
    while let node = next(operation.state, scope, tape) {
      heads[Int(operation.state)] = tape.nodes[node].next
      let members = plan.details[Int(operation.detail)].members
      let inner = Scope(node: node, end: Int(tape.nodes[node].end), isOuter: false)
      output.records.beginGroup(operation.field)
      let before = output.records.cells.count
      var constants = 0
      for index in members {
        let member = plan.operations[index]
        switch member.action {
        case .value: settled &+= values(member, index, inner, &tape, chunk, into: &output)
        case .key: settled &+= keys(member, inner, &tape, chunk, into: &output)
        case .constant:
          constant(member, into: &output)
          constants &+= 1
        case .group: break
        }
      }
      // A group of constants says nothing.
      if output.records.cells.count &- before == constants { dropGroup(into: &output) }
      output.records.endGroup()
    }
    return settled
  }

  private func dropGroup(into output: inout ParseOutput) {
    var count = output.records.cells.count
    while count > 0, !output.records.cells[count - 1].isGroup { count -= 1 }
    output.records.cells.truncate(to: count)
  }

  private func constant(_ operation: ElementPlan.Operation, into output: inout ParseOutput) {
    let constant = plan.details[Int(operation.detail)].constant
    output.records.value(
      operation.field, copying: constant.span, flags: [.plain, .bare, .supplied])
  }
}
