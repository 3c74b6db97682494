import FormatKit

/// What was chosen about writing a gradebook.
struct GradebookWriteOptions: Sendable {
  /// How far the gradebook that was read decides.
  enum Names: String, Sendable {
    case source, one, two
  }

  /// Which identifiers have columns.
  enum Identifiers: String, Sendable {
    case source, sis, all
  }

  /// Which totals have columns.
  enum Totals: String, Sendable {
    case source, yes, no
  }

  var delimiter = UInt8(ascii: ",")
  /// Whether a comma stands before decimals.
  var hasDecimalComma = false
  var totals = Totals.source
  var names = Names.source
  var identifiers = Identifiers.source
  /// Whether the file starts with a byte order mark.
  var hasMark = false

  /// Reads the options given.
  init(_ options: FormatOptions) {
    if options["delimiter"] == "semicolon" { delimiter = UInt8(ascii: ";") }
    hasDecimalComma = options["decimal"] == "comma"
    totals = options["totals"].flatMap(Totals.init(rawValue:)) ?? .source
    names = options["names"].flatMap(Names.init(rawValue:)) ?? .source
    identifiers = options["ids"].flatMap(Identifiers.init(rawValue:)) ?? .source
    hasMark = options["bom"] == "yes"
  }

  /// A number as the file spells it.
  func localized(_ number: String) -> String {
    hasDecimalComma ? String(number.map { $0 == "." ? "," : $0 }) : number
  }
}
