/// The type of a field's values, which fixes their canonical form.
public enum ValueType: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// Any text, as it was written.
  case text
  /// Text that names something: compared byte by byte, never read as a number.
  case identifier
  /// A code of the field's code set.
  case token
  /// A number in decimal digits with `.`, kept to the last digit as written.
  case decimal
  /// A whole number in decimal digits, kept as written.
  case integer
  /// `true` or `false`.
  case boolean
  /// A day: `YYYY-MM-DD`.
  case date
  /// A moment: `YYYY-MM-DDThh:mm:ss`, with a fraction and an offset where the source has them.
  case timeStamp
  /// The year in which a school year ends: `YYYY`.
  case year
  /// A length of time in the form of ISO 8601: `PT45M`.
  case duration
  /// An absolute or relative URI.
  case uri
  /// A language tag of BCP 47.
  case language
  /// The key of another record.
  case reference
  /// A group of fields.
  case group

  /// The name in schemas and documentation.
  public var name: String {
    switch self {
    case .text: "text"
    case .identifier: "identifier"
    case .token: "token"
    case .decimal: "decimal"
    case .integer: "integer"
    case .boolean: "boolean"
    case .date: "date"
    case .timeStamp: "timeStamp"
    case .year: "year"
    case .duration: "duration"
    case .uri: "uri"
    case .language: "language"
    case .reference: "reference"
    case .group: "group"
    }
  }

  /// A regular expression for the canonical form, `nil` where any text will do.
  public var pattern: String? {
    switch self {
    case .decimal: #"^-?([0-9]+(\.[0-9]+)?|\.[0-9]+)$"#
    case .integer: #"^-?[0-9]+$"#
    case .date: #"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"#
    case .timeStamp:
      #"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5]"#
        + #"[0-9]|60)(\.[0-9]+)?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?$"#
    case .year: #"^[0-9]{4}$"#
    case .duration: Self.durationPattern
    case .language: #"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"#
    default: nil
    }
  }

  /// Weeks stand alone, and a fraction is followed by its designator and nothing else.
  ///
  /// The last part is the one that has to be there and may have a fraction, so that nothing has to
  /// look ahead, which not every matcher can.
  private static var durationPattern: String {
    let last = #"[0-9]+(\.[0-9]+)?"#
    func part(_ unit: String) -> String { "([0-9]+\(unit))?" }
    let days = "\(part("Y"))\(part("M"))"
    let date = "\(last)W|\(last)Y|\(part("Y"))\(last)M|\(days)\(last)D"
    let time = "\(last)H|\(part("H"))\(last)M|\(part("H"))\(part("M"))\(last)S"
    return "^-?P(\(date)|\(days)\(part("D"))T(\(time)))$"
  }
}
