import Findings
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Gradebooks that are written from what did not come from one, and what the options do.
struct WritingTests {
  /// Converts lines of JSON whose keys belong to another system.
  private func write(
    _ lines: String, to target: String = "canvas-gradebook"
  ) throws -> GradebookRun {
    let head = #"{"schoolbag":"records","version":1,"sources":[{"format":"x","system":"sis"}]}"#
    let folder = try TestFolder()
    let path = try folder.write("records.ndjson", head + "\n" + lines)
    return try GradebookRun(paths: [path], to: target)
  }

  private let item = #"{"kind":"lineItem","key":"i1","title":"Essay","maximumScore":"10"}"# + "\n"
  private let person =
    #"{"kind":"person","key":"p1","givenName":"Ann","familyName":"Moore"}"# + "\n"

  @Test func `keys of other systems are SIS ids, and columns get titles`() throws {
    let run = try write(
      item + person + #"{"kind":"result","owner":"p1","lineItem":"i1","score":"8.50"}"# + "\n")
    #expect(
      run.rows == [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Essay"],
        ["    Points Possible", "", "", "", "", "10"], ["Moore, Ann", "", "p1", "", "", "8.50"],
      ])
    let again = try GradebookRun([run.text], to: "records")
    #expect(try again.records("result").first?.text("score") == "8.50")
    #expect(try again.records("lineItem").first?.text("title") == "Essay")
  }

  @Test func `a score beside a state that outranks it is a loss`() throws {
    let run = try write(
      item + person
        + #"{"kind":"result","owner":"p1","lineItem":"i1","score":"8","scoreState":"excused"}"#
        + "\n")
    #expect(run.rows.last?.last == "EX")
    #expect(run.result.writing.ledger.total(.tooMany) == 1)
  }

