import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// A real or invented gradebook that is read as one.
struct GradebookFile: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { (path as NSString).lastPathComponent }

  var text: String {
    get throws { try String(contentsOfFile: path, encoding: .utf8) }
  }

  var delimiter: Character {
    get throws { try text.prefix { !$0.isNewline }.contains(";") ? ";" : "," }
  }

  /// The sound samples of the project.
  static let samples: [GradebookFile] = {
    let folder = "\(PackageRoot.path)/Samples/Canvas/good"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".csv") }.sorted().map {
      GradebookFile(path: "\(folder)/\($0)")
    }
  }()

  /// What the corpus lists as gradebooks of Canvas.
  static let listed: [GradebookFile] = {
    let folder = "\(PackageRoot.corpus ?? "")/csv"
    let list = (try? String(contentsOfFile: "\(folder)/MANIFEST.tsv", encoding: .utf8)) ?? ""
    return list.split(separator: "\n").compactMap { line in
      let path = line.prefix { $0 != "\t" }
      return path.hasPrefix("canvas-gradebook/") ? GradebookFile(path: "\(folder)/\(path)") : nil
    }
  }()

  /// One of the corpus whose column of learners has no header, which is read where it is named.
  static let headless = "default_gradebook.csv"

  /// Those of them that are gradebooks.
  static let corpus = listed.filter { !$0.path.hasSuffix(headless) }
}

/// Gradebooks that are read and written again: the same values in the same cells.
///
/// What differs, and why:
/// - the test student's row is left out, as it stands for nobody
/// - rows of one learner (the same ID) stand one behind the other, and have the first one's name
/// - fields that no header stands above are left out (no sound file has any)
/// - rows that are short or long are as long as the header, and blank rows are left out
/// - lines end with LF; delimiter, decimal sign and byte order mark are those of the options
struct RoundTripTests {
  /// The rows that have to be written for a text.
  private func expected(_ text: String, _ delimiter: Character) -> [[String]] {
    let plain = PlainGradebook(text)
    let width = plain.header.count
    var rows = [plain.header]
    for label in [plain.posting, plain.points] where !label.isEmpty {
      rows.append(
        Array(label.prefix(width)) + Array(repeating: "", count: max(0, width - label.count)))
    }
    let id = plain.header.firstIndex(of: "ID") ?? 0
    var order: [String] = []
    for row in plain.learners where !order.contains(row[id]) { order.append(row[id]) }
    return rows
      + order.flatMap { key in
        let own = plain.learners.filter { $0[id] == key }
        return own.map { row in
          row.indices.map { column in
            let isPersonal = PlainGradebook.fixed.contains(plain.header[column].lowercased())
            return isPersonal && plain.header[column] != "Section" ? own[0][column] : row[column]
          }
        }
      }
  }

  private func checkReadAndWrite(_ file: GradebookFile) throws {
    let text = try file.text
    let run = try GradebookRun(paths: [file.path], to: "canvas-gradebook")
    #expect(run.result.isComplete)
    let written = PlainCSV(run.text, delimiter: try file.delimiter).rows
    let wanted = expected(text, try file.delimiter)
    #expect(written.count == wanted.count)
    for (number, pair) in zip(written, wanted).enumerated() where pair.0 != pair.1 {
      Issue.record("row \(number + 1): \(pair.0) instead of \(pair.1)")
    }
    // Nothing but the test student was left out, and nothing that reached the writer was lost.
    #expect(run.result.hasLoss == (run.codes["canvas.repeated-learner"] != nil))
    let again = try GradebookRun([run.text], to: "canvas-gradebook")
    #expect(again.text == run.text, "a written file is written again as it is")
  }

  private func checkCounts(_ file: GradebookFile) throws {
    let run = try GradebookRun(paths: [file.path], to: "canvas-gradebook")
    let plain = PlainGradebook(try file.text)
    #expect(run.counts == plain.counts)
    #expect(run.result.reading.inputs[0].valuesRead == plain.valueCount)
    let dropped = plain.testStudents.joined().count { !$0.isEmpty }
    #expect(run.result.reading.inputs[0].total(.dropped) == dropped)
    #expect(run.result.reading.inputs[0].total(.rejected) == 0)
  }

