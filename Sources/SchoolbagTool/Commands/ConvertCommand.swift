import ByteIO
import Bytes
import Findings
import FormatKit
import Glibc
import LearnerModel
import Pipeline
import Reports
import Schoolbag

/// `schoolbag convert`: inputs of any formats into one output of one format.
struct ConvertCommand {
  static let spec = CommandSpec(
    name: "convert", operands: "INPUT…",
    summary: "Convert files, folders, zips or standard input into another format.",
    discussion: """
      All inputs together are one data set; with --each every input has an output of its own. \
      Outputs appear under their name only when they are complete. Findings and a summary go to \
      standard error.
      """,
    options: [
      OptionSpec(
        "to", value: "FORMAT[:OPTIONS]",
        "The format to write, such as profile or oneroster-csv:version=1.1."),
      OptionSpec(
        "output", short: "o", value: "PATH",
        "A file, a folder, a .zip, a .gz, or - for standard output."),
      CommonOptions.from, CommonOptions.encoding,
      OptionSpec(
        "each",
        "Convert every input by itself, several at a time, into the folder that -o names; --report "
          + "and --rejects name folders then, too. With --on-error skip broken ones are told and "
          + "passed. Of more than \(ConvertCommand.detailed) inputs only errors and totals are told."
      ),
      OptionSpec(
        "name", value: "PATTERN",
        "With --each: the names of outputs, such as '{learner.id}.json'; the fields are {stem}, "
          + "{number} and {learner.id}. What cannot be in a file's name becomes _, and the second "
          + "of a name gets -2."),
      OptionSpec(
        "report", value: "FILE",
        "Write the ledger, losses, findings and timings as JSON; - is standard output."),
      OptionSpec(
        "strict",
        "Fail with status 5 if any value is lost; what policy leaves out, such as passwords, is none."
      ),
      CommonOptions.failOn, CommonOptions.onError(default: .stop),
      OptionSpec(
        "rejects", value: "FILE",
        "Write rejected records, byte for byte, each file with its header; inputs of several files "
          + "make it a folder or .zip."),
      OptionSpec(
        "set", value: "KIND.FIELD=VALUE", isRepeatable: true,
        "Supply a value to records that lack it."),
      OptionSpec(
        "match", value: "RULE", isRepeatable: true,
        "By what people of several inputs are the same beside the same key in the same system, such "
          + "as identifiers.state or oneroster:key=canvas:identifiers.sisSourcedId; the report "
          + "explains every match."),
      OptionSpec(
        "now", value: "TIME", "The moment that counts as now, where the target needs one."),
      OptionSpec("overwrite", "Replace an output folder that is not empty."),
      CommonOptions.schema, CommonOptions.jobs, CommonOptions.memory, CommonOptions.showValues,
      CommonOptions.quiet, CommonOptions.help,
    ] + SchemaArguments.options)

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  /// Of how many inputs of --each everything is told.
  static let detailed = 20

  func run() throws(Failure) -> ExitStatus {
    guard let target = arguments["to"] else {
      throw ParsedArguments.wrong(
        "name the target with --to; `schoolbag formats` lists the formats")
    }
    let inputs = try CommonOptions.inputs(arguments)
    // What is wrong with the command is told before anything is read.
    _ = try arguments.choice("fail-on", default: FailOn.error)
    if arguments["rejects"] == "-" {
      throw ParsedArguments.wrong("--rejects names a file, a folder or a .zip")
    }
    if arguments.has("each") { return try runEach(inputs, target) }
    if arguments["name"] != nil { throw ParsedArguments.wrong("--name goes with --each") }
    var conversion = try conversion(inputs, target)
    conversion.destination = try destination(
      arguments["output"] ?? "-", isSet: conversion.writer().isSet)
    if arguments["report"] == "-", (arguments["output"] ?? "-") == "-" {
      throw ParsedArguments.wrong("output and report cannot both go to standard output; use -o")
    }
    return try run(conversion, reportPath: arguments["report"])
  }

