import Bytes
import Findings
import FormatKit
import LearnerModel

/// Sections, scores and totals.
extension GradebookWriteWorker {
  /// Adds the learner's place in a section.
  func addEnrollment(
    _ record: RecordView, to row: GradebookRow, into output: inout WriteOutput
  ) {
    let kind = Kind.sectionEnrollment
    let hasTitle = record.firstCell(of: model.sectionTitle) != nil
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      let outcome: CellOutcome
      switch cell.field {
      case KindSchema.Common.owner: outcome = .written
      case model.role:
        outcome = record.bytes(of: cell).isEqual(to: "student") ? .written : .noPlace
      case model.sectionTitle: outcome = addSection(record.bytes(of: cell), row)
      case model.section where !hasTitle:
        let key = KeyForm.decode(record.bytes(of: cell)).parts.joined(separator: ".")
        outcome = addSection(key.utf8Span.span, row)
      case Cell.extensionField:
        if let column = plan.customColumns[cell.extra] {
          let found = put(column, record.bytes(of: cell), row)
          outcome = found == .written ? .kept : found
        } else {
          outcome = plan.write.outcome(ofLost: cell)
        }
      default: outcome = .noPlace
      }
      output.ledger.count(kind, cell.field, outcome)
    }
    output.ledger.countRecord(kind)
  }

  private func addSection(_ text: Span<UInt8>, _ row: GradebookRow) -> CellOutcome {
    guard plan.column(.section) >= 0 else { return .noPlace }
    let bytes = text.indices.map { text[$0] }
    if !row.sections.contains(bytes) { row.sections.append(bytes) }
    return .written
  }

  /// What of a result is written into its cell.
  private enum Written {
    case score
    case percent
    case text
    case state
  }

  /// Adds a score, or the reason why there is none.
  func addResult(_ record: RecordView, to row: GradebookRow, into output: inout WriteOutput) {
    var score = -1
    var percent = -1
    var text = -1
    var state = -1
    var column: Int?
    var hasItem = false
    var index = 0
    while index < record.cells.count {
      let cell = record.cells[index]
      switch cell.field {
      case model.lineItem:
        hasItem = true
        let hash = GradebookWritePlan.hash(record.bytes(of: cell), cell.system)
        column = plan.items.column(hash, guess: &nextItem)
      case model.score: score = index
      case model.percent: percent = index
      case model.textScore: text = index
      case model.scoreState: state = index
      default: break
      }
      index &+= cell.isGroup ? 1 &+ Int(cell.extra) : 1
    }
    guard let column else {
      if !hasItem {
        countUnresolved(record, into: &output)
      } else {
        countUnresolved(record, into: &output)
        report(.unknownItem, "a score is for an assignment that is not there", record, &output)
      }
      return
    }
    guard !row.has(column) else {
      count(record, asLost: .tooMany, into: &output)
      report(.secondScore, "the learner has a score on this assignment already", record, &output)
      return
    }
    let isOwn = isOwn(record.header)
    let word = state < 0 ? nil : word(for: record.cells[state], record, isOwn: isOwn)
    let written: Written
    if word != nil, word?.outranksScore == true {
      written = .state
    } else if score >= 0 {
      written = .score
    } else if percent >= 0 {
      written = .percent
    } else {
      written = text >= 0 ? .text : .state
    }
    var outcome = CellOutcome.written
    switch written {
    case .score: outcome = putNumber(record.cells[score], record, isOwn, isRaw: false, column, row)
    case .percent: outcome = putPercent(record.cells[percent], record, isOwn, column, row)
    case .text: putText(record.cells[text], record, column, row)
    case .state: if let word { row.put(column, word.text.span) }
    }
    count(record, written, outcome, word, into: &output)
  }

  private func count(
    _ record: RecordView, _ written: Written, _ outcome: CellOutcome, _ word: StateWord?,
    into output: inout WriteOutput
  ) {
    var index = 0
    while index < record.cells.count {
      let cell = record.cells[index]
      index &+= 1
      if cell.isGroup { continue }
      let fate: CellOutcome
      switch cell.field {
      case KindSchema.Common.owner, model.lineItem: fate = .written
      case model.score: fate = written == .score ? outcome : .tooMany
      case model.percent: fate = written == .percent ? outcome : .tooMany
      case model.textScore: fate = written == .text ? outcome : .tooMany
      case model.scoreState:
        fate = cell.isUnfit && word == nil ? .invalid : stateOutcome(written, word)
      case Cell.extensionField: fate = plan.write.outcome(ofLost: cell)
      default: fate = .noPlace
      }
      output.ledger.count(.result, cell.field, fate)
    }
    output.ledger.countRecord(.result)
  }

  /// A score state as a word of Canvas.
  private struct StateWord {
    /// What is written where the state is.
    var text: [UInt8]
    /// Whether it is written even where there is a score.
    var outranksScore: Bool
    /// Whether Canvas' cells say the same as the state; beside a score the score says it.
    var isKnown: Bool
    /// Whether it says no more than a score does.
    var isScored: Bool
  }

  private func word(for cell: Cell, _ record: RecordView, isOwn: Bool) -> StateWord? {
    let code = record.bytes(of: cell)
    let spelling =
      isOwn && cell.flags.contains(.spelled)
      ? String(record.spelling(of: cell)).utf8.map { $0 } : nil
    if code.isEqual(to: "scored") {
      return StateWord(text: [], outranksScore: false, isKnown: true, isScored: true)
    }
    if code.isEqual(to: "excused") {
      return StateWord(
        text: spelling ?? ScoreText.excused, outranksScore: true, isKnown: true, isScored: false)
    }
    if code.isEqual(to: "notAssigned") {
      return StateWord(
        text: spelling ?? ScoreText.notAssigned, outranksScore: true, isKnown: true, isScored: false
      )
    }
    // A blank cell says that nobody has looked at it.
    let isBlank = code.isEqual(to: "notYetGraded")
    return StateWord(text: spelling ?? [], outranksScore: false, isKnown: isBlank, isScored: false)
  }

  private func stateOutcome(_ written: Written, _ word: StateWord?) -> CellOutcome {
    guard let word, word.isKnown else { return .outsideCodeSet }
    if written == .state { return word.isScored ? .outsideCodeSet : .written }
    return word.isScored ? .written : .tooMany
  }

  /// Puts a number into a column, as the options spell it.
  private func putNumber(
    _ cell: Cell, _ record: RecordView, _ isOwn: Bool, isRaw: Bool, _ column: Int,
    _ row: GradebookRow
  ) -> CellOutcome {
    if cell.flags.contains(.bare), plan.write.isVerbatim(cell, isOwn: isOwn, isRaw: isRaw) {
      let store = cell.position & Cell.scratchBit == 0 ? record.source : record.scratch
      row.put(
        column, bare: store, from: Int(cell.position & ~Cell.scratchBit), count: Int(cell.length))
      return .written
    }
    var text = ByteBuffer()
    guard plan.write.append(cell, of: record, isOwn: isOwn, isRaw: isRaw, to: &text) else {
      return .invalid
    }
    row.put(column, text.span)
    return .written
  }

  private func putPercent(
    _ cell: Cell, _ record: RecordView, _ isOwn: Bool, _ column: Int, _ row: GradebookRow
  ) -> CellOutcome {
    var text = ByteBuffer()
    guard plan.write.append(cell, of: record, isOwn: isOwn, to: &text) else { return .invalid }
    if text.last != 0x25 { text.append(0x25) }
    row.put(column, text.span)
    return .written
  }

  private func putText(
    _ cell: Cell, _ record: RecordView, _ column: Int, _ row: GradebookRow
  ) {
    row.put(column, record.bytes(of: cell))
  }

  /// Adds totals.
  func addGrade(_ record: RecordView, to row: GradebookRow, into output: inout WriteOutput) {
    let columns = gradeColumns(of: record)
    let isOwn = isOwn(record.header)
    var isRepeated = false
    var isWritten = false
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      let outcome: CellOutcome
      let column =
        columns.flatMap { cell.isExtension ? nil : Int(plan.grades[$0].columns[Int(cell.field)]) }
        ?? -1
      if cell.isExtension {
        outcome = plan.write.outcome(ofLost: cell)
      } else if cell.field == KindSchema.Common.owner {
        outcome = .written
      } else if columns != nil, cell.field == model.category || cell.field == model.session {
        outcome = .written
      } else if column < 0 {
        outcome = .noPlace
      } else if row.has(column) {
        outcome = .tooMany
        isRepeated = true
      } else if Kind.courseGrade.schema[cell.field].type == .decimal {
        outcome = putNumber(cell, record, isOwn, isRaw: plan.isRaw[column], column, row)
        isWritten = true
      } else {
        putText(cell, record, column, row)
        outcome = .written
        isWritten = true
      }
      output.ledger.count(.courseGrade, cell.field, outcome)
    }
    if isWritten { output.ledger.countRecord(.courseGrade) }
    if isRepeated, !isWritten {
      report(.secondGrade, "the learner has these totals already", record, &output)
    }
  }

  /// The number of the grades whose category and period a record names.
  private func gradeColumns(of record: RecordView) -> Int? {
    var category: Hash128?
    var period: [UInt8]?
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.field > model.category { break }
      if cell.field == model.category {
        category = GradebookWritePlan.hash(record.bytes(of: cell), cell.system)
      } else if cell.field == model.session {
        let key = record.bytes(of: cell)
        period = key.indices.map { key[$0] }
      }
    }
    let isWanted = { (grades: GradebookWritePlan.GradeColumns) in
      grades.category == category && grades.period == period
    }
    let grades = plan.grades
    if nextGrades < grades.count, isWanted(grades[nextGrades]) {
      defer { nextGrades += 1 }
      return nextGrades
    }
    let found = grades.firstIndex(where: isWanted)
    if let found { nextGrades = found + 1 }
    return found
  }

  private func report(
    _ code: FindingCode, _ message: Message, _ record: RecordView, _ output: inout WriteOutput
  ) {
    output.findings.add(
      code, cause: .init(stream: -2), message: message,
      at: plan.write.locate(record.header))
  }

  /// Counts the cells of a record that hangs on something that is not there: those that have a place
  /// at all would have had it there.
  func countUnresolved(_ record: RecordView, into output: inout WriteOutput) {
    count(record, asLost: .unresolved, into: &output)
  }

  /// Counts the cells of a record that is not written: those that have a place at all are lost for
  /// `reason`.
  private func count(
    _ record: RecordView, asLost reason: CellOutcome, into output: inout WriteOutput
  ) {
    let kind = record.header.kind
    guard let places = GradebookWriter.places.fields[kind] else {
      output.ledger.count(record, .noKind)
      return
    }
    for index in record.cells.indices where !record.cells[index].isGroup {
      let cell = record.cells[index]
      if cell.isExtension {
        output.ledger.count(kind, cell.field, plan.write.outcome(ofLost: cell))
      } else {
        output.ledger.count(kind, cell.field, places[cell.field] == nil ? .noPlace : reason)
      }
    }
  }
}
