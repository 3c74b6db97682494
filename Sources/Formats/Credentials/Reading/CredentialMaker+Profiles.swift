import Bytes
import FormatKit
import LearnerModel

/// The bodies that issue and define.
extension CredentialMaker {
  /// Takes profiles out of a record, to be records of their own.
  func claim(
    _ paths: [[String]], of node: Int, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    for path in paths {
      for found in tree.values(at: path, of: node) where tree.nodes[found].kind == .object {
        guard let id = tree.value("id", of: found), tree.nodes[id].kind == .string else { continue }
        // What only names a body is said by the reference.
        let names = tree.children(of: found).map { tree.nodes[$0].name }
        if names.allSatisfy({ $0 == "id" || $0 == "type" }) { continue }
        let key = tree.text(id, chunk.padded)
        let range = tree.nodes[found].start..<tree.nodes[found].stop
        let text = String(chunk.bytes.extracting(range))
        if let known = profiles[key] {
          if known == text { settleAll(found, into: &output) }
          continue
        }
        profiles[key] = text
        apart.insert(found)
        pending.append(found)
      }
    }
  }

  /// Makes the records of the profiles that were taken out.
  func profiles(
    _ form: CredentialForm, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let map = CredentialVocabulary.organization
    while !pending.isEmpty {
      let node = pending.removeFirst()
      begin(map.kind, node, chunk, into: &output)
      fields(map, form, node, node, chunk, into: &output)
      claim([["parentOrg"]], of: node, chunk, into: &output)
      keepRest(node, CredentialPaths.prefix(map, form), form, chunk, into: &output)
      output.records.endRecord()
    }
  }

  /// Counts all values of an object that says the same as one before.
  private func settleAll(_ node: Int, into output: inout ParseOutput) {
    for index in node..<tree.nodes[node].end where tree.isValue(index) {
      settle(index, CredentialPaths.document, into: &output)
    }
  }
}
