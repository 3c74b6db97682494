import CLibXML2

/// From libxml2's error numbers to our problems; its texts may hold learners' values and are not used.
extension XMLProblem {
  /// The problem that an error of the library stands for, `nil` where reading may go on.
  init?(domain: Int32, code: Int32, level: xmlErrorLevel) {
    if domain == Int32(XML_FROM_NAMESPACE.rawValue) {
      // Undeclared prefixes and misuse end reading; doubtful namespace names do not.
      guard (200...205).contains(code) else { return nil }
      self = code == 203 ? .duplicateAttribute : .badNamespace
      return
    }
    guard level == XML_ERR_FATAL else { return nil }
    switch xmlParserErrors(rawValue: UInt32(bitPattern: code)) {
    case XML_ERR_DOCUMENT_EMPTY: self = .noRoot
    case XML_ERR_TAG_NAME_MISMATCH: self = .mismatchedTag
    case XML_ERR_ATTRIBUTE_REDEFINED: self = .duplicateAttribute
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF: self = .invalidCharacter
    case XML_ERR_INVALID_ENCODING: self = .invalidUTF8
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .undeclaredEntity
    case XML_ERR_DOCUMENT_END: self = .trailingContent
    default: self = .malformed
    }
  }
}
