import ConversionKit
import Foundation
import TestKit

/// A statement of the public conformance suite, and what a record store has to answer.
struct StatementCase {
  var file: String
  var suite: String
  var name: String
  var isValid: Bool
  /// The statement as it is written.
  var text: String

  /// All of them; none where there is no corpus.
  static let all: [StatementCase] = {
    guard let corpus = PackageRoot.corpus else { return [] }
    var cases: [StatementCase] = []
    for version in ["conformance-1.0.3", "conformance-2.0"] {
      let folder = "\(corpus)/json/xapi/\(version)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      for name in names.sorted() where name.hasSuffix(".ndjson") {
        let text = (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
          guard let found = parse(String(line), file: "\(version)/\(name)") else { continue }
          cases.append(found)
        }
      }
    }
    return cases
  }()

  private static func parse(_ line: String, file: String) -> StatementCase? {
    guard
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
      let start = line.range(of: "\"data\":"), let expected = object["expect"] as? Int
    else { return nil }
    return StatementCase(
      file: file, suite: object["suite"] as? String ?? "", name: object["name"] as? String ?? "",
      isValid: expected == 200, text: String(line[start.upperBound...].dropLast()))
  }
}
