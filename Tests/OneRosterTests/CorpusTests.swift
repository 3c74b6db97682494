import ConversionKit
import Findings
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Every real file, folder and zip of OneRoster that there is, read by itself.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct CorpusTests {
  /// Inputs that cannot be read, with the code that says why: none is known.
  static let refused: [String: String] = [:]

  /// Tables whose format has to be named, with the code that asks for it.
  private static let unsure = "input.unsure-format"

  @Test func `all versions are there, as files, folders and zips`() {
    let names = RosterInput.all.map(\.name)
    #expect(names.count >= 43)
    #expect(names.count { $0.hasSuffix(".zip") } >= 3)
    #expect(names.count { !$0.hasSuffix(".zip") && !$0.hasSuffix(".csv") } >= 5)
    for version in ["1.0", "1.1", "1.2"] {
      #expect(names.contains { $0.hasPrefix("oneroster-\(version)/") })
    }
  }

  @Test(arguments: RosterInput.all)
  func `it is recognized and read, and counts are those of a plain count`(
    input: RosterInput
  ) throws {
    let folder = try TestFolder()
    do {
      let read = try convert(input.path, to: "records", in: folder)
      #expect(Self.refused[input.name] == nil, "it is read after all")
      try check(read, input)
    } catch let failure as Failure {
      #expect(
        Self.refused[input.name] == failure.finding.code.name,
        "\(failure.finding.message.text(revealing: true))")
    }
  }

  @Test(arguments: RosterInput.named)
  func `a table that only looks like it is read where its format is named`(
    input: RosterInput
  ) throws {
    let folder = try TestFolder()
    let failure = #expect(throws: Failure.self) {
      try convert(input.path, to: "records", in: folder)
    }
    #expect(failure?.finding.code.name == Self.unsure)
    try check(try convert(input.path, from: "oneroster-csv", to: "records", in: folder), input)
  }

  /// The books of `convert` balance, or it throws.
  private func check(_ read: Converted, _ input: RosterInput) throws {
    let plain = try PlainRoster(input.plainPath)
    var records: [String: Int] = [:]
    for kind in Kind.allCases where read.result.reading.records[Int(kind.rawValue)] > 0 {
      records[kind.name] = read.result.reading.records[Int(kind.rawValue)]
    }
    #expect(records == plain.records)
    #expect(read.lines.count == 1 + records.values.reduce(0, +), "a line for each, and a header")
    #expect(read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead } == plain.valueCount)
    #expect(read.count(.rejected) == 0)
    #expect(read.result.inputs.map(\.job.format) == ["oneroster-csv"])
  }

  @Test(arguments: RosterInput.all)
  func `jobs and sizes of chunks cannot be seen`(input: RosterInput) throws {
    let folder = try TestFolder()
    for target in ["records", "profile"] {
      let first = try convert(input.path, to: target, in: folder)
      for (jobs, chunkSize) in [(2, 1 << 19), (1, 97), (2, 97), (2, 4096)] {
        let other = try convert(
          input.path, to: target, in: folder, jobs: jobs, chunkSize: chunkSize)
        #expect(
          other.text == first.text,
          "\(target), \(jobs) jobs, chunks of \(chunkSize): \(firstDifference(first.text, other.text))"
        )
        #expect(other.findings == first.findings)
      }
    }
  }

  /// Of other families none may be taken for it with certainty.
  @Test func `no other table is taken for OneRoster`() throws {
    let opener = InputOpener(registry: .standard)
    var looked = 0
    for (family, name) in RosterInput.listed where !family.hasPrefix("oneroster-") {
      looked += 1
      let found: [(format: String, identification: Identification)]
      do throws(Failure) {
        found = try opener.open("\(RosterInput.folder)/\(name)").identifications
      } catch {
        Issue.record("\(name): \(error.finding.code.name)")
        continue
      }
      let sure = found.filter { $0.identification.confidence == .certain }.map(\.format)
      let others = ["canvas-gradebook": "canvas-gradebook", "sis-aspen-x2": "student-survey"]
      let expected = others[family].map { [$0] } ?? []
      #expect(sure == expected || sure.isEmpty, "\(name)")
    }
    #expect(looked > 400)
  }
}
