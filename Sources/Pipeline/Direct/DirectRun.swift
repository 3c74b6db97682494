import ByteIO
import Bytes
import Findings
import FormatKit
import LearnerModel

/// Writes a job's records in the order of the input.
///
/// Most conversions are one pass. A second pass over records put aside is needed where the writer
/// has to know all columns first and the reader cannot tell them, where people and their roles have
/// to be brought together, and where there are more keys than the memory can tell apart.
struct DirectRun {
  let crew: ReadingCrew
  let job: Job
  let results: WriteResults

  /// Writes the output, which is left to be put in its place.
  func run() throws(Failure) -> OutputTarget {
    let wanted = job.writer.order
    let given = job.inputs.reduce(RecordOrder.all) {
      var order = $1.plan.order
      if order.contains(.peopleTogether) { order.insert(.relationsTogether) }
      return $0.intersection(order)
    }
    let order = job.inputs.count > 1 ? given.subtracting(.anyTogether) : given
    let takesFrameworks = job.writer.needs.contains(.frameworks)
    let columns =
      takesFrameworks ? nil : job.writer.needs.contains(.columns) ? try knownColumns() : [:]
    let state = DirectState(
      removesRepeats: wanted.contains(.referencesOnce) && !order.contains(.referencesOnce),
      gathers: DirectState.gathered(wanted.subtracting(order)),
      isDeferred: columns == nil, memory: job.settings.tableMemory,
      jobs: job.settings.jobs * crew.chunksAtOnce)
    var output: (plan: any WritePlan, target: OutputTarget)?
    if let columns { output = try begin(columns) }
    try firstPass(state, output)
    let final: (plan: any WritePlan, target: OutputTarget)
    if let output {
      final = output
    } else {
      final = try begin(
        crew.results.extensionPaths,
        frameworks: takesFrameworks ? try state.spool.records(of: .framework) : nil)
    }
    let setting = ReplaySetting(
      state: state, settings: crew.settings, output: final, results: results)
    if !state.spool.isEmpty { try SpoolReplay(setting: setting).run() }
    if state.gathersPeople { try PeopleReplay(setting: setting).run() }
    results.unordered.report(into: &results.findings, locate: results.locate)
    final.target.report(into: &results.findings)
    return final.target
  }

  /// Prepares the writer and its output, with the extension columns that will occur.
  private func begin(
    _ columns: [Kind: [UInt32]], frameworks: RecordList? = nil
  ) throws(Failure) -> (plan: any WritePlan, target: OutputTarget) {
    let plan = try job.writer.plan(
      WriteContext(
        names: job.names, extensionPaths: columns, frameworks: frameworks,
        supplied: job.supplied, now: job.now, outputName: job.destination.name,
        locate: results.locate))
    return (
      plan,
      try OutputTarget(
        plan, isSet: job.writer.isSet, to: job.destination, syncsFolder: job.settings.syncsFolder)
    )
  }

  private func firstPass(
    _ state: DirectState, _ output: (plan: any WritePlan, target: OutputTarget)?
  ) throws(Failure) {
    let stages = Monitor<[DirectStage]>([])
    let results = results
    try crew.run(chunksAtOnce: crew.chunksAtOnce) {
      let writing = output.map { WriteStage($0.plan, target: $0.target, results: results) }
      let stage = DirectStage(state, results: results, writing: writing)
      let box = UncheckedBox(stage)
      stages.withLock { $0.append(box.value) }
      return [stage]
    }
    var failure: Failure?
    stages.withLock { stages in
      for stage in stages {
        do throws(Failure) { try stage.close() } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }

  /// How many streams are looked into for their columns before anything is read.
  static let streamsLookedInto = 200

  /// The extension columns by kind, where the heads of all streams tell them.
  private func knownColumns() throws(Failure) -> [Kind: [UInt32]]? {
    guard job.inputs.reduce(0, { $0 + $1.plan.streams.count }) <= Self.streamsLookedInto else {
      return nil
    }
    var columns: [Kind: [UInt32]] = [:]
    for input in job.inputs {
      for planned in input.plan.streams {
        let entry = input.set.entries[planned.entry]
        let head = try HeadReader.head(
          of: entry, lines: planned.headLines, in: input)
        let context = StreamContext(
          file: input.set.name, names: job.names,
          system: job.names.number(ofSystem: input.system) ?? 0)
        guard let paths = try planned.open(head, context).extensionPaths else { return nil }
        for (kind, numbers) in paths {
          for number in numbers where !(columns[kind]?.contains(number) ?? false) {
            columns[kind, default: []].append(number)
          }
        }
      }
    }
    return columns
  }
}

extension RecordOrder {
  /// All that the readers of several inputs may promise in common.
  static let all: RecordOrder = [
    .peopleTogether, .relationsTogether, .accountsTogether, .describedTogether, .referencesOnce,
  ]
  /// What several inputs do not promise together: one may tell more of a person than another.
  static let anyTogether: RecordOrder = [
    .peopleTogether, .relationsTogether, .accountsTogether, .describedTogether,
  ]
}
