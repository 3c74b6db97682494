import Bytes
import Findings
import LearnerModel
import XMLSyntax

/// Writing a learner's records as one element.
extension ElementRecordWriter {
  /// Writes a document for each envelope among the records of a learner, or one without.
  mutating func write(
    learner range: Range<Int>, of batch: BatchView, _ tree: ElementTreePlan,
    into output: inout WriteOutput
  ) {
    let kind = plan.records[tree.root].kind
    let envelopes = range.filter { isEnvelope(batch.record($0), tree) }
    var all = ElementTree()
    for index in range where !isEnvelope(batch.record(index), tree) {
      all.entries.append(entry(index, batch.record(index)))
    }
    guard !envelopes.isEmpty else {
      let identifiers = documents(of: all, batch, tree)
      for (number, identifier) in identifiers.enumerated() {
        var builder = RecordBuilder()
        supply(kind, identifier, batch.record(range.lowerBound), &builder)
        write(
          builder.view(0), -1, &all, batch, tree, isLast: number == identifiers.count - 1,
          into: &output)
      }
      count(all, batch, into: &output)
      return
    }
    for (number, index) in envelopes.enumerated() {
      write(
        batch.record(index), index, &all, batch, tree, isLast: number == envelopes.count - 1,
        into: &output)
    }
    count(all, batch, into: &output)
  }

  /// Whether a record is the document itself: others of its kind have their places inside it.
  private func isEnvelope(_ record: RecordView, _ tree: ElementTreePlan) -> Bool {
    let kind = plan.records[tree.root].kind
    guard record.header.kind == kind else { return false }
    return tree.inside[Int(kind.rawValue)].isEmpty || document(of: record, tree) == nil
  }

  private func entry(_ index: Int, _ record: RecordView) -> ElementTree.Entry {
    ElementTree.Entry(
      index: index,
      cells: Array(repeating: ElementTree.Absence.noPlace, count: record.cells.count))
  }

  /// The documents that records say they come from, or one with the learner's key.
  private func documents(
    of all: ElementTree, _ batch: BatchView, _ tree: ElementTreePlan
  ) -> [String] {
    var found: [String] = []
    var learner: String?
    for entry in all.entries {
      let record = batch.record(entry.index)
      if learner == nil,
        let cell = record.firstCell(
          of: record.header.kind == .person ? KindSchema.Common.key : KindSchema.Common.owner)
      {
        let parts = KeyForm.decode(record.bytes(of: record.cells[cell])).parts
        learner = parts.joined(separator: "-")
      }
      guard let document = document(of: record, tree), !found.contains(document) else { continue }
      found.append(document)
    }
    return found.isEmpty ? [learner ?? ""] : found
  }

  /// The document that a record's key names, where it is a place in such a document.
  private func document(of record: RecordView, _ tree: ElementTreePlan) -> String? {
    guard let key = record.firstCell(of: KindSchema.Common.key),
      out.context.names.system(record.cells[key].system) == tree.form.system
    else { return nil }
    let parts = KeyForm.decode(record.bytes(of: record.cells[key])).parts
    for number in tree.inside[Int(record.header.kind.rawValue)] {
      for index in plan.records[number].operations {
        let operation = plan.operations[index]
        guard operation.field == KindSchema.Common.key, operation.action == .key else { continue }
        var detail = Int(operation.detail)
        while detail >= 0 {
          let shape = plan.details[detail].parts
          let isPlace = shape.contains { $0.ordinalOutward >= 0 } && shape.count == parts.count
          let fits = zip(shape, parts).allSatisfy { part, text in
            (part.ordinalOutward < 0 || Int(text) != nil)
              && (part.constant.isEmpty || text.utf8.elementsEqual(part.constant))
          }
          if isPlace, fits { return parts.first }
          detail = plan.details[detail].other
        }
      }
    }
    return nil
  }

  /// Makes an envelope of what the user supplied and the moment that counts as now.
  private func supply(
    _ kind: Kind, _ identifier: String, _ first: RecordView, _ builder: inout RecordBuilder
  ) {
    builder.beginRecord(
      kind, stream: first.header.stream, line: first.header.line, byte: first.header.byte)
    let f = Document.declared.fields
    var values = out.context.supplied.filter { $0.kind == kind }
    func add(_ field: FieldIndex, _ value: String?) {
      guard kind == .document, let value, !values.contains(where: { $0.field == field }) else {
        return
      }
      values.append(SuppliedValue(kind: kind, field: field, value: value))
    }
    add(f.createdAt.index, out.context.now)
    add(f.identifier.index, identifier)
    for value in values.sorted(by: { $0.field < $1.field }) {
      builder.value(value.field, copying: value.value.utf8Span.span, flags: [.plain, .supplied])
    }
    builder.endRecord()
  }

