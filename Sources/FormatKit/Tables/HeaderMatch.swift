public import Findings

/// Which column of a mapping each header of a file stands for.
public struct HeaderMatch: Sendable {
  /// By position in the header: the column's number in the mapping, `nil` where it has no place.
  public var columns: [Int?]
  /// What is odd about the header: position and code.
  public var notes: [Note]

  /// Something odd about a header.
  public struct Note: Sendable {
    /// What it is.
    public var code: FindingCode
    /// The position in the header, `nil` where a column is missing.
    public var position: Int?
    /// The name of the column in the mapping.
    public var name: String
  }

  /// Matches a header with the columns of a version.
  ///
  /// A header is matched as it stands, then without regard to case and surrounding spaces, then by
  /// other names of the column. Columns of other versions are matched too, and noted.
  public static func match(
    _ header: [String], with mapping: TableMapping, version: String?, checksOrder: Bool
  ) -> HeaderMatch {
    var match = HeaderMatch(columns: Array(repeating: nil, count: header.count), notes: [])
    var taken: [Int: Int] = [:]
    for (position, name) in header.enumerated() {
      let trimmed = trim(name)
      if trimmed.isEmpty { continue }
      guard let (column, code) = find(name, in: mapping.columns) else { continue }
      if taken[column] != nil {
        match.notes.append(
          Note(code: .repeatedColumn, position: position, name: mapping.columns[column].name))
        continue
      }
      taken[column] = position
      match.columns[position] = column
      if let code {
        match.notes.append(Note(code: code, position: position, name: mapping.columns[column].name))
      } else if !mapping.columns[column].exists(in: version) {
        match.notes.append(
          Note(code: .columnOfOtherVersion, position: position, name: mapping.columns[column].name))
      }
    }
    for (number, column) in mapping.columns.enumerated()
    where taken[number] == nil && column.exists(in: version) {
      let isRequired = column.requirement(in: version) == .required
      match.notes.append(
        Note(
          code: isRequired ? .missingRequiredColumn : .missingColumn, position: nil,
          name: column.name))
    }
    if checksOrder {
      let order = match.columns.compactMap { $0 }
      if let index = order.indices.dropFirst().first(where: { order[$0] < order[$0 - 1] }),
        let position = match.columns.firstIndex(of: order[index])
      {
        match.notes.append(
          Note(code: .columnOrder, position: position, name: mapping.columns[order[index]].name))
      }
    }
    return match
  }

  private static func trim(_ name: String) -> String {
    var text = Substring(name)
    while let first = text.unicodeScalars.first,
      first == " " || first == "\t" || first == "\u{FEFF}"
    {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, last == " " || last == "\t" {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }

  private static func find(_ name: String, in columns: [Column]) -> (Int, FindingCode?)? {
    if let exact = columns.firstIndex(where: { $0.name == name }) { return (exact, nil) }
    let folded = trim(name).lowercased()
    if let loose = columns.firstIndex(where: { $0.name.lowercased() == folded }) {
      return (loose, .headerSpelling)
    }
    if let other = columns.firstIndex(where: { column in
      column.aliases.contains { $0.lowercased() == folded }
    }) {
      return (other, .otherHeader)
    }
    return nil
  }
}

extension FindingCode {
  static let repeatedColumn = FindingCode(
    "table.repeated-column", .warning, "A column of the standard stands twice.",
    explanation: "The first one is read as that column, the others are kept as extensions.",
    hint: "remove one of the columns")
  static let columnOfOtherVersion = FindingCode(
    "table.column-of-other-version", .warning,
    "A column belongs to another version of the standard.",
    explanation: "It is read as what it is in that version.",
    hint: "check the version that the file claims to be")
  static let missingColumn = FindingCode(
    "table.missing-column", .warning, "A column of the standard is missing.",
    explanation:
      "Its values are read as blank. The standard asks for all columns, optional ones too.",
    hint: "add the column and leave it blank")
  static let missingRequiredColumn = FindingCode(
    "table.missing-required-column", .error, "A column that needs values is missing.",
    explanation: """
      The records lack a value that the standard requires. They are read all the same; what needs the \
      value, such as a reference or another format, will not find it.
      """,
    hint: "add the column")
  static let columnOrder = FindingCode(
    "table.column-order", .warning, "The columns are not in the order of the standard.",
    explanation: "They are read by their headers; other readers may go by position.",
    hint: "bring the columns into the order of the standard")
  static let headerSpelling = FindingCode(
    "table.header-spelling", .warning, "A header differs from the standard's in case or spaces.",
    explanation: "It is read as that column; headers are case-sensitive in the standard.",
    hint: "spell the header as the standard does")
  static let otherHeader = FindingCode(
    "table.other-header", .warning, "A header is an older or misspelled name of a column.",
    explanation: "It is read as that column.",
    hint: "use the standard's name for the column")
  static let unknownColumn = FindingCode(
    "table.unknown-column", .warning, "A column is not part of the standard.",
    explanation: """
      Its values are kept as extensions and come back when the same format is written. Other formats \
      cannot carry them.
      """,
    hint: "give it the prefix that the standard provides for extensions, or remove it")
  static let noHeader = FindingCode(
    "table.no-header", .error, "The file has no header row.",
    explanation: "Without headers it cannot be known what the columns mean. Nothing was read.",
    hint: "add the header row")
  static let noRows = FindingCode(
    "table.no-rows", .note, "The file has a header and no rows.",
    explanation: "There is nothing in it to convert.",
    hint: "check whether the export was meant to be empty")

  /// What may be reported about tables and their headers.
  public static let tables: [FindingCode] = [
    repeatedColumn, columnOfOtherVersion, missingColumn, missingRequiredColumn, columnOrder,
    headerSpelling, otherHeader, unknownColumn, noHeader, noRows,
  ]
}
