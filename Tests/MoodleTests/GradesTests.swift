import ConversionKit
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Grades that Moodle exports are read and come back.
struct GradesTests {
  private let sample = "\(PackageRoot.path)/Samples/Moodle/good/grades.xml"

  @Test func `the sample is recognized, and nothing is lost`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == ["moodle-grades-xml"])
    #expect(read.findings == [])
    #expect(read.result.reading.inputs.map(\.valuesRead) == [17])
    #expect(read.count(.kept) == 5, "the batch, two states, two further scores")
    #expect(read.count(.mapped) == 12)
    let isFirst = read.lines.dropFirst(2).map { $0.contains("\"owner\":\"0054\"") }
    #expect(isFirst == [true, false, true, false])
    #expect(read.text.contains("\"score\":\"8.50\""))
    #expect(read.text.contains("\"textScore\":\"Complete\""))
  }

  @Test func `what was read is written again as it was, but for the batch`() throws {
    let folder = try TestFolder()
    let first = try convert(sample, to: "moodle-grades-xml", in: folder, output: "first.xml")
    let second = try convert(
      folder.path("first.xml"), to: "moodle-grades-xml", in: folder, output: "second.xml")
    #expect(second.text == first.text)
    for part in ["<score>9.00</score>", "<score>90.00 %</score>", "<score>A-</score>"] {
      #expect(first.text.contains(part))
    }
    #expect(first.text.contains("&lt;b>Amira") || first.text.contains("&lt;b&gt;Amira"))
    #expect(!first.text.contains("batch"))
  }

  @Test func `sizes of chunks and jobs cannot be seen`() throws {
    let folder = try TestFolder()
    let result =
      "<result><assignment>A</assignment><student>054</student><score>1.0</score></result>\n"
    try folder.write(
      "many.xml", "<results>" + String(repeating: result, count: 500) + "</results>")
    let first = try convert(folder.path("many.xml"), to: "records", in: folder)
    #expect(first.lines.count == 501)
    for (jobs, chunkSize) in [(2, 4096), (1, 4096)] {
      let other = try convert(
        folder.path("many.xml"), to: "records", in: folder, jobs: jobs, chunkSize: chunkSize)
      #expect(other.bytes == first.bytes)
    }
  }

  @Test func `results of other programs are not taken for grades`() throws {
    let text = "<results><result id='1'><name>Search</name></result></results>"
    let entry = Probe.Entry(name: "file.xml", head: Array(text.utf8), isWhole: true)
    let probe = Probe(name: "file.xml", isContainer: false, entries: [entry])
    let format = try #require(Registry.standard["moodle-grades-xml"])
    #expect(format.identify(probe) == nil)
  }
}
