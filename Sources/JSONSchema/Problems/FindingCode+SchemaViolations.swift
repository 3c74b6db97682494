import Findings

/// What a schema may say about a value.
extension FindingCode {
  static let violations: [FindingCode] = [
    schemaType, schemaValue, schemaRange, schemaMultiple, schemaLength, schemaPattern, schemaFormat,
    schemaMissing, schemaUnexpectedMember, schemaMemberCount, schemaDependency, schemaItemCount,
    schemaUnexpectedItem, schemaContains, schemaRepeatedItem, schemaAlternatives, schemaForbidden,
  ]

  static let schemaType = FindingCode(
    "schema.type", .error, "A value is not of a type that the schema allows here.",
    explanation: "The types of JSON are object, array, string, number, boolean and null.",
    hint: "compare the value with `type` in the schema")
  static let schemaValue = FindingCode(
    "schema.value", .error, "A value is not one of those that the schema lists.",
    explanation: "Strings have to be the same character by character; numbers count by value.",
    hint: "use one of the values of `enum` or `const`")
  static let schemaRange = FindingCode(
    "schema.range", .error, "A number is below or above what the schema allows.",
    explanation: "Numbers are compared exactly, with all their digits.",
    hint: "compare the number with the bounds in the schema")
  static let schemaMultiple = FindingCode(
    "schema.multiple", .error, "A number is not a multiple of what the schema asks for.",
    explanation: "Numbers are divided exactly: 0.3 is a multiple of 0.1.",
    hint: "compare the number with `multipleOf` in the schema")
  static let schemaLength = FindingCode(
    "schema.length", .error, "A text is shorter or longer than the schema allows.",
    explanation: "The length is counted in Unicode characters.",
    hint: "compare the text with its length in the schema")
  static let schemaPattern = FindingCode(
    "schema.pattern", .error, "A text does not match the pattern of the schema.",
    explanation: "The pattern has to match somewhere in the text, unless it is anchored.",
    hint: "compare the text with `pattern` in the schema")
  static let schemaFormat = FindingCode(
    "schema.format", .error, "A text does not have the format that the schema names.",
    explanation: "Formats are checked only where it was asked for.",
    hint: "compare the text with `format` in the schema")
  static let schemaMissing = FindingCode(
    "schema.missing-member", .error, "An object lacks a member that the schema requires.",
    explanation: "The member has to be there; whether it may be null its own schema says.",
    hint: "add the member")
  static let schemaUnexpectedMember = FindingCode(
    "schema.unexpected-member", .error, "An object has a member that the schema does not allow.",
    explanation: """
      The schema names all members that the object may have. The name is misspelled, or belongs to \
      another version or another object.
      """,
    hint: "compare the names with the schema")
  static let schemaMemberCount = FindingCode(
    "schema.member-count", .error, "An object has fewer or more members than the schema allows.",
    explanation: "All members are counted, whatever their names are.",
    hint: "compare their number with the schema")
  static let schemaDependency = FindingCode(
    "schema.dependency", .error, "An object lacks a member that another member asks for.",
    explanation: "Where the one is given, the schema requires the other.",
    hint: "add the member")
  static let schemaItemCount = FindingCode(
    "schema.item-count", .error, "An array has fewer or more elements than the schema allows.",
    explanation: "All elements are counted, null as well.",
    hint: "compare their number with the schema")
  static let schemaUnexpectedItem = FindingCode(
    "schema.unexpected-item", .error, "An array has an element that the schema does not allow.",
    explanation: "The schema describes the elements one by one and allows no others.",
    hint: "remove the element")
  static let schemaContains = FindingCode(
    "schema.contains", .error,
    "An array has too few or too many elements of a kind that the schema asks for.",
    explanation: "The schema describes such elements with `contains`, and may bound their number.",
    hint: "compare the elements with `contains` in the schema")
  static let schemaRepeatedItem = FindingCode(
    "schema.repeated-item", .error, "An array has the same element twice.",
    explanation: "Objects are the same whatever the order of their members is, numbers by value.",
    hint: "remove one of the two")
  static let schemaAlternatives = FindingCode(
    "schema.alternatives", .error,
    "A value fits none of the schema's alternatives, or more than one where only one may fit.",
    explanation: "`anyOf` asks that at least one schema fits, `oneOf` that exactly one does.",
    hint: "compare the value with the alternatives in the schema")
  static let schemaForbidden = FindingCode(
    "schema.forbidden", .error, "A value stands where the schema allows none, or none like it.",
    explanation: "The schema is `false` here, or a schema behind `not` fits the value.",
    hint: "remove the value")
}
