import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// People, groups and memberships are read, whatever blanks are around their texts.
struct EnterpriseTests {
  private let sample = "\(PackageRoot.path)/Samples/IMSEnterprise/good/roster.xml"

  @Test func `the sample is recognized, and memberships lead to their group`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    #expect(read.result.inputs.map(\.job.format) == ["ims-enterprise"])
    #expect(read.count(.dropped) == 0)
    #expect(read.count(.rejected) == 0)
    let key = "[\"riverbend\",\"BIO-9/25\"]"
    #expect(read.lines.filter { $0.contains("\"section\":\(key)") }.count == 2)
    #expect(read.lines.filter { $0.contains("\"key\":\(key)") }.count == 1)
    #expect(read.lines.filter { $0.contains("\"owner\":[\"riverbend\",\"0054\"]") }.count == 2)
  }

  @Test func `blanks around a name are its spelling, not its value`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    #expect(read.text.contains("\"familyName\":\"Moreno\""))
    #expect(read.text.contains("\" Moreno\""))
  }

  @Test func `what is to be deleted says so`() throws {
    let read = try convert(sample, to: "records", in: try TestFolder())
    let deleted = read.lines.filter { $0.contains("\"lifecycle\":\"deleted\"") }
    #expect(deleted.count == 1)
    #expect(deleted.first?.contains("0061") == true)
    #expect(read.lines.filter { $0.contains("\"kind\":\"document\"") }.count == 1, "the properties")
  }

  @Test func `a membership without members is kept`() throws {
    let folder = try TestFolder()
    try folder.write(
      "input.xml",
      "<enterprise><membership><sourcedid><source>a</source><id>b</id></sourcedid></membership>"
        + "</enterprise>")
    let read = try convert(folder.path("input.xml"), to: "records", in: folder)
    #expect(read.count(.kept) == 2)
    #expect(read.lines.count == 2)
  }

  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `the real sample is read as a plain count says`() throws {
    let path = "\(PackageRoot.corpus ?? "")/xml/ims-enterprise/example-grouped.xml"
    let read = try convert(path, to: "records", in: try TestFolder())
    let plain = try PlainCount(path)
    #expect(read.result.reading.inputs.map(\.valuesRead) == [plain.values])
    #expect(read.count(.dropped) + read.count(.rejected) == 0)
    func count(_ kind: Kind) -> Int { read.result.reading.records[Int(kind.rawValue)] }
    #expect(count(.person) == plain.elements["person"])
    #expect(count(.section) == plain.elements["group"])
    #expect(count(.sectionEnrollment) == plain.elements["member"])
  }
}
