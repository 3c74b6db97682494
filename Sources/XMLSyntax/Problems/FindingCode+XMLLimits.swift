import Findings

/// What a document may not ask for.
extension FindingCode {
  static let xmlTooDeep = FindingCode(
    "xml.too-deep", .error, "Elements are nested deeper than the limit.",
    explanation: """
      Real records are nested a few levels deep. A limit keeps a hostile file from using up \
      memory.
      """,
    hint: "check that the file is what it should be; records have no such depth")

  static let xmlTooManyAttributes = FindingCode(
    "xml.too-many-attributes", .error, "An element has more attributes than the limit.",
    explanation: """
      Real elements have a few attributes. The time to check them grows with the square of \
      their number.
      """,
    hint: "check that the file is what it should be")

  static let xmlTagTooLarge = FindingCode(
    "xml.tag-too-large", .error,
    "A tag, comment or processing instruction is longer than the limit.",
    explanation: """
      Nothing of an element is known before its tag is complete, so that its length has a \
      limit. Often a quote or the end of a comment is missing.
      """,
    hint: "check whether a quote or the end of a comment is missing")

  static let xmlTextTooLarge = FindingCode(
    "xml.text-too-large", .error, "A text is longer than the limit.",
    explanation: """
      One value may take a limited number of bytes, so that no single value can use up the \
      memory of a run.
      """,
    hint: "check whether an end tag is missing, or take the value out")

  static let xmlNameTooLong = FindingCode(
    "xml.name-too-long", .error, "A name is longer than the limit.",
    explanation: """
      Names of elements and attributes are words. One of this length is a mistake or an \
      attack.
      """,
    hint: "check that the file is what it should be")

  static let xmlTooManyNames = FindingCode(
    "xml.too-many-names", .error, "A document has more different names than the limit.",
    explanation: """
      Formats have some hundred names. Values that are written as names make every document \
      slow to read.
      """,
    hint: "write the values as text or attributes")

  static let xmlFragmentTooLarge = FindingCode(
    "xml.fragment-too-large", .error,
    "An element to be kept as it stands is larger than the limit.",
    explanation: """
      Elements that the format does not know are kept verbatim. What is kept has to fit into \
      memory.
      """,
    hint: "take the large element out")
}
