import Bytes
import Findings
import FormatKit
import LearnerModel

/// What the standards' own checks report, as far as a file alone can tell.
extension CredentialMaker {
  /// Checks a credential of Open Badges 3.0 or CLR 2.0 with all that is inside.
  func checkCredential(
    isCLR: Bool, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    for node in tree.nodes.indices where tree.nodes[node].kind == .object {
      if node == root || isCredential(node, chunk) {
        checkEnvelope(node, isCLR: isCLR && node == root, chunk, into: &output)
        continue
      }
      guard let asked = CredentialClass.current[tree.nodes[node].name], !isOpenWord(node) else {
        continue
      }
      let types = words(["type"], of: node, chunk)
      if types.allSatisfy({ !asked.types.contains($0) }) {
        report(
          .credentialType, node,
          "\(field: tree.nodes[node].name) is not said to be of type \(asked.types[0])", chunk,
          into: &output)
      }
      require(asked.required, of: node, chunk, into: &output)
    }
  }

  private func isCredential(_ node: Int, _ chunk: borrowing Chunk) -> Bool {
    words(["type"], of: node, chunk).contains("VerifiableCredential")
  }

  /// Whether a member of that name may be something else as well.
  private func isOpenWord(_ node: Int) -> Bool {
    // Texts by language, and what a vocabulary of one's own has.
    tree.children(of: node).allSatisfy {
      tree.nodes[$0].kind == .string && tree.nodes[$0].name.utf8.count <= 5
        && !["id", "type", "name"].contains(tree.nodes[$0].name)
    }
  }

  private func require(
    _ members: [String], of node: Int, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    for member in members
    where member.split(separator: "|").allSatisfy({ tree.value(String($0), of: node) == nil }) {
      report(
        .credentialRequired, node, "\(field: member) is missing", chunk, into: &output)
    }
  }

  private func checkEnvelope(
    _ node: Int, isCLR: Bool, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let types = words(["type"], of: node, chunk)
    let asked = isCLR ? ["ClrCredential"] : ["OpenBadgeCredential", "AchievementCredential"]
    let isEndorsement = types.contains("EndorsementCredential")
    let isBadge = types.contains { asked.contains($0) }
    if !types.contains("VerifiableCredential") || (node == root && !isBadge) {
      report(
        .credentialType, node, "a credential is not said to be of type \(asked[0])", chunk,
        into: &output)
    }
    require(
      ["@context", "id", "issuer", "validFrom|issuanceDate", "credentialSubject"]
        + (isCLR || isEndorsement ? ["name"] : []), of: node, chunk, into: &output)
    for subject in tree.values("credentialSubject", of: node)
    where tree.nodes[subject].kind == .object {
      if isCLR { require(["verifiableCredential"], of: subject, chunk, into: &output) }
      if isBadge, !isCLR { require(["achievement"], of: subject, chunk, into: &output) }
    }
    checkContext(node, isCLR: isCLR, isBadge: isBadge, chunk, into: &output)
    let begin = words(["validFrom|issuanceDate"], of: node, chunk).first
    let end = words(["validUntil|expirationDate"], of: node, chunk).first
    checkMoments(
      ["validFrom", "issuanceDate", "validUntil", "expirationDate", "awardedDate"], node, begin,
      end, chunk, into: &output)
    checkProofs(node, chunk, into: &output)
  }

  private func checkContext(
    _ node: Int, isCLR: Bool, isBadge: Bool, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    let all = words(["@context"], of: node, chunk)
    guard let first = all.first else { return }
    if first == CredentialContext.first {
      report(
        .credentialOlder, node, "it is in the form of Verifiable Credentials 1.1", chunk,
        into: &output)
    }
    let isFine =
      (first == CredentialContext.first || first == CredentialContext.second)
      && (!isBadge || all.contains { isCLR ? CredentialContext.isCLR($0) : isBadgeContext($0) })
    if !isFine {
      report(
        .credentialContext, node, "\(field: "@context") lacks a vocabulary of the standard", chunk,
        into: &output)
    } else if node == root, isBadge, !isCLR,
      all.contains(where: { CredentialContext.isBadge($0) && Self.isOld($0) })
    {
      report(
        .credentialOlder, node, "\(field: "@context") names an older vocabulary", chunk,
        into: &output)
    }
  }

