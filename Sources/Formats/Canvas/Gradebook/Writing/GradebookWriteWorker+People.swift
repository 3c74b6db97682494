import Bytes
import Findings
import FormatKit
import LearnerModel

/// Who a row is about.
extension GradebookWriteWorker {
  /// Adds what a person record says.
  func addPerson(_ record: RecordView, to row: GradebookRow, into output: inout WriteOutput) {
    let kind = Kind.person
    var index = 0
    while index < record.cells.count {
      let cell = record.cells[index]
      index &+= 1
      switch cell.field {
      case KindSchema.Common.key:
        output.ledger.count(kind, cell.field, addKey(cell, record, to: row))
      case model.username:
        let outcome = put(plan.column(.sisLoginID), record.bytes(of: cell), row)
        output.ledger.count(kind, cell.field, outcome)
      case model.identifiers where cell.isGroup:
        addIdentifier(at: index - 1, record, to: row, into: &output)
        index &+= Int(cell.extra)
      case model.givenName, model.familyName, model.sortName, model.middleName, model.fullName:
        break
      case Cell.extensionField:
        let isHost = cell.extra == plan.write.rootAccountPath
        let outcome =
          isHost
          ? put(plan.column(.rootAccount), record.bytes(of: cell), row)
          : plan.write.outcome(ofLost: cell)
        output.ledger.count(kind, cell.field, outcome == .written ? .kept : outcome)
      default:
        if !cell.isGroup { output.ledger.count(kind, cell.field, .noPlace) }
      }
    }
    addNames(record, to: row, into: &output)
    output.ledger.countRecord(kind)
  }

  /// Puts a learner's key into the row and tells what became of it.
  ///
  /// A key of another system is kept back for the column of SIS ids. A key of two parts says which
  /// column stands in for the number of Canvas.
  func addKey(_ cell: Cell, _ record: RecordView, to row: GradebookRow) -> CellOutcome {
    let bytes = record.bytes(of: cell)
    if cell.system == plan.write.system, KeyForm.isOneText(bytes) {
      return put(plan.column(.id), bytes, row)
    }
    let parts = KeyForm.decode(bytes).parts
    if cell.system == plan.write.system, parts.count == 2,
      let fixed = FixedColumn(header: parts[0]), fixed.canIdentify
    {
      // The column's own value comes with the person.
      return .written
    }
    guard plan.column(.sisUserID) >= 0 else { return .noPlace }
    row.foreignKey = Array(parts.joined(separator: ".").utf8)
    return hasSISIdentifier(record) ? .noPlace : .written
  }

  private func hasSISIdentifier(_ record: RecordView) -> Bool {
    for index in record.cells.indices
    where record.cells[index].field == model.identifierType
      && record.bytes(of: record.cells[index]).isEqual(to: "sisSourcedId")
    {
      return true
    }
    return false
  }

  private func addIdentifier(
    at index: Int, _ record: RecordView, to row: GradebookRow, into output: inout WriteOutput
  ) {
    let members = index + 1..<index + 1 + Int(record.cells[index].extra)
    var target = -1
    for member in members where record.cells[member].field == model.identifierType {
      let type = record.bytes(of: record.cells[member])
      if type.isEqual(to: "sisSourcedId") {
        target = plan.column(.sisUserID)
      } else if type.isEqual(to: "systemId") {
        target = plan.column(.integrationID)
      }
    }
    let isTaken = target >= 0 && row.has(target)
    for member in members {
      let cell = record.cells[member]
      let outcome: CellOutcome
      switch cell.field {
      case model.identifierType: outcome = target < 0 ? .noPlace : isTaken ? .tooMany : .written
      case model.identifierValue:
        outcome = target < 0 ? .noPlace : put(target, record.bytes(of: cell), row)
      case model.identifierIssuer where target == plan.column(.sisUserID):
        outcome = isTaken ? .tooMany : put(plan.column(.rootAccount), record.bytes(of: cell), row)
      default: outcome = .noPlace
      }
      output.ledger.count(.person, cell.field, outcome)
    }
  }

  /// The names that a person record has, as texts.
  private struct Names {
    var sort: String?
    var given: String?
    var middle: String?
    var family: String?
    var full: String?
    /// The spelling of the cell that the sort name came from.
    var spelling: String?

    /// Family and given names as Canvas sorts them.
    var composed: String? {
      let first = [given, middle].compactMap { $0 }.joined(separator: " ")
      let parts = [family ?? "", first].filter { !$0.isEmpty }
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
  }

