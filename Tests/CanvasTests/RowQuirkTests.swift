import FormatKit
import Foundation
import Pipeline
import Schoolbag
import Testing

/// Rows of gradebooks that are not those of a learner, or not as they should be.
struct RowQuirkTests {
  private let head = "Student,ID,Section,Essay (7)\n    Points Possible,,,10.00\n"

  @Test(arguments: [
    "    Points Possible,,,10.00", "Points Possible,,,10.00", "\" points possible\",,,10.00",
  ])
  func `points possible are those of the assignment`(_ row: String) throws {
    let text = "Student,ID,Section,Essay (7)\n\(row)\n\"A, B\",1,S,5\n"
    let item = try records(of: text, "lineItem")
    #expect(item.map { $0.text("maximumScore") } == ["10.00"])
    #expect(try records(of: text, "person").count == 1)
  }

  @Test func `a gradebook without points is read, and that is told`() throws {
    let run = try GradebookRun(["Student,ID,Section,Essay (7)\n\"A, B\",1,S,5\n"], to: "records")
    #expect(run.codes == ["canvas.no-points": 1])
    #expect(try run.records("lineItem").first?.text("maximumScore") == nil)
    #expect(try run.records("result").first?.text("score") == "5")
  }

  @Test func `points that come after a few learners count all the same`() throws {
    let text = """
      Student,ID,Section,Essay (7)
      "A, B",1,S,5
      Points Possible,,,10
      "C, D",2,S,6

      """
    let run = try GradebookRun([text], to: "records")
    #expect(try run.records("lineItem").first?.text("maximumScore") == "10")
    #expect(try run.records("person").count == 2)
    #expect(run.codes.isEmpty)
  }

  @Test func `points far down are left out, and that is told`() throws {
    let learners = (1...20).map { "\"A, B\($0)\",\($0),S,5\n" }.joined()
    let text = "Student,ID,Section,Essay (7)\n" + learners + "Points Possible,,,10\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes == ["canvas.no-points": 1, "canvas.late-points": 1])
    #expect(try run.records("person").count == 20)
  }

  @Test(arguments: [
    ("Manual Posting", "manual"), ("Muted", "muted"),
    ("Manual Posting (scores hidden from instructors)", "manualHidden"),
    ("Manual Posting (Noten verborgen)", "manualHidden"),
  ])
  func `the posting row tells how scores are posted`(_ label: String, _ policy: String) throws {
    let text = "Student,ID,Section,Essay (7),Talk (8)\n,,,\(label),\nPoints Possible,,,10,5\n"
    let items = try records(of: text, "lineItem")
    #expect(items.map { $0.text("postingPolicy") } == [policy, nil])
    let back = try GradebookRun([text])
    #expect(back.rows[1] == ["", "", "", label, ""])
  }

  @Test(arguments: [1, 4, 6])
  func `a posting row that is longer than the header is one`(_ more: Int) throws {
    let posting = ",,,Manual Posting" + String(repeating: ",", count: more)
    let text = "Student,ID,Section,Essay (7)\n\(posting)\nPoints Possible,,,10\n\"A, B\",1,S,5\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes.isEmpty)
    #expect(try run.records("lineItem").first?.text("postingPolicy") == "manual")
    #expect(try run.records("person").count == 1)
  }

  @Test(arguments: [
    "Student,ID,Section,Essay (7)\nPoints Possible,,,10\n\"Student, Test\",9,S,4\n",
    "LastName,FirstName,ID,Section,Essay (7)\nPoints Possible,,,,10\nStudent,Test,9,S,4\n",
  ])
  func `the test student is nobody`(_ text: String) throws {
    let run = try GradebookRun([text], to: "records")
    #expect(try run.records("person").isEmpty)
    #expect(try run.records("result").isEmpty)
    #expect(run.result.reading.inputs[0].total(.dropped) == (text.contains("LastName") ? 5 : 4))
    #expect(run.result.hasLoss == false, "left out by rule is no loss")
  }

  @Test func `a learner whose name only resembles the test student is one`() throws {
    let run = try GradebookRun([head + "\"Student, Testa\",9,S,4\n"], to: "records")
    #expect(try run.records("person").count == 1)
  }

  @Test(arguments: ["\r", "\n", "\r\n"])
  func `lines end as they like`(_ end: String) throws {
    let text = (head + "\"A, B\",1,S,5\n\"C, D\",2,S,6").replacing("\n", with: end)
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes.isEmpty)
    #expect(try run.records("result").map { $0.text("score") } == ["5", "6"])
  }

  @Test func `blank rows are nothing`() throws {
    let text = head.replacing("\n", with: "\n\n,,,\n") + "\n , , ,\n\"A, B\",1,S,5\n,,,\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes.isEmpty)
    #expect(try run.records("person").count == 1)
  }

  @Test func `a short row lacks its last cells`() throws {
    let run = try GradebookRun([head + "\"A, B\",1\n"], to: "records")
    #expect(run.codes == ["csv.short-row": 1])
    #expect(try run.records("result").isEmpty)
  }

  @Test func `what stands behind the last column is kept, but not written back`() throws {
    let text = head + "\"A, B\",1,S,5,more\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes == ["csv.long-row": 1])
    #expect(run.result.reading.inputs[0].total(.kept) == 1)
    let back = try GradebookRun([text])
    #expect(back.result.hasLoss)
    #expect(back.rows.last == ["A, B", "1", "S", "5"])
  }

  @Test func `a row without a learner is rejected`() throws {
    let run = try GradebookRun([head + ",,,5\n\"A, B\",1,S,5\n"], to: "records")
    #expect(run.codes == ["canvas.no-student": 1])
    #expect(run.result.reading.rejectedCount == 1)
    #expect(try run.records("person").count == 1)
  }

  @Test func `a header that stands again is left out`() throws {
    let text = head + "\"A, B\",1,S,5\n" + head + "\"C, D\",2,S,6\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes["canvas.repeated-header"] == 1)
    #expect(try run.records("person").count == 2)
    #expect(run.result.reading.rejectedCount == 0)
  }

  @Test func `a header of other columns is rejected`() throws {
    let text = head + "Student,ID,Section,Other (8)\n\"C, D\",2,S,6\n"
    let run = try GradebookRun([text], to: "records")
    #expect(run.codes == ["canvas.other-header": 1])
    #expect(run.result.reading.rejectedCount == 1)
  }

  @Test func `two rows of one learner stay two rows`() throws {
    let text = head + "\"A, B\",1,S,5\n\"C, D\",2,S,6\n\"E, F\",1,T,7\n"
    let run = try GradebookRun([text])
    #expect(run.codes["canvas.repeated-learner"] == 1)
    #expect(
      run.rows.dropFirst(2).map { $0[0] + $0[1] + $0[3] } == ["A, B15", "A, B17", "C, D26"])
    #expect(run.result.hasLoss, "of two names of one learner the first one counts")
    let same = try GradebookRun([text.replacing("E, F", with: "A, B")])
    #expect(same.codes == ["canvas.repeated-learner": 1])
    #expect(same.result.hasLoss == false)
  }

  @Test func `a text that is no gradebook is not taken for one`() throws {
    for text in ["name,score\nA,1\n", "Student ID,Email,Username,Grade\n1,a,b,c\n", "Student\nA\n"]
    {
      #expect(throws: (any Error).self) { try GradebookRun([text]) }
    }
    let run = try GradebookRun(["name,score\nA,1\n"], from: "canvas-gradebook", isBalanced: false)
    #expect(run.codes["canvas.no-gradebook"] == 1)
  }
}
