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

  /// What stands before decimals.
  enum DecimalSign: String, Sendable {
    case source, point, comma
  }

  /// What stands between two fields; `nil` for what the gradebook that was read has.
  var delimiter: UInt8?
  var decimalSign = DecimalSign.source
  var totals = Totals.source
  var names = Names.source
  var identifiers = Identifiers.source
  /// Whether the file starts with a byte order mark.
  var hasMark = false

  /// Reads the options given.
  init(_ options: FormatOptions) {
    delimiter = CanvasGradebook.delimiter(options)
    decimalSign = options["decimal"].flatMap(DecimalSign.init(rawValue:)) ?? .source
    totals = options["totals"].flatMap(Totals.init(rawValue:)) ?? .source
    names = options["names"].flatMap(Names.init(rawValue:)) ?? .source
    identifiers = options["ids"].flatMap(Identifiers.init(rawValue:)) ?? .source
    hasMark = options["bom"] == "yes"
  }
}
