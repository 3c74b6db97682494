import Bytes
import Findings
import FormatKit
import LearnerModel

/// The last pass of grouping: reads groups range by range, adds what they refer to, and writes them.
final class GroupWriter: Sendable {
  private let store: GroupStore
  private let residents: ResidentRecords
  private let followsReferences: Bool
  private let joinedKinds: Set<Kind>
  private let plan: any WritePlan
  private let files: [PlannedFile]
  private let target: OutputTarget
  private let results: WriteResults
  private let settings: RunSettings
  private let people: PersonUnion
  private let ranges: [Range<UInt64>]
  private let locate: @Sendable (RecordHeader, FieldIndex?) -> Location
  private let next = Monitor(0)
  private let turns = Turns()
  private let failure = Monitor<Failure?>(nil)
  /// What is found about groups: it is told behind what the writer finds, so that it does not matter
  /// how many learners make a batch.
  private let behind = Monitor(FindingLog())

  init(
    _ store: GroupStore, residents: ResidentRecords, followsReferences: Bool,
    joinedKinds: Set<Kind>, plan: any WritePlan, target: OutputTarget, results: WriteResults,
    settings: RunSettings, names: NameTable,
    locate: @escaping @Sendable (RecordHeader, FieldIndex?) -> Location
  ) {
    people = PersonUnion(names: names)
    self.store = store
    self.residents = residents
    self.followsReferences = followsReferences
    self.joinedKinds = joinedKinds
    self.plan = plan
    files = plan.files
    self.target = target
    self.results = results
    self.settings = settings
    self.locate = locate
    ranges = GroupRanges(store.groups, size: store.shares.range).ranges
  }

  func run() throws(Failure) {
    Crew.run(settings.jobs) { _ in
      let worker = Worker(self)
      worker.run()
    }
    results.findings.merge(behind.withLock { $0 })
    if let failure = failure.withLock({ $0 }) { throw failure }
    residents.countUnused(results)
  }

  /// One thread's work.
  private final class Worker {
    let writer: GroupWriter
    let worker: any WriteWorker
    var output: WriteOutput
    var builder = RecordBuilder()
    /// The resident records that the current owner's records lead to.
    var wanted: Set<Int> = []
    var owner: UInt64?
    var isLearner = false
    var lastRank: UInt8 = 0
    var lastKey: [UInt8] = []
    /// The packed person record of the current owner, empty before there is one.
    var person = ByteBuffer()
    /// The key of the current owner, where it stands for several.
    var key: OwnerKey?
    /// What other inputs say of people by the same key, to be told in this range's turn.
    var matches: [(record: RecordHeader, with: RecordHeader)] = []
    /// What the current owner's records with keys say.
    var told: Set<Hash128> = []
    /// What a record says, while its fingerprint is taken.
    var content = ByteBuffer()
    /// How many of these are remembered, whatever memory there is.
    static let remembered = 1 << 16
    /// Where learners begin in the batch.
    var starts: [Int] = []
    /// Whether none of the current owner's records has been added yet.
    var isNew = false
    /// The last kind written of an owner who is cut.
    var continues: Kind?
    var isAmongContacts = false
    /// Whether what was written goes on with an owner who was cut.
    var outputContinues = false
    var scanned = 0
    var findings = FindingLog(entriesPerCode: .max)

    init(_ writer: GroupWriter) {
      self.writer = writer
      worker = writer.plan.makeWorker()
      output = WriteOutput(fileCount: writer.plan.files.count)
    }

    func run() {
      while let number = take() {
        var hasTurn = false
        do throws(Failure) {
          try Cancellation.check()
          try read(number, &hasTurn)
        } catch {
          writer.failure.withLock { if $0 == nil { $0 = error } }
        }
        if !hasTurn { writer.turns.begin(number) }
        if writer.failure.withLock({ $0 == nil }) {
          do throws(Failure) { try flush() } catch {
            writer.failure.withLock { if $0 == nil { $0 = error } }
          }
        }
        writer.turns.end()
      }
      writer.results.lock.withLock { _ in writer.results.ledger.merge(output.ledger) }
    }

    private func take() -> Int? {
      guard writer.failure.withLock({ $0 == nil }) else { return nil }
      return writer.next.withLock { next in
        guard next < writer.ranges.count else { return nil }
        defer { next += 1 }
        return next
      }
    }

