import Bytes
import Findings
import JSONSyntax
import LearnerModel
import XMLSyntax

/// Turns records into elements.
final class ElementWriteWorker: WriteWorker {
  private var writer: ElementRecordWriter

  init(_ plan: ElementWritePlan) { writer = ElementRecordWriter(plan) }

  func write(_ batch: BatchView, into output: inout WriteOutput) {
    writer.write(batch, into: &output)
  }
}

/// Puts elements together and writes them, with working memory of its own.
struct ElementRecordWriter: ~Copyable {
  let out: ElementWritePlan
  var draft = ElementDraft()
  var text = ByteBuffer()
  private var xml = XMLWriter(indent: 2)
  var json = JSONWriter()
  /// By source: whether its records come from the same format.
  private var ownSources: [Bool] = []
  /// Of the record that is placed: whether each cell has a place.
  var placed = Buffer<Bool>()
  /// By cell: the element that holds it, minus one where that is not known, or `refused`.
  var cellNodes = Buffer<Int32>()
  /// By place and element around: how many have been made.
  var made: [Int: Int] = [:]
  /// The records of the batch that were written with one before.
  private var taken: Set<Int> = []
  /// What has become of records of the batch that may be elements of their own as well.
  private var begun: [Int: [CellOutcome]] = [:]
  /// What was supplied to the element that is put together.
  var supplied: [(kind: Kind, field: FieldIndex)] = []
  /// Whether what was attached last belongs there, and lacks what its map requires.
  var lacksPart = false
  /// What that one lacks.
  var partLack: Lack?
  /// The places whose schema did not allow a text of the element that is put together.
  var refused: Set<UInt16> = []
  /// Whether the schema did not allow the last text.
  var hasRefused = false
  /// What places say, to tell what is missing.
  let said = SaidFields()

  init(_ plan: ElementWritePlan) { out = plan }

  var plan: ElementPlan { out.plan }

  mutating func write(_ batch: BatchView, into output: inout WriteOutput) {
    taken.removeAll(keepingCapacity: true)
    begun.removeAll(keepingCapacity: true)
    var index = 0
    while index < batch.records.count {
      if taken.contains(index) {
        index += 1
      } else if isAround(index, batch) {
        // Somebody around several learners has been counted.
        let isRepeat = batch.record(index).header.isRepeat
        if !isRepeat { countHomeless(batch.record(index), into: &output) }
        index += 1
      } else {
        index = write(from: index, of: batch, into: &output)
      }
    }
  }

  /// Whether a record is a person around the learner.
  private func isAround(_ index: Int, _ batch: BatchView) -> Bool {
    guard out.isByLearner, let group = batch.group else { return false }
    return batch.record(index).header.kind == .person && !group.starts.contains(index)
  }

  /// The number behind a learner's last record.
  private func end(ofLearnerAt index: Int, _ batch: BatchView) -> Int {
    batch.group?.starts.first { $0 > index } ?? batch.records.count
  }

  /// Whether a record comes from the same format, and so may keep its spelling.
  mutating func isOwn(_ record: RecordView) -> Bool {
    let source = Int(record.header.source)
    if source >= ownSources.count {
      ownSources = out.context.names.sources.map { $0.format == out.format }
    }
    return source < ownSources.count && ownSources[source]
  }

  /// Whether a record comes from another binding of the same format, which spells codes alike.
  func isKin(_ record: RecordView) -> Bool {
    let source = Int(record.header.source)
    let sources = out.context.names.sources
    return source < sources.count && out.kin.contains(sources[source].format)
  }

