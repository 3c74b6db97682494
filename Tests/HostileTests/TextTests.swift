import TestKit
import Testing

/// Files that are no text, or not the text they seem to be.
struct TextTests {
  private let run: HostileRun

  init() throws { run = try HostileRun() }

  private func roster(_ text: String) throws { try run.folder.write("orgs.csv", text) }

  @Test func `an empty file is told to be empty`() throws {
    try roster("")
    try run.expect("input.unknown-format", of: "orgs.csv")
    try run.expect("input.wrong-format", of: "orgs.csv", ["--from", "oneroster-csv"])
  }

  @Test func `a header without rows is converted and noted`() throws {
    try roster(Rows.header)
    let outcome = try run.run("convert", "orgs.csv", "--to", "records", "-o", "output/r.ndjson")
    #expect(outcome.ending == .status(0))
    #expect(outcome.codes == ["table.no-rows"])
    #expect(run.folder.text("output/r.ndjson").split(separator: "\n").count == 1)
  }

  @Test func `a PDF document stays one under another name`() throws {
    try run.folder.write("users.csv", Array("%PDF-1.7\n".utf8) + [0x25, 0xE2, 0xE3, 0xCF, 0x0A])
    try run.expect("input.unknown-format", of: "users.csv")
    try run.expect("input.wrong-format", of: "users.csv", ["--from", "oneroster-csv"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 without a mark is told with the way out`(isLittle: Bool) throws {
    let text = Rows.organizations(3)
    let name = isLittle ? "utf-16le" : "utf-16be"
    try run.folder.write(
      "orgs.csv",
      text.utf16.flatMap { unit in
        isLittle ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      })
    try run.expect("encoding.utf-16-unmarked", of: "orgs.csv")
    let outcome = try run.run(
      "convert", "orgs.csv", "--to", "records", "-o", "output/r.ndjson", "--encoding", name)
    #expect(outcome.ending == .status(0), Comment(rawValue: outcome.text))
    #expect(run.folder.text("output/r.ndjson").contains("\"School 2\""))
  }

  @Test func `a NUL byte in a row rejects the row`() throws {
    try roster(Rows.organizations(2) + "9,,,N\u{0}l,school,,\n")
    try run.expect("csv.nul-byte", of: "orgs.csv")
    let outcome = try run.run(
      "convert", "orgs.csv", "--to", "records", "-o", "output/r.ndjson", "--on-error", "skip",
      "--rejects", "output/rejects.csv")
    #expect(outcome.ending == .status(3))
    #expect(run.folder.text("output/rejects.csv") == Rows.header + "9,,,N\u{0}l,school,,\n")
    #expect(run.folder.text("output/r.ndjson").split(separator: "\n").count == 3)
  }

  @Test func `a NUL byte in the header is an error`() throws {
    try roster(Rows.header.replacing("parentSourcedId", with: "parent\u{0}SourcedId"))
    try run.expect("input.wrong-format", of: "orgs.csv", ["--from", "oneroster-csv"])
    let outcome = try run.run("validate", "orgs.csv")
    #expect(outcome.text.contains("it holds NUL bytes, as no text does"))
  }

  @Test func `nothing but NUL bytes is no roster`() throws {
    try run.folder.write("orgs.csv", [UInt8](repeating: 0, count: 100_000))
    try run.expect("input.unknown-format", of: "orgs.csv")
  }

  @Test func `a quote that is never closed is told where it opens`() throws {
    try roster(Rows.header + "1,,,\"Oak,school,,\n" + Rows.organizations(2000))
    try run.expect("csv.unclosed-quote", of: "orgs.csv")
    let outcome = try run.run("validate", "orgs.csv")
    #expect(outcome.text.contains("orgs.csv:2:5: error:"))
  }
}
