import Bytes
import Findings
import FormatKit
import Pipeline
import Reports
import Schoolbag

/// `schoolbag validate`: what is wrong with the inputs, and where.
struct ValidateCommand {
  enum Form: String, CaseIterable {
    case text
    case json
  }

  static let spec = CommandSpec(
    name: "validate", operands: "INPUT…",
    summary: "Check files against their standard, with references across all of them.",
    discussion: """
      Findings go to standard output, one a line as JSON, or as text that editors can jump by. \
      Findings of one cause are one finding with a count. Nothing is written. With --schema, JSON of \
      any kind can be checked, also where it is of no known format.
      """,
    options: [
      CommonOptions.from, CommonOptions.encoding,
      OptionSpec("format", value: "text|json", "How findings are shown; text by default."),
      OptionSpec(
        "report", value: "FILE", "Write the ledger of what was read, findings and timings as JSON."),
      CommonOptions.failOn, CommonOptions.onError(default: .skip), CommonOptions.schema,
    ] + SchemaArguments.options + [
      CommonOptions.jobs, CommonOptions.memory, CommonOptions.showValues, CommonOptions.quiet,
      CommonOptions.help,
    ])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    let form = try arguments.choice("format", default: Form.text)
    let failOn = try arguments.choice("fail-on", default: FailOn.error)
    let revealing = arguments.has("show-values")
    if arguments["report"] == "-" {
      throw ParsedArguments.wrong("findings go to standard output; name a file for the report")
    }
    var validation = Validation(
      try CommonOptions.inputs(arguments), registry: registry,
      settings: try CommonOptions.settings(arguments, onError: .skip))
    validation.encoding = try CommonOptions.encoding(arguments)
    let progress = ProgressLine(terminal, total: nil)
    if !arguments.has("quiet") { validation.settings.progress = { progress.show($0) } }
    let narrator = Narrator(terminal, arguments)
    var status = ExitStatus.success
    do {
      let resolved = try validation.resolve(beside: arguments["report"].map { [$0] } ?? [])
      let clock = ContinuousClock()
      let start = clock.now
      let result = validation.run(resolved)
      let seconds = CommonOptions.seconds(of: clock.now - start)
      progress.clear()
      try report(result, seconds)
      narrator.tellGuesses(result.inputs)
      let findings = result.findings
      try show(findings.findings, form, revealing)
      if failOn.applies(to: findings.worst) { status = max(status, .findings) }
      if result.reading.hasSkipped { status = max(status, .input) }
      if let failure = result.failure {
        if !findings.findings.contains(failure.finding) {
          try show([failure.finding], form, revealing)
        }
        status = max(status, ExitStatus(failure))
      }
      tellSummary(result, findings, narrator)
    } catch {
      progress.clear()
      guard error.side == .input else { throw error }
      try report(validation.result(of: error), 0)
      // What cannot be read is a finding too.
      try show([error.finding], form, revealing)
      status = .input
    }
    return status
  }

  /// Writes a report where one is asked for; a run that is stopped from outside leaves none.
  private func report(_ result: ValidationResult, _ seconds: Double) throws(Failure) {
    guard let path = arguments["report"], Cancellation.signal == nil,
      result.failure?.side != .stopped
    else { return }
    try CommonOptions.write(
      RunReport(result, revealing: arguments.has("show-values"), seconds: seconds), to: path)
  }

  private func show(_ findings: [Finding], _ form: Form, _ revealing: Bool) throws(Failure) {
    switch form {
    case .text:
      let text = FindingText(revealing: revealing)
      var hinted: Set<String> = []
      for finding in findings {
        let isNew = hinted.insert(finding.code.name + (finding.hint ?? "")).inserted
        try terminal.print(text.lines(finding, withHint: isNew))
      }
    case .json:
      let json = FindingJSON(revealing: revealing)
      var bytes = ByteBuffer()
      for finding in findings {
        json.append(finding, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
      try terminal.print(bytes.bytes)
    }
  }

  private func tellSummary(
    _ result: ValidationResult, _ findings: FindingLog, _ narrator: Narrator
  ) {
    guard result.failure == nil else {
      narrator.tell("the check ended early: what stands behind the error is not judged")
      return
    }
    var counts: [Severity: Int] = [:]
    for (code, count) in findings.countsByCode { counts[code.severity, default: 0] += count }
    let parts = Severity.allCases.reversed().compactMap { severity in
      counts[severity].map { counted($0, severity.name) }
    }
    let reading = result.reading
    var checked = counted(reading.recordCount, "record")
    if arguments.has("schema") {
      // What is of no known format has values only.
      let values = counted(reading.checkedCount, "value")
      checked = reading.recordCount > 0 ? "\(checked), and \(values) by the schema," : values
    }
    narrator.tell(
      "\(checked) checked: \(parts.isEmpty ? "nothing found" : parts.joined(separator: ", "))")
  }
}
