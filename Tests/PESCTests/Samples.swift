import ConversionKit
import Foundation
import TestKit
import Testing

/// The transcripts that tests read, and how to check what is written.
enum Transcripts {
  /// One file of transcripts.
  struct File: Sendable, CustomTestStringConvertible {
    let path: String
    let format: String
    /// Whether the schema allows it.
    var isValid = true
    var testDescription: String { (path as NSString).lastPathComponent }
    /// The name of the schema that documents of the format have to keep to.
    var schema: String {
      format == "pesc-hs-transcript" ? "HighSchoolTranscript_v1.5.0" : "CollegeTranscript_v1.6.0"
    }
  }

  private static let samples = "\(PackageRoot.path)/Samples/PESC"

  /// Of invented people.
  static let invented = [
    File(path: "\(samples)/high-school.xml", format: "pesc-hs-transcript"),
    File(path: "\(samples)/college.xml", format: "pesc-college-transcript"),
  ]

  /// Real ones: the codes of one have line breaks behind them, the other has another root.
  static let real: [File] = {
    guard let corpus = PackageRoot.corpus else { return [] }
    return [
      File(
        path: "\(corpus)/xml/pesc/samples/bc-xml_report_sample.xml", format: "pesc-hs-transcript",
        isValid: false),
      File(
        path: "\(corpus)/xml/pesc/samples/ccc-college-transcript.xml",
        format: "pesc-college-transcript"),
    ]
  }()

  static let all = invented + real

  /// The validator that is no part of the project, and the folder of the schemas.
  static let validator = "/usr/bin/xmllint"
  static let schemas = PackageRoot.corpus.map { "\($0)/xml/pesc/xsd" }
  static let canValidate =
    schemas != nil && FileManager.default.isExecutableFile(atPath: validator)

  /// What the validator has to say about a file; nothing where it is valid.
  static func complaints(about file: String, schema: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: validator)
    process.arguments = ["--noout", "--nonet", "--schema", schema, file]
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }
}
