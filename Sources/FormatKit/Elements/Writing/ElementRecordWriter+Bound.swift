import Bytes
import LearnerModel

/// What was kept by one binding of a format and is written by the other.
extension ElementRecordWriter {
  /// Whether what was kept can stand in the output: objects and lists only in JSON, fragments with
  /// elements only in XML.
  func suits(_ cell: Cell, _ record: RecordView) -> Bool {
    if out.isJSON { return !cell.flags.contains(.xml) }
    guard cell.flags.contains(.json) else { return true }
    let text = record.bytes(of: cell)
    return !text.isEmpty && text[0] != UInt8(ascii: "{") && text[0] != UInt8(ascii: "[")
      && text[0] != UInt8(ascii: "\"")
  }

  /// The element at a path whose steps are those of XML, `nil` where the version does not have it.
  ///
  /// What no map names comes back only where it was read by the same binding.
  mutating func ensure(
    bound path: Substring, at node: Int, for text: Span<UInt8>, isFragment: Bool, isOwn: Bool
  ) -> Int? {
    var steps: [(name: String, ordinal: Int)] = path.split(separator: "/").map { step in
      let spelled = step.prefix { $0 != "[" }
      return (String(spelled), Int(step.dropFirst(spelled.count + 1).dropLast()) ?? 1)
    }
    var target = node
    while let first = steps.first {
      let around = draft.nodes[target].state
      if around != 0, let (state, count) = inner(of: around, for: steps.map(\.name)) {
        target = draft.ensure(state, count > 0 ? first.ordinal : 1, in: target)
        steps.removeFirst(count)
        continue
      }
      // What another version has is not made up for this one.
      guard isOwn, !out.boundSteps.contains(first.name),
        around == 0 || !plan.states[Int(around)].rules.isClosed
      else { return nil }
      target = draft.ensure(
        0, first.ordinal, name: ElementPathName.unescape(first.name), in: target)
      steps.removeFirst()
    }
    // What stands for the step has its text further inside; a list that is empty is all there is.
    let isWhole =
      isFragment && text.count > 0
      && (text[0] == UInt8(ascii: "[") || text[0] == UInt8(ascii: "{"))
    while !isWhole,
      let inner = out.inner[Int(draft.nodes[target].state)].first(where: {
        draft.nodes[target].state != 0 && plan.states[Int($0)].keptSteps?.isEmpty == true
      })
    {
      target = draft.ensure(inner, 1, in: target)
    }
    return target
  }

  /// The place inside another that the next steps lead to, and how many of them it takes: the one that
  /// takes most, else one that has no step of its own and leads on.
  private func inner(of around: UInt16, for steps: [String]) -> (state: UInt16, count: Int)? {
    var best: (state: UInt16, count: Int)?
    for state in out.inner[Int(around)] {
      let own = plan.states[Int(state)].keptSteps ?? [plan.states[Int(state)].name]
      if own.isEmpty || own.count > steps.count || own.count <= best?.count ?? 0 { continue }
      if own.elementsEqual(steps.prefix(own.count)) { best = (state, own.count) }
    }
    if let best { return best }
    return out.inner[Int(around)].first {
      plan.states[Int($0)].keptSteps?.isEmpty == true && inner(of: $0, for: steps) != nil
    }.map { ($0, 0) }
  }
}

extension ElementMap {
  /// The steps that it and what is inside have in the paths of what is kept.
  var allSteps: [String] {
    var steps = binding.keptSteps ?? []
    steps += children.flatMap(\.allSteps)
    if case .record(let map) = use {
      steps += (map.elements + map.beside.flatMap(\.elements)).flatMap(\.allSteps)
    }
    return steps
  }
}
