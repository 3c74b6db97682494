/// The Data Package of records as tables: one CSV file a kind.
enum TableSchemas {
  static var text: String {
    JSONText.object([
      ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
      ("name", .string("schoolbag-records")),
      ("title", .string("Schoolbag records as tables")),
      (
        "description",
        .string(
          "One table a kind of record, beside schoolbag.json, which holds the header line of "
            + "\(RecordSchema.fileName). A list or group is one column with a JSON array; a key of "
            + "one part is its text, any other key is written as in \(RecordSchema.fileName). An "
            + "empty text is a spelling without a value.")
      ),
      ("resources", .array(Kind.allCases.map { resource(of: $0.schema) })),
    ]).document
  }

  private static func resource(of schema: KindSchema) -> JSONText {
    let columns =
      schema.members(of: nil).map { column(schema[$0]) } + [
        column("extensions", "array", "Values without a home in the model.", []),
        column("spellings", "array", "How the source spelled values that read otherwise here.", []),
        column(
          "source", "string",
          "The number of the record's source, 0 if blank; or the source as JSON.",
          []),
      ]
    return .object([
      ("name", .string(hyphenated(schema.plural))),
      ("path", .string("\(schema.plural).csv")),
      ("description", .string(schema.meaning)),
      ("type", .string("table")),
      (
        "schema",
        .object([
          ("$schema", .string("https://datapackage.org/profiles/2.0/tableschema.json")),
          ("fields", .array(columns)),
        ])
      ),
    ])
  }

  private static func column(_ spec: FieldSpec) -> JSONText {
    var meaning = spec.meaning
    if let set = spec.codeSet { meaning += " Code set \(set.name)." }
    if let target = spec.target { meaning += " Refers to \(target.schema.plural)." }
    if spec.isList { return column(spec.name, "array", meaning, []) }
    let pattern = spec.type.pattern.map {
      ("constraints", JSONText.object([("pattern", .string($0))]))
    }
    switch spec.type {
    case .decimal: return column(spec.name, "number", meaning, [])
    case .integer: return column(spec.name, "integer", meaning, [])
    case .boolean: return column(spec.name, "boolean", meaning, [])
    case .date: return column(spec.name, "date", meaning, [])
    case .timeStamp:
      return column(spec.name, "datetime", meaning, [("format", .string("any"))])
    case .year: return column(spec.name, "year", meaning, [])
    case .duration: return column(spec.name, "duration", meaning, [])
    case .language: return column(spec.name, "string", meaning, pattern.map { [$0] } ?? [])
    case .group: return column(spec.name, "array", meaning, [])
    case .text, .identifier, .token, .uri, .reference:
      return column(spec.name, "string", meaning, [])
    }
  }

  private static func column(
    _ name: String, _ type: String, _ meaning: String, _ more: [(name: String, value: JSONText)]
  ) -> JSONText {
    .object(
      [
        ("name", .string(name)), ("type", .string(type)), ("description", .string(meaning)),
      ] + more)
  }

  /// `lineItems` as `line-items`: the names of resources are in lower case.
  private static func hyphenated(_ name: String) -> String {
    name.reduce(into: "") { text, letter in
      text += letter.isUppercase ? "-" + letter.lowercased() : String(letter)
    }
  }
}
