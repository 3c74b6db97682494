public import Findings

extension FindingCode {
  /// Everything that can be found in JSON text.
  public static let jsonSyntax: [FindingCode] = JSONProblem.allCases.map(\.code)

  static let jsonUnexpectedCharacter = FindingCode(
    "json.unexpected-character", .error, "A character stands where JSON does not allow it.",
    explanation: """
      JSON has few rules: names in double quotes, a colon behind each name, commas between \
      elements and none behind the last, no comments, and no other words than true, false and \
      null. The text was read up to this character.
      """,
    hint: "look at the character and the one before it")

  static let jsonUnexpectedEnd = FindingCode(
    "json.unexpected-end", .error, "The text ends inside a value.",
    explanation: """
      A string, array or object is still open, or a value is missing, where the text ends. The \
      file was probably cut short while it was written or sent.
      """,
    hint: "get the complete file")

  static let jsonBadEscape = FindingCode(
    "json.bad-escape", .error, "A backslash in a string starts no known escape.",
    explanation: """
      A backslash may be followed by one of the characters " \\ / b f n r t, or by u and four \
      hexadecimal digits. Paths and patterns need each of their backslashes doubled.
      """,
    hint: "double the backslash")

  static let jsonLoneSurrogate = FindingCode(
    "json.lone-surrogate", .error, "An escape names one half of a surrogate pair.",
    explanation: """
      Characters above U+FFFF are escaped as two \\u sequences. One of the two is missing here, so \
      that the escape stands for no character and cannot be written as UTF-8. A text that was \
      shortened in the middle of an emoji looks like this.
      """,
    hint: "restore the missing half or remove this one")

  static let jsonBadNumber = FindingCode(
    "json.bad-number", .error, "A number is not written as JSON asks.",
    explanation: """
      A number is an optional minus, digits without a leading zero, and optionally a point with \
      digits behind it and an exponent. A value such as 007 is an identifier and belongs in quotes.
      """,
    hint: "put identifiers in quotes, write decimals as 0.5")

  static let jsonControlCharacter = FindingCode(
    "json.control-character", .error, "A control character stands unescaped in a string.",
    explanation: """
      Characters below U+0020, line breaks and tabs among them, have to be escaped inside a \
      string. Often a closing quote is missing on this line.
      """,
    hint: "escape it, or close the string")

  static let jsonInvalidUTF8 = FindingCode(
    "json.invalid-utf8", .error, "A string holds bytes that are not UTF-8.",
    explanation: """
      JSON is exchanged in UTF-8. These bytes form no character: the file may have another \
      encoding, or was cut between two bytes of one character.
      """,
    hint: "save the file as UTF-8")

  static let jsonTooDeep = FindingCode(
    "json.too-deep", .error, "Arrays and objects are nested deeper than the limit.",
    explanation: """
      Real records are nested a few levels deep. A limit keeps a hostile file from using up \
      memory; the text is not read beyond it.
      """,
    hint: "check that the file is what it should be; records have no such depth")

  static let jsonTrailingContent = FindingCode(
    "json.trailing-content", .error, "Something follows behind the end of the value.",
    explanation: """
      One value was expected here and is complete, but more than white space follows: a second \
      value, a bracket too many, or the rest of another file.
      """,
    hint: "remove what follows, or write one value a line")

  static let jsonByteOrderMark = FindingCode(
    "json.byte-order-mark", .error, "The text starts with a byte order mark.",
    explanation: """
      JSON text has no byte order mark. Some editors add one; whoever reads the text may skip it \
      but is not asked to.
      """,
    hint: "save the file as UTF-8 without a byte order mark")

  static let jsonLineBreakInValue = FindingCode(
    "json.line-break-in-value", .error, "A value goes on over the end of its line.",
    explanation: """
      The first line of this file is a complete value, so that it is read as one value a line \
      (NDJSON). In such a file no value may contain a line break outside its strings' escapes.
      """,
    hint: "write each value on one line")

  static let jsonValueTooLarge = FindingCode(
    "json.value-too-large", .error, "A string or number is longer than the limit.",
    explanation: """
      One value may take a limited number of bytes, so that no single value can use up the \
      memory of a run.
      """,
    hint: "check whether a quote is missing, or take the value out")

  static let jsonDuplicateKey = FindingCode(
    "json.duplicate-key", .error, "An object has the same name twice.",
    explanation: """
      Programs differ in which of the two values they take. Which one the sender meant cannot be \
      known.
      """,
    hint: "keep one of the two")
}
