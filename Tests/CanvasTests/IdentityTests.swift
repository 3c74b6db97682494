import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// What is taken for a gradebook, and how surely.
struct IdentityTests {
  private func confidence(_ text: String) throws -> Identification.Confidence? {
    let folder = try TestFolder()
    let path = try folder.write("a.csv", text)
    let opened = try InputOpener(registry: .standard).open(path)
    return opened.identifications.first { $0.format == "canvas-gradebook" }?
      .identification.confidence
  }

  @Test(
    arguments: [
      ("Student,ID,Section,Essay (7)\n", .certain), ("Student,ID,SIS Login ID,Section\n", .certain),
      ("Student,ID,Section,Quiz\nPoints Possible,,,10\n", .certain),
      ("LastName;FirstName;ID;Section;Final Score\n", .certain),
      ("\u{FEFF}Student,ID,Section,Quiz\r    Points Possible,,,10\r", .certain),
      ("Student,ID,Section,Room\n", .likely), ("Student,Quiz\nPoints Possible,10\n", .possible),
      ("Student,ID,Quiz\nPoints Possible,,10\n", .certain), ("Student,ID,Final Score\n", .likely),
      ("Student ID,Email,Username,Grade\n", nil), ("Last Name,First Name,Username\n", nil),
      ("sourcedId,status,dateLastModified\n", nil), ("", nil), ("\u{0}\u{0}", nil),
    ] as [(String, Identification.Confidence?)])
  func `gradebooks are recognized by header and points`(
    _ text: String, _ expected: Identification.Confidence?
  ) throws {
    #expect(try confidence(text) == expected)
  }

  @Test func `a folder of nothing but gradebooks is one input`() throws {
    let folder = try TestFolder()
    let one = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\n\"A, B\",1,S,5\n"
    try folder.write("in/a.csv", one)
    try folder.write("in/b.csv", one.replacing("(7)", with: "(8)"))
    let run = try GradebookRun(paths: [folder.path("in")], to: "records")
    #expect(try run.records("lineItem").map { $0.text("key") } == ["7", "8"])
    try folder.write("in/c.csv", "a,b\n1,2\n")
    #expect(throws: (any Error).self) { try GradebookRun(paths: [folder.path("in")]) }
    // Named by the user, the folder is read as far as it holds gradebooks.
    let named = try GradebookRun(
      paths: [folder.path("in")], to: "records", from: "canvas-gradebook")
    #expect(try named.records("lineItem").count == 2)
  }
}
