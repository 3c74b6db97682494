import Bytes
public import Findings
import FormatKit
public import LearnerModel
public import Rules

/// A validation of some inputs: they are read, and rules look at their records; nothing is written.
public struct Check: Sendable {
  /// The inputs in their order.
  public var inputs: [JobInput]
  /// The names that cells refer to.
  public var names: NameTable
  /// What holds for the run.
  public var settings: RunSettings
  /// The rules beside those that come with reading.
  public var rules: RuleSet

  /// Creates a validation.
  public init(inputs: [JobInput], names: NameTable, settings: RunSettings, rules: RuleSet) {
    self.inputs = inputs
    self.names = names
    self.settings = inputs.fitting(settings)
    self.rules = rules
  }

  /// What a validation has found.
  public struct Outcome {
    /// What reading gave, with its findings.
    public var reading: ReadResults
    /// What the rules found.
    public var findings: FindingLog
    /// Why it ended early, `nil` where it came to its end.
    public var failure: Failure?
  }

  /// Runs the validation.
  public func run() -> Outcome {
    inputs.nameSources(in: names)
    let reading = ReadResults(inputs)
    reading.onError = settings.onError
    let results = WriteResults { reading.location(of: $0) }
    var outcome = Outcome(reading: reading, findings: FindingLog())
    do {
      try run(reading, results)
    } catch {
      outcome.failure = error
    }
    outcome.findings = results.findings
    return outcome
  }

  private func run(_ reading: ReadResults, _ results: WriteResults) throws(Failure) {
    var settings = settings
    settings.isValidation = true
    let crew = ReadingCrew(
      inputs: inputs, names: names, settings: settings, results: reading, rejects: nil)
    let index = KeyIndex()
    let collectors = Monitor<[KeyCollector]>([])
    let (rules, jobs, memory) = (rules, settings.jobs, settings.tableMemory)
    let addsPeopleUp = inputs.contains { $0.plan.order.contains(.peopleInPassing) }
    let allowsRepeats = inputs.contains { !$0.plan.order.contains(.referencesOnce) }
    let usesKeys =
      !rules.keyRules.isEmpty || rules.targetTypes != nil || rules.parentCycles != nil
    try crew.run {
      let sites = SiteFinder { stream, kind, field in
        reading.places.column(of: kind, field, in: stream)
      }
      let keys =
        usesKeys
        ? KeyCollector(
          index, memory: memory * 3 / 4 / jobs, allowsRepeats: allowsRepeats,
          addsPeopleUp: addsPeopleUp, sites: sites,
          parents: rules.parentCycles == nil ? [] : ParentCycles.parents,
          types: rules.targetTypes == nil ? [:] : TargetTypes.typeFields) : nil
      if let keys {
        let box = UncheckedBox(keys)
        collectors.withLock { $0.append(box.value) }
      }
      return [
        CheckStage(rules, keys: keys, sites: sites, results: results) { header, field in
          reading.location(of: header, field: field)
        }
      ]
    }
    let all = collectors.withLock { $0 }
    guard usesKeys else { return }
    for keys in all { try keys.finish() }
    let locate: @Sendable (KeySite, Kind, FieldIndex?) -> Location = { site, kind, field in
      var location = reading.location(
        of: RecordHeader(
          kind: kind, stream: site.stream, firstCell: 0, cellCount: 0, line: site.line,
          byte: site.byte), field: field)
      location.byte = Int(site.byte)
      location.column = site.column
      return location
    }
    try KeyJudge(
      rules: rules.keyRules, targetTypes: rules.targetTypes, set: facts(reading, all, locate),
      locate: locate, jobs: settings.jobs, memory: memory / 2
    ).run(index, into: &results.findings, causes: &reading.findings)
    if let rule = rules.parentCycles {
      CycleFinder(rule: rule, locate: locate).run(
        all.flatMap(\.parents), total: all.reduce(0) { $0 + $1.parentCount },
        into: &results.findings)
    }
  }

  /// What is known of the set as a whole.
  private func facts(
    _ reading: ReadResults, _ collectors: [KeyCollector],
    _ locate: (KeySite, Kind, FieldIndex?) -> Location
  ) -> SetFacts {
    var counts: [Kind: Int] = [:]
    var first: [Kind: Location] = [:]
    for kind in Kind.allCases {
      counts[kind] = reading.records[Int(kind.rawValue)]
      let sites = collectors.compactMap { $0.firstSites[Int(kind.rawValue)] }
      if let site = sites.min(by: { $0 < $1 }) {
        first[kind] = locate(site, kind, KindSchema.Common.key)
      }
    }
    let explained = inputs.reduce(into: [Kind: Finding]()) { known, input in
      known.merge(input.plan.absentKinds) { first, _ in first }
    }
    return SetFacts(recordCounts: counts, firstRecords: first, explainedKinds: explained)
  }
}
