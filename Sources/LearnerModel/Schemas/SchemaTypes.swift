/// The JSON Schema of values: types, codes, keys, groups, and what stands beside fields.
enum SchemaTypes {
  /// The definitions that the members of records refer to.
  static var definitions: [(name: String, value: JSONText)] {
    [
      ("key", key),
      ("extension", extensionValue),
      ("spelling", spelling),
    ]
      + ValueType.allCases.compactMap { type in
        type.pattern.map { pattern in
          (
            "type.\(type.name)",
            .object([("type", .string("string")), ("pattern", .string(pattern))])
          )
        }
      }
      + ModelReference.codeSets.map { ("code.\($0.name)", codes(of: $0)) }
  }

  /// The value of a field, with what it means.
  static func member(_ index: FieldIndex, of schema: KindSchema) -> JSONText {
    let spec = schema[index]
    var members: [(name: String, value: JSONText)] = [("description", .string(spec.meaning))]
    let value = value(index, of: schema)
    if spec.isList {
      members += [("type", .string("array")), ("items", .object(value))]
    } else {
      members += value
    }
    return .object(members)
  }

  /// An array of values.
  static func list(of value: JSONText) -> JSONText {
    .object([("type", .string("array")), ("items", value)])
  }

  private static func value(
    _ index: FieldIndex, of schema: KindSchema
  ) -> [(name: String, value: JSONText)] {
    let spec = schema[index]
    if index == KindSchema.Common.key || index == KindSchema.Common.owner {
      return [("$ref", .string("#/$defs/key"))]
    }
    switch spec.type {
    case .boolean: return [("type", .string("boolean"))]
    case .reference: return [("$ref", .string("#/$defs/key"))]
    case .token: return [("$ref", .string("#/$defs/code.\(spec.codeSet?.name ?? "")"))]
    case .group:
      let members = schema.members(of: index).map { (schema[$0].name, member($0, of: schema)) }
      return [
        ("type", .string("object")), ("properties", .object(members)),
        ("additionalProperties", .boolean(false)),
      ]
    case .identifier: return [("type", .string("string")), ("minLength", .number(1))]
    case .uri: return [("type", .string("string")), ("format", .string("uri-reference"))]
    case .text: return [("type", .string("string"))]
    case .decimal, .integer, .date, .timeStamp, .year, .duration, .language:
      return [("$ref", .string("#/$defs/type.\(spec.type.name)"))]
    }
  }

  /// A code set is open: the listed codes are for people and tools, and any other is allowed.
  private static func codes(of set: CodeSet) -> JSONText {
    .object([
      ("description", .string(set.meaning)), ("type", .string("string")),
      ("minLength", .number(1)),
      (
        "anyOf",
        .array([.object([("enum", .strings(set.codes.map(\.value)))]), .boolean(true)])
      ),
    ])
  }

  private static var key: JSONText {
    let part = JSONText.object([("type", .string("string")), ("minLength", .number(1))])
    let parts = JSONText.object([
      ("type", .string("array")), ("items", .object([("type", .string("string"))])),
      ("minItems", .number(2)),
    ])
    return .object([
      (
        "description",
        .string("The key of a record: one text, several parts, or either within a named system.")
      ),
      (
        "anyOf",
        .array([
          part, parts,
          .object([
            ("type", .string("object")),
            (
              "properties",
              .object([
                ("system", .object([("type", .string("string"))])),
                ("key", .object([("anyOf", .array([part, parts]))])),
              ])
            ),
            ("required", .strings(["system", "key"])), ("additionalProperties", .boolean(false)),
          ]),
        ])
      ),
    ])
  }

  private static var extensionValue: JSONText {
    let text = JSONText.object([("type", .string("string"))])
    let forms = ["text", "json", "xml"].map { JSONText.object([("required", .strings([$0]))]) }
    return .object([
      ("description", .string("A value without a home in the model, as it was written.")),
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("ns", text), ("path", text), ("text", text), ("json", .boolean(true)), ("xml", text),
        ])
      ),
      ("required", .strings(["ns", "path"])), ("oneOf", .array(forms)),
      ("additionalProperties", .boolean(false)),
    ])
  }

  private static var spelling: JSONText {
    let text = JSONText.object([("type", .string("string"))])
    return .object([
      (
        "description",
        .string(
          "How the source spelled a value that is written otherwise here, or that does not fit its "
            + "type and is absent. Numbers in the path count all values of a list, unfit ones too.")
      ),
      ("type", .string("object")),
      (
        "properties",
        .object([
          ("path", .object([("type", .string("string")), ("format", .string("json-pointer"))])),
          ("text", text), ("unfit", .object([("const", .boolean(true))])),
        ])
      ),
      ("required", .strings(["path", "text"])), ("additionalProperties", .boolean(false)),
    ])
  }
}
