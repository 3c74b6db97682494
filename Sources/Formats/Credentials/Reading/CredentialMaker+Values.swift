import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Values of fields.
extension CredentialMaker {
  /// Adds what a map says of a record; `root` is where the paths of its extensions start.
  func fields(
    _ map: CredentialMap, _ form: CredentialForm, _ node: Int, _ root: Int,
    _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let prefix = CredentialPaths.prefix(map, form)
    for row in map.rows {
      add(row, form, below: node, prefix, chunk, into: &output)
    }
    for group in map.groups {
      let path = group.base.path(form)
      if path.isEmpty { continue }
      for element in tree.values(at: path, of: node) {
        output.records.beginGroup(group.field)
        let name = prefix + "/" + group.base.name(form)
        if map.kind == .document {
          let role = Document.declared.fields.parties.fields.role.index
          output.records.value(role, "issuer", flags: [.plain, .bare, .supplied])
        }
        for member in group.members {
          add(member, form, below: element, name, chunk, into: &output)
        }
        output.records.endGroup()
      }
    }
  }

  /// Adds the results of a credential, each with what is said of its kind.
  func results(
    _ form: CredentialForm, _ node: Int, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    guard form != .badge2 else { return }
    let (values, descriptions) = CredentialVocabulary.results
    let prefix = CredentialPaths.prefix(CredentialVocabulary.credential, form)
    var open = tree.values(at: descriptions.base.path(form), of: node)
    let names = (prefix + "/" + values.base.name(form), prefix + "/" + descriptions.base.name(form))
    for result in tree.values(at: values.base.path(form), of: node) {
      output.records.beginGroup(values.field)
      for row in values.members { add(row, form, below: result, names.0, chunk, into: &output) }
      let wanted = words(["resultDescription"], of: result, chunk).first
      let found = open.firstIndex { wanted != nil && words(["id"], of: $0, chunk).first == wanted }
      if let found {
        let description = open.remove(at: found)
        for id in tree.values("id", of: description) {
          settle(id, CredentialPaths.number(names.1 + "/id"), into: &output)
        }
        for row in descriptions.members where row.field != values.members[0].field {
          add(row, form, below: description, names.1, chunk, into: &output)
        }
      }
      output.records.endGroup()
    }
    for description in open {
      output.records.beginGroup(values.field)
      for row in descriptions.members {
        add(row, form, below: description, names.1, chunk, into: &output)
      }
      output.records.endGroup()
    }
  }

  /// Notes that a value has reached a field.
  func settle(_ node: Int, _ path: Int, into output: inout ParseOutput) {
    guard tree.isValue(node), !tree.nodes[node].isSettled else { return }
    tree.settle(node)
    output.ledger.mapped(path)
  }

  private func add(
    _ row: CredentialRow, _ form: CredentialForm, below node: Int, _ prefix: String,
    _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let path = row.path(form)
    guard !path.isEmpty else { return }
    for found in tree.values(at: path, of: node) {
      let number = CredentialPaths.number(prefix + "/" + row.name(form))
      let isAdded =
        tree.nodes[found].kind == .object
        ? localized(row, found, number, chunk, into: &output)
        : value(row, found, chunk, into: &output)
      if isAdded {
        settle(found, number, into: &output)
        if !row.isList { return }
      }
    }
  }

  /// Adds the value of an object of texts by language.
  private func localized(
    _ row: CredentialRow, _ node: Int, _ number: Int, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) -> Bool {
    guard row.type == .text else { return false }
    let children = tree.children(of: node)
    let texts = children.filter {
      tree.nodes[$0].kind == .string
        && !["@language", "@direction"].contains(tree.nodes[$0].name)
    }
    guard !children.isEmpty, children.allSatisfy({ tree.nodes[$0].kind == .string }),
      let first = texts.first
    else { return false }
    var canonical = ByteBuffer()
    tree.append(textOf: first, chunk.padded, to: &canonical)
    let whole = chunk.bytes.extracting(tree.nodes[node].start..<tree.nodes[node].stop)
    output.records.value(row.field, canonical: canonical.span, spelling: whole)
    for child in children { settle(child, number, into: &output) }
    return true
  }

  /// Adds one value; false where it stays to be kept.
  private func value(
    _ row: CredentialRow, _ node: Int, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool {
    let entry = tree.nodes[node]
    guard entry.kind == .string || entry.kind == .literal, !entry.text.isEmpty else { return false }
    if entry.hasEscapes || row.type == .identifier || row.type == .reference {
      var text = ByteBuffer()
      tree.append(textOf: node, chunk.padded, to: &text)
      return value(row, text.span, nil, node, chunk, into: &output)
    }
    return value(
      row, chunk.bytes.extracting(entry.text), entry.text, node, chunk, into: &output)
  }

  private func value(
    _ row: CredentialRow, _ text: Span<UInt8>, _ site: Range<Int>?, _ node: Int,
    _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool {
    let field = row.field
    func plain() {
      if let site {
        output.records.value(field, source: site.lowerBound, count: site.count)
      } else {
        output.records.value(field, copying: text)
      }
    }
    switch row.type {
    case .text, .uri: plain()
    case .identifier, .reference:
      output.records.value(field, KeyForm.encode([String(text)]), system: context.system)
    case .token:
      let word = String(text)
      if let code = row.canonical(of: word) {
        if code == word {
          plain()
        } else {
          output.records.value(field, canonical: code.utf8Span.span, spelling: text)
        }
      } else if word.hasPrefix("ext:") || row.takesAnyWord {
        plain()
      } else {
        output.records.unfit(field, spelling: text)
        report(
          .credentialCode, node, "\(field: tree.nodes[node].name) holds a code that is not listed",
          chunk, into: &output)
      }
    default:
      // What a system puts where it knows no moment.
      if row.type == .timeStamp || row.type == .date, String(text).hasPrefix("0001-01-01") {
        return false
      }
      if row.type.isCanonical(text) {
        plain()
        return true
      }
      if row.type == .date, text.count > 10, text[10] == UInt8(ascii: "T"),
        row.type.isCanonical(text.extracting(0..<10))
      {
        output.records.value(field, canonical: text.extracting(0..<10), spelling: text)
        return true
      }
      var canonical = ByteBuffer()
      if row.type.respell(text, rules: SpellingRules(), into: &canonical) {
        output.records.value(field, canonical: canonical.span, spelling: text)
      } else {
        output.records.unfit(field, spelling: text)
      }
    }
    return true
  }
}
