import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Objects of SIF are read, mapped or kept, and nothing of them is lost.
struct SIFTests {
  @Test(arguments: SIFSamples.all)
  func `the samples are recognized, and nothing is lost`(_ sample: SIFSamples.Folder) throws {
    let read = try convert(sample.path, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == [sample.format])
    #expect(read.findings == [])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    let plain = try sample.files.reduce(0) { try $0 + PlainCount("\(sample.path)/\($1)").values }
    #expect(read.result.reading.inputs.map(\.valuesRead) == [plain])
  }

  @Test func `an object without a namespace is told by its name`() throws {
    func confidence(_ format: String, _ text: String) throws -> Identification.Confidence? {
      let entry = Probe.Entry(name: "file.xml", head: Array(text.utf8), isWhole: true)
      let probe = Probe(name: "file.xml", isContainer: false, entries: [entry])
      return try #require(Registry.standard[format]).identify(probe)?.confidence
    }
    let student = "<StudentPersonal RefId='A'><LocalId>054</LocalId></StudentPersonal>"
    #expect(try confidence("sif-na", student) == .likely)
    #expect(try confidence("sif-au", student) == .possible, "it can be asked for")
    #expect(try confidence("sif-na", "<sif><Activity RefId='A'/></sif>") == .possible)
    #expect(try confidence("sif-na", "<Activity name='A'/>") == nil)
  }

  @Test func `each mark of a section is a grade of its own`() throws {
    let folder = try TestFolder()
    try folder.write(
      "marks.xml",
      """
      <StudentSectionMarks xmlns="http://www.sifassociation.org/datamodel/na/4.x" RefId="R" \
      StudentPersonalRefId="P" SectionInfoRefId="S" TermInfoRefId="T" SchoolInfoRefId="O">\
      <IsFinal>Yes</IsFinal><MarkList><Mark MarkInfoRefId="M"><Letter>A</Letter></Mark>\
      <Mark MarkInfoRefId="N"><Numeric>91.50</Numeric></Mark></MarkList></StudentSectionMarks>
      """)
    let read = try convert(folder.path("marks.xml"), to: "records", in: folder)
    let grades = read.lines.filter { $0.contains("\"kind\":\"courseGrade\"") }
    #expect(grades.count == 2)
    #expect(
      grades.allSatisfy { $0.contains("\"owner\":\"P\"") && $0.contains("\"section\":\"S\"") })
    #expect(read.count(.kept) == 2, "the key of the marks, and whether they are final")
  }

  @Test func `what is kept of a student and of a student's demographics stays apart`() throws {
    let read = try convert(
      "\(SIFSamples.all[1].path)/StudentPersonals.xml", to: "records", in: try TestFolder())
    let person = try #require(read.lines.first { $0.contains("\"kind\":\"person\"") })
    let demographics = try #require(read.lines.first { $0.contains("\"kind\":\"demographics\"") })
    #expect(person.contains("PersonInfo/Name/@Type") && !person.contains("IndigenousStatus"))
    #expect(demographics.contains("IndigenousStatus") && !demographics.contains("Name/@Type"))
  }

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: SIFSamples.corpus)
  func `objects of the corpus are read as a plain count says`(
    _ path: String, _ format: String
  ) throws {
    let read = try convert(path, from: format, to: "records", in: try TestFolder(), onError: .skip)
    let plain = try PlainCount(path)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [plain.values])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    for (object, kind) in SIFSamples.kinds {
      // In Australia a category is a text of the assignment.
      if object == "GradingCategory", format == "sif-au" { continue }
      let count = read.result.reading.records[Int(kind.rawValue)]
      #expect(count == plain.elements[object] ?? 0, "\(object)")
    }
  }
}
