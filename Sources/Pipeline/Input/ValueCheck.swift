import Bytes
import Findings
import FormatKit
import JSONSchema
import JSONSyntax

/// Checks the JSON values of chunks against a schema, beside what a format makes of them.
///
/// Each value is checked by itself, so that it does not matter how the stream is cut. It is used by
/// one thread.
final class ValueCheck {
  /// How the values of one stream are checked.
  final class Plan: Sendable {
    let schema: CompiledSchema
    let context: StreamContext
    let walk: JSONValueWalk
    /// Whether what is no JSON is told here, because no format does so.
    let isAlone: Bool
    /// The text in front of the first chunk, and where it starts.
    let header: [UInt8]
    let firstByte: Int

    init(
      _ wanted: ValueSchema, _ opened: OpenedStream, _ context: StreamContext,
      _ reader: StreamReader
    ) throws(Failure) {
      if let members = opened.members {
        guard wanted.unit == .element else {
          throw Failure(
            .input, .notJSON, "the records are read one by one, its schema is for all of them",
            at: context.location())
        }
        isAlone = false
        schema = wanted.schema
        self.context = context
        firstByte = reader.textStart
        walk = JSONValueWalk(members, firstByte: firstByte, context: context)
        header = []
        return
      }
      guard let layout = opened.values else {
        throw Failure(
          .input, .notJSON, "only JSON can be checked against a JSON Schema",
          at: context.location())
      }
      isAlone = opened.parser is PlainValues
      guard isAlone || wanted.unit == .element || layout != .array else {
        throw Failure(
          .input, .notJSON, "the elements of an array are read one by one, its schema is for all",
          at: context.location())
      }
      schema = wanted.schema
      self.context = context
      firstByte = reader.textStart
      walk = JSONValueWalk(layout, firstByte: firstByte, context: context)
      header = layout == .lines ? reader.headerText : []
    }
  }

  let plan: Plan
  private var reader: SchemaValueReader
  private var output = ParseOutput()
  /// How many values were checked since the last reset.
  private(set) var checkedCount = 0
  /// What was found since the last reset.
  private(set) var findings = FindingLog(entriesPerCode: .max)

  init(_ plan: Plan) {
    self.plan = plan
    reader = SchemaValueReader(plan)
  }

  /// Forgets what was found.
  func reset() {
    checkedCount = 0
    if !findings.isEmpty { findings = FindingLog(entriesPerCode: .max) }
  }

  /// Checks the values of a chunk.
  func check(_ chunk: Chunk, into result: inout ParseOutput) {
    output.reset()
    plan.walk.walk(chunk, &reader, into: &output)
    checkedCount += reader.takeCount()
    findings.merge(plan.isAlone ? output.findings : reader.takeFindings())
    guard plan.isAlone else { return }
    result.rejectedCount += output.rejectedCount
    result.rejected.append(copying: output.rejected.span)
    if output.hasStopped { result.hasStopped = true }
  }

  /// Checks the line in front of the first chunk.
  func checkHeader() {
    var text = ByteBuffer()
    let header = plan.header
    text.append(copying: header.span)
    output.reset()
    let chunk = Chunk(
      padded: text.paddedBytes, count: text.count, stream: plan.context.number,
      firstByte: plan.firstByte, firstLine: 1)
    plan.walk.walk(chunk, &reader, into: &output)
    checkedCount += reader.takeCount()
    findings.merge(reader.takeFindings())
  }
}

/// Reads one value after another and checks it.
private struct SchemaValueReader: JSONValueReader, ~Copyable {
  private let context: StreamContext
  private let isAlone: Bool
  private var checker: SchemaChecker
  private var hasFound = false
  private var count = 0
  private var findings = FindingLog(entriesPerCode: .max)

  init(_ plan: ValueCheck.Plan) {
    context = plan.context
    isAlone = plan.isAlone
    checker = SchemaChecker(plan.schema)
  }

  mutating func read(
    _ tokenizer: inout JSONTokenizer, _ first: JSONToken, at place: JSONPlace,
    in chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> RecordDecoder.Outcome {
    guard let fits = checker.check(&tokenizer, first) else { return .broken }
    hasFound = !fits || checker.repeatedName != nil
    return .read
  }

  mutating func accept(
    at place: JSONPlace, in chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    count += 1
    guard hasFound else { return }
    if isAlone {
      report(at: place, in: chunk, into: &output.findings)
    } else {
      var log = FindingLog()
      swap(&log, &findings)
      report(at: place, in: chunk, into: &log)
      swap(&log, &findings)
    }
  }

  mutating func discard() { hasFound = false }

  /// How many values were checked since this was last asked.
  mutating func takeCount() -> Int {
    defer { count = 0 }
    return count
  }

  /// What was found, where it is not told together with what is no JSON.
  mutating func takeFindings() -> FindingLog {
    defer { if !findings.isEmpty { findings = FindingLog(entriesPerCode: .max) } }
    return findings
  }

  private func report(
    at place: JSONPlace, in chunk: borrowing Chunk, into log: inout FindingLog
  ) {
    let stream = Int(context.number)
    if isAlone, let offset = checker.repeatedName {
      log.add(
        JSONProblem.duplicateKey.code, cause: .init(stream: stream),
        message: "an object has the same name twice",
        at: context.location(place.site(of: offset, in: chunk)))
    }
    for index in 0..<checker.violationCount {
      let violation = checker.violation(index, in: chunk.padded)
      log.add(
        violation.code, cause: .init(stream: stream, subject: violation.cause),
        message: checker.message(of: violation, in: chunk.padded),
        at: context.location(
          place.site(of: violation.offset, in: chunk),
          path: checker.path(of: violation, in: chunk.padded)))
    }
    checker.forEachUnlisted { code, count in log.addUnlisted(code, count: count) }
  }
}

extension FindingCode {
  static let notJSON = FindingCode(
    "input.not-json", .error, "An input that is to be checked against a JSON Schema is no JSON.",
    explanation: """
      `--schema` is for inputs in JSON; other formats have rules of their own. Where a format reads \
      an array element by element, a schema of the whole array can be used with `validate` alone.
      """,
    hint: "leave --schema out, or give the inputs in JSON alone")
}
