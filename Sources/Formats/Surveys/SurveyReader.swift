import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Reads surveys: single files, or those of a folder or archive one after another.
struct SurveyReader: FormatReader {
  let rules: SpellingRules

  var system: String { "student-survey" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: SurveyPlan.space))
    let (person, trait, goal) = (
      Person.declared.fields, Trait.declared.fields, Goal.declared.fields
    )
    let common = KindSchema.Common.self
    for field in [
      common.key, person.givenName.index, person.familyName.index, person.fullName.index,
    ] { coverage.add(.person, field) }
    for field in [
      common.owner, trait.type.index, trait.title.index, trait.description.index,
      trait.assertedBy.index, trait.assertedAt.index,
    ] { coverage.add(.trait, field) }
    for field in [
      common.owner, goal.title.index, goal.description.index, goal.assertedBy.index,
    ] { coverage.add(.goal, field) }
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    // A single file is read as what the user says it is.
    let entries = probe.entries.indices.filter {
      !probe.isContainer || StudentSurvey.identify(probe.entries[$0]) != nil
    }
    let rules = rules
    let streams = entries.map { entry in
      PlannedStream(entry: entry, headLines: 64) { (head, context) throws(Failure) in
        try Self.open(head, context, rules)
      }
    }
    let read = Set(entries)
    let others = probe.entries.indices.filter { !read.contains($0) }
    return ReadPlan(
      streams: streams,
      findings: others.map { entry in
        Finding(
          .otherFile, "it is not read",
          at: Location(file: probe.name, entry: probe.entries[entry].name))
      })
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext, _ rules: SpellingRules
  ) throws(Failure) -> OpenedStream {
    let rows = try HeadRows(head, context, limit: 1)
    let plan = SurveyPlan(rows, context, rules)
    guard !plan.columns.identifiers.isEmpty else {
      throw Failure(
        .input, .noLearnerColumn, "no column of its header identifies learners",
        at: context.location(rows.site(ofRow: 0, column: 0)))
    }
    return OpenedStream(
      framer: RowFramer(delimiter: rows.dialect.delimiter), headerLength: rows.rows[0].end,
      headerLineBreaks: rows.rows[0].lineBreaks, parser: SurveyParser(plan: plan),
      preamble: { plan.addHead(to: &$0) },
      facts: rows.facts + [
        StreamFact(
          "columns", "\(plan.header.count)",
          detail: "\(plan.columns.questions.count) known questions")
      ],
      extensionPaths: [.person: plan.extensions.filter { $0 != SurveyPlan.noPath }])
  }
}

/// Parses the rows of one survey.
struct SurveyParser: StreamParser {
  let plan: SurveyPlan

  var paths: [SourcePath] { plan.paths }

  func makeWorker() -> any ChunkWorker { SurveyWorker(plan) }
}
