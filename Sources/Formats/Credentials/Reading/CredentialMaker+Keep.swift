import Bytes
import Findings
import FormatKit
import LearnerModel

/// Keeping what has no place in the model, and telling about it.
extension CredentialMaker {
  /// Keeps the values of a record that no field has taken, as extensions.
  func keepRest(
    _ root: Int, _ prefix: String, _ form: CredentialForm, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    for child in tree.children(of: root) {
      keep(child, root, prefix, form, chunk, into: &output)
    }
  }

  /// Keeps a value, or what is left of one; `asWhole` says that no part of it was used.
  func keep(
    _ node: Int, _ root: Int, _ prefix: String, _ form: CredentialForm, _ chunk: borrowing Chunk,
    into output: inout ParseOutput, asWhole: Bool = false
  ) {
    let entry = tree.nodes[node]
    if apart.contains(node) || entry.isSettled { return }
    if !asWhole {
      if isSaid(node, form, chunk) {
        let path =
          entry.name == "type" ? CredentialPaths.type : CredentialPaths.context
        output.ledger.count(path, .dropped, line: line(node, chunk), byte: 0)
        tree.settle(node)
        return
      }
      let isOpen = entry.name == "type" || entry.name == "@context"
      if entry.kind == .object || entry.kind == .list, isOpen || isTouched(node) {
        for child in tree.children(of: node) {
          keep(child, root, prefix, form, chunk, into: &output)
        }
        if entry.kind == .object || entry.kind == .list, tree.isValue(node) {
          append(node, root, prefix, chunk, into: &output)
        }
        return
      }
    }
    append(node, root, prefix, chunk, into: &output)
  }

  /// Whether a word is one that the place of its object says already.
  private func isSaid(_ node: Int, _ form: CredentialForm, _ chunk: borrowing Chunk) -> Bool {
    let entry = tree.nodes[node]
    guard entry.kind == .string else { return false }
    if entry.name == "@context" {
      return CredentialContext.isKnown(tree.text(node, chunk.padded))
    }
    guard entry.name == "type" else { return false }
    var parent = entry.parent
    if parent >= 0, tree.nodes[parent].kind == .list { parent = tree.nodes[parent].parent }
    guard parent >= 0 else { return false }
    let member = parent == root ? "" : tree.nodes[parent].name
    return CredentialClass.words(member, form).contains(tree.text(node, chunk.padded))
  }

  /// Whether a value inside has met its fate, or is a record of its own.
  private func isTouched(_ node: Int) -> Bool {
    (node..<tree.nodes[node].end).contains { tree.nodes[$0].isSettled || apart.contains($0) }
  }

  private func append(
    _ node: Int, _ root: Int, _ prefix: String, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    let values = tree.valueCount(node)
    guard values > 0 else { return }
    let entry = tree.nodes[node]
    let inner = node == root ? "" : "/" + tree.path(to: node, from: root)
    let line = line(node, chunk)
    guard
      let number = context.names.number(
        of: .init(space: CredentialVocabulary.space, path: prefix + inner))
    else {
      output.ledger.count(
        CredentialPaths.document, .dropped, line: line, byte: 0, times: values)
      return
    }
    output.ledger.count(CredentialPaths.unknown, .kept, line: line, byte: 0, times: values)
    if entry.kind == .string, entry.hasEscapes {
      var text = ByteBuffer()
      tree.append(textOf: node, chunk.padded, to: &text)
      output.records.extension_(path: number, copying: text.span)
    } else {
      // An empty text is kept as it is written, to be told from nothing.
      let isText = entry.kind == .string && !entry.text.isEmpty
      let range = isText ? entry.text : entry.start..<entry.stop
      output.records.append(
        Cell(
          field: Cell.extensionField, flags: isText ? [] : .json,
          position: UInt32(truncatingIfNeeded: range.lowerBound),
          length: UInt32(truncatingIfNeeded: range.count), extra: number))
    }
  }

  private func line(_ node: Int, _ chunk: borrowing Chunk) -> Int { place?.line ?? 1 }

  /// Tells something about a value.
  func report(
    _ code: FindingCode, _ node: Int, _ message: Message, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    output.findings.add(
      code,
      cause: .init(
        stream: Int(context.number), subject: Hash128(tree.nodes[node].name.utf8Span.span).low),
      message: message,
      at: context.location(
        place?.site(of: tree.nodes[node].start, in: chunk), path: tree.pointer(to: node)))
  }
}
