public import Findings

/// What can be wrong with a document, so that it cannot be read on.
public enum XMLProblem: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// The text does not follow the rules of XML here.
  case malformed = 1
  /// An end tag of another name than the element that is open.
  case mismatchedTag
  /// The text ends before the root is closed.
  case unexpectedEnd
  /// More than comments and white space behind the root's end.
  case trailingContent
  /// No root element: nothing, or something that is no XML.
  case noRoot
  /// An attribute stands twice.
  case duplicateAttribute
  /// A character that XML does not allow, such as NUL.
  case invalidCharacter
  /// Bytes that are not UTF-8.
  case invalidUTF8
  /// An entity other than the five that XML has.
  case undeclaredEntity
  /// A prefix without a namespace, or a namespace misused.
  case badNamespace
  /// A document type declaration.
  case documentType
  /// More open elements than the limit allows.
  case tooDeep
  /// More attributes on an element than the limit allows.
  case tooManyAttributes
  /// A tag, comment or processing instruction longer than the limit allows.
  case tagTooLarge
  /// A text longer than the limit allows.
  case textTooLarge
  /// A name longer than the limit allows.
  case nameTooLong
  /// More different names, or processing instructions, than the limits allow.
  case tooManyNames
  /// More bytes to keep verbatim than the limit allows.
  case fragmentTooLarge

  /// What reports call it.
  public var code: FindingCode {
    switch self {
    case .malformed: .xmlMalformed
    case .mismatchedTag: .xmlMismatchedTag
    case .unexpectedEnd: .xmlUnexpectedEnd
    case .trailingContent: .xmlTrailingContent
    case .noRoot: .xmlNoRoot
    case .duplicateAttribute: .xmlDuplicateAttribute
    case .invalidCharacter: .xmlInvalidCharacter
    case .invalidUTF8: .xmlInvalidUTF8
    case .undeclaredEntity: .xmlUndeclaredEntity
    case .badNamespace: .xmlBadNamespace
    case .documentType: .xmlDocumentType
    case .tooDeep: .xmlTooDeep
    case .tooManyAttributes: .xmlTooManyAttributes
    case .tagTooLarge: .xmlTagTooLarge
    case .textTooLarge: .xmlTextTooLarge
    case .nameTooLong: .xmlNameTooLong
    case .tooManyNames: .xmlTooManyNames
    case .fragmentTooLarge: .xmlFragmentTooLarge
    }
  }
}

/// A problem and where it shows.
public struct XMLError: Error, Sendable, Hashable {
  /// What is wrong.
  public let problem: XMLProblem
  /// The place: that of a tag's `<` where a tag is wrong as a whole, else that of the character.
  public let place: XMLPlace
  /// The elements that are open, as a path; names in no set stand as `*`.
  public let path: String

  /// Notes a problem at a place.
  public init(_ problem: XMLProblem, at place: XMLPlace, path: String = "") {
    self.problem = problem
    self.place = place
    self.path = path
  }

  /// What reports call it.
  public var code: FindingCode { problem.code }

  /// The failure that a run ends with.
  public func failure(file: String? = nil, entry: String? = nil) -> Failure {
    Failure(
      .input, code, Message(problem.words),
      at: Location(
        file: file, entry: entry, line: place.line, column: place.column, byte: place.byte,
        path: path.isEmpty ? nil : path))
  }
}

extension XMLProblem {
  /// What is said about a place.
  public var words: String {
    switch self {
    case .malformed: "the text breaks the rules of XML here"
    case .mismatchedTag: "the end tag does not fit the element that is open"
    case .unexpectedEnd: "the text ends inside the root element"
    case .trailingContent: "more follows behind the end of the root element"
    case .noRoot: "there is no root element"
    case .duplicateAttribute: "an attribute stands twice in one tag"
    case .invalidCharacter: "this character may not stand in XML"
    case .invalidUTF8: "these bytes are not UTF-8"
    case .undeclaredEntity: "this entity is not one of the five that XML has"
    case .badNamespace: "a prefix has no namespace, or one is misused"
    case .documentType: "the document has a document type declaration, which is not read"
    case .tooDeep: "elements are nested deeper than the limit"
    case .tooManyAttributes: "an element has more attributes than the limit"
    case .tagTooLarge: "a tag or comment is longer than the limit"
    case .textTooLarge: "a text is longer than the limit"
    case .nameTooLong: "a name is longer than the limit"
    case .tooManyNames: "there are more different names than the limit"
    case .fragmentTooLarge: "an element to be kept as it stands is larger than the limit"
    }
  }
}
