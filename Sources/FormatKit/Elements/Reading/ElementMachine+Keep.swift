import Bytes
import Findings
import LearnerModel
import XMLSyntax

/// Keeping what no map has a place for.
extension ElementMachine {
  /// Keeps the values of a record that no operation has used, as extensions.
  mutating func keepRest(
    of number: Int, _ scope: Scope, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let isBeside = plan.records[number].isBeside
    var index = scope.node
    while index < scope.end {
      let node = tape.nodes[index]
      let state = Int(node.state)
      // Nearly all values have met their fate.
      if node.flags.isSuperset(of: [.valued, .settled]), node.textCount > 0,
        Int(node.end) == index &+ 1, index > scope.node, isJSON || !plan.places[state].isFragment
      {
        index &+= 1
        continue
      }
      if index > scope.node, belongsElsewhere(node, number, isBeside, scope, tape) {
        index = Int(node.end)
        continue
      }
      // What an element says that holds parts of both is left to the record itself.
      if index > scope.node, isBeside, plan.places[state].isSplit {
        index = node.flags.contains(.opaque) ? Int(node.end) : index &+ 1
        continue
      }
      if index == scope.node, isBeside {
        index += 1
        continue
      }
      if node.flags.contains(.opaque), node.textCount > 0 {
        keepJSON(index, scope.node, tape, chunk, into: &output)
        index = Int(node.end)
        continue
      }
      if index > scope.node, node.kind == .element {
        let inner = plan.places[state]
        // Records inside it keep what is theirs; an empty text where one should be makes none.
        if inner.record >= 0, !node.flags.contains(.opaque),
          plan.records[number].inner.contains(node.state)
        {
          index = Int(node.end)
          continue
        }
        if inner.isFragment, !isJSON {
          keepWhole(index, path: path(to: index, from: scope.node, tape), tape, chunk, &output)
          index = Int(node.end)
          continue
        }
      }
      if node.flags.contains(.valued), state != 0, isUsed(node, tape) {
        _ = settle(index, &tape, into: &output)
      } else if node.flags.contains(.valued), !node.flags.contains(.settled) {
        keep(index, scope.node, tape, chunk, into: &output)
      } else if node.kind == .element, node.textCount == 0 || !node.flags.contains(.valued),
        Int(node.end) == index &+ 1, state != 0
      {
        output.ledger.blank(Int(plan.places[state].ledgerPath))
      }
      index &+= 1
    }
  }

  /// Whether a node is left to the record beside this one, or to the one that this one is beside.
  @inline(__always)
  private func belongsElsewhere(
    _ node: ElementNode, _ number: Int, _ isBeside: Bool, _ scope: Scope,
    _ tape: borrowing ElementTape
  ) -> Bool {
    let place = plan.places[Int(node.state)]
    // Nearly all elements belong to the record whose element they stand in.
    if !isBeside, node.state == 0 || place.beside == -1 { return false }
    let isTop =
      node.parent == scope.node
      || (node.parent > scope.node && isSplit(Int(node.parent), tape)
        && tape.nodes[Int(node.parent)].parent == scope.node)
    guard isTop else { return false }
    if node.state == 0 { return isBeside }
    return place.beside != (isBeside ? Int32(number) : -1) && !(isBeside && place.isSplit)
  }

  /// Whether records that stand beside a node use what it says: an empty list of them does not.
  private func isUsed(_ node: ElementNode, _ tape: borrowing ElementTape) -> Bool {
    let user = Int(plan.places[Int(node.state)].usedBy)
    guard user != 0 else { return false }
    let (start, end) = (Int(node.parent), Int(tape.nodes[Int(node.parent)].end))
    var head = Int(heads[user]) &- 1
    while head >= 0, head < end {
      if head > start, !tape.nodes[head].flags.contains(.opaque) { return true }
      head = Int(tape.nodes[head].next) &- 1
    }
    return false
  }

  /// Whether an element holds something of the record beside as well.
  private func isSplit(_ node: Int, _ tape: borrowing ElementTape) -> Bool {
    plan.places[Int(tape.nodes[node].state)].isSplit
  }

  /// Keeps or drops one value.
  private mutating func keep(
    _ index: Int, _ root: Int, _ tape: borrowing ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let node = tape.nodes[index]
    let number = Int(node.state)
    let ledgerPath =
      number == 0 ? ElementPlan.unknownPath : Int(plan.places[number].ledgerPath)
    let byte = chunk.sourceOffset(of: recordOffset)
    let isSupplied = node.flags.contains(.supplied)
    if node.flags.contains(.linked) {
      output.ledger.mapped(ledgerPath)
      return
    }
    guard number == 0 || !plan.states[number].isDropped else {
      if !isSupplied {
        output.ledger.count(ledgerPath, .dropped, line: recordLine, byte: byte)
      }
      return
    }
    if node.flags.contains(.dangling) { report(dangling: index, tape, chunk, into: &output) }
    let text = tape.text(node, in: chunk.padded)
    guard let number = extensionNumber(of: index, from: root, tape) else {
      if !isSupplied {
        output.ledger.count(ElementPlan.documentPath, .dropped, line: recordLine, byte: byte)
      }
      return
    }
    if !isSupplied { output.ledger.count(ledgerPath, .kept, line: recordLine, byte: byte) }
    if node.flags.contains(.copied) {
      output.records.extension_(path: number, copying: text)
    } else {
      output.records.append(
        Cell(
          field: Cell.extensionField, flags: node.flags.contains(.json) ? .json : [],
          position: node.textStart, length: node.textCount, extra: number))
    }
  }

