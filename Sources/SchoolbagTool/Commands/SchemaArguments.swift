import Findings
import JSONSchema
import Pipeline

/// The options for checking JSON against a JSON Schema.
enum SchemaArguments {
  static let options = [
    OptionSpec(
      "schema", value: "FILE[#PART]",
      "Check JSON inputs against a JSON Schema, or a part of one or of an OpenAPI document."),
    OptionSpec(
      "schema-map", value: "URI=PATH", isRepeatable: true,
      "Where schemas are found that the schema refers to: URI=FILE, URI=FOLDER, or a folder."),
    OptionSpec(
      "schema-unit", value: "element|document",
      "What the schema describes: each element, line or value, or all of an array; found out by "
        + "default."),
    OptionSpec(
      "schema-draft", value: "DRAFT",
      "The draft of a schema that does not name it: 04, 06, 07, 2019-09 or 2020-12 (default)."),
    OptionSpec("schema-formats", "Check `format` too, which is an annotation by default."),
  ]

  /// The schema that was named; `nil` where none was.
  static func schema(_ arguments: ParsedArguments) throws(Failure) -> ValueSchema? {
    guard let file = arguments["schema"] else {
      for option in options.dropFirst() where arguments.has(option.name) {
        throw ParsedArguments.wrong("--\(option.name) needs --schema")
      }
      return nil
    }
    var settings = SchemaOptions()
    settings.maps = arguments.all("schema-map")
    settings.checksFormats = arguments.has("schema-formats")
    settings.dialect = try arguments.choice("schema-draft", default: settings.dialect)
    var unit: ValueSchema.Unit?
    if arguments.has("schema-unit") {
      unit = try arguments.choice("schema-unit", default: ValueSchema.Unit.element)
    }
    return ValueSchema(try CompiledSchema.load(file, settings), unit: unit)
  }
}
