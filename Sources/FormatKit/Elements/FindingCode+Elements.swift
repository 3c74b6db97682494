public import Findings

extension FindingCode {
  static let unknownElement = FindingCode(
    "elements.unknown", .warning, "An element that stands for a record has no mapping.",
    explanation: """
      It is kept as it stands, in a record that holds nothing else, and comes back where the same \
      format is written. Other formats cannot say what it says.
      """,
    hint: "check the spelling of the element and the version of the document")
  static let elementTooLarge = FindingCode(
    "elements.too-large", .error, "An element that stands for a record is larger than the limit.",
    explanation: """
      Records are read as a whole. Where a document breaks the rules of XML, or cannot be cut, all \
      of it counts as one.
      """,
    hint: "check that all elements are closed, or split the document")
  static let danglingLink = FindingCode(
    "elements.dangling-link", .error, "A reference names an id that leads to no element.",
    explanation: """
      A reference may name the id of another element instead of its key. Ids are looked for in the \
      same file first, then in the other files of the input. One that several other files have, or \
      an element of another kind, leads nowhere as well; so do all where the input comes through a \
      pipe. The id is kept, but other formats do not know what the reference leads to.
      """,
    hint: "add the file with the element, correct the id, or name the element by its key")
  static let foreignCode = FindingCode(
    "elements.code", .warning, "A code has no counterpart in the model.",
    explanation: """
      The standard leaves it open which codes there are. This one is kept as it is and comes back \
      when the same format is written; formats with a code list of their own cannot express it.
      """,
    hint: "use a code of the standard's own list where there is one that says the same")
  /// The root is none of those that the format has.
  public static let noRecordRoot = FindingCode(
    "elements.root", .error, "The root of the document is none that the format has.",
    explanation: "What stands in a document is told by its root's name. This one is unknown.",
    hint: "check the format and the root element's name")
  /// The root's namespace is none of those that the format has.
  public static let unknownNamespace = FindingCode(
    "elements.namespace", .warning, "The root is in a namespace that the format does not have.",
    explanation: """
      The namespace tells the version. The document is read by the names of its elements alone, as \
      the version that they fit best.
      """,
    hint: "declare the namespace of the standard on the root")

  /// The first value is none of those that the format has.
  public static let noFirstObject = FindingCode(
    "elements.first-object", .error, "The first value of the text is none that the format has.",
    explanation: """
      What stands in a JSON text is told by the members of its first object. This text starts \
      otherwise, or is no JSON.
      """,
    hint: "check the format, and that the file is whole")

  static let besideRecords = FindingCode(
    "elements.beside", .note, "A member stands beside those that hold records.",
    explanation: """
      It is kept as it stands, in a record that holds nothing else: what it says is about the text \
      as a whole, such as where the next page is.
      """,
    hint: "nothing has to be done")

  /// A file of the folder is no document of the format.
  public static let otherDocument = FindingCode(
    "elements.other-file", .note, "A file of the folder is no document of the format.",
    explanation: "What stands in a document is told by its root. The root of this one is another.",
    hint: "take the file out, or name it as an input of its own")

  /// What may be reported about the elements of documents.
  public static let elements: [FindingCode] = [
    unknownElement, elementTooLarge, danglingLink, foreignCode, noRecordRoot, unknownNamespace,
    noFirstObject,
    otherDocument, besideRecords,
  ]
}
