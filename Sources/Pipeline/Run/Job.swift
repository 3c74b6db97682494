import ByteIO
public import Findings
public import FormatKit
public import LearnerModel

/// A conversion of some inputs into one output: all inputs are one data set.
public struct Job: Sendable {
  /// The inputs in their order.
  public var inputs: [JobInput]
  /// The names that the job's cells refer to.
  public var names: NameTable
  /// What holds for the run.
  public var settings: RunSettings
  /// Writes the output.
  public var writer: any FormatWriter
  /// Where the output goes.
  public var destination: Destination
  /// Values that the user supplies for fields that the source lacks.
  public var supplied: [SuppliedValue] = []
  /// By what people of several inputs are known to be the same, beside their keys.
  public var matching: [MatchRule] = []
  /// The moment that counts as now, where the target needs one.
  public var now: String?
  /// Where the source bytes of rejected records go.
  public var rejectsPath: String?

  /// Creates a job.
  public init(
    inputs: [JobInput], names: NameTable, settings: RunSettings, writer: any FormatWriter,
    destination: Destination
  ) {
    self.inputs = inputs
    self.names = names
    self.settings = inputs.fitting(settings)
    self.writer = writer
    self.destination = destination
  }

  /// What a job has done.
  public struct Outcome {
    /// What reading gave.
    public var reading: ReadResults
    /// What writing gave.
    public var writing: WriteResults
    /// How many bytes were written.
    public var bytesWritten: Int
    /// Why the job ended early, `nil` where it came to its end.
    public var failure: Failure?
    /// The output, where it is not yet in its place.
    public var held: HeldOutput?
  }

  /// The outcome of a job whose inputs could not even be opened.
  public static func outcome(of failure: Failure) -> Outcome {
    let reading = ReadResults([])
    reading.findings.add(failure.finding, cause: .init(stream: -1))
    return Outcome(
      reading: reading, writing: WriteResults { _ in Location() }, bytesWritten: 0,
      failure: failure)
  }

  /// Runs the job.
  ///
  /// Nothing stands under the output's name unless it came to its end, and was not to be held.
  public func run() -> Outcome {
    inputs.nameSources(in: names)
    let reading = ReadResults(inputs)
    reading.onError = settings.onError
    let writing = WriteResults { reading.location(of: $0) }
    writing.unordered.addsPeopleUp = inputs.contains {
      $0.plan.order.contains(.peopleInPassing)
    }
    let isSet =
      inputs.contains { $0.set.kind == .folder || $0.set.kind == .zip } || inputs.count > 1
    let rejects = rejectsPath.map { RejectWriter($0, isSet: isSet) }
    var outcome = Outcome(reading: reading, writing: writing, bytesWritten: 0)
    do {
      let crew = ReadingCrew(
        inputs: inputs, names: names, settings: settings, results: reading, rejects: rejects,
        supplied: supplied)
      let target =
        writer.needs.contains(.learners)
        ? try GroupRun(crew: crew, job: self, results: writing).run()
        : try DirectRun(crew: crew, job: self, results: writing).run()
      let held = HeldOutput(target, rejects: rejects)
      if settings.holdsOutput {
        try target.finish()
        outcome.held = held
      } else {
        outcome.bytesWritten = try held.commit()
      }
    } catch {
      outcome.failure = error
    }
    return outcome
  }
}

/// Carries a value that one thread at a time uses to another thread.
struct UncheckedBox<Value>: @unchecked Sendable {
  let value: Value

  init(_ value: Value) { self.value = value }
}
