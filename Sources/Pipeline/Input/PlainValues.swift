import Bytes
import Findings
public import FormatKit
import JSONSyntax
import LearnerModel

/// JSON of any kind: its values are checked against a schema, and nothing else is made of them.
public struct PlainValues: StreamParser {
  /// What it is called where formats are named.
  public static let format = "json"

  /// The values are not counted: no fate is claimed for them.
  public var paths: [SourcePath] { [] }

  /// Makes what does nothing with a chunk.
  public func makeWorker() -> any ChunkWorker { Worker() }

  private final class Worker: ChunkWorker {
    func parse(_ chunk: Chunk, into output: inout ParseOutput) {}
  }

  /// Plans to read all files of an input as values, or each as one where the schema asks for it.
  public static func plan(_ probe: Probe, _ unit: ValueSchema.Unit) -> ReadPlan {
    ReadPlan(
      streams: probe.entries.indices.map { entry in
        PlannedStream(entry: entry) { (head, context) throws(Failure) in
          try open(head, context, unit)
        }
      })
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext, _ unit: ValueSchema.Unit
  ) throws(Failure) -> OpenedStream {
    guard isJSON(head.text.span) else {
      throw Failure(
        .input, .notJSON, "only JSON can be checked against a JSON Schema",
        at: context.location())
    }
    let layout: JSONLayout = unit == .document ? .document : JSONLayout(head)
    let start = context.location(SourceSite(line: 1, column: 1, byte: head.firstByte))
    let isEmpty = head.isWhole && head.text.allSatisfy { $0 <= 0x20 }
    if isEmpty, unit == .document {
      throw Failure(
        .input, JSONProblem.unexpectedEnd.code, "there is no value in the document", at: start)
    }
    return OpenedStream(
      framer: JSONStreamFramer(layout, tooLong: .valueTooLarge), headerLength: 0,
      headerLineBreaks: 0, parser: PlainValues(),
      preamble: { output in
        guard isEmpty else { return }
        output.findings.add(
          .noValues, cause: .init(stream: Int(context.number)),
          message: "there is no value to check", at: start)
      },
      facts: [StreamFact("layout", layout.name)], values: layout)
  }

  /// Whether a text starts as a JSON value may start.
  private static func isJSON(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count, text[index] <= 0x20 { index += 1 }
    guard index < text.count else { return true }
    switch text[index] {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"),
      UInt8(ascii: "n"):
      return true
    default: return false
    }
  }
}

extension FindingCode {
  static let noValues = FindingCode(
    "input.no-values", .warning, "An input in JSON holds no value.",
    explanation: """
      It is empty, or white space alone. As lines, or as values one behind the other, that is no \
      mistake in itself; with `--schema-unit document` it is one.
      """,
    hint: "check whether the export was meant to be empty")
  static let valueTooLarge = FindingCode(
    "input.value-too-large", .error, "A JSON value is larger than the limit.",
    explanation: """
      A value is checked against a schema as a whole, in memory. An array is checked element by \
      element unless its schema is one of the whole array.
      """,
    hint: "check the elements by themselves, with --schema-unit element")
}