  /// Whether a vocabulary is of Open Badges: the address may be another's name for it.
  private func isBadgeContext(_ text: String) -> Bool {
    CredentialContext.isBadge(text) || text.contains("/ob/v3p0/")
  }

  private static func isOld(_ text: String) -> Bool {
    text.hasSuffix("context-3.0.0.json") || text.hasSuffix("context-3.0.1.json")
      || text.hasSuffix("context-3.0.2.json")
  }

  /// Checks that moments are such, and that one does not come before another.
  private func checkMoments(
    _ members: [String], _ node: Int, _ begin: String?, _ end: String?, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    for member in members {
      for found in tree.values(member, of: node) {
        let text = tree.text(found, chunk.padded)
        let hasZone = text.hasSuffix("Z") || text.dropFirst(19).contains { "+-".contains($0) }
        if !hasZone || !ValueType.timeStamp.isCanonical(text.utf8Span.span) {
          report(
            .credentialDate, found, "\(field: member) is no moment with a time zone", chunk,
            into: &output)
        }
      }
    }
    if let begin, let end, begin.hasSuffix("Z"), end.hasSuffix("Z"), end <= begin {
      report(.credentialEnd, node, "it ends no later than it begins", chunk, into: &output)
    }
  }

  private func checkProofs(
    _ node: Int, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let proofs = tree.values("proof", of: node)
    for proof in proofs where tree.nodes[proof].kind == .object {
      for method in tree.values("verificationMethod", of: proof)
      where tree.nodes[method].kind == .string {
        let text = tree.text(method, chunk.padded)
        let known = ["https://", "http://", "did:key:", "did:web:", "did:jwk:", "urn:"]
        if !known.contains(where: { text.hasPrefix($0) }) {
          report(
            .credentialProof, method, "\(field: "verificationMethod") is of no known scheme", chunk,
            into: &output)
        }
      }
    }
    let isSigned = node == root && tree.value(CredentialMember.signed, of: 0) != nil
    if !proofs.isEmpty || isSigned || tree.value("credentialStatus", of: node) != nil {
      report(
        .credentialUnchecked, node, "its proof or status is kept and not checked", chunk,
        into: &output)
    }
  }

  /// Checks a CLR 1.0.
  func checkCLR1(_ chunk: borrowing Chunk, into output: inout ParseOutput) {
    report(.credentialOlder, root, "it is in the form of CLR 1.0", chunk, into: &output)
    for node in tree.nodes.indices where tree.nodes[node].kind == .object {
      switch tree.nodes[node].name {
      case "assertions": require(["id", "achievement"], of: node, chunk, into: &output)
      case "achievement": require(["id", "name"], of: node, chunk, into: &output)
      default: break
      }
    }
    checkProofs(root, chunk, into: &output)
  }

  /// Checks an assertion of Open Badges 2.
  func checkBadge2(_ chunk: borrowing Chunk, into output: inout ParseOutput) {
    report(.credentialOlder, root, "it is in the form of Open Badges 2", chunk, into: &output)
    if !words(["type"], of: root, chunk).contains("Assertion") {
      report(.credentialType, root, "it is not said to be of type Assertion", chunk, into: &output)
    }
    if !words(["@context"], of: root, chunk).contains(CredentialContext.badge2) {
      report(
        .credentialContext, root, "\(field: "@context") lacks the vocabulary of Open Badges 2",
        chunk,
        into: &output)
    }
    require(
      ["id", "recipient", "badge", "verification|verify", "issuedOn"], of: root, chunk,
      into: &output)
    for image in tree.values("image", of: root)
    where tree.nodes[image].kind == .string && tree.text(image, chunk.padded).hasPrefix("data:") {
      report(.credentialImage, image, "\(field: "image") is no address", chunk, into: &output)
    }
    if tree.value(CredentialMember.signed, of: 0) != nil { checkProofs(root, chunk, into: &output) }
    checkMoments(
      ["issuedOn", "expires"], root, words(["issuedOn"], of: root, chunk).first,
      words(["expires"], of: root, chunk).first, chunk, into: &output)
  }

  /// Tells that an object is no credential of a learner.
  func checkOther(_ chunk: borrowing Chunk, into output: inout ParseOutput) {
    report(
      .credentialOther, root, "it is no credential of a learner, and is kept as it stands", chunk,
      into: &output)
    checkProofs(root, chunk, into: &output)
  }
}
