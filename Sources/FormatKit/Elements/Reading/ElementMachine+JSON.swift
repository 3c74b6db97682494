import Bytes
import JSONSyntax
import LearnerModel

/// What is particular to JSON.
extension ElementMachine {
  /// Of the records that an element may be, the one that what is inside tells.
  mutating func chosen(
    _ first: Int, _ node: Int, _ tape: borrowing ElementTape, _ chunk: Chunk
  ) -> Int {
    if isTold(first, node, tape, chunk) { return first }
    let others = plan.records[first].others
    for other in others where isTold(other, node, tape, chunk) { return other }
    return others.last ?? first
  }

  private mutating func isTold(
    _ number: Int, _ node: Int, _ tape: borrowing ElementTape, _ chunk: Chunk
  ) -> Bool {
    guard let told = plan.records[number].told else { return false }
    guard var index = first(of: told.state, inside: node, tape.nodes.span) else { return false }
    let end = Int(tape.nodes[node].end)
    repeat {
      if told.texts.isEmpty || says(tape.nodes[index], told.texts, tape, chunk) { return true }
      index = Int(tape.nodes[index].next) - 1
    } while index >= 0 && index < end
    return false
  }

  /// Whether a node is one of some texts, or the list that it stands for has one.
  private func says(
    _ node: ElementNode, _ texts: [[UInt8]], _ tape: borrowing ElementTape, _ chunk: Chunk
  ) -> Bool {
    if node.flags.isUsable {
      let text = tape.text(node, in: chunk.padded)
      return texts.contains { text.isEqual(to: $0) }
    }
    guard node.flags.contains([.json, .opaque]) else { return false }
    let start = Int(node.textStart)
    var tokenizer = JSONTokenizer(
      chunk.padded, start..<start + Int(node.textCount), resuming: JSONState(), isLast: true)
    var text = ByteBuffer()
    while true {
      let token = tokenizer.next()
      switch token.kind {
      case .end, .error, .needMore: return false
      case .string where tokenizer.depth == 1:
        text.removeAll()
        tokenizer.append(contentOf: token, to: &text)
        for wanted in texts where text.span.isEqual(to: wanted) { return true }
      default: break
      }
    }
  }

  /// Adds the value of an object of texts by language, and returns how many values were settled.
  @inline(never)
  mutating func localized(
    _ operation: ElementPlan.Operation, _ node: Int, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    let entry = tape.nodes[node]
    let range = Int(entry.textStart)..<Int(entry.textStart) + Int(entry.textCount)
    guard entry.flags.contains([.json, .opaque]), !entry.flags.contains(.settled) else { return 0 }
    if let text = Self.onlyText(chunk.bytes, range) {
      canonical.removeAll()
      canonical.append(copying: chunk.bytes.extracting(text))
    } else if !Self.firstText(chunk.padded, range, to: &canonical) {
      return 0
    }
    output.records.value(
      operation.field, canonical: canonical.span, spelling: chunk.bytes.extracting(range))
    var settled = 0
    var index = node
    let path = Int(plan.places[Int(entry.state)].ledgerPath)
    while index < Int(entry.end) {
      settled &+= tape.nodes[index].flags.contains(.valued) ? 1 : 0
      tape.nodes[index].flags.insert(.settled)
      index &+= 1
    }
    output.ledger.mapped(path, times: settled)
    return settled
  }

  /// Where the text stands in an object with one member and no escapes, as most are; `nil` for others.
  private static func onlyText(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    let quote = UInt8(ascii: "\"")
    func behindBlanks(_ start: Int) -> Int {
      var index = start
      while index < range.upperBound, bytes[index] <= 0x20 { index &+= 1 }
      return index
    }
    let open = behindBlanks(range.lowerBound &+ 1)
    guard open < range.upperBound, bytes[open] == quote, bytes[open &+ 1] != UInt8(ascii: "@"),
      let name = bytes.firstIndex(of: quote, from: open &+ 1), name < range.upperBound
    else { return nil }
    let colon = behindBlanks(name &+ 1)
    guard colon < range.upperBound, bytes[colon] == UInt8(ascii: ":") else { return nil }
    let start = behindBlanks(colon &+ 1)
    guard start < range.upperBound, bytes[start] == quote,
      let end = bytes.firstIndex(of: quote, from: start &+ 1), end < range.upperBound,
      end > start &+ 1, behindBlanks(end &+ 1) == range.upperBound &- 1,
      bytes.extracting(open..<end).firstIndex(of: UInt8(ascii: "\\")) == nil
    else { return nil }
    return start &+ 1..<end
  }

