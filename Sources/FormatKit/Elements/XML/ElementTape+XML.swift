import Bytes
import XMLSyntax

// What is clever here
//   A text that stands in the chunk as it is stays there: it does where tag and tag are as far apart
//   as the text is long, since resolving references, comments and CDATA always makes a text shorter.
// If you change this
//   A carriage return of its own becomes a line feed of the same length: a chunk that has any is not
//   `isVerbatim`, and all its texts are copied.

/// Filling a tape from XML.
extension ElementTape {
  /// Takes in a run of tokens.
  mutating func append(_ tokens: inout XMLTokens, _ steps: ElementSteps) {
    let count = tokens.count
    var index = 0
    while index < count {
      let token = tokens[index]
      switch token.kind {
      case .start: start(token, at: index, &tokens, steps)
      case .text: text(token, at: index, tokens)
      case .end: end(token, steps)
      }
      index &+= 1
    }
  }

  private mutating func start(
    _ token: XMLToken, at index: Int, _ tokens: inout XMLTokens, _ steps: ElementSteps
  ) {
    let parent = open.last ?? -1
    if parent < 0 {
      guard Int(token.depth) == recordDepth else {
        strayValues &+= token.attributeCount
        return
      }
      line = tokens.place(of: token).line
    }
    let around = parent < 0 ? 0 : nodes[Int(parent)].state
    var state = parent >= 0 && around == 0 ? 0 : steps.step(from: around, by: token.tag)
    if steps.hasVariants { state = Self.variant(of: state, token, tokens, steps) }
    let number = nodes.count
    if state == 0 { addName(Self.spelled(tokens.name(token)).utf8Span.span) }
    nodes.append(
      ElementNode(
        offset: UInt32(truncatingIfNeeded: token.offset), parent: parent, state: state,
        kind: .element))
    if state == 0 {
      if parent < 0 { keepScope(of: number, at: index, tokens) }
    } else if steps.isFragment(state) {
      keepScope(of: number, at: index, tokens)
    }
    open.append(Int32(truncatingIfNeeded: number))
    var attribute = 0
    while attribute < token.attributeCount {
      self.attribute(tokens.attribute(attribute, of: token), of: number, state, tokens, steps)
      attribute &+= 1
    }
  }

  /// The place of an element whose attributes tell it from its like.
  private static func variant(
    of state: UInt16, _ token: XMLToken, _ tokens: borrowing XMLTokens, _ steps: ElementSteps
  ) -> UInt16 {
    for variant in steps.variants(of: state) {
      for number in 0..<token.attributeCount {
        let attribute = tokens.attribute(number, of: token)
        if attribute.tag == variant.attribute, tokens.value(attribute).isEqual(to: variant.text) {
          return variant.state
        }
      }
    }
    return state
  }

  private mutating func keepScope(of node: Int, at index: Int, _ tokens: borrowing XMLTokens) {
    scopes.append(
      Scope(node: node, around: tokens.scope(around: index), own: tokens.declarations(at: index)))
  }

  private mutating func attribute(
    _ attribute: XMLAttribute, of node: Int, _ around: UInt16, _ tokens: borrowing XMLTokens,
    _ steps: ElementSteps
  ) {
    let state = around == 0 ? 0 : steps.step(from: around, byAttribute: attribute.tag)
    let range = tokens.valueRange(attribute)
    if state == 0 {
      addName(("@" + Self.spelled(tokens.name(attribute))).utf8Span.span)
    }
    let first = texts.count
    texts.append(tokens.texts.paddedBytes, from: range.lowerBound, count: range.count)
    let number = nodes.count
    nodes.append(
      ElementNode(
        offset: nodes[node].offset, endOffset: nodes[node].offset,
        textStart: UInt32(truncatingIfNeeded: first),
        textCount: UInt32(truncatingIfNeeded: range.count),
        parent: Int32(truncatingIfNeeded: node), end: Int32(truncatingIfNeeded: number &+ 1),
        state: state, kind: .attribute, flags: [.valued, .copied]))
    if links != nil, steps.isLink(state) { pendingLinks.append(number) }
  }

  /// A name as paths show it: a foreign namespace stands in braces.
  private static func spelled(_ name: XMLName) -> String {
    if name.namespace == "http://www.w3.org/2001/XMLSchema-instance" { return "xsi:" + name.local }
    return name.local
  }

  @inline(__always)
  private mutating func text(_ token: XMLToken, at index: Int, _ tokens: borrowing XMLTokens) {
    let range = tokens.textRange(token)
    guard let last = open.last else {
      strayValues &+= Self.isBlank(tokens.text(token)) ? 0 : 1
      return
    }
    var number = Int(last)
    // An element that has a text or elements already holds a mixture.
    if nodes.count &- 1 != number,
      nodes[nodes.count &- 1].kind != .attribute
        || nodes[nodes.count &- 1].parent != last || nodes[number].textCount > 0
    {
      if Self.isBlank(tokens.text(token)) { return }
      number = nodes.count
      addName("text()".utf8Span.span)
      nodes.append(
        ElementNode(
          offset: UInt32(truncatingIfNeeded: token.offset), parent: last,
          end: Int32(truncatingIfNeeded: number &+ 1), state: 0, kind: .text))
    }
    let isInPlace =
      isVerbatim && index &+ 1 < tokens.count
      && tokens[index &+ 1].offset &- token.offset == range.count
    var node = nodes[number]
    node.textCount = UInt32(truncatingIfNeeded: range.count)
    if isInPlace {
      node.textStart = UInt32(truncatingIfNeeded: token.offset)
    } else {
      node.textStart = UInt32(truncatingIfNeeded: texts.count)
      node.flags.insert(.copied)
      texts.append(tokens.texts.paddedBytes, from: range.lowerBound, count: range.count)
    }
    if tokens.texts[range.lowerBound] > 0x20 || !Self.isBlank(tokens.text(token)) {
      node.flags.insert(.valued)
    }
    nodes[number] = node
  }

  /// Whether XML calls all of a text white space.
  private static func isBlank(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] > 0x20 { return false }
    return true
  }

  @inline(__always)
  private mutating func end(_ token: XMLToken, _ steps: ElementSteps) {
    guard let last = open.last else { return }
    let number = Int(last)
    if isPendingLink(of: last) { follow(number, to: copiedLinkedID, steps) }
    var node = nodes[number]
    node.end = Int32(truncatingIfNeeded: nodes.count)
    node.endOffset = UInt32(truncatingIfNeeded: token.endOffset)
    nodes[number] = node
    open.truncate(to: open.count &- 1)
    if open.isEmpty { records.append(TapedRecord(node: number, line: line)) }
  }
}
