import ConversionKit
import Findings
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Learners whose records do not fit into the memory, and arrays larger than a chunk.
struct LargeLearnerTests {
  /// Three learners, the second with so many results that they are written in parts.
  static var records: String {
    var lines = [EveryField.header]
    for learner in 1...3 {
      lines.append(#"{"kind":"person","key":"p\#(learner)"}"#)
      lines.append(#"{"kind":"role","owner":"p\#(learner)","type":"student"}"#)
      for number in 0..<(learner == 2 ? 20_000 : 5) {
        // Parts are cut by the bytes of values.
        let key = "r\(learner)-\(number)-" + String(repeating: "0", count: 80)
        let score = #""lineItem":"l\#(number % 50)","score":"\#(number).50""#
        lines.append(
          #"{"kind":"result","key":"\#(key)","owner":"p\#(learner)",\#(score)}"#)
      }
    }
    for number in 0..<50 {
      lines.append(#"{"kind":"lineItem","key":"l\#(number)","title":"Quiz \#(number)"}"#)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test(arguments: ["array", "lines"])
  func `a learner larger than the memory has one document`(layout: String) throws {
    let folder = try TestFolder()
    try folder.write("records.ndjson", Self.records)
    let target = "profile:layout=\(layout)"
    let whole = try convert(
      folder.path("records.ndjson"), to: target, in: folder, output: "whole.json")
    for jobs in [1, 2] {
      let parts = try convert(
        folder.path("records.ndjson"), to: target, in: folder, output: "parts.json", jobs: jobs,
        memory: 1 << 13)
      #expect(parts.bytes == whole.bytes, "jobs \(jobs)")
    }
    if layout == "array" {
      let documents = try JSONSerialization.jsonObject(with: Data(whole.bytes)) as? [[String: Any]]
      #expect(documents?.count == 3)
    }
    let back = try convert(
      folder.path("whole.json"), to: "records", in: folder, output: "back.ndjson", jobs: 2,
      chunkSize: 5000)
    #expect(back.lines.sorted() == Self.records.split(separator: "\n").map(String.init).sorted())
  }

  @Test func `a learner who is cut right behind the person goes on as before`() throws {
    var lines = [EveryField.header]
    let name = String(repeating: "n", count: 2 << 20)
    for learner in 1...3 {
      lines.append(#"{"kind":"person","key":"p\#(learner)","givenName":"\#(name)"}"#)
      lines.append(#"{"kind":"role","owner":"p\#(learner)","type":"student"}"#)
      lines.append(#"{"kind":"result","key":"r\#(learner)","owner":"p\#(learner)","score":"1"}"#)
    }
    let folder = try TestFolder()
    try folder.write("records.ndjson", lines.joined(separator: "\n") + "\n")
    let input = folder.path("records.ndjson")
    let whole = try convert(input, to: "profile", in: folder, output: "whole.json")
    let parts = try convert(
      input, to: "profile", in: folder, output: "parts.json", memory: 1 << 13)
    #expect(parts.bytes == whole.bytes)
  }

  @Test func `a document beyond the limit is told with its place`() throws {
    let folder = try TestFolder()
    let start = DocumentTests.start + #","learner":{"key":"1","givenName":""#
    let text = "[" + start + "\"}},\n  " + start + String(repeating: "x", count: 17 << 20) + "\"}}]"
    try folder.write("input.json", text)
    let failure = #expect(throws: Failure.self) {
      try convert(folder.path("input.json"), to: "records", in: folder, onError: .stop)
    }
    #expect(failure?.finding.code.name == "profile.too-large")
    #expect(failure?.finding.location.line == 2)
    #expect(failure?.finding.location.column == 3)
  }
}
