import ByteIO
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Reports
import Schoolbag

/// What a run tells people on standard error: guesses, findings, and a summary.
struct Narrator {
  private let say: (String) -> Void
  private let form: FindingText
  private let isQuiet: Bool

  /// The most causes that a conversion lists.
  static let listed = 50

  /// Tells people on standard error, or, with `say`, somebody else.
  init(
    _ terminal: Terminal, _ arguments: ParsedArguments, say: ((String) -> Void)? = nil
  ) {
    self.say = say ?? { terminal.say($0) }
    isQuiet = arguments.has("quiet")
    form = FindingText(
      revealing: arguments.has("show-values"), isColored: terminal.isColored)
  }

  /// Says something, unless the user asked for quiet.
  func tell(_ text: String) {
    if !isQuiet { say("schoolbag: \(text)\n") }
  }

  /// Says why a run could not go on, in any case.
  func tell(_ failure: Failure, isBrief: Bool = false) {
    // A reader that has gone away is no news to anybody.
    if failure.side == .stopped { return }
    say("schoolbag: " + form.lines(failure.finding, withHint: !isBrief))
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

  /// Lists findings, each hint of a code once; that of a failure is told at the end.
  ///
  /// `isBrief` leaves out hints and what is no error.
  func tellFindings(_ log: FindingLog, failure: Failure? = nil, isBrief: Bool = false) {
    let findings = log.findings.filter {
      $0 != failure?.finding && (!(isQuiet || isBrief) || $0.severity >= .error)
    }
    var hinted: Set<String> = []
    for finding in findings.prefix(Self.listed) {
      let isNew = hinted.insert(finding.code.name + (finding.hint ?? "")).inserted
      say(form.lines(finding, withHint: isNew && !isBrief))
    }
    // Quiet is quiet about what is no error, not about errors that are left out.
    if !isBrief, findings.count > Self.listed {
      say(
        "schoolbag: \(counted(findings.count - Self.listed, "more cause")); `schoolbag validate` "
          + "lists up to \(log.entriesPerCode) of each code\n")
    }
  }

  /// Says what became of everything.
  ///
  /// `rejectsPath` is where the source bytes of rejected records went.
  func tellSummary(_ result: ConversionResult, rejectsPath: String?) {
    guard result.isComplete else { return }
    let totals = RunTotals(result)
    tell(totals.read)
    if totals.rejected > 0 {
      let place = rejectsPath.map { "they are in \($0)" } ?? "--rejects FILE keeps them"
      tell("rejected \(counted(totals.rejected, "record")); \(place)")
    } else if result.reading.hasSkipped {
      tell("an input was not read to its end: what stands behind its error is missing")
    }
    tell(totals.wrote)
    let writing = result.writing
    let losses = writing.ledger.losses.filter { $0.outcome.isLoss }.sorted { $0.count > $1.count }
    for loss in losses.prefix(10) {
      tell(
        "  lost: \(loss.kind.name).\(loss.fieldPath), \(counted(loss.count, "time")): \(loss.outcome.name)"
      )
    }
    if losses.count > 10 { tell("  and \(losses.count - 10) more; --report lists all") }
  }
}

/// What became of everything, in one conversion or several.
struct RunTotals: Sendable {
  private var records = 0
  private var values = 0
  private var fates = [Int](repeating: 0, count: Fate.allCases.count)
  private var written = 0
  private var lost = 0
  private var notSelected = 0
  private var hasLoss = false
  /// How many records were rejected.
  private(set) var rejected = 0

  init() {}

  init(_ result: ConversionResult) {
    let reading = result.reading
    records = reading.recordCount
    values = reading.inputs.reduce(0) { $0 + $1.valuesRead }
    for fate in Fate.allCases {
      fates[fate.rawValue] = reading.inputs.reduce(0) { $0 + $1.total(fate) }
    }
    written = Kind.allCases.reduce(0) { $0 + result.writing.ledger.recordCount($1) }
    lost = CellOutcome.allCases.filter(\.isLoss).reduce(0) { $0 + result.outcomes[$1.rawValue] }
    notSelected = result.outcomes[CellOutcome.notSelected.rawValue]
    hasLoss = result.hasLoss
    rejected = reading.rejectedCount
  }

  /// Adds the totals of another conversion.
  mutating func add(_ other: RunTotals) {
    records += other.records
    values += other.values
    for index in fates.indices { fates[index] += other.fates[index] }
    written += other.written
    lost += other.lost
    notSelected += other.notSelected
    hasLoss = hasLoss || other.hasLoss
    rejected += other.rejected
  }

  /// What was read.
  var read: String {
    "read \(counted(records, "record")) and \(counted(values, "value")): "
      + Fate.allCases.filter { $0 != .blank }
      .map { "\(grouped(fates[$0.rawValue])) \($0.name)" }.joined(separator: ", ")
  }

  /// What was written.
  var wrote: String {
    let nothing = hasLoss ? "nothing more lost" : "nothing lost"
    return "wrote \(counted(written, "record")); "
      + (lost == 0 ? nothing : "\(counted(lost, "cell")) could not be expressed")
      + (notSelected > 0 ? ", \(grouped(notSelected)) not selected" : "")
  }
}
