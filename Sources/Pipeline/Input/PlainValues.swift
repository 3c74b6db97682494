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
    var layout = JSONLayout(head)
    // As a sequence of values, an array is one of them.
    if layout == .array, unit == .document { layout = .sequence }
    let name =
      switch layout {
      case .array: "array"
      case .lines: "lines"
      case .sequence: "values"
      }
    return OpenedStream(
      framer: JSONStreamFramer(layout, tooLong: .valueTooLarge), headerLength: 0,
      headerLineBreaks: 0, parser: PlainValues(), facts: [StreamFact("layout", name)],
      values: layout)
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
  static let valueTooLarge = FindingCode(
    "input.value-too-large", .error, "A JSON value is larger than the limit.",
    explanation: """
      A value is checked against a schema as a whole, in memory. An array is checked element by \
      element unless its schema is one of the whole array.
      """,
    hint: "check the elements by themselves, with --schema-unit element")
}
