import Bytes

/// The form of URIs, IRIs and their templates.
enum URIForm {
  /// Whether a text is a URI or, where it need not be absolute, a reference to one.
  static func isValid(_ text: Span<UInt8>, isAbsolute: Bool, allowsAll: Bool) -> Bool {
    guard areAllowed(text, allowsAll) else { return false }
    let end = first(text, from: 0, of: "/?#") ?? text.count
    var start = 0
    if let colon = text.firstIndex(of: UInt8(ascii: ":")), colon < end {
      // What stands in front of the first colon is a scheme, or it is no reference.
      guard isScheme(text.extracting(0..<colon)) else { return false }
      start = colon + 1
    } else if isAbsolute {
      return false
    }
    if start + 1 < text.count, text[start] == UInt8(ascii: "/"),
      text[start + 1] == UInt8(ascii: "/")
    {
      let stop = first(text, from: start + 2, of: "/?#") ?? text.count
      guard isAuthority(text.extracting(start + 2..<stop)) else { return false }
      start = stop
    }
    var hashes = 0
    for index in start..<text.count {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "]"): return false
      case UInt8(ascii: "#"): hashes += 1
      default: break
      }
    }
    return hashes <= 1
  }

  private static func first(_ text: Span<UInt8>, from start: Int, of bytes: StaticString) -> Int? {
    for index in start..<text.count {
      let byte = text[index]
      if bytes.description.utf8.contains(byte) { return index }
    }
    return nil
  }

  private static func areAllowed(_ text: Span<UInt8>, _ allowsAll: Bool) -> Bool {
    let marks = Array("-._~:/?#[]@!$&'()*+,;=%".utf8)
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "%") {
        guard index + 2 < text.count, FormatReader.isHexadecimal(text[index + 1]),
          FormatReader.isHexadecimal(text[index + 2])
        else { return false }
      }
      let isGood =
        FormatReader.isLetter(byte) || FormatReader.isDigit(byte) || marks.contains(byte)
        || (allowsAll && byte >= 0x80)
      if !isGood { return false }
    }
    return true
  }

  private static func isScheme(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0, FormatReader.isLetter(text[0]) else { return false }
    for index in text.indices {
      let byte = text[index]
      let isGood =
        FormatReader.isLetter(byte) || FormatReader.isDigit(byte) || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      if !isGood { return false }
    }
    return true
  }

  /// `user@host:port`, where the host may be an address in brackets.
  private static func isAuthority(_ text: Span<UInt8>) -> Bool {
    var start = 0
    for index in text.indices where text[index] == UInt8(ascii: "@") {
      if start > 0 { return false }
      start = index + 1
    }
    for index in 0..<start
    where text[index] == UInt8(ascii: "[") || text[index] == UInt8(ascii: "]") { return false }
    var end = start
    if start < text.count, text[start] == UInt8(ascii: "[") {
      guard let close = text.firstIndex(of: UInt8(ascii: "]"), from: start) else { return false }
      let inner = text.extracting(start + 1..<close)
      var reader = FormatReader(inner)
      let isFuture = inner.count > 3 && inner[0] | 0x20 == UInt8(ascii: "v")
      guard isFuture || reader.ipv6() && reader.isAtEnd else { return false }
      end = close + 1
    } else {
      while end < text.count, text[end] != UInt8(ascii: ":") {
        if text[end] == UInt8(ascii: "[") || text[end] == UInt8(ascii: "]") { return false }
        end += 1
      }
    }
    guard end < text.count else { return true }
    guard text[end] == UInt8(ascii: ":") else { return false }
    for index in end + 1..<text.count where !FormatReader.isDigit(text[index]) { return false }
    return true
  }
}
