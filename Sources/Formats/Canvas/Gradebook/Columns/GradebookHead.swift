import Bytes
import CSVSyntax
import Findings
import FormatKit

/// The rows above the learners: the header, and the rows that say something about its columns.
struct GradebookHead: Sendable {
  /// The rows at the start of the file: the header first.
  let rows: HeadRows
  /// The number of the row that tells whose scores are hidden, `nil` where there is none.
  let postingRow: Int?
  /// The number of the row of points possible, `nil` where there is none.
  let pointsRow: Int?
  /// How many rows come before the first learner's.
  let rowCount: Int

  /// How many lines have to be seen: header, posting, points, and some that may be blank.
  static let lineCount = 8
  /// How many rows are looked at.
  static let rowLimit = 5

  /// Reads the head of a stream.
  init(
    _ head: StreamHead, _ context: StreamContext, delimiter: UInt8? = nil
  ) throws(Failure) {
    rows = try HeadRows(
      head, context,
      dialect: delimiter.map { Dialect(delimiter: $0) } ?? Self.dialect(head, context),
      limit: Self.rowLimit)
    var posting: Int?
    var points: Int?
    var count = 1
    for number in rows.rows.indices.dropFirst() {
      let texts = rows.rows[number].texts
      if points == nil, Self.isPoints(texts) {
        points = number
      } else if posting == nil, number == count, Self.isPosting(texts) {
        posting = number
      } else {
        continue
      }
      if number == count { count += 1 }
    }
    postingRow = posting
    pointsRow = points
    rowCount = count
  }

  /// The headers.
  var header: [String] { rows.rows[0].texts }

  /// The offset of the first row behind the label rows.
  var bodyOffset: Int { rows.rows[rowCount - 1].end }

  /// The line breaks before that row.
  var bodyLineBreaks: Int { rows.rows[rowCount - 1].lineBreaks }

  /// Whether commas stand before decimals: with semicolons they do.
  var hasDecimalComma: Bool {
    rows.dialect.delimiter == UInt8(ascii: ";")
      || header.indices.contains { DecimalText.showsComma(points(of: $0)) }
  }

  /// What the row of points says about a column; empty where it says nothing.
  func points(of column: Int) -> String { text(pointsRow, column) }

  /// What the posting row says about a column; empty where it says nothing.
  func posting(of column: Int) -> String { text(postingRow, column) }

  /// The same as it was written, spaces included.
  func rawPoints(of column: Int) -> String { rawText(pointsRow, column) }

  /// What the posting row says about a column, as it was written.
  func rawPosting(of column: Int) -> String { rawText(postingRow, column) }

  /// What stands at the start of the row of points.
  var pointsLabel: String? { pointsRow.map { rows.rows[$0].texts[0] } }

  private func text(_ row: Int?, _ column: Int) -> String {
    HeaderText.trimmed(rawText(row, column))
  }

  private func rawText(_ row: Int?, _ column: Int) -> String {
    guard let row, column < rows.rows[row].texts.count else { return "" }
    return rows.rows[row].texts[column]
  }

  /// Whether a row is that of the points possible: its first cell is the label, or it has none and
  /// all others say that they are points.
  static func isPoints(_ texts: [String]) -> Bool {
    if PointsLabel.isContained(in: texts[0].utf8Span.span) { return true }
    let others = texts.dropFirst().map { HeaderText.trimmed($0) }.filter { !$0.isEmpty }
    return HeaderText.trimmed(texts[0]).isEmpty && !others.isEmpty
      && others.allSatisfy(PointsLabel.ends)
  }

  /// Whether a row has nothing but words about posting.
  static func isPosting(_ texts: [String]) -> Bool {
    let words = texts.map { HeaderText.trimmed($0) }.filter { !$0.isEmpty }
    return !words.isEmpty && words.allSatisfy { PostingLabel.policy(of: $0) != nil }
  }

  /// The dialect in which the header begins as that of a gradebook, else `nil`.
  private static func dialect(_ head: StreamHead, _ context: StreamContext) -> Dialect? {
    for candidate in Dialect.candidates {
      let dialect = Dialect(
        delimiter: candidate, reason: "with it the header starts like that of a gradebook")
      guard let rows = try? HeadRows(head, context, dialect: dialect, limit: 1) else { continue }
      let header = rows.rows[0].texts
      if header.count > 1, FixedColumn(header: header[0]) != nil { return dialect }
    }
    return nil
  }
}

/// The label of the row of points possible.
enum PointsLabel {
  /// The label as Canvas writes it: spaces make it sort before all names.
  static let text = "    Points Possible"
  /// What stands in that row under columns that Canvas does not take back.
  static let readOnly = "(read only)"

  private static let words = Array("points possible".utf8)

  /// Whether a text says of itself that it is points, such as `10 points`.
  static func ends(_ text: String) -> Bool { text.lowercased().hasSuffix(ending) }

  /// A number without the word behind it.
  static func number(_ text: String) -> String {
    ends(text) ? HeaderText.trimmed(String(text.dropLast(ending.count))) : text
  }

  private static let ending = " points"

  /// Whether a text holds the label, in any case.
  static func isContained(in text: Span<UInt8>) -> Bool {
    guard text.count >= words.count else { return false }
    for start in 0...text.count - words.count {
      var length = 0
      while length < words.count, fold(text[start + length]) == words[length] { length += 1 }
      if length == words.count { return true }
    }
    return false
  }

  private static func fold(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}

/// The words of the row that tells whose scores are hidden.
enum PostingLabel {
  /// By code of the posting policy: what Canvas writes.
  static let texts = [
    (code: "manual", text: "Manual Posting"),
    (code: "manualHidden", text: "Manual Posting (scores hidden from instructors)"),
    (code: "muted", text: "Muted"),
  ]

  /// What Canvas writes for a policy; nothing where scores are posted at once.
  static func text(of policy: String) -> String {
    texts.first { $0.code == policy }?.text ?? ""
  }

  /// The code of a policy; what follows the first words is in the user's language.
  static func policy(of text: String) -> String? {
    let folded = text.lowercased()
    if folded == "muted" { return "muted" }
    guard folded.hasPrefix("manual posting") else { return nil }
    return folded == "manual posting" ? "manual" : "manualHidden"
  }
}
