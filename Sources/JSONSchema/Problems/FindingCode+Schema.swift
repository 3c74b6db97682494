public import Findings

/// What may be wrong with a schema itself.
extension FindingCode {
  /// Everything that a check against a JSON Schema may report.
  public static let jsonSchema: [FindingCode] =
    [
      schemaUnusable, schemaUnknownDialect, schemaUnresolved, schemaCycle, schemaUnsupportedPattern,
      schemaTooCostly, schemaMap,
    ] + violations

  static let schemaUnusable = FindingCode(
    "schema.unusable", .error, "A schema cannot be used.",
    explanation: """
      The file is missing, is no JSON, or gives a keyword a value that it cannot have. Schemas in \
      YAML have to be turned into JSON first.
      """,
    hint: "mend the schema at this place")

  static let schemaUnknownDialect = FindingCode(
    "schema.unknown-dialect", .error, "A schema is written in a language that is not known.",
    explanation: """
      `$schema` names the version of JSON Schema. Drafts 04, 06, 07, 2019-09 and 2020-12 are known, \
      and vocabularies of which --schema-map has the schema.
      """,
    hint: "correct `$schema`, or give its schema with --schema-map")

  static let schemaUnresolved = FindingCode(
    "schema.unresolved-reference", .error, "A schema refers to another one that is not there.",
    explanation: """
      Nothing is fetched from the network. Schemas elsewhere are found in the folder of the schema, \
      or where --schema-map says. Where such a reference is met, the value cannot be judged; an \
      alternative that is not there does not fit.
      """,
    hint: "give the other schema with --schema-map")

  static let schemaCycle = FindingCode(
    "schema.reference-cycle", .error, "A schema refers to itself for the same value.",
    explanation: """
      Following the references leads back to where they started without going into the value, so \
      that checking it would never end.
      """,
    hint: "take one of the references out")

  static let schemaUnsupportedPattern = FindingCode(
    "schema.pattern-unsupported", .warning, "A pattern of a schema is not checked.",
    explanation: """
      Patterns are matched in a time that grows with the text alone, whatever it holds. References \
      to groups, and looking further ahead or behind than one character, cannot be matched like \
      that. Values are checked against everything else.
      """,
    hint: "write the pattern without look-around and back-references")

  static let schemaTooCostly = FindingCode(
    "schema.too-costly", .error, "A value takes too much work to be checked.",
    explanation: """
      Some schemas multiply their work with every level of alternatives. A limit keeps such a check \
      from going on for hours; this value is not judged to its end.
      """,
    hint: "simplify the alternatives of the schema")
}
