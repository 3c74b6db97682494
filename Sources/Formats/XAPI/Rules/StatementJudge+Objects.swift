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
    guard let type = member("objectType", of: node, text) else {
      return wanted == .object ? .activity : .agent
    }
    let word = string("objectType", of: node, text)
    switch (wanted, word) {
    case (_, "Agent"): return .agent
    case (.authority, "Group"): return .authority
    case (_, "Group"): return .group
    case (.object, "Activity"): return .activity
    case (.object, "StatementRef"): return .reference
    case (.object, "SubStatement"): return .subStatement
    default:
      let code = tree.nodes[type].kind == .string ? FindingCode.statementWord : .statementType
      report(code, at: type, "\(field: "objectType") is none that may stand here", "objectType")
      return nil
    }
  }

  /// Checks what members have to do with each other.
  mutating func checkTogether(
    _ node: Int, _ shape: StatementGrammar.Shape, _ text: RawSpan
  ) {
    switch shape {
    case .agent, .actor, .group, .authority: checkIdentity(node, shape, text)
    case .score: checkScore(node, text)
    case .statement, .subStatement: checkStatement(node, shape, text)
    case .contextAgent, .contextGroup:
      if let types = member("relevantTypes", of: node, text), children(of: types).isEmpty,
        tree.nodes[types].kind == .list
      {
        report(
          .statementFormat, at: types, "\(field: "relevantTypes") may not be empty",
          "relevantTypes")
      }
    default: break
    }
  }

  /// An agent has one identifier; a group has one, or members.
  private mutating func checkIdentity(
    _ node: Int, _ shape: StatementGrammar.Shape, _ text: RawSpan
  ) {
    let identifiers = ["mbox", "mbox_sha1sum", "openid", "account"].compactMap {
      member($0, of: node, text)
    }
    let members = member("member", of: node, text)
    let isAgent = shape == .agent || shape == .actor
    if identifiers.count > 1 {
      report(
        .statementIdentity, at: identifiers[1], "somebody has more than one identifier", "several")
    } else if identifiers.isEmpty, isAgent || members == nil {
      report(
        .statementIdentity, at: node,
        isAgent ? "an agent has no identifier" : "a group has neither identifier nor members",
        isAgent ? "agent" : "group")
    }
    guard shape == .authority else { return }
    if let identifier = identifiers.first {
      report(
        .statementAuthority, at: identifier, "a group that vouches has no identifier", "identifier")
    }
    if let members, children(of: members).count != 2 {
      report(
        .statementAuthority, at: members, "a group that vouches for a statement has two members",
        "members")
    }
  }

  private mutating func checkScore(_ node: Int, _ text: RawSpan) {
    func value(_ name: String) -> (node: Int, value: StatementNumber)? {
      guard let member = member(name, of: node, text), tree.nodes[member].kind == .number else {
        return nil
      }
      return (member, StatementNumber(tree.text(member, text)))
    }
    let (low, high) = (value("min"), value("max"))
    if let scaled = value("scaled"), scaled.value < -1 || StatementNumber(1) < scaled.value {
      report(.statementScore, at: scaled.node, "\(field: "scaled") is not from -1 to 1", "scaled")
    }
    if let low, let high, !(low.value < high.value) {
      report(
        .statementScore, at: low.node, "\(field: "min") is not less than \(field: "max")", "min")
    }
    guard let raw = value("raw") else { return }
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
    guard let object = member("object", of: node, text) else { return }
    let type = string("objectType", of: object, text) ?? "Activity"
    if type == "SubStatement", shape == .subStatement {
      report(
        .statementWord, at: object, "a statement inside another holds no third one", "nesting")
    }
    if let verb = member("verb", of: node, text),
      string("id", of: verb, text) == "http://adlnet.gov/expapi/verbs/voided",
      type != "StatementRef"
    {
      report(
        .statementVoiding, at: object, "a statement that takes one back has to refer to it",
        "object")
    }
    guard type != "Activity", let context = member("context", of: node, text) else { return }
    for name in ["revision", "platform"] {
      guard let found = member(name, of: context, text) else { continue }
      report(
        .statementContext, at: found, "\(field: name) is for activities, and the object is none",
        name)
    }
  }
}

/// A number of JSON, to be compared exactly.
struct StatementNumber: Comparable, ExpressibleByIntegerLiteral {
  private var isNegative = false
  /// The digits without zeros in front, and how many of them stand before the point.
  private var digits: [UInt8] = []
  private var scale = 0

  /// Creates a small number.
  init(integerLiteral value: Int) { self.init(Array(String(value).utf8)) }

  /// Reads a number as it is written.
  init(_ text: [UInt8]) {
    var exponent = 0
    var isBehindPoint = false
    var index = 0
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): isBehindPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        // What does not fit is beyond all scores.
        let rest = String(decoding: text[(index + 1)...], as: UTF8.self)
        exponent =
          Int(rest.hasPrefix("+") ? String(rest.dropFirst()) : rest)
          ?? (rest.hasPrefix("-") ? -1 << 40 : 1 << 40)
        exponent = min(max(exponent, -1 << 40), 1 << 40)
        index = text.count
        continue
      case let digit:
        if !digits.isEmpty || digit != 0x30 {
          digits.append(digit)
          if !isBehindPoint { scale += 1 }
        } else if isBehindPoint {
          scale -= 1
        }
      }
      index += 1
    }
    scale += exponent
    while digits.last == 0x30 { digits.removeLast() }
    if digits.isEmpty { (isNegative, scale) = (false, 0) }
  }

  static func < (one: StatementNumber, other: StatementNumber) -> Bool {
    if one.isNegative != other.isNegative { return one.isNegative }
    let isSmaller = one.isNegative ? isLess(other, one) : isLess(one, other)
    return isSmaller
  }

  /// Whether the one is less than the other without their signs.
  private static func isLess(_ one: StatementNumber, _ other: StatementNumber) -> Bool {
    if one.digits.isEmpty || other.digits.isEmpty { return one.digits.count < other.digits.count }
    if one.scale != other.scale { return one.scale < other.scale }
    return one.digits.lexicographicallyPrecedes(other.digits)
  }
}
