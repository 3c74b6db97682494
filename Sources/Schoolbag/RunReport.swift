import ByteIO
import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel
import Pipeline
import Reports

/// The report of a conversion or validation: one JSON object with the ledger, findings and timings,
/// and of a conversion what was written and lost.
public struct RunReport {
  private let inputs: [ResolvedInput]
  private let reading: ReadResults
  /// What writing gave, and how many bytes were written; `nil` where nothing is to be written.
  private let output: (writing: WriteResults, bytes: Int)?
  private let findings: FindingLog
  private let failure: Failure?
  /// Whether private parts are shown.
  public var revealing: Bool
  /// How long the run took, in seconds; the only member that differs between runs.
  public var seconds: Double

  /// Makes a report of a conversion.
  public init(_ result: ConversionResult, revealing: Bool = false, seconds: Double = 0) {
    inputs = result.inputs
    reading = result.reading
    output = (result.writing, result.bytesWritten)
    findings = result.findings
    failure = result.failure
    self.revealing = revealing
    self.seconds = seconds
  }

  /// Makes a report of a validation.
  public init(_ result: ValidationResult, revealing: Bool = false, seconds: Double = 0) {
    inputs = result.inputs
    reading = result.reading
    output = nil
    findings = result.findings
    failure = result.failure
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
    writer.boolean(failure == nil)
    if let failure {
      writer.name("failure")
      FindingJSON(revealing: revealing).write(failure.finding, to: &writer)
    }
    writer.name("inputs")
    writer.beginArray()
    for (number, input) in inputs.enumerated() {
      write(input, reading.inputs[number], &writer)
    }
    writer.endArray()
    if let output { writeMatches(output.writing, &writer) }
    writeRecords(&writer)
    if let output {
      writeCells(output.writing, &writer)
      writer.name("losses")
      writer.beginArray()
      for loss in output.writing.ledger.losses where loss.outcome.isLoss { write(loss, &writer) }
      writer.endArray()
    }
    writer.name("findings")
    writer.beginObject()
    for (code, count) in findings.countsByCode {
      writer.name(code.name.utf8Span.span)
      writer.number(count)
    }
    writer.endObject()
    if let output { number("bytesWritten", output.bytes, &writer) }
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
    member("path", source.isFree && !revealing ? source.cover : source.name, &writer)
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

  /// Which people were taken to be one, where any were.
  private func writeMatches(_ writing: WriteResults, _ writer: inout JSONWriter) {
    let matches = writing.matches
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
    for kind in Kind.allCases where reading.records[Int(kind.rawValue)] > 0 {
      writer.name(kind.name.utf8Span.span)
      writer.number(reading.records[Int(kind.rawValue)])
    }
    writer.endObject()
    if let output {
      writer.name("written")
      writer.beginObject()
      for kind in Kind.allCases where output.writing.ledger.recordCount(kind) > 0 {
        writer.name(kind.name.utf8Span.span)
        writer.number(output.writing.ledger.recordCount(kind))
      }
      writer.endObject()
    }
    number("rejected", reading.rejectedCount, &writer)
    writer.endObject()
  }

  private func writeCells(_ writing: WriteResults, _ writer: inout JSONWriter) {
    writer.name("cells")
    writer.beginObject()
    number("source", reading.cellCount - reading.suppliedCount, &writer)
    number("supplied", reading.suppliedCount + writing.ledger.supplied, &writer)
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