  func conversion(
    _ inputs: [InputChoice], _ target: String
  ) throws(Failure) -> Conversion {
    var conversion = Conversion(
      inputs, to: target, registry: registry,
      settings: try CommonOptions.settings(arguments, onError: .stop))
    conversion.encoding = try CommonOptions.encoding(arguments)
    conversion.isStrict = arguments.has("strict")
    conversion.rejectsPath = arguments["rejects"]
    conversion.now = arguments["now"] ?? Self.sourceDateEpoch
    if let now = conversion.now, !ValueType.timeStamp.isCanonical(now.utf8Span.span) {
      throw ParsedArguments.wrong("--now is a moment such as 2025-06-30T12:00:00Z")
    }
    conversion.matching = arguments.all("match")
    for text in arguments.all("set") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw ParsedArguments.wrong("--set takes KIND.FIELD=VALUE") }
      conversion.supplied.append((String(parts[0]), String(parts[1])))
    }
    return conversion
  }

  /// SOURCE_DATE_EPOCH as a time stamp, where it is set.
  private static var sourceDateEpoch: String? {
    guard let set = unsafe getenv("SOURCE_DATE_EPOCH"),
      let seconds = Int(unsafe String(cString: set))
    else { return nil }
    return UnixTime.timeStamp(seconds)
  }

  func destination(_ path: String, isSet: Bool) throws(Failure) -> Destination {
    if path == "-" {
      guard isSet else { return .standardOutput }
      if isatty(STDOUT_FILENO) == 1 {
        throw ParsedArguments.wrong("the target is a set of files; name a folder or .zip with -o")
      }
      return .archive("-")
    }
    if isSet {
      return path.lowercased().hasSuffix(".zip")
        ? .archive(path) : .folder(path, replacing: arguments.has("overwrite"))
    }
    if path.hasSuffix("/") {
      throw ParsedArguments.wrong("\(path) is a folder; the target is one file, so name a file")
    }
    return .file(path, isCompressed: path.lowercased().hasSuffix(".gz"))
  }

  /// Runs a conversion and tells about it.
  private func run(
    _ conversion: Conversion, reportPath: String?
  ) throws(Failure) -> ExitStatus {
    let resolved = try resolve(conversion, reportPath: reportPath)
    let narrator = Narrator(terminal, arguments)
    narrator.tellGuesses(resolved)
    let progress = ProgressLine(terminal, total: CommonOptions.totalSize(resolved))
    var conversion = conversion
    if !arguments.has("quiet") { conversion.settings.progress = { progress.show($0) } }
    let (result, seconds) = try timed(conversion, resolved)
    progress.clear()
    try report(result, seconds, to: reportPath)
    narrator.tellFindings(result.findings, failure: result.failure)
    narrator.tellSummary(result, rejectsPath: conversion.rejectsPath)
    return try status(of: result, narrator)
  }

  /// Opens the inputs of a conversion; what fails there is reported like what fails later.
  func resolve(
    _ conversion: Conversion, reportPath: String?
  ) throws(Failure) -> [ResolvedInput] {
    do throws(Failure) {
      return try open(conversion, reportPath: reportPath)
    } catch {
      if error.side == .input { try report(conversion.result(of: error), 0, to: reportPath) }
      throw error
    }
  }

  /// Opens the inputs of a conversion, none of which may be replaced by its outputs.
  func open(
    _ conversion: Conversion, reportPath: String?
  ) throws(Failure) -> [ResolvedInput] {
    let resolved = try conversion.resolve()
    try conversion.checkOutputs([reportPath], resolved)
    return resolved
  }

  /// Runs a conversion, and says how many seconds that took.
  func timed(
    _ conversion: Conversion, _ resolved: [ResolvedInput]
  ) throws(Failure) -> (result: ConversionResult, seconds: Double) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try conversion.run(resolved)
    return (result, CommonOptions.seconds(of: clock.now - start))
  }

  /// Writes a report where one is asked for.
  ///
  /// A run that is stopped from outside leaves nothing, not even a report of what it did not do.
  func report(
    _ result: ConversionResult, _ seconds: Double, to path: String?
  ) throws(Failure) {
    guard let path, Cancellation.signal == nil, result.failure?.side != .stopped else { return }
    let report = RunReport(result, revealing: arguments.has("show-values"), seconds: seconds)
    try CommonOptions.write(report, to: path)
  }

  /// The exit status of a conversion; what makes it one is told.
  func status(
    of result: ConversionResult, _ narrator: Narrator, isBrief: Bool = false
  ) throws(Failure) -> ExitStatus {
    var status = ExitStatus.success
    let failOn = try arguments.choice("fail-on", default: FailOn.error)
    if failOn.applies(to: result.findings.worst) { status = max(status, .findings) }
    if arguments.has("strict"), result.isComplete, result.hasLoss {
      narrator.tell("something was lost; --strict makes that a failure")
      status = max(status, .loss)
    }
    if result.reading.hasSkipped { status = max(status, .input) }
    if let failure = result.failure {
      narrator.tell(failure, isBrief: isBrief)
      status = max(status, ExitStatus(failure))
    }
    if !result.isBalanced {
      narrator.tell("the ledger does not balance: this is a defect of schoolbag, please report it")
      status = max(status, .defect)
    }
    return status
  }
}
