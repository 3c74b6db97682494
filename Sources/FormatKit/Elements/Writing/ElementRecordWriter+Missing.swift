import Bytes
import Findings
import LearnerModel

/// Telling what an element lacks that its schema requires.
extension ElementRecordWriter {
  /// What is missing in an element that could not be written.
  struct Lack {
    /// The place that has nothing.
    var state: UInt16
    /// The names of the elements of which one has to be there, where there are several.
    var names: [String] = []
    /// Whether there was a text that the schema does not allow.
    var isRefused = false
  }

  /// What an element, or one inside it that has to be there, lacks; `nil` where it is complete.
  func lack(of node: Int) -> Lack? {
    let entry = draft.nodes[node]
    if entry.state == 0 || entry.isFragment { return nil }
    // What was taken out again tells why.
    let inside = (node + 1..<max(node + 1, draft.nodes.count)).filter {
      Int(draft.nodes[$0].parent) == node && draft.nodes[$0].ordinal > 0
    }
    func name(_ child: Int) -> String { plan.states[Int(draft.nodes[child].state)].name }
    for state in out.inner[Int(entry.state)] where plan.states[Int(state)].isRequired {
      let like = inside.filter { name($0) == plan.states[Int(state)].name }
      if like.contains(where: { isFilled($0) && lack(of: $0) == nil }) { continue }
      for child in like { if let lack = lack(of: child) { return lack } }
      return innermost(state)
    }
    for needed in plan.states[Int(entry.state)].rules.needs
    where !inside.contains(where: { needed.contains(name($0)) && !draft.nodes[$0].isRemoved }) {
      let first = out.inner[Int(entry.state)].first { needed.contains(plan.states[Int($0)].name) }
      return Lack(state: first ?? entry.state, names: needed.sorted())
    }
    for child in inside where !draft.nodes[child].isRemoved {
      if let lack = lack(of: child) { return lack }
    }
    return nil
  }

  private func isFilled(_ node: Int) -> Bool {
    let entry = draft.nodes[node]
    let place = plan.states[Int(entry.state)]
    return !entry.isRemoved
      && (entry.hasText || place.record >= 0 || place.rules.isAlwaysThere
        || !draft.children(of: node, plan).isEmpty)
  }

  /// The first place inside one that has to be filled as well, so that what is asked for is a value.
  private func innermost(_ state: UInt16) -> Lack {
    var state = state
    while !refused.contains(state), said.fields(at: state, of: out).isEmpty,
      let inner = out.inner[Int(state)].first(where: { plan.states[Int($0)].isRequired })
    {
      state = inner
    }
    return Lack(state: state, isRefused: refused.contains(state))
  }

  /// Reports that a record was left out, what it lacks, and what can be done.
  ///
  /// Where `isRest`, a part of the record has been written.
  func reportMissing(
    _ record: RecordView, _ lack: Lack?, isRest: Bool = false, into output: inout WriteOutput
  ) {
    let kind = record.header.kind
    guard let lack else {
      output.findings.add(
        .missingInTarget, cause: .init(stream: -2, field: 0, subject: UInt64(kind.rawValue)),
        message: "\(out.format) has no place for this \(field: kind.name); it is left out",
        at: out.context.locate(record.header),
        hint: "compare the record with the format's page; --set cannot help")
      return
    }
    let fields = self.said.fields(at: lack.state, of: out)
    let said = fields.first { $0.kind == kind } ?? fields.first
    let hasValue = said?.kind == kind && said.flatMap { record.firstCell(of: $0.field) } != nil
    let reason: UInt64 = lack.isRefused ? 2 : hasValue ? 1 : 0
    output.findings.add(
      .missingInTarget,
      cause: .init(
        stream: -2, field: Int(lack.state),
        subject: UInt64(kind.rawValue) << 3 | (isRest ? 4 : 0) | reason),
      message: message(kind, lack, said, hasValue: hasValue, isRest: isRest),
      at: out.context.locate(record.header), hint: hint(lack, said, hasValue: hasValue))
  }

  private func message(
    _ kind: Kind, _ lack: Lack, _ said: SaidFields.Said?, hasValue: Bool, isRest: Bool
  ) -> Message {
    let place = plan.states[Int(lack.state)]
    let around = plan.states[Int(place.parent)].path
    let names = lack.names.count > 1 ? lack.names.map { "\(around)/\($0)" } : [place.path]
    var text = "\(out.format) requires " + names.map { "`\($0)`" }.joined(separator: " or ")
    let field = said.map { "`\($0.name)`" }
    if lack.isRefused {
      text += " to be \(place.expectation)"
      if let field { text += ", which \(field) is not" }
    } else if let field, hasValue {
      text += ", which \(field) does not say"
    } else {
      if let field { text += " (\(field))" }
      text += ", which the record lacks"
    }
    return Message(text + "; the \(isRest ? "rest of the " : "")`\(kind.name)` is left out")
  }

  private func hint(_ lack: Lack, _ said: SaidFields.Said?, hasValue: Bool) -> String {
    var step = lack.state
    while step != 0 {
      let name = plan.states[Int(step)].name
      if let known = out.hints.first(where: { $0.element == name }) { return known.hint }
      step = plan.states[Int(step)].parent
    }
    let isKey = said?.isKey ?? false || said?.field == KindSchema.Common.key
    if lack.isRefused {
      return isKey
        ? "give the records such keys in the source; --set gives all of them the same"
        : "correct the value in the source"
    }
    if let said, said.isSuppliable {
      let listed = said.codes.prefix(8).joined(separator: ", ")
      let choice =
        listed.isEmpty ? "" : ", one of \(listed)\(said.codes.count > 8 ? ", …" : "")"
      if hasValue {
        return listed.isEmpty
          ? "correct the value in the source" : "say it by a code that the format has\(choice)"
      }
      return "supply it with --set \(said.name)=VALUE\(choice), or add it to the source"
    }
    return "add it to the source; --set cannot supply it"
  }
}

extension ElementPlan.State {
  /// What a text has to be, in words.
  fileprivate var expectation: String {
    var parts: [String] = []
    if isNumber { parts.append("a whole number") }
    if let lengths = rules.lengths {
      let least = lengths.count == 1 ? "" : "\(lengths.lowerBound) to "
      parts.append("of \(least)\(lengths.upperBound) characters")
    }
    if !rules.patterns.isEmpty {
      parts.append(rules.patterns.map(Self.words).joined(separator: ", or "))
    }
    if rules.isIRI { parts.append("an address with a scheme") }
    if !rules.words.isEmpty {
      parts.append("one of \(rules.words.sorted().joined(separator: ", "))")
    }
    return parts.isEmpty ? "another text" : parts.joined(separator: ", ")
  }

  /// A pattern, in words.
  private static func words(_ pattern: [UInt8]) -> String {
    var words: [String] = []
    var index = 0
    while index < pattern.count {
      let byte = pattern[index]
      var count = 1
      while index + count < pattern.count, pattern[index + count] == byte { count += 1 }
      index += count
      switch byte {
      case UInt8(ascii: "h"): words.append("\(count) hexadecimal digits")
      case UInt8(ascii: "9") where index < pattern.count && pattern[index] == UInt8(ascii: "+"):
        words.append("digits")
        index += 1
      case UInt8(ascii: "9"): words.append(count == 1 ? "a digit" : "\(count) digits")
      case UInt8(ascii: "*"): words.append("anything")
      default: words.append("\"\(String(repeating: String(UnicodeScalar(byte)), count: count))\"")
      }
    }
    return words.joined(separator: ", ")
  }
}
