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

  /// Whether the start of a text is that of a picture, which its root tells.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    guard mayStart(bytes) else { return false }
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[start...]
      let end: Int?
      if rest.starts(with: "<?".utf8) {
        end = rest.start(of: "?>")
      } else if rest.starts(with: "<!--".utf8) {
        end = rest.start(of: "-->")
      } else if rest.starts(with: "<!".utf8) {
        end = endOfDocumentType(rest)
      } else {
        return rest.starts(with: "<svg".utf8)
      }
      guard let end else { return false }
      rest = rest[(end + 1)...]
    }
    return false
  }

  /// Where a document type ends, be it with declarations inside.
  private static func endOfDocumentType(_ text: ArraySlice<UInt8>) -> Int? {
    guard let end = text.firstIndex(of: greater) else { return nil }
    guard text[..<end].contains(UInt8(ascii: "[")) else { return end }
    return text.start(of: "]").flatMap { text[$0...].firstIndex(of: greater) }
  }

  /// The texts of all badges in a picture, of which `bytes` may be the start only.
  static func badges(in bytes: [UInt8], at location: Location) throws(Failure) -> [[UInt8]] {
    guard let prefix = prefix(bytes) else { return [] }
    var found: [[UInt8]] = []
    for name in names.map({ "\(prefix):\($0)" }) {
      var rest = bytes[...]
      while let start = rest.start(of: "<\(name)") {
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
        var rest = bytes[...]
        while let end = rest.start(of: "=\(quote)\(space)\(quote)") {
          let name = bytes[..<end].reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
          let before = bytes[..<(end - name.count)]
          if before.suffix(6).elementsEqual("xmlns:".utf8), before.dropLast(6).last ?? 0 <= 0x20 {
            return String(decoding: name.reversed(), as: UTF8.self)
          }
          rest = rest[(end + 1)...]
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
    guard let end = rest.start(of: "</\(name)") else { return nil }
    let inside = text(rest[..<end].dropFirst())
    rest = rest[end...]
    if CompactSignature.recognizes(verify) { return verify }
    return inside.contains { $0 > 0x20 } ? inside : verify
  }

  /// The text inside an element, with what sections of it say.
  private static func text(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let start = rest.start(of: "<![CDATA[") {
      let section = rest[(start + 9)...]
      // What follows a section that does not end is no text of the picture.
      guard let end = section.start(of: "]]>") else { return text + plain(rest[..<start]) }
      text += plain(rest[..<start])
      text += section[..<end]
      rest = section[(end + 3)...]
    }
    return text + plain(rest)
  }

  /// Text without the five references that need no declaration.
  private static func plain(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += rest[..<start]
      rest = rest[start...]
      let found = references.first { rest.starts(with: $0.reference.utf8) }
      text.append(found?.byte ?? UInt8(ascii: "&"))
      rest = rest.dropFirst(found?.reference.utf8.count ?? 1)
    }
    return text + rest
  }

  private static let references: [(reference: String, byte: UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
  ]
}
