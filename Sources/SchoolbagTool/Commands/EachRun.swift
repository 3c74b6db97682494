import ByteIO
import Findings
import FormatKit
import Pipeline
import Reports
import Schoolbag
import Synchronization

// What is clever here
//   Small inputs are converted whole by one thread each, many at a time; few large ones share the
//   threads. What is told, and the names that outputs get, come in the order of the inputs, so that
//   the number of threads does not show.
// If you change this
//   Where a run stops at the first failure, outputs are made ahead, and put in their places only when
//   all inputs before have been converted. A name that depends on contents is given in that order,
//   too: until then the output has a hidden one.

/// Converts many inputs, each into an output of its own.
struct EachRun: Sendable {
  private let command: ConvertCommand
  private let base: Conversion
  private let inputs: [InputChoice]
  private let folder: String
  private let isSet: Bool
  private let names: OutputNaming
  private let pattern: OutputPattern?
  private let fixedNames: [String]?
  private let isBrief: Bool
  private let jobs: Int

  /// The most inputs that one thread converts before what they came to is told.
  private static let atOnce = 32
  /// The same where their outputs are held, of which each has some files open.
  private var heldAtOnce: Int {
    isSet ? 1 : max(1, min(16, (OpenFiles.limit - 32) / (jobs * 4)))
  }

  /// An input that has been converted, or why it could not be.
  private struct Work {
    var hidden: String?
    var reportPath: String?
    var rejectsPath: String?
    /// What is told about it first.
    var text = ""
    var seconds = 0.0
    var failure: Failure?
    /// Whether its format has been found out.
    var isResolved = false
    /// What was found, where that is told before the output is in its place.
    var findings = FindingLog()
    /// Its output, where that is not yet in its place.
    var held: HeldOutput?
    /// What came of it, where that is told when the output is in its place.
    var result: ConversionResult?
    /// What it came to if the output finds its place, where that is told before.
    var outcome: Outcome?
  }

  /// What converting one input came to.
  private struct Outcome: Sendable {
    var text = ""
    var status = ExitStatus.success
    var isComplete = false
    var totals = RunTotals()
    var hidden: String?
    var learner: String?
    /// Why nothing further can be done.
    var end: Failure?
  }

  private struct State: Sendable {
    var status = ExitStatus.success
    var converted = 0
    var totals = RunTotals()
    var names = SafeNames()
    var end: Failure?
  }

  init(
    command: ConvertCommand, base: Conversion, inputs: [InputChoice], folder: String, isSet: Bool,
    names: OutputNaming, pattern: OutputPattern?
  ) {
    self.command = command
    self.inputs = inputs
    self.folder = folder
    self.isSet = isSet
    self.names = names
    self.pattern = pattern
    isBrief = inputs.count > ConvertCommand.detailed
    // Threads that are more than inputs work inside them.
    let all = base.settings.jobs
    jobs = min(all, max(1, inputs.count))
    var base = base
    base.settings.jobs = max(1, all / jobs)
    base.settings.memory = max(RunSettings.leastMemory, base.settings.memory / jobs)
    base.settings.notesLearner = pattern?.needsLearner ?? false
    base.settings.syncsFolder = false
    base.settings.holdsOutput = base.settings.onError == .stop
    self.base = base
    if let pattern, !pattern.needsLearner {
      var safe = SafeNames()
      fixedNames = inputs.indices.map { number in
        safe.take(
          pattern.name(
            stem: names.stems[number], number: number + 1, of: inputs.count, learner: nil))
      }
    } else {
      fixedNames = pattern == nil ? names.outputs : nil
    }
  }

  /// Converts all inputs; returns the worst status and how many were converted.
  func run() throws(Failure) -> (status: ExitStatus, converted: Int) {
    let state = Mutex(State())
    let shared = SharedState(state)
    let progress = ProgressLine(command.terminal, total: nil)
    let take: @Sendable (Int, Outcome) -> Bool = { number, outcome in
      let goesOn = shared.state.withLock { deliver(number, outcome, to: &$0) }
      if !command.arguments.has("quiet") { progress.show(converted: number + 1, of: inputs.count) }
      return goesOn && Cancellation.signal == nil
    }
    if base.settings.holdsOutput {
      Batch.run(inputs.count, jobs: jobs, atOnce: heldAtOnce) {
        convert($0)
      } deliver: {
        take($0, finish($1))
      }
    } else {
      Batch.run(inputs.count, jobs: jobs, atOnce: Self.atOnce) {
        finish(convert($0))
      } deliver: {
        take($0, $1)
      }
    }
    OutputFile.syncFolder(folder)
    progress.clear()
    let end = shared.state.withLock { $0 }
    if let failure = end.end { throw failure }
    let narrator = Narrator(command.terminal, command.arguments)
    if isBrief {
      narrator.tell(end.totals.read)
      if end.totals.rejected > 0 {
        narrator.tell("rejected \(counted(end.totals.rejected, "record"))")
      }
      narrator.tell(end.totals.wrote)
    }
    return (end.status, end.converted)
  }

