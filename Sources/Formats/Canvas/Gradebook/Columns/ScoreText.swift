import Bytes
import LearnerModel

/// What the cells of an assignment say.
enum ScoreText {
  /// What a cell stands for.
  enum Meaning: Sendable, Hashable {
    /// Points.
    case number
    /// A part of the points possible in percent.
    case percent
    /// A letter or a word.
    case text
    /// Digits that could be more than one number.
    case unclear
    /// The learner need not do it.
    case excused
    /// The learner was not given it, or it is hidden.
    case notAssigned
    /// Nobody has looked at it.
    case notYetGraded
  }

  /// What Canvas writes for an excused learner.
  static let excused = Array("EX".utf8)
  /// What Canvas writes where the learner was not given the assignment.
  static let notAssigned = Array("N/A".utf8)
  /// What Canvas once wrote where there was no score.
  static let none = Array("-".utf8)

  /// The code of a score state.
  static let notYetGradedCode = Array("notYetGraded".utf8)

  /// What a cell that is not blank stands for; the canonical form of a number is appended.
  static func meaning(
    of cell: Span<UInt8>, _ hasComma: Bool, _ canonical: inout ByteBuffer
  ) -> Meaning {
    let text = cell.extracting(cell.trimmedRange)
    if DecimalText.append(text, hasComma: hasComma, to: &canonical) { return .number }
    if isEqual(text, excused) { return .excused }
    if isEqual(text, notAssigned) { return .notAssigned }
    if text.isEqual(to: none.span) { return .notYetGraded }
    if text.count > 1, text[text.count - 1] == 0x25,
      DecimalText.append(text.extracting(0..<text.count - 1), hasComma: hasComma, to: &canonical)
    {
      return .percent
    }
    return isDigits(text) ? .unclear : .text
  }

  private static func isDigits(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index]
      if byte &- 0x30 >= 10, byte != 0x2C, byte != 0x2E { return false }
    }
    return true
  }

  private static func isEqual(_ text: Span<UInt8>, _ word: [UInt8]) -> Bool {
    guard text.count == word.count else { return false }
    for index in word.indices {
      let byte = text[index] &- 0x61 < 26 ? text[index] & 0xDF : text[index]
      if byte != word[index] { return false }
    }
    return true
  }
}
