import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Transcripts become records, and no value is lost on the way.
struct ReadingTests {
  private func read(_ text: String, _ file: String = "input.xml") throws -> Converted {
    let folder = try TestFolder()
    try folder.write(file, text)
    return try convert(folder.path(file), to: "records", in: folder)
  }

  private func sample(_ index: Int) throws -> String {
    let data = try Data(contentsOf: URL(filePath: Transcripts.invented[index].path))
    return String(decoding: data, as: UTF8.self)
  }

  @Test(arguments: Transcripts.all)
  func `counts are those of a plain count`(_ file: Transcripts.File) throws {
    let folder = try TestFolder()
    let read = try convert(file.path, to: "records", in: folder)
    let plain = try PlainTranscript(file.path)
    #expect(read.result.inputs.map(\.job.format) == [file.format])
    #expect(read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead } == plain.valueCount)
    #expect(read.count(.rejected) == 0)
    for (kind, paths) in PlainKinds.table {
      let found = Kind(name: kind).map { read.result.reading.records[Int($0.rawValue)] }
      #expect(found == paths.reduce(0) { $0 + plain.count($1) }, "\(kind)")
    }
  }

  @Test(arguments: Transcripts.all)
  func `jobs and sizes of chunks cannot be seen`(_ file: Transcripts.File) throws {
    let folder = try TestFolder()
    for target in ["records", file.format] {
      let first = try convert(file.path, to: target, in: folder)
      for (jobs, chunkSize) in [(2, 1 << 19), (1, 4096)] {
        let other = try convert(
          file.path, to: target, in: folder, jobs: jobs, chunkSize: chunkSize)
        #expect(other.bytes == first.bytes)
        #expect(other.findings == first.findings)
      }
    }
  }

  @Test(arguments: Transcripts.all)
  func `plain transcripts are read as the library reads them`(_ file: Transcripts.File) throws {
    let data = try Data(contentsOf: URL(filePath: file.path))
    let isUTF16 = data.starts(with: [0xFF, 0xFE])
    let text = try #require(String(data: data, encoding: isUTF16 ? .utf16 : .utf8))
    let end = try #require(text.ranges(of: "</").last?.lowerBound)
    let plain = try read(text)
    // A comment in front of the end leaves all of it to the library.
    let other = try read(String(text[..<end]) + "<!---->" + text[end...])
    #expect(plain.bytes == other.bytes)
    #expect(plain.findings == other.findings)
  }

  @Test func `all of a transcript has a place or is kept`() throws {
    let read = try read(try sample(0))
    #expect(read.findings == [])
    #expect(read.count(.dropped) == 0)
    for word in ["del Mar", "Unit 3", "Oda Quist", "Keyboarding", "017", "Prefers letters"] {
      #expect(read.text.contains(word), "\(word)")
    }
    #expect(read.text.contains(#""creditsEarned":"0.50""#), "digits stay as they were")
    #expect(read.text.contains(#""value":"031""#))
    #expect(read.text.contains(#""parent":["LH-2026-000417","1"]"#), "the test of a part")
  }

  @Test func `a day with a time zone is that day`() throws {
    let read = try read(try sample(1))
    #expect(read.findings == [])
    #expect(read.text.contains(#""birthDate":"2005-11-03""#))
    #expect(read.text.contains("2005-11-03Z"), "the spelling is kept")
  }

  @Test func `elements are told by their names, in a namespace or not`() throws {
    let plain = try sample(1)
    let qualified = plain.replacing("xmlns:ns1=", with: "xmlns=").replacing("ns1:", with: "")
    let (one, other) = (try read(plain), try read(qualified))
    #expect(other.text == one.text)
  }

  @Test func `a batch of either version is read transcript by transcript`() throws {
    let declaration = #"<?xml version="1.0" encoding="UTF-8"?>"#
    let one = try sample(1).replacing(declaration, with: "")
    let two = one.replacing("FU-88120", with: "FU-88121").replacing("900417000", with: "900417001")
    let space = "urn:org:pesc:message:AcademicRecordBatch"
    let older = try read(
      "<b:AcademicRecordBatch xmlns:b='\(space):v1.0.0'>\(one)\(two)</b:AcademicRecordBatch>")
    let newer = try read(
      """
      <b:AcademicRecordBatch xmlns:b='\(space):v2.1.0'><BatchEnvelope><BatchID>B1</BatchID>
      <BatchDateTime>2026-01-01T00:00:00</BatchDateTime></BatchEnvelope>
      <BatchContent>\(one)\(two)</BatchContent></b:AcademicRecordBatch>
      """)
    let person = Int(Kind.person.rawValue)
    for read in [older, newer] {
      #expect(read.result.reading.records[person] == 2)
      #expect(read.result.inputs.map(\.job.format) == ["pesc-college-transcript"])
      #expect(read.findings == [])
    }
    #expect(newer.lines.count == older.lines.count + 1, "the envelope of the batch")
    #expect(newer.lines.dropFirst(2).sorted() == older.lines.dropFirst().sorted())
  }

  @Test func `another namespace is told, another root refused`() throws {
    let text = try sample(1)
    let folder = try TestFolder()
    try folder.write(
      "other.xml", text.replacing("urn:org:pesc:message:CollegeTranscript:v1.6.0", with: "urn:x"))
    let other = try convert(
      folder.path("other.xml"), from: "pesc-college-transcript", to: "records", in: folder)
    #expect(other.findings == ["elements.namespace 0:0"])
    #expect(other.result.reading.records[Int(Kind.person.rawValue)] == 1)
    try folder.write("input.xml", "<Transcript/>")
    let refused = try convert(
      folder.path("input.xml"), from: "pesc-hs-transcript", to: "records", in: folder)
    #expect(refused.findings.first?.hasPrefix("elements.root 1:1") == true)
  }

  @Test func `a document that breaks off is refused at its end`() throws {
    let text = try sample(0)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let read = try read(lines.prefix(100).joined(separator: "\n"))
    #expect(read.findings.contains { $0.hasPrefix("xml.unexpected-end 100:") }, "\(read.findings)")
    #expect(read.result.reading.records[Int(Kind.person.rawValue)] == 0)
  }

  /// What reads documents is kept from one to the next; what stood in one is none of the next one's.
  @Test func `documents before do not count toward the limits of one`() throws {
    let folder = try TestFolder()
    let sample = try String(
      contentsOfFile: "\(PackageRoot.path)/Samples/PESC/college.xml", encoding: .utf8)
    let start = try #require(sample.range(of: "<Name>")).lowerBound
    func read(_ added: String) throws -> Converted {
      var text = sample
      text.insert(contentsOf: "<!-- not plain -->" + added, at: start)
      let path = try folder.write("in.xml", text)
      return try convert(path, from: "pesc-college-transcript", to: "records", in: folder)
    }
    for (letter, count) in [("a", 9_000), ("b", 15_000)] {
      let names = (0..<count).map { "<\(letter)\($0)>x</\(letter)\($0)>" }.joined()
      #expect(try read(names).count(.kept) == 7 + count)
    }
    // The library keeps namespaces, whether a name is in them or not.
    for number in 0..<100 {
      let namespace = "urn:n:\(number):" + String(repeating: "x", count: 200_000)
      #expect(try read("<q:z xmlns:q=\"\(namespace)\">x</q:z>").count(.kept) == 8)
    }
  }
}
