import ByteIO
import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel
import Pipeline
import Reports

/// The report of a conversion: one JSON object with the ledger, losses, findings and timings.
public struct ConversionReport {
  private let result: ConversionResult
  /// Whether private parts are shown.
  public var revealing: Bool
  /// How long the run took, in seconds; the only member that differs between runs.
  public var seconds: Double

  /// Makes a report of a conversion.
  public init(_ result: ConversionResult, revealing: Bool = false, seconds: Double = 0) {
    self.result = result
    self.revealing = revealing
    self.seconds = seconds
  }

  /// The JSON text.
  public func json() -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    member("schoolbag", "report", &writer)
    writer.name("version")
    writer.number(1)
    writer.name("complete")
    writer.boolean(result.isComplete)
    if let failure = result.failure {
      writer.name("failure")
      FindingJSON(revealing: revealing).write(failure.finding, to: &writer)
    }
    writer.name("inputs")
    writer.beginArray()
    for (number, input) in result.inputs.enumerated() {
      write(input, result.reading.inputs[number], &writer)
    }
    writer.endArray()
    writeMatches(&writer)
    writeRecords(&writer)
    writeCells(&writer)
    writer.name("losses")
    writer.beginArray()
    for loss in result.writing.ledger.losses where loss.outcome.isLoss { write(loss, &writer) }
    writer.endArray()
    writer.name("findings")
    writer.beginObject()
    for (code, count) in result.findings.countsByCode {
      writer.name(code.name.utf8Span.span)
      writer.number(count)
    }
    writer.endObject()
    writer.name("bytesWritten")
    writer.number(result.bytesWritten)
    writer.name("timings")
    writer.beginObject()
    writer.name("milliseconds")
    writer.number(Int(seconds * 1000))
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes.bytes
  }

  private func member(_ name: StaticString, _ value: String, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.string(value.utf8Span.span)
  }

  private func number(_ name: StaticString, _ value: Int, _ writer: inout JSONWriter) {
    writer.name(name)
    writer.number(value)
  }

  private func write(
    _ input: ResolvedInput, _ read: ReadResults.Input, _ writer: inout JSONWriter
  ) {
    writer.beginObject()
    member("file", input.job.set.name, &writer)
    member("format", input.job.format, &writer)
    if let version = input.job.plan.version { member("formatVersion", version, &writer) }
    if let encoding = read.encodings.first {
      // The last one found counts: text is ASCII until something else shows.
      member("encoding", (read.encodings.last ?? encoding).rawValue, &writer)
    }
    writer.name("values")
    writer.beginObject()
    number("read", read.valuesRead, &writer)
    for fate in Fate.allCases {
      writer.name(fate.name.utf8Span.span)
      writer.number(read.total(fate))
    }
    writer.endObject()
    writer.name("paths")
    writer.beginArray()
    for path in read.pathOrder { write(path, of: read, &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ path: Int, of read: ReadResults.Input, _ writer: inout JSONWriter) {
    writer.beginObject()
    let source = read.paths[path]
    // A name that no vocabulary knows may say something about somebody.
    member("path", source.isFree && !revealing ? Self.covered(source) : source.name, &writer)
    // A blank is no value.
    let values = Fate.allCases.filter { $0 != .blank }
    number("read", values.reduce(0) { $0 + read.count(path, $1) }, &writer)
    for fate in Fate.allCases {
      writer.name(fate.name.utf8Span.span)
      writer.number(read.count(path, fate))
    }
    if let reason = source.dropReason, read.count(path, .dropped) > 0 {
      member("reason", reason.rawValue, &writer)
    }
    let places = Fate.allCases.compactMap { fate in
      read.firstPlace(path, fate).map { (fate, $0) }
    }
    if !places.isEmpty {
      writer.name("first")
      writer.beginObject()
      for (fate, place) in places {
        writer.name(fate.name.utf8Span.span)
        FindingJSON.write(place, to: &writer)
      }
      writer.endObject()
    }
    writer.endObject()
  }

  /// A path whose last part is hidden: `users.…`, `users.#5`.
  private static func covered(_ path: SourcePath) -> String {
    guard let point = path.name.firstIndex(of: ".") else { return path.cover }
    return path.name[...point] + path.cover
  }

  /// Which people were taken to be one, where any were.
  private func writeMatches(_ writer: inout JSONWriter) {
    let matches = result.writing.matches
    guard !matches.counts.isEmpty else { return }
    writer.name("matches")
    writer.beginArray()
    for (rule, count) in matches.counts {
      writer.beginObject()
      member("by", rule, &writer)
      number("count", count, &writer)
      writer.name("first")
      writer.beginArray()
      for match in matches.matches where match.rule == rule {
        writer.beginObject()
        writer.name("record")
        FindingJSON.write(match.record, to: &writer)
        writer.name("with")
        FindingJSON.write(match.with, to: &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeRecords(_ writer: inout JSONWriter) {
    writer.name("records")
    writer.beginObject()
    writer.name("read")
    writer.beginObject()
    for kind in Kind.allCases where result.reading.records[Int(kind.rawValue)] > 0 {
      writer.name(kind.name.utf8Span.span)
      writer.number(result.reading.records[Int(kind.rawValue)])
    }
    writer.endObject()
    writer.name("written")
    writer.beginObject()
    for kind in Kind.allCases where result.writing.ledger.recordCount(kind) > 0 {
      writer.name(kind.name.utf8Span.span)
      writer.number(result.writing.ledger.recordCount(kind))
    }
    writer.endObject()
    number("rejected", result.reading.rejectedCount, &writer)
    writer.endObject()
  }

  private func writeCells(_ writer: inout JSONWriter) {
    let writing = result.writing
    writer.name("cells")
    writer.beginObject()
    number("source", result.reading.cellCount - result.reading.suppliedCount, &writer)
    number("supplied", result.reading.suppliedCount + writing.ledger.supplied, &writer)
    number("written", writing.ledger.total(.written), &writer)
    number("kept", writing.ledger.total(.kept), &writer)
    let lost = CellOutcome.allCases.filter(\.isLoss).reduce(0) { $0 + writing.ledger.total($1) }
    number("notExpressible", lost, &writer)
    number("notSelected", writing.ledger.total(.notSelected), &writer)
    writer.endObject()
  }

  private func write(_ loss: CellLedger.Loss, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("kind", loss.kind.name, &writer)
    member("field", loss.fieldPath, &writer)
    member("reason", loss.outcome.name, &writer)
    number("count", loss.count, &writer)
    writer.endObject()
  }
}
