public import ByteIO
public import Findings
public import FormatKit
import LearnerModel
public import Pipeline
public import Rules

/// A validation: inputs are read and judged by the rules of their formats and general ones.
public struct Validation: Sendable {
  /// The formats known.
  public var registry: Registry
  /// The inputs; together they are one data set.
  public var inputs: [InputChoice]
  /// What holds for the run.
  public var settings: RunSettings
  /// The encoding of all inputs, where it is not to be found out.
  public var encoding: TextEncoding?
  /// The rules beside those that come with reading.
  public var rules: RuleSet

  /// Describes a validation.
  public init(
    _ inputs: [InputChoice], registry: Registry = .standard,
    settings: RunSettings = RunSettings(onError: .skip), rules: RuleSet = .standard
  ) {
    self.inputs = inputs
    self.registry = registry
    self.settings = settings
    self.rules = rules
  }

  /// Runs the validation.
  public func run() throws(Failure) -> ValidationResult { run(try resolve()) }

  /// Opens the inputs, and finds out the formats that are not named.
  ///
  /// `outputs` are paths that will be written to; none of them may be an input.
  public func resolve(beside outputs: [String] = []) throws(Failure) -> [ResolvedInput] {
    try InputOverlap.checkRepeats(inputs)
    let opener = InputOpener(registry: registry, encoding: encoding)
    let resolved = try opener.resolve(inputs, for: settings.valueSchema)
    try InputOverlap.checkOutputs(outputs, resolved)
    return resolved
  }

  /// The result of a validation whose inputs could not be opened.
  public func result(of failure: Failure) -> ValidationResult {
    let outcome = Job.outcome(of: failure)
    return ValidationResult(
      inputs: [], reading: outcome.reading, ruleFindings: FindingLog(), failure: failure)
  }

  /// Runs the validation of inputs whose formats are known.
  public func run(_ resolved: [ResolvedInput]) -> ValidationResult {
    let check = Check(
      inputs: resolved.map(\.job), names: NameTable(), settings: settings, rules: rules)
    let outcome = check.run()
    return ValidationResult(
      inputs: resolved, reading: outcome.reading, ruleFindings: outcome.findings,
      failure: outcome.failure)
  }
}

/// What a validation has found.
public struct ValidationResult {
  /// The inputs and what they were recognized by.
  public var inputs: [ResolvedInput]
  /// What reading gave.
  public var reading: ReadResults
  /// What the rules found.
  public var ruleFindings: FindingLog
  /// Why it ended early; `nil` where it came to its end.
  public var failure: Failure?

  /// All findings: those of reading, then those of the rules.
  public var findings: FindingLog {
    var all = reading.findings
    all.merge(ruleFindings)
    return all
  }
}
