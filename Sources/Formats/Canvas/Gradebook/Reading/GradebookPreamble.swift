import Bytes
import CSVSyntax
import Findings
import FormatKit
import LearnerModel

/// The records that a gradebook's head stands for: its columns, and the file itself.
struct GradebookPreamble {
  private let plan: GradebookReadPlan
  private let line: UInt64
  private let byte: UInt64

  init(_ plan: GradebookReadPlan) {
    self.plan = plan
    let site = plan.head.rows.site(ofRow: 0, column: 0)
    line = UInt64(site.line)
    byte = UInt64(site.byte)
  }

  /// Adds records, fates and findings.
  func add(to output: inout ParseOutput) {
    output.records.source = plan.context.source
    output.ledger.extend(toPaths: plan.paths.count)
    output.ledger.valuesRead += valueCount()
    addDocument(to: &output)
    addSessions(to: &output)
    addCategories(to: &output)
    for number in plan.columns.items.indices { addItem(number, to: &output) }
    report(to: &output)
  }

  /// How many cells of the head are values: headers that say more than what Canvas calls its columns,
  /// and what the label rows say about assignments.
  private func valueCount() -> Int {
    let named = plan.head.header.indices.count { column in
      switch plan.columns.roles[column] {
      case .item: true
      case .total(_, let grades):
        plan.columns.grades[grades].group != nil || plan.columns.grades[grades].period != nil
      case .fixed, .custom: false
      }
    }
    let points =
      plan.latePointsLine > 0
      ? 0 : plan.columns.items.count { !plan.head.points(of: $0.column).isEmpty }
    return named + points + plan.columns.items.count { !plan.head.posting(of: $0.column).isEmpty }
  }

  private func begin(_ kind: Kind, _ output: inout ParseOutput) {
    output.records.beginRecord(kind, stream: plan.context.number, line: line, byte: byte)
  }

  private func addDocument(to output: inout ParseOutput) {
    let fields = Document.declared.fields
    begin(.document, &output)
    output.records.value(fields.type.index, "roster", flags: .supplied)
    output.records.value(fields.standard.index, GradebookLayout.standard, flags: .supplied)
    let copy = GradebookLayout.copy(of: plan.head)
    output.records.extension_(path: plan.headPathNumber, copying: copy.span, flags: .supplied)
    output.records.endRecord()
  }

  private func addSessions(to output: inout ParseOutput) {
    let fields = Session.declared.fields
    var seen: Set<String> = []
    for period in plan.columns.grades.compactMap(\.period) where seen.insert(period).inserted {
      begin(.session, &output)
      output.records.value(
        KindSchema.Common.key, KeyForm.encode([period]), system: plan.context.system)
      output.records.value(fields.title.index, period)
      output.records.value(fields.type.index, "gradingPeriod", flags: .supplied)
      output.records.endRecord()
    }
  }

  private func addCategories(to output: inout ParseOutput) {
    let fields = Category.declared.fields
    for (number, group) in plan.columns.groups.enumerated() {
      begin(.category, &output)
      output.records.value(
        KindSchema.Common.key, KeyForm.encode([group.key]), system: plan.context.system)
      output.records.value(fields.title.index, group.name)
      output.records.value(fields.position.index, "\(number + 1)", flags: .supplied)
      output.records.endRecord()
    }
    // The header of every total that names a group or a period has become part of a record.
    for role in plan.columns.roles {
      guard case .total(_, let number) = role else { continue }
      let grades = plan.columns.grades[number]
      if grades.group != nil || grades.period != nil { output.ledger.mapped(plan.headerPath) }
    }
  }

  private func addItem(_ number: Int, to output: inout ParseOutput) {
    let item = plan.columns.items[number]
    let fields = LineItem.declared.fields
    begin(.lineItem, &output)
    output.records.value(
      KindSchema.Common.key, KeyForm.encode([item.key]), system: plan.context.system)
    if let header = item.header {
      output.records.value(
        fields.title.index, canonical: item.title.utf8Span.span, spelling: header.utf8Span.span)
    } else {
      output.records.value(fields.title.index, item.title)
    }
    output.ledger.mapped(plan.headerPath)
    let points = plan.head.points(of: item.column)
    if !points.isEmpty, !Self.isLabel(points) { addPoints(points, item, to: &output) }
    let posting = plan.head.posting(of: item.column)
    if let policy = PostingLabel.policy(of: posting) {
      if PostingLabel.texts.contains(where: { $0.code == policy && $0.text == posting }) {
        output.records.value(fields.postingPolicy.index, policy)
      } else {
        output.records.value(
          fields.postingPolicy.index, canonical: policy.utf8Span.span,
          spelling: posting.utf8Span.span)
      }
      output.ledger.mapped(plan.postingPath)
    }
    output.records.value(fields.position.index, "\(number + 1)", flags: .supplied)
    if Self.isLabel(points) {
      output.records.extension_(path: plan.pointsLabelPath, copying: points.utf8Span.span)
      if plan.latePointsLine == 0 {
        output.ledger.count(plan.pointsPath, .kept, line: Int(line), byte: Int(byte))
      }
    }
    output.records.endRecord()
  }

  private func addPoints(
    _ points: String, _ item: GradebookColumns.Item, to output: inout ParseOutput
  ) {
    let field = LineItem.declared.fields.maximumScore.index
    var canonical = ByteBuffer()
    let number = PointsLabel.number(points)
    if DecimalText.append(number.utf8Span.span, hasComma: plan.hasDecimalComma, to: &canonical) {
      if canonical.span.isEqual(to: Array(points.utf8)) {
        output.records.value(field, points)
      } else {
        output.records.value(field, canonical: canonical.span, spelling: points.utf8Span.span)
      }
    } else {
      output.records.unfit(field, spelling: points.utf8Span.span)
      let row = plan.head.pointsRow ?? 0
      output.findings.add(
        .misfit(.decimal),
        cause: .init(stream: Int(plan.context.number), field: -2),
        message: "the points possible of column \(item.column + 1) are no number",
        at: plan.context.location(plan.head.rows.site(ofRow: row, column: item.column)))
    }
    if plan.latePointsLine == 0 { output.ledger.mapped(plan.pointsPath) }
  }

  /// Whether a text under an assignment is a remark such as `(read only)`, in any language.
  static func isLabel(_ points: String) -> Bool {
    points.utf8.first == 0x28 && points.utf8.last == 0x29
  }

  private func report(to output: inout ParseOutput) {
    let stream = Int(plan.context.number)
    func note(_ code: FindingCode, _ column: Int, _ message: @autoclosure () -> Message) {
      output.findings.add(
        code, cause: .init(stream: stream), message: message(),
        at: plan.context.location(plan.head.rows.site(ofRow: 0, column: max(0, column))))
    }
    for column in plan.columns.repeatedItems {
      note(
        .repeatedItem, column,
        "column \(column + 1), \(private: plan.head.header[column]), is an assignment that has a column already"
      )
    }
    if plan.head.pointsRow == nil, !plan.items.isEmpty {
      note(.noPoints, 0, "there is no row `Points Possible` among the first rows")
    }
    for (column, text) in plan.head.header.enumerated() where HeaderText.trimmed(text).isEmpty {
      let isLearners = plan.columns.roles[column] == .fixed(.student)
      note(
        .blankHeader, column,
        isLearners
          ? "column \(column + 1) has no header, and is taken for that of the learners"
          : "column \(column + 1) has no header")
    }
    if plan.person.id < 0 {
      note(.noID, -1, "there is no column \(field: FixedColumn.id.header)")
    }
  }
}
