import CLibXML2

/// Something in a document that its schema does not allow.
public struct XMLViolation: Sendable, Hashable {
  /// What a violation can be about.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// An element that may not stand here, or an element before it is missing.
    case unexpectedElement
    /// An element ends although more has to stand in it.
    case missingElement
    /// A text or an attribute's value is not of its type, or not one of those allowed.
    case invalidValue
    /// A value that would be valid without the white space around it.
    case paddedValue
    /// An attribute that the element does not have.
    case unexpectedAttribute
    /// An attribute that the element must have is not there.
    case missingAttribute
    /// Text in an element that has none, or elements in one of text alone.
    case wrongContent
    /// A key that stands twice, or a reference without its key.
    case identity
    /// The schema has no element like the root.
    case unknownRoot
    /// Anything else.
    case other
  }

  /// What it is about.
  public let kind: Kind
  /// The byte of the source where the element's `<` stands, or the text that may not stand in it.
  public let offset: Int
  /// The byte of the tag or text at which it shows, in the run that it comes with; an element that
  /// lacks something may have started long before.
  public let shownAt: Int
  /// The element's path; names in no set stand as `*`.
  public let path: String
  /// libxml2's number of the rule, for those who compare.
  public let rule: Int
}

extension XMLViolation.Kind {
  /// The kind that a rule of the library stands for.
  init(rule: Int, isEnd: Bool, isPadded: Bool) {
    switch xmlParserErrors(rawValue: UInt32(truncatingIfNeeded: rule)) {
    case XML_SCHEMAV_ELEMENT_CONTENT: self = isEnd ? .missingElement : .unexpectedElement
    case XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1, XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2,
      XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3, XML_SCHEMAV_CVC_ENUMERATION_VALID:
      self = isPadded && isEnd ? .paddedValue : .invalidValue
    case XML_SCHEMAV_CVC_FACET_VALID, XML_SCHEMAV_CVC_LENGTH_VALID,
      XML_SCHEMAV_CVC_MINLENGTH_VALID, XML_SCHEMAV_CVC_MAXLENGTH_VALID,
      XML_SCHEMAV_CVC_MININCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID,
      XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID, XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID,
      XML_SCHEMAV_CVC_TOTALDIGITS_VALID, XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID,
      XML_SCHEMAV_CVC_PATTERN_VALID:
      self = .invalidValue
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
      self = .unexpectedAttribute
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4: self = .missingAttribute
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1, XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2,
      XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3, XML_SCHEMAV_CVC_TYPE_3_1_1, XML_SCHEMAV_CVC_TYPE_3_1_2,
      XML_SCHEMAV_CVC_ELT_3_1:
      self = .wrongContent
    case XML_SCHEMAV_CVC_IDC: self = .identity
    case XML_SCHEMAV_CVC_ELT_1: self = .unknownRoot
    default: self = .other
    }
  }
}
