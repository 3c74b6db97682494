import Bytes
import Findings
import FormatKit
import LearnerModel
import Rules
import Synchronization

/// Brings each key's definitions and references together and lets the rules judge them.
struct KeyJudge {
  let rules: [any KeyRule]
  let targetTypes: TargetTypes?
  let set: SetFacts
  let locate: @Sendable (KeySite, Kind, FieldIndex?) -> Location
  let jobs: Int
  /// How many bytes the tables of all threads may have.
  let memory: Int

  /// References to kinds of which there is no record: by target, kind and field.
  private typealias Absent = [UInt64: KeyItem]

  /// What one thread finds.
  private struct Verdict {
    /// By rule.
    var breaches: [KeyBreaches]
    /// Those of the types of targets.
    var misfits: KeyBreaches
    var absent: Absent = [:]
    var failure: Failure?

    init(_ rules: [any KeyRule], limit: Int) {
      breaches = rules.map { KeyBreaches($0.keyCode, limit: limit) }
      misfits = KeyBreaches(.targetType, limit: limit)
    }
  }

  /// Judges all keys, partition by partition.
  ///
  /// `causes` has what reading found.
  func run(
    _ index: KeyIndex, into findings: inout FindingLog, causes: inout FindingLog
  ) throws(Failure) {
    let limit = findings.entriesPerCode
    let next = Counter()
    let verdicts = Monitor<[Verdict]>([])
    let judge = UncheckedBox(self)
    Crew.run(jobs) { _ in
      let judge = judge.value
      var verdict = Verdict(judge.rules, limit: limit)
      do throws(Failure) {
        try judge.work(index, next, &verdict)
      } catch {
        verdict.failure = error
      }
      let box = UncheckedBox(verdict)
      verdicts.withLock { $0.append(box.value) }
    }
    var whole = Verdict(rules, limit: limit)
    for verdict in verdicts.withLock({ $0 }) {
      if let failure = verdict.failure { throw failure }
      for number in whole.breaches.indices {
        whole.breaches[number].merge(verdict.breaches[number])
      }
      whole.misfits.merge(verdict.misfits)
      for (key, use) in verdict.absent { Self.add(use, to: &whole.absent, key) }
    }
    for number in whole.breaches.indices { whole.breaches[number].report(into: &findings) }
    whole.misfits.report(into: &findings)
    conclude(whole.absent, into: &findings, causes: &causes)
  }

  /// Hands out the numbers of partitions.
  private final class Counter: Sendable {
    private let next = Atomic(0)

    func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
  }

  private func work(
    _ index: KeyIndex, _ next: Counter, _ verdict: inout Verdict
  ) throws(Failure) {
    var table = KeyTable()
    var block = ByteBuffer()
    while true {
      let partition = next.take()
      guard partition < KeyIndex.partitionCount else { return }
      let shares = KeyTable.Share.passes(
        over: index.count(of: partition), memory: memory / jobs)
      for share in shares {
        table.removeAll()
        try index.forEachBlock(of: partition, blockSize: 1 << 19, &block) {
          table.add($0, of: share)
        }
        judge(table, &verdict)
      }
    }
  }

  private func judge(_ table: borrowing KeyTable, _ verdict: inout Verdict) {
    for number in 0..<table.groups.count {
      let group = table.groups[number]
      // Most keys break no rule.
      if rules.contains(where: {
        $0.mayBreak(definitions: group.definitions, references: group.references)
      }) {
        judge(group, table, &verdict)
      }
      if let targetTypes, group.references > 0, group.definitions > 0,
        let kind = Kind(rawValue: group.target), TargetTypes.typeFields[kind] != nil
      {
        judgeType(kind, targetTypes, table.items(of: group), &verdict)
      }
    }
  }

  /// Judges the type of what references lead to.
  private func judgeType(
    _ target: Kind, _ rule: TargetTypes, _ items: [KeyItem], _ verdict: inout Verdict
  ) {
    guard let definition = items.first(where: \.isDefinition), let type = definition.type else {
      return
    }
    for use in items where !use.isDefinition {
      guard let kind = Kind(rawValue: use.kind),
        !rule.mayLead(from: kind, use.field, to: target, ofType: type)
      else { continue }
      let subject = use.key.low ^ UInt64(use.kind) << 16 ^ UInt64(use.field)
      verdict.misfits.add(use.site, count: Int(use.count), subject: subject) {
        guard let reference = reference(use) else { return nil }
        let place = locate(definition.site, target, KindSchema.Common.key)
        return rule.report(reference, to: target, ofType: type, at: place)
      }
    }
  }

  private func judge(
    _ group: KeyTable.Group, _ table: borrowing KeyTable, _ verdict: inout Verdict
  ) {
    guard let kind = Kind(rawValue: group.target) else { return }
    if group.definitions == 0, set.recordCounts[kind, default: 0] == 0 {
      for use in table.items(of: group) {
        let key = UInt64(group.target) << 24 | UInt64(use.kind) << 16 | UInt64(use.field)
        Self.add(use, to: &verdict.absent, key)
      }
      return
    }
    for number in verdict.breaches.indices {
      let rule = rules[number]
      guard rule.mayBreak(definitions: group.definitions, references: group.references) else {
        continue
      }
      let items = table.items(of: group)
      let owners = items.filter(\.isDefinition)
      guard let first = owners.count > 1 ? owners[1] : items.first else { continue }
      let count = rule.breaches(definitions: group.definitions, references: group.references)
      verdict.breaches[number].add(first.site, count: count, subject: group.key.low) {
        rule.judge(facts(kind, group.definitions, items), in: set)
      }
    }
  }

  private static func add(_ use: KeyItem, to absent: inout Absent, _ key: UInt64) {
    guard var known = absent[key] else {
      absent[key] = use
      return
    }
    let (sum, isTooMuch) = known.count.addingReportingOverflow(use.count)
    known.count = isTooMuch ? .max : sum
    if use.site < known.site { known.site = use.site }
    absent[key] = known
  }

  /// Lets the rules judge the set as a whole.
  private func conclude(
    _ absent: Absent, into findings: inout FindingLog, causes: inout FindingLog
  ) {
    var set = set
    for kind in Kind.allCases {
      let uses = absent.values.filter { $0.target == kind.rawValue }
      guard !uses.isEmpty else { continue }
      let items = uses.sorted { $0.site < $1.site }
      set.absentKinds.append((kind, facts(kind, 0, items).references))
    }
    for rule in rules {
      var number: UInt64 = 0
      rule.conclude(set) { finding in
        // What reading has told already grows by what follows from it.
        if causes.fold(finding) { return }
        findings.add(finding, cause: .init(stream: -5, subject: number))
        number += 1
      }
    }
  }

  /// The facts about a key whose items are in the order of the input.
  private func facts(_ kind: Kind, _ count: Int, _ items: [KeyItem]) -> KeyFacts {
    KeyFacts(
      kind: kind, definitionCount: count,
      definitions: items.filter(\.isDefinition).prefix(KeyTable.placesKept).map {
        locate($0.site, kind, KindSchema.Common.key)
      },
      references: items.filter { !$0.isDefinition }.compactMap { reference($0) })
  }

  private func reference(_ use: KeyItem) -> KeyFacts.Reference? {
    guard let from = Kind(rawValue: use.kind) else { return nil }
    return .init(
      kind: from, field: use.field, count: Int(use.count),
      place: locate(use.site, from, use.field))
  }
}