  private final class SharedState: Sendable {
    let state: Mutex<State>

    init(_ state: consuming Mutex<State>) { self.state = state }
  }

  /// Converts one input, beside others; where outputs are held, it has none yet.
  private func convert(_ number: Int) -> Work {
    var work = Work()
    let lines = Lines()
    let narrator = Narrator(command.terminal, command.arguments) { lines.text += $0 }
    var one = base
    one.inputs = [inputs[number]]
    one.rejectsPath = base.rejectsPath.map { "\($0)/\(names.sources[number])" }
    work.rejectsPath = one.rejectsPath
    do throws(Failure) {
      let path: String
      if let fixedNames {
        path = "\(folder)/\(fixedNames[number])"
      } else {
        path = HiddenOutput.path(in: folder, number: number)
        work.hidden = path
      }
      one.destination = try command.destination(path, isSet: isSet)
      work.reportPath = command.arguments["report"].map { "\($0)/\(names.reports[number])" }
      let resolved = try command.open(one, reportPath: work.reportPath)
      work.isResolved = true
      if !isBrief { narrator.tellGuesses(resolved) }
      work.text = lines.text
      let (result, seconds) = try command.timed(one, resolved)
      (work.held, work.seconds) = (result.held, seconds)
      if work.reportPath == nil {
        work.findings = result.findings
        // Others wait while an output is put in its place: what can be done before is.
        work.outcome = self.outcome(of: result, work)
      } else {
        work.result = result
      }
    } catch {
      work.failure = error
    }
    return work
  }

  /// Puts the output of an input that has been converted in its place; returns what it came to.
  private func finish(_ work: Work) -> Outcome {
    var work = work
    do throws(Failure) {
      if let bytes = try work.held?.commit() { work.result?.bytesWritten = bytes }
    } catch {
      work.outcome = nil
      if work.result == nil { work.failure = error } else { work.result?.failure = error }
    }
    return work.outcome ?? outcome(of: work.result, work)
  }

  /// What an input came to: a result, or why there is none.
  private func outcome(of result: ConversionResult?, _ work: Work) -> Outcome {
    var outcome = Outcome(text: work.text, hidden: work.hidden)
    let lines = Lines()
    let narrator = Narrator(command.terminal, command.arguments) { lines.text += $0 }
    do throws(Failure) {
      if let failure = work.failure {
        if !work.isResolved, failure.side == .input {
          try command.report(base.result(of: failure), 0, to: work.reportPath)
        }
        narrator.tellFindings(work.findings, failure: failure, isBrief: isBrief)
        throw failure
      }
      guard let result else { return outcome }
      try command.report(result, work.seconds, to: work.reportPath)
      narrator.tellFindings(result.findings, failure: result.failure, isBrief: isBrief)
      if !isBrief { narrator.tellSummary(result, rejectsPath: work.rejectsPath) }
      outcome.status = try command.status(of: result, narrator, isBrief: isBrief)
      outcome.isComplete = result.isComplete
      outcome.totals = RunTotals(result)
      outcome.learner = result.reading.firstLearner
    } catch {
      if error.side == .stopped || error.side == .defect {
        outcome.end = error
      } else {
        narrator.tell(error, isBrief: isBrief)
        outcome.status = ExitStatus(error)
      }
    }
    outcome.text += lines.text
    return outcome
  }

  /// Takes what an input came to; false where nothing further is to be done.
  private func deliver(_ number: Int, _ outcome: Outcome, to state: inout State) -> Bool {
    command.terminal.say(outcome.text)
    let narrator = Narrator(command.terminal, command.arguments)
    if let end = outcome.end {
      state.end = end
      return false
    }
    var outcome = outcome
    if let hidden = outcome.hidden, outcome.isComplete, let pattern {
      let name = state.names.take(
        pattern.name(
          stem: names.stems[number], number: number + 1, of: inputs.count,
          learner: outcome.learner))
      do throws(Failure) {
        try HiddenOutput.reveal(hidden, as: "\(folder)/\(name)")
      } catch {
        narrator.tell(error, isBrief: isBrief)
        outcome.status = max(outcome.status, ExitStatus(error))
        outcome.isComplete = false
      }
    }
    if let hidden = outcome.hidden, !outcome.isComplete { HiddenOutput.forget(hidden) }
    state.status = max(state.status, outcome.status)
    state.totals.add(outcome.totals)
    if outcome.isComplete { state.converted += 1 }
    guard outcome.isComplete || base.settings.onError == .skip else {
      if number + 1 < inputs.count, Cancellation.signal == nil {
        narrator.tell(
          "stopped at the first input that failed; --on-error skip goes on with the others")
      }
      return false
    }
    return true
  }

  /// What is told about one input.
  private final class Lines {
    var text = ""
  }
}