    /// Reads one range of owners and writes it to `output`.
    private func read(_ number: Int, _ hasTurn: inout Bool) throws(Failure) {
      output.clear()
      builder.removeAll()
      owner = nil
      scanned = 0
      let partSize = writer.store.shares.range * 2
      var merger = RunMerger(
        writer.store.groups, range: writer.ranges[number], memory: writer.store.shares.merging)
      var hasStarted = hasTurn
      try merger.forEach { (key, bytes, range, sortLength) throws(Failure) in
        if key.first != owner {
          endOwner()
          owner = key.first
          isLearner = writer.store.owners.isLearner(key.first)
          lastKey = []
          person.removeAll()
          self.key = nil
          told.removeAll(keepingCapacity: true)
          isNew = true
        }
        let start = range.lowerBound + sortLength
        if sortLength > 0, isRepeated(key, bytes, range.lowerBound, sortLength) { return }
        let isJoined = sortLength > 0
        RecordPacking.unpack(
          bytes, at: isJoined ? start + 1 : start, into: &builder,
          isRepeat: isJoined && bytes.byte(at: start) == 1)
        if key.second == UInt64(ProfileOrder.learner) {
          if isFurtherPerson(&builder, bytes, range) { return }
          if writer.store.matches.hasSeveral(key.first) { self.key = OwnerKey(lastOf: builder) }
        } else if !isJoined {
          if isToldAgain(builder.view(builder.records.count - 1), bytes, range) {
            builder.dropRecord()
            return
          }
          self.key?.replaceOwner(ofLastOf: &builder)
        }
        if !isLearner {
          countUnselected(builder, key.first)
          builder.dropRecord()
        } else if isNew {
          starts.append(builder.records.count - 1)
          isNew = false
        }
        guard builder.scratch.count > partSize else { return }
        // The owner is larger than the memory: what is there is written in this range's turn.
        follow(builder)
        if !hasStarted {
          writer.turns.begin(number)
          hasStarted = true
        }
        try writePart(goesOn: true)
      }
      hasTurn = hasStarted
      endOwner()
      try writeBatch(goesOn: false)
    }

    /// Whether the same record has just been added for this owner, by way of another record.
    private func isRepeated(_ key: SortKey, _ bytes: RawSpan, _ start: Int, _ length: Int) -> Bool {
      let rank = UInt8(key.second)
      if rank == lastRank, lastKey.count == length {
        var index = 0
        while index < length, lastKey[index] == bytes.byte(at: start + index) { index += 1 }
        if index == length { return true }
      }
      lastRank = rank
      lastKey = (0..<length).map { bytes.byte(at: start + $0) }
      return false
    }

    /// Whether the record added last says what another of its key has said, to the letter; it is counted
    /// then.
    private func isToldAgain(
      _ record: RecordView, _ bytes: RawSpan, _ range: Range<Int>
    ) -> Bool {
      guard isLearner, told.count < Self.remembered,
        RecordKeys.cell(KindSchema.Common.key, of: record) != nil
      else { return false }
      content.removeAll()
      RecordPacking.appendContent(of: bytes, range, to: &content)
      let hash = Hash128(content.span, space: UInt64(record.header.kind.rawValue))
      guard !told.insert(hash).inserted else { return false }
      output.ledger.count(record, .notSelected)
      return true
    }

    /// Whether the record added last is a further one of the current owner's person: then it is
    /// taken back and counted, or what it says is added to the first.
    private func isFurtherPerson(
      _ builder: inout RecordBuilder, _ bytes: RawSpan, _ range: Range<Int>
    ) -> Bool {
      guard !person.isEmpty else {
        person.append(bytes, from: range.lowerBound, count: range.count)
        return false
      }
      let isSame = RecordPacking.isSame(person, 0..<person.count, bytes, range)
      let number = builder.records.count - 1
      let (header, first) = (builder.records[number], builder.records[number - 1])
      let addsUp =
        header.stream != first.stream || key != nil || writer.results.unordered.addsPeopleUp
      if !isSame, isLearner, addsUp {
        unitePeople(&builder)
        return true
      }
      output.ledger.count(builder.view(number), isSame ? .notSelected : .duplicate)
      builder.dropRecord()
      if !isSame {
        findings.add(
          .conflictingRecords, cause: .init(stream: -1, field: Int(Kind.person.rawValue)),
          message: Duplicates.message(.person), at: writer.locate(header, nil))
      }
      return true
    }

    /// Puts the two records added last, which are about one person, together into one.
    ///
    /// Within one file a key stands for one record, unless people are named in passing there.
    private func unitePeople(_ builder: inout RecordBuilder) {
      let number = builder.records.count - 1
      let (header, first) = (builder.records[number], builder.records[number - 1])
      if key == nil, writer.locate(header, nil).file != writer.locate(first, nil).file {
        matches.append((header, first))
      }
      for field in writer.people.unite(lastOf: &builder, &output.ledger) {
        let path = Kind.person.schema[field].path
        findings.add(
          Finding(
            .conflictingValues, "inputs say different things about \(field: path) of one person",
            at: writer.locate(header, nil),
            related: [.init("the first record", at: writer.locate(first, nil))]),
          cause: .init(stream: -1, field: Int(field)))
      }
    }

