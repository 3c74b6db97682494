import FormatKit
import Foundation
import LearnerModel
import Schoolbag
import TestKit
import Testing

/// The page of what carries what, and what it has to show.
struct CoveragePageTests {
  @Test func `the page in Schemas is up to date`() throws {
    let path = "\(PackageRoot.path)/Schemas/\(CoveragePage.fileName)"
    let file = try String(contentsOfFile: path, encoding: .utf8)
    let isSame = try CoveragePage(.standard).text == file
    #expect(isSame, "run `schoolbag schema coverage > Schemas/\(CoveragePage.fileName)`")
  }

  @Test(arguments: Kind.allCases.filter { $0.schema.place == .learnerProfile })
  func `every kind of the learner's own side has a format that carries it`(kind: Kind) throws {
    let carries = try Registry.standard.formats.contains { format in
      guard !["records", "profile", "profile-xml"].contains(format.descriptor.id) else {
        return false
      }
      return try format.reader(FormatOptions())?.coverage.fields[kind] != nil
        || format.writer(FormatOptions())?.coverage.fields[kind] != nil
    }
    #expect(carries)
  }
}
