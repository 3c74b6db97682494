import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// Writes the credentials of one learner.
final class CredentialLearner {
  let plan: CredentialWritePlan
  private let range: Range<Int>
  /// By record: what became of its cells.
  var outcomes: [Int: [CellOutcome]] = [:]
  /// The records that were written.
  var written: Set<Int> = []
  private var person: Int?
  private var envelope: Int?
  private var credentials: [Int] = []
  /// By key: the bodies that the records refer to.
  private var bodies: [[UInt8]: Int] = [:]
  /// The members that proofs were put aside in.
  private var asides: Set<Aside> = []
  /// By key: what may be mastered.
  private(set) var competencies: [[UInt8]: Int] = [:]

  init(_ plan: CredentialWritePlan, _ range: Range<Int>) {
    self.plan = plan
    self.range = range
  }

  /// Writes what there is, and counts what becomes of each cell.
  func write(_ batch: BatchView, into output: inout WriteOutput) {
    for index in range { sort(index, batch.record(index)) }
    switch plan.target {
    case .clr: writeRecord(batch, into: &output)
    case .badge: writeBadges(batch, into: &output)
    }
    for aside in Aside.allCases where asides.contains(aside) {
      guard let first = envelope ?? credentials.first else { break }
      output.findings.add(
        .credentialSignature, cause: .init(stream: -2, subject: aside.rawValue),
        message: "a proof stands aside, under \(field: aside.member): its content was written anew",
        at: plan.context.locate(batch.record(first).header))
    }
    for index in range { count(index, batch.record(index), into: &output) }
  }

  private func sort(_ index: Int, _ record: RecordView) {
    switch record.header.kind {
    case .person where person == nil: person = index
    case .document where plan.target == .clr && envelope == nil: envelope = index
    case .organization:
      if let cell = record.firstCell(of: KindSchema.Common.key) {
        bodies[ElementBytes.array(record.bytes(of: record.cells[cell]))] = index
      }
    case .competency:
      if let cell = record.firstCell(of: KindSchema.Common.key) {
        competencies[ElementBytes.array(record.bytes(of: record.cells[cell]))] = index
      }
    case let kind where CredentialWriter.maps[kind] != nil: credentials.append(index)
    default: break
    }
  }

  private func count(_ index: Int, _ record: RecordView, into output: inout WriteOutput) {
    let kind = record.header.kind
    if record.header.isRepeat { return }
    guard let places = plan.coverage.fields[kind] else {
      output.ledger.count(record, .noKind)
      return
    }
    if written.contains(index) { output.ledger.countRecord(kind) }
    let known = outcomes[index]
    for cell in record.cells.indices where !record.cells[cell].isGroup {
      let field = record.cells[cell].field
      let left: CellOutcome =
        kind == .organization || kind == .competency
        ? .notSelected : kind == .document ? .tooMany : .incomplete
      var outcome = known?[cell] ?? left
      if !record.cells[cell].isExtension, places[field] == nil { outcome = .noPlace }
      if known == nil, record.cells[cell].isExtension,
        plan.context.names.path(record.cells[cell].extra).space != CredentialVocabulary.space
      {
        outcome = .foreignExtension
      }
      output.ledger.count(kind, field, outcome)
    }
  }

  /// Writes all as one CLR.
  private func writeRecord(_ batch: BatchView, into output: inout WriteOutput) {
    guard !credentials.isEmpty || envelope != nil else { return }
    let root = CredentialItem()
    var key: String?
    if let envelope {
      let record = batch.record(envelope)
      var draft = CredentialDraft(plan, record, root)
      draft.extensions(record, "ClrCredential")
      key = put(address: KindSchema.Common.key, record, "id", in: root, &draft)
      draft.fields(CredentialVocabulary.document, record)
      parties(record, root, &draft)
      finish(envelope, record, &draft)
      if let given = root["id"], case .text(let bytes) = given.value {
        key = key ?? String(decoding: bytes, as: UTF8.self)
      }
    }
    let learner = learnerKey(batch)
    let id = key ?? CredentialAddress.make(["clr"] + learner)
    root.add("id", CredentialItem(id))
    root.add("name", CredentialItem("Comprehensive Learner Record"))
    if root["issuer"] == nil, plan.issuer == nil { addIssuer(to: root, batch) }
    supply(root, batch)
    guard let subject = root.ensure("credentialSubject") else { return }
    identity(batch, subject)
    subject.prepend("type", ["ClrSubject"])
    var isAny = false
    for index in credentials {
      let item = CredentialItem()
      build(index, batch, item, around: root)
      if isComplete(item, index, batch, into: &output) {
        subject.append("verifiableCredential", item)
        isAny = true
      }
    }
    root.prepend(
      "@context", [CredentialContext.second, CredentialContext.clr, CredentialContext.badge])
    root.prepend("type", ["VerifiableCredential", "ClrCredential"])
    let hasOther = subject["verifiableCredential"] != nil
    let lack =
      lack(of: root)
      ?? (isAny || hasOther ? nil : .credentials)
    if let lack {
      missing(envelope ?? credentials.first, lack, batch, into: &output)
      written.removeAll()
      outcomes.removeAll()
      return
    }
    emit(root, into: &output)
  }

