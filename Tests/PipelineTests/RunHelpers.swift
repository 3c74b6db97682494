import ByteIO
import Findings
import FormatKit
import Foundation
import LearnerModel
import OneRoster
import Pipeline
import Schoolbag
import Testing

/// Runs a job over a OneRoster folder with a writer, and returns what was written.
func run(
  _ folder: String, _ writer: any FormatWriter, jobs: Int = 1, memory: Int = 64 << 20,
  chunkSize: Int = 1 << 19
) throws -> (bytes: [UInt8], outcome: Job.Outcome) {
  try run([folder], writer, jobs: jobs, memory: memory, chunkSize: chunkSize)
}

/// Runs a job over several OneRoster folders, whose people are matched by rules.
func run(
  _ folders: [String], _ writer: any FormatWriter, matching rules: [String] = [], jobs: Int = 1,
  memory: Int = 64 << 20, chunkSize: Int = 1 << 19
) throws -> (bytes: [UInt8], outcome: Job.Outcome) {
  let opener = InputOpener(registry: Registry([OneRosterCSV()]))
  let resolved = try opener.resolve(folders.map { InputChoice($0) })
  let path = NSTemporaryDirectory() + "dump-\(UUID().uuidString)"
  defer { try? FileManager.default.removeItem(atPath: path) }
  var job = Job(
    inputs: resolved.map(\.job), names: NameTable(),
    settings: RunSettings(jobs: jobs, memory: memory, onError: .skip, chunkSize: chunkSize),
    writer: writer, destination: .file(path, isCompressed: false))
  job.matching = try rules.map { try MatchRule($0) }
  let outcome = job.run()
  if let failure = outcome.failure { throw failure }
  return ([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))), outcome)
}

/// Checks that every value and every cell has met a fate.
func expectBalance(_ outcome: Job.Outcome) {
  for input in outcome.reading.inputs { #expect(input.isBalanced) }
  let outcomes = CellOutcome.allCases.reduce(0) { $0 + outcome.writing.ledger.total($1) }
  #expect(outcomes == outcome.reading.cellCount + outcome.writing.ledger.supplied)
}

/// The first line in which two texts differ, for people.
func firstDifference(_ one: [UInt8], _ other: [UInt8]) -> String {
  let mine = String(decoding: one, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  let theirs = String(decoding: other, as: UTF8.self).split(
    separator: "\n", omittingEmptySubsequences: false)
  for (number, pair) in zip(mine, theirs).enumerated() where pair.0 != pair.1 {
    return "line \(number + 1): “\(pair.0)” and “\(pair.1)”"
  }
  return mine.count == theirs.count ? "none" : "\(mine.count) and \(theirs.count) lines"
}
