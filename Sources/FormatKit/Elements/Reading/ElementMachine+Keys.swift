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
    var number = firstPossible(Int(operation.key))
    while number >= 0 {
      if plan.keyPlans[number].isAround, let known = knownKey(number, scope.node, tape.nodes.span) {
        if var cell = known {
          cell.field = operation.field
          output.records.append(cell)
          return 0
        }
      } else if findParts(of: plan.keyPlans[number], scope, tape.nodes.span) {
        break
      } else if plan.keyPlans[number].isAround {
        remember(nil, as: number, scope.node, tape.nodes.span)
      }
      number = firstPossible(Int(plan.keyPlans[number].other))
    }
    guard number >= 0 else { return 0 }
    let shape = plan.keyPlans[number]
    defer {
      if shape.isAround {
        remember(output.records.cells.last, as: number, scope.node, tape.nodes.span)
      }
    }
    key.removeAll()
    for index in 0..<parts.count {
      if index > 0 { key.append(KeyForm.separator) }
      if parts[index] < 0 {
        let part = plan.keyParts[Int(shape.firstPart) &+ index]
        for place in Int(part.constantStart)..<Int(part.constantStart &+ part.constantCount) {
          key.append(plan.keyConstants[place])
        }
        if part.ordinalOutward >= 0 {
          let record = around(
            scope.node, outward: Int(part.ordinalOutward), tape.nodes.span)
          key.append(decimal: record.map { ordinal(of: $0, tape.nodes.span) } ?? 1)
        }
      } else {
        let node = tape.nodes[Int(parts[index])]
        let text = tape.text(node, in: chunk.padded)
        if plan.states[Int(node.state)].isSchoolYears, let year = SchoolYearForm.lastYear(of: text)
        {
          key.append(decimal: year)
        } else {
          Self.append(text, to: &key)
        }
      }
    }
    let first = Int(parts[0])
    if parts.count == 1, first >= 0, !tape.nodes[first].flags.contains(.copied),
      key.count == Int(tape.nodes[first].textCount)
    {
      output.records.value(
        operation.field, source: Int(tape.nodes[first].textStart), count: key.count,
        flags: tape.nodes[first].flags.contains(.plain) ? .plain : [], system: context.system)
    } else {
      output.records.value(operation.field, copying: key.span, system: context.system)
    }
    var settled = 0
    for index in 0..<parts.count
    where parts[index] >= 0
      && (partsOutward[index] == 0 || isInShell(Int(parts[index]), tape.nodes.span))
    {
      settled &+= settle(Int(parts[index]), &tape, into: &output)
    }
    for index in Int(shape.firstEcho)..<Int(shape.firstEcho &+ shape.echoCount) {
      settled &+= echo(plan.keyEchoes[index], scope, &tape, chunk, into: &output)
    }
    return settled
  }

  /// The place of a record among its like; what stands around each of them is what counts.
  private func ordinal(of node: Int, _ nodes: Span<ElementNode>) -> Int {
    var step = node
    repeat {
      let entry = nodes[step]
      if plan.places[Int(entry.state)].isRepeated { return Int(entry.ordinal) }
      step = Int(entry.parent)
    } while step >= 0 && plan.places[Int(nodes[step].state)].record < 0
    return Int(nodes[node].ordinal)
  }

  /// Whether the record that a node belongs to only holds others.
  private func isInShell(_ node: Int, _ nodes: Span<ElementNode>) -> Bool {
    var node = node
    while node >= 0 {
      let record = Int(plan.places[Int(nodes[node].state)].record)
      if record >= 0 { return plan.records[record].isShell }
      node = Int(nodes[node].parent)
    }
    return false
  }

  /// Appends a part of a key without the white space around it.
  private static func append(_ text: Span<UInt8>, to key: inout ByteBuffer) {
    if !text.contains(upTo: 0x20) {
      key.append(text.raw, from: 0, count: text.count)
      return
    }
    let range = text.trimmedRange
    if !KeyForm.isOneText(text) {
      key.append(KeyForm.encode([String(text.extracting(range))]))
    } else {
      key.append(text.raw, from: range.lowerBound, count: range.count)
    }
  }

  /// Finds the nodes of a key's parts; false where one is missing or blank.
  private mutating func findParts(
    of shape: ElementPlan.KeyPlan, _ scope: Scope, _ nodes: Span<ElementNode>
  ) -> Bool {
    parts.removeAll()
    partsOutward.removeAll()
    var isAny = false
    for index in Int(shape.firstPart)..<Int(shape.firstPart &+ shape.partCount) {
      let part = plan.keyParts[index]
      var found: (node: Int, outward: Int16)?
      for number in firstOption(of: index)..<Int(part.firstOption &+ part.optionCount) {
        let option = plan.keyOptions[number]
        if let node = find(option.state, outward: Int(option.outward), scope, nodes),
          nodes[node].flags.isUsable
        {
          found = (node, option.outward)
          break
        }
      }
      if found == nil, part.isNeeded { return false }
      if found != nil { isAny = true }
      parts.append(found.map { Int32(truncatingIfNeeded: $0.node) } ?? -1)
      partsOutward.append(found?.outward ?? 0)
    }
    return isAny
  }

  /// The first node of a place within a scope, or within a record around it.
  private mutating func find(
    _ state: UInt16, outward: Int, _ scope: Scope, _ nodes: Span<ElementNode>
  ) -> Int? {
    if outward == 0, scope.isOuter {
      let first = Int(firsts[Int(state)]) &- 1
      return first >= 0 ? first : nil
    }
    // Most of the places where a part may be are nowhere in the record.
    guard lasts[Int(state)] > 0,
      let node = around(scope.node, outward: outward, nodes)
    else { return nil }
    return first(of: state, inside: node, isOuter: outward > 0, nodes)
  }

  /// The cell of a key that other records beside this one have had, `nil` in it where they have none;
  /// `nil` where it is not known.
  @inline(__always)
  private func knownKey(
    _ number: Int, _ node: Int, _ nodes: Span<ElementNode>
  ) -> Cell?? {
    let known = knownKeys[number]
    guard known.record == recordNumber,
      Int(known.around) == around(node, outward: 1, nodes) ?? -1
    else { return nil }
    return .some(known.isThere ? known.cell : nil)
  }

  /// Notes the key that records beside this one have as well: their values have met their fate.
  private mutating func remember(
    _ cell: Cell?, as number: Int, _ node: Int, _ nodes: Span<ElementNode>
  ) {
    knownKeys[number] = KnownKey(
      record: recordNumber,
      around: Int32(truncatingIfNeeded: around(node, outward: 1, nodes) ?? -1),
      isThere: cell != nil, cell: cell ?? Cell(field: 0, position: 0, length: 0))
  }

  /// The node of a record further out, `nil` where there is none.
  private func around(
    _ start: Int, outward: Int, _ nodes: Span<ElementNode>
  ) -> Int? {
    var node = start
    for _ in 0..<outward {
      repeat {
        guard nodes[node].parent >= 0 else { return nil }
        node = Int(nodes[node].parent)
      } while plan.places[Int(nodes[node].state)].record < 0
    }
    return node
  }

  /// Settles what says a part of a key once more.
  private mutating func echo(
    _ echo: ElementPlan.KeyEcho, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    let node = Int(parts[Int(echo.part)])
    guard node >= 0, let found = find(echo.state, outward: 0, scope, tape.nodes.span),
      Self.areEqual(tape, found, node, chunk)
    else { return 0 }
    return settle(found, &tape, into: &output)
  }

  private static func areEqual(
    _ tape: borrowing ElementTape, _ one: Int, _ other: Int, _ chunk: Chunk
  ) -> Bool {
    tape.text(tape.nodes[one], in: chunk.padded).isEqual(
      to: tape.text(tape.nodes[other], in: chunk.padded))
  }
}
