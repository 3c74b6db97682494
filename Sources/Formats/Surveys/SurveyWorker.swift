import ByteIO
import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// Turns the rows of a chunk into people, and a statement or goal for each answer.
final class SurveyWorker: ChunkWorker {
  private let plan: SurveyPlan
  private var ends = FieldEnds()
  /// Where the constants of the current chunk start.
  private var shared: UInt32 = 0

  init(_ plan: SurveyPlan) { self.plan = plan }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    var ends = FieldEnds()
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    ends.index(chunk.padded, count: chunk.count, delimiter: plan.problems.delimiter)
    output.ledger.extend(toPaths: plan.paths.count)
    output.records.source = plan.context.source
    let constants = plan.constants
    shared = output.records.shared(constants.span)
    let problems = plan.problems
    var walker = RowWalker(chunk, ends, problems, into: &output)
    let fields = ends.ends.span
    let lastFields = ends.lastFields.span
    while walker.next(fields, lastFields, chunk, problems, into: &output) {
      let row = Row(row: walker.row, values: values(of: walker.row, fields, chunk))
      let found = plan.columns.identifiers.filter { row.values[$0] != nil }
      let identifiers = Set(found.compactMap { row.values[$0].map(Self.trimmed) })
      guard let identifier = identifiers.first, identifiers.count == 1 else {
        walker.reject(
          .noLearner, "the row does not have one identifier of a learner", fields,
          chunk, problems, into: &output)
        if output.hasStopped { return }
        continue
      }
      emit(row, Self.key(identifier), found, fields, chunk, into: &output)
    }
  }

  /// A row with the texts of its fields.
  private struct Row {
    var row: TableRow
    /// By column of the header: the text, `nil` where it is blank.
    var values: [[UInt8]?]
  }

  /// Answers are read by people or not at all: what counts here is that it is simple.
  private func values(
    of row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk
  ) -> [[UInt8]?] {
    (0..<plan.problems.width).map { column in
      let (start, end) = row.range(of: column, fields)
      if RowProblems.isBlank(chunk, start, end) { return nil }
      var decoded = ByteBuffer()
      FieldText.decode(chunk.bytes.extracting(start..<end), into: &decoded)
      let span = decoded.span
      return span.indices.map { span[$0] }
    }
  }

  private static func trimmed(_ text: [UInt8]) -> [UInt8] {
    Array(text[text.span.trimmedRange])
  }

  private static func key(_ identifier: [UInt8]) -> [UInt8] {
    Array(KeyForm.encode([String(decoding: identifier, as: UTF8.self)]).utf8)
  }

  private func emit(
    _ row: Row, _ key: [UInt8], _ identifiers: [Int], _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let isTraitSaid = plan.questions.contains { !$0.isGoal && row.values[$0.column] != nil }
    let time = plan.columns.time.flatMap { column in row.values[column].map { (column, $0) } }
    begin(.person, row, into: &output)
    addPerson(row, key, identifiers, into: &output)
    if let time, !isTraitSaid {
      // No statement of the row tells when it was said.
      keep(time.0, time.1, row, into: &output)
    }
    if row.row.width != plan.problems.width {
      plan.problems.reportWidth(row.row, chunk, fields, into: &output)
    }
    output.records.endRecord()
    for column in row.values.indices where row.values[column] == nil { output.ledger.blank(column) }
    if let time, isTraitSaid { output.ledger.mapped(time.0) }
    let moment = time.flatMap { self.moment(of: $0.1) }
    if let time, moment == nil, isTraitSaid {
      let start = row.row.range(of: time.0, fields).start
      let name = plan.header[time.0]
      output.findings.add(
        .misfit(.timeStamp), cause: .init(stream: Int(plan.context.number), field: time.0),
        message: "\(field: name) holds no moment that can be read",
        at: plan.problems.location(start, row.row, chunk, path: name))
    }
    for question in plan.questions {
      guard let answer = row.values[question.column] else { continue }
      begin(question.isGoal ? .goal : .trait, row, into: &output)
      output.records.value(
        KindSchema.Common.owner, copying: key.span, system: plan.context.system)
      add(question.before, into: &output)
      output.records.value(question.description, copying: answer.span)
      add(question.after, into: &output)
      if !question.isGoal, let time { add(time: time.1, moment, into: &output) }
      output.records.endRecord()
      output.ledger.mapped(question.column)
    }
  }

  private func begin(_ kind: Kind, _ row: Row, into output: inout ParseOutput) {
    output.records.beginRecord(
      kind, stream: plan.context.number, line: UInt64(row.row.line), byte: UInt64(row.row.byte))
  }

  private func addPerson(
    _ row: Row, _ key: [UInt8], _ identifiers: [Int], into output: inout ParseOutput
  ) {
    let field = KindSchema.Common.key
    // Spaces around an identifier are none of its characters.
    let spelling = identifiers.first.flatMap { row.values[$0] } ?? []
    if Self.trimmed(spelling) == spelling {
      output.records.value(field, copying: key.span, system: plan.context.system)
    } else {
      output.records.value(
        field, canonical: key.span, spelling: spelling.span, system: plan.context.system)
    }
    for column in identifiers { output.ledger.mapped(column) }
    let f = Person.declared.fields
    for (name, field) in [
      (SurveyColumns.Name.given, f.givenName.index), (.family, f.familyName.index),
      (.full, f.fullName.index),
    ] {
      guard let column = plan.columns.names.first(where: { $0.name == name })?.column,
        let value = row.values[column]
      else { continue }
      output.records.value(field, copying: value.span)
      output.ledger.mapped(column)
    }
    for column in plan.columns.others {
      if let value = row.values[column] { keep(column, value, row, into: &output) }
    }
  }

  /// Keeps what the model has no place for with the person.
  private func keep(
    _ column: Int, _ value: [UInt8], _ row: Row, into output: inout ParseOutput
  ) {
    let path = plan.extensions[column]
    let isKept = path != SurveyPlan.noPath
    if isKept { output.records.extension_(path: path, copying: value.span) }
    output.ledger.count(
      column, isKept ? .kept : .dropped, line: row.row.line, byte: row.row.byte)
  }

  private func add(_ cells: [Cell], into output: inout ParseOutput) {
    for var cell in cells {
      cell.position += shared
      output.records.append(cell)
    }
  }

  private func add(time: [UInt8], _ moment: [UInt8]?, into output: inout ParseOutput) {
    let field = Trait.declared.fields.assertedAt.index
    guard let moment else {
      output.records.unfit(field, spelling: time.span)
      return
    }
    if moment == time {
      output.records.value(field, copying: moment.span)
    } else {
      output.records.value(field, canonical: moment.span, spelling: time.span)
    }
  }

  /// The canonical form of a moment such as `8/12/2018 6:28:23`, with or without ` -0400`.
  private func moment(of text: [UInt8]) -> [UInt8]? {
    if ValueType.timeStamp.isCanonical(text.span) { return text }
    var plain = Self.trimmed(text)
    if plain.count > 6, plain[plain.count - 6] == 0x20,
      [0x2B, 0x2D].contains(plain[plain.count - 5]),
      plain.suffix(4).allSatisfy({ $0 &- 0x30 < 10 })
    {
      plain.remove(at: plain.count - 6)
      plain.insert(0x3A, at: plain.count - 2)
    }
    var canonical = ByteBuffer()
    guard ValueType.timeStamp.respell(plain.span, rules: plan.rules, into: &canonical) else {
      return nil
    }
    let span = canonical.span
    return span.indices.map { span[$0] }
  }
}