  /// Writes one document; the last takes all that no other has.
  private mutating func write(
    _ document: RecordView, _ index: Int, _ tree: inout ElementTree, _ batch: BatchView,
    _ form: ElementTreePlan, isLast: Bool, into output: inout WriteOutput
  ) {
    draft.reset(plan.records[form.root].state)
    refused.removeAll(keepingCapacity: true)
    made.removeAll(keepingCapacity: true)
    var envelope = entry(index, document)
    envelope.number = form.root
    envelope.node = 0
    put(document, as: form.root, at: 0, &envelope.cells)
    var placed = ElementTree()
    var left: [ElementTree.Entry] = []
    assign(tree.entries, batch, form, to: &placed, &left)
    if isLast { fit(&left, batch, form, to: &placed) }
    attachLeading(&left, batch, form, to: &placed)
    for (path, text) in form.form.texts { supply(text, at: path) }
    addUsual()
    complete(0)
    let isWhole = prune(0)
    placed.hasLearnerKey = hasLearnerKey(placed, batch)
    if isWhole {
      emit(form, into: &output)
    } else {
      reportMissing(document, lack(of: 0), into: &output)
    }
    settle(&envelope, document, isWhole, placed.hasLearnerKey, into: &output)
    for entry in placed.entries {
      var entry = entry
      settle(&entry, batch.record(entry.index), isWhole, placed.hasLearnerKey, into: &output)
    }
    tree.entries = left
  }

  /// Puts the learner first, then what has its place by its key.
  private mutating func assign(
    _ entries: [ElementTree.Entry], _ batch: BatchView, _ form: ElementTreePlan,
    to placed: inout ElementTree, _ left: inout [ElementTree.Entry]
  ) {
    var open = entries
    for number in plan.records.indices where isWritten(number, form) {
      var rest: [ElementTree.Entry] = []
      for entry in open {
        let record = batch.record(entry.index)
        guard record.header.kind == plan.records[number].kind,
          let node = home(of: record, as: number, form)
        else {
          rest.append(entry)
          continue
        }
        var entry = entry
        entry.number = number
        entry.node = node
        put(record, as: number, at: node, &entry.cells)
        placed.entries.append(entry)
      }
      open = rest
    }
    left = open
  }

  private func isWritten(_ number: Int, _ form: ElementTreePlan) -> Bool {
    form.inside[Int(plan.records[number].kind.rawValue)].contains(number)
      && !plan.records[number].isShared
  }

  /// The element that a record's key gives it, or that there is one of.
  private mutating func home(
    of record: RecordView, as number: Int, _ form: ElementTreePlan
  ) -> Int? {
    let state = plan.records[number].state
    if plan.records[number].isBeside {
      let nodes = self.nodes(at: state)
      guard let node = nodes.first, made[Self.key(state, node) | Self.besideBit] == nil else {
        return nil
      }
      made[Self.key(state, node) | Self.besideBit] = 1
      return node
    }
    if record.header.kind == .person {
      // The learner is the first person of the range; others are around.
      guard nodes(at: state).isEmpty, let parent = nodes(at: form.around[number]).first else {
        return nil
      }
      return ensure(state, 1, from: Int(form.around[number]), at: parent)
    }
    guard let key = record.firstCell(of: KindSchema.Common.key) else { return nil }
    let parts = KeyForm.decode(record.bytes(of: record.cells[key])).parts
    for index in plan.records[number].operations {
      let operation = plan.operations[index]
      guard operation.field == KindSchema.Common.key, operation.action == .key else { continue }
      makeAround(number, parts, operation, form)
      for parent in nodes(at: form.around[number]) {
        guard let ordinal = ordinal(of: parts, operation, below: parent),
          !nodes(at: state).contains(where: {
            climb($0, 1) == parent && self.ordinal(of: $0) == ordinal
          })
        else { continue }
        return ensureRepeated(state, ordinal, from: Int(form.around[number]), at: parent)
      }
    }
    return nil
  }

  /// Makes the element around a record that has to be there, in the place that the record's key gives
  /// it, where no other record has: it may have been lost on the way.
  private mutating func makeAround(
    _ number: Int, _ parts: [String], _ operation: ElementPlan.Operation, _ form: ElementTreePlan
  ) {
    let state = form.around[number]
    let record = plan.states[Int(state)].record
    guard plan.states[Int(state)].isRequired, record >= 0, record != form.root else { return }
    var index = Int(operation.detail)
    while index >= 0 {
      let detail = plan.details[index]
      index = detail.other
      guard parts.count == detail.parts.count,
        let place = detail.parts.firstIndex(where: { $0.ordinalOutward == 1 }),
        let ordinal = Int(parts[place]), ordinal > 0
      else { continue }
      for parent in nodes(at: form.around[record]) {
        let isThere = nodes(at: state).contains {
          climb($0, 1) == parent && self.ordinal(of: $0) == ordinal
        }
        if isThere { continue }
        let before = draft.mark
        let node = ensureRepeated(state, ordinal, from: Int(form.around[record]), at: parent)
        if self.ordinal(of: parts, detail, below: node) != nil { return }
        draft.truncate(to: before)
      }
    }
  }

