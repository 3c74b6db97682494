import ConversionKit
import Findings
import Foundation
import Schoolbag
import TestKit
import Testing

/// The public conformance suite: what a record store has to refuse is reported, all else is not.
@Suite(.enabled(if: !StatementCase.all.isEmpty))
struct StatementSuiteTests {
  /// The codes of errors in each of some files, by name.
  private func errors(in folder: TestFolder) throws -> [String: [String]] {
    let result = try Validation([InputChoice(folder.path("cases"), format: "xapi")]).run()
    if let failure = result.failure { throw failure }
    var errors: [String: [String]] = [:]
    for finding in result.findings.findings where finding.severity == .error {
      for place in [finding.location] + finding.related.map(\.location) {
        // Whether statements of several cases contradict each other is no question here.
        if finding.code.name.hasPrefix("identity.") { continue }
        let name = (place.entry ?? place.file ?? "") as NSString
        errors[name.lastPathComponent, default: []].append(finding.code.name)
      }
    }
    return errors
  }

  @Test func `what a record store refuses is an error, and nothing else is`() throws {
    let folder = try TestFolder()
    let cases = StatementCase.all
    for (number, one) in cases.enumerated() {
      try folder.write("cases/\(1000 + number).json", one.text)
    }
    let errors = try errors(in: folder)
    var table: [String: (passed: Int, failed: Int)] = [:]
    var wrong: [String] = []
    for (number, one) in cases.enumerated() {
      let codes = errors["\(1000 + number).json"] ?? []
      let isFine = codes.isEmpty == one.isValid
      table[one.file, default: (0, 0)].passed += isFine ? 1 : 0
      table[one.file, default: (0, 0)].failed += isFine ? 0 : 1
      if !isFine {
        wrong.append("\(one.file): \(one.name) (\(one.isValid ? "valid" : "not valid")): \(codes)")
      }
    }
    for (file, row) in table.sorted(by: { $0.key < $1.key }) {
      print("\(file): \(row.passed) passed, \(row.failed) failed, 0 skipped")
    }
    #expect(cases.count >= 950)
    #expect(wrong.isEmpty, "\(wrong.count) of \(cases.count):\n\(wrong.joined(separator: "\n"))")
  }

  @Test func `statements without a fault come back with the same values`() throws {
    let folder = try TestFolder()
    let valid = StatementCase.all.filter(\.isValid)
    try folder.write("in.ndjson", valid.map(\.text).joined(separator: "\n") + "\n")
    let written = try convert(
      folder.path("in.ndjson"), from: "xapi", to: "xapi:layout=lines", in: folder,
      output: "out.ndjson")
    let after = try PlainJSON.values(of: written.text)
    try #require(after.count == valid.count)
    for (one, other) in zip(valid, after) {
      let before = try #require(try PlainJSON.values(of: one.text).first)
      let (mine, theirs) = (Self.text(before), Self.text(other))
      #expect(mine == theirs, "\(one.file): \(one.name)")
    }
    let again = try Validation([InputChoice(folder.path("out.ndjson"), format: "xapi")]).run()
    let codes = again.findings.findings.filter { $0.severity == .error }.map(\.code.name)
    #expect(codes.allSatisfy { $0.hasPrefix("identity.") }, "\(codes)")
  }

  /// A statement as text, where an activity of a context alone and a list of it are the same.
  private static func text(_ value: Any) -> String {
    guard var statement = value as? [String: Any] else { return PlainJSON.text(value) }
    statement["context"] = context(statement["context"])
    return PlainJSON.text(statement)
  }

  private static func context(_ value: Any?) -> Any? {
    guard var context = value as? [String: Any] else { return value }
    if var activities = context["contextActivities"] as? [String: Any] {
      for (name, one) in activities where one is [String: Any] { activities[name] = [one] }
      context["contextActivities"] = activities
    }
    return context
  }
}