  @Test(arguments: [
    ("scored", "", 1), ("notYetGraded", "", 0), ("excused", "EX", 0), ("notAssigned", "N/A", 0),
    ("submitted", "", 1), ("dropped", "", 1),
  ])
  func `a state without a score is a word, a blank, or a loss`(
    _ state: String, _ cell: String, _ losses: Int
  ) throws {
    let run = try write(
      item + person
        + #"{"kind":"result","owner":"p1","lineItem":"i1","scoreState":"\#(state)"}"# + "\n")
    #expect(run.rows.last?.last == cell)
    #expect(run.result.writing.ledger.total(.outsideCodeSet) == losses)
  }

  @Test func `a second score and one for no assignment are losses, and told`() throws {
    let run = try write(
      item + person
        + ["i1", "i1", "i9"].enumerated().map {
          #"{"kind":"result","owner":"p1","lineItem":"\#($0.element)","score":"\#($0.offset)"}"#
        }.joined(separator: "\n") + "\n")
    #expect(run.rows.last?.last == "0")
    #expect(run.codes == ["canvas.second-score": 1, "canvas.unknown-assignment": 1])
  }

  @Test func `equal titles get a mark, and titles that Canvas misreads are told`() throws {
    let titles = ["Essay", "Essay", "Essay", "Talk (3)", "The Final Score"]
    let run = try write(
      titles.enumerated().map {
        #"{"kind":"lineItem","key":"i\#($0.offset)","title":"\#($0.element)"}"#
      }.joined(separator: "\n") + "\n")
    #expect(
      Array(run.rows[0].suffix(5))
        == ["Essay", "Essay #2", "Essay #3", "Talk (3)", "The Final Score"])
    #expect(
      run.codes == [
        "canvas.repeated-title": 2, "canvas.title-like-id": 1, "canvas.ignored-title": 1,
      ])
  }

  @Test func `names that a spreadsheet would run are guarded`() throws {
    let people = ["=1+1", "+1", "-1", "@x", " =2", "a=b"].enumerated().map {
      #"{"kind":"person","key":"p\#($0.offset)","sortName":"\#($0.element)"}"# + "\n"
        + #"{"kind":"result","owner":"p\#($0.offset)","lineItem":"i1","score":"1"}"# + "\n"
    }
    let run = try write(item + people.joined())
    #expect(
      run.rows.dropFirst(2).map { $0[0] }
        == ["=\"=1+1\"", "=\"+1\"", "=\"-1\"", "=\"@x\"", "=\" =2\"", "a=b"])
    let names = try GradebookRun([run.text], to: "records").records("person")
    #expect(names.map { $0.text("sortName") } == ["=1+1", "+1", "-1", "@x", " =2", "a=b"])
  }

  @Test func `totals get columns where they are asked for`() throws {
    let lines =
      item + person + #"{"kind":"courseGrade","owner":"p1","finalScore":"90.0"}"# + "\n"
    #expect(try write(lines).rows[0].last == "Essay")
    let run = try write(lines, to: "canvas-gradebook:totals=yes")
    #expect(
      Array(run.rows[0].suffix(4))
        == ["Current Score", "Unposted Current Score", "Final Score", "Unposted Final Score"])
    #expect(Array(run.rows[2].suffix(4)) == ["", "", "90.0", ""])
    #expect(Set(run.rows[1].suffix(4)) == ["(read only)"])
    let without = try GradebookRun([run.text], to: "canvas-gradebook:totals=no")
    #expect(without.rows[0].last == "Essay")
  }

  @Test func `the options choose columns and dialect`() throws {
    let run = try write(
      item + person + #"{"kind":"result","owner":"p1","lineItem":"i1","score":"8.50"}"# + "\n",
      to: "canvas-gradebook:names=two,ids=all,bom=yes,delimiter=semicolon,decimal=comma")
    #expect(
      run.text
        == "\u{FEFF}LastName;FirstName;ID;SIS User ID;SIS Login ID;Integration ID;Root Account;"
        + "Section;Essay\n    Points Possible;;;;;;;;10\nMoore;Ann;;p1;;;;;8,50\n")
  }

  @Test func `several gradebooks become one, and that is told`() throws {
    let one = "Student,ID,Section,Essay (7)\nPoints Possible,,,10\n\"A, B\",1,S,5\n"
    let two = "Student,ID,Section,Seat,Talk (8)\nPoints Possible,,,,5\n\"A, B\",1,T,x,4\n"
    let run = try GradebookRun([one, two])
    #expect(run.codes == ["canvas.several-gradebooks": 1])
    #expect(
      run.rows == [
        ["Student", "ID", "Section", "Seat", "Essay (7)", "Talk (8)"],
        ["Points Possible", "", "", "", "10", "5"], ["A, B", "1", "S and T", "x", "5", "4"],
      ])
  }

  @Test func `a OneRoster district becomes a gradebook that is read again`() throws {
    let folder = "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2"
    let run = try GradebookRun(paths: [folder])
    #expect(run.codes["canvas.several-courses"] == 1)
    let again = try GradebookRun([run.text], to: "records")
    #expect(again.result.reading.rejectedCount == 0)
    let results = PlainCSV(
      try String(contentsOfFile: "\(folder)/results.csv", encoding: .utf8), delimiter: ",")
    let score = try #require(results.rows[0].firstIndex(of: "score"))
    let scores = results.rows.dropFirst().map { $0[score] }.filter { !$0.isEmpty }
    let written = try again.records("result").compactMap { $0.text("score") }
    #expect(written.sorted() == scores.sorted())
  }

  @Test func `the broken sample raises what it is made for`() throws {
    let path = "\(PackageRoot.path)/Samples/Canvas/broken/edited.csv"
    let run = try GradebookRun(paths: [path])
    #expect(
      run.codes == [
        "canvas.no-id": 2, "canvas.no-student": 1, "canvas.other-header": 1,
        "canvas.repeated-assignment": 1, "canvas.repeated-header": 1,
        "canvas.repeated-learner": 1, "csv.long-row": 1, "csv.short-row": 1, "value.decimal": 3,
      ])
  }

  /// Every loss that occurs has to be in the forecast.
  @Test(
    arguments: GradebookFile.samples.map(\.path) + [
      "\(PackageRoot.path)/Samples/Canvas/broken/edited.csv",
      "\(PackageRoot.path)/Samples/OneRoster/good/district-1.2",
    ], ["canvas-gradebook", "oneroster-csv", "records"])
  func `a loss is one that was foretold`(_ path: String, _ target: String) throws {
    let folder = try TestFolder()
    let isSet = target == "oneroster-csv"
    let conversion = Conversion(
      [InputChoice(path)], to: target,
      destination: isSet
        ? .folder(folder.path("out"), replacing: false)
        : .file(folder.path("out"), isCompressed: false),
      settings: RunSettings(onError: .skip))
    let result = try conversion.run()
    #expect(result.isBalanced)
    let reader = try #require(
      try Registry.standard[result.inputs[0].job.format]?.reader(FormatOptions()))
    let lines = reader.coverage.forecast(to: try conversion.writer().coverage)
    for loss in result.writing.ledger.losses where loss.outcome.isLoss {
      let isForetold = lines.contains {
        $0.kind == loss.kind && $0.field == loss.field && $0.outcome == loss.outcome
      }
      #expect(isForetold, "\(loss.kind.name).\(loss.fieldPath): \(loss.outcome.name)")
    }
  }
}
