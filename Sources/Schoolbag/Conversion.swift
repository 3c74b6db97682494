public import ByteIO
public import Findings
public import FormatKit
import LearnerModel
public import Pipeline

/// A conversion: inputs of any formats into one output of one format.
///
///     var conversion = Conversion([InputChoice("roster.zip")], to: "profile")
///     conversion.destination = .file("profiles.ndjson", isCompressed: false)
///     let result = try conversion.run()
///     if !result.isComplete { … result.findings … }
public struct Conversion: Sendable {
  /// The formats known.
  public var registry: Registry
  /// The inputs; together they are one data set.
  public var inputs: [InputChoice]
  /// The target format and its options, `id` or `id:name=value,…`.
  public var target: String
  /// Where the output goes.
  public var destination: Destination
  /// What holds for the run.
  public var settings: RunSettings
  /// The encoding of all inputs, where it is not to be found out.
  public var encoding: TextEncoding?
  /// Values supplied for fields that records lack, by `kind.field`.
  public var supplied: [(path: String, value: String)]
  /// By what people of several inputs are known to be the same, beside their keys: rules such as
  /// `oneroster:key=canvas:identifiers.sisSourcedId`.
  public var matching: [String]
  /// The moment that counts as now.
  public var now: String?
  /// Where the source bytes of rejected records go.
  public var rejectsPath: String?
  /// Whether any loss but by policy makes the conversion fail.
  public var isStrict: Bool

  /// Describes a conversion.
  public init(
    _ inputs: [InputChoice], to target: String, destination: Destination = .standardOutput,
    registry: Registry = .standard, settings: RunSettings = RunSettings()
  ) {
    self.inputs = inputs
    self.target = target
    self.destination = destination
    self.registry = registry
    self.settings = settings
    supplied = []
    matching = []
    isStrict = false
  }

  /// Opens the inputs and finds out their formats.
  ///
  /// What is wrong with the conversion itself is told before.
  public func resolve() throws(Failure) -> [ResolvedInput] {
    let needs = try writer().needs
    _ = try suppliedValues()
    guard try rules().isEmpty || needs.contains(.learners) else {
      throw Failure(
        .usage, .nothingToMatch, "\(field: target) is not written learner by learner")
    }
    try InputOverlap.checkRepeats(inputs)
    let opener = InputOpener(registry: registry, encoding: encoding)
    let resolved = try opener.resolve(inputs)
    try checkOutputs([destination.name, rejectsPath], resolved)
    return resolved
  }

  /// The writer that the target asks for.
  public func writer() throws(Failure) -> any FormatWriter {
    let choice = try FormatChoice(target, in: registry, use: .writing)
    guard let writer = try choice.format.writer(choice.options) else {
      throw Failure(
        .usage, .notWritable, "\(choice.format.descriptor.title) is read, but not written")
    }
    return writer
  }

  /// Runs the conversion.
  public func run() throws(Failure) -> ConversionResult {
    try run(resolve())
  }

  /// Runs the conversion with inputs that have been opened.
  public func run(_ resolved: [ResolvedInput]) throws(Failure) -> ConversionResult {
    var job = Job(
      inputs: resolved.map(\.job), names: NameTable(), settings: settings, writer: try writer(),
      destination: destination)
    job.supplied = try suppliedValues()
    job.matching = try rules()
    job.now = now
    job.rejectsPath = rejectsPath
    return ConversionResult(resolved, job.run())
  }

  /// Refuses outputs that would replace an input, such as a report of the run.
  public func checkOutputs(_ paths: [String?], _ inputs: [ResolvedInput]) throws(Failure) {
    try InputOverlap.checkOutputs(paths.compactMap(\.self), inputs)
  }

  /// The result of a conversion whose inputs could not be opened.
  public func result(of failure: Failure) -> ConversionResult {
    ConversionResult([], Job.outcome(of: failure))
  }

  private func rules() throws(Failure) -> [MatchRule] {
    guard matching.count <= MatchRule.limit else {
      throw Failure(.usage, .tooManyRules, "there are more than \(MatchRule.limit) rules")
    }
    return try matching.map { text throws(Failure) in try MatchRule(text) }
  }

