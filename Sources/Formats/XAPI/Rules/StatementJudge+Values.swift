import Bytes
import Findings

/// Values of single members.
extension StatementJudge {
  /// Checks the value of a member.
  mutating func check(
    _ node: Int, _ name: String, _ rule: StatementGrammar.Rule, _ text: RawSpan
  ) {
    let kind = tree.nodes[node].kind
    if kind == .null {
      report(.statementNull, at: node, "\(field: name) is `null`", name)
      return
    }
    switch rule {
    case .one(let shape): check(node, as: shape, text)
    case .many(let shape): list(node, name, text) { $0.check($1, as: shape, text) }
    case .oneOrMany(let shape):
      if kind == .list {
        list(node, name, text) { $0.check($1, as: shape, text) }
      } else {
        check(node, as: shape, text)
      }
    case .texts: list(node, name, text) { $0.check($1, name, .text, text) }
    case .iris: list(node, name, text) { $0.check($1, name, .iri, text) }
    case .languageMap: checkLanguages(node, name, text)
    case .extensions: checkExtensions(node, name, text)
    case .flag: expect(node, name, .boolean, "true or false")
    case .number: expect(node, name, .number, "a number")
    case .count:
      if expect(node, name, .number, "a whole number"),
        !tree.text(node, text).allSatisfy({ $0 &- 0x30 < 10 })
      {
        report(.statementType, at: node, "\(field: name) has to be a whole number", name)
      }
    default:
      guard expect(node, name, .string, "a string") else { return }
      checkText(tree.text(node, text), node, name, rule)
    }
  }

  @discardableResult
  private mutating func expect(
    _ node: Int, _ name: String, _ kind: StatementTree.Kind, _ words: String
  ) -> Bool {
    if tree.nodes[node].kind == kind { return true }
    report(.statementType, at: node, "\(field: name) has to be \(words)", name)
    return false
  }

  private mutating func list(
    _ node: Int, _ name: String, _ text: RawSpan,
    _ each: (inout StatementJudge, Int) -> Void
  ) {
    guard expect(node, name, .list, "a list") else { return }
    for child in children(of: node) { each(&self, child) }
  }

  private mutating func checkText(
    _ value: [UInt8], _ node: Int, _ name: String, _ rule: StatementGrammar.Rule
  ) {
    let (isFine, words): (Bool, String) =
      switch rule {
      case .iri: (StatementText.isIRI(value), "an IRI with a scheme")
      case .mailbox: (StatementText.isMailbox(value), "`mailto:` with an e-mail address")
      case .digest: (StatementText.isDigest(value), "forty hexadecimal digits")
      case .identifier: (StatementText.isIdentifier(value), "a UUID")
      case .version: (StatementText.isVersion(value), "1.0, 1.0.x or 2.0.0")
      case .moment: (StatementText.isMoment(value), "a moment of ISO 8601")
      case .duration: (StatementText.isDuration(value), "a duration of ISO 8601")
      case .language: (StatementText.isLanguage(value), "a language tag of RFC 5646")
      case .mediaType: (StatementText.isMediaType(value), "a media type")
      default: (true, "")
      }
    if !isFine {
      report(.statementFormat, at: node, "\(field: name) has to be \(words)", name)
    } else if case .word(let words) = rule, !words.contains(where: { value.elementsEqual($0.utf8) })
    {
      report(
        .statementWord, at: node, "\(field: name) has to be \(words.joined(separator: ", "))", name)
    }
  }

  /// Texts by language.
  private mutating func checkLanguages(_ node: Int, _ name: String, _ text: RawSpan) {
    guard expect(node, name, .object, "an object of texts by language") else { return }
    var seen: Set<[UInt8]> = []
    for child in children(of: node) {
      let tag = tree.name(child, text)
      if !StatementText.isLanguage(tag) {
        report(
          .statementFormat, at: child, "\(field: name) has a name that is no language tag", name)
      }
      if !seen.insert(tag).inserted {
        report(.statementRepeated, at: child, "\(field: name) has a language twice", name)
      }
      if tree.nodes[child].kind == .null {
        report(.statementNull, at: child, "a text of \(field: name) is `null`", name)
      } else {
        expect(child, name, .string, "an object of texts by language")
      }
    }
  }

  /// Anything, `null` included, by IRI.
  private mutating func checkExtensions(_ node: Int, _ name: String, _ text: RawSpan) {
    guard expect(node, name, .object, "an object") else { return }
    var seen: Set<[UInt8]> = []
    for child in children(of: node) {
      let key = tree.name(child, text)
      if !StatementText.isIRI(key) {
        report(.statementFormat, at: child, "an extension's name has to be an IRI", name)
      }
      if !seen.insert(key).inserted {
        report(.statementRepeated, at: child, "an extension is there twice", name)
      }
    }
  }
}
