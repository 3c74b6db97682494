import Bytes

/// What the names in archives mean, and which of them are refused or left out.
enum ZipNames {
  /// The text of a name as it is written, or `nil` where it is not the UTF-8 that it claims to be.
  ///
  /// Bit 11 means UTF-8; else an extra field may hold the name in UTF-8; else bytes that are valid
  /// UTF-8 are taken as such, because much software forgets bit 11; else it is code page 437.
  static func decode(_ raw: [UInt8], isUTF8: Bool, unicodePath: [UInt8]?) -> String? {
    if isUTF8 { return String(validating: raw, as: UTF8.self) }
    if let unicodePath { return String(validating: unicodePath, as: UTF8.self) }
    return String(validating: raw, as: UTF8.self) ?? CodePage437.decode(raw)
  }

  /// Writes `\` as `/` in a name from a system that separates folders so.
  static func withSlashes(_ name: String, fromDOS: Bool) -> String {
    guard fromDOS || !name.utf8.contains(UInt8(ascii: "/")) else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { $0 == "\\" ? "/" : $0 }))
  }

  /// The name as a path below the archive, or `nil` where it leads elsewhere.
  ///
  /// Empty parts and `.` are left out; `\` counts as a separator even where it stays in the name.
  static func relativePath(_ name: String) -> String? {
    let scalars = name.unicodeScalars
    let isClean = scalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
    guard isClean, !hasRoot(name) else { return nil }
    for part in name.utf8.split(whereSeparator: { $0 == 0x2F || $0 == 0x5C }) {
      // Some systems ignore dots and blanks at the end, so `.. ` is `..` to them.
      let isDots = part.allSatisfy { $0 == 0x2E || $0 == 0x20 }
      if isDots, part.count > 1 || part.first == 0x20 { return nil }
    }
    let parts = pathParts(name).filter { $0 != "." }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }

  private static func hasRoot(_ name: String) -> Bool {
    let head = Array(name.utf8.prefix(2))
    guard let first = head.first else { return true }
    if first == 0x2F || first == 0x5C { return true }
    let isLetter = (0x41...0x5A).contains(first & 0xDF)
    return isLetter && head.count == 2 && head[1] == UInt8(ascii: ":")
  }

  /// Whether desktop systems put a file of this name beside the data on their own.
  static func isLitter(_ path: String) -> Bool {
    let parts = pathParts(path)
    guard let last = parts.last else { return false }
    return parts.first == "__MACOSX" || last.utf8.starts(with: [0x2E, 0x5F])
      || last == ".DS_Store" || last == "Thumbs.db"
  }
}
