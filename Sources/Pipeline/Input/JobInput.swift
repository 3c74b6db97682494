public import ByteIO
import Findings
public import FormatKit
import LearnerModel

/// One input of a job: what it is and how it is read.
public struct JobInput: Sendable {
  /// The input.
  public var set: InputSet
  /// The id of its format.
  public var format: String
  /// How it is read.
  public var plan: ReadPlan
  /// The system that its identifiers belong to.
  public var system: String
  /// The encoding, where it is not to be found out.
  public var encoding: TextEncoding?

  /// Describes an input.
  public init(
    set: InputSet, format: String, plan: ReadPlan, system: String,
    encoding: TextEncoding? = nil
  ) {
    self.set = set
    self.format = format
    self.plan = plan
    self.system = system
    self.encoding = encoding
  }

  /// What its records remember of where they come from: the input, or what the input itself names.
  var sources: [NameTable.Source] {
    plan.sources.isEmpty
      ? [NameTable.Source(format: format, version: plan.version, system: system)] : plan.sources
  }
}

extension [JobInput] {
  /// Settings with no more threads than these inputs have work for, and no more in chunks than four
  /// threads have.
  ///
  /// What a quarter of a chunk holds is read before a further thread has started.
  func fitting(_ settings: RunSettings) -> RunSettings {
    var settings = settings
    if settings.jobs > 4 {
      settings.chunkSize = Swift.max(1, settings.chunkSize * 4 / settings.jobs)
    }
    let share = Swift.max(1, settings.chunkSize / 4)
    var size = 0
    for input in self {
      for stream in input.plan.streams {
        guard let bytes = input.set.entries[stream.entry].size else { return settings }
        size += bytes
        if size / share >= settings.jobs { return settings }
      }
    }
    settings.jobs = Swift.min(settings.jobs, 1 + size / share)
    return settings
  }

  /// Gives numbers to all sources that are known before anything is read, in the inputs' order.
  func nameSources(in names: NameTable) {
    for source in flatMap(\.sources) {
      _ = names.number(ofSystem: source.system)
      _ = names.number(of: source)
    }
    names.endPlanning()
  }
}