  private func addNames(
    _ record: RecordView, to row: GradebookRow, into output: inout WriteOutput
  ) {
    var names = Names()
    let isOwn = isOwn(record.header)
    for index in record.cells.indices {
      let cell = record.cells[index]
      if cell.isUnfit { continue }
      switch cell.field {
      case model.sortName:
        names.sort = String(record.bytes(of: cell))
        if isOwn, cell.flags.contains(.spelled) {
          names.spelling = String(record.spelling(of: cell))
        }
      case model.givenName: names.given = String(record.bytes(of: cell))
      case model.middleName: names.middle = String(record.bytes(of: cell))
      case model.familyName: names.family = String(record.bytes(of: cell))
      case model.fullName: names.full = String(record.bytes(of: cell))
      default: break
      }
    }
    let isTwo = plan.column(.student) < 0
    let agree = names.sort == nil || names.composed == names.sort
    let usesFull = names.sort == nil && names.composed == nil
    let isWritten = isTwo ? putTwo(names, row) : putOne(names, row)
    for index in record.cells.indices {
      let cell = record.cells[index]
      let outcome: CellOutcome
      switch cell.field {
      case model.sortName: outcome = !isTwo || agree || names.family == nil ? .written : .tooMany
      case model.givenName, model.familyName, model.middleName:
        outcome = isTwo || agree ? .written : .tooMany
      case model.fullName: outcome = usesFull ? .written : .noPlace
      default: continue
      }
      let fate = cell.isUnfit ? CellOutcome.invalid : isWritten ? outcome : .duplicate
      output.ledger.count(.person, cell.field, fate)
    }
  }

  /// Puts the whole name into its column; `false` where another one is there.
  private func putOne(_ names: Names, _ row: GradebookRow) -> Bool {
    if let spelling = names.spelling {
      return put(plan.column(.student), spelling.utf8Span.span, row) == .written
    }
    guard let name = names.sort ?? names.composed ?? names.full else { return true }
    return putName(name, plan.column(.student), row)
  }

  /// Puts family and given names into their columns; `false` where others are there.
  private func putTwo(_ names: Names, _ row: GradebookRow) -> Bool {
    let given = [names.given, names.middle].compactMap { $0 }.joined(separator: " ")
    if names.family == nil, given.isEmpty {
      guard let name = names.sort ?? names.full else { return true }
      return putName(name, plan.column(.lastName), row)
    }
    let isFamily = names.family.map { putName($0, plan.column(.lastName), row) } ?? true
    return (given.isEmpty || putName(given, plan.column(.firstName), row)) && isFamily
  }

  private func putName(_ name: String, _ column: Int, _ row: GradebookRow) -> Bool {
    guard !name.isEmpty else { return true }
    var text = ByteBuffer()
    NameGuard.append(name.utf8Span.span, to: &text)
    return put(column, text.span, row) == .written
  }

  /// Puts a text into a column, if there is one and it has no other.
  func put(_ column: Int, _ text: Span<UInt8>, _ row: GradebookRow) -> CellOutcome {
    guard column >= 0 else { return .noPlace }
    guard row.has(column) else {
      row.put(column, text)
      return .written
    }
    return row.holds(column, text) ? .written : .tooMany
  }

  /// Adds what becomes known at the end of a learner: sections, and a key of another system.
  func finish(_ row: GradebookRow, into output: inout WriteOutput) {
    let section = plan.column(.section)
    if section >= 0, !row.sections.isEmpty, !row.has(section) {
      row.put(section, Self.sentence(row.sections).span)
    }
    let sis = plan.column(.sisUserID)
    if sis >= 0, !row.foreignKey.isEmpty, !row.has(sis) { row.put(sis, row.foreignKey.span) }
    let name = plan.column(.student) >= 0 ? plan.column(.student) : plan.column(.lastName)
    if name >= 0, !row.has(name) {
      output.findings.add(
        .missingInTarget, cause: .init(stream: -2, field: name),
        message:
          "a gradebook has the learner's name in the first column, which the source lacks; it is left blank",
        at: plan.write.locate(row.header))
    }
  }

  /// Texts joined as Canvas joins the names of sections.
  static func sentence(_ texts: [[UInt8]]) -> [UInt8] {
    guard texts.count > 2 else { return Array(texts.joined(separator: Array(" and ".utf8))) }
    let head = texts.dropLast().joined(separator: Array(", ".utf8))
    return Array(head) + Array(", and ".utf8) + (texts.last ?? [])
  }
}
