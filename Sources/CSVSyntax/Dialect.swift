import Bytes

/// How a CSV file separates its fields, and why we think so.
public struct Dialect: Sendable, Hashable {
  /// The byte between two fields.
  public var delimiter: UInt8
  /// What the choice rests on, for `inspect` and reports.
  public var reason: String

  /// Creates a dialect that was given, not found out.
  public init(delimiter: UInt8, reason: String = "as asked") {
    self.delimiter = delimiter
    self.reason = reason
  }

  /// The delimiter's name in reports and options.
  public var name: String { Self.name(of: delimiter) }

  /// The name of a delimiter in reports and options.
  public static func name(of delimiter: UInt8) -> String {
    switch delimiter {
    case 0x2C: "comma"
    case 0x3B: "semicolon"
    case 0x09: "tab"
    case 0x7C: "bar"
    default: "byte \(delimiter)"
    }
  }

  /// How the rows of a text end that `head` starts: `CRLF`, `LF`, `CR`, or several of them.
  public static func lineEnds(_ head: Span<UInt8>) -> String {
    var counts = [0, 0, 0]
    for index in head.indices {
      let isBehindReturn = index > 0 && head[index - 1] == 0x0D
      if head[index] == 0x0A {
        counts[isBehindReturn ? 0 : 1] += 1
      } else if isBehindReturn {
        counts[2] += 1
      }
    }
    let found = zip(["CRLF", "LF", "CR"], counts).filter { $0.1 > 0 }.map(\.0)
    return found.isEmpty ? "none" : found.joined(separator: " and ")
  }

  /// The delimiters that are considered, the most likely first.
  public static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

  /// Chooses a delimiter for the text that `head` starts.
  ///
  /// The rows of the head are split by each candidate, quotes respected. The one that gives the
  /// header most fields wins; between equals, the one that more rows agree with, then the order of
  /// `candidates`. A head without any is a file of one column, separated by commas.
  public static func detect(_ head: Span<UInt8>) -> Dialect {
    var best: (delimiter: UInt8, fields: Int, agreeing: Int, rows: Int)?
    var padded = ByteBuffer(capacity: head.count)
    padded.append(copying: head)
    for delimiter in candidates {
      var index = FieldEnds()
      index.index(padded.paddedBytes, count: head.count, delimiter: delimiter)
      let widths = rowWidths(index, most: 50)
      guard let header = widths.first, header > 1 else { continue }
      let agreeing = widths.dropFirst().count { $0 == header }
      let candidate = (delimiter, header, agreeing, max(0, widths.count - 1))
      guard let leader = best else {
        best = candidate
        continue
      }
      // A field more is no proof where hardly a row follows it: agreement counts first when clear.
      let isBetter =
        candidate.2 > leader.agreeing * 2
        || (candidate.1 > leader.fields && candidate.2 * 2 >= leader.agreeing)
      if isBetter { best = candidate }
    }
    guard let best else {
      return Dialect(delimiter: 0x2C, reason: "no delimiter in the first row: one column")
    }
    return Dialect(
      delimiter: best.delimiter,
      reason: "\(best.fields) fields in the first row"
        + (best.rows > 0 ? ", as many in \(best.agreeing) of the next \(best.rows)" : ""))
  }

  /// The number of fields of each of the first rows; the last row of a head may be cut and is left
  /// out where there are others.
  private static func rowWidths(_ index: borrowing FieldEnds, most: Int) -> [Int] {
    var widths: [Int] = []
    var width = 0
    let ends = index.ends.span
    for position in ends.indices {
      width += 1
      if ends[position] & FieldEnds.rowFlag != 0 {
        widths.append(width)
        width = 0
        if widths.count > most { break }
      }
    }
    if widths.count > 1 { widths.removeLast() }
    return widths
  }
}
