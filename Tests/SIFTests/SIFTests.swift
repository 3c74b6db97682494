import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Objects of SIF are read, mapped or not, and nothing of them is lost.
struct SIFTests {
  private let samples = "\(PackageRoot.path)/Samples/SIF/good"

  @Test(arguments: [("students-na.xml", "sif-na"), ("students-au.xml", "sif-au")])
  func `the samples are recognized, and nothing is lost`(_ file: String, _ format: String) throws {
    let path = "\(samples)/\(file)"
    let read = try convert(path, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == [format])
    #expect(read.findings == [])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [try PlainCount(path).values])
  }

  @Test func `an object without a namespace is told by its name`() throws {
    let text = "<StudentPersonal RefId='A'><LocalId>054</LocalId></StudentPersonal>"
    let entry = Probe.Entry(name: "file.xml", head: Array(text.utf8), isWhole: true)
    let probe = Probe(name: "file.xml", isContainer: false, entries: [entry])
    #expect(try #require(Registry.standard["sif-na"]).identify(probe)?.confidence == .likely)
    #expect(try #require(Registry.standard["sif-au"]).identify(probe) == nil)
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
    #expect(grades.allSatisfy { $0.contains("\"owner\":\"P\"") && $0.contains("\"section\":\"S\"") })
    #expect(read.count(.kept) == 2, "the key of the marks, and whether they are final")
  }

  /// Every object of the corpus in a namespace of SIF, or without one, by realm.
  static let files: [(path: String, format: String)] = {
    let root = "\(PackageRoot.corpus ?? "")/xml/sif"
    return [("samples-au-hits", "sif-au"), ("spec-examples-na", "sif-na")].flatMap {
      folder, format in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")) ?? []
      return names.filter { $0.hasSuffix(".xml") }.sorted().map { ("\(root)/\(folder)/\($0)", format) }
    }
  }()

  @Test(.enabled(if: PackageRoot.corpus != nil), arguments: files)
  func `objects of the corpus are read as a plain count says`(
    _ path: String, _ format: String
  ) throws {
    let read = try convert(path, from: format, to: "records", in: try TestFolder(), onError: .skip)
    if read.findings.contains(where: { $0.hasPrefix("elements.root") }) { return }
    #expect(read.result.reading.inputs.map(\.valuesRead) == [try PlainCount(path).values])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
  }
}