  /// Writes a record with those that stand inside or beside it, and returns the number behind them.
  private mutating func write(
    from index: Int, of batch: BatchView, into output: inout WriteOutput
  ) -> Int {
    let record = batch.record(index)
    if !record.header.isRepeat, keepsWhole(record, into: &output) { return index + 1 }
    let candidates = out.candidates[Int(record.header.kind.rawValue)]
    guard !record.header.isRepeat, !candidates.isEmpty else {
      // With its learner a record that has been counted comes once more.
      if !record.header.isRepeat {
        // What stands beside another that was left out would have a place.
        if out.coverage.fields[record.header.kind] != nil {
          countHomeless(record, into: &output)
        } else {
          output.ledger.count(record, .noKind)
        }
      } else if !out.isByLearner {
        output.ledger.count(record, .notSelected)
      }
      return index + 1
    }
    let roles = roles(ofPersonAt: index, batch, for: candidates)
    var missing: Lack?
    for number in candidates where fits(record, number) && suits(record, number, in: roles) {
      let state = plan.records[number].state
      draft.reset(state)
      refused.removeAll(keepingCapacity: true)
      made.removeAll(keepingCapacity: true)
      supplied.removeAll(keepingCapacity: true)
      place(record, as: number, at: 0)
      supplyTexts(of: number)
      settleJoined()
      let lost = outcomes
      supply(record, as: number, at: 0)
      // Records that follow may stand in it as well.
      var next = index + 1
      var attached: [(outcomes: [CellOutcome], lack: Lack?)] = []
      while next < batch.records.count {
        let outcomes = attach(batch.record(next), to: number)
        guard outcomes != nil || lacksPart else { break }
        attached.append((outcomes ?? [], partLack))
        next += 1
      }
      var apart: [(index: Int, outcomes: [CellOutcome])] = []
      if out.isByLearner, out.takesLearner || !plan.records[number].beside.isEmpty {
        for other in next..<max(next, end(ofLearnerAt: index, batch)) {
          if let outcomes = attach(batch.record(other), to: number, isPartial: true) {
            apart.append((other, outcomes))
          }
        }
      }
      let parts = attachParts(behind: index, from: next, of: batch, to: number)
      addUsual()
      guard isComplete(0) else {
        missing = missing ?? lack(of: 0)
        continue
      }
      emit(to: out.fileOfState[Int(state)], into: &output)
      let isPerson = !plan.records[number].roles.isEmpty
      count(
        record, isPerson ? settle(lost, of: record, as: number) : lost, begun[index],
        isSettled: isPerson, into: &output)
      countSupplied(into: &output)
      for (offset, (outcomes, lack)) in attached.enumerated() {
        let record = batch.record(index + 1 + offset)
        if outcomes.isEmpty, !record.cells.isEmpty {
          reportMissing(record, lack, into: &output)
          countLeftOut(record, into: &output)
        } else {
          count(record, outcomes, into: &output)
        }
      }
      for (other, outcomes) in apart {
        count(batch.record(other), outcomes, into: &output)
        taken.insert(other)
      }
      for part in parts {
        if part.goesOn {
          begun[part.index] = part.outcomes
        } else {
          count(batch.record(part.index), part.outcomes, isSettled: true, into: &output)
          taken.insert(part.index)
        }
      }
      return next
    }
    reportMissing(record, missing, isRest: begun[index] != nil, into: &output)
    countLeftOut(record, begun[index], into: &output)
    return index + 1
  }

  /// Adds what places of a record say where nothing else does.
  private mutating func supplyTexts(of number: Int) {
    for (state, said) in plan.records[number].texts {
      let node = ensure(state, 1, from: Int(plan.records[number].state), at: 0)
      if !draft.nodes[node].hasText, draft.children(of: node, plan).isEmpty {
        _ = draft.set(said.span, of: node)
      }
    }
  }

  /// What becomes of the cells of the record that was placed last.
  var outcomes: [CellOutcome] {
    (0..<placed.count).map { index in
      let node = Int(cellNodes[index])
      if placed[index], node >= 0, draft.isGone(node) { return .incomplete }
      if !placed[index], cellNodes[index] == ElementRecordWriter.refused { return .invalid }
      if !placed[index], cellNodes[index] == ElementRecordWriter.lacking { return .incomplete }
      return placed[index] ? .written : .noPlace
    }
  }

  /// Counts the cells of a record that was written.
  ///
  /// What has become of cells with another before holds where they have no place here.
  private func count(
    _ record: RecordView, _ outcomes: [CellOutcome], _ begun: [CellOutcome]? = nil,
    isSettled: Bool = false, into output: inout WriteOutput
  ) {
    output.ledger.countRecord(record.header.kind)
    let schema = record.header.kind.schema
    for (index, outcome) in outcomes.enumerated() {
      let cell = record.cells[index]
      if cell.isGroup { continue }
      var outcome = outcome
      if let before = begun?[index], outcome != .written, before != .noPlace { outcome = before }
      if outcome == .noPlace, !isSettled { outcome = reason(cell, record, schema) }
      output.ledger.count(record.header.kind, cell.field, outcome)
    }
  }

  /// Counts the cells of a record of a kind that has a place, but not this one.
  private func countHomeless(_ record: RecordView, into output: inout WriteOutput) {
    for index in record.cells.indices where !record.cells[index].isGroup {
      let cell = record.cells[index]
      let isForeign =
        cell.isExtension
        && out.context.names.path(cell.extra).space != plan.vocabulary.extensionSpace
      output.ledger.count(
        record.header.kind, cell.field, isForeign ? .foreignExtension : .noPlace)
    }
  }

