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
    let needed = Set(schema.requirements.map(\.field))
    let columns =
      schema.members(of: nil).map { column(schema[$0], isRequired: needed.contains($0)) } + [
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

  private static func column(_ spec: FieldSpec, isRequired: Bool) -> JSONText {
    var meaning = spec.meaning
    if let set = spec.codeSet { meaning += " Code set \(set.name)." }
    if let target = spec.target { meaning += " Refers to \(target.schema.plural)." }
    let (type, format) = spec.isList ? ("array", nil) : tableType(of: spec.type)
    var constraints: [(name: String, value: JSONText)] = []
    if isRequired { constraints.append(("required", .boolean(true))) }
    if spec.type == .language, !spec.isList, let pattern = spec.type.pattern {
      constraints.append(("pattern", .string(pattern)))
    }
    var more: [(name: String, value: JSONText)] = format.map { [("format", .string($0))] } ?? []
    if !constraints.isEmpty { more.append(("constraints", .object(constraints))) }
    return column(spec.name, type, meaning, more)
  }

  private static func tableType(of type: ValueType) -> (name: String, format: String?) {
    switch type {
    case .decimal: ("number", nil)
    case .integer: ("integer", nil)
    case .boolean: ("boolean", nil)
    case .date: ("date", nil)
    case .timeStamp: ("datetime", "any")
    case .year: ("year", nil)
    case .duration: ("duration", nil)
    case .group: ("array", nil)
    case .text, .identifier, .token, .uri, .reference, .language: ("string", nil)
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