  /// Tells records beside others from elements.
  static let besideBit = 1 << 62

  /// The elements at a place that are there.
  func nodes(at state: UInt16) -> [Int] {
    (0..<draft.nodes.count).filter { draft.nodes[$0].state == state && !draft.nodes[$0].isRemoved }
  }

  /// The place among its like that a key gives a record inside `parent`, `nil` where it is another's.
  private func ordinal(
    of parts: [String], _ operation: ElementPlan.Operation, below parent: Int
  ) -> Int? {
    var number = Int(operation.detail)
    while number >= 0 {
      if let found = ordinal(of: parts, plan.details[number], below: parent) { return found }
      number = plan.details[number].other
    }
    return nil
  }

  private func ordinal(
    of parts: [String], _ detail: ElementPlan.Detail, below parent: Int
  ) -> Int? {
    guard parts.count == detail.parts.count else { return nil }
    var ordinal: Int?
    for (part, text) in zip(detail.parts, parts) {
      if !part.constant.isEmpty {
        guard text.utf8.elementsEqual(part.constant) else { return nil }
      } else if part.ordinalOutward == 0 {
        ordinal = Int(text)
      } else if part.ordinalOutward > 0 {
        guard let node = climb(parent, part.ordinalOutward - 1),
          self.ordinal(of: node) == Int(text)
        else { return nil }
      } else if let option = part.options.first {
        guard option.outward > 0, let node = climb(parent, option.outward - 1),
          said(option.state, at: node, text) == true
        else { return nil }
      }
    }
    return ordinal.map { max(1, $0) }
  }

  /// The place of a record's element among its like; what stands around each of them is what counts.
  func ordinal(of node: Int) -> Int {
    var step = node
    repeat {
      if plan.states[Int(draft.nodes[step].state)].rules.isRepeated {
        return Int(draft.nodes[step].ordinal)
      }
      step = Int(draft.nodes[step].parent)
    } while step >= 0 && plan.states[Int(draft.nodes[step].state)].record < 0
    return Int(draft.nodes[node].ordinal)
  }

  /// The element of the record so many records further out.
  func climb(_ node: Int, _ count: Int) -> Int? {
    var node = node
    for _ in 0..<count {
      repeat {
        guard draft.nodes[node].parent >= 0 else { return nil }
        node = Int(draft.nodes[node].parent)
      } while plan.states[Int(draft.nodes[node].state)].record < 0
    }
    return node
  }

  /// The element at a place inside another, `nil` where there is none.
  func find(_ state: UInt16, _ ordinal: Int, from base: UInt16, at node: Int) -> Int? {
    var path: [UInt16] = []
    var step = state
    while step != base, step != 0 {
      path.append(step)
      step = plan.states[Int(step)].parent
    }
    guard step == base else { return nil }
    var target = node
    for (left, inner) in path.enumerated().reversed() {
      guard let found = draft.find(inner, left == 0 ? ordinal : 1, in: target) else { return nil }
      target = found
    }
    return target
  }

  private func hasLearnerKey(_ tree: ElementTree, _ batch: BatchView) -> Bool {
    tree.entries.contains { entry in
      let record = batch.record(entry.index)
      guard record.header.kind == .person,
        let key = record.firstCell(of: KindSchema.Common.key)
      else { return false }
      return isWritten(key, entry, record)
    }
  }

  private mutating func supply(_ text: String, at path: String) {
    var state = draft.nodes[0].state
    for name in path.split(separator: "/") {
      guard
        let next = out.inner[Int(state)].first(where: { plan.states[Int($0)].name == name })
      else { return }
      state = next
    }
    let around = plan.states[Int(state)].parent
    if let found = find(around, 1, from: draft.nodes[0].state, at: 0),
      !draft.children(of: found, plan).isEmpty
    {
      return
    }
    let node = ensure(state, 1, from: Int(draft.nodes[0].state), at: 0)
    _ = draft.set(text.utf8Span.span, of: node)
  }

  private mutating func emit(_ form: ElementTreePlan, into output: inout WriteOutput) {
    if form.form.isJSON {
      emitJSON(0, to: 0, into: &output)
      return
    }
    var xml = XMLWriter(indent: 2)
    let prefix = form.form.prefix
    let name = prefix.isEmpty ? form.form.element : "\(prefix):\(form.form.element)"
    xml.start(name.utf8Span.span)
    xml.namespace(form.form.namespace, prefix: form.form.prefix)
    for child in draft.children(of: 0, plan) { draft.write(child, names: plan, to: &xml) }
    xml.end()
    let written = xml.bytes.span
    output.page(0).edit { $0.append(copying: written) }
    if form.form.isEach { output.endDocument(in: 0) }
  }
}
