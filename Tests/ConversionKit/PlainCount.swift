import Foundation

/// An XML document as a plain loop sees it: how many elements of each name, and how many values.
///
/// It shares no code with what it checks.
package struct PlainCount {
  /// How many elements there are, by name without prefix.
  package private(set) var elements: [String: Int] = [:]
  /// How many attributes and texts there are; declarations of namespaces are none.
  package private(set) var values = 0

  /// Counts what stands in a file.
  package init(_ path: String) throws {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
      .replacing(/<!\[CDATA\[.*?\]\]>/.dotMatchesNewlines()) { match in
        match.0.dropFirst(9).dropLast(3).contains { !$0.isWhitespace } ? "text" : ""
      }
    for piece in text.split(separator: "<", omittingEmptySubsequences: false) {
      guard let end = Self.end(ofTag: piece) else { continue }
      let tag = piece[..<end]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if !tag.hasPrefix("/") {
        let name = tag.prefix { !$0.isWhitespace && $0 != "/" }
        elements[String(name.split(separator: ":").last ?? ""), default: 0] += 1
        let attributes = tag.matches(of: /\s([\w:.-]+)\s*=\s*["']/).map { String($0.1) }
        values += attributes.count { !$0.hasPrefix("xmlns") }
      }
      if piece[piece.index(after: end)...].contains(where: { !$0.isWhitespace }) { values += 1 }
    }
  }
  /// Where a tag ends: a `>` between quotes does not end it.
  private static func end(ofTag piece: Substring) -> String.Index? {
    let isMarkup = piece.hasPrefix("/") || piece.hasPrefix("?") || piece.hasPrefix("!")
    if isMarkup { return piece.firstIndex(of: ">") }
    var quote: Character?
    for index in piece.indices {
      let character = piece[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }
}
