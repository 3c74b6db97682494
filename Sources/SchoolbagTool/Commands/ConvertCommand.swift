import ByteIO
import Bytes
import Findings
import FormatKit
import Glibc
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
      OptionSpec("to", value: "FORMAT[:OPTIONS]", "The format to write, such as profile or oneroster-csv:version=1.1."),
      OptionSpec("output", short: "o", value: "PATH", "A file, a folder, a .zip, a .gz, or - for standard output."),
      CommonOptions.from, CommonOptions.encoding,
      OptionSpec("each", "Convert every input by itself, into the folder that -o names."),
      OptionSpec("report", value: "FILE", "Write the ledger, losses, findings and timings as JSON."),
      OptionSpec("strict", "Fail with status 5 if anything is lost other than by rule."),
      CommonOptions.failOn, CommonOptions.onError,
      OptionSpec("rejects", value: "FILE", "Write rejected records, byte for byte, each file with its header."),
      OptionSpec("set", value: "KIND.FIELD=VALUE", isRepeatable: true, "Supply a value to records that lack it."),
      OptionSpec("now", value: "TIME", "The moment that counts as now, where the target needs one."),
      OptionSpec("overwrite", "Replace an output folder that is not empty."),
      CommonOptions.jobs, CommonOptions.memory, CommonOptions.showValues, CommonOptions.quiet,
      CommonOptions.help,
    ])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    guard let target = arguments["to"] else {
      throw ParsedArguments.wrong("name the target with --to; `schoolbag formats` lists the formats")
    }
    let inputs = try CommonOptions.inputs(arguments)
    if arguments.has("each") { return try runEach(inputs, target) }
    var conversion = try conversion(inputs, target)
    conversion.destination = try destination(arguments["output"] ?? "-", isSet: conversion.writer().isSet)
    return try run(conversion)
  }

  private func conversion(
    _ inputs: [InputChoice], _ target: String
  ) throws(Failure) -> Conversion {
    var conversion = Conversion(
      inputs, to: target, registry: registry,
      settings: try CommonOptions.settings(arguments, onError: .stop))
    conversion.encoding = try CommonOptions.encoding(arguments)
    conversion.isStrict = arguments.has("strict")
    conversion.rejectsPath = arguments["rejects"]
    conversion.now = arguments["now"] ?? Self.sourceDateEpoch
    for text in arguments.all("set") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw ParsedArguments.wrong("--set takes KIND.FIELD=VALUE") }
      conversion.supplied.append((String(parts[0]), String(parts[1])))
    }
    return conversion
  }

  /// SOURCE_DATE_EPOCH as a time stamp, where it is set.
  private static var sourceDateEpoch: String? {
    guard let set = unsafe getenv("SOURCE_DATE_EPOCH"), let seconds = Int(unsafe String(cString: set))
    else { return nil }
    return UnixTime.timeStamp(seconds)
  }

  private func destination(_ path: String, isSet: Bool) throws(Failure) -> Destination {
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
      throw ParsedArguments.wrong("the target is one file; name it with -o, or convert with --each")
    }
    return .file(path, isCompressed: path.lowercased().hasSuffix(".gz"))
  }

  private func run(_ conversion: Conversion) throws(Failure) -> ExitStatus {
    let resolved = try conversion.resolve()
    let narrator = Narrator(terminal, arguments)
    narrator.tellGuesses(resolved)
    let progress = ProgressLine(terminal, total: CommonOptions.totalSize(resolved))
    var conversion = conversion
    if !arguments.has("quiet") { conversion.settings.progress = { progress.show($0) } }
    let clock = ContinuousClock()
    let start = clock.now
    let result = try conversion.run(resolved)
    let elapsed = (clock.now - start).components
    progress.clear()
    if let path = arguments["report"] {
      let report = ConversionReport(
        result, revealing: arguments.has("show-values"),
        seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18)
      try write(report.json(), to: path)
    }
    narrator.tellFindings(result.findings)
    narrator.tellSummary(result, rejectsPath: arguments["rejects"])
    return try status(of: result, narrator)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let sink: any ByteSink
    if path == "-" { sink = StandardOutput() } else { sink = try OutputFile(path) }
    try sink.write(bytes.span.raw)
    try sink.commit()
  }

  private func status(
    of result: ConversionResult, _ narrator: Narrator
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
      narrator.tell(failure)
      status = max(status, ExitStatus(failure))
    }
    if !result.isBalanced {
      narrator.tell("the ledger does not balance: this is a defect of schoolbag, please report it")
      status = max(status, .defect)
    }
    return status
  }

  /// Converts every input by itself.
  private func runEach(_ inputs: [InputChoice], _ target: String) throws(Failure) -> ExitStatus {
    guard let folder = arguments["output"], folder != "-" else {
      throw ParsedArguments.wrong("--each needs a folder for its outputs: -o FOLDER")
    }
    let base = try conversion(inputs, target)
    let isSet = try base.writer().isSet
    let choice = try FormatChoice(target, in: registry, use: .writing)
    let names = OutputNaming(inputs.map(\.path), format: choice.format.descriptor, isSet: isSet)
    guard unsafe mkdir(folder, 0o777) == 0 || errno == EEXIST else {
      throw ParsedArguments.wrong("the folder \(folder) cannot be made")
    }
    var status = ExitStatus.success
    var failed = 0
    for (number, input) in inputs.enumerated() {
      var one = base
      one.inputs = [input]
      one.destination = try destination("\(folder)/\(names[number])", isSet: isSet)
      do throws(Failure) {
        let outcome = try run(one)
        if outcome >= .input { failed += 1 }
        status = max(status, outcome)
        if outcome >= .input, base.settings.onError == .stop { break }
      } catch {
        Narrator(terminal, arguments).tell(error)
        status = max(status, ExitStatus(error))
        failed += 1
        if base.settings.onError == .stop { break }
      }
    }
    Narrator(terminal, arguments).tell(
      "converted \(inputs.count - failed) of \(counted(inputs.count, "input"))")
    return status
  }
}

/// The names of outputs made input by input: the input's own name with the ending of the format.
struct OutputNaming {
  private let names: [String]

  init(_ paths: [String], format: FormatDescriptor, isSet: Bool) {
    let pattern = format.fileNames.first { $0.hasPrefix("*.") } ?? "*.out"
    let ending = isSet ? ".zip" : String(pattern.dropFirst())
    var seen: [String: Int] = [:]
    names = paths.map { path in
      let last = path.split(separator: "/").last.map(String.init) ?? "input"
      let stem = last == "-" ? "standard-input" : Self.stem(last)
      let count = seen[stem, default: 0]
      seen[stem] = count + 1
      return count == 0 ? stem + ending : "\(stem)-\(count + 1)\(ending)"
    }
  }

  private static func stem(_ name: String) -> String {
    var stem = name
    if stem.lowercased().hasSuffix(".gz") { stem.removeLast(3) }
    if let point = stem.lastIndex(of: "."), point > stem.startIndex { stem = String(stem[..<point]) }
    return stem
  }

  subscript(number: Int) -> String { names[number] }
}
