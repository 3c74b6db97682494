import Bytes
import FormatKit
import LearnerModel

/// What is mastered: the competency, and how far it is reached.
extension CredentialLearner {
  /// Says of an achievement what is known of the competency that it is.
  func competency(_ record: RecordView, _ item: CredentialItem, _ batch: BatchView) {
    guard let cell = record.firstCell(of: Mastery.declared.fields.competency.index),
      let index = competencies[ElementBytes.array(record.bytes(of: record.cells[cell]))]
    else { return }
    let record = batch.record(index)
    var draft = CredentialDraft(plan, record, item)
    if let cell = record.firstCell(of: KindSchema.Common.key) { draft.outcomes[cell] = .written }
    draft.fields(CredentialVocabulary.competency, record)
    if let achievement = item["credentialSubject"]?["achievement"] {
      // What has no name is called by its statement.
      if let said = achievement["description"] { achievement.add("name", said) }
      if achievement["alignment"] != nil, let alignment = achievement.ensure("alignment") {
        if let name = achievement["name"] { alignment.add("targetName", name) }
        if let code = achievement["humanCode"] { alignment.add("targetCode", code) }
      }
    }
    finish(index, record, &draft)
  }

  /// Tells whether a competency is mastered: who is on the way to it has it in progress.
  func mastery(
    _ record: RecordView, _ subject: CredentialItem, _ achievement: CredentialItem,
    _ draft: inout CredentialDraft, _ id: String
  ) {
    guard record.header.kind == .mastery,
      let cell = record.firstCell(of: Mastery.declared.fields.isMastered.index)
    else { return }
    guard !record.cells[cell].isUnfit else {
      draft.outcomes[cell] = .invalid
      return
    }
    guard let result = subject.next("result"),
      let description = achievement.next("resultDescription")
    else { return }
    result.isTaken = true
    description.isTaken = true
    let address = CredentialItem("\(id)#Status")
    let isMastered = String(record.bytes(of: record.cells[cell])) == "true"
    result.add("resultDescription", address)
    result.add("status", CredentialItem(isMastered ? "Completed" : "InProgress"))
    description.add("id", address)
    description.add("name", CredentialItem("Mastery"))
    description.add("resultType", CredentialItem("Status"))
    draft.outcomes[cell] = .written
  }
}
