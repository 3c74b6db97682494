import ConversionKit
import FormatKit
import TestKit
import Testing

/// Pages and objects become records, with every value accounted for.
struct GoogleClassroomTests {
  private static let good = "\(PackageRoot.path)/Samples/GoogleClassroom/good"

  /// Converts a file to records and compares what was read with a plain count.
  private func check(_ name: String, in folder: TestFolder) throws -> Converted {
    let path = "\(Self.good)/\(name)"
    let converted = try convert(path, to: "records", in: folder)
    let read = [Fate.mapped, .kept, .dropped].reduce(0) { $0 + converted.count($1) }
    let expected = try PlainJSON.values(at: path).reduce(0) { $0 + PlainJSON.count($1) }
    #expect(read == expected, "\(path)")
    #expect(converted.count(.rejected) == 0, "\(path)")
    return converted
  }

  private func kinds(_ converted: Converted) -> [String] {
    converted.lines.compactMap { $0.firstMatch(of: /"kind":"(\w+)"/).map { String($0.1) } }
  }

  @Test func `courses are sections with the categories of their gradebooks`() throws {
    let folder = try TestFolder()
    let converted = try check("courses.json", in: folder)
    #expect(kinds(converted) == ["section", "category", "category", "section"])
    #expect(converted.text.contains(#""status":"archived""#))
    #expect(converted.text.contains(#""location":"B 12""#))
  }

  @Test(arguments: [("students.json", "student", 2), ("teachers.json", "teacher", 1)])
  func `lists tell learners and teachers apart`(_ name: String, _ role: String, _ count: Int) throws
  {
    let folder = try TestFolder()
    let converted = try check(name, in: folder)
    #expect(kinds(converted).filter { $0 == "person" }.count == count)
    #expect(converted.lines.filter { $0.contains(#""role":"\#(role)""#) }.count == count)
  }

  @Test func `course work is line items, deleted ones too`() throws {
    let folder = try TestFolder()
    let converted = try check("coursework.json", in: folder)
    #expect(kinds(converted) == ["category", "lineItem", "lineItem", "lineItem"])
    #expect(converted.lines.filter { $0.contains(#""lifecycle":"deleted""#) }.count == 1)
  }

  @Test func `submissions tell scores and states`() throws {
    let folder = try TestFolder()
    let converted = try check("submissions.json", in: folder)
    let states = converted.lines.compactMap {
      $0.firstMatch(of: /"scoreState":"(\w+)"/).map { String($0.1) }
    }
    #expect(states == ["scored", "submitted", "notSubmitted", "returned"])
    #expect(converted.text.contains(#""score":"18.5""#))
    #expect(converted.text.contains(#""name":"cell.png""#))
    #expect(converted.text.contains(#""body":"Fern""#))
  }

  @Test func `objects on their own are told by their members`() throws {
    let folder = try TestFolder()
    let converted = try check("guardians.ndjson", in: folder)
    #expect(kinds(converted) == ["person", "relationship", "person", "result"])
  }
}
