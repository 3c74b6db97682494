import Findings
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// A conversion of texts, which are written to files for it.
struct GradebookRun {
  /// What was written.
  let text: String
  let result: ConversionResult
  /// The codes of what was found, with how often.
  let codes: [String: Int]

  /// Converts gradebooks, or the files at `paths`.
  init(
    _ gradebooks: [String] = [], paths: [String] = [], to target: String = "canvas-gradebook",
    from format: String? = nil, settings: RunSettings = RunSettings(onError: .skip),
    isBalanced: Bool = true
  ) throws {
    let folder = try TestFolder()
    let inputs = try gradebooks.enumerated().map {
      try folder.write("gradebook-\($0.offset).csv", $0.element)
    }
    let choices = (paths + inputs).map { InputChoice($0, format: format) }
    let conversion = Conversion(
      choices, to: target, destination: .file(folder.path("out"), isCompressed: false),
      settings: settings)
    result = try conversion.run()
    text = folder.text("out")
    codes = Dictionary(
      result.findings.countsByCode.map { ($0.code.name, $0.count) }, uniquingKeysWith: +)
    if isBalanced { #expect(result.isBalanced, "every value and every cell has one fate") }
  }

  /// The rows that were written.
  var rows: [[String]] { PlainCSV(text, delimiter: ",").rows }

  /// The records that were written as lines of JSON, of one kind or all.
  func records(_ kind: String? = nil) throws -> [[String: Any]] {
    try text.split(separator: "\n").compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      guard let record = object as? [String: Any], let name = record["kind"] as? String,
        kind == nil || name == kind
      else { return nil }
      return record
    }
  }

  /// By kind: how many records were read.
  var counts: [String: Int] {
    var counts: [String: Int] = [:]
    for kind in Kind.allCases where result.reading.records[Int(kind.rawValue)] > 0 {
      counts[kind.name] = result.reading.records[Int(kind.rawValue)]
    }
    return counts
  }
}

/// The records of a gradebook, as they are read.
func records(of gradebook: String, _ kind: String) throws -> [[String: Any]] {
  try GradebookRun([gradebook], to: "records").records(kind)
}

extension [String: Any] {
  /// A member that is a text, or none.
  func text(_ name: String) -> String? { self[name] as? String }
}
