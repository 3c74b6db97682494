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
  /// A school year as two years, `2025-2026`, which stand for the one in which it ends.
  case schoolYears
  /// The value has a word of its own here: the canonical form by that word.
  case words([String: String])
  /// White space around the text is no part of the value.
  case trimmed
  /// A text, or in JSON an object of texts by language: the first of them is the value, and the
  /// object is its spelling.
  case localized
  /// A number; any other text is the value of a field of its own.
  case number(orText: FieldIndex)
  /// The element has no text: that it is there stands for this value.
  case present(String)
}
