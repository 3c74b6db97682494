import ConversionKit
import Findings
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing

struct WrongTablesTests {
  /// Reads a table of organizations and writes its records as lines.
  private func read(_ table: String, isAlone: Bool = false) throws -> Converted {
    let folder = try TestFolder()
    try folder.write("tables/organizations.csv", table)
    if !isAlone { try folder.write("tables/schoolbag.json", WrongLinesTests.header + "\n") }
    return try convert(folder.path("tables"), from: "records", to: "records", in: folder)
  }

  @Test func `a column that is not part of the form is kept as an extension`() throws {
    let output = try read("key,name,mascot\n1,Alder,owl\n")
    #expect(output.findings.contains("records.unknown-column 1:10"))
    #expect(output.count(.kept) == 1)
    #expect(
      output.lines.last
        == #"{"kind":"organization","key":"1","name":"Alder","extensions":[{"ns":"schoolbag","path":"mascot","text":"owl"}]}"#
    )
  }

  @Test func `a cell that is no list is kept as an extension, with its place`() throws {
    let output = try read("key,gradeLevels,name\n1,\"01, 02\",Alder\n2,\"[\"\"01\"\"]\",Oak\n")
    #expect(output.findings == ["json.wrong-type 2:3"])
    #expect(output.count(.kept) == 1)
    #expect(output.lines.last?.contains(#""gradeLevels":["01"]"#) == true)
  }

  @Test func `rows that cannot be read are rejected, byte for byte`() throws {
    let output = try read("key,name,source\n1,A\0B,\n2,Oak,9\n3,Elm,\n")
    #expect(output.findings == ["csv.nul-byte 2:4", "records.unknown-source 3:7"])
    #expect(output.result.reading.rejectedCount == 2)
    #expect(output.lines.count == 2)
  }

  @Test func `rows shorter or longer than the header are read`() throws {
    let output = try read("key,name\n1\n2,Oak,more\n")
    #expect(
      output.places.sorted() == [
        "csv.long-row 3:1", "csv.short-row 2:1", "json.unknown-member 3:7",
      ])
    #expect(output.lines.count == 3)
    #expect(output.count(.kept) == 1)
  }

  @Test func `a quote that is never closed rejects its row`() throws {
    let output = try read("key,name\n1,Oak\n2,\"Elm\n3,Ash\n")
    #expect(output.findings == ["csv.unclosed-quote 3:3"])
    #expect(output.lines.count == 2)
  }

  @Test func `tables without a header file are read with a finding`() throws {
    let output = try read("key,name\n1,Oak\n", isAlone: true)
    #expect(output.findings == ["records.no-header 0:0"])
    #expect(output.lines.last == #"{"kind":"organization","key":"1","name":"Oak"}"#)
  }
}
