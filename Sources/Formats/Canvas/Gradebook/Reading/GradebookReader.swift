import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Reads gradebooks: single files, or those of a folder or archive one after another.
struct GradebookReader: FormatReader {
  /// The delimiter, where it is not to be found out.
  let delimiter: UInt8?

  /// The system that keys of Canvas belong to.
  static let system = "canvas"

  var system: String { Self.system }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: GradebookReadPlan.space))
    func add(_ kind: Kind, _ fields: [FieldIndex]) {
      for field in fields { coverage.add(kind, field) }
    }
    let common = KindSchema.Common.self
    let document = Document.declared.fields
    add(.document, [document.type.index, document.standard.index])
    let item = LineItem.declared.fields
    add(
      .lineItem,
      [
        common.key, item.title.index, item.maximumScore.index, item.postingPolicy.index,
        item.position.index,
      ])
    let category = Category.declared.fields
    add(.category, [common.key, category.title.index, category.position.index])
    let session = Session.declared.fields
    add(.session, [common.key, session.title.index, session.type.index])
    let person = Person.declared.fields
    let identifier = person.identifiers.fields
    add(
      .person,
      [
        common.key, person.username.index, identifier.type.index, identifier.value.index,
        identifier.issuer.index, person.givenName.index, person.familyName.index,
        person.sortName.index,
      ])
    let enrollment = SectionEnrollment.declared.fields
    add(.sectionEnrollment, [common.owner, enrollment.role.index, enrollment.sectionTitle.index])
    let result = LineItemResult.declared.fields
    add(
      .result,
      [
        common.owner, result.lineItem.index, result.score.index, result.percent.index,
        result.textScore.index, result.scoreState.index,
      ])
    let grade = CourseGrade.declared.fields
    add(
      .courseGrade,
      [common.owner, grade.session.index, grade.category.index] + Measure.all.map(\.field))
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let delimiter = delimiter
    let found = probe.entries.indices.filter {
      GradebookIdentity.identify(probe.entries[$0]) != nil
    }
    // A single file is read as what the user says it is.
    let entries = probe.isContainer ? found : Array(probe.entries.indices)
    guard !entries.isEmpty else {
      throw Failure(
        .input, .noGradebook, "none of its files is a gradebook",
        at: Location(file: probe.name))
    }
    let streams = entries.map { entry in
      PlannedStream(entry: entry, headLines: GradebookHead.lineCount) {
        (head, context) throws(Failure) in
        try GradebookStream.open(head, context, delimiter: delimiter)
      }
    }
    let others = Set(probe.entries.indices).subtracting(entries).sorted()
    return ReadPlan(
      streams: streams,
      findings: others.map { entry in
        Finding(
          .otherFile, "it is not read",
          at: Location(file: probe.name, entry: probe.entries[entry].name))
      },
      order: streams.count == 1
        ? [.itemsFirst, .ownersTogether, .peopleTogether, .referencesOnce] : [.peopleTogether])
  }
}

/// One file of a gradebook.
enum GradebookStream {
  /// Reads the head of a stream and compiles its columns.
  static func open(
    _ head: StreamHead, _ context: StreamContext, delimiter: UInt8?
  ) throws(Failure) -> OpenedStream {
    let found = try GradebookHead(head, context, delimiter: delimiter)
    let plan = GradebookReadPlan(found, context)
    let person = plan.person
    guard
      person.student >= 0 || person.lastName >= 0 || person.id >= 0 || person.sisUserID >= 0
        || person.sisLoginID >= 0
    else {
      throw Failure(
        .input, .noGradebook, "no column of its header names learners",
        at: context.location(found.rows.site(ofRow: 0, column: 0)))
    }
    var opened = OpenedStream(
      framer: RowFramer(delimiter: plan.delimiter), headerLength: found.bodyOffset,
      headerLineBreaks: found.bodyLineBreaks, parser: GradebookParser(plan: plan),
      preamble: { GradebookPreamble(plan).add(to: &$0) }, facts: facts(plan),
      extensionPaths: extensionPaths(plan))
    opened.nameOfField = { plan.name(of: $0, $1) }
    // Each of its short values is a record.
    opened.chunkShare = 8
    return opened
  }

  private static func facts(_ plan: GradebookReadPlan) -> [StreamFact] {
    let totals = plan.columns.roles.count { if case .total = $0 { true } else { false } }
    let sorts =
      "\(plan.items.count) assignments, \(totals) totals, \(plan.custom.count) of the teacher's own"
    return plan.head.rows.facts + [
      StreamFact("decimal sign", plan.hasDecimalComma ? "comma" : "point"),
      StreamFact("columns", "\(plan.columns.roles.count)", detail: sorts),
      StreamFact("points possible", plan.head.pointsRow.map { "row \($0 + 1)" } ?? "no row"),
    ]
  }

  /// Fields behind the header's last column are no column of their own: few files have them.
  private static func extensionPaths(_ plan: GradebookReadPlan) -> [Kind: [UInt32]] {
    var paths: [Kind: [UInt32]] = [
      .document: [plan.headPathNumber], .sectionEnrollment: plan.custom.map(\.path),
    ]
    if plan.person.rootAccount >= 0 { paths[.person] = [plan.rootAccountPath] }
    let labels = plan.columns.items.map { plan.head.points(of: $0.column) }
    if labels.contains(where: GradebookPreamble.isLabel) {
      paths[.lineItem] = [plan.pointsLabelPath]
    }
    return paths
  }
}

/// Parses the rows of one gradebook.
struct GradebookParser: StreamParser {
  let plan: GradebookReadPlan

  var paths: [SourcePath] { plan.paths }

  func makeWorker() -> any ChunkWorker { GradebookWorker(plan) }
}
