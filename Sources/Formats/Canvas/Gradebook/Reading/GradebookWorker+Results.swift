import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// The scores of a row: one record for each cell that is not blank.
extension GradebookWorker {
  func addResults(
    _ row: TableRow, _ owner: Cell, _ place: RecordPlace, _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let columns = plan.items
    let items = columns.span
    let score = model.score
    let shared = shared
    var state = plan.cells.scored
    state.position &+= shared
    let header = RecordHeader(
      kind: .result, source: plan.context.source, stream: place.stream, firstCell: 0, cellCount: 4,
      line: place.line, byte: place.byte)
    output.records.records.reserve(items.count)
    output.records.cells.reserve(items.count &* 4)
    var number = 0
    while number < items.count {
      let item = items[number]
      number &+= 1
      let column = Int(item.column)
      let (start, end) = row.range(of: column, fields)
      if start == end {
        output.ledger.blank(column)
        continue
      }
      // The common case first: digits, and perhaps a point.
      if LexicalForm.isDecimal(chunk.padded, at: start, count: end &- start) {
        var lineItem = item.lineItem
        lineItem.position &+= shared
        output.records.append(header)
        output.records.cells.append(
          owner, lineItem,
          Cell(
            field: score, flags: [.plain, .bare], position: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: end &- start)), state)
        output.ledger.mapped(column)
      } else {
        addOtherResult(item, row, owner, place, fields, chunk, into: &output)
      }
    }
  }

  /// Adds a cell that is no plain number: quoted, spelled in another language, a word.
  private func addOtherResult(
    _ item: GradebookReadPlan.ItemColumn, _ row: TableRow, _ owner: Cell, _ place: RecordPlace,
    _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let column = Int(item.column)
    guard let cell = text(of: column, row, fields, chunk, into: &output) else {
      output.ledger.blank(column)
      return
    }
    output.records.beginRecord(.result, stream: place.stream, line: place.line, byte: place.byte)
    output.records.append(owner)
    addShared(item.lineItem, into: &output)
    canonical.removeAll()
    let hasComma = plan.hasDecimalComma
    let meaning = read(cell, chunk, output) { ScoreText.meaning(of: $0, hasComma, &canonical) }
    switch meaning {
    case .number:
      addNumber(cell, as: model.score, chunk, into: &output)
      addShared(plan.cells.scored, into: &output)
    case .percent:
      addNumber(cell, as: model.percent, chunk, into: &output)
      addShared(plan.cells.scored, into: &output)
    case .text:
      var text = cell
      text.field = model.textScore
      output.records.append(text)
      addShared(plan.cells.scored, into: &output)
    case .unclear:
      let spelling = read(cell, chunk, output) { span in span.indices.map { span[$0] } }
      output.records.unfit(model.score, spelling: spelling.span)
      noteNumber(column, "a score that could be more than one number", row, fields, chunk, &output)
    case .excused: addState(plan.cells.excused, ScoreText.excused, cell, chunk, into: &output)
    case .notAssigned:
      addState(plan.cells.notAssigned, ScoreText.notAssigned, cell, chunk, into: &output)
    case .notYetGraded:
      let spelling = read(cell, chunk, output) { span in span.indices.map { span[$0] } }
      let code = ScoreText.notYetGradedCode
      output.records.value(model.scoreState, canonical: code.span, spelling: spelling.span)
    }
    output.records.endRecord()
    output.ledger.mapped(column)
  }

  /// Adds a number whose canonical form is in `canonical`.
  private func addNumber(
    _ cell: Cell, as field: FieldIndex, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    var form = ByteBuffer()
    swap(&form, &canonical)
    defer { swap(&form, &canonical) }
    if read(cell, chunk, output, { $0.isEqual(to: form.span) }) {
      var cell = cell
      cell.field = field
      cell.flags = [.plain, .bare]
      output.records.append(cell)
      return
    }
    let spelling = read(cell, chunk, output) { span in span.indices.map { span[$0] } }
    output.records.value(field, canonical: form.span, spelling: spelling.span)
  }

  /// Adds what a word stands for; its spelling is kept where it is not Canvas' own.
  private func addState(
    _ state: Cell, _ word: [UInt8], _ cell: Cell, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    if read(cell, chunk, output, { $0.isEqual(to: word.span) }) {
      addShared(state, into: &output)
      return
    }
    let start = Int(state.position)
    let spelling = read(cell, chunk, output) { span in span.indices.map { span[$0] } }
    let constants = plan.constants
    output.records.value(
      state.field, canonical: constants.span.extracting(start..<start + Int(state.length)),
      spelling: spelling.span)
  }

  /// Adds the totals that make up one course grade, if there is any.
  func addGrade(
    _ grade: GradebookReadPlan.GradeColumns, _ row: TableRow, _ owner: Cell, _ place: RecordPlace,
    _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    var isOpen = false
    let columns = grade.columns
    for number in columns.indices {
      let total = columns[number]
      let column = Int(total.column)
      let (start, end) = row.range(of: column, fields)
      let isPlainNumber =
        total.isNumber && start < end
        && LexicalForm.isDecimal(chunk.bytes.extracting(start..<end))
      let cell =
        isPlainNumber
        ? Cell(
          field: total.field, flags: [.plain, .bare], position: UInt32(truncatingIfNeeded: start),
          length: UInt32(truncatingIfNeeded: end &- start))
        : text(of: column, row, fields, chunk, into: &output)
      guard let cell else {
        output.ledger.blank(column)
        continue
      }
      if !isOpen {
        output.records.beginRecord(
          .courseGrade, stream: place.stream, line: place.line, byte: place.byte)
        output.records.append(owner)
        for reference in grade.references { addShared(reference, into: &output) }
        isOpen = true
      }
      if isPlainNumber {
        output.records.append(cell)
      } else {
        addTotal(cell, total, row, fields, chunk, into: &output)
      }
      output.ledger.mapped(column)
    }
    if isOpen { output.records.endRecord() }
  }

  private func addTotal(
    _ cell: Cell, _ total: GradebookReadPlan.TotalColumn, _ row: TableRow,
    _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    guard total.isNumber else {
      var cell = cell
      cell.field = total.field
      output.records.append(cell)
      return
    }
    canonical.removeAll()
    let hasComma = plan.hasDecimalComma
    if read(cell, chunk, output, { DecimalText.append($0, hasComma: hasComma, to: &canonical) }) {
      addNumber(cell, as: total.field, chunk, into: &output)
      return
    }
    let spelling = read(cell, chunk, output) { span in span.indices.map { span[$0] } }
    output.records.unfit(total.field, spelling: spelling.span)
    noteNumber(Int(total.column), "a total that is no number", row, fields, chunk, &output)
  }

  private func noteNumber(
    _ column: Int, _ what: String, _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk,
    _ output: inout ParseOutput
  ) {
    let name = plan.name(of: column)
    output.findings.add(
      .misfit(.decimal), cause: .init(stream: Int(plan.context.number), field: column),
      message: "\(field: name) holds \(what)",
      at: plan.problems.location(row.range(of: column, fields).start, row, chunk, path: name))
  }
}