  /// Says who answers for all: the issuer that the credentials share.
  private func addIssuer(to root: CredentialItem, _ batch: BatchView) {
    var found: Set<String> = []
    for index in credentials {
      let record = batch.record(index)
      let map = CredentialWriter.maps[record.header.kind]
      let field = map?.rows.first { $0.name(.current) == "issuer/id" }?.field
      guard let field, let cell = record.firstCell(of: field) else { continue }
      found.insert(CredentialAddress.of(record.bytes(of: record.cells[cell])))
    }
    guard found.count == 1, let issuer = found.first else { return }
    root.ensure("issuer")?.add("id", CredentialItem(issuer))
  }

  /// Writes each achievement as a badge.
  private func writeBadges(_ batch: BatchView, into output: inout WriteOutput) {
    for index in credentials {
      let item = CredentialItem()
      build(index, batch, item, around: nil)
      guard isComplete(item, index, batch, into: &output) else { continue }
      emit(item, into: &output)
    }
  }

  private func emit(_ item: CredentialItem, into output: inout WriteOutput) {
    complete(item)
    var json = JSONWriter()
    item.write(to: &json)
    let page = output.page(0)
    let bytes = json.bytes.span
    page.edit { text in
      if text.count > 0 { text.append(0x0A) }
      text.append(copying: bytes)
    }
  }

  /// Puts a record together as a credential.
  private func build(
    _ index: Int, _ batch: BatchView, _ item: CredentialItem, around: CredentialItem?
  ) {
    let record = batch.record(index)
    guard let map = CredentialWriter.maps[record.header.kind] else { return }
    var draft = CredentialDraft(plan, record, item)
    draft.extensions(record, "AchievementCredential")
    var id = put(address: KindSchema.Common.key, record, "id", in: item, &draft)
    if id == nil {
      let number = "\(index - range.lowerBound)"
      id = CredentialAddress.make(["credential"] + learnerKey(batch) + [number])
      item.add("id", CredentialItem(id ?? ""))
    }
    draft.fields(map, record)
    if let owner = record.firstCell(of: KindSchema.Common.owner) {
      draft.outcomes[owner] = .written
    }
    results(record, item, &draft, id ?? "")
    scores(record, item, &draft, id ?? "")
    references(record, item, &draft, batch)
    if let subject = item.ensure("credentialSubject") {
      let key = learnerKey(batch)
      if around != nil, key.count == 1, CredentialAddress.isAddress(key[0]) {
        // Who that is stands in the record around.
        subject.add("id", CredentialItem(key[0]))
      } else {
        identity(batch, subject)
      }
      if let achievement = subject.ensure("achievement") {
        achievement.add("id", CredentialItem((id ?? "") + "#achievement"))
        let types: [Kind: String] = [.courseGrade: "Course", .mastery: "Competency"]
        if let type = types[record.header.kind] {
          achievement.add("achievementType", CredentialItem(type))
        }
      }
    }
    inherit(item, around, batch)
    finish(index, record, &draft)
  }

  /// The record of a body, by its key or by the address that stands for it.
  func organization(_ key: [UInt8], _ batch: BatchView) -> Int? {
    if let found = bodies[key] { return found }
    return bodies.keys.sorted { $0.lexicographicallyPrecedes($1) }.first {
      Array(CredentialAddress.of($0.span).utf8) == key
    }.flatMap { bodies[$0] }
  }

