/// The JSON Schema of a learner profile: one document about one learner.
enum ProfileSchema {
  static var text: String {
    JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Schoolbag learner profile")),
      (
        "description",
        .string(
          "One learner: the person, the data backpack, the learner profile, and what their records "
            + "refer to. Records are as on their lines of their own, without the kind, and without "
            + "the owner where that is the learner.")
      ),
      ("type", .string("object")),
      (
        "properties",
        .object(
          [
            ("schoolbag", .object([("const", .string("profile"))])),
            ("version", .object([("const", .number(1))])),
            (
              "sources",
              SchemaTypes.list(of: definition("source"))
            ),
            ("learner", record(of: .person)),
          ] + places)
      ),
      ("required", .strings(["schoolbag", "version", "learner"])),
      ("additionalProperties", .boolean(false)),
      ("$defs", .object(RecordSchema.partDefinitions)),
    ]).document
  }

  /// The parts of a profile that hold lists of records.
  private static var places: [(name: String, value: JSONText)] {
    KindSchema.Place.ofProfiles.map { place in
      let lists = Kind.allCases.map(\.schema).filter { $0.place == place }.map { schema in
        (schema.plural, list(of: schema))
      }
      return (
        place.rawValue,
        .object([
          ("description", .string(place.meaning)), ("type", .string("object")),
          ("properties", .object(lists)), ("additionalProperties", .boolean(false)),
        ])
      )
    }
  }

  private static func list(of schema: KindSchema) -> JSONText {
    .object([
      ("description", .string(schema.meaning)), ("type", .string("array")),
      ("items", record(of: schema.kind)),
    ])
  }

  private static func record(of kind: Kind) -> JSONText {
    .object([
      ("$ref", .string("#/$defs/\(RecordSchema.definition(of: kind))")),
      ("unevaluatedProperties", .boolean(false)),
    ])
  }

  private static func definition(_ name: String) -> JSONText {
    RecordSchema.reference(to: name)
  }
}