  private func suppliedValues() throws(Failure) -> [SuppliedValue] {
    var values: [SuppliedValue] = []
    for (path, value) in supplied {
      let parts = path.split(separator: ".", maxSplits: 1).map(String.init)
      guard parts.count == 2, let kind = Kind(name: parts[0]),
        let field = kind.schema.index(of: parts[1])
      else {
        throw Failure(
          .usage, .unknownField, "there is no field \(field: path); name it as `kind.field`")
      }
      guard kind.schema[field].parent == nil, kind.schema[field].type != .group else {
        throw Failure(
          .usage, .unknownField, "\(field: path) belongs to a group, which cannot be supplied")
      }
      try checkSupplied(value, for: kind.schema[field], path)
      values.append(SuppliedValue(kind: kind, field: field, value: value))
    }
    return values
  }
}

/// Refuses a value that the field it is supplied for cannot hold.
private func checkSupplied(
  _ value: String, for field: FieldSpec, _ path: String
) throws(Failure) {
  let isWord = [.identifier, .reference, .token].contains(field.type)
  guard field.type.isCanonical(value.utf8Span.span), !isWord || !value.isEmpty else {
    throw Failure(
      .usage, .unknownField,
      "the value for \(field: path) is not a \(field.type.name) in canonical form")
  }
  guard let set = field.codeSet, !set.takesAnyWord, !set.contains(value),
    !value.hasPrefix(CodeSet.openPrefix)
  else { return }
  let codes = set.codes.map(\.value).joined(separator: ", ")
  throw Failure(
    .usage, .unknownField,
    "the value for \(field: path) is none of the codes of \(set.name): \(codes)")
}

/// What a conversion has done.
public struct ConversionResult {
  /// The inputs and what they were recognized by.
  public var inputs: [ResolvedInput]
  /// What reading gave.
  public var reading: ReadResults
  /// What writing gave.
  public var writing: WriteResults
  /// How many bytes were written.
  public var bytesWritten: Int
  /// Why it ended early; `nil` where it came to its end.
  public var failure: Failure?
  /// By number of the outcome: how many cells met it.
  public let outcomes: [Int]
  /// The output, where it was to be held: it is not yet in its place.
  public let held: HeldOutput?

  init(_ inputs: [ResolvedInput], _ outcome: Job.Outcome) {
    self.inputs = inputs
    reading = outcome.reading
    writing = outcome.writing
    bytesWritten = outcome.bytesWritten
    failure = outcome.failure
    outcomes = outcome.writing.ledger.totals
    held = outcome.held
  }

  /// All findings: those of reading, then those of joining and writing.
  public var findings: FindingLog {
    var all = reading.findings
    all.merge(writing.findings)
    return all
  }

  /// Whether the run came to its end, with or without findings.
  public var isComplete: Bool { failure == nil }

  /// Whether every value and every cell that was read has met a fate: our own books.
  public var isBalanced: Bool {
    guard isComplete else { return true }
    return reading.inputs.allSatisfy(\.isBalanced)
      && outcomes.reduce(0, +) == reading.cellCount + writing.ledger.supplied
  }

  /// Whether anything was lost other than by rule: dropped for want of a home, rejected, or not
  /// expressible in the target.
  public var hasLoss: Bool {
    if reading.rejectedCount > 0 || reading.hasSkipped { return true }
    for input in reading.inputs {
      for (number, path) in input.paths.enumerated()
      where input.count(number, .dropped) > 0 && !(path.dropReason?.isPolicy ?? false) {
        return true
      }
    }
    return CellOutcome.allCases.contains { $0.isLoss && outcomes[$0.rawValue] > 0 }
  }
}

extension FindingCode {
  static let unknownField = FindingCode(
    "usage.unknown-field", .error,
    "A field that is to be supplied does not exist, or its value does not fit.",
    explanation:
      "`--set kind.field=value` gives a value to every record of the kind that lacks it.",
    hint: "see `schoolbag schema model` for kinds and fields")
  static let unbalanced = FindingCode(
    "defect.unbalanced", .error, "The ledger does not balance: a defect of this program.",
    explanation: """
      Every value that is read must be mapped, kept, dropped or rejected, and every cell must be \
      written or counted as lost. The two sides are counted apart; here they differ.
      """, hint: "please report it, with the report of the run")
  /// Codes of conversions.
  static let conversions: [FindingCode] = [unknownField, unbalanced]
}
