import Findings
import Testing

@testable import JSONSchema

/// What is said about values, and how hard it is to be made busy.
struct SchemaCheckTests {
  @Test func `a violation has the path, the place and the rule`() throws {
    let schema = try SchemaKit.compile(
      ##"{"properties":{"a/b":{"items":{"$ref":"#/$defs/small"}}},"$defs":{"small":{"maximum":3}}}"##
    )
    #expect(
      SchemaKit.violations(##"{"a/b": [1, 5]}"##, schema) == [
        "schema.range /a~1b/1@12 the number is too large (#/$defs/small/maximum)"
      ])
  }

  @Test func `a name that the schema does not know is private`() throws {
    let schema = try SchemaKit.compile(##"{"additionalProperties":{"type":"string"}}"##)
    #expect(
      SchemaKit.violations(##"{"Ann": 1}"##, schema) == [
        "schema.type /*@8 the value is not of the type asked for (#/additionalProperties/type), at “/Ann”"
      ])
  }

  @Test func `what is ill formed is neither good nor bad`() throws {
    let schema = try SchemaKit.compile("true")
    #expect(SchemaKit.violations("{", schema) == nil)
    #expect(SchemaKit.violations("[1,]", schema) == nil)
    #expect(SchemaKit.violations("{}", schema) == [])
  }

  @Test(.timeLimit(.minutes(1)))
  func `alternatives that multiply end with a finding`() throws {
    let levels = (0..<40).map { level in
      let next = "{\"$ref\":\"#/$defs/l\(level + 1)\"}"
      return "\"l\(level)\":{\"anyOf\":[\(next),\(next)]}"
    }.joined(separator: ",")
    let schema = try SchemaKit.compile(
      "{\"$ref\":\"#/$defs/l0\",\"$defs\":{\(levels),\"l40\":false}}")
    let found = try #require(SchemaKit.violations("1", schema))
    #expect(found.contains { $0.hasPrefix("schema.too-costly") })
  }

  @Test(.timeLimit(.minutes(1)))
  func `unique elements are told apart in a time that grows with their number`() throws {
    let schema = try SchemaKit.compile(##"{"uniqueItems":true}"##)
    let numbers = (0..<100_000).map { "{\"id\":\($0)}" }
    #expect(SchemaKit.fits("[\(numbers.joined(separator: ","))]", schema) == true)
    #expect(SchemaKit.fits("[\(numbers.joined(separator: ",")),{\"id\":77.0}]", schema) == false)
  }

  @Test func `the deepest value that is read is checked`() throws {
    let schema = try SchemaKit.compile(##"{"items":{"$ref":"#"},"maxItems":1}"##)
    let deep = String(repeating: "[", count: 512) + String(repeating: "]", count: 512)
    #expect(SchemaKit.fits(deep, schema) == true)
  }

  @Test(arguments: [
    ##"{"type":"text"}"##, ##"{"required":[1]}"##, ##"{"properties":[]}"##, ##"{"minLength":-1}"##,
    ##"{"minLength":1.5}"##, ##"{"multipleOf":0}"##, ##"{"pattern":1}"##, ##"{"allOf":{}}"##,
    ##"{"enum":1}"##, ##"{"items":1}"##, ##"{"$ref":1}"##, ##"{"not":"x"}"##, "[]", "1", "{", "",
    ##"{"maximum":"3"}"##,
  ])
  func `a schema that is none is refused`(_ text: String) throws {
    #expect(throws: Failure.self) { try SchemaKit.compile(text) }
  }

  @Test(arguments: [
    ##"{"$ref":"#"}"##, ##"{"allOf":[{"$ref":"#"}]}"##, ##"{"not":{"$ref":"#"}}"##,
    ##"{"if":{"$ref":"#/$defs/a"},"$defs":{"a":{"$ref":"#"}}}"##,
    ##"{"dependentSchemas":{"a":{"$ref":"#"}}}"##,
  ])
  func `a schema that leads back to itself is refused`(_ text: String) throws {
    let failure = try #require(throws: Failure.self) { try SchemaKit.compile(text) }
    #expect(failure.finding.code.name == "schema.reference-cycle")
  }

  @Test(arguments: SchemaDialect.allCases)
  func `a schema of schemas describes itself`(_ dialect: SchemaDialect) throws {
    let uris: [SchemaDialect: String] = [
      .draft4: "http://json-schema.org/draft-04/schema",
      .draft6: "http://json-schema.org/draft-06/schema",
      .draft7: "http://json-schema.org/draft-07/schema",
      .draft2019: "https://json-schema.org/draft/2019-09/schema",
      .draft2020: "https://json-schema.org/draft/2020-12/schema",
    ]
    guard let uri = uris[dialect], let text = MetaSchemas.text(at: uri) else {
      #expect(dialect == .openAPI30)
      return
    }
    let schema = try SchemaKit.compile(text)
    #expect(SchemaKit.violations(text, schema) == [])
    #expect(SchemaKit.fits(##"{"type":"text"}"##, schema) == false)
  }

  @Test func `OpenAPI's null is allowed where it is said`() throws {
    let api =
      ##"{"openapi":"3.0.1","components":{"schemas":{"A":{"type":"string","nullable":true}}}}"##
    let schema = try CompiledSchema.compile(
      Array(api.utf8), uri: "file:///a.json", name: "a.json", part: "A",
      source: SchemaKit.NoSource())
    #expect(SchemaKit.fits("null", schema) == true)
    #expect(SchemaKit.fits("1", schema) == false)
  }
}
