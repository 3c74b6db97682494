import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes a job's records learner by learner: collects, joins, and writes.
struct GroupRun {
  let crew: ReadingCrew
  let job: Job
  let results: WriteResults

  /// Writes the output, which is left to be put in its place.
  func run() throws(Failure) -> OutputTarget {
    let settings = job.settings
    let store = GroupStore(
      memory: settings.tableMemory, jobs: settings.jobs,
      claimFinder: job.matching.isEmpty ? nil : ClaimFinder(job.matching, names: job.names))
    let follows = job.writer.needs.contains(.references)
    try collect(store, follows: follows)
    let residentKinds = residentKinds(store)
    let joined = joinedKinds(store, beside: residentKinds)
    try store.groups.condense(memory: store.shares.merging, jobs: settings.jobs)
    if follows || store.orphans.itemCount > 0 {
      try resolve(store, joined: joined, follows: follows)
      try store.groups.condense(memory: store.shares.merging, jobs: settings.jobs)
    }
    let residents = ResidentRecords()
    if follows {
      let kinds = residentKinds.filter { store.referenceBytes.total(of: $0) > 0 }
      try residents.load(kinds, from: store, results: results)
    }
    results.unordered.report(into: &results.findings, locate: results.locate)
    let reading = crew.results
    for missing in residents.dangling where !joined.contains(missing.kind) {
      missing.report(
        isKindThere: residents.kinds.contains(missing.kind),
        at: reading.location(of: missing.header, field: missing.field), into: &results.findings)
    }
    let items = try items(store)
    let plan = try job.writer.plan(
      WriteContext(
        names: job.names, extensionPaths: crew.results.extensionPaths, items: items,
        learnerCount: store.owners.learnerCount, supplied: job.supplied, now: job.now,
        outputName: job.destination.name, locate: results.locate))
    let target = try OutputTarget(
      plan, isSet: job.writer.isSet, to: job.destination, syncsFolder: job.settings.syncsFolder)
    if let items { countItems(items, plan) }
    try GroupWriter(
      store, residents: residents, followsReferences: follows, joinedKinds: Set(joined), plan: plan,
      target: target, results: results, settings: settings, names: job.names,
      locate: { reading.location(of: $0, field: $1) }
    ).run()
    target.report(into: &results.findings)
    return target
  }

  private func collect(_ store: GroupStore, follows: Bool) throws(Failure) {
    let collectors = Monitor<[CollectStage]>([])
    let takesItems = job.writer.needs.contains(.items)
    let results = results
    try crew.run {
      let stage = CollectStage(
        store, sorters: GroupSorters(store), followsReferences: follows, takesItems: takesItems,
        results: results)
      let box = UncheckedBox(stage)
      collectors.withLock { $0.append(box.value) }
      return [stage]
    }
    var failure: Failure?
    collectors.withLock { stages in
      for stage in stages {
        do throws(Failure) { try stage.close() } catch { failure = error }
      }
    }
    if let failure { throw failure }
    var claimed: Set<Int> = []
    collectors.withLock { stages in
      for stage in stages { claimed.formUnion(stage.claimed) }
    }
    if store.overflow.itemCount > 0 {
      let claims = store.claimFinder.map {
        ClaimSorter($0, store.claims, memory: store.shares.others)
      }
      try OverflowResolver(
        overflow: store.overflow, groups: store.groups, owners: store.owners,
        memory: store.shares.references, rank: ProfileOrder.rank(of:), claims: claims
      ).run()
      try claims?.finish()
      claimed.formUnion(claims?.hasClaims ?? [])
      for kind in Kind.allCases where GroupStore.areOftenMany(kind) {
        store.lacksRequests[Int(kind.rawValue)] = true
      }
    }
    try match(store, claimed: claimed)
  }

  /// Finds out which people are one, where rules say how.
  private func match(_ store: GroupStore, claimed: Set<Int>) throws(Failure) {
    let sides = job.matching.flatMap(\.sides)
    for (number, side) in sides.enumerated() where !claimed.contains(number) {
      results.findings.add(
        .unusedMatch, cause: .init(field: number),
        message: "nobody in the inputs has what \(field: side.text) names", at: Location())
    }
    guard store.claims.itemCount > 0 else { return }
    let places = crew.results.places
    let matcher = PeopleMatcher(
      rules: job.matching, claims: store.claims, memory: store.shares.references,
      results: results, inputOfStream: { places.input(of: $0) })
    try store.take(matcher.run())
  }

  /// The reference kinds that stay in memory: as many as fit, those that others refer to first.
  private func residentKinds(_ store: GroupStore) -> [Kind] {
    var kinds: [Kind] = []
    var bytes = 0
    for kind in Kind.allCases where kind.isReference {
      // A packed record, its place in the table, and what it refers to.
      bytes += store.referenceBytes.total(of: kind) * 3 / 2
      if bytes > store.shares.residents { break }
      kinds.append(kind)
    }
    return kinds
  }

  /// The kinds that are brought to their learners by a join: what does not fit, and contacts.
  private func joinedKinds(_ store: GroupStore, beside residents: [Kind]) -> [Kind] {
    let kept = Set(residents)
    var kinds = Kind.allCases.filter { $0.isReference && !kept.contains($0) }
    kinds = kinds.filter { store.referenceBytes.total(of: $0) > 0 }
    return kinds + (store.hasContacts ? [.person] : [])
  }

  private func resolve(_ store: GroupStore, joined: [Kind], follows: Bool) throws(Failure) {
    let reading = crew.results
    let orphans = OrphanResolver(
      store: store, results: results, locate: { reading.location(of: $0) })
    let references = joined.filter { $0.isReference }
    let missing = references.filter {
      !GroupStore.areOftenMany($0) || store.lacksRequests[Int($0.rawValue)]
    }
    let scan = GroupScan(
      store: store, anchors: try orphans.anchors(), requested: Set(missing),
      wantsContacts: follows && store.hasContacts)
    if scan.isNeeded { try scan.run() }
    try orphans.run(requested: Set(references))
    if follows { try ReferenceJoin(store: store, results: results, kinds: joined).run() }
  }

  /// The line items, categories and documents, where the writer has to know them first.
  private func items(_ store: GroupStore) throws(Failure) -> RecordList? {
    guard job.writer.needs.contains(.items) else { return nil }
    guard store.items.itemCount <= Self.itemLimit else {
      throw Failure(
        .output, .tooManyItems,
        "there are \(store.items.itemCount) line items; a gradebook may have \(Self.itemLimit)")
    }
    var builder = RecordBuilder()
    var merger = try store.items.merger(memory: store.shares.others)
    try merger.forEach { (_, bytes, range, _) throws(Failure) in
      RecordPacking.unpack(bytes, at: range.lowerBound, into: &builder)
    }
    return RecordList(builder)
  }

  /// The most line items that a target with a column for each may have.
  static let itemLimit = 16_384

  /// Lets the writer count the cells of line items, which it wrote into its header.
  private func countItems(_ items: RecordList, _ plan: any WritePlan) {
    let worker = plan.makeWorker()
    var output = WriteOutput(fileCount: plan.files.count)
    items.withBatch { worker.write($0, into: &output) }
    results.ledger.merge(output.ledger)
    results.findings.merge(output.findings)
  }
}

extension FindingCode {
  static let tooManyItems = FindingCode(
    "output.too-many-items", .error, "There are more line items than the target can have columns.",
    explanation: "The limit `items` is 16384. A gradebook is written for one course at a time.",
    hint: "convert the line items of one course")
}
