public import LearnerModel

/// How an element's text stands for a value.
public enum ElementForm: Sendable, Hashable {
  /// The text is the value.
  case plain
  /// The value stands behind a name space and `#`; the usual name space is given, with its `#`.
  ///
  /// Older versions may have it in an element inside, whose name is given too.
  case coded(prefix: String, inside: String? = nil)
  /// A day, or a moment, which has a field of its own.
  case day(orMoment: FieldIndex)
  /// A day, or a moment whose day is the value: the moment is the value of a field of its own, too.
  case dayAndMoment(FieldIndex)
  /// A day as an object of numbers, `year`, `month` and `day`; with an object of the name `time` beside
  /// it, of `hours`, `minutes` and `seconds` in UTC, a moment, which has a field of its own.
  case dayInParts(time: String, moment: FieldIndex)
  /// A school year as two years, `2025-2026`, which stand for the one in which it ends.
  case schoolYears
  /// The value has a word of its own here: the canonical form by that word.
  case words([String: String])
  /// White space around the text is no part of the value.
  case trimmed
  /// A text, or in JSON an object of texts by language: the first of them is the value, and the
  /// object is its spelling; what has none is a text of an undetermined language, `und`.
  case localized
  /// A number; any other text is the value of a field of its own.
  case number(orText: FieldIndex)
  /// The element has no text: that it is there stands for this value.
  case present(String)
  /// A code by a list of the element's own, none for that of the standard; `open` is what texts start
  /// with that stand for themselves, `others` are codes of the list that the model has not.
  case listed([ElementCode], open: String?, others: Set<String> = [])
}

/// A code as an element has it, and the canonical one.
public struct ElementCode: Sendable, Hashable {
  /// Theirs.
  public var theirs: String
  /// The canonical one.
  public var canonical: String

  /// Ties a code to the canonical one.
  public init(_ theirs: String, _ canonical: String) {
    self.theirs = theirs
    self.canonical = canonical
  }
}
