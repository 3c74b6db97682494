import Bytes
import Findings
import LearnerModel

/// Values of single members.
extension StatementJudge {
  /// Checks the value of a member, whose name is given by its number.
  mutating func check(
    _ node: Int, _ number: StatementNames.Number, _ rule: StatementGrammar.Rule, _ text: RawSpan
  ) {
    let kind = tree.nodes[node].kind
    if kind == .null {
      let name = Self.name(number)
      report(.statementNull, at: node, "\(field: name) is `null`", name)
      return
    }
    switch rule {
    case .one(let shape): check(node, as: shape, text)
    case .many(let shape): list(node, number, text) { $0.check($1, as: shape, text) }
    case .oneOrMany(let shape):
      if kind == .list {
        list(node, number, text) { $0.check($1, as: shape, text) }
      } else {
        check(node, as: shape, text)
      }
    case .texts: list(node, number, text) { $0.check($1, number, .text, text) }
    case .iris: list(node, number, text) { $0.check($1, number, .iri, text) }
    case .languageMap: checkLanguages(node, number, text)
    case .extensions: checkExtensions(node, number, text)
    case .flag: expect(node, number, .boolean, "true or false")
    case .number: expect(node, number, .number, "a number")
    case .count:
      if expect(node, number, .number, "a whole number"),
        !tree.withText(node, text, { text in text.indices.allSatisfy { text[$0] &- 0x30 < 10 } })
      {
        let name = Self.name(number)
        report(.statementType, at: node, "\(field: name) has to be a whole number", name)
      }
    default:
      if expect(node, number, .string, "a string") { checkText(node, number, rule, text) }
    }
  }

  private static func name(_ number: StatementNames.Number) -> String {
    StatementNames.all[Int(number)]
  }

  @discardableResult
  private mutating func expect(
    _ node: Int, _ number: StatementNames.Number, _ kind: StatementTree.Kind, _ words: StaticString
  ) -> Bool {
    if tree.nodes[node].kind == kind { return true }
    let name = Self.name(number)
    report(.statementType, at: node, "\(field: name) has to be \("\(words)")", name)
    return false
  }

  private mutating func list(
    _ node: Int, _ number: StatementNames.Number, _ text: RawSpan,
    _ each: (inout StatementJudge, Int) -> Void
  ) {
    guard expect(node, number, .list, "a list") else { return }
    var next = tree.first(in: node)
    while let child = next {
      next = tree.next(child, in: node)
      each(&self, child)
    }
  }

  private mutating func checkText(
    _ node: Int, _ number: StatementNames.Number, _ rule: StatementGrammar.Rule, _ text: RawSpan
  ) {
    let (isFine, words) = tree.withText(node, text) { Self.judge($0, rule) }
    if !isFine {
      let name = Self.name(number)
      report(.statementFormat, at: node, "\(field: name) has to be \("\(words)")", name)
    } else if case .word(let words) = rule {
      let isOne = tree.withText(node, text) { text in
        StatementNames.words[Int(words.rawValue)].contains { text.isEqual(to: $0) }
      }
      if isOne { return }
      let name = Self.name(number)
      report(
        .statementWord, at: node,
        "\(field: name) has to be \(words.all.joined(separator: ", "))", name)
    }
  }

  /// Whether a text has the form that a rule asks for, and what that is.
  private static func judge(
    _ value: Span<UInt8>, _ rule: StatementGrammar.Rule
  ) -> (isFine: Bool, words: StaticString) {
    switch rule {
    case .iri: (StatementText.isIRI(value), "an IRI with a scheme")
    case .mailbox: (StatementText.isMailbox(value), "`mailto:` with an e-mail address")
    case .digest: (StatementText.isDigest(value), "forty hexadecimal digits")
    case .identifier: (StatementText.isIdentifier(value), "a UUID")
    case .version: (StatementText.isVersion(value), "1.0, 1.0.x or 2.0.0")
    case .moment: (StatementText.isMoment(value), "a moment of ISO 8601")
    case .duration: (LexicalForm.isDuration(value), "a duration of ISO 8601")
    case .language: (StatementText.isLanguage(value), "a language tag of RFC 5646")
    case .mediaType: (StatementText.isMediaType(value), "a media type")
    default: (true, "")
    }
  }

  /// Texts by language.
  private mutating func checkLanguages(
    _ node: Int, _ number: StatementNames.Number, _ text: RawSpan
  ) {
    let words: StaticString = "an object of texts by language"
    checkMembers(of: node, number, words, text) { (judge, child, isRepeated) in
      let name = Self.name(number)
      if !judge.tree.withName(child, text, { StatementText.isLanguage($0) }) {
        judge.report(
          .statementFormat, at: child, "\(field: name) has a name that is no language tag", name)
      }
      if isRepeated {
        judge.report(.statementRepeated, at: child, "\(field: name) has a language twice", name)
      }
      if judge.tree.nodes[child].kind == .null {
        judge.report(.statementNull, at: child, "a text of \(field: name) is `null`", name)
      } else {
        judge.expect(child, number, .string, words)
      }
    }
  }

  /// Anything, `null` included, by IRI.
  private mutating func checkExtensions(
    _ node: Int, _ number: StatementNames.Number, _ text: RawSpan
  ) {
    checkMembers(of: node, number, "an object", text) { (judge, child, isRepeated) in
      let name = Self.name(number)
      if !judge.tree.withName(child, text, { StatementText.isIRI($0) }) {
        judge.report(
          .statementFormat, at: child, "an extension's name has to be an IRI", name)
      }
      if isRepeated {
        judge.report(.statementRepeated, at: child, "an extension is there twice", name)
      }
    }
  }

  /// Checks the members of an object that may have any, each with whether its name was there before.
  private mutating func checkMembers(
    of node: Int, _ number: StatementNames.Number, _ words: StaticString, _ text: RawSpan,
    _ check: (inout StatementJudge, Int, Bool) -> Void
  ) {
    guard expect(node, number, .object, words) else { return }
    let repeated = tree.repeated(in: node, text)
    var next = tree.first(in: node)
    while let child = next {
      next = tree.next(child, in: node)
      check(&self, child, repeated.contains(child))
    }
  }
}