  /// The text of a JSON object: what it has as `@value`, else its first one.
  private static func firstText(
    _ bytes: RawSpan, _ range: Range<Int>, to text: inout ByteBuffer
  ) -> Bool {
    var tokenizer = JSONTokenizer(bytes, range, resuming: JSONState(), isLast: true)
    var isFound = false
    var isTag = false
    while true {
      let token = tokenizer.next()
      switch token.kind {
      case .end, .error, .needMore: return isFound
      case .name:
        let name = tokenizer.content(of: token)
        isTag = name.isEqual(to: "@language") || name.isEqual(to: "@direction")
        if name.isEqual(to: "@value") { isFound = false }
      case .string where !isFound && !isTag && token.count > 0:
        text.removeAll()
        tokenizer.append(contentOf: token, to: &text)
        isFound = true
      default: break
      }
    }
  }

  /// Keeps a list, an object or another value that only can be kept, as it stands.
  mutating func keepJSON(
    _ index: Int, _ root: Int, _ tape: borrowing ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let node = tape.nodes[index]
    guard !node.flags.contains(.settled) else { return }
    var values = 0
    for inner in index..<Int(node.end) where tape.nodes[inner].flags.contains(.valued) {
      values += 1
    }
    // Where anything may stand, `null` says something, though it counts as no value.
    let isFragment = plan.places[Int(node.state)].isFragment
    guard values > 0 || (isFragment && isJSON) else { return }
    let path =
      node.state == 0 ? ElementPlan.unknownPath : Int(plan.places[Int(node.state)].ledgerPath)
    let byte = chunk.sourceOffset(of: recordOffset)
    let isDropped = node.state != 0 && plan.states[Int(node.state)].isDropped
    guard !isDropped, let number = extensionNumber(of: index, from: root, tape) else {
      if values > 0 {
        output.ledger.count(
          isDropped ? path : ElementPlan.documentPath, .dropped, line: recordLine, byte: byte,
          times: values)
      }
      return
    }
    if values > 0 {
      output.ledger.count(path, .kept, line: recordLine, byte: byte, times: values)
    }
    output.records.append(
      Cell(
        field: Cell.extensionField, flags: .json, position: node.textStart,
        length: node.textCount, extra: number))
  }

  /// The name of a node that no map names, as paths show it: in JSON it may be any text.
  func pathName(of node: Int, _ tape: borrowing ElementTape) -> String {
    let name = tape.name(of: node)
    return isJSON ? ElementPathName.escape(name) : name
  }

  /// The JSON pointer of a place in the record that is being made, found by reading it once more.
  func pointer(to offset: Int, in chunk: Chunk) -> String? {
    var tokenizer = JSONTokenizer(
      chunk.padded, recordOffset..<chunk.count, resuming: JSONState(.sequence), isLast: true)
    var steps: [(name: String, index: Int)] = []
    while true {
      let token = tokenizer.next()
      let isValue = token.isScalar || token.kind == .objectStart || token.kind == .arrayStart
      if isValue, let last = steps.indices.last, steps[last].index >= -1 { steps[last].index += 1 }
      if isValue, token.writtenRange.lowerBound >= offset { break }
      switch token.kind {
      case .end, .error, .needMore: return nil
      case .name:
        var name = ByteBuffer()
        tokenizer.append(contentOf: token, to: &name)
        if let last = steps.indices.last { steps[last].name = String(name.span) }
      case .objectStart: steps.append(("", -2))
      case .arrayStart: steps.append(("", -1))
      case .objectEnd, .arrayEnd:
        if !steps.isEmpty { steps.removeLast() }
        if steps.isEmpty { return nil }
      default: break
      }
    }
    return steps.map { step in
      "/" + (step.index >= 0 ? String(step.index) : ElementPathName.pointer(step.name))
    }.joined()
  }
}

/// Names in paths, where `/` and `[` mean something.
enum ElementPathName {
  /// A name without what means something in paths.
  static func escape(_ name: String) -> String {
    var text = ""
    for scalar in name.unicodeScalars {
      switch scalar {
      case "~": text += "~0"
      case "/": text += "~1"
      case "[": text += "~2"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// The name that was escaped.
  static func unescape(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "~")) else { return text }
    var name = ""
    var isEscape = false
    for scalar in text.unicodeScalars {
      if isEscape {
        name += scalar == "1" ? "/" : scalar == "2" ? "[" : "~"
        isEscape = false
      } else if scalar == "~" {
        isEscape = true
      } else {
        name.unicodeScalars.append(scalar)
      }
    }
    return name
  }

  /// A name in a JSON pointer.
  static func pointer(_ name: String) -> String {
    escape(name).split(separator: "~2", omittingEmptySubsequences: false).joined(separator: "[")
  }
}
