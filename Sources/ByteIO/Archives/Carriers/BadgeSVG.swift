import Bytes
import Findings

/// Pictures in SVG with a badge as an element of their own name space.
///
/// `<openbadges:assertion verify="…">` or `<openbadges:credential verify="…">` has the signed badge or
/// its address in an attribute, or the badge itself inside. The prefix may be another.
enum BadgeSVG {
  private static let spaces = ["https://purl.imsglobal.org/ob/v3p0", "http://openbadges.org"]
  private static let names = ["credential", "assertion"]

  /// Whether a text may be XML.
  static func mayStart(_ bytes: [UInt8]) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "<")
  }

  /// Whether the start of a text is that of a picture.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    mayStart(bytes) && find("<svg", in: bytes[...]) != nil
  }

  /// The texts of all badges in a picture, of which `bytes` may be the start only.
  static func badges(in bytes: [UInt8], at location: Location) throws(Failure) -> [[UInt8]] {
    guard let prefix = prefix(bytes) else { return [] }
    var found: [[UInt8]] = []
    for name in names.map({ "\(prefix):\($0)" }) {
      var rest = bytes[...]
      while let start = find("<\(name)", in: rest) {
        rest = rest[(start + name.utf8.count + 1)...]
        guard let first = rest.first, [0x20, 0x09, 0x0A, 0x0D, slash, greater].contains(first)
        else {
          continue
        }
        if bytes.count > Carrier.limit {
          throw Failure(
            .input, .carrierTooLarge, "the picture with the badge is larger than 8 MiB",
            at: location)
        }
        guard let badge = badge(&rest, name) else {
          throw Failure(
            .input, .badgeTruncated, "the picture ends within its badge", at: location)
        }
        found.append(badge)
      }
    }
    return found
  }

  private static let (slash, greater) = (UInt8(ascii: "/"), UInt8(ascii: ">"))
  private static let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]

  /// The prefix of the name space of badges.
  private static func prefix(_ bytes: [UInt8]) -> String? {
    for space in spaces {
      for quote in ["\"", "'"] {
        guard let end = find("=\(quote)\(space)\(quote)", in: bytes[...]) else { continue }
        let name = bytes[..<end].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
        let text = String(decoding: name.reversed(), as: UTF8.self)
        let isPrefix = bytes[..<(end - name.count)].suffix(7).elementsEqual(" xmlns:".utf8)
        if isPrefix || bytes[..<(end - name.count)].suffix(6).elementsEqual("xmlns:".utf8) {
          return text
        }
      }
    }
    return nil
  }

  /// The badge of an element, of which `rest` is what stands behind its name: a signed one before one
  /// that stands inside, and that before an address.
  private static func badge(_ rest: inout ArraySlice<UInt8>, _ name: String) -> [UInt8]? {
    var verify: [UInt8] = []
    while true {
      rest = rest.drop { $0 <= 0x20 }
      guard let first = rest.first else { return nil }
      if first == slash || first == greater { break }
      let attribute = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "=") }
      rest = rest.dropFirst(attribute.count).drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
      guard let quote = rest.first, quotes.contains(quote), !attribute.isEmpty else { return nil }
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest.dropFirst(value.count + 1)
      guard rest.first == quote else { return nil }
      rest = rest.dropFirst()
      if attribute.elementsEqual("verify".utf8) { verify = plain(value) }
    }
    if rest.first == slash { return verify }
    guard let end = find("</\(name)", in: rest) else { return nil }
    let inside = text(rest[..<end].dropFirst())
    rest = rest[end...]
    if CompactSignature.recognizes(verify) { return verify }
    return inside.contains { $0 > 0x20 } ? inside : verify
  }

  /// The text inside an element, with what sections of it say.
  private static func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard let start = find("<![CDATA[", in: bytes) else { return plain(bytes) }
    let section = bytes[(start + 9)...]
    guard let end = find("]]>", in: section) else { return [] }
    return plain(bytes[..<start]) + section[..<end] + text(section[(end + 3)...])
  }

  /// Text without the five references that need no declaration.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let known = [
        ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&"), ("&quot;", "\""), ("&apos;", "'"),
      ]
      if byte == UInt8(ascii: "&"), let found = known.first(where: { rest.starts(with: $0.0.utf8) })
      {
        text += Array(found.1.utf8)
        rest = rest.dropFirst(found.0.utf8.count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// Where a word starts.
  private static func find(_ word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard let first = word.first else { return nil }
    var rest = bytes
    while let start = rest.firstIndex(of: first) {
      if bytes[start...].starts(with: word) { return start }
      rest = bytes[(start + 1)...]
    }
    return nil
  }
}
