import Findings
import Foundation
import TestKit
import Testing

@testable import JSONSchema

/// The public test suite of JSON Schema: its required part has to pass, the optional one is counted.
@Suite(.enabled(if: PackageRoot.corpus != nil, "the corpus is not here"))
struct PublicSuiteTests {
  /// What came of the tests of one folder.
  private struct Tally {
    var passed = 0
    var failed: [String] = []
    var skipped: [String] = []
  }

  private static var folder: String {
    (PackageRoot.corpus ?? "") + "/json/json-schema-test-suite"
  }

  /// Required tests that are left out, by the start of their name, each with the reason: none.
  private static let leftOut: [(name: String, reason: String)] = []

  /// Optional tests that are known not to pass, by the start of their name, each with the reason.
  private static let knownOptional: [(name: String, reason: String)] = [
    (
      "format/hostname.json: validation of A-label (punycode) host names",
      "labels are not decoded, and hyphens may stand anywhere inside them"
    ),
    ("format/idn-hostname.json", "the format is not checked: it needs the tables of IDNA"),
    ("optional/content.json", "what strings contain is an annotation, as later drafts say"),
  ]

  private static func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted()
  }

  private static func run(
    _ path: String, _ name: String, _ dialect: SchemaDialect, checksFormats: Bool,
    into tally: inout Tally
  ) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let suite = try SchemaDocument(Array(data), name: name)
    let source = try SchemaFiles(maps: ["http://localhost:1234/=\(folder)/remotes"])
    for group in suite.children(0) {
      let title = "\(name): \(suite.string("description", of: group) ?? "")"
      let schema: CompiledSchema?
      var problem = ""
      do throws(Failure) {
        let text = suite.member("schema", of: group).map { suite.written($0) } ?? ""
        schema = try CompiledSchema.compile(
          Array(text.utf8), uri: "file:///suite/schema.json", name: "schema.json", source: source,
          dialect: dialect, checksFormats: checksFormats)
      } catch {
        schema = nil
        problem = error.finding.message.text(revealing: true)
      }
      for test in suite.member("tests", of: group).map({ suite.children($0) }) ?? [] {
        let full = "\(title): \(suite.string("description", of: test) ?? "")"
        if leftOut.contains(where: { full.hasPrefix($0.name) }) {
          tally.skipped.append(full)
          continue
        }
        guard let schema else {
          tally.failed.append("\(full) [\(problem)]")
          continue
        }
        let value = suite.member("data", of: test).map { suite.written($0) } ?? ""
        let expected = suite.member("valid", of: test).map { suite.nodes[$0].kind == .true }
        let fits = SchemaKit.fits(value, schema)
        if fits == expected, schema.notes.isEmpty || fits != nil {
          tally.passed += 1
        } else {
          tally.failed.append(full)
        }
      }
    }
  }

  static let drafts: [(folder: String, dialect: SchemaDialect)] = [
    ("draft4", .draft4), ("draft7", .draft7), ("draft2019-09", .draft2019),
    ("draft2020-12", .draft2020),
  ]

  @Test(arguments: drafts.map(\.folder), drafts.map(\.dialect).indices)
  func `the required tests pass`(_ folder: String, _ index: Int) throws {
    let draft = Self.drafts[index]
    guard draft.folder == folder else { return }
    var tally = Tally()
    let root = "\(Self.folder)/tests/\(folder)"
    for file in try Self.files(root) {
      try Self.run(
        "\(root)/\(file)", file, draft.dialect, checksFormats: false, into: &tally)
    }
    print(
      "required \(folder): \(tally.passed) passed, \(tally.failed.count) failed, "
        + "\(tally.skipped.count) skipped")
    #expect(tally.passed > 500)
    #expect(tally.failed == [])
  }

  @Test(arguments: drafts.map(\.folder), drafts.map(\.dialect).indices)
  func `the optional tests pass but for those that are known`(
    _ folder: String, _ index: Int
  ) throws {
    let draft = Self.drafts[index]
    guard draft.folder == folder else { return }
    var tally = Tally()
    let root = "\(Self.folder)/tests/\(folder)/optional"
    for file in try Self.files(root) {
      try Self.run(
        "\(root)/\(file)", "optional/\(file)", draft.dialect, checksFormats: false, into: &tally)
    }
    for file in try Self.files("\(root)/format") {
      try Self.run(
        "\(root)/format/\(file)", "format/\(file)", draft.dialect, checksFormats: true,
        into: &tally)
    }
    let unknown = tally.failed.filter { name in
      !Self.knownOptional.contains { name.hasPrefix($0.name) }
    }
    print(
      "optional \(folder): \(tally.passed) passed, \(tally.failed.count) failed "
        + "(\(tally.failed.count - unknown.count) of them known)")
    #expect(unknown == [])
  }
}
