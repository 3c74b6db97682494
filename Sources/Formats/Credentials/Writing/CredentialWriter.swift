import Findings
import FormatKit
import LearnerModel

/// Writes the achievements of each learner: one CLR 2.0, or a badge for each.
struct CredentialWriter: FormatWriter {
  /// What is written.
  enum Target: Sendable {
    case clr
    case badge

    /// The format's id.
    var format: String { self == .clr ? "clr" : "open-badge" }
  }

  static let issuerOption = FormatOption(
    "issuer", use: .writing, "The address of the issuer, where the records name none.")

  let target: Target
  let issuer: String?

  var isSet: Bool { false }
  var order: RecordOrder { [] }
  var needs: WriterNeeds { [.learners, .references] }

  /// The records that are credentials of their own.
  static let maps: [Kind: CredentialMap] = [
    .credential: CredentialVocabulary.credential, .courseGrade: CredentialVocabulary.course,
    .mastery: CredentialVocabulary.mastery,
  ]

  var coverage: Coverage { Self.coverage(target) }

  static func coverage(_ target: Target) -> Coverage {
    var coverage = Coverage(extensions: .own(space: CredentialVocabulary.space))
    coverage.extensionLimits = [
      .noPlace, .incomplete, .foreignExtension, .duplicate, .unresolved, .notSelected, .tooMany,
    ]
    let limits: Coverage.Limits = [
      .incomplete, .noPlace, .tooMany, .outsideCodeSet, .invalid, .duplicate, .unresolved,
      .notSelected,
    ]
    var all = Array(maps.values)
    all += [
      CredentialVocabulary.subject, CredentialVocabulary.organization,
      CredentialVocabulary.competency,
    ]
    if target == .clr { all.append(CredentialVocabulary.document) }
    for map in all {
      CredentialDocuments.add(map, to: &coverage, form: .current, limits: limits)
      coverage.add(map.kind, KindSchema.Common.key, limits: limits)
      if map.kind.schema.hasOwner || maps[map.kind] != nil {
        coverage.add(map.kind, KindSchema.Common.owner, limits: limits)
      }
    }
    for group in [CredentialVocabulary.results.values, CredentialVocabulary.results.descriptions] {
      for member in group.members { coverage.add(.credential, member.field, limits: limits) }
    }
    for (kind, scores) in CredentialVocabulary.scores {
      for score in scores { coverage.add(kind, score.field, limits: limits) }
    }
    for limit in CredentialVocabulary.limits {
      coverage.add(.mastery, limit.field, limits: limits)
    }
    coverage.add(.mastery, Mastery.declared.fields.isMastered.index, limits: limits)
    for row in CredentialDraft.names { coverage.add(.person, row.field, limits: limits) }
    if target == .clr {
      let f = Document.declared.fields
      coverage.add(.document, KindSchema.Common.owner, limits: limits)
      coverage.add(.document, f.parties.fields.role.index, limits: limits)
    }
    return coverage
  }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    CredentialWritePlan(
      target: target, issuer: issuer, context: context, coverage: Self.coverage(target))
  }
}

/// A writer that is ready.
struct CredentialWritePlan: WritePlan {
  let target: CredentialWriter.Target
  let issuer: String?
  let context: WriteContext
  let coverage: Coverage

  var files: [PlannedFile] {
    [PlannedFile(separator: [0x0A], footer: [0x0A], isAlwaysThere: true)]
  }

  func makeWorker() -> any WriteWorker { CredentialWriteWorker(self) }
}

/// Turns learners into credentials.
final class CredentialWriteWorker: WriteWorker {
  private let plan: CredentialWritePlan

  init(_ plan: CredentialWritePlan) { self.plan = plan }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    let part = batch.group ?? GroupPart(starts: batch.records.isEmpty ? [] : [0])
    if part.continues != nil {
      // The rest of a learner whose credentials have been written.
      for index in 0..<(part.starts.first ?? batch.records.count) {
        output.ledger.count(batch.record(index), .noPlace)
      }
    }
    for (number, start) in part.starts.enumerated() {
      let isLast = number == part.starts.count - 1
      let end = isLast ? batch.records.count : part.starts[number + 1]
      let learner = CredentialLearner(plan, start..<end)
      learner.write(batch, into: &output)
    }
  }
}
