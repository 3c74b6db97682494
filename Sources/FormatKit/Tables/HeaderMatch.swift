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
  /// other names of the column; what stands right anywhere comes before what stands almost right.
  /// Columns of other versions are matched too, and noted.
  public static func match(
    _ header: [String], with mapping: TableMapping, version: String?, checksOrder: Bool
  ) -> HeaderMatch {
    var match = HeaderMatch(columns: Array(repeating: nil, count: header.count), notes: [])
    let found = header.map { trim($0).isEmpty ? nil : find($0, in: mapping.columns, version) }
    var taken = [Int?](repeating: nil, count: mapping.columns.count)
    for likeness in [Likeness.same, .almost, .alias] {
      for (position, candidate) in found.enumerated()
      where candidate?.likeness == likeness {
        guard let column = candidate?.column, taken[column] == nil else { continue }
        taken[column] = position
        match.columns[position] = column
      }
    }
    for (position, candidate) in found.enumerated() {
      guard let (column, likeness) = candidate else { continue }
      let declared = mapping.columns[column]
      var code: FindingCode?
      if taken[column] != position {
        // An old name beside the right one is a column of the sender's own.
        code = likeness == .alias ? nil : .repeatedColumn
      } else if likeness == .same {
        code = declared.exists(in: version) ? nil : .columnOfOtherVersion
      } else {
        code = likeness == .alias ? .otherHeader : .headerSpelling
      }
      if let code { match.notes.append(Note(code: code, position: position, name: declared.name)) }
    }
    var seen: Set<String> = []
    for (position, name) in header.enumerated() where mapping.provides(name) {
      if !seen.insert(name).inserted, match.columns[position] == nil {
        // A name of the sender's own may be about somebody.
        match.notes.append(
          Note(
            code: .repeatedColumn, position: position,
            name: isPlainName(name) ? name : "#\(position + 1)"))
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
      if let note = match.orderNote(header, mapping) { match.notes.append(note) }
    }
    return match
  }

  /// The first column that is out of order: one of the standard's behind a later one, or one of the
  /// sender's own before one of the standard's.
  private func orderNote(_ header: [String], _ mapping: TableMapping) -> Note? {
    let order = columns.compactMap { $0 }
    if let index = order.indices.dropFirst().first(where: { order[$0] < order[$0 - 1] }),
      let position = columns.firstIndex(of: order[index])
    {
      return Note(code: .columnOrder, position: position, name: mapping.columns[order[index]].name)
    }
    guard let last = columns.lastIndex(where: { $0 != nil }),
      let position = header.indices.prefix(last).first(where: {
        columns[$0] == nil && mapping.provides(header[$0])
      })
    else { return nil }
    let name = header[position]
    return Note(
      code: .columnOrder, position: position,
      name: isPlainName(name) ? name : "#\(position + 1)")
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

  /// How much a header is like a column's name.
  private enum Likeness {
    case same
    case almost
    case alias
  }

  private static func find(
    _ name: String, in columns: [Column], _ version: String?
  ) -> (column: Int, likeness: Likeness)? {
    if let version,
      let own = columns.firstIndex(where: { $0.nameByVersion[version] == name })
    {
      return (own, .same)
    }
    if let exact = columns.firstIndex(where: { $0.name == name }) { return (exact, .same) }
    let folded = trim(name).lowercased()
    if let loose = columns.firstIndex(where: { $0.name.lowercased() == folded }) {
      return (loose, .almost)
    }
    if let other = columns.firstIndex(where: { column in
      column.aliases.contains { $0.lowercased() == folded }
    }) {
      return (other, .alias)
    }
    return nil
  }
}

extension FindingCode {
  static let repeatedColumn = FindingCode(
    "table.repeated-column", .warning, "A column stands twice.",
    explanation: """
      The first one is read as that column, the others are kept as extensions. When the same format \
      is written, the sender's own columns come back under the same header, those of the standard \
      with the prefix that it has for extensions.
      """,
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
    explanation: """
      They are read by their headers; other readers may go by position. The sender's own columns come \
      behind all those of the standard.
      """,
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
