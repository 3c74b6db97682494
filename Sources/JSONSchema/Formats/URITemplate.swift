import Bytes

/// The form of URI templates (RFC 6570).
enum URITemplate {
  static func isValid(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"):
        guard let end = text.firstIndex(of: UInt8(ascii: "}"), from: index),
          isExpression(text.extracting(index..<end))
        else { return false }
        index = end + 1
      case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"),
        UInt8(ascii: "|"), UInt8(ascii: "}"):
        return false
      case UInt8(ascii: "%"):
        guard isEncoded(text, index - 1) else { return false }
      default: break
      }
    }
    return true
  }

  private static func isEncoded(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index + 2 < text.count && FormatReader.isHexadecimal(text[index + 1])
      && FormatReader.isHexadecimal(text[index + 2])
  }

  /// An operator, and names with commas between them.
  private static func isExpression(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0 else { return false }
    let operators = Array("+#./;?&=,!@|".utf8)
    var start = operators.contains(text[0]) ? 1 : 0
    while true {
      let end = text.firstIndex(of: UInt8(ascii: ","), from: start) ?? text.count
      guard isVariable(text.extracting(start..<end)) else { return false }
      guard end < text.count else { return true }
      start = end + 1
    }
  }

  /// A name of letters, digits, underscores and single dots, with `*` or `:` and a length behind it.
  private static func isVariable(_ text: Span<UInt8>) -> Bool {
    var index = 0
    var isBehindName = false
    while index < text.count {
      let byte = text[index]
      if FormatReader.isLetter(byte) || FormatReader.isDigit(byte) || byte == UInt8(ascii: "_") {
        isBehindName = true
        index += 1
      } else if byte == UInt8(ascii: "%"), isEncoded(text, index) {
        isBehindName = true
        index += 3
      } else if byte == UInt8(ascii: "."), isBehindName {
        isBehindName = false
        index += 1
      } else {
        break
      }
    }
    guard isBehindName else { return false }
    guard index < text.count else { return true }
    if text[index] == UInt8(ascii: "*") { return index + 1 == text.count }
    guard text[index] == UInt8(ascii: ":") else { return false }
    let digits = text.count - index - 1
    guard (1...4).contains(digits), text[index + 1] != UInt8(ascii: "0") else { return false }
    for digit in index + 1..<text.count where !FormatReader.isDigit(text[digit]) { return false }
    return true
  }
}
