import ConversionKit
import Foundation
import JSONSchema
import Pipeline
import Schoolbag
import TestKit
import Testing

/// The public suite of JSON texts, through the whole tool: what is no document is refused.
struct JSONDocumentTests {
  static let folder = (PackageRoot.corpus ?? "") + "/json/json-parsing/JSONTestSuite/test_parsing/"

  /// Texts that parsers must accept, `y_…`, and must refuse, `n_…`.
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("y_") || $0.hasPrefix("n_") }.sorted()
  }()

  @Test(.enabled(if: !names.isEmpty, "the corpus is not beside the project"))
  func `each text that is no JSON is refused as a document, and all others are read`() throws {
    let folder = try TestFolder()
    let schema = try CompiledSchema.load(try folder.write("any.json", "{}"))
    var wrong: [String] = []
    for name in Self.names {
      var validation = Validation([InputChoice(Self.folder + name)])
      validation.settings.valueSchema = ValueSchema(schema, unit: .document)
      let result = try? validation.run()
      let isRefused = result.map { $0.failure != nil || $0.reading.hasSkipped } ?? true
      if isRefused != name.hasPrefix("n_") { wrong.append(name) }
    }
    #expect(Self.names.count >= 280)
    #expect(wrong == [])
  }
}
