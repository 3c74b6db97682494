import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Makes records of the credentials of one stream, with working memory of its own.
final class CredentialMaker {
  let context: StreamContext
  var tree = CredentialTree()
  /// Objects that are records of their own.
  var apart: Set<Int> = []
  /// Such profiles that have no record yet.
  var pending: [Int] = []
  /// By identifier: what the document says of a profile.
  var profiles: [String: [String: String]] = [:]
  /// Where the document stands.
  var place: JSONPlace?
  /// The credential in the document: that itself, or what the claims of a signed text hold.
  var root = 0

  init(_ context: StreamContext) { self.context = context }

  /// What a document is.
  private enum Shape {
    case badge3
    case clr2
    /// A CLR 1.0 at some places of the document.
    case clr1([Int])
    case badge2
    case other
  }

  /// Makes the records of the document that was read.
  func make(
    at place: JSONPlace, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    self.place = place
    apart.removeAll()
    pending.removeAll()
    profiles.removeAll()
    for offset in tree.repeated {
      output.findings.add(
        JSONProblem.duplicateKey.code, cause: .init(stream: Int(context.number)),
        message: "an object has a name twice; the first value counts, the other is kept",
        at: context.location(place.site(of: offset, in: chunk)))
    }
    let blanks = tree.nodes.count { $0.kind == .null }
    if blanks > 0 { output.ledger.blank(CredentialPaths.document, times: blanks) }
    root = claimed() ?? 0
    let shape = shape(chunk)
    check(shape, chunk, into: &output)
    switch shape {
    case .badge3:
      subject(root, .current, chunk, into: &output)
      credential(root, .current, owner: ownerKey(root, .current, chunk), chunk, into: &output)
    case .clr2: clr(chunk, into: &output)
    case .clr1(let places): clr1(places, chunk, into: &output)
    case .badge2:
      subject(root, .badge2, chunk, into: &output)
      credential(root, .badge2, owner: ownerKey(root, .badge2, chunk), chunk, into: &output)
    case .other: other(chunk, into: &output)
    }
  }

  /// The words that a member has.
  func words(_ path: [String], of node: Int, _ chunk: borrowing Chunk) -> [String] {
    tree.values(at: path, of: node).filter { tree.nodes[$0].kind == .string }.map {
      tree.text($0, chunk.padded)
    }
  }

  private func shape(_ chunk: borrowing Chunk) -> Shape {
    let types = words(["type"], of: root, chunk)
    if types.contains("ClrCredential") { return .clr2 }
    if types.contains("OpenBadgeCredential") || types.contains("AchievementCredential") {
      return .badge3
    }
    if types.contains("EndorsementCredential") { return .other }
    if types.contains("VerifiableCredential") {
      let inside = tree.values("credentialSubject", of: root)
      let sets = inside.flatMap { tree.values("clrs", of: $0) }
      let clrs = (inside + sets).filter { tree.value("assertions", of: $0) != nil }
      if !clrs.isEmpty { return .clr1(clrs) }
      return tree.values(at: ["credentialSubject", "achievement"], of: root).isEmpty
        ? .other : .badge3
    }
    if tree.value("assertions", of: root) != nil, tree.value("learner", of: root) != nil {
      return .clr1([root])
    }
    if tree.value("badge", of: root) != nil, tree.value("recipient", of: root) != nil {
      return .badge2
    }
    return .other
  }

  private func check(
    _ shape: Shape, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    switch shape {
    case .badge3: checkCredential(isCLR: false, chunk, into: &output)
    case .clr2: checkCredential(isCLR: true, chunk, into: &output)
    case .clr1: checkCLR1(chunk, into: &output)
    case .badge2: checkBadge2(chunk, into: &output)
    case .other: checkOther(chunk, into: &output)
    }
  }

  /// Makes the records of a CLR 2.0: the envelope, its learner, and what stands inside.
  private func clr(_ chunk: borrowing Chunk, into output: inout ParseOutput) {
    let owner = ownerKey(root, .current, chunk)
    let inside = tree.values(at: ["credentialSubject", "verifiableCredential"], of: root).filter {
      tree.nodes[$0].kind == .object
        && !tree.values(at: ["credentialSubject", "achievement"], of: $0).isEmpty
    }
    for node in inside { apart.insert(node) }
    checkInside(chunk, into: &output)
    subject(root, .current, chunk, into: &output)
    let map = CredentialVocabulary.document
    begin(map.kind, root, chunk, into: &output)
    add(owner, KindSchema.Common.owner, into: &output)
    fields(map, .current, root, root, chunk, into: &output)
    claim([["issuer"]], of: root, chunk, into: &output)
    keepRest(root, CredentialPaths.prefix(map, .current), .current, chunk, into: &output)
    keepClaims(CredentialPaths.prefix(map, .current), chunk, into: &output)
    output.records.endRecord()
    profiles(.current, chunk, into: &output)
    for node in inside {
      credential(node, .current, owner: owner, chunk, into: &output)
    }
  }

