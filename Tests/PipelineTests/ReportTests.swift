import ConversionKit
import Foundation
import Schoolbag
import TestKit
import Testing

/// What a report says is the same however its inputs are cut.
struct ReportTests {
  private static let columns = [
    "sourcedId", "orgSourcedIds", "role", "username", "givenName", "familyName", "middleName",
    "email", "sms", "phone",
  ]

  /// A table in which columns are met from the last to the first.
  private static func users(_ prefix: String) -> String {
    let optional = ["phone", "sms", "email", "middleName"]
    var lines = [columns.joined(separator: ",")]
    for number in 0..<40 * optional.count {
      let said = optional[number / 40]
      lines.append(
        columns.map { column in
          switch column {
          case "sourcedId", "username": "\(prefix)\(number)"
          case "role": "student"
          case said: "x@\(number)"
          default: optional.contains(column) ? "" : "Name"
          }
        }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The names of an input's paths in the order of the report, and how many values of each were met.
  private func paths(_ folder: TestFolder, jobs: Int, chunkSize: Int) throws -> [String] {
    let read = try convert(
      folder.path("in"), from: "oneroster-csv", to: "records", in: folder, jobs: jobs,
      chunkSize: chunkSize)
    let report = ConversionReport(read.result, revealing: true).json()
    let object = try JSONSerialization.jsonObject(with: Data(report)) as? [String: Any]
    let inputs = try #require(object?["inputs"] as? [[String: Any]])
    let paths = try #require(inputs.first?["paths"] as? [[String: Any]])
    return paths.map { "\($0["path"] ?? "") \($0["mapped"] ?? 0)" }
  }

  @Test func `the order of its paths is that of the columns, whatever the chunk size and jobs`()
    throws
  {
    let folder = try TestFolder()
    try folder.write("in/users.csv", Self.users("u"))
    try folder.write("in/orgs.csv", "sourcedId,name,type\nName,Name,school\n")
    let expected = try paths(folder, jobs: 1, chunkSize: 1 << 19)
    let names = expected.compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(
      names == ["orgs.sourcedId", "orgs.name", "orgs.type"] + Self.columns.map { "users.\($0)" })
    for (jobs, chunkSize) in [(1, 300), (2, 300), (3, 5000), (2, 1 << 19)] {
      #expect(
        try paths(folder, jobs: jobs, chunkSize: chunkSize) == expected,
        "\(jobs) jobs, chunks of \(chunkSize)")
    }
  }
}