    /// Counts the record added last, which belongs to nobody who is written.
    private func countUnselected(_ builder: borrowing RecordBuilder, _ owner: UInt64) {
      let record = builder.view(builder.records.count - 1)
      let isCounted =
        record.header.isRepeat
        || (record.header.kind == .person && writer.store.owners.isContact(owner))
      if !isCounted { output.ledger.count(record, .notSelected) }
    }

    /// Notes the resident records that records added since the last call lead to.
    private func follow(_ builder: borrowing RecordBuilder) {
      guard writer.followsReferences, scanned < builder.records.count else { return }
      // Each look at a variable of a class is checked: one a call is enough.
      let (residents, joinedKinds) = (writer.residents, writer.joinedKinds)
      var wanted: Set<Int> = []
      swap(&wanted, &self.wanted)
      defer { swap(&wanted, &self.wanted) }
      for index in scanned..<builder.records.count {
        let record = builder.view(index)
        let ofKind = ReferenceTargets.targets(of: record.header.kind)
        RecordKeys.forEachReference(of: record, ofKind.span) { cell, kind in
          guard kind.isReference, !joinedKinds.contains(kind) else { return }
          let hash = RecordKeys.hash(cell, of: record, kind: kind)
          if let number = residents.number(space: GroupStore.space(kind, hash), low: hash.low) {
            wanted.insert(number)
          } else if !record.header.isRepeat {
            MissingTarget(kind: kind, key: hash, header: record.header, field: cell.field).report(
              isKindThere: residents.kinds.contains(kind),
              at: writer.locate(record.header, cell.field), into: &findings)
          }
        }
      }
      scanned = builder.records.count
    }

    /// Adds what the owner's records refer to, when all of them are there.
    private func endOwner() {
      follow(builder)
      guard !wanted.isEmpty else { return }
      writer.residents.close(&wanted)
      let numbers = writer.residents.sorted(wanted)
      let claimed = writer.residents.claim(numbers)
      for (position, number) in numbers.enumerated() {
        writer.residents.unpack(number, into: &builder, isRepeat: claimed[position])
      }
      wanted.removeAll(keepingCapacity: true)
      scanned = builder.records.count
    }

    private func writePart(goesOn: Bool) throws(Failure) {
      let last = builder.records.last?.kind
      let isLearner = starts.last == builder.records.count - 1
      try writeBatch(goesOn: goesOn)
      continues = goesOn ? last : nil
      isAmongContacts = !isLearner
      try flush()
      output.clear()
    }

    private func writeBatch(goesOn: Bool) throws(Failure) {
      let part = GroupPart(
        starts: starts, continues: continues, isAmongContacts: isAmongContacts, goesOn: goesOn)
      outputContinues = continues != nil
      starts = []
      // An owner who was cut is ended even where nothing follows.
      if builder.records.count > 0 || continues != nil { write(builder, part) }
      continues = nil
      builder.removeAll()
      scanned = 0
    }

    private func write(_ builder: borrowing RecordBuilder, _ part: GroupPart) {
      let scratch = builder.scratch.paddedBytes
      worker.write(
        BatchView(
          records: builder.records.span, cells: builder.cells.span, source: scratch,
          scratch: scratch, group: part), into: &output)
    }

    /// Puts what was written into the output; it is this range's turn.
    private func flush() throws(Failure) {
      let ends = output.documentEnds
      for number in 0..<output.fileCount {
        let isEach = writer.files[number].isEach
        var failure: Failure?
        output.page(number).edit { bytes in
          do throws(Failure) {
            if isEach {
              try writer.target.write(documents: bytes.span, ends: ends, to: number)
            } else {
              try writer.target.write(bytes.span, to: number, continues: outputContinues)
            }
          } catch {
            failure = error
          }
          bytes.removeAll()
        }
        if let failure { throw failure }
      }
      writer.results.lock.withLock { _ in
        if !output.findings.isEmpty { writer.results.findings.merge(output.findings) }
        if !findings.isEmpty { writer.behind.withLock { $0.merge(findings) } }
        for match in matches {
          writer.results.matches.add(
            rule: "key", writer.locate(match.record, nil), with: writer.locate(match.with, nil))
        }
      }
      matches = []
      findings = FindingLog(entriesPerCode: .max)
    }
  }
}
