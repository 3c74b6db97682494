import Bytes

/// Addresses and names.
extension FormatReader {
  mutating func ipv4() -> Bool {
    for part in 0..<4 {
      if part > 0, !take(".") { return false }
      let start = index
      let count = digits()
      guard (1...3).contains(count) else { return false }
      if count > 1, text[start] == UInt8(ascii: "0") { return false }
      var value = 0
      for offset in start..<index { value = value * 10 + Int(text[offset] & 15) }
      guard value < 256 else { return false }
    }
    return true
  }

  mutating func ipv6() -> Bool {
    var groups = 0
    var hasGap = false
    if take(":") {
      guard take(":") else { return false }
      hasGap = true
    }
    while !isAtEnd, groups < 8 {
      let start = index
      while let next, Self.isHexadecimal(next) { index += 1 }
      if next == UInt8(ascii: ".") {
        index = start
        guard ipv4() else { return false }
        groups += 2
        break
      }
      guard (1...4).contains(index - start) else { return false }
      groups += 1
      guard next == UInt8(ascii: ":") else { break }
      index += 1
      if take(":") {
        if hasGap { return false }
        hasGap = true
        if isAtEnd { break }
      } else if isAtEnd {
        return false
      }
    }
    return hasGap ? groups < 8 : groups == 8
  }

  /// A mailbox: a dotted or quoted name, `@`, and a host or an address in brackets.
  mutating func email(allowsAll: Bool) -> Bool {
    guard let at = lastAt() else { return false }
    let name = text.extracting(0..<at)
    let host = text.extracting(at + 1..<text.count)
    return isLocalPart(name, allowsAll) && isMailHost(host, allowsAll)
  }

  private func lastAt() -> Int? {
    var index = text.count
    while index > 0 {
      index -= 1
      if text[index] == UInt8(ascii: "@") { return index }
    }
    return nil
  }

  private func isLocalPart(_ name: Span<UInt8>, _ allowsAll: Bool) -> Bool {
    guard name.count > 0 else { return false }
    if name[0] == UInt8(ascii: "\"") {
      return name.count > 2 && name[name.count - 1] == UInt8(ascii: "\"")
    }
    let special = Array("!#$%&'*+-/=?^_`{|}~.".utf8)
    var last = UInt8(ascii: ".")
    for index in name.indices {
      let byte = name[index]
      let isGood =
        Self.isLetter(byte) || Self.isDigit(byte) || special.contains(byte)
        || (allowsAll && byte >= 0x80)
      guard isGood, byte != UInt8(ascii: ".") || last != byte else { return false }
      last = byte
    }
    return last != UInt8(ascii: ".")
  }

  private func isMailHost(_ host: Span<UInt8>, _ allowsAll: Bool) -> Bool {
    let count = host.count
    if count > 2, host[0] == UInt8(ascii: "["), host[count - 1] == UInt8(ascii: "]") {
      let inner = host.extracting(1..<count - 1)
      var reader = FormatReader(inner)
      if reader.ipv4(), reader.isAtEnd { return true }
      let mark = Array("IPv6:".utf8)
      guard inner.count > 5, inner.extracting(0..<5).isEqual(to: mark) else { return false }
      var other = FormatReader(inner.extracting(5..<inner.count))
      return other.ipv6() && other.isAtEnd
    }
    return Self.isHostname(host, allowsAll: allowsAll)
  }

  /// Labels of up to 63 letters, digits and hyphens, 253 in all.
  static func isHostname(_ text: Span<UInt8>, allowsAll: Bool = false) -> Bool {
    guard text.count > 0, text.count <= 253 else { return false }
    var start = 0
    for index in 0...text.count {
      guard index == text.count || text[index] == UInt8(ascii: ".") else {
        let byte = text[index]
        let isGood =
          isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-")
          || (allowsAll && byte >= 0x80)
        guard isGood else { return false }
        continue
      }
      guard index > start, index - start <= 63, text[start] != UInt8(ascii: "-"),
        text[index - 1] != UInt8(ascii: "-")
      else { return false }
      start = index + 1
    }
    return true
  }

  /// A JSON pointer, from an offset on.
  static func isPointer(_ text: Span<UInt8>, from start: Int) -> Bool {
    guard start < text.count else { return true }
    guard text[start] == UInt8(ascii: "/") else { return false }
    var index = start
    while index < text.count {
      if text[index] == UInt8(ascii: "~") {
        guard index + 1 < text.count, text[index + 1] & 0xFE == 0x30 else { return false }
      }
      index += 1
    }
    return true
  }

  static func isRelativePointer(_ text: Span<UInt8>) -> Bool {
    var reader = FormatReader(text)
    let count = reader.digits()
    guard count > 0, count == 1 || text[0] != UInt8(ascii: "0") else { return false }
    if reader.take("#") { return reader.isAtEnd }
    return isPointer(text, from: reader.index)
  }

  /// A regular expression; one that cannot be matched here is one all the same.
  static func isPattern(_ text: Span<UInt8>) -> Bool {
    do throws(PatternProblem) {
      _ = try PatternParser.parse(String(text))
      return true
    } catch {
      return error != .malformed && error != .flags
    }
  }
}
