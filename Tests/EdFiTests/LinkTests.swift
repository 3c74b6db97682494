import ConversionKit
import Findings
import Foundation
import Schoolbag
import TestKit
import Testing

/// References by the ids of elements lead to those elements, wherever they stand.
struct LinkTests {
  private func interchange(_ name: String, _ body: String) -> String {
    "<Interchange\(name) xmlns='http://ed-fi.org/5.2.0'>\n\(body)</Interchange\(name)>\n"
  }

  private func contact(_ number: Int) -> String {
    """
    <Contact id="C\(number)"><ContactUniqueId>9\(number)</ContactUniqueId>
    <Name><FirstName>A</FirstName><LastSurname>B</LastSurname></Name></Contact>

    """
  }

  private func association(_ number: Int) -> String {
    """
    <StudentContactAssociation><StudentReference><StudentIdentity>
    <StudentUniqueId>1\(number)</StudentUniqueId></StudentIdentity></StudentReference>
    <ContactReference ref="C\(number)"/></StudentContactAssociation>

    """
  }

  @Test(arguments: [(1, 1 << 19), (2, 700)])
  func `each of many references leads to an element of another file`(
    _ jobs: Int, _ chunkSize: Int
  ) throws {
    let folder = try TestFolder()
    let count = 3000
    try folder.write(
      "in/a.xml", interchange("Contact", (0..<count).map(association).joined()))
    try folder.write(
      "in/b.xml", interchange("Contact", (0..<count).map { contact($0 * 7 % count) }.joined()))
    let read = try convert(
      folder.path("in"), to: "records", in: folder, jobs: jobs, chunkSize: chunkSize)
    #expect(read.findings == [])
    let pairs = read.text.matches(of: /"owner":"1(\d+)","person":\["Contact","9(\d+)"\]/)
    #expect(pairs.count == count)
    let differing = pairs.count { $0.1 != $0.2 }
    #expect(differing == 0)
  }

  @Test func `ids are the file's own before they are those of others`() throws {
    let folder = try TestFolder()
    try folder.write("in/a.xml", interchange("Contact", association(1) + contact(1)))
    try folder.write(
      "in/b.xml",
      interchange("Contact", contact(1).replacing(">91<", with: ">92<") + association(1)))
    let read = try convert(folder.path("in"), to: "records", in: folder)
    #expect(read.findings == [])
    let keys = read.text.matches(of: /"person":\["Contact","(\d+)"\]/).map { String($0.1) }
    #expect(keys == ["91", "92"])
  }

  @Test func `references that lead to each other in a circle lead nowhere`() throws {
    let folder = try TestFolder()
    let text =
      association(1).replacing("<ContactReference ref", with: "<ContactReference id='C2' ref")
      + association(2).replacing("<ContactReference ref", with: "<ContactReference id='C1' ref")
    try folder.write("in/a.xml", interchange("Contact", text))
    let read = try convert(folder.path("in"), to: "records", in: folder)
    #expect(read.findings.map { $0.split(separator: " ").first } == ["elements.dangling-link"])
    #expect(read.result.findings.findings.first?.count == 2)
  }
}
