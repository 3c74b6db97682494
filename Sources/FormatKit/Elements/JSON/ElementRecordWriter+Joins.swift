import Bytes
import LearnerModel

/// Elements that stand beside the one that they belong to.
extension ElementRecordWriter {
  /// Completes what belongs to the element that is written, and takes out what lacks something.
  mutating func settleJoined() {
    guard !plan.joins.isEmpty else { return }
    for child in draft.children(of: 0, plan) {
      let number = out.joinOfState[Int(draft.nodes[child].state)]
      if number < 0 { continue }
      let join = plan.joins[number].declared
      supply(join.by, in: child, from: [join.on])
      for echo in join.echoes { supply(echo.path, in: child, from: echo.from) }
      if let told = join.told { set(Array(told.text.utf8), at: told.path, in: child) }
      if !isComplete(child) { draft.remove(child) }
    }
  }

  /// Gives a path inside an element the text of the first of some paths inside the one around.
  private mutating func supply(_ path: String, in node: Int, from sources: [String]) {
    for source in sources {
      guard let found = find(source, in: 0), draft.nodes[found].hasText else { continue }
      set(ElementTape.array(draft.text(found)), at: path, in: node)
      return
    }
  }

  private func find(_ path: String, in node: Int) -> Int? {
    var target = node
    for name in path.split(separator: "/") {
      guard let state = inner(String(name), of: target),
        let found = draft.find(state, 1, in: target)
      else { return nil }
      target = found
    }
    return target
  }

  /// Gives a path a text, where it has none.
  private mutating func set(_ text: [UInt8], at path: String, in node: Int) {
    var target = node
    for name in path.split(separator: "/") {
      guard let state = inner(String(name), of: target) else { return }
      target = draft.ensure(state, 1, in: target)
    }
    if !draft.nodes[target].hasText { _ = draft.set(text.span, of: target) }
  }

  private func inner(_ name: String, of node: Int) -> UInt16? {
    out.inner[Int(draft.nodes[node].state)].first { plan.states[Int($0)].name == name }
  }

  /// Writes what stands in files of its own, and takes it out.
  mutating func emitBeside(into output: inout WriteOutput) {
    for child in draft.children(of: 0, plan) where draft.nodes[child].state != 0 {
      let state = Int(draft.nodes[child].state)
      let join = out.joinOfState[state]
      let file = out.fileOfState[join >= 0 ? Int(plan.joins[join].state) : state]
      if file < 0 { continue }
      // What is there as a whole is a list without anything in it.
      if !draft.nodes[child].isFragment { emitJSON(child, to: file, into: &output) }
      draft.remove(child)
    }
  }
}
