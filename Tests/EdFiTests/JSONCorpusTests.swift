import ConversionKit
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Every file of resources that there is, read by itself.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct JSONCorpusTests {
  private static let root = "\(PackageRoot.corpus ?? "")/json/ed-fi"

  /// The files, as paths below the folder of Ed-Fi.
  static let files: [String] = ["earthmover", "lightbeam/example", "oneroster-seed"].flatMap {
    folder in
    let found = FileManager.default.enumerator(atPath: "\(root)/\(folder)")
    let names = (found?.allObjects as? [String]) ?? []
    return names.filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test func `there are many`() { #expect(Self.files.count > 60) }

  @Test(arguments: files)
  func `it is recognized and read, and counts are those of a plain count`(
    _ file: String
  ) throws {
    let folder = try TestFolder()
    let read = try convert("\(Self.root)/\(file)", to: "records", in: folder)
    let lines = try String(contentsOfFile: "\(Self.root)/\(file)", encoding: .utf8)
      .split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    #expect(read.result.inputs.map(\.job.format) == ["edfi-json"])
    var values = 0
    for line in lines {
      values += Self.count(try JSONSerialization.jsonObject(with: Data(line.utf8)))
    }
    #expect(read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead } == values)
    #expect(read.count(.rejected) == 0)
    #expect(read.count(.dropped) == 0)
    let inner = lines.reduce(0) { count, line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let parts = object?["studentObjectiveAssessments"] as? [Any]
      return count + (file.hasSuffix("studentAssessments.jsonl") ? parts?.count ?? 0 : 0)
    }
    #expect(read.result.reading.records.reduce(0, +) == lines.count + inner)
  }

  /// The scalars and empty containers of a value.
  private static func count(_ value: Any) -> Int {
    if let object = value as? [String: Any] {
      return object.isEmpty ? 1 : object.values.reduce(0) { $0 + count($1) }
    }
    if let list = value as? [Any] { return list.isEmpty ? 1 : list.reduce(0) { $0 + count($1) } }
    return value is NSNull ? 0 : 1
  }

  @Test(arguments: files)
  func `it comes back as it was`(_ file: String) throws {
    let folder = try TestFolder()
    let text = try String(contentsOfFile: "\(Self.root)/\(file)", encoding: .utf8)
    // Data standards after 3 have no learning objectives.
    let version = text.contains("\"learningObjectives\"") ? "3.2" : "5.2"
    let written = try convert(
      "\(Self.root)/\(file)", to: "edfi-json:version=\(version)", in: folder, output: "back",
      isFolder: true)
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    func objects(_ path: String) throws -> [NSDictionary] {
      try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
        .filter { $0.contains { !$0.isWhitespace } }.map {
          try #require(
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
        }
    }
    let names = folder.names("back")
    #expect(names.count == 1)
    var before: [NSDictionary] = []
    for object in try objects("\(Self.root)/\(file)")
    where !(file.hasSuffix("/objectiveAssessments.jsonl") && before.contains(object)) {
      // What others refer to is written once.
      before.append(object)
    }
    let after = try objects(folder.path("back/\(names.first ?? "")"))
    #expect(before.count == after.count)
    let differing = zip(before, after).count { $0 != $1 }
    #expect(differing == 0)
  }
}
