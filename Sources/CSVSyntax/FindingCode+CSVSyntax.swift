public import Findings

extension FindingCode {
  /// A quote inside an unquoted field, or text behind a closing quote.
  public static let strayQuote = FindingCode(
    "csv.stray-quote", .error, "A quote stands where it neither opens nor closes its field.",
    explanation: """
      RFC 4180 allows a quote only around a whole field, and doubled inside one. A quote inside an \
      unquoted field, or text behind a closing quote, usually means that the writer forgot to double \
      the quotes in a text. The characters are kept as they stand; check that the columns behind \
      them still hold what they should.
      """,
    hint: "quote the field and double the quotes inside it")

  /// A quote that is never closed.
  public static let unclosedQuote = FindingCode(
    "csv.unclosed-quote", .error, "A quoted field is not closed before the end of the file.",
    explanation: """
      The field swallows everything behind its opening quote, so that its rows cannot be told apart. \
      They are rejected; the position is that of the opening quote.
      """,
    hint: "close the quote, or remove it")

  /// A row with fewer fields than the header.
  public static let shortRow = FindingCode(
    "csv.short-row", .warning, "A row has fewer fields than the header.",
    explanation: "The missing fields at the end are read as blank.",
    hint: "check that no delimiter is missing in the row")

  /// A row with more fields than the header.
  public static let longRow = FindingCode(
    "csv.long-row", .error, "A row has more fields than the header.",
    explanation: """
      The fields without a header are kept as extensions under their column number, if they are not \
      blank. Often an unquoted delimiter has moved the row's values to the right.
      """,
    hint: "quote the field that holds a delimiter")

  /// A row with more fields than the header, the last of them blank.
  public static let trailingDelimiter = FindingCode(
    "csv.trailing-delimiter", .warning, "A row has blank fields behind the header's last column.",
    explanation: "Nothing is lost: the fields that no header stands above are blank.",
    hint: "remove the delimiters at the end of the row")

  /// A column without a header that holds values.
  public static let blankHeader = FindingCode(
    "csv.blank-header", .warning, "A column has no header.",
    explanation: "Its values are kept as extensions under the column's number.",
    hint: "name the column, or remove it")

  /// A NUL byte.
  public static let nulByte = FindingCode(
    "csv.nul-byte", .error, "A row holds a NUL byte.",
    explanation: """
      No text holds NUL bytes: the file is damaged, is no CSV file, or is UTF-16 without a byte order \
      mark. The row is rejected.
      """,
    hint: "export the file again as UTF-8")

  /// Fields that are separated by another byte than the standard's.
  public static let otherDelimiter = FindingCode(
    "csv.delimiter", .warning, "Fields are separated by another character than the standard's.",
    explanation: "The file is read all the same; other readers may take each row for one field.",
    hint: "separate the fields as the standard does")

  /// Carriage returns without a line feed, near the start of a file.
  public static let bareReturn = FindingCode(
    "csv.bare-carriage-return", .warning, "Carriage returns stand without a line feed.",
    explanation: """
      Old spreadsheet programs end lines like that. The file is read all the same; other readers take \
      it for one line. The standard wants LF or CRLF, and no line breaks inside of values.
      """,
    hint: "save the file with LF or CRLF at the end of its lines")

  /// More columns than allowed.
  public static let tooManyColumns = FindingCode(
    "csv.too-many-columns", .error, "The header has more columns than the limit.",
    explanation: "The limit `columns` is 16384, as many as a spreadsheet has.",
    hint: "check the delimiter and the line ends of the file")

  /// A row larger than allowed.
  public static let rowTooLong = FindingCode(
    "csv.row-too-long", .error, "A row is larger than the limit.",
    explanation: """
      The limit `row` is 16 MiB, and 1 MiB for the header. A quote that is never closed makes a row \
      of the rest of the file; so does a file without line breaks.
      """,
    hint: "look for a quote that is not closed near the start of the row")

  /// What this room may report.
  public static let csvSyntax: [FindingCode] = [
    strayQuote, unclosedQuote, shortRow, longRow, trailingDelimiter, blankHeader,
    nulByte, otherDelimiter, bareReturn, tooManyColumns, rowTooLong,
  ]
}