  /// Counts the cells of a record that was left out: those without a place would be lost anyway.
  private func countLeftOut(
    _ record: RecordView, _ begun: [CellOutcome]? = nil, into output: inout WriteOutput
  ) {
    if begun != nil { output.ledger.countRecord(record.header.kind) }
    let schema = record.header.kind.schema
    for index in record.cells.indices where !record.cells[index].isGroup {
      let cell = record.cells[index]
      let why = reason(cell, record, schema)
      let isHomeless = why == .foreignExtension || (why == .noPlace && !cell.isExtension)
      var outcome: CellOutcome = isHomeless ? why : .incomplete
      if let before = begun?[index], before != .noPlace { outcome = before }
      output.ledger.count(record.header.kind, cell.field, outcome)
    }
  }

  /// Why a cell of a record that was written has no place in it.
  func reason(
    _ cell: Cell, _ record: RecordView, _ schema: KindSchema
  ) -> CellOutcome {
    if cell.isExtension {
      let path = out.context.names.path(cell.extra)
      return path.space == plan.vocabulary.extensionSpace ? .noPlace : .foreignExtension
    }
    let isKnown = out.coverage.fields[record.header.kind]?[cell.field] != nil
    guard isKnown else { return .noPlace }
    if cell.isUnfit { return .invalid }
    switch schema[cell.field].type {
    case .token: return .outsideCodeSet
    // Its parts are not those of the standard's key.
    case .reference: return .invalid
    default:
      return cell.field < FieldIndex(KindSchema.Common.count) ? .invalid : .tooMany
    }
  }

  /// Writes the draft to a file.
  private mutating func emit(to file: Int, into output: inout WriteOutput) {
    if out.isJSON {
      emitJSON(to: file, into: &output)
      return
    }
    var xml = XMLWriter(indent: 2)
    swap(&xml, &self.xml)
    draft.write(0, names: out.plan, to: &xml)
    Self.move(&xml, to: output.page(file))
    swap(&xml, &self.xml)
  }

  /// Moves what has been written to a file.
  private static func move(_ xml: inout XMLWriter, to page: OutputPage) {
    var bytes = ByteBuffer()
    swap(&bytes, &xml.bytes)
    append(bytes, to: page)
    bytes.removeAll()
    swap(&bytes, &xml.bytes)
  }

  static func append(_ bytes: borrowing ByteBuffer, to page: OutputPage) {
    let written = bytes.span
    page.edit { $0.append(copying: written) }
  }

  /// Whether an element has all that its map requires.
  func isComplete(_ index: Int) -> Bool {
    let node = draft.nodes[index]
    if node.state == 0 || node.isFragment { return true }
    for state in out.inner[Int(node.state)] where plan.states[Int(state)].isRequired {
      guard let child = draft.find(state, 1, in: index) else { return false }
      let entry = draft.nodes[child]
      if !entry.hasText, draft.children(of: child, plan).isEmpty { return false }
    }
    let children = draft.children(of: index, plan)
    for needed in plan.states[Int(node.state)].rules.needs where out.isJSON {
      let isThere = children.contains {
        needed.contains(plan.states[Int(draft.nodes[$0].state)].name)
      }
      if !isThere { return false }
    }
    for child in children where !isComplete(child) { return false }
    return true
  }

  /// Writes an element that was kept as it stands, where the output is in its namespace.
  private mutating func keepsWhole(_ record: RecordView, into output: inout WriteOutput) -> Bool {
    guard record.header.kind == plan.vocabulary.otherKind, record.cells.count == 1,
      record.cells[0].isExtension, record.cells[0].flags.contains(out.isJSON ? .json : .xml)
    else { return false }
    let path = out.context.names.path(record.cells[0].extra)
    guard path.space == plan.vocabulary.extensionSpace, let file = out.fileOfName[path.path]
    else { return false }
    let bytes = record.bytes(of: record.cells[0])
    if out.isJSON {
      emitJSON(whole: bytes, to: file, into: &output)
      output.ledger.countRecord(record.header.kind)
      output.ledger.count(record, .written)
      return true
    }
    let head = String(bytes.extracting(0..<min(bytes.count, 400)))
    guard head.contains("\"\(out.namespace)\"") else { return false }
    output.page(file).edit { page in
      page.append(copying: bytes)
      page.append(0x0A)
    }
    output.ledger.countRecord(record.header.kind)
    output.ledger.count(record, .written)
    return true
  }
}
