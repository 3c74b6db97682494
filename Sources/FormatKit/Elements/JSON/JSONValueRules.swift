public import Findings

/// What a standard asks of its JSON values beyond what reading needs.
///
/// Rules look at the text itself, so that nothing that a reader overlooks is lost on them. They are
/// asked in validations only.
public protocol JSONValueRules: Sendable {
  /// Makes what one thread needs.
  func makeCheck() -> any JSONValueCheck
}

/// Checks one value after another, with working memory of its own.
public protocol JSONValueCheck: AnyObject {
  /// What is wrong about the well-formed value that starts in a text at `start`, in its order.
  func breaches(_ text: RawSpan, from start: Int, to end: Int) -> [JSONBreach]
}

/// A rule that a JSON value breaks, and where.
public struct JSONBreach: Sendable {
  /// The rule.
  public var code: FindingCode
  /// Where it is broken, as an offset in the text.
  public var offset: Int
  /// What is wrong, in words.
  public var message: Message
  /// What tells causes of one rule apart.
  public var subject: UInt64

  /// Describes a breach.
  public init(_ code: FindingCode, at offset: Int, _ message: Message, subject: UInt64) {
    self.code = code
    self.offset = offset
    self.message = message
    self.subject = subject
  }
}
