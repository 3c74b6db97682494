import Bytes
import TestKit
import Testing

@testable import Canvas

/// The texts of headers, numbers and guarded names, apart from any file.
struct HeaderTests {
  @Test(
    arguments: [
      ("Homework Final Score", "Final Score", "Homework", nil),
      ("Unposted Final Score", "Unposted Final Score", nil, nil),
      ("Homework Unposted Final Score (Q1)", "Unposted Final Score", "Homework", "Q1"),
      ("final score (READ ONLY)", "Final Score", nil, nil),
      ("Current Score Current Score", "Current Score", "Current Score", nil),
      ("Override Status", "Override Status", nil, nil),
    ] as [(String, String, String?, String?)])
  func `a total says what it is of`(
    _ header: String, _ measure: String, _ group: String?, _ period: String?
  ) {
    let total = TotalHeader(header)
    #expect(total?.measure.header == measure)
    #expect(total?.group == group)
    #expect(total?.period == period)
  }

  @Test(arguments: [
    "Final Scores", "Final Score reflection", "MyFinal Score", "Final Score 2", "Final", "",
    "Final Score()", "Final Score ()",
  ])
  func `other headers are no totals`(_ header: String) {
    #expect(TotalHeader(header) == nil)
  }

  @Test func `any title and number can be put together and taken apart`() {
    let seed: UInt64 = 20_260_301
    var random = SeededGenerator(seed: seed)
    let pieces = ["a", " ", "(", ")", "12", ",", ":", "é", " (3)", "Final Score"]
    for _ in 0..<2000 {
      let title = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      guard HeaderText.trimmed(title) == title, !title.isEmpty else { continue }
      let key = "\(UInt32.random(in: 0 ... .max, using: &random))"
      let header = ItemHeader(ItemHeader.text(title: title, key: key))
      #expect(header.title == title, "seed \(seed)")
      #expect(header.id == key, "seed \(seed)")
    }
  }

  @Test func `a guarded name is the name again`() {
    let seed: UInt64 = 20_260_302
    var random = SeededGenerator(seed: seed)
    let pieces = ["=", "+", "-", "@", "\"", "a", " ", ",", "\\", "ö"]
    for _ in 0..<2000 {
      let name = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined()
      var cell = ByteBuffer()
      NameGuard.append(name.utf8Span.span, to: &cell)
      let text = String(cell.span)
      let first = name.first { $0 != " " }
      #expect((text != name) == (first.map { "=+-@".contains($0) } ?? false), "seed \(seed)")
      guard NameGuard.isGuarded(cell.span), text != name else { continue }
      let read = String(decoding: NameGuard.name(in: cell.span), as: UTF8.self)
      #expect(read == name, "seed \(seed)")
    }
  }

  @Test(
    arguments: [
      ("1,5", false, "1.5"), ("1,500", false, nil), ("1,500", true, "1.500"),
      ("1.500", false, "1.500"),
      ("0,500", false, "0.500"), ("1,234,567", false, "1234567"), ("1,234.5", false, "1234.5"),
      ("1.234,5", false, "1234.5"), ("1.234.567", false, "1234567"), ("12,34,5", false, nil),
      ("-1,5", false, "-1.5"), ("+1,5", false, "1.5"), ("1,5,", false, nil), (",", false, nil),
      ("", false, nil), ("1e3", false, "1000"), ("0x1F", false, nil), ("∞", false, nil),
      ("NaN", false, nil), ("1 000", false, nil), (" 7 ", false, "7"),
    ] as [(String, Bool, String?)])
  func `a number is read, or left alone`(_ text: String, _ hasComma: Bool, _ number: String?) {
    var canonical = ByteBuffer()
    let isNumber = DecimalText.append(text.utf8Span.span, hasComma: hasComma, to: &canonical)
    #expect(isNumber == (number != nil))
    if let number { #expect(String(canonical.span) == number) }
  }

  @Test func `names that are taken get numbers`() {
    var names = UniqueNames(mark: "#")
    let wanted = ["a", "a", "b", "a#2", "a", "a"]
    #expect(wanted.map { names.name(for: $0) } == ["a", "a#2", "b", "a#2#2", "a#3", "a#4"])
  }
}