  /// Makes the records of CLR 1.0, one or several, with what may be around them.
  private func clr1(
    _ places: [Int], _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let map = CredentialVocabulary.document
    for node in places {
      let learner = tree.value("learner", of: node)
      let owner =
        learner.flatMap { tree.value("id", of: $0) }.map { tree.text($0, chunk.padded) }
        ?? words(["assertions", "recipient", "identity"], of: node, chunk).first
      let inside = tree.values("assertions", of: node).filter { tree.nodes[$0].kind == .object }
      apart.formUnion(inside)
      if node != places.first { apart.insert(node) }
      if let learner, tree.nodes[learner].kind == .object {
        apart.insert(learner)
        person(learner, CredentialVocabulary.learner, chunk, into: &output)
      }
      begin(map.kind, node, chunk, into: &output)
      add(owner, KindSchema.Common.owner, into: &output)
      fields(map, .clr1, node, node, chunk, into: &output)
      claim([["publisher"]], of: node, chunk, into: &output)
      // What stands around the first is kept with it.
      let root = node == places.first ? 0 : node
      keepRest(
        root, root == node ? "Clr" : "Clr.VerifiableCredential", .clr1, chunk, into: &output)
      output.records.endRecord()
      profiles(.clr1, chunk, into: &output)
      let issuer = words(["publisher", "id"], of: node, chunk).first
      for assertion in inside {
        credential(assertion, .clr1, owner: owner, issuer: issuer, chunk, into: &output)
      }
    }
  }

  /// Makes the record of the learner, as far as a credential tells.
  private func subject(
    _ node: Int, _ form: CredentialForm, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let map = CredentialVocabulary.subject
    let key = ownerKey(node, form, chunk)
    begin(map.kind, node, chunk, into: &output)
    fields(map, form, node, node, chunk, into: &output)
    let cell = output.records.cells.last
    let hasKey = tree.values(at: ["credentialSubject", "id"], of: node).first != nil
    identities(node, form, chunk, into: &output)
    if !hasKey || form != .current { add(key, KindSchema.Common.key, into: &output) }
    if cell == nil, key == nil { output.records.dropRecord() } else { output.records.endRecord() }
  }

  private func person(
    _ node: Int, _ map: CredentialMap, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    begin(map.kind, node, chunk, into: &output)
    fields(map, .clr1, node, node, chunk, into: &output)
    keepRest(node, CredentialPaths.prefix(map, .clr1), .clr1, chunk, into: &output)
    output.records.endRecord()
  }

  /// The key of the person whom a credential is about: what it calls them, else who it is that has it.
  private func ownerKey(
    _ node: Int, _ form: CredentialForm, _ chunk: borrowing Chunk
  ) -> String? {
    let paths =
      form == .current
      ? [["credentialSubject", "id"], ["credentialSubject", "identifier", "identityHash"]]
      : [["recipient", "identity"]]
    for path in paths {
      if let found = words(path, of: node, chunk).first(where: { !$0.isEmpty }) { return found }
    }
    return words(["id"], of: node, chunk).first.map { $0 + "#subject" }
  }

  /// Makes the record of a credential, and those of the bodies that it names.
  private func credential(
    _ node: Int, _ form: CredentialForm, owner: String?, issuer: String? = nil,
    _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    let map = CredentialVocabulary.credential
    begin(map.kind, node, chunk, into: &output)
    add(owner, KindSchema.Common.owner, into: &output)
    add(issuer, Credential.declared.fields.issuer.index, into: &output)
    echoSubject(node, form, owner, chunk, into: &output)
    fields(map, form, node, node, chunk, into: &output)
    results(form, node, chunk, into: &output)
    claim(
      form == .current
        ? [["issuer"], ["credentialSubject", "achievement", "creator"]]
        : form == .clr1 ? [["achievement", "issuer"]] : [["badge", "issuer"]],
      of: node, chunk, into: &output)
    // A writer finds there what was signed, whatever it was.
    if node == root { keepClaims(CredentialPaths.prefix(map, .current), chunk, into: &output) }
    keepRest(node, CredentialPaths.prefix(map, form), form, chunk, into: &output)
    output.records.endRecord()
    profiles(form, chunk, into: &output)
  }

  /// Settles what a credential says once more about its learner.
  private func echoSubject(
    _ node: Int, _ form: CredentialForm, _ owner: String?, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    let path = form == .current ? ["credentialSubject", "id"] : ["recipient", "identity"]
    for found in tree.values(at: path, of: node)
    where tree.nodes[found].kind == .string && tree.text(found, chunk.padded) == owner {
      let name = form == .current ? "AchievementCredential/credentialSubject/id" : "?"
      settle(found, CredentialPaths.number(name), into: &output)
    }
  }

  /// Keeps an object that is no credential as a whole.
  private func other(_ chunk: borrowing Chunk, into output: inout ParseOutput) {
    root = 0
    begin(.document, 0, chunk, into: &output)
    let type = words(["type"], of: 0, chunk).last ?? "Object"
    let known = ["BadgeClass", "Issuer", "EndorsementCredential", "Profile"].contains(type)
    keep(0, 0, known ? "Other.\(type)" : "Other", .badge2, chunk, into: &output, asWhole: true)
    output.records.endRecord()
  }

  /// Begins a record at a value.
  func begin(_ kind: Kind, _ node: Int, _ chunk: borrowing Chunk, into output: inout ParseOutput) {
    let site = place?.site(of: tree.nodes[node].start, in: chunk)
    output.records.beginRecord(
      kind, stream: context.number, line: UInt64(site?.line ?? 1), byte: UInt64(site?.byte ?? 0))
  }

  /// Adds a key that is put together.
  private func add(_ key: String?, _ field: FieldIndex, into output: inout ParseOutput) {
    guard let key, !key.isEmpty else { return }
    output.records.value(field, KeyForm.encode([key]), system: context.system)
  }
}
