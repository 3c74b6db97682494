import ConversionKit
import Findings
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Documents that others wrote, or wrote wrongly.
struct DocumentTests {
  static let start =
    #"{"schoolbag":"profile","version":1,"sources":[{"format":"profile","system":"s"}]"#
  static let learner = #","learner":{"key":"1","givenName":"Ada"}"#
  static let roles = #","people":{"roles":[{"type":"student","organization":"o"}]}"#

  private func read(_ text: String, to target: String = "records") throws -> Converted {
    let folder = try TestFolder()
    try folder.write("input.json", text)
    return try convert(
      folder.path("input.json"), from: "profile", to: target, in: folder, output: "output.ndjson")
  }

  @Test func `records of a document belong to its learner`() throws {
    let output = try read(Self.start + Self.learner + Self.roles + "}")
    #expect(
      output.lines.dropFirst() == [
        #"{"kind":"person","key":"1","givenName":"Ada"}"#,
        #"{"kind":"role","owner":"1","organization":"o","type":"student"}"#,
      ])
    #expect(output.findings == [])
  }

  @Test func `members may come in any order`() throws {
    let usual = try read(Self.start + Self.learner + Self.roles + "}")
    let sources = #""sources":[{"format":"profile","system":"s"}]"#
    for text in [
      #"{"version":1,"people":{"roles":[{"type":"student","organization":"o"}]},\#(sources),"learner":{"givenName":"Ada","key":"1"},"schoolbag":"profile"}"#,
      #"{"schoolbag":"profile","version":1,"learner":{"key":"1","givenName":"Ada"},\#(sources)\#(Self.roles)}"#,
    ] {
      let output = try read(text)
      #expect(output.lines == usual.lines)
      #expect(output.findings == [])
    }
  }

  @Test func `a document over several lines is read, and its records' lines are told`() throws {
    let text = """
      {
        "schoolbag": "profile",
        "version": 1,
        "learner": { "key": "1" },
        "people": {
          "roles": [
            { "type": "student",
              "rank": 7 }
          ]
        }
      }
      """
    let output = try read(text)
    #expect(output.lines.count == 3)
    #expect(output.findings.contains("json.number-for-string 8:17"))
  }

  @Test(arguments: [
    (#"{"schoolbag":"profile","version":1}"#, "profile.learner 1:1"),
    (#"{"schoolbag":"profile","version":1,"learner":{"givenName":"Ada"}}"#, "profile.learner 1:46"),
    (#"{"schoolbag":"profile","version":2,"learner":{"key":"1"}}"#, "profile.version 1:34"),
    (#"{"schoolbag":"records","version":1}"#, "profile.not-a-profile 1:14"),
    (#"{"learner":{"key":"1"}}"#, "profile.not-a-profile 1:1"),
    (
      #"{"schoolbag":"profile","version":1,"sources":7,"learner":{"key":"1"}}"#,
      "profile.sources 1:46"
    ),
    (#"[1]"#, "profile.not-a-profile 1:2"),
    (#"{"schoolbag":"profile","version":1,"learner":{"key":"1"}"#, "json.unexpected-end 1:57"),
  ])
  func `what is no profile is rejected, with the place`(text: String, finding: String) throws {
    let output = try read(text)
    #expect(output.findings == [finding])
    #expect(output.result.reading.rejectedCount == 1)
    #expect(output.lines.count == 1)
  }

  @Test func `members that are not part of the form are told and left out`() throws {
    let output = try read(
      Self.start + Self.learner
        + #","mood":"good","people":{"roles":[{"type":"student"}],"roles":[7],"pets":{}},"references":[1,2]}"#
    )
    #expect(output.findings == ["profile.member 1:122"])
    #expect(output.result.findings.findings.first?.count == 4)
    #expect(output.count(.dropped) == 5)
    #expect(output.lines.count == 3)
  }

  @Test func `a learner who is known by a key alone has a document with that key`() throws {
    let folder = try TestFolder()
    try folder.write(
      "input.ndjson",
      WrongLinesTests.header + "\n"
        + #"{"kind":"attendance","key":"a","owner":"ghost","date":"2025-01-02"}"# + "\n")
    let output = try convert(folder.path("input.ndjson"), to: "profile", in: folder)
    #expect(
      output.text.contains(
        #""learner":{"key":"ghost"},"dataBackpack":{"attendance":[{"key":"a","date":"2025-01-02"}]}}"#
      ))
    #expect(output.findings.first?.hasPrefix("profile.person-missing") == true)
    #expect(output.result.writing.ledger.supplied == 1)
  }
}
