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

  /// The numbers of what stands in an object or list.
  func children(of node: Int) -> [Int] {
    var numbers: [Int] = []
    var index = node + 1
    while index < tree.nodes[node].end {
      numbers.append(index)
      index = tree.nodes[index].end
    }
    return numbers
  }

  /// Whether a member has a name.
  func says(_ node: Int, _ name: String, _ text: RawSpan) -> Bool {
    tree.name(node, text).elementsEqual(name.utf8)
  }

  /// The member of an object, `nil` where it has none of that name.
  func member(_ name: String, of node: Int, _ text: RawSpan) -> Int? {
    guard tree.nodes[node].kind == .object else { return nil }
    return children(of: node).first { says($0, name, text) }
  }

  /// The string that a member is.
  func string(_ name: String, of node: Int, _ text: RawSpan) -> String? {
    guard let member = member(name, of: node, text), tree.nodes[member].kind == .string else {
      return nil
    }
    return String(decoding: tree.text(member, text), as: UTF8.self)
  }

  /// Notes a breach; `subject` tells causes apart.
  mutating func report(
    _ code: FindingCode, at node: Int, _ message: Message, _ subject: String
  ) {
    guard found.count < Self.limit else { return }
    found.append(
      JSONBreach(
        code, at: tree.nodes[node].offset, message,
        subject: Hash128(subject.utf8Span.span).low))
  }

  /// Checks an object by the members that it may have.
  mutating func check(_ node: Int, as wanted: StatementGrammar.Shape, _ text: RawSpan) {
    guard tree.nodes[node].kind == .object else {
      report(.statementType, at: node, "it has to be an object", "object")
      return
    }
    guard let shape = resolve(wanted, node, text) else { return }
    let members = StatementGrammar.members(of: shape)
    var seen: Set<String> = []
    for child in children(of: node) {
      let name = String(decoding: tree.name(child, text), as: UTF8.self)
      guard let member = members[name] else {
        report(
          .statementProperty, at: child,
          "\(private: name) is no property of \(Self.words(for: shape))", "\(shape)")
        continue
      }
      if !seen.insert(name).inserted {
        report(.statementRepeated, at: child, "\(field: name) is there twice", name)
      }
      check(child, name, member.rule, text)
    }
    for (name, member) in members.sorted(by: { $0.key < $1.key })
    where member.isRequired && !seen.contains(name) {
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
