import Findings
import Foundation
import TestKit
import Testing

@testable import JSONSchema

/// Published samples are judged as another validator has judged them.
@Suite(.enabled(if: PackageRoot.corpus != nil, "the corpus is not here"))
struct CorpusVerdictTests {
  private static var folder: String { (PackageRoot.corpus ?? "") + "/json/" }

  /// The schema of each standard, below the folder of the corpus.
  private static let schemas = [
    "CASE 1.1": "case/schema-1.1/case_v1p1_cfpackage-jsonschema1.json",
    "OB3": "open-badges-3.0/schema/ob_v3p0_achievementcredential_schema.json",
    "CLR2": "clr-2.0/schema/clr_v2p0_clrcredential_schema.json",
    "CLR 1.0": "clr-1.0/schema/clrv1p0-getclr-200-responsepayload-schemav2p0.json",
  ]

  @Test(arguments: schemas.keys.sorted())
  func `samples of a standard get the known verdicts`(_ standard: String) throws {
    let file = try #require(Self.schemas[standard])
    let schema = try CompiledSchema.load(Self.folder + file)
    #expect(schema.notes == [])
    let table = try String(contentsOfFile: Self.folder + "SCHEMA-VERDICTS.tsv", encoding: .utf8)
    var count = 0
    for line in table.split(separator: "\n") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard columns.count > 2, columns[1] == standard,
        let data = FileManager.default.contents(atPath: Self.folder + columns[0])
      else { continue }
      count += 1
      let text = String(decoding: data, as: UTF8.self)
      let found = SchemaKit.violations(text, schema)
      #expect((found == []) == (columns[2] == "valid"), "\(columns[0]): \(found ?? [])")
    }
    #expect(count > 2)
  }

  @Test func `the schemas of OpenAPI documents compile, every one of them`() throws {
    let documents = [
      "oneroster-1.2/openapi/onerosterv1p2rostersservice_openapi3_v1p0.json",
      "oneroster-1.2/openapi/onerosterv1p2gradebookservice_openapi3_v1p0.json",
      "oneroster-1.2/openapi/onerosterv1p2resourcesservice_openapi3_v1p0.json",
      "edu-api/eduapi_v1p0_openapi3.json",
    ]
    var count = 0
    var notes: [String] = []
    for path in documents {
      let data = try Data(contentsOf: URL(fileURLWithPath: Self.folder + path))
      let store = SchemaStore(SchemaKit.NoSource(), fallback: .draft2020)
      let number = try store.add(Array(data), uri: "file:///api.json", name: path)
      let document = store.documents[0]
      let components = try #require(document.member("components", of: 0))
      let schemas = try #require(document.member("schemas", of: components))
      for (name, _) in document.members(schemas) {
        let pointer = "#/components/schemas/" + SchemaDocument.escaped(name)
        let found = try #require(try store.resolve(pointer, in: number))
        var compiler = SchemaCompiler(store, checksFormats: false)
        let schema = try compiler.compile(found.place, in: found.resource)
        notes += schema.notes.map { document.string(document.node(at: $0.location.byte)) }
        count += 1
      }
    }
    #expect(count > 100)
    // It looks at whole words ahead, which is told and not checked.
    #expect(Set(notes) == [#"^/(?!case$)(?!unknown$)[a-z0-9]+$"#])
  }

  @Test func `the schemas of Caliper find each other in their folder`() throws {
    let folder = Self.folder + "caliper/schema-1.2"
    var options = SchemaOptions()
    options.maps = [folder]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    where ["AnnotationEvent.json", "GradeEvent.json", "Person.json"].contains(name) {
      let schema = try CompiledSchema.load("\(folder)/\(name)", options)
      #expect(schema.notes == [], "\(name)")
    }
  }
}