  /// The number of the extension path of a node, `nil` where there are too many.
  mutating func extensionNumber(
    of index: Int, from root: Int, _ tape: borrowing ElementTape
  ) -> UInt32? {
    let state = Int(tape.nodes[index].state)
    let isPlain = state != 0 && hasNoOrdinals(index, from: root, tape)
    // The path starts at the record that keeps it, which is not always the same.
    let rootState = tape.nodes[root].state
    if isPlain, extensionRoots[state] == rootState, extensionNumbers[state] > 0 {
      return extensionNumbers[state] &- 1
    }
    guard isPlain else { return number(ofPath: path(to: index, from: root, tape)) }
    // Jobs number paths, but they are the same for all documents.
    let place = UInt32(rootState) << 16 | UInt32(state)
    var path = keptPaths[place]
    if path == nil {
      path = NameTable.Path(
        space: plan.vocabulary.extensionSpace, path: self.path(to: index, from: root, tape))
      keptPaths[place] = path
    }
    guard let path, let number = context.names.number(of: path) else { return nil }
    extensionNumbers[state] = number + 1
    extensionRoots[state] = rootState
    return number
  }

  private mutating func number(ofPath path: String) -> UInt32? {
    pathCache.number(
      space: plan.vocabulary.extensionSpace.utf8Span.span, path: path.utf8Span.span,
      in: context.names)
  }

  private func hasNoOrdinals(
    _ index: Int, from root: Int, _ tape: borrowing ElementTape
  ) -> Bool {
    var number = index
    while number != root {
      let node = tape.nodes[number]
      if node.ordinal != 1 || node.state == 0 { return false }
      number = Int(node.parent)
    }
    return true
  }

  /// The path from a vocabulary's element to a node: `Student/Address[2]/City`.
  ///
  /// The places of records around the one that keeps it are left out.
  func path(to index: Int, from root: Int, _ tape: borrowing ElementTape) -> String {
    var names: [String] = []
    var (number, last) = (index, index)
    while number != root {
      let node = tape.nodes[number]
      let steps = plan.states[Int(node.state)].keptSteps
      let name =
        node.state == 0
        ? pathName(of: number, tape) : steps?.first ?? plan.states[Int(node.state)].name
      let isStep = node.state == 0 ? name != ElementTape.ownText : steps?.isEmpty != true
      if isStep {
        names += (steps ?? []).dropFirst().reversed()
        names.append(node.ordinal > 1 ? "\(name)[\(node.ordinal)]" : name)
      }
      last = number
      number = Int(node.parent)
    }
    let top = plan.states[Int(tape.nodes[root].state)].path
    if names.count > 1, plan.states[Int(tape.nodes[last].state)].rules.isOpen, let open = names.last
    {
      return open + "." + names.dropLast().reversed().joined(separator: "/")
    }
    // A place without a path only stands around others.
    let start = !top.isEmpty ? [top] : tape.nodes[root].state == 0 ? [tape.name(of: root)] : []
    return (start + names.reversed()).joined(separator: "/")
  }

  /// Keeps an element as it stands.
  private mutating func keepWhole(
    _ index: Int, path: String, _ tape: borrowing ElementTape, _ chunk: Chunk,
    _ output: inout ParseOutput
  ) {
    let node = tape.nodes[index]
    var values = 0
    for inner in index..<Int(node.end) where tape.nodes[inner].flags.contains(.valued) {
      values += 1
    }
    let ledgerPath =
      node.state == 0 ? ElementPlan.unknownPath : plan.states[Int(node.state)].ledgerPath
    let byte = chunk.sourceOffset(of: recordOffset)
    guard let number = number(ofPath: path) else {
      output.ledger.count(
        ElementPlan.documentPath, .dropped, line: recordLine, byte: byte, times: values)
      return
    }
    if values > 0 {
      output.ledger.count(ledgerPath, .kept, line: recordLine, byte: byte, times: values)
    }
    canonical.removeAll()
    if isJSON {
      let start = Int(node.offset)
      canonical.append(chunk.padded, from: start, count: Int(node.endOffset) - start)
      output.records.extension_(path: number, copying: canonical.span, flags: .json)
      return
    }
    let scope = tape.scope(of: index)
    XMLFragment.append(
      chunk.bytes.extracting(Int(node.offset)..<Int(node.endOffset)), scope: scope.around,
      own: scope.own, to: &canonical)
    output.records.extension_(path: number, copying: canonical.span, flags: .xml)
  }

  /// Keeps a record that no map names, as it stands, as a record of the kind for such.
  mutating func keepOther(
    _ node: Int, _ values: Int, _ tape: borrowing ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    output.records.beginRecord(
      plan.vocabulary.otherKind, stream: context.number, line: UInt64(recordLine),
      byte: UInt64(chunk.sourceOffset(of: recordOffset)))
    let state = Int(tape.nodes[node].state)
    let name = state == 0 ? tape.name(of: node) : plan.states[state].name
    keepWhole(node, path: name, tape, chunk, &output)
    output.records.endRecord()
    output.findings.add(
      .unknownElement,
      cause: .init(
        stream: Int(context.number), field: state,
        subject: state == 0 ? Hash128(name.utf8Span.span).low : 0),
      message: state == 0
        ? "\(private: name) is no element of the standard's" : "\(field: name) has no mapping",
      at: location(of: Int(tape.nodes[node].offset), in: chunk))
  }
}
