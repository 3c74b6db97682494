import Bytes
import Findings
import FormatKit
import LearnerModel

/// Who a row is about.
extension GradebookWorker {
  /// The key of the learner as a cell of the field `owner`; `nil` where nothing names one.
  ///
  /// Where Canvas' number is missing the key has two parts: the header of the column that stands in
  /// for it, and that column's value.
  func owner(
    _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) -> Cell? {
    let person = plan.person
    if var cell = text(of: person.id, row, fields, chunk, into: &output) {
      cell.field = KindSchema.Common.owner
      cell.system = plan.context.system
      let kind = read(cell, chunk, output, Self.characters)
      if kind == .digits { cell.flags = [.plain, .bare] }
      return kind == .special ? keyCell([readString(cell, chunk, output)], into: &output) : cell
    }
    var found: (header: String, value: String)?
    for (column, fixed) in [
      (person.sisUserID, FixedColumn.sisUserID), (person.sisLoginID, .sisLoginID),
      (person.student, .student),
    ] where found == nil {
      if let cell = text(of: column, row, fields, chunk, into: &output) {
        found = (fixed.header, readString(cell, chunk, output))
      }
    }
    if found == nil {
      let names = [person.lastName, person.firstName].compactMap {
        text(of: $0, row, fields, chunk, into: &output)
      }
      if !names.isEmpty {
        let name = names.map { readString($0, chunk, output) }.joined(separator: ", ")
        found = (FixedColumn.student.header, name)
      }
    }
    guard let found else { return nil }
    if person.id >= 0 {
      note(
        .noID, "the row has no \(field: FixedColumn.id.header); another column stands in for it",
        row, chunk, into: &output)
    }
    var cell = keyCell([found.header, found.value], into: &output)
    cell.flags = .supplied
    return cell
  }

  private enum Characters {
    case digits
    case others
    /// Some that keys have to escape.
    case special
  }

  private static func characters(_ text: Span<UInt8>) -> Characters {
    var all = Characters.digits
    for index in text.indices where text[index] &- 0x30 >= 10 {
      if text[index] == KeyForm.separator || text[index] == KeyForm.escape { return .special }
      all = .others
    }
    return all
  }

  private func keyCell(_ parts: [String], into output: inout ParseOutput) -> Cell {
    let position = UInt32(output.records.scratch.count) | Cell.scratchBit
    let form = KeyForm.encode(parts)
    output.records.scratch.append(form)
    return Cell(
      field: KindSchema.Common.owner, system: plan.context.system, position: position,
      length: UInt32(form.utf8.count))
  }

  private func readString(
    _ cell: Cell, _ chunk: Chunk, _ output: borrowing ParseOutput
  ) -> String {
    read(cell, chunk, output) { String($0) }
  }

  /// Adds the person.
  func addPerson(
    _ row: TableRow, _ owner: Cell, _ place: RecordPlace, _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    let columns = plan.person
    output.records.beginRecord(.person, stream: place.stream, line: place.line, byte: place.byte)
    var key = owner
    key.field = KindSchema.Common.key
    output.records.append(key)
    if columns.id >= 0 {
      if owner.flags.contains(.supplied) {
        output.ledger.blank(columns.id)
      } else {
        output.ledger.mapped(columns.id)
      }
    }
    let login = text(of: columns.sisLoginID, row, fields, chunk, into: &output)
    add(login, as: model.username, column: columns.sisLoginID, into: &output)
    let rest = addIdentifiers(row, fields, chunk, into: &output)
    addNames(row, fields, chunk, into: &output)
    if var rest {
      rest.field = Cell.extensionField
      rest.extra = plan.rootAccountPath
      output.records.append(rest)
      output.ledger.count(
        columns.rootAccount, .kept, line: row.line, byte: Int(place.byte))
    }
    output.records.endRecord()
  }

  /// Adds the identifiers that others gave, and returns a host name that belongs to none of them.
  private func addIdentifiers(
    _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) -> Cell? {
    let columns = plan.person
    var host = text(of: columns.rootAccount, row, fields, chunk, into: &output)
    if host == nil, columns.rootAccount >= 0 { output.ledger.blank(columns.rootAccount) }
    for (column, type) in [
      (columns.sisUserID, plan.cells.sisType), (columns.integrationID, plan.cells.integrationType),
    ] where column >= 0 {
      guard let value = text(of: column, row, fields, chunk, into: &output) else {
        output.ledger.blank(column)
        continue
      }
      output.records.beginGroup(model.identifiers)
      addShared(type, into: &output)
      add(value, as: model.identifierValue, column: column, into: &output)
      if column == columns.sisUserID, host != nil {
        add(
          host, as: model.identifierIssuer, column: columns.rootAccount, into: &output)
        host = nil
      }
      output.records.endGroup()
    }
    return host
  }

