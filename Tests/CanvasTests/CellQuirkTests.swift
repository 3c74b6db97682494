import FormatKit
import Foundation
import Pipeline
import Schoolbag
import Testing

/// Cells of gradebooks: scores that are none, numbers of other languages, names, identifiers.
struct CellQuirkTests {
  private func result(of cell: String, points: String = "10.00") throws -> [String: Any]? {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,\(points)\nLee,1,S,\(cell)\n"
    return try records(of: text, "result").first
  }

  @Test(arguments: [
    ("EX", "excused"), ("ex", "excused"), ("Ex", "excused"), ("N/A", "notAssigned"),
    ("n/a", "notAssigned"), ("-", "notYetGraded"),
  ])
  func `a word is a state, and no score`(_ cell: String, _ state: String) throws {
    let result = try #require(try result(of: cell))
    #expect(result.text("scoreState") == state)
    #expect(result.text("score") == nil)
    #expect(result.text("textScore") == nil)
  }

  @Test(arguments: ["EX", "ex", "N/A", "n/a", "-", "85%", "85.5 %", "A-", "a b"])
  func `a word comes back as it was written`(_ cell: String) throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\nLee,1,S,\(cell)\n"
    #expect(try GradebookRun([text]).text == text)
  }

  @Test(arguments: ["", "  ", "\"\"", "\" \""])
  func `a blank is no record`(_ cell: String) throws {
    #expect(try result(of: cell) == nil)
  }

  @Test(arguments: ["0", "0.00", "054.10", "-1", "12.345678901234567890", ".5"])
  func `digits stay as they are`(_ cell: String) throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\nLee,1,S,\(cell)\n"
    #expect(try GradebookRun([text]).text == text)
    let result = try #require(try result(of: cell))
    #expect(result.text("scoreState") == "scored")
    if cell != ".5" { #expect(result.text("score") == cell) }
  }

  @Test func `letters, words and percents are scores too`() throws {
    #expect(try result(of: "A-")?.text("textScore") == "A-")
    #expect(try result(of: "complete")?.text("textScore") == "complete")
    #expect(try result(of: "85%")?.text("percent") == "85")
    #expect(try result(of: "\"85,5%\"", points: "\"9,50\"")?.text("percent") == "85.5")
  }

  @Test(arguments: [
    ("\"8,50\"", "8.50"), ("\"1.234,5\"", "1234.5"), ("\"1,234.5\"", "1234.5"), ("8.5", "8.5"),
  ])
  func `a comma can stand before decimals or part thousands`(
    _ cell: String, _ score: String
  ) throws {
    #expect(try result(of: cell)?.text("score") == score)
  }

  @Test func `a number that could be two is left as it is`() throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\nLee,1,S,\"1,500\"\n"
    let run = try GradebookRun([text])
    #expect(run.codes == ["value.decimal": 1])
    #expect(run.text == text)
    // Where commas stand before decimals, there is no doubt.
    #expect(try result(of: "\"1,500\"", points: "\"10,00\"")?.text("score") == "1.500")
  }

  @Test func `semicolons part fields where commas stand before decimals`() throws {
    let text = """
      Student;ID;Section;Essay (7);Final Score;Override Score
      Points Possible;;;10,00;(read only);
      Lee;1;S;8,50;85,00;92.5

      """
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes.isEmpty)
    #expect(try run.records("lineItem").first?.text("maximumScore") == "10.00")
    #expect(try run.records("result").first?.text("score") == "8.50")
    #expect(try run.records("courseGrade").first?.text("finalScore") == "85.00")
    #expect(try run.records("courseGrade").first?.text("overrideScore") == "92.5")
    let target = "canvas-gradebook:delimiter=semicolon,decimal=comma"
    #expect(try GradebookRun([text], to: target).text == text)
    // Unless something else is asked for, it comes back as it was.
    #expect(try GradebookRun([text]).text == text)
    let other = text.replacing(",", with: ".").replacing(";", with: ",")
    let plain = "canvas-gradebook:delimiter=comma,decimal=point"
    #expect(try GradebookRun([text], to: plain).text == other)
    #expect(try GradebookRun([other], to: target).text == text)
  }

  @Test(arguments: [
    ("\"Moore, Ann\"", "Moore", "Ann", "Moore, Ann"), ("Prince", nil, nil, "Prince"),
    ("\"Moore, Ann, Jr.\"", nil, nil, "Moore, Ann, Jr."),
    ("\"=\"\"=Moore\"\"\"", nil, nil, "=Moore"), ("\"Moore,\"", nil, nil, "Moore,"),
  ])
  func `a name is parted where only one comma can part it`(
    _ cell: String, _ family: String?, _ given: String?, _ sort: String
  ) throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\n\(cell),1,S,5\n"
    let person = try #require(try records(of: text, "person").first)
    #expect(person.text("familyName") == family)
    #expect(person.text("givenName") == given)
    #expect(person.text("sortName") == sort)
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `names may stand in two columns`() throws {
    let text = """
      LastName,FirstName,ID,Section,Essay (7)
      Points Possible,,,,10
      Moore,Ann,1,S,5
      Prince,,2,S,5

      """
    let people = try records(of: text, "person")
    #expect(people.map { $0.text("familyName") } == ["Moore", "Prince"])
    #expect(people.map { $0.text("givenName") } == ["Ann", nil])
    #expect(try GradebookRun([text]).text == text)
    let one = try GradebookRun([text], to: "canvas-gradebook:names=one")
    #expect(one.rows.map { $0[0] } == ["Student", "Points Possible", "Moore, Ann", "Prince"])
  }

  @Test func `identifiers are text`() throws {
    let text = """
      Student,ID,SIS User ID,SIS Login ID,Integration ID,Root Account,Section,Essay (7)
      Points Possible,,,,,,,10
      "Moore, Ann",00001,007,ann,i-1,a.example,S,5
      "Ray, Bo",12345678901234567890,,bo,,b.example,S,

      """
    let people = try records(of: text, "person")
    #expect(people.map { $0.text("key") } == ["00001", "12345678901234567890"])
    #expect(people.map { $0.text("username") } == ["ann", "bo"])
    let identifiers = people[0]["identifiers"] as? [[String: Any]] ?? []
    #expect(identifiers.map { $0.text("value") } == ["007", "i-1"])
    #expect(identifiers.map { $0.text("issuer") } == ["a.example", nil])
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `a learner without a number is known by the next best column`() throws {
    let text = """
      Student,ID,SIS User ID,SIS Login ID,Section,Essay (7)
      Points Possible,,,,,10
      "Moore, Ann",,s1,ann,S,5
      "Ray, Bo",,,bo,S,6
      "Lee, Cy",,,,S,7

      """
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes == ["canvas.no-id": 3])
    let owners = try run.records("result").compactMap { $0["owner"] as? [String] }
    #expect(owners == [["SIS User ID", "s1"], ["SIS Login ID", "bo"], ["Student", "Lee, Cy"]])
    #expect(try GradebookRun([text]).text == text)
  }

  @Test func `several sections in one cell stay together`() throws {
    let text = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\nLee,1,\"A, B, and C\",5\n"
    let enrollments = try records(of: text, "sectionEnrollment")
    #expect(enrollments.map { $0.text("sectionTitle") } == ["A, B, and C"])
    #expect(try GradebookRun([text]).text == text)
  }
}
