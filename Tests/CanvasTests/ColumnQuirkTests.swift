import FormatKit
import Foundation
import Pipeline
import Schoolbag
import Testing

/// Columns of gradebooks: which is which, and what its name says.
struct ColumnQuirkTests {
  @Test(arguments: [
    ("Essay (7)", "Essay", "7"), ("Essay (draft) (7)", "Essay (draft)", "7"),
    ("Group 2: a, b (0070)", "Group 2: a, b", "0070"), ("(7) (8)", "(7)", "8"),
    ("Essay (12345678901234567890)", "Essay", "12345678901234567890"),
  ])
  func `an assignment's number stands in the last parentheses`(
    _ header: String, _ title: String, _ id: String
  ) throws {
    let text = "Student,ID,Section,\"\(header)\"\nPoints Possible,,,10\n\"A, B\",1,S,5\n"
    let item = try #require(try records(of: text, "lineItem").first)
    #expect(item.text("title") == title)
    #expect(item.text("key") == id)
    #expect(try records(of: text, "result").first?.text("lineItem") == id)
    #expect(try GradebookRun([text]).rows[0][3] == header)
  }

  @Test func `an assignment without a number is known by its title`() throws {
    let text = "Student,ID,Section,Essay(7),Talk ()\nPoints Possible,,,10,10\n"
    let keys = try records(of: text, "lineItem").map { $0.text("key") }
    #expect(keys == ["Essay(7)", "Talk ()"])
  }

  @Test func `the same assignment twice is two columns, and that is told`() throws {
    let text = "Student,ID,Section,Essay (7),Essay (7)\nPoints Possible,,,10,10\n\"A, B\",1,S,5,6\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes == ["canvas.repeated-assignment": 1])
    #expect(try run.records("lineItem").map { $0.text("key") } == ["7", "7-2"])
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `totals are grades of the course, of a group, of a period`() throws {
    let text = """
      Student,ID,Section,Lab Final Score,Lab Current Score,Final Score,Final Score (Q1)
      Points Possible,,,(read only),(read only),(read only),(read only)
      "A, B",1,S,90.00,80.00,70.00,60.00

      """
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes.isEmpty)
    let grades = try run.records("courseGrade")
    #expect(grades.map { $0.text("category") } == ["Lab", nil, nil])
    #expect(grades.map { $0.text("session") } == [nil, nil, "Q1"])
    #expect(grades.map { $0.text("finalScore") } == ["90.00", "70.00", "60.00"])
    #expect(grades.map { $0.text("currentScore") } == ["80.00", nil, nil])
    #expect(try run.records("session").map { $0.text("title") } == ["Q1"])
    #expect(try run.records("lineItem").isEmpty)
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `the longer name of a total counts, and no total is one of another`() throws {
    let names = [
      "Current Points", "Final Points", "Current Score", "Unposted Current Score", "Final Score",
      "Unposted Final Score", "Current Grade", "Unposted Current Grade", "Final Grade",
      "Unposted Final Grade", "Override Score", "Override Grade", "Override Status",
    ]
    let values = names.indices.map { "\($0)" }
    let text =
      "Student,ID,Section,\(names.joined(separator: ","))\n\"A, B\",1,S,"
      + values.joined(separator: ",") + "\n"
    let grade = try #require(try records(of: text, "courseGrade").first)
    for (number, name) in names.enumerated() {
      let words = name.split(separator: " ").map(String.init)
      let field = words[0].lowercased() + words.dropFirst().joined()
      #expect(grade.text(field) == "\(number)", "\(name)")
    }
  }

  @Test func `two groups of one name are two`() throws {
    let text = """
      Student,ID,Section,Lab Current Points,Lab Final Points,Lab Current Points,Lab Final Points
      Points Possible,,,(read only),(read only),(read only),(read only)
      "A, B",1,S,1,2,3,4

      """
    let run = try GradebookRun([text], to: "records")
    #expect(try run.records("category").map { $0.text("key") } == ["Lab", "Lab-2"])
    #expect(try run.records("category").map { $0.text("title") } == ["Lab", "Lab"])
    #expect(try run.records("courseGrade").map { $0.text("finalPoints") } == ["2", "4"])
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `an assignment may have a total's words in its title`() throws {
    let text = """
      Student,ID,Section,Final Score reflection (7),Notes on Final Score (8)
      Points Possible,,,10,5
      "A, B",1,S,5,4

      """
    let run = try GradebookRun([text], to: "records")
    #expect(try run.records("lineItem").map { $0.text("key") } == ["7", "8"])
    #expect(try run.records("courseGrade").isEmpty)
    let back = try GradebookRun([text])
    #expect(back.codes == ["canvas.ignored-title": 2], "Canvas would not take them")
    #expect(back.text == text)
  }

  @Test func `an assignment that Canvas does not take back has a remark for points`() throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,(read only)\n\"A, B\",1,S,5\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes.isEmpty)
    #expect(try run.records("lineItem").first?.text("maximumScore") == nil)
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `points that are no number are told, and come back`() throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,ten\n\"A, B\",1,S,5\n"
    let run = try GradebookRun([text])
    #expect(run.codes == ["value.decimal": 1])
    #expect(run.text == text)
  }

  @Test func `a teacher's own columns are kept with the enrollment`() throws {
    let text = """
      Student,ID,Section,Seat,Seat,,Essay (7)
      Points Possible,,,,,,10
      "A, B",1,S,front,2,x,5

      """
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes == ["csv.blank-header": 1])
    let enrollment = try #require(try run.records("sectionEnrollment").first)
    let kept = enrollment["extensions"] as? [[String: Any]] ?? []
    #expect(kept.map { $0.text("path") } == ["Seat", "Seat#2", "#6"])
    #expect(kept.map { $0.text("text") } == ["front", "2", "x"])
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `columns may stand in any order and case`() throws {
    let text = "STUDENT,Essay (7),section,Id\nPoints Possible,10,,\n\"A, B\",5,S,1\n"
    let run = try GradebookRun([text], to: "records")
    #expect(try run.records("person").first?.text("key") == "1")
    #expect(try run.records("result").first?.text("score") == "5")
    #expect(try GradebookRun([text]).text == text)
  }
}
