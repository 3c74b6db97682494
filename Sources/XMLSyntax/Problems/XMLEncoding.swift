import Bytes
public import Findings

/// How a document's bytes stand for characters, as its first bytes show.
///
/// Text is decoded before it gets here, by the room that reads files: there a byte's offset in the
/// source is known, text in pieces can be framed as UTF-8 whatever it was, and the library's own
/// decoders, which differ from build to build, are left out. This type says what to decode.
public enum XMLEncoding: Sendable, Hashable {
  /// UTF-8, also where nothing is declared.
  case utf8
  /// UTF-16; the byte order mark tells which.
  case utf16
  /// Windows-1252, also where ISO-8859-1 is declared: files that declare it are written by programs
  /// that mean Windows-1252, and the bytes in which the two differ are control characters.
  case windows1252

  /// Finds the encoding of a document by its first bytes, a few hundred of them.
  ///
  /// A byte order mark decides; a declaration that contradicts it is refused, unless it is one of a
  /// text in UTF-16 that calls itself UTF-8: its letters cannot be mistaken.
  public init(of head: Span<UInt8>) throws(Failure) {
    let bytes = (0..<min(head.count, 400)).map { head[$0] }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard let name = Self.declared(hasMark ? Array(bytes.dropFirst(3)) : bytes) else {
      self = .utf8
      return
    }
    let place = Location(line: 1, column: 1, byte: 0)
    switch String(decoding: name, as: UTF8.self).lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case _ where hasMark:
      throw Failure(
        .input, .xmlEncodingConflict,
        "the byte order mark is that of UTF-8, the declaration says something else", at: place)
    case "iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252": self = .windows1252
    case "utf-16", "utf-16le", "utf-16be":
      throw Failure(
        .input, .xmlEncodingConflict, "UTF-16 is declared, and there is no byte order mark",
        at: place)
    default:
      throw Failure(
        .input, .xmlEncodingUnsupported, "the declared encoding is not read", at: place)
    }
  }

  /// The name that an XML declaration gives, `nil` where there is none.
  private static func declared(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: Array("<?xml".utf8)),
      let end = bytes.firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let word = Array("encoding".utf8)
    var index = 5
    while index + word.count < end, !bytes[index...].starts(with: word) { index += 1 }
    guard index + word.count < end else { return nil }
    let rest = bytes[(index + word.count)..<end].drop { $0 <= 0x20 || $0 == UInt8(ascii: "=") }
    guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
    return Array(rest.dropFirst().prefix { $0 != quote })
  }
}
