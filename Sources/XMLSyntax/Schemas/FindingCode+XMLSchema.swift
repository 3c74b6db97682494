public import Findings

/// What a schema may say about a document.
extension FindingCode {
  static let xmlSchemaUnusable = FindingCode(
    "xml.schema-unusable", .error, "A schema cannot be used.",
    explanation: """
      The file is missing, is no XML schema, or asks for parts that are not in its folder. \
      Nothing is fetched from the network.
      """,
    hint: "put all parts of the schema into one folder")

  static let xmlSchemaRemote = FindingCode(
    "xml.schema-remote", .error, "A schema asks for parts from the network.",
    explanation: """
      Nothing is fetched while documents are checked: a check would depend on other machines, and \
      tell them what is being read.
      """,
    hint: "put the part beside the schema, and name it by its file")

  static let xmlSchemaUnexpectedElement = FindingCode(
    "xml.schema-unexpected-element", .error,
    "An element stands where the schema does not allow it.",
    explanation: """
      Either the element does not belong here, or one that has to stand in front of it is \
      missing or misplaced.
      """,
    hint: "compare the order of elements with the schema")

  static let xmlSchemaMissingElement = FindingCode(
    "xml.schema-missing-element", .error, "An element lacks a child that the schema asks for.",
    explanation: "The element ends although at least one more child has to stand in it.",
    hint: "add the missing child")

  static let xmlSchemaInvalidValue = FindingCode(
    "xml.schema-invalid-value", .error, "A value does not have the form that the schema asks for.",
    explanation: """
      The schema fixes a type, a length, a pattern, a range or a list of values for this text \
      or attribute.
      """,
    hint: "compare the value with its type in the schema")

  static let xmlSchemaPaddedValue = FindingCode(
    "xml.schema-padded-value", .warning,
    "A value has white space around it and may be valid without it.",
    explanation: """
      Some types ignore white space around a value. Not every checker does so; many programs \
      do not either.
      """,
    hint: "remove the white space around the value")

  static let xmlSchemaUnexpectedAttribute = FindingCode(
    "xml.schema-unexpected-attribute", .error,
    "An element has an attribute that the schema does not know.",
    explanation: """
      The attribute is misspelled, is in the wrong namespace, or comes from another version of \
      the standard.
      """,
    hint: "compare the attributes with the schema")

  static let xmlSchemaMissingAttribute = FindingCode(
    "xml.schema-missing-attribute", .error,
    "An element lacks an attribute that the schema asks for.",
    explanation: "The schema requires the attribute on every element of this kind.",
    hint: "add the attribute")

  static let xmlSchemaWrongContent = FindingCode(
    "xml.schema-wrong-content", .error,
    "An element holds text or children that its type does not have.",
    explanation: """
      An element of a simple type has no children; one of a type with children has no text of \
      its own.
      """,
    hint: "compare the element with its type in the schema")

  static let xmlSchemaIdentity = FindingCode(
    "xml.schema-identity", .error, "A key stands twice, or a reference has no key.",
    explanation: """
      The schema says which values must be unique in the document and which must stand \
      elsewhere in it.
      """,
    hint: "make the key unique, or correct the reference")

  static let xmlSchemaUnknownRoot = FindingCode(
    "xml.schema-unknown-root", .error, "The schema has no element like the root.",
    explanation: """
      The document belongs to another schema or version, or its namespace is misspelled.
      """,
    hint: "use the schema of the document's version")

  static let xmlSchemaOther = FindingCode(
    "xml.schema-other", .error, "The document breaks another rule of its schema.",
    explanation: "A rule of the schema that has no code of its own does not hold here.",
    hint: "check the document with another tool for details")
}

extension XMLViolation.Kind {
  /// What is said about a place.
  public var words: String {
    switch self {
    case .unexpectedElement: "the schema does not allow this element here"
    case .missingElement: "the element lacks a child that the schema asks for"
    case .invalidValue: "the value does not have the form that the schema asks for"
    case .paddedValue: "the value has white space around it"
    case .unexpectedAttribute: "the schema does not know an attribute of this element"
    case .missingAttribute: "the element lacks an attribute that the schema asks for"
    case .wrongContent: "the element holds text or children that its type does not have"
    case .identity: "a key stands twice, or a reference has no key"
    case .unknownRoot: "the schema has no element like the root"
    case .other: "a rule of the schema does not hold here"
    }
  }

  /// What reports call it.
  public var code: FindingCode {
    switch self {
    case .unexpectedElement: .xmlSchemaUnexpectedElement
    case .missingElement: .xmlSchemaMissingElement
    case .invalidValue: .xmlSchemaInvalidValue
    case .paddedValue: .xmlSchemaPaddedValue
    case .unexpectedAttribute: .xmlSchemaUnexpectedAttribute
    case .missingAttribute: .xmlSchemaMissingAttribute
    case .wrongContent: .xmlSchemaWrongContent
    case .identity: .xmlSchemaIdentity
    case .unknownRoot: .xmlSchemaUnknownRoot
    case .other: .xmlSchemaOther
    }
  }
}
