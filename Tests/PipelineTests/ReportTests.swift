import ConversionKit
import Foundation
import Schoolbag
import TestKit
import Testing

/// What a report says is the same however its inputs are cut.
struct ReportTests {
  /// Users of whom the first ones have only what comes last in the vocabulary, in a file that is
  /// larger than the head of a stream.
  private static func users(_ prefix: String) -> String {
    let members = ["phone", "sms", "email", "givenName"]
    let long = String(repeating: "x", count: 1000)
    return (0..<members.count * 40).map { number in
      let key = #""sourcedId":"\#(prefix)\#(number)""#
      return #"{"user":{\#(key),"\#(members[number / 40])":"\#(long)"}}"# + "\n"
    }.joined()
  }

  /// The paths of the input in the order of the report, and how many values of each have a place.
  private func paths(_ folder: TestFolder, jobs: Int, chunkSize: Int) throws -> [String] {
    let read = try convert(
      folder.path("in"), from: "oneroster-json", to: "records", in: folder, jobs: jobs,
      chunkSize: chunkSize)
    let report = RunReport(read.result, revealing: true).json()
    let object = try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any]
    let inputs = try #require(object?["inputs"] as? [[String: Any]])
    let paths = try #require(inputs.first?["paths"] as? [[String: Any]])
    return paths.map { "\($0["path"] ?? "") \($0["mapped"] ?? 0)" }
  }

  @Test(arguments: [(1, 1 << 19), (1, 300), (2, 300), (3, 5000)])
  func `the order of paths is that of files and their vocabulary, however they are cut`(
    jobs: Int, chunkSize: Int
  ) throws {
    let folder = try TestFolder()
    try folder.write("in/1.ndjson", #"{"org":{"sourcedId":"o","type":"school"}}"# + "\n")
    try folder.write("in/2.ndjson", Self.users("a"))
    try folder.write("in/3.ndjson", #"{"user":{"sourcedId":"b","familyName":"Haddad"}}"# + "\n")
    #expect(
      try paths(folder, jobs: jobs, chunkSize: chunkSize) == [
        "orgs/sourcedId 1", "orgs/type 1", "users/sourcedId 161", "users/givenName 40",
        "users/email 40", "users/sms 40", "users/phone 40", "users/familyName 1",
      ])
  }
}
