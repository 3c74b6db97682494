import Bytes
import FormatKit
import LearnerModel

/// What credentials need beyond the fields of one record.
extension CredentialLearner {
  /// Writes a key as an address, and returns it.
  func put(
    address field: FieldIndex, _ record: RecordView, _ name: String, in item: CredentialItem,
    _ draft: inout CredentialDraft
  ) -> String? {
    guard let cell = record.firstCell(of: field), !record.cells[cell].isUnfit else { return nil }
    let address = CredentialAddress.of(record.bytes(of: record.cells[cell]))
    item.add(name, CredentialItem(address))
    draft.outcomes[cell] = .written
    return address
  }

  /// Writes who answers for a document: its issuer, else its sender.
  func parties(_ record: RecordView, _ root: CredentialItem, _ draft: inout CredentialDraft) {
    let f = Document.declared.fields.parties
    for index in record.cells.indices where record.cells[index].field == f.fields.role.index {
      let role = String(record.bytes(of: record.cells[index]))
      // The group that was written is the first.
      draft.outcomes[index] = role == "issuer" ? .written : .tooMany
    }
    if let owner = record.firstCell(of: KindSchema.Common.owner) {
      draft.outcomes[owner] = .written
    }
    let identifier = Document.declared.fields.identifier.index
    if let cell = record.firstCell(of: identifier), draft.outcomes[cell] == .tooMany,
      let given = root["id"], case .text(let bytes) = given.value,
      bytes == ElementBytes.array(record.bytes(of: record.cells[cell]))
    {
      draft.outcomes[cell] = .written
    }
  }

  /// Gives a credential what it may take from elsewhere: the moment that counts as now, and the
  /// issuer that the user names.
  func supply(_ item: CredentialItem, _ batch: BatchView) {
    if let awarded = item["awardedDate"], case .text = awarded.value {
      item.add("validFrom", awarded)
    }
    if let now = plan.context.now { item.add("validFrom", CredentialItem(now)) }
    if let issuer = item["issuer"], issuer["id"] == nil, case .object = issuer.value {
      issuer.add("id", CredentialItem(plan.issuer ?? "urn:schoolbag:issuer"))
    }
    if item["issuer"] == nil, let issuer = plan.issuer {
      item.add("issuer", Self.profile(issuer))
    }
    if let issuer = item["issuer"] { body(issuer, batch) }
  }

  /// Gives a credential what the one around it says: who answers for it, and since when.
  func inherit(_ item: CredentialItem, _ around: CredentialItem?, _ batch: BatchView) {
    if let awarded = item["awardedDate"], case .text = awarded.value {
      item.add("validFrom", awarded)
    }
    for name in ["validFrom", "issuer"] {
      if item[name] == nil, let said = around?[name] { item.add(name, said) }
    }
    supply(item, batch)
  }

  private static func profile(_ address: String) -> CredentialItem {
    let item = CredentialItem(in: "issuer")
    item.add(
      "id",
      CredentialItem(
        CredentialAddress.isAddress(address) ? address : CredentialAddress.make([address])))
    return item
  }

  /// Writes what is known of the bodies that a record refers to.
  func references(
    _ record: RecordView, _ item: CredentialItem, _ draft: inout CredentialDraft,
    _ batch: BatchView
  ) {
    if let issuer = item["issuer"] { body(issuer, batch) }
    if let creator = item["credentialSubject"]?["achievement"]?["creator"] { body(creator, batch) }
    if record.header.kind == .mastery { competency(record, item, batch) }
  }

  /// Writes the record of a body into its profile.
  func body(_ profile: CredentialItem, _ batch: BatchView, depth: Int = 0) {
    // What says more of a body than the record does stays as it was.
    guard profile.members.allSatisfy({ ["id", "type", "name"].contains($0.name) }) else { return }
    guard depth < 16, !profile.isFilled, let id = profile["id"], case .text(let key) = id.value,
      let index = organization(key, batch)
    else { return }
    profile.isFilled = true
    let record = batch.record(index)
    var draft = CredentialDraft(plan, record, profile)
    draft.extensions(record, "Profile")
    if let cell = record.firstCell(of: KindSchema.Common.key) { draft.outcomes[cell] = .written }
    draft.fields(CredentialVocabulary.organization, record)
    if let parent = profile["parentOrg"] { body(parent, batch, depth: depth + 1) }
    finish(index, record, &draft)
  }

