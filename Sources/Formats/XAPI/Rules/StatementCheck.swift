import Bytes
import Findings
import FormatKit

/// The rules of statements.
struct StatementRules: JSONValueRules {
  func makeCheck() -> any JSONValueCheck { StatementCheck() }
}

/// Checks statements, one after another.
final class StatementCheck: JSONValueCheck {
  private var judge = StatementJudge()

  func breaches(_ text: RawSpan, from start: Int, to end: Int) -> [JSONBreach] {
    judge.check(text, from: start, to: end)
  }
}

/// Judges one statement by the grammar, then by the rules that look at several members.
struct StatementJudge: ~Copyable {
  var tree = StatementTree()
  var found: [JSONBreach] = []
  /// How many breaches of one value are told.
  static let limit = 100

  init() {}

  mutating func check(_ text: RawSpan, from start: Int, to end: Int) -> [JSONBreach] {
    found.removeAll()
    guard tree.read(text, from: start, to: end) else { return [] }
    check(0, as: .statement, text)
    return found
  }

  /// Whether the member of an object with the name of that number is one of some texts.
  func says(
    _ name: StatementNames.Number, of node: Int, _ wanted: StaticString, _ text: RawSpan
  ) -> Bool {
    guard let member = tree.member(name, of: node), tree.nodes[member].kind == .string else {
      return false
    }
    return tree.withText(member, text) { $0.isEqual(to: wanted) }
  }

  /// Notes a breach; `subject` tells causes apart.
  mutating func report(
    _ code: FindingCode, at node: Int, _ message: @autoclosure () -> Message,
    _ subject: @autoclosure () -> String
  ) {
    guard found.count < Self.limit else { return }
    found.append(
      JSONBreach(
        code, at: tree.nodes[node].offset, message(),
        subject: Hash128(subject().utf8Span.span).low))
  }

  /// Checks an object by the members that it may have.
  mutating func check(_ node: Int, as wanted: StatementGrammar.Shape, _ text: RawSpan) {
    guard tree.nodes[node].kind == .object else {
      report(.statementType, at: node, "it has to be an object", "object")
      return
    }
    guard let shape = resolve(wanted, node, text) else { return }
    let members = StatementNames.members[Int(shape.rawValue)]
    var seen: UInt128 = 0
    var next = tree.first(in: node)
    while let child = next {
      next = tree.next(child, in: node)
      let number = tree.nodes[child].name
      guard number != StatementNames.unknown, let member = members[Int(number)] else {
        let name = tree.withName(child, text) { String($0) }
        report(
          .statementProperty, at: child,
          "\(private: name) is no property of \(Self.words(for: shape))", "\(shape)")
        continue
      }
      if seen & 1 << number != 0 {
        let name = StatementNames.all[Int(number)]
        report(.statementRepeated, at: child, "\(field: name) is there twice", name)
      }
      seen |= 1 << number
      check(child, number, member.rule, text)
    }
    for number in StatementNames.required[Int(shape.rawValue)] where seen & 1 << number == 0 {
      let name = StatementNames.all[Int(number)]
      report(
        .statementMissing, at: node, "\(Self.words(for: shape)) needs \(field: name)",
        "\(shape) \(name)")
    }
    checkTogether(node, shape, text)
  }

  private static func words(for shape: StatementGrammar.Shape) -> String {
    switch shape {
    case .statement: "a statement"
    case .subStatement: "a statement inside another"
    case .actor, .agent: "an agent"
    case .group: "a group"
    case .authority: "an authority"
    case .account: "an account"
    case .verb: "a verb"
    case .object, .activity: "an activity"
    case .definition: "the definition of an activity"
    case .component: "a part of an interaction"
    case .reference: "a reference to a statement"
    case .result: "a result"
    case .score: "a score"
    case .context: "a context"
    case .contextActivities: "the activities of a context"
    case .contextAgent: "an agent of a context"
    case .contextGroup: "a group of a context"
    case .attachment: "an attachment"
    }
  }
}