  /// Notes what became of a record's cells.
  func finish(_ index: Int, _ record: RecordView, _ draft: inout CredentialDraft) {
    if draft.item[Aside.signed.member] != nil { asides.insert(.signed) }
    // What was signed is written anew: the proof stands aside.
    if draft.item["proof"] != nil, draft.item.rename("proof", to: Aside.proof.member) {
      asides.insert(.proof)
      for cell in record.cells.indices where record.cells[cell].isExtension {
        let path = plan.context.names.path(record.cells[cell].extra).path
        if path.contains("/proof"), draft.outcomes[cell] == .written {
          draft.outcomes[cell] = .kept
        }
      }
    }
    var settled = draft.settled(record)
    if let known = outcomes[index] {
      // A record that stands in several credentials counts once, as it fared best.
      for cell in settled.indices where known[cell] == .written { settled[cell] = .written }
    }
    outcomes[index] = settled
    written.insert(index)
  }

  /// What a proof is put aside as.
  private enum Aside: UInt64, CaseIterable {
    case signed
    case proof

    var member: String {
      switch self {
      case .signed: CredentialMember.signed
      case .proof: "ext:proof"
      }
    }
  }

  /// The parts of the learner's key.
  private func learnerKey(_ batch: BatchView) -> [String] {
    for index in [person, credentials.first, envelope].compactMap({ $0 }) {
      let record = batch.record(index)
      let field = index == person ? KindSchema.Common.key : KindSchema.Common.owner
      if let cell = record.firstCell(of: field) {
        return KeyForm.decode(record.bytes(of: record.cells[cell])).parts
      }
    }
    return []
  }

  /// Says who the learner is.
  private func identity(_ batch: BatchView, _ subject: CredentialItem) {
    guard let person else {
      let key = learnerKey(batch)
      if key.count == 1, CredentialAddress.isAddress(key[0]) {
        subject.add("id", CredentialItem(key[0]))
      } else if subject["id"] == nil {
        Self.addIdentity(key.joined(separator: "/"), "identifier", to: subject)
      }
      return
    }
    let record = batch.record(person)
    // What a credential says of its subject stands below it.
    let root = CredentialItem()
    root.add("credentialSubject", subject)
    var draft = CredentialDraft(plan, record, root)
    draft.fields(CredentialVocabulary.subject, record)
    let key = record.firstCell(of: KindSchema.Common.key)
    let parts = key.map { KeyForm.decode(record.bytes(of: record.cells[$0])).parts } ?? []
    if parts.count == 1, CredentialAddress.isAddress(parts[0]) {
      subject.add("id", CredentialItem(parts[0]))
      if let key { draft.outcomes[key] = .written }
    } else if let key {
      Self.addIdentity(parts.joined(separator: "/"), "identifier", to: subject)
      draft.outcomes[key] = parts.count == 1 ? .written : .invalid
    }
    names(record, subject, &draft)
    finish(person, record, &draft)
  }

  private func names(
    _ record: RecordView, _ subject: CredentialItem, _ draft: inout CredentialDraft
  ) {
    var parts: [String] = []
    let full = Person.declared.fields.fullName.index
    let hasFull = record.firstCell(of: full) != nil
    for (field, type) in CredentialDraft.names {
      for index in record.cells.indices
      where record.cells[index].field == field && !record.cells[index].isGroup {
        if record.cells[index].isUnfit {
          draft.outcomes[index] = .invalid
          continue
        }
        let bytes = record.bytes(of: record.cells[index])
        let text =
          record.header.kind.schema[field].type == .identifier
          ? KeyForm.decode(bytes).parts.joined(separator: "/") : String(bytes)
        if type != "name" || field == full {
          Self.addIdentity(text, type, to: subject)
        } else if hasFull {
          draft.outcomes[index] = .tooMany
          continue
        } else {
          parts.append(text)
        }
        draft.outcomes[index] = .written
      }
    }
    if !parts.isEmpty { Self.addIdentity(parts.joined(separator: " "), "name", to: subject) }
  }

  /// Adds an identity, unless it is there.
  private static func addIdentity(_ text: String, _ type: String, to subject: CredentialItem) {
    guard !text.isEmpty else { return }
    for item in subject["identifier"]?.items ?? [] {
      if let hash = item["identityHash"], case .text(let bytes) = hash.value,
        bytes == Array(text.utf8)
      {
        return
      }
    }
    guard let item = subject.next("identifier") else { return }
    item.isTaken = true
    item.add("hashed", CredentialItem(json: "false"))
    item.add("identityHash", CredentialItem(text))
    item.add("identityType", CredentialItem(type))
  }
}