  /// Writes the results of a record, each with what is said of its kind.
  func results(
    _ record: RecordView, _ item: CredentialItem, _ draft: inout CredentialDraft, _ id: String
  ) {
    guard record.header.kind == .credential,
      let subject = item.ensure("credentialSubject"),
      let achievement = subject.ensure("achievement")
    else { return }
    let (values, descriptions) = CredentialVocabulary.results
    let definition = values.members[0]
    for (number, range) in draft.groups(values.field, record).enumerated() {
      let fields = Set(range.map { record.cells[$0].field })
      func has(_ group: CredentialGroup) -> Bool {
        group.members.contains { $0.field != definition.field && fields.contains($0.field) }
      }
      let isDescribed = has(descriptions)
      let isValue = has(values) || !isDescribed
      let description = isDescribed ? achievement.next("resultDescription") : nil
      let result = isValue ? subject.next("result") : nil
      description?.isTaken = true
      result?.isTaken = true
      let before = draft.outcomes
      if let result { for row in values.members { draft.place(row, record, range, in: result) } }
      if let description {
        for row in descriptions.members where row.field != definition.field {
          draft.place(row, record, range, in: description)
        }
        let said = result?["resultDescription"]
        if said == nil {
          // What defines it stands here alone.
          for cell in range where record.cells[cell].field == definition.field {
            draft.outcomes[cell] = before[cell]
          }
          draft.place(descriptions.members[0], record, range, in: description)
        }
        let address = said ?? description["id"] ?? CredentialItem("\(id)#result-\(number + 1)")
        description.add("id", address)
        result?.add("resultDescription", address)
        describe(description, achievement)
      }
    }
  }

  /// Gives the kind of a result what the standard requires.
  private func describe(_ description: CredentialItem, _ achievement: CredentialItem) {
    description.add("name", achievement["name"] ?? CredentialItem("Result"))
    description.add("resultType", CredentialItem("Result"))
  }

  /// Writes grades and scores as results.
  func scores(
    _ record: RecordView, _ item: CredentialItem, _ draft: inout CredentialDraft, _ id: String
  ) {
    guard let fields = CredentialVocabulary.scores[record.header.kind],
      let subject = item.ensure("credentialSubject"),
      let achievement = subject.ensure("achievement")
    else { return }
    var types: Set<String> = []
    for (field, type, name) in fields {
      guard let cell = record.firstCell(of: field) else { continue }
      guard !record.cells[cell].isUnfit else {
        draft.outcomes[cell] = .invalid
        continue
      }
      guard let result = subject.next("result"),
        let description = achievement.next("resultDescription")
      else { continue }
      result.isTaken = true
      description.isTaken = true
      let isFirst = types.insert(type).inserted
      let address = CredentialItem("\(id)#\(isFirst ? "" : "final")\(type)")
      result.add("resultDescription", address)
      result.add("value", CredentialItem(String(record.bytes(of: record.cells[cell]))))
      description.add("id", address)
      description.add("name", CredentialItem(name))
      description.add("resultType", CredentialItem(type))
      draft.outcomes[cell] = .written
      for limit in CredentialVocabulary.limits where limit.type == type {
        guard let cell = record.firstCell(of: limit.field), !record.cells[cell].isUnfit else {
          continue
        }
        description.add(limit.member, CredentialItem(String(record.bytes(of: record.cells[cell]))))
        draft.outcomes[cell] = .written
      }
    }
    mastery(record, subject, achievement, &draft, id)
  }

  /// Adds the words and members that the standard requires of every object.
  func complete(_ root: CredentialItem) {
    root.forEachObject("") { name, item in
      if item.isEmpty { return }
      switch name {
      case "", "verifiableCredential":
        if item["type"] == nil || item["@context"] == nil || name.isEmpty { envelope(item, name) }
      case "credentialSubject":
        if item["achievement"] != nil { item.prependMissing("type", ["AchievementSubject"]) }
      case "achievement":
        item.prependMissing("type", ["Achievement"])
        if let said = item["name"] { item.add("description", said) }
        let criteria = CredentialItem()
        criteria.isKept = true
        item.add("criteria", criteria)
      case "identifier", "otherIdentifier", "image", "association", "geo":
        if let types = CredentialClass.current[name]?.types {
          item.add("type", CredentialItem(types[0]))
        }
        if name == "identifier", item["identityHash"] != nil {
          item.add("hashed", CredentialItem(json: "false"))
          item.add("identityType", CredentialItem("identifier"))
        }
        if name == "otherIdentifier" {
          item.add("identifierType", CredentialItem("identifier"))
        }
      default:
        if let types = CredentialClass.current[name]?.types { item.prependMissing("type", types) }
      }
    }
  }

  private func envelope(_ item: CredentialItem, _ name: String) {
    if item["credentialSubject"]?["verifiableCredential"] != nil { return }
    item.prependMissing("@context", [CredentialContext.second, CredentialContext.badge])
    item.prependMissing(
      "type",
      [
        "VerifiableCredential",
        plan.target == .clr ? "AchievementCredential" : "OpenBadgeCredential",
      ])
    if let said = item["credentialSubject"]?["achievement"]?["name"] { item.add("name", said) }
  }
}
