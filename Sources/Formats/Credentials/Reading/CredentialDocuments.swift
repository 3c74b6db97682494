import Findings
import FormatKit
import LearnerModel

/// The documents of a format among the files of an input, told by their first object.
struct CredentialDocuments: Sendable {
  private let match: @Sendable (JSONHead) -> Identification?

  init(match: @escaping @Sendable (JSONHead) -> Identification?) { self.match = match }

  func identify(_ probe: Probe) -> Identification? {
    probe.entries.lazy.compactMap { find($0.head, isWhole: $0.isWhole) }.max {
      $0.confidence < $1.confidence
    }
  }

  func find(_ head: [UInt8], isWhole: Bool) -> Identification? {
    let start = head.count > 1 << 16 ? Array(head.prefix(1 << 16)) : head
    guard let head = JSONHead(start, isWhole: isWhole && start.count == head.count) else {
      return nil
    }
    return match(head) ?? match(head.inside(CredentialMember.claim))
  }

  /// What is read.
  static func coverage(hasEnvelope: Bool) -> Coverage {
    var coverage = Coverage(extensions: .own(space: CredentialVocabulary.space))
    typealias Vocabulary = CredentialVocabulary
    let maps = [
      Vocabulary.credential, Vocabulary.subject, Vocabulary.learner, Vocabulary.organization,
    ]
    for map in maps + (hasEnvelope ? [Vocabulary.document] : []) {
      add(map, to: &coverage)
      coverage.add(map.kind, KindSchema.Common.key)
    }
    for group in [Vocabulary.results.values, Vocabulary.results.descriptions] {
      for member in group.members { coverage.add(.credential, member.field) }
    }
    coverage.add(.credential, KindSchema.Common.owner)
    let person = Person.declared.fields
    coverage.add(.person, person.fullName.index)
    coverage.add(.person, person.emails.fields.address.index)
    if hasEnvelope {
      coverage.add(.document, KindSchema.Common.owner)
      coverage.add(.document, Document.declared.fields.parties.fields.role.index)
    } else {
      // What is no credential is kept in such a record.
      coverage.add(.document, KindSchema.Common.key)
    }
    return coverage
  }

  /// Adds what a map has a place for.
  static func add(
    _ map: CredentialMap, to coverage: inout Coverage, form: CredentialForm? = nil,
    limits: Coverage.Limits = []
  ) {
    func has(_ row: CredentialRow) -> Bool {
      guard let form else { return true }
      return !row.path(form).isEmpty
    }
    for row in map.rows where has(row) { coverage.add(map.kind, row.field, limits: limits) }
    for group in map.groups where has(group.base) {
      for member in group.members where has(member) {
        coverage.add(map.kind, member.field, limits: limits)
      }
    }
  }
}

/// Reads the documents of a format, one or a folder of them.
struct CredentialDocumentReader: FormatReader {
  let documents: CredentialDocuments
  let coverage: Coverage

  var system: String { CredentialVocabulary.system }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let found = probe.entries.map { documents.find($0.head, isWhole: $0.isWhole) }
    var plan = ReadPlan(version: found.lazy.compactMap { $0?.version }.first, streams: [])
    plan.addDocuments(of: probe, found.map { $0 != nil }) { (head, context) throws(Failure) in
      try open(head, context)
    }
    return plan
  }

  private func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    guard documents.find(head.text, isWhole: head.isWhole) != nil else {
      throw Failure(
        .input, .noFirstObject, "the first value is none of the format",
        at: context.location(SourceSite(line: 1, column: 1, byte: head.firstByte)))
    }
    return CredentialStream.open(head, context)
  }
}
