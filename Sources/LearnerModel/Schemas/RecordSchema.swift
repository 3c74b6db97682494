/// The JSON Schema of one line of canonical records: the header, or a record of any kind.
enum RecordSchema {
  static let fileName = "record.schema.json"

  static var text: String {
    JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Schoolbag record")),
      (
        "description",
        .string(
          "One line of a file of records: first the header, then one record a line. Every scalar "
            + "but a boolean is a string, and what is absent is left out.")
      ),
      ("type", .string("object")),
      ("if", .object([("required", .strings(["schoolbag"]))])),
      ("then", reference(to: "header")),
      ("else", reference(to: "record")),
      ("$defs", .object(definitions)),
    ]).document
  }

  /// A reference to a definition of the same schema.
  static func reference(to definition: String) -> JSONText {
    .object([("$ref", .string("#/$defs/\(definition)"))])
  }

  /// The name of the definition of a kind's members, `kind` left out.
  static func definition(of kind: Kind) -> String { "kind.\(kind.name)" }

  private static var definitions: [(name: String, value: JSONText)] {
    [("header", header), ("record", record)] + partDefinitions
  }

  /// What records are made of, for schemas that hold them in another form, too.
  static var partDefinitions: [(name: String, value: JSONText)] {
    [("source", source)] + SchemaTypes.definitions
      + Kind.allCases.map { (definition(of: $0), members(of: $0.schema)) }
  }

  private static var header: JSONText {
    .object([
      ("description", .string("The first line: what the file is, and where its records are from.")),
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("schoolbag", .object([("const", .string("records"))])),
          ("version", .object([("const", .number(1))])),
          (
            "sources",
            .object([("type", .string("array")), ("items", reference(to: "source"))])
          ),
        ])
      ),
      ("required", .strings(["schoolbag", "version"])),
    ])
  }

  private static var source: JSONText {
    let text = JSONText.object([("type", .string("string"))])
    return .object([
      ("description", .string("A format that records were read from, and the system behind it.")),
      ("type", .string("object")),
      ("properties", .object([("format", text), ("version", text), ("system", text)])),
      ("required", .strings(["format"])),
    ])
  }

  private static var record: JSONText {
    .object([
      ("description", .string("A record of one kind.")),
      ("type", .string("object")),
      (
        "properties",
        .object([("kind", .object([("enum", .strings(Kind.allCases.map(\.name)))]))])
      ),
      ("required", .strings(["kind"])),
      (
        "allOf",
        .array(
          Kind.allCases.map { kind in
            let name = JSONText.object([("const", .string(kind.name))])
            // In a profile the owner shows from where a record stands.
            let needsOwner = kind.schema.requirements.contains {
              $0.field == KindSchema.Common.owner
            }
            let own: [(String, JSONText)] = [
              ("$ref", .string("#/$defs/\(definition(of: kind))"))
            ]
            let owner: [(String, JSONText)] = needsOwner ? [("required", .strings(["owner"]))] : []
            return .object([
              ("if", .object([("properties", .object([("kind", name)]))])),
              ("then", .object(own + owner)),
            ])
          })
      ),
      ("unevaluatedProperties", .boolean(false)),
    ])
  }

  /// The members of a kind's records, in the order in which they are written.
  private static func members(of schema: KindSchema) -> JSONText {
    let fields = schema.members(of: nil).map { index in
      (schema[index].name, SchemaTypes.member(index, of: schema))
    }
    let ends: [(String, JSONText)] = [
      ("extensions", SchemaTypes.list(of: reference(to: "extension"))),
      ("spellings", SchemaTypes.list(of: reference(to: "spelling"))),
      (
        "source",
        .object([
          (
            "description",
            .string(
              "The number of the record's source in the header, 0 if absent; or the source itself, "
                + "where the header does not name it.")
          ),
          (
            "oneOf",
            .array([
              .object([("type", .string("integer")), ("minimum", .number(0))]),
              reference(to: "source"),
            ])
          ),
        ])
      ),
      (
        "system",
        .object([
          ("description", .string("The system of the key, where it is not the source's.")),
          ("type", .string("string")),
        ])
      ),
    ]
    let needed = schema.requirements.map(\.field).filter { $0 != KindSchema.Common.owner }
    let required: [(String, JSONText)] =
      needed.isEmpty ? [] : [("required", .strings(needed.map { schema[$0].name }))]
    return .object(
      [
        ("description", .string(schema.meaning)), ("type", .string("object")),
        ("properties", .object(fields + ends)),
      ] + required)
  }
}
