import Bytes
import Findings
import FormatKit
import LearnerModel

/// JSON that is read by maps, in chunks of some size.
enum JSONElementRun {
  /// The maps that the tests read with.
  static let vocabulary: ElementVocabulary = {
    let f = Framework.declared.fields
    let c = Competency.declared.fields
    let credential = Credential.declared.fields
    let item = RecordMap(
      .competency,
      keys: [
        (KindSchema.Common.key, KeyShape(["id"])), (c.framework.index, KeyShape(["^set/@id"])),
      ],
      [
        .kept("@type"), .value("statement", c.statement, .localized),
        .value("code", c.code), .value("points", c.maximumPoints),
        .values("subject", c.subjects).list,
        .references("parent", c.parents, KeyShape(["id|."])),
        .group(
          "level", c.levels,
          [.value("name", c.levels.fields.title), .value(".", c.levels.fields.title)]),
        .fragment("proof"),
      ])
    let badge = RecordMap(
      .credential, keys: [(KindSchema.Common.key, KeyShape(["id"]))],
      [.kept("type"), .value("name", credential.name)])
    return ElementVocabulary(
      extensionSpace: "test", standard: nil,
      [
        .record(
          "package",
          RecordMap(
            .document,
            [
              .record(
                "set",
                RecordMap(
                  .framework, keys: [(KindSchema.Common.key, KeyShape(["@id"]))],
                  [.value("title", f.title), .value("open", f.notes)])),
              .record("item", item),
              .record(
                "award",
                oneOf: [
                  badge.told(by: "type", "Badge"),
                  RecordMap(.note, [.value("name", Note.declared.fields.text)]),
                ]),
            ]
          ).shell)
      ])
  }()

  static let maps = ElementMaps(vocabulary, version: nil)

  /// Reads a text.
  static func read(
    _ text: String, chunk size: Int = 1 << 20, onError: ErrorPolicy = .stop
  ) throws -> ElementRun {
    try ElementRun(text, chunk: size, onError: onError) { head, context in
      JSONElementStream.open(head, context, maps: maps, each: "package")
    }
  }
}
