import Findings
import FormatKit
import Foundation
import LearnerModel
import OneRoster
import Pipeline
import Rules
import Schoolbag
import Testing

struct CheckTests {
  /// The least forces what is known of keys out of the memory, and its tables into many passes.
  static let memories = [1 << 12, 64 << 20]

  @Test(arguments: 1...2)
  func `the findings are the same for any memory, jobs and chunk size`(seed: Int) throws {
    let folder = try InventedDistrict(
      learners: 60 * seed, items: 40 * seed, results: 500 * seed, seed: UInt64(seed)
    ).write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try repeatRows(of: folder + "/results.csv", seed: seed)
    let expected = try findings(folder, jobs: 1, memory: 256 << 20, chunkSize: 1 << 19)
    let codes = Set(expected.map(\.code.name))
    #expect(codes.isSuperset(of: ["identity.duplicate-key", "reference.missing-target"]))
    for memory in Self.memories {
      for (jobs, chunkSize) in [(1, 300), (2, 1 << 19), (3, 5000)] {
        #expect(
          try findings(folder, jobs: jobs, memory: memory, chunkSize: chunkSize) == expected,
          "memory \(memory), jobs \(jobs), chunks \(chunkSize)")
      }
    }
  }

  /// Writes some rows of a file again at its end.
  private func repeatRows(of path: String, seed: Int) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let rows = text.split(separator: "\n").dropFirst()
    let again = rows.enumerated().filter { $0.offset % 7 == seed }.map(\.element)
    try (text + again.joined(separator: "\n") + "\n")
      .write(toFile: path, atomically: false, encoding: .utf8)
  }

  private func findings(
    _ folder: String, jobs: Int, memory: Int, chunkSize: Int
  ) throws -> [Finding] {
    let opener = InputOpener(registry: Registry([OneRosterCSV()]))
    let inputs = try opener.resolve([InputChoice(folder)]).map(\.job)
    let check = Check(
      inputs: inputs, names: NameTable(),
      settings: RunSettings(jobs: jobs, memory: memory, onError: .skip, chunkSize: chunkSize),
      rules: .standard)
    let outcome = check.run()
    if let failure = outcome.failure { throw failure }
    return outcome.findings.findings
  }
}
