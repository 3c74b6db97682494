import Bytes
import JSONSyntax
import LearnerModel

/// Writing what has been put together as JSON.
extension ElementDraft {
  /// Writes an element with all that is inside as a value.
  func write(_ index: Int, names plan: ElementPlan, to json: inout JSONWriter) {
    let node = nodes[index]
    if node.isFragment {
      json.line(text(index))
      return
    }
    let children = children(of: index, plan)
    guard !children.isEmpty else {
      scalar(index, plan, to: &json)
      return
    }
    json.beginObject()
    if node.hasText {
      json.name("@value")
      json.string(text(index))
    }
    var position = 0
    var written: [String] = []
    while position < children.count {
      let first = nodes[children[position]]
      let name = jsonName(of: children[position], plan)
      var like = [children[position]]
      position += 1
      if first.state != 0 {
        while position < children.count, nodes[children[position]].state == first.state {
          like.append(children[position])
          position += 1
        }
      } else {
        // What no map names comes in any order.
        if written.contains(name) { continue }
        written.append(name)
        like += children[position...].filter {
          nodes[$0].state == 0 && jsonName(of: $0, plan) == name
        }
      }
      json.name(name.utf8Span.span)
      let isList = first.state != 0 && plan.states[Int(first.state)].json.isList == true
      write(like, isList: isList, plan, &json)
    }
    json.endObject()
  }

  private func write(
    _ like: [Int], isList: Bool, _ plan: ElementPlan, _ json: inout JSONWriter
  ) {
    let isWhole =
      nodes[like[0]].isFragment && text(like[0]).count > 0
      && text(like[0])[0] == UInt8(ascii: "[")
    if like.count == 1, !isList || isWhole {
      write(like[0], names: plan, to: &json)
      return
    }
    json.beginArray()
    for index in like { write(index, names: plan, to: &json) }
    json.endArray()
  }

  /// The name of a member.
  private func jsonName(of index: Int, _ plan: ElementPlan) -> String {
    let node = nodes[index]
    return node.state == 0 ? names[Int(node.name) - 1] : plan.states[Int(node.state)].name
  }

  /// Writes a text as what the maps say that it is; what cannot be that is a string.
  private func scalar(_ index: Int, _ plan: ElementPlan, to json: inout JSONWriter) {
    let node = nodes[index]
    let text = text(index)
    guard node.hasText else {
      json.beginObject()
      json.endObject()
      return
    }
    switch plan.states[Int(node.state)].json.type {
    case .number:
      // What another binding kept may have white space around it.
      let trimmed = text.extracting(text.trimmedRange)
      if let start = Self.numberStart(trimmed) {
        json.number(trimmed.extracting(start..<trimmed.count))
        return
      }
      if let year = SchoolYearForm.lastYear(of: text) {
        json.number(year)
        return
      }
    case .boolean:
      if text.isEqual(to: "true") || text.isEqual(to: "false") {
        json.raw(text.raw, from: 0, count: text.count)
        return
      }
      // XML has two more words for what is true or false.
      if text.isEqual(to: "1") || text.isEqual(to: "0") {
        let word = text[0] == 0x31 ? "true" : "false"
        json.raw(word.utf8Span.span.raw, from: 0, count: word.utf8.count)
        return
      }
    case .string, .declared: break
    }
    json.string(text)
  }

  /// Where a number starts that JSON takes, behind zeros that it does not; `nil` where there is none.
  private static func numberStart(_ text: Span<UInt8>) -> Int? {
    var start = 0
    while start + 1 < text.count, text[start] == UInt8(ascii: "0"), text[start + 1] &- 0x30 < 10 {
      start += 1
    }
    var tokenizer = JSONTokenizer(
      text.raw, start..<text.count, resuming: JSONState(), isLast: true)
    let token = tokenizer.next()
    return token.kind == .number && token.range == start..<text.count ? start : nil
  }
}

extension JSONWriter {
  /// Writes a value as it stands, on one line: line breaks only stand between its parts.
  mutating func line(_ value: Span<UInt8>) {
    var start = 0
    for index in value.indices where value[index] == 0x0A || value[index] == 0x0D {
      raw(value.raw, from: start, count: index - start)
      // What is raw stands for a whole value, and the rest of it follows.
      needsComma = false
      start = index + 1
    }
    raw(value.raw, from: start, count: value.count - start)
  }
}
