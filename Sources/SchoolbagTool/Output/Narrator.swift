import ByteIO
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Reports
import Schoolbag

/// What a run tells people on standard error: guesses, findings, and a summary.
struct Narrator {
  private let terminal: Terminal
  private let form: FindingText
  private let isQuiet: Bool

  /// The most findings that a conversion lists; a validation lists all.
  static let listed = 50

  init(_ terminal: Terminal, _ arguments: ParsedArguments) {
    self.terminal = terminal
    isQuiet = arguments.has("quiet")
    form = FindingText(
      revealing: arguments.has("show-values"), isColored: terminal.isColored)
  }

  /// Says something, unless the user asked for quiet.
  func tell(_ text: String) {
    if !isQuiet { terminal.say("schoolbag: \(text)\n") }
  }

  /// Says why a run could not go on, in any case.
  func tell(_ failure: Failure) {
    // A reader that has gone away is no news to anybody.
    if failure.side == .stopped { return }
    terminal.say("schoolbag: " + form.lines(failure.finding, withHint: true))
  }

  /// Says which formats were guessed, and why.
  func tellGuesses(_ inputs: [ResolvedInput]) {
    for input in inputs {
      guard let guess = input.guess else { continue }
      let version = guess.version.map { " \($0)" } ?? ""
      let name = input.job.set.name == "-" ? "standard input" : input.job.set.name
      tell("\(name) is \(input.job.format)\(version): \(guess.reason)")
    }
  }

  /// Lists findings, each code's hint once; that of a failure is told at the end.
  func tellFindings(_ log: FindingLog, failure: Failure? = nil) {
    let findings = log.findings.filter { $0 != failure?.finding }
    var hinted: Set<String> = []
    var shown = 0
    for finding in findings {
      if isQuiet, finding.severity < .error { continue }
      guard shown < Self.listed else { break }
      shown += 1
      terminal.say(form.lines(finding, withHint: hinted.insert(finding.code.name).inserted))
    }
    if !isQuiet, findings.count > Self.listed {
      tell(
        "\(counted(findings.count - Self.listed, "more finding")); `schoolbag validate` lists all")
    }
  }

  /// Says what became of everything.
  ///
  /// `rejectsPath` is where the source bytes of rejected records went.
  func tellSummary(_ result: ConversionResult, rejectsPath: String?) {
    guard result.isComplete else { return }
    let reading = result.reading
    func total(_ fate: Fate) -> Int { reading.inputs.reduce(0) { $0 + $1.total(fate) } }
    let values = reading.inputs.reduce(0) { $0 + $1.valuesRead }
    let writing = result.writing
    let written = Kind.allCases.reduce(0) { $0 + writing.ledger.recordCount($1) }
    tell(
      "read \(counted(reading.recordCount, "record")) and \(counted(values, "value")): "
        + Fate.allCases.filter { $0 != .blank }
        .map { "\(grouped(total($0))) \($0.name)" }.joined(separator: ", "))
    if reading.rejectedCount > 0 {
      let place = rejectsPath.map { "they are in \($0)" } ?? "--rejects FILE keeps them"
      tell("rejected \(counted(reading.rejectedCount, "record")); \(place)")
    } else if reading.hasSkipped {
      tell("an input was not read to its end: what stands behind its error is missing")
    }
    let lost = CellOutcome.allCases.filter(\.isLoss).reduce(0) { $0 + writing.ledger.total($1) }
    let unselected = writing.ledger.total(.notSelected)
    let nothing = result.hasLoss ? "nothing more lost" : "nothing lost"
    tell(
      "wrote \(counted(written, "record")); "
        + (lost == 0 ? nothing : "\(counted(lost, "cell")) could not be expressed")
        + (unselected > 0 ? ", \(grouped(unselected)) not selected" : ""))
    let losses = writing.ledger.losses.filter { $0.outcome.isLoss }.sorted { $0.count > $1.count }
    for loss in losses.prefix(10) {
      tell(
        "  lost: \(loss.kind.name).\(loss.fieldPath), \(counted(loss.count, "time")): \(loss.outcome.name)"
      )
    }
    if losses.count > 10 { tell("  and \(losses.count - 10) more; --report lists all") }
  }
}
