import ConversionKit
import Findings
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing

struct WrongLinesTests {
  static let header =
    #"{"schoolbag":"records","version":1,"sources":[{"format":"records","system":"s"}]}"#
  static let good = #"{"kind":"organization","key":"1","name":"Alder"}"#

  /// Reads lines behind a header and writes them again.
  private func read(_ lines: String..., header: String? = Self.header) throws -> Converted {
    let folder = try TestFolder()
    let text = ([header].compactMap { $0 } + lines + [""]).joined(separator: "\n")
    try folder.write("input.ndjson", text)
    return try convert(folder.path("input.ndjson"), from: "records", to: "records", in: folder)
  }

  @Test func `a line that is no JSON is rejected, and reading goes on behind it`() throws {
    let output = try read(#"{"kind":"organization","key":}"#, Self.good)
    #expect(output.findings == ["json.unexpected-character 2:30"])
    #expect(output.lines.dropFirst() == [Self.good])
    #expect(output.result.reading.rejectedCount == 1)
    #expect(output.count(.rejected) == 1)
  }

  @Test func `a line of a kind that does not exist is rejected`() throws {
    let output = try read(#"{"kind":"unicorn","key":"7"}"#, Self.good)
    #expect(output.findings == ["records.unknown-kind 2:9"])
    #expect(output.lines.dropFirst() == [Self.good])
    #expect(output.count(.rejected) == 2)
  }

  @Test func `a line without a kind, and one that is no object, are rejected`() throws {
    let output = try read(#"{"key":"7"}"#, #"["organization"]"#, Self.good)
    #expect(output.findings == ["records.missing-kind 2:1", "records.not-an-object 3:1"])
    #expect(output.lines.dropFirst() == [Self.good])
  }

  @Test func `a member that is not part of the form is kept as an extension`() throws {
    let output = try read(#"{"kind":"organization","key":"1","mascot":{"animal":"owl"}}"#)
    #expect(output.findings == ["json.unknown-member 2:43"])
    #expect(output.count(.kept) == 1)
    #expect(
      output.lines.last
        == #"{"kind":"organization","key":"1","extensions":[{"ns":"schoolbag","path":"mascot","json":{"animal":"owl"}}]}"#
    )
  }

  @Test func `a value of the wrong type is kept as an extension`() throws {
    let output = try read(#"{"kind":"organization","key":"1","name":["Alder"]}"#)
    #expect(output.findings == ["json.wrong-type 2:41"])
    #expect(output.count(.kept) == 1)
    #expect(output.lines.last?.contains(#""json":["Alder"]"#) == true)
  }

  @Test func `a number is taken as it is written`() throws {
    let output = try read(#"{"kind":"course","key":"1","courseCode":054.10}"#)
    #expect(output.result.reading.rejectedCount == 1)
    let decimal = try read(#"{"kind":"course","key":"1","code":54.10}"#)
    #expect(decimal.lines.last?.contains("54.10") == true)
  }

  @Test func `a name that stands twice keeps its second value as an extension`() throws {
    let output = try read(#"{"kind":"organization","key":"1","name":"A","name":"B"}"#)
    #expect(output.findings == ["json.duplicate-key 2:52"])
    #expect(output.lines.last?.contains(#""name":"A""#) == true)
    #expect(output.lines.last?.contains(#""text":"B""#) == true)
  }

  @Test func `a source that the header does not name rejects its record`() throws {
    let output = try read(#"{"kind":"organization","key":"1","source":3}"#, Self.good)
    #expect(output.findings == ["records.unknown-source 2:43"])
    #expect(output.lines.dropFirst() == [Self.good])
  }

  @Test(arguments: [
    #"{"a":"b","a":"c"}"#, #"{"version":"2.0","items":[]}"#, #"{"sources":"none"}"#,
  ])
  func `an object that does not call itself a header is none`(text: String) throws {
    let folder = try TestFolder()
    let path = try folder.write("input.json", text)
    let failure = #expect(throws: Failure.self) {
      try convert(path, to: "records", in: folder)
    }
    #expect(failure?.finding.code.name == "input.unknown-format")
  }

  @Test func `a file without a header is read with a finding`() throws {
    let output = try read(Self.good, header: nil)
    #expect(output.findings == ["records.no-header 0:0"])
    #expect(output.lines.dropFirst() == [Self.good])
  }

  @Test func `a file whose last line is cut is read up to it`() throws {
    let output = try read(Self.good, #"{"kind":"organization","key":"2","na"#)
    #expect(output.result.reading.rejectedCount == 1)
    #expect(output.lines.dropFirst() == [Self.good])
    #expect(output.findings.count == 1)
  }

  @Test func `a spelling comes back with its value`() throws {
    let line =
      #"{"kind":"session","key":"1","beginDate":"2025-08-01","spellings":[{"path":"/beginDate","text":"8/1/2025"},{"path":"/endDate","text":"soon","unfit":true}]}"#
    #expect(try read(line).lines.last == line)
  }
}
