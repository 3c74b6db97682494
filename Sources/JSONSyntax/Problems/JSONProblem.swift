public import Findings

/// What can be wrong with JSON text.
public enum JSONProblem: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// A byte that may not stand here.
  case unexpectedCharacter = 1
  /// The text ends inside a value, or before there is one.
  case unexpectedEnd
  /// A backslash that no known escape follows.
  case badEscape
  /// A surrogate escape without its other half.
  case loneSurrogate
  /// Digits, signs and points that are no JSON number.
  case badNumber
  /// A control character inside a string.
  case controlCharacter
  /// Bytes inside a string that are not UTF-8.
  case invalidUTF8
  /// More open arrays and objects than the limit allows.
  case tooDeep
  /// Something other than white space behind the last value.
  case trailingContent
  /// A byte order mark, where it was not asked to be skipped.
  case byteOrderMark
  /// A line feed inside a value, where every line is a value of its own.
  case lineBreakInValue
  /// A string or number longer than the limit allows.
  case valueTooLarge
  /// A name that its object already has; seen by `JSONKeySet`, never by the tokenizer.
  case duplicateKey

  /// What reports call it.
  public var code: FindingCode {
    switch self {
    case .unexpectedCharacter: .jsonUnexpectedCharacter
    case .unexpectedEnd: .jsonUnexpectedEnd
    case .badEscape: .jsonBadEscape
    case .loneSurrogate: .jsonLoneSurrogate
    case .badNumber: .jsonBadNumber
    case .controlCharacter: .jsonControlCharacter
    case .invalidUTF8: .jsonInvalidUTF8
    case .tooDeep: .jsonTooDeep
    case .trailingContent: .jsonTrailingContent
    case .byteOrderMark: .jsonByteOrderMark
    case .lineBreakInValue: .jsonLineBreakInValue
    case .valueTooLarge: .jsonValueTooLarge
    case .duplicateKey: .jsonDuplicateKey
    }
  }
}

/// A problem and the byte where it shows.
public struct JSONError: Error, Sendable, Equatable, BitwiseCopyable {
  /// What is wrong.
  public let problem: JSONProblem
  /// The offset of the offending byte in the bytes that were read.
  ///
  /// It is the first byte of an ill-formed UTF-8 sequence, the backslash of an escape, the opening
  /// quote or first digit of a value that is too large, and the end where the text ends too early.
  public let offset: Int

  /// Creates an error.
  public init(_ problem: JSONProblem, at offset: Int) {
    self.problem = problem
    self.offset = offset
  }

  /// What reports call it.
  public var code: FindingCode { problem.code }
}
