import Bytes
import Findings
import LearnerModel

/// Rules that look at several members of an object.
extension StatementJudge {
  /// What an object is that says so itself; `nil` where it says something else, which is reported.
  mutating func resolve(
    _ wanted: StatementGrammar.Shape, _ node: Int, _ text: RawSpan
  ) -> StatementGrammar.Shape? {
    guard wanted == .actor || wanted == .object || wanted == .authority else { return wanted }
    guard let type = tree.member(StatementNames.objectType, of: node) else {
      return wanted == .object ? .activity : .agent
    }
    let isString = tree.nodes[type].kind == .string
    let found = !isString ? nil : tree.withText(type, text) { shape(of: $0, as: wanted) }
    if let found { return found }
    report(
      isString ? .statementWord : .statementType, at: type,
      "\(field: "objectType") is none that may stand here", "objectType")
    return nil
  }

  private func shape(
    of word: Span<UInt8>, as wanted: StatementGrammar.Shape
  ) -> StatementGrammar.Shape? {
    if word.isEqual(to: "Agent") { return .agent }
    if word.isEqual(to: "Group") { return wanted == .authority ? .authority : .group }
    guard wanted == .object else { return nil }
    if word.isEqual(to: "Activity") { return .activity }
    if word.isEqual(to: "StatementRef") { return .reference }
    return word.isEqual(to: "SubStatement") ? .subStatement : nil
  }

  /// Checks what members have to do with each other.
  mutating func checkTogether(
    _ node: Int, _ shape: StatementGrammar.Shape, _ text: RawSpan
  ) {
    switch shape {
    case .agent, .actor, .group, .authority: checkIdentity(node, shape)
    case .score: checkScore(node, text)
    case .statement, .subStatement: checkStatement(node, shape, text)
    case .contextAgent, .contextGroup:
      if let types = tree.member(StatementNames.relevantTypes, of: node),
        tree.nodes[types].kind == .list, tree.count(in: types) == 0
      {
        report(
          .statementFormat, at: types, "\(field: "relevantTypes") may not be empty",
          "relevantTypes")
      }
    default: break
    }
  }

  /// An agent has one identifier; a group has one, or members.
  private mutating func checkIdentity(_ node: Int, _ shape: StatementGrammar.Shape) {
    var first: Int?
    var second: Int?
    for name in StatementNames.identifiers {
      guard second == nil, let identifier = tree.member(name, of: node) else { continue }
      if first == nil { first = identifier } else { second = identifier }
    }
    let members = tree.member(StatementNames.member, of: node)
    let isAgent = shape == .agent || shape == .actor
    if let second {
      report(.statementIdentity, at: second, "somebody has more than one identifier", "several")
    } else if first == nil, isAgent || members == nil {
      report(
        .statementIdentity, at: node,
        isAgent ? "an agent has no identifier" : "a group has neither identifier nor members",
        isAgent ? "agent" : "group")
    }
    guard shape == .authority else { return }
    if let first {
      report(.statementAuthority, at: first, "a group that vouches has no identifier", "identifier")
    }
    if let members, tree.count(in: members) != 2 {
      report(
        .statementAuthority, at: members, "a group that vouches for a statement has two members",
        "members")
    }
  }

  private mutating func checkScore(_ node: Int, _ text: RawSpan) {
    func value(_ name: StatementNames.Number) -> (node: Int, value: StatementNumber)? {
      guard let member = tree.member(name, of: node), tree.nodes[member].kind == .number else {
        return nil
      }
      return (member, tree.withText(member, text) { StatementNumber($0) })
    }
    let (low, high) = (value(StatementNames.min), value(StatementNames.max))
    if let scaled = value(StatementNames.scaled), scaled.value < -1 || 1 < scaled.value {
      report(.statementScore, at: scaled.node, "\(field: "scaled") is not from -1 to 1", "scaled")
    }
    if let low, let high, !(low.value < high.value) {
      report(
        .statementScore, at: low.node, "\(field: "min") is not less than \(field: "max")", "min")
    }
    guard let raw = value(StatementNames.raw) else { return }
    if let low, raw.value < low.value {
      report(.statementScore, at: raw.node, "\(field: "raw") is less than \(field: "min")", "low")
    }
    if let high, high.value < raw.value {
      report(.statementScore, at: raw.node, "\(field: "raw") is more than \(field: "max")", "high")
    }
  }

  private mutating func checkStatement(
    _ node: Int, _ shape: StatementGrammar.Shape, _ text: RawSpan
  ) {
    guard let object = tree.member(StatementNames.object, of: node) else { return }
    let type = tree.member(StatementNames.objectType, of: object)
    let isSaid = type.map { tree.nodes[$0].kind == .string } ?? false
    func isType(_ word: StaticString) -> Bool {
      isSaid && says(StatementNames.objectType, of: object, word, text)
    }
    if shape == .subStatement, isType("SubStatement") {
      report(
        .statementWord, at: object, "a statement inside another holds no third one", "nesting")
    }
    if let verb = tree.member(StatementNames.verb, of: node),
      says(StatementNames.id, of: verb, "http://adlnet.gov/expapi/verbs/voided", text),
      !isType("StatementRef")
    {
      report(
        .statementVoiding, at: object, "a statement that takes one back has to refer to it",
        "object")
    }
    guard isSaid, !isType("Activity"),
      let context = tree.member(StatementNames.context, of: node)
    else { return }
    for name in StatementNames.forActivities {
      guard let found = tree.member(name, of: context) else { continue }
      let name = StatementNames.all[Int(name)]
      report(
        .statementContext, at: found, "\(field: name) is for activities, and the object is none",
        name)
    }
  }
}
