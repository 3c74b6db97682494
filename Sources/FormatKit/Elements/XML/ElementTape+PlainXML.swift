import Bytes
import XMLSyntax

/// Filling a tape from plain markup.
extension ElementTape {
  /// Takes in a run of tokens, all of them inside of records.
  ///
  /// `line` is the one of the byte at `counted`, which is in front of them; both move on.
  mutating func append(
    _ reader: borrowing PlainReader, _ source: RawSpan, _ steps: ElementSteps,
    _ known: inout AlikeElements, line: inout Int, counted: inout Int
  ) {
    known.follow(reader)
    append(reader.tokens.span, reader, source, steps, &known, &line, &counted)
  }

  private mutating func append(
    _ tokens: Span<PlainToken>, _ reader: borrowing PlainReader, _ source: RawSpan,
    _ steps: ElementSteps, _ known: inout AlikeElements, _ line: inout Int, _ counted: inout Int
  ) {
    for index in tokens.indices {
      let token = tokens[index]
      switch token.kind {
      case .leaf:
        let number = begin(token, reader, source, steps, &line, &counted)
        var node = nodes[number]
        node.endOffset = token.endOffset
        node.end = Int32(truncatingIfNeeded: number &+ 1)
        setText(token, &node, reader)
        nodes[number] = node
        if open.isEmpty { records.append(TapedRecord(node: number, line: self.line)) }
      case .start:
        open.append(
          Int32(truncatingIfNeeded: begin(token, reader, source, steps, &line, &counted)))
      case .attribute: attribute(token, reader, source, steps)
      case .text:
        guard let last = open.last else { continue }
        var node = nodes[Int(last)]
        setText(token, &node, reader)
        nodes[Int(last)] = node
      case .end:
        guard let last = open.last else { continue }
        if isPendingLink(of: last) { follow(Int(last), to: linkedID(in: source), steps) }
        var node = nodes[Int(last)]
        node.end = Int32(truncatingIfNeeded: nodes.count)
        node.endOffset = token.endOffset
        nodes[Int(last)] = node
        open.truncate(to: open.count &- 1)
        if open.isEmpty { records.append(TapedRecord(node: Int(last), line: self.line)) }
      case .alike: alike(token, reader, source, steps, &known, &line, &counted)
      }
    }
  }

  /// Adds an element that is like one before.
  private mutating func alike(
    _ token: PlainToken, _ reader: borrowing PlainReader, _ source: RawSpan, _ steps: ElementSteps,
    _ known: inout AlikeElements, _ line: inout Int, _ counted: inout Int
  ) {
    let parent = open.last ?? -1
    let around = parent < 0 ? -1 : Int32(nodes[Int(parent)].state)
    let starts = reader.starts(of: token)
    let shape = reader.shape(of: token)
    // References to elements by their ids are followed token by token.
    guard links == nil, let template = known.template(of: shape, around: around) else {
      let (first, counts) = (nodes.count, (names: names.count, scopes: scopes.count))
      var tokens = Buffer<PlainToken>()
      swap(&tokens, &known.tokens)
      tokens.removeAll()
      reader.appendTokens(of: token, to: &tokens)
      append(tokens.span, reader, source, steps, &known, &line, &counted)
      swap(&tokens, &known.tokens)
      if links == nil, !starts.indices.contains(where: { starts[$0].isCopied }) {
        known.learn(shape, around: around, starts, self, from: first, counts: counts)
      }
      return
    }
    if parent < 0 { countLines(upTo: token, reader, source, &line, &counted) }
    let number = nodes.count
    known.put(template, starts, reader, inside: parent, onto: &self)
    if parent < 0 { records.append(TapedRecord(node: number, line: self.line)) }
  }

  @inline(__always)
  private mutating func countLines(
    upTo token: PlainToken, _ reader: borrowing PlainReader, _ source: RawSpan,
    _ line: inout Int, _ counted: inout Int
  ) {
    line &+= reader.lineBreaks(source, from: counted, to: Int(token.offset))
    counted = Int(token.offset)
    self.line = line
  }

  /// Lets a node have the text that the reader has put together for it.
  @inline(never)
  mutating func copyText(
    of node: inout ElementNode, _ start: PlainStart, _ reader: borrowing PlainReader
  ) {
    node.flags.insert(.copied)
    node.textStart = UInt32(truncatingIfNeeded: texts.count)
    node.textCount = start.copiedCount
    texts.append(reader.texts, from: Int(start.copiedStart), count: Int(start.copiedCount))
  }

  /// Closes the root, which is the record itself.
  mutating func closeRoot(behind offset: Int) {
    var node = nodes[0]
    node.end = Int32(truncatingIfNeeded: nodes.count)
    node.endOffset = UInt32(truncatingIfNeeded: offset)
    nodes[0] = node
    open.removeAll()
    records.append(TapedRecord(node: 0, line: line))
  }

  /// Adds the node of an element, and returns its number.
  @inline(__always)
  private mutating func begin(
    _ token: PlainToken, _ reader: borrowing PlainReader, _ source: RawSpan, _ steps: ElementSteps,
    _ line: inout Int, _ counted: inout Int
  ) -> Int {
    let parent = open.last ?? -1
    if parent < 0 { countLines(upTo: token, reader, source, &line, &counted) }
    let around = parent < 0 ? 0 : nodes[Int(parent)].state
    let state = parent >= 0 && around == 0 ? 0 : steps.step(from: around, by: token.tag)
    let number = nodes.count
    if state == 0 { addName(Self.name(token, source)) }
    nodes.append(ElementNode(offset: token.offset, parent: parent, state: state, kind: .element))
    if state == 0 ? parent < 0 : steps.isFragment(state) {
      scopes.append(Scope(node: number, around: reader.scope, own: []))
    }
    return number
  }

  private mutating func attribute(
    _ token: PlainToken, _ reader: borrowing PlainReader, _ source: RawSpan, _ steps: ElementSteps
  ) {
    guard let element = open.last else { return }
    let around = nodes[Int(element)].state
    let state = around == 0 ? 0 : steps.step(from: around, byAttribute: token.tag)
    if state == 0 {
      var name = ByteBuffer()
      name.append(UInt8(ascii: "@"))
      name.append(copying: Self.name(token, source))
      addName(name.span)
    }
    var node = ElementNode(
      offset: token.offset, endOffset: token.offset, parent: element,
      end: Int32(truncatingIfNeeded: nodes.count &+ 1), state: state, kind: .attribute)
    setText(token, &node, reader)
    if links != nil, steps.isLink(state) { pendingLinks.append(nodes.count) }
    nodes.append(node)
  }

  @inline(__always)
  private mutating func setText(
    _ token: PlainToken, _ node: inout ElementNode, _ reader: borrowing PlainReader
  ) {
    if token.hasValue { node.flags.insert(.valued) }
    node.textCount = token.textCount
    guard token.isCopied else {
      node.textStart = token.textStart
      return
    }
    node.flags.insert(.copied)
    node.textStart = UInt32(truncatingIfNeeded: texts.count)
    texts.append(reader.texts, from: Int(token.textStart), count: Int(token.textCount))
  }

  @_lifetime(copy source)
  private static func name(_ token: PlainToken, _ source: RawSpan) -> Span<UInt8> {
    let start = Int(token.nameStart)
    return Span(_bytes: source.extracting(start..<start + Int(token.nameCount)))
  }
}
