import Bytes
import JSONSyntax
import LearnerModel

/// Days and times that are JSON objects of numbers.
extension ElementMachine {
  /// Adds the day that an object says or, where an object beside it says a time of that day, the
  /// moment; returns how many values were settled.
  ///
  /// Where they say anything else both are left to be kept.
  @inline(never)
  mutating func dayInParts(
    _ operation: ElementPlan.Operation, _ node: Int, _ tape: inout ElementTape, _ chunk: Chunk,
    into output: inout ParseOutput
  ) -> Int {
    let detail = plan.details[Int(operation.detail)]
    guard let day = Self.numbers(of: ["year", "month", "day"], at: node, tape, chunk),
      day.count == 3, day[0] > 0
    else { return 0 }
    var text = "\(Self.padded(day[0], to: 4))-\(Self.padded(day[1]))-\(Self.padded(day[2]))"
    guard ValueType.date.isCanonical(text.utf8Span.span) else { return 0 }
    guard let beside = sibling(of: node, at: detail.timeState, tape) else {
      output.records.value(operation.field, copying: text.utf8Span.span)
      return settleAll(node, &tape, into: &output)
    }
    let names = ["hours", "minutes", "seconds"]
    guard let time = Self.numbers(of: names, at: beside, tape, chunk) else { return 0 }
    text += "T" + time.map { Self.padded($0) }.joined(separator: ":") + "Z"
    guard ValueType.timeStamp.isCanonical(text.utf8Span.span) else { return 0 }
    output.records.value(detail.momentField, copying: text.utf8Span.span)
    return settleAll(node, &tape, into: &output) + settleAll(beside, &tape, into: &output)
  }

  /// The first node of a place beside another.
  private func sibling(
    of node: Int, at state: UInt16, _ tape: borrowing ElementTape
  ) -> Int? {
    let parent = Int(tape.nodes[node].parent)
    var index = parent + 1
    while index < Int(tape.nodes[parent].end) {
      if tape.nodes[index].state == state { return index }
      index = max(Int(tape.nodes[index].end), index + 1)
    }
    return nil
  }

  /// Counts all that a node stands for as mapped.
  private func settleAll(
    _ node: Int, _ tape: inout ElementTape, into output: inout ParseOutput
  ) -> Int {
    var settled = 0
    for index in node..<max(node + 1, Int(tape.nodes[node].end)) {
      settled += tape.nodes[index].flags.contains(.valued) ? 1 : 0
      tape.nodes[index].flags.insert(.settled)
    }
    output.ledger.mapped(
      Int(plan.places[Int(tape.nodes[node].state)].ledgerPath), times: settled)
    return settled
  }

  /// The numbers that an object has as some members, zero for those that it lacks; `nil` where it has
  /// anything else.
  private static func numbers(
    of names: [String], at node: Int, _ tape: borrowing ElementTape, _ chunk: Chunk
  ) -> [Int]? {
    let entry = tape.nodes[node]
    guard entry.flags.contains([.json, .opaque]), !entry.flags.contains(.settled) else {
      return nil
    }
    let start = Int(entry.textStart)
    var tokenizer = JSONTokenizer(
      chunk.padded, start..<start + Int(entry.textCount), resuming: JSONState(), isLast: true)
    guard tokenizer.next().kind == .objectStart else { return nil }
    var numbers = [Int](repeating: 0, count: names.count)
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { return numbers }
      guard name.kind == .name else { return nil }
      let place = names.firstIndex { tokenizer.content(of: name).isEqual(to: Array($0.utf8)) }
      let value = tokenizer.next()
      guard let place, value.kind == .number,
        let number = Int(String(tokenizer.content(of: value))), number >= 0
      else { return nil }
      numbers[place] = number
    }
  }

  private static func padded(_ number: Int, to width: Int = 2) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
