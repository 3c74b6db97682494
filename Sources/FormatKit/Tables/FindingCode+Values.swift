public import Findings
public import LearnerModel

extension FindingCode {
  static let requiredValue = FindingCode(
    "value.required", .error, "A value that the standard requires is missing.",
    explanation: """
      The record is read without it. A target that requires the value as well either gets a blank \
      (CSV) or leaves the record out (XML, JSON), which the report counts.
      """,
    hint: "fill in the value, or supply one with --set")
  static let unexpectedValue = FindingCode(
    "value.unexpected", .warning, "A value stands where the standard wants none.",
    explanation: "It is read all the same.", hint: "leave the column blank")
  static let respelled = FindingCode(
    "value.spelling", .warning, "A value is spelled otherwise than the standard asks.",
    explanation: """
      Its meaning is clear, so that it is read, and other formats get the canonical form. Written \
      back to the same format it keeps its own spelling.
      """,
    hint: "use the standard's spelling")
  static let unknownCode = FindingCode(
    "value.unknown-code", .error, "A code is not in the code list of its column.",
    explanation:
      "It is kept as it is and never replaced. Formats with a code list of their own cannot express it.",
    hint: "use a code of the list")
  static let badIdentifier = FindingCode(
    "value.identifier", .warning,
    "An identifier has characters or a length that the standard forbids.",
    explanation: "It is read all the same: identifiers are compared byte by byte.",
    hint: "use 1 to 255 letters, digits and .-_/@")
  static let badList = FindingCode(
    "value.list", .warning, "A list has a blank item or a form that is not the standard's.",
    explanation: """
      The items that are there are read. Written back to the same format, lists of identifiers keep the \
      form that they had.
      """,
    hint: "separate the items by single commas; identifiers with a type are {type:identifier}")

  static let lineBreak = FindingCode(
    "value.line-break", .warning, "A value has a line break, which the standard forbids.",
    explanation: """
      It is read all the same, and written back where records of the same format are written. \
      Formats without line breaks cannot express it otherwise.
      """,
    hint: "replace the line break, for instance by a space")

  static let badDate = typeCode("date", .date, hint: "write YYYY-MM-DD")
  static let badTimeStamp = typeCode(
    "time-stamp", .timeStamp, hint: "write YYYY-MM-DDThh:mm:ss.sssZ")
  static let badDecimal = typeCode("decimal", .decimal, hint: "write digits with a point")
  static let badInteger = typeCode("integer", .integer, hint: "write digits only")
  static let badBoolean = typeCode("boolean", .boolean, hint: "write true or false")
  static let badYear = typeCode(
    "year", .year, hint: "write the four digits of the year")
  static let badDuration = typeCode("duration", .duration, hint: "use the form of ISO 8601")
  static let badLanguage = typeCode("language", .language, hint: "use a tag of BCP 47")

  /// What a value of a type is, as in "it is not true or false".
  static func expected(_ type: ValueType) -> String {
    switch type {
    case .date: "a day of the calendar, YYYY-MM-DD"
    case .timeStamp: "a moment, YYYY-MM-DDThh:mm:ss with offset"
    case .decimal: "a decimal number"
    case .integer: "a whole number"
    case .boolean: "true or false"
    case .year: "the year in which a school year ends, YYYY"
    case .duration: "a length of time such as PT45M"
    case .language: "a language tag such as en-US"
    default: "of its type"
    }
  }

  private static func typeCode(_ name: String, _ type: ValueType, hint: String) -> FindingCode {
    FindingCode(
      "value.\(name)", .error, "A value is not \(expected(type)).",
      explanation: """
        The value is kept as it was written and comes back when the same format is written. Formats \
        that ask for this type cannot express it. Nothing is guessed.
        """,
      hint: hint)
  }

  /// What is said of a column whose value does not fit: `is not true or false`.
  var misfit: String? {
    let start = "A value "
    return summary.hasPrefix(start) ? String(summary.dropFirst(start.count).dropLast()) : nil
  }

  /// The code for a value that does not fit a type.
  public static func misfit(_ type: ValueType) -> FindingCode {
    switch type {
    case .date: badDate
    case .timeStamp: badTimeStamp
    case .decimal: badDecimal
    case .integer: badInteger
    case .boolean: badBoolean
    case .year: badYear
    case .duration: badDuration
    case .language: badLanguage
    default: unknownCode
    }
  }

  /// What may be reported about values.
  public static let values: [FindingCode] = [
    requiredValue, unexpectedValue, respelled, unknownCode, badIdentifier, badList, lineBreak,
    badDate, badTimeStamp, badDecimal, badInteger, badBoolean, badYear, badDuration, badLanguage,
  ]
}
