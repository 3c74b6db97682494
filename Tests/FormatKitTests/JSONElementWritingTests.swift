import Bytes
import Findings
import FormatKit
import LearnerModel
import Testing

/// Records become JSON by the maps that they were read by.
struct JSONElementWritingTests {
  private static let vocabulary: ElementVocabulary = {
    let c = Competency.declared.fields
    return ElementVocabulary(
      extensionSpace: "test", standard: nil,
      [
        .record(
          "item",
          RecordMap(
            .competency, keys: [(KindSchema.Common.key, KeyShape(["id"]))],
            [
              .value("@type", c.type), .part("id").required,
              .value("statement", c.statement, .localized), .value("points", c.maximumPoints),
              .value("code", c.code).number, .values("subject", c.subjects),
              .references("parent", c.parents, KeyShape(["id|."])).single,
              .group(
                "level", c.levels,
                [
                  .value("title", c.levels.fields.title), .value(".", c.levels.fields.title),
                  .value("isMastery", c.levels.fields.isMastery),
                ]
              ).list, .fragment("proof"),
            ]))
      ])
  }()

  /// Reads values and writes the records again.
  private func rewrite(_ text: String, format: String = "test") throws -> String {
    let names = NameTable()
    let source = names.number(of: .init(format: format, version: nil, system: "test"))
    let context = StreamContext(file: "a", names: names, source: source ?? 0)
    let bytes = Array(text.utf8)
    let maps = ElementMaps(Self.vocabulary, version: nil)
    let opened = JSONElementStream.open(
      StreamHead(text: bytes, isWhole: true), context, maps: maps, each: "item")
    var parsed = ParseOutput()
    let padded = bytes + [UInt8](repeating: 0, count: 64)
    opened.parser.makeWorker().parse(
      Chunk(
        padded: padded.span.raw, count: bytes.count, stream: 0, firstByte: 0, firstLine: 1),
      into: &parsed)
    let isBalanced = parsed.ledger.isBalanced
    #expect(isBalanced)
    let plan = ElementWritePlan(
      json: Self.vocabulary, version: nil, files: [.lines(elements: ["item"])], format: "test",
      context: WriteContext(names: names))
    var output = WriteOutput(fileCount: 1)
    plan.makeWorker().write(
      BatchView(
        records: parsed.records.records.span, cells: parsed.records.cells.span,
        source: padded.span.raw, scratch: parsed.records.scratch.paddedBytes), into: &output)
    let losses = output.ledger.losses
    #expect(losses.isEmpty)
    return output.page(0).edit { String($0.span) }
  }

  @Test(arguments: [
    #"{"@type":"t","id":"1","points":1.50,"code":7,"subject":["a","b"],"level":[{"title":"x","isMastery":true}]}"#,
    #"{"id":"1","statement":{"de":"A","en":"B"},"parent":{"id":"2"},"proof":{"v":[1, {}]}}"#,
    #"{"id":"1","statement":{"und":"A\n\""},"subject":[],"odd":{"a":null,"b":1e5},"n":[1,"2",true]}"#,
    #"{"id":"1","code":"x7","level":[{"title":"x","more":[[]]},{"title":"y","more":""}],"a/b[":1}"#,
  ])
  func `what was read comes back`(_ text: String) throws {
    #expect(try rewrite(text) == text)
  }

  @Test func `bare values and lists of one are written one way`() throws {
    #expect(
      try rewrite(#"{"id":1,"level":"x","subject":"a","parent":["p"],"points":"007.10"}"#)
        == #"{"id":"1","points":7.10,"subject":["a"],"parent":{"id":"p"},"level":[{"title":"x"}]}"#)
  }

  @Test func `a language object of another format is a text of no known language`() throws {
    #expect(
      try rewrite(#"{"id":"1","statement":{"de":"A"}}"#, format: "other")
        == #"{"id":"1","statement":{"und":"A"}}"#)
  }
}
