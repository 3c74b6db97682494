/// The header of a column that Canvas computes: `Homework Final Score (Quarter 1)`.
struct TotalHeader: Sendable, Hashable {
  /// What is computed.
  let measure: Measure
  /// The assignment group, `nil` for the course.
  let group: String?
  /// The grading period, `nil` for all the time.
  let period: String?

  /// Reads a header, or returns `nil` where it is none of a total.
  ///
  /// The measure is the last one in the text that nothing follows but a period in parentheses.
  init?(_ header: String) {
    var text = HeaderText.trimmed(header)
    // Older files say in the header what newer ones say in the row of points.
    if let marked = Self.withoutMark(text) { text = marked }
    let bytes = Array(text.utf8)
    let folded = HeaderText.folded(bytes)
    var best: (start: Int, measure: Measure, end: Int)?
    for measure in Measure.all {
      let words = HeaderText.folded(Array(measure.header.utf8))
      guard words.count <= folded.count else { continue }
      for start in 0...folded.count - words.count
      where folded[start..<start + words.count].elementsEqual(words) {
        let end = start + words.count
        guard start == 0 || bytes[start - 1] == 0x20, Self.isPeriod(bytes[end...]) else { continue }
        // Of two that end alike the longer one: `Unposted Final Score` is no `Final Score`.
        let isBetter = best.map { end > $0.end || (end == $0.end && start < $0.start) } ?? true
        if isBetter { best = (start, measure, end) }
      }
    }
    guard let best else { return nil }
    measure = best.measure
    group = best.start == 0 ? nil : String(decoding: bytes[..<(best.start - 1)], as: UTF8.self)
    period =
      best.end == bytes.count
      ? nil : String(decoding: bytes[(best.end + 2)..<(bytes.count - 1)], as: UTF8.self)
  }

  /// Whether Canvas skips a column when it imports a gradebook: the header holds a total's words.
  static func isIgnored(_ header: String) -> Bool {
    Measure.all.contains { measure in
      let (words, bytes) = (Array(measure.header.utf8), Array(header.utf8))
      return bytes.count >= words.count
        && (0...bytes.count - words.count).contains {
          bytes[$0..<$0 + words.count].elementsEqual(words)
        }
    }
  }

  /// Whether a text is nothing, or ` (…)`.
  private static func isPeriod(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.isEmpty { return true }
    return rest.count > 3 && rest.starts(with: [0x20, 0x28]) && rest.last == 0x29
  }

  private static func withoutMark(_ text: String) -> String? {
    let mark = Array(" (read only)".utf8)
    let bytes = Array(text.utf8)
    guard HeaderText.folded(bytes).suffix(mark.count).elementsEqual(mark) else { return nil }
    return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
  }
}
