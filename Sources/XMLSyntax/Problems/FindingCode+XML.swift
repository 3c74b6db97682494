public import Findings

/// What may be wrong with a document's text.
extension FindingCode {
  /// Everything that can be found in XML text, or against its schema.
  public static let xmlSyntax: [FindingCode] =
    XMLProblem.allCases.map(\.code) + [xmlEncodingConflict, xmlEncodingUnsupported]
    + [xmlSchemaUnusable, xmlSchemaRemote] + XMLViolation.Kind.allCases.map(\.code)

  static let xmlMalformed = FindingCode(
    "xml.malformed", .error, "The text breaks the rules of XML.",
    explanation: """
      Tags, attributes, comments and references have a strict form, and nothing guesses what \
      was meant: the document is read up to this place.
      """,
    hint: "look at the character and the tag in front of it")

  static let xmlMismatchedTag = FindingCode(
    "xml.mismatched-tag", .error, "An end tag does not fit the element that is open.",
    explanation: """
      Elements are closed in the reverse order in which they were opened, under the same name \
      and prefix. Often the end tag of an element in between is missing.
      """,
    hint: "close the elements in order")

  static let xmlUnexpectedEnd = FindingCode(
    "xml.unexpected-end", .error, "The document ends inside an element.",
    explanation: """
      The root element is still open where the text ends. The file was probably cut short \
      while it was written or sent.
      """,
    hint: "get the complete file")

  static let xmlTrailingContent = FindingCode(
    "xml.trailing-content", .error, "Something follows behind the end of the root element.",
    explanation: """
      A document has one root element. A second one, or text, stands behind it: perhaps \
      several documents were put into one file.
      """,
    hint: "put each document into a file of its own")

  static let xmlNoRoot = FindingCode(
    "xml.no-root", .error, "There is no root element.",
    explanation: "The text is empty, holds nothing but comments, or is no XML at all.",
    hint: "check that the file is what it should be")

  static let xmlDuplicateAttribute = FindingCode(
    "xml.duplicate-attribute", .error, "An attribute stands twice in one tag.",
    explanation: "Which of the two values was meant cannot be known, and XML does not allow it.",
    hint: "remove one of the two")

  static let xmlInvalidCharacter = FindingCode(
    "xml.invalid-character", .error, "A character stands here that XML does not allow.",
    explanation: """
      NUL and most other control characters may not stand in a document, not even as a \
      character reference. They come from damaged files and from texts that were never \
      checked.
      """,
    hint: "remove the character where the text comes from")

  static let xmlInvalidUTF8 = FindingCode(
    "xml.invalid-utf8", .error, "The document holds bytes that are not text in its encoding.",
    explanation: """
      A document without another declaration is UTF-8. These bytes form no character: the file \
      may have another encoding than it says, or was cut inside a character.
      """,
    hint: "declare the encoding that the file has, or save it as UTF-8")

  static let xmlUndeclaredEntity = FindingCode(
    "xml.undeclared-entity", .error, "A reference names an entity that XML does not have.",
    explanation: """
      Without a document type there are five entities: amp, lt, gt, quot and apos. Names of \
      HTML such as nbsp mean nothing here.
      """,
    hint: "write the character itself, or its number: &#160;")

  static let xmlBadNamespace = FindingCode(
    "xml.bad-namespace", .error, "A prefix has no namespace, or a namespace is misused.",
    explanation: """
      Each prefix has to be declared by an xmlns attribute on its element or one around it. \
      Without it the name means nothing.
      """,
    hint: "declare the prefix")

  static let xmlDocumentType = FindingCode(
    "xml.document-type", .error, "The document has a document type declaration.",
    explanation: """
      Document types can make a reader open other files, fetch addresses, and blow a small \
      text up to gigabytes. No format of learner records needs one, and none is read.
      """,
    hint: "remove the DOCTYPE line")

  static let xmlEncodingConflict = FindingCode(
    "xml.encoding-conflict", .error,
    "The document's first bytes and its declaration name different encodings.",
    explanation: """
      A byte order mark says one thing, the declaration another. Reading it either way might \
      turn letters into others without notice.
      """,
    hint: "save the file again with one encoding, and a declaration that names it")

  static let xmlEncodingUnsupported = FindingCode(
    "xml.encoding-unsupported", .error, "The document is in an encoding that is not read.",
    explanation: """
      Documents may be UTF-8, UTF-16 with a byte order mark, ISO-8859-1 or Windows-1252.
      """,
    hint: "save the document as UTF-8")
}