  private func checkWays(_ file: GradebookFile) throws {
    let target = "canvas-gradebook"
    let direct = try GradebookRun(paths: [file.path], to: target)
    let lines = try GradebookRun(paths: [file.path], to: "records")
    let folder = try TestFolder()
    let path = try folder.write("records.ndjson", lines.text)
    let back = try GradebookRun(paths: [path], to: target)
    if direct.codes["canvas.repeated-learner"] == nil {
      #expect(back.text == direct.text, "by way of lines of JSON")
    } else {
      // Nothing in a record tells from which of the learner's rows it came.
      #expect(back.result.hasLoss)
      #expect(back.codes["canvas.second-score", default: 0] > 0)
    }
    for (jobs, chunkSize) in [(1, 64), (3, 200)] {
      let settings = RunSettings(
        jobs: jobs, memory: RunSettings.leastMemory, onError: .skip, chunkSize: chunkSize)
      let other = try GradebookRun(paths: [file.path], to: target, settings: settings)
      #expect(other.text == direct.text, "jobs \(jobs), chunks \(chunkSize)")
    }
  }

  @Test func `there are sound samples`() { #expect(GradebookFile.samples.count >= 3) }

  @Test(arguments: GradebookFile.samples)
  func `a sample comes back with the same values in the same cells`(_ file: GradebookFile) throws {
    try checkReadAndWrite(file)
  }

  @Test(arguments: GradebookFile.samples)
  func `a sample's records and values are as many as a plain reading counts`(
    _ file: GradebookFile
  ) throws {
    try checkCounts(file)
  }

  @Test(arguments: GradebookFile.samples)
  func `a sample is written alike by way of JSON, for any jobs and chunks`(
    _ file: GradebookFile
  ) throws {
    try checkWays(file)
  }

  @Suite(.enabled(if: PackageRoot.corpus != nil, "the corpus is not here"))
  struct CorpusTests {
    @Test func `the corpus lists gradebooks`() { #expect(GradebookFile.corpus.count >= 5) }

    @Test(arguments: GradebookFile.corpus)
    func `a real gradebook comes back with the same values in the same cells`(
      _ file: GradebookFile
    ) throws {
      try RoundTripTests().checkReadAndWrite(file)
    }

    @Test(arguments: GradebookFile.corpus)
    func `a real gradebook's records and values are as many as a plain reading counts`(
      _ file: GradebookFile
    ) throws {
      try RoundTripTests().checkCounts(file)
    }

    @Test(arguments: GradebookFile.corpus)
    func `a real gradebook is written alike by way of JSON, for any jobs and chunks`(
      _ file: GradebookFile
    ) throws {
      try RoundTripTests().checkWays(file)
    }

    /// What is found in real files; nothing in those that are not named.
    @Test(arguments: GradebookFile.corpus)
    func `findings about a real gradebook are those that it deserves`(
      _ file: GradebookFile
    ) throws {
      let run = try GradebookRun(paths: [file.path], to: "canvas-gradebook")
      let isRepeated = file.path.hasSuffix("added_students.csv")
      #expect(run.codes["canvas.repeated-learner"] == (isRepeated ? 2 : nil))
      #expect(run.codes.count == (isRepeated ? 2 : 0))
    }

    @Test func `a file without a header for learners is read where it is named`() throws {
      let file = try #require(
        GradebookFile.listed.first { $0.path.hasSuffix(GradebookFile.headless) })
      #expect(throws: (any Error).self) { try GradebookRun(paths: [file.path]) }
      let run = try GradebookRun(paths: [file.path], from: "canvas-gradebook")
      let lines = try String(contentsOfFile: file.path, encoding: .utf8).split(separator: "\n")
      let learners = lines.dropFirst(2).map {
        $0.split(separator: ",", omittingEmptySubsequences: false)
      }
      #expect(run.counts["lineItem"] == lines[0].split(separator: ",").count)
      #expect(run.counts["person"] == learners.count)
      #expect(
        run.counts["result"] == learners.flatMap { $0.dropFirst() }.count { !$0.isEmpty })
      #expect(run.codes["table.blank-header"] ?? run.codes["csv.blank-header"] == 1)
    }
  }
}
