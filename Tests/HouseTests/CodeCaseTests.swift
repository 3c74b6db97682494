import Findings
import Foundation
import Schoolbag
import TestKit
import Testing

/// Every code that the command can report stands in what some case expects.
struct CodeCaseTests {
  /// The codes that no case shows.
  ///
  /// They need a full disk, a signal, a defect, or more data than a case should hold. The list can
  /// only shrink.
  private static let withoutCase = Set(
    """
    canvas.repeated-learner defect.unbalanced elements.too-large
    input.read-once input.value-too-large match.too-many json.byte-order-mark json.value-too-large output.name-twice
    output.reader-gone
    output.too-many-items usage.too-many-rules output.unfinished output.unsafe-name profile.escapes profile.too-large
    reference.parents-unchecked run.interrupted run.spill-failed table.no-header usage.not-readable
    usage.not-writable xml.fragment-too-large xml.name-too-long xml.schema-identity
    xml.schema-missing-attribute xml.schema-other xml.schema-padded-value
    xml.schema-unexpected-attribute xml.schema-unknown-root xml.schema-unusable
    xml.tag-too-large xml.text-too-large xml.too-deep
    xml.too-many-attributes xml.too-many-names zip.foreign-bytes zip.not-an-archive zip.overlap
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What all cases expect to be printed, and the reports among what they expect to be written.
  private static func expectations() throws -> String {
    let root = "\(PackageRoot.path)/Tests/Cases"
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try names.sorted().filter { name in
      name.hasSuffix("/stdout") || name.hasSuffix("/stderr") || name.hasSuffix(".json")
    }.map { name in
      String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(name)")), as: UTF8.self)
    }.joined(separator: "\n")
  }

  @Test func `each code has a case, or stands in the list of those that have none`() throws {
    let text = try Self.expectations()
    let shown = Set(
      text.matches(of: /\[([a-z-]+\.[a-z0-9-]+)\]\n/).map { String($0.1) }
        + text.matches(of: /"code":"([a-z-]+\.[a-z0-9-]+)"/).map { String($0.1) })
    #expect(shown.count > 100)
    let declared = Set(FindingCatalogue.codes(of: .standard).map(\.name))
    let missing = declared.subtracting(shown)
    #expect(missing.subtracting(Self.withoutCase).sorted() == [], "codes that need a case")
    #expect(Self.withoutCase.subtracting(missing).sorted() == [], "codes to take off the list")
  }
}
