/// The header of an assignment: `Essay, first draft (1234)`.
struct ItemHeader: Sendable, Hashable {
  /// The title.
  let title: String
  /// The number that Canvas gave to the assignment; `nil` where the header has none.
  let id: String?

  /// Reads a header; the number is what stands in the last parentheses, behind a space.
  init(_ header: String) {
    let text = Array(HeaderText.trimmed(header).utf8)
    var start = text.count - 1
    while start > 0, text[start - 1] &- 0x30 < 10 { start -= 1 }
    guard text.last == 0x29, start < text.count - 1, start >= 2, text[start - 1] == 0x28,
      text[start - 2] == 0x20 || text[start - 2] == 0x09
    else {
      title = String(decoding: text, as: UTF8.self)
      id = nil
      return
    }
    title = String(decoding: text[..<(start - 2)], as: UTF8.self)
    id = String(decoding: text[start..<(text.count - 1)], as: UTF8.self)
  }

  /// The header that Canvas gives to an assignment; without a number of Canvas it is the title.
  static func text(title: String, key: String) -> String {
    isID(key) ? "\(title) (\(key))" : title
  }

  /// Whether a key is a number that Canvas gave.
  static func isID(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
