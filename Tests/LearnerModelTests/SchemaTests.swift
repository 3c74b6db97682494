import Foundation
import LearnerModel
import TestKit
import Testing

/// RECORD_SCHEMAS=1 rewrites the files and then fails, so that nobody leaves it on.
struct SchemaTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_SCHEMAS"] == "1"

  @Test(arguments: ModelSchemas.all.map(\.fileName))
  func `a file in Schemas is what the model generates`(fileName: String) throws {
    let schema = try #require(ModelSchemas.all.first { $0.fileName == fileName })
    let text = schema.text()
    if Self.isRecording {
      let path = "\(PackageRoot.path)/Schemas/\(fileName)"
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record(
        "Schemas/\(fileName) was written anew; check the change, then unset RECORD_SCHEMAS")
    } else {
      let stored = try? PackageRoot.bytes(of: "Schemas/\(fileName)")
      #expect(
        stored.map { String(decoding: $0, as: UTF8.self) } == text,
        "Schemas/\(fileName) is stale; RECORD_SCHEMAS=1 swift test rewrites it")
    }
  }

  @Test func `every generated schema is JSON, the same each time`() throws {
    for schema in ModelSchemas.all {
      let text = schema.text()
      #expect(text == schema.text())
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(schema.fileName)")
      guard schema.fileName.hasSuffix(".json") else { continue }
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
  }

  @Test func `every reference within the schemas leads to a definition`() throws {
    for name in ["record", "learner-profile"] {
      let schema = try object(name)
      let definitions = try #require(schema["$defs"] as? [String: Any])
      for reference in references(in: schema) {
        #expect(reference.hasPrefix("#/$defs/"), "\(reference)")
        #expect(definitions[String(reference.dropFirst(8))] != nil, "\(reference)")
      }
    }
  }

  @Test func `every field of every kind has its member and its column`() throws {
    let definitions = try #require(try object("record")["$defs"] as? [String: Any])
    let resources = try #require(try object("record-tables")["resources"] as? [[String: Any]])
    for kind in Kind.allCases {
      let definition = try #require(definitions["kind.\(kind.name)"] as? [String: Any])
      let members = try #require(definition["properties"] as? [String: Any])
      let table = try #require(
        resources.first { $0["path"] as? String == "\(kind.schema.plural).csv" })
      let schema = try #require(table["schema"] as? [String: Any])
      let columns = try #require(schema["fields"] as? [[String: Any]]).map { $0["name"] as? String }
      let names = kind.schema.members(of: nil).map { kind.schema[$0].name }
      #expect(Set(members.keys) == Set(names + ["extensions", "spellings", "source", "system"]))
      #expect(columns == names + ["extensions", "spellings", "source"])
    }
  }

  @Test func `the page names every kind, field and code set once`() {
    let lines = ModelReference.text.split(separator: "\n")
    let headings = lines.filter { $0.hasPrefix("### ") }
    #expect(Set(headings).count == headings.count)
    for kind in Kind.allCases { #expect(headings.contains("### \(kind.name)")) }
    let rows = lines.filter { $0.hasPrefix("| `") }.count
    #expect(rows > Kind.allCases.reduce(0) { $0 + $1.schema.fields.count - 4 })
  }

  private func object(_ name: String) throws -> [String: Any] {
    let schema = try #require(ModelSchemas.all.first { $0.name == name })
    let value = try JSONSerialization.jsonObject(with: Data(schema.text().utf8))
    return try #require(value as? [String: Any])
  }

  private func references(in value: Any) -> [String] {
    switch value {
    case let members as [String: Any]:
      members.flatMap { name, value in
        name == "$ref" ? [value as? String ?? ""] : references(in: value)
      }
    case let values as [Any]: values.flatMap { references(in: $0) }
    default: []
    }
  }
}
