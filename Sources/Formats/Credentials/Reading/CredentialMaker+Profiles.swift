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
        var said: [String: String] = [:]
        for index in found..<tree.nodes[found].end where tree.isValue(index) {
          said[tree.path(to: index, from: found)] = tree.text(index, chunk.padded)
        }
        if let known = profiles[key] {
          let isNothingNew = said.allSatisfy { known[$0.key] == $0.value }
          if isNothingNew { settleAll(found, into: &output) }
          continue
        }
        profiles[key] = said
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

  /// Adds the name and the addresses that stand among the identities of a learner.
  func identities(
    _ node: Int, _ form: CredentialForm, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    guard form == .current else { return }
    let f = Person.declared.fields
    var hasName = false
    for identity in tree.values(at: ["credentialSubject", "identifier"], of: node)
    where words(["hashed"], of: identity, chunk).isEmpty {
      let isHashed = tree.value("hashed", of: identity).map { tree.text($0, chunk.padded) }
      guard isHashed != "true",
        let text = words(["identityHash"], of: identity, chunk).first, !text.isEmpty
      else { continue }
      switch words(["identityType"], of: identity, chunk).first {
      case "name" where !hasName:
        output.records.value(f.fullName.index, text)
        hasName = true
      case "emailAddress":
        output.records.beginGroup(f.emails.index)
        output.records.value(f.emails.fields.address.index, text)
        output.records.endGroup()
      default: break
      }
    }
  }

  /// Counts all values of an object that says the same as one before.
  private func settleAll(_ node: Int, into output: inout ParseOutput) {
    for index in node..<tree.nodes[node].end where tree.isValue(index) {
      settle(index, CredentialPaths.document, into: &output)
    }
  }
}