  private func addNames(
    _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk, into output: inout ParseOutput
  ) {
    let columns = plan.person
    if columns.firstName >= 0 {
      addName(columns.firstName, as: model.givenName, row, fields, chunk, into: &output)
    }
    if columns.lastName >= 0 {
      addName(columns.lastName, as: model.familyName, row, fields, chunk, into: &output)
    }
    guard columns.student >= 0 else { return }
    guard let cell = text(of: columns.student, row, fields, chunk, into: &output) else {
      output.ledger.blank(columns.student)
      return
    }
    let name = unguarded(cell, chunk, into: &output)
    if columns.firstName < 0, columns.lastName < 0 {
      split(name, chunk, into: &output)
    }
    append(name, spelledAs: cell, model.sortName, chunk, into: &output)
    output.ledger.mapped(columns.student)
  }

  private func addName(
    _ column: Int, as field: FieldIndex, _ row: TableRow, _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    guard let cell = text(of: column, row, fields, chunk, into: &output) else {
      output.ledger.blank(column)
      return
    }
    let name = unguarded(cell, chunk, into: &output)
    append(name, spelledAs: cell, field, chunk, into: &output)
    output.ledger.mapped(column)
  }

  /// The cell of a name without the guard that keeps spreadsheets from running it.
  private func unguarded(_ cell: Cell, _ chunk: Chunk, into output: inout ParseOutput) -> Cell {
    guard read(cell, chunk, output, NameGuard.isGuarded) else { return cell }
    let name = read(cell, chunk, output, NameGuard.name)
    let position = UInt32(output.records.scratch.count) | Cell.scratchBit
    output.records.scratch.append(copying: name.span)
    return Cell(field: 0, position: position, length: UInt32(name.count))
  }

  /// Adds a name; its spelling is kept where guarding it again would give another.
  private func append(
    _ name: Cell, spelledAs cell: Cell, _ field: FieldIndex, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    var name = name
    name.field = field
    guard name.position != cell.position else {
      output.records.append(name)
      return
    }
    canonical.removeAll()
    var again = ByteBuffer()
    read(name, chunk, output) { NameGuard.append($0, to: &again) }
    guard !read(cell, chunk, output, { $0.isEqual(to: again.span) }) else {
      output.records.append(name)
      return
    }
    let text = read(name, chunk, output) { span in span.indices.map { span[$0] } }
    let spelling = read(cell, chunk, output) { span in span.indices.map { span[$0] } }
    output.records.value(field, canonical: text.span, spelling: spelling.span)
  }

  /// Adds given and family name where exactly one comma parts them.
  private func split(_ name: Cell, _ chunk: Chunk, into output: inout ParseOutput) {
    guard let comma = read(name, chunk, output, Self.onlyComma) else { return }
    var given = name
    given.field = model.givenName
    given.position += UInt32(comma + 2)
    given.length -= UInt32(comma + 2)
    output.records.append(given)
    var family = name
    family.field = model.familyName
    family.length = UInt32(comma)
    output.records.append(family)
  }

  /// Where the one comma with a space behind it stands, if neither side of it is blank.
  private static func onlyComma(_ name: Span<UInt8>) -> Int? {
    var found: Int?
    var index = 0
    while let comma = name.firstIndex(of: 0x2C, from: index) {
      if comma + 1 < name.count, name[comma + 1] == 0x20 {
        if found != nil { return nil }
        found = comma
      }
      index = comma + 1
    }
    guard let comma = found, !name.extracting(0..<comma).isBlank,
      !name.extracting(comma + 2..<name.count).isBlank
    else { return nil }
    return comma
  }

  /// Adds a value that the format implies.
  func addShared(_ cell: Cell, into output: inout ParseOutput) {
    var cell = cell
    cell.position += shared
    output.records.append(cell)
  }

  /// Adds the learner's place in the course, with what teachers noted in columns of their own.
  func addEnrollment(
    _ row: TableRow, _ owner: Cell, _ place: RecordPlace, _ fields: Span<UInt32>, _ chunk: Chunk,
    into output: inout ParseOutput
  ) {
    output.records.beginRecord(
      .sectionEnrollment, stream: place.stream, line: place.line, byte: place.byte)
    output.records.append(owner)
    addShared(plan.cells.studentRole, into: &output)
    let section = text(of: plan.person.section, row, fields, chunk, into: &output)
    add(
      section, as: model.sectionTitle,
      column: plan.person.section, into: &output)
    for custom in plan.custom {
      guard var cell = text(of: custom.column, row, fields, chunk, into: &output) else {
        output.ledger.blank(custom.column)
        continue
      }
      cell.field = Cell.extensionField
      cell.extra = custom.path
      output.records.append(cell)
      output.ledger.count(custom.column, .kept, line: row.line, byte: Int(place.byte))
    }
    if row.width != plan.problems.width {
      plan.problems.reportWidth(row, chunk, fields, into: &output)
    }
    output.records.endRecord()
  }
}
