import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel

/// The first line of a file of records: what it is, and the sources that records refer to.
struct RecordsHeader: Sendable {
  var sources: [NameTable.Source] = []
  /// How many bytes it has, with the white space before it and the end of its line.
  var length = 0
  /// How many line breaks there are among them.
  var lineBreaks = 0
  /// How many of its values are part of the form, by path.
  var counts: [(path: Int, times: Int)] = []
  /// The offsets of members that are not.
  var unknown: [Int] = []
  /// How many values the syntax saw.
  var valueCount = 0

  /// What is at the start of a text.
  enum Start {
    /// A header.
    case header(RecordsHeader)
    /// A header that cannot be used, and where that shows.
    case bad(FindingCode, offset: Int)
    /// Something else.
    case none
  }

  /// Looks for a header at the start of a text.
  static func find(in text: Span<UInt8>) -> Start {
    var tokenizer = JSONTokenizer(
      text.raw, 0..<text.count, resuming: JSONState(.lines), isLast: true)
    guard tokenizer.next().kind == .objectStart else { return .none }
    let start = readMembers(&tokenizer)
    guard case .header(var header) = start else { return start }
    header.valueCount = tokenizer.valueCount
    let end = text.firstIndex(of: 0x0A, from: tokenizer.position).map { $0 + 1 } ?? text.count
    guard text.extracting(tokenizer.position..<end).isWhite else {
      return .bad(.badRecordsHeader, offset: tokenizer.position)
    }
    header.length = end
    for index in 0..<end {
      let byte = text[index]
      let isPair = byte == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { header.lineBreaks += 1 }
    }
    return .header(header)
  }

  /// Reads the members of an object that may be a header; its opening bracket was the last token.
  static func readMembers(_ tokenizer: inout JSONTokenizer) -> Start {
    var header = RecordsHeader()
    var seen: Set<String> = []
    // Told only of an object that calls itself a header: others may have any members.
    var problem: Start?
    while true {
      let name = tokenizer.next()
      if name.kind == .objectEnd { break }
      guard name.kind == .name else {
        return seen.contains("schoolbag") ? problem ?? .none : .none
      }
      let member = SourceList.text(of: name, tokenizer)
      let before = tokenizer.valueCount
      let value = tokenizer.next()
      var path = RecordPaths.unknown
      switch member {
      case _ where !seen.insert(member).inserted:
        problem = problem ?? .bad(.badRecordsHeader, offset: name.start)
        guard value.isScalar || tokenizer.skipValue(value).kind == .skipped else { return .none }
      case "schoolbag":
        guard value.kind == .string, tokenizer.content(of: value).isEqual(to: "records") else {
          return .none
        }
        path = RecordPaths.schoolbag
      case "version":
        guard tokenizer.content(of: value).isEqual(to: "1") else {
          problem = problem ?? .bad(.recordsVersion, offset: value.start)
          guard value.isScalar || tokenizer.skipValue(value).kind == .skipped else { return .none }
          break
        }
        path = RecordPaths.version
      case "sources":
        guard let sources = SourceList.read(&tokenizer, value) else {
          return seen.contains("schoolbag") ? .bad(.badRecordsHeader, offset: value.start) : .none
        }
        header.sources = sources
        path = RecordPaths.sources
      default:
        guard tokenizer.skipValue(value).kind == .skipped else { return .none }
        header.unknown.append(name.start)
      }
      header.counts.append((path, tokenizer.valueCount - before))
    }
    guard seen.contains("schoolbag") else { return .none }
    return problem ?? .header(header)
  }
}

extension Span where Element == UInt8 {
  /// Whether there is nothing but white space.
  var isWhite: Bool { indices.allSatisfy { self[$0] <= 0x20 } }
}
