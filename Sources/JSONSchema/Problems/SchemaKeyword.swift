import Findings

/// A rule of a schema that a value can break.
enum SchemaKeyword: UInt8, BitwiseCopyable, Sendable {
  case type
  case const
  case `enum`
  case minimum
  case maximum
  case exclusiveMinimum
  case exclusiveMaximum
  case multipleOf
  case minLength
  case maxLength
  case pattern
  case format
  case required
  case additionalProperties
  case minProperties
  case maxProperties
  case dependentRequired
  case minItems
  case maxItems
  case additionalItems
  case contains
  case minContains
  case maxContains
  case uniqueItems
  case anyOf
  case noneOf
  case severalOf
  case not
  case forbidden
  case tooCostly
  case unresolved

  /// What reports call it.
  var code: FindingCode {
    switch self {
    case .type: .schemaType
    case .const, .enum: .schemaValue
    case .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum: .schemaRange
    case .multipleOf: .schemaMultiple
    case .minLength, .maxLength: .schemaLength
    case .pattern: .schemaPattern
    case .format: .schemaFormat
    case .required: .schemaMissing
    case .additionalProperties: .schemaUnexpectedMember
    case .minProperties, .maxProperties: .schemaMemberCount
    case .dependentRequired: .schemaDependency
    case .minItems, .maxItems: .schemaItemCount
    case .additionalItems: .schemaUnexpectedItem
    case .contains, .minContains, .maxContains: .schemaContains
    case .uniqueItems: .schemaRepeatedItem
    case .anyOf, .noneOf, .severalOf: .schemaAlternatives
    case .not, .forbidden: .schemaForbidden
    case .tooCostly: .schemaTooCostly
    case .unresolved: .schemaUnresolved
    }
  }

  /// What is said about an object that lacks a member of a name.
  func words(lacking name: String) -> String {
    let words = "the object lacks the member `\(name)`"
    return self == .dependentRequired ? words + ", which another one asks for" : words
  }

  /// What is said about a value, before the place of the rule.
  var words: String {
    switch self {
    case .type: "the value is not of the type asked for"
    case .const: "the value is not the one asked for"
    case .enum: "the value is not in the list"
    case .minimum: "the number is too small"
    case .maximum: "the number is too large"
    case .exclusiveMinimum: "the number is not above the bound"
    case .exclusiveMaximum: "the number is not below the bound"
    case .multipleOf: "the number is not a multiple of the one asked for"
    case .minLength: "the text is too short"
    case .maxLength: "the text is too long"
    case .pattern: "the text does not match the pattern"
    case .format: "the text does not have the format"
    case .required: "the object lacks a member"
    case .additionalProperties: "the object may not have this member"
    case .minProperties: "the object has too few members"
    case .maxProperties: "the object has too many members"
    case .dependentRequired: "the object lacks a member that another one asks for"
    case .minItems: "the array has too few elements"
    case .maxItems: "the array has too many elements"
    case .additionalItems: "the array may not have this element"
    case .contains: "the array has no element of the kind asked for"
    case .minContains: "the array has too few elements of the kind asked for"
    case .maxContains: "the array has too many elements of the kind asked for"
    case .uniqueItems: "the array has this element already"
    case .anyOf: "the value fits none of the alternatives"
    case .noneOf: "the value fits none of the alternatives, of which one has to fit"
    case .severalOf: "the value fits more than one of the alternatives"
    case .not: "the value fits the schema that it may not fit"
    case .forbidden: "no value may stand here"
    case .unresolved: "the value cannot be checked: the schema refers to what is not there"
    case .tooCostly: "the value takes too much work to be checked"
    }
  }
}
