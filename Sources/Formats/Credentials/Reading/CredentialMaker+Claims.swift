import Findings
import FormatKit
import LearnerModel

/// The members that signed texts add to credentials.
enum CredentialMember {
  /// What was signed, letter by letter.
  static let signed = "ext:jws"
  /// The claim that holds the credential, in older signed texts.
  static let claim = "vc"
  /// The other claims, which say once more what the credential says.
  static let claims = "ext:claims"
}

/// Credentials in signed texts, where they are one claim of several.
extension CredentialMaker {
  /// The credential that the document holds as a claim.
  func claimed() -> Int? {
    guard tree.value("type", of: 0) == nil, let claim = tree.value(CredentialMember.claim, of: 0),
      tree.nodes[claim].kind == .object
    else { return nil }
    return claim
  }

  /// Tells of credentials inside that are signed texts, and kept as such.
  func checkInside(_ chunk: borrowing Chunk, into output: inout ParseOutput) {
    for node in tree.values(at: ["credentialSubject", "verifiableCredential"], of: root)
    where tree.nodes[node].kind == .string {
      report(
        .credentialInside, node, "a signed credential inside is kept and not read", chunk,
        into: &output)
    }
  }

  /// Keeps what was signed, and what stands around the credential, with the record made of it.
  func keepClaims(_ prefix: String, _ chunk: borrowing Chunk, into output: inout ParseOutput) {
    for child in tree.children(of: 0) where child != root {
      let isSigned = tree.nodes[child].name == CredentialMember.signed
      guard isSigned || root != 0 else { continue }
      keep(
        child, 0, isSigned ? prefix : prefix + "/" + CredentialMember.claims, .current, chunk,
        into: &output, asWhole: true)
      tree.settle(child)
    }
  }
}
