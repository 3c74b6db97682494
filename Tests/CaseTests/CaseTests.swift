import Foundation
import TestKit
import Testing

/// The cases of `Tests/Cases`.
///
/// With `RECORD_CASES=1` they take what the commands print and write now for what they expect from
/// now on, and those that changed fail once.
struct CaseTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_CASES"] == "1"

  @Test func `there are cases`() {
    #expect(Case.all.count >= 60)
  }

  @Test(arguments: Case.all)
  func `a command prints and writes what its case expects`(_ one: Case) throws {
    let missing = one.missingPrograms
    if !missing.isEmpty {
      try Test.cancel("\(one.name) needs \(missing.joined(separator: ", "))")
    }
    let run = try CaseRun(one)
    #expect(run.litter == [], "what a run leaves behind")
    #expect(!run.showsMachine, "what is printed names a folder of this machine")
    let expected = one.expected
    guard run.outcome != expected else { return }
    if Self.isRecording {
      try one.record(run.outcome)
      Issue.record("\(one.name) was recorded again")
      return
    }
    tell(run.outcome, expected, one)
  }

  private func tell(_ found: CaseOutcome, _ expected: CaseOutcome, _ one: Case) {
    var text = one.name
    if found.status != expected.status {
      text += "\nstatus \(found.status) in place of \(expected.status)"
    }
    for (name, difference) in [
      ("stdout", Difference.between(expected.stdout, found.stdout)),
      ("stderr", Difference.between(expected.stderr, found.stderr)),
    ] {
      if let difference { text += "\n\(name):\n\(difference)" }
    }
    for name in Set(expected.output.keys).union(found.output.keys).sorted() {
      guard let old = expected.output[name] else {
        text += "\noutput/\(name) is there and should not be"
        continue
      }
      guard let new = found.output[name] else {
        text += "\noutput/\(name) is missing"
        continue
      }
      if let difference = Difference.between(old, new) {
        text += "\noutput/\(name):\n\(difference)"
      }
    }
    Issue.record(Comment(rawValue: text))
  }
}
