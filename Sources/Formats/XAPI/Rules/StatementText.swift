import Bytes
import LearnerModel

/// The forms of texts in statements.
enum StatementText {
  /// Eight, four, four, four and twelve hexadecimal digits.
  static func isIdentifier(_ text: Span<UInt8>) -> Bool {
    guard text.count == 36 else { return false }
    for index in text.indices {
      let isMark = index == 8 || index == 13 || index == 18 || index == 23
      if isMark ? text[index] != UInt8(ascii: "-") : !isHexadecimal(text[index]) { return false }
    }
    return true
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// The fingerprint of an e-mail address: forty hexadecimal digits.
  static func isDigest(_ text: Span<UInt8>) -> Bool {
    text.count == 40 && text.indices.allSatisfy { isHexadecimal(text[$0]) }
  }

  /// An absolute IRI: a scheme, and behind it nothing that IRIs leave out.
  static func isIRI(_ text: Span<UInt8>) -> Bool {
    guard ResourceLocator.hasScheme(text) else { return false }
    return text.indices.allSatisfy { index in
      switch text[index] {
      case ...0x20, 0x7F: false
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
        UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
        UInt8(ascii: "}"):
        false
      default: true
      }
    }
  }

  /// `mailto:` and an address.
  static func isMailbox(_ text: Span<UInt8>) -> Bool {
    let scheme: StaticString = "mailto:"
    let start = scheme.utf8CodeUnitCount
    guard text.count > start, text.extracting(first: start).isEqual(to: scheme), isIRI(text),
      let at = text.indices.last(where: { text[$0] == UInt8(ascii: "@") })
    else { return false }
    return at > start && at + 1 < text.count
  }

  /// A moment of ISO 8601, in UTC or with an offset that is not a negative zero.
  static func isMoment(_ text: Span<UInt8>) -> Bool {
    // Nearly all are in UTC.
    if text.count > 10, text[text.count - 1] == UInt8(ascii: "Z"),
      ValueType.timeStamp.isCanonical(text)
    {
      return true
    }
    return isOtherMoment(text.indices.map { text[$0] })
  }

  private static func isOtherMoment(_ text: [UInt8]) -> Bool {
    guard text.count > 10 else { return false }
    var text = text
    if text[10] == UInt8(ascii: "t") || text[10] == 0x20 { text[10] = UInt8(ascii: "T") }
    // The offset may be short.
    if let sign = text.dropFirst(11).lastIndex(where: { $0 == 0x2B || $0 == 0x2D }) {
      var digits = text[(sign + 1)...].filter { $0 != UInt8(ascii: ":") }
      if digits.count == 2 { digits += [0x30, 0x30] }
      guard digits.count == 4 else { return false }
      if text[sign] == UInt8(ascii: "-"), digits.allSatisfy({ $0 == 0x30 }) { return false }
      text =
        text[...sign] + digits.prefix(2) + [UInt8(ascii: ":")] + digits.suffix(2)
    }
    if text.last == UInt8(ascii: "z") { text[text.count - 1] = UInt8(ascii: "Z") }
    return ValueType.timeStamp.isCanonical(text.span)
  }

  /// A language tag of RFC 5646, by the lengths of its parts.
  static func isLanguage(_ text: Span<UInt8>) -> Bool {
    // Most are a language, or one and its country.
    if text.count == 2 || (text.count == 5 && text[2] == UInt8(ascii: "-")) {
      return text.indices.allSatisfy { $0 == 2 || isLetter(text[$0]) }
        || (text.count == 5 && isOtherLanguage(text.indices.map { text[$0] }))
    }
    return isOtherLanguage(text.indices.map { text[$0] })
  }

  private static func isOtherLanguage(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    func isLetters(_ part: ArraySlice<UInt8>) -> Bool {
      part.allSatisfy(isLetter)
    }
    func isWord(_ part: ArraySlice<UInt8>) -> Bool {
      part.allSatisfy { isLetter($0) || $0 &- 0x30 < 10 }
    }
    func isX(_ part: ArraySlice<UInt8>) -> Bool { part.first.map { $0 | 0x20 } == 0x78 }
    guard let first = parts.first, parts.allSatisfy({ 1...8 ~= $0.count && isWord($0) }),
      isLetters(first)
    else { return false }
    // Tags of one's own, and those registered of old.
    if first.count == 1 {
      return parts.count > 1 && (isX(first) || first.first.map { $0 | 0x20 } == 0x69)
    }
    var rest = parts.dropFirst()
    var extended = 0
    while first.count <= 3, extended < 3, let part = rest.first, part.count == 3, isLetters(part) {
      rest = rest.dropFirst()
      extended += 1
    }
    if let part = rest.first, part.count == 4, isLetters(part) { rest = rest.dropFirst() }
    if let part = rest.first,
      (part.count == 2 && isLetters(part))
        || (part.count == 3 && part.allSatisfy { $0 &- 0x30 < 10 })
    {
      rest = rest.dropFirst()
    }
    while let part = rest.first,
      part.count >= 5 || (part.count == 4 && part.first.map { $0 &- 0x30 < 10 } == true)
    {
      rest = rest.dropFirst()
    }
    // What follows a single character is its own affair, as long as there is something.
    guard let single = rest.first else { return true }
    return single.count == 1 && rest.count > 1 && (isX(single) || (rest.last?.count ?? 0) > 1)
  }

  /// A type and a subtype, parameters behind them or not.
  static func isMediaType(_ text: Span<UInt8>) -> Bool {
    let name = text.indices.map { text[$0] }.prefix { $0 != UInt8(ascii: ";") }
    let parts = name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 > 0x20 && $0 < 0x7F } }
  }

  /// 1.0, 1.0.x or 2.0.0.
  static func isVersion(_ text: Span<UInt8>) -> Bool {
    if text.isEqual(to: "2.0.0") || text.isEqual(to: "1.0") { return true }
    guard text.count > 4, text.extracting(first: 4).isEqual(to: "1.0.") else { return false }
    return text.indices.dropFirst(4).allSatisfy { text[$0] &- 0x30 < 10 }
  }
}
