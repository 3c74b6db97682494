import ByteIO
import Bytes
import Findings
import FormatKit
import Glibc
import JSONSchema
import Pipeline
import Schoolbag
import XMLSyntax

/// Options that several commands share, and what they mean.
enum CommonOptions {
  static let from = OptionSpec(
    "from", value: "FORMAT[:OPTIONS]", "The format of the inputs; found out if it is certain.")
  static let encoding = OptionSpec(
    "encoding", value: "NAME", "utf-8, windows-1252, utf-16le or utf-16be; found out by default.")
  static let jobs = OptionSpec(
    "jobs", short: "j", value: "N", "How many threads work; all processors by default.")
  static let memory = OptionSpec(
    "memory", value: "SIZE",
    "How much checks with references, joins and grouping keep in memory; 256M by default.")
  static let failOn = OptionSpec(
    "fail-on", value: "LEVEL",
    "Exit with status 1 on findings of that level or above: error (default), warning, note, never.")
  static let schema = OptionSpec(
    "xsd", value: "FILE",
    "Check XML inputs against an XML Schema in the same pass; its parts come from its folder.")
  static let showValues = OptionSpec(
    "show-values", "Show learners' values, identifiers and free names in findings and reports.")
  static let quiet = OptionSpec("quiet", short: "q", "Say nothing but errors.")
  static let help = OptionSpec("help", short: "h", "Show this help.")
  /// What happens to a record that has to be rejected.
  static func onError(default policy: ErrorPolicy) -> OptionSpec {
    OptionSpec(
      "on-error", value: "stop|skip",
      "Stop at a record that has to be rejected, or set it aside and go on; "
        + "\(policy.rawValue) by default.")
  }

  /// The settings of a run.
  static func settings(
    _ arguments: ParsedArguments, onError: ErrorPolicy
  ) throws(Failure) -> RunSettings {
    let memory = try arguments.size("memory", default: 256 << 20)
    guard memory >= RunSettings.leastMemory else {
      throw ParsedArguments.wrong("--memory is at least \(RunSettings.leastMemory >> 20)M")
    }
    var settings = RunSettings(
      jobs: try arguments.number("jobs", default: processorCount), memory: memory,
      onError: try arguments.choice("on-error", default: onError))
    if let file = arguments["xsd"] { settings.schema = try XMLSchema(file: file) }
    settings.valueSchema = try SchemaArguments.schema(arguments)
    return settings
  }

  /// How many processors this process may use.
  static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The encoding that was named.
  static func encoding(_ arguments: ParsedArguments) throws(Failure) -> TextEncoding? {
    guard let name = arguments["encoding"] else { return nil }
    guard let encoding = TextEncoding(rawValue: name.lowercased()) else {
      let names = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw ParsedArguments.wrong("--encoding is one of: \(names)")
    }
    return encoding
  }

  /// The inputs that the operands name; patterns that the shell left alone are filled in.
  static func inputs(_ arguments: ParsedArguments) throws(Failure) -> [InputChoice] {
    guard !arguments.operands.isEmpty else {
      throw ParsedArguments.wrong("name at least one input; - is standard input")
    }
    var inputs: [InputChoice] = []
    for operand in arguments.operands {
      if operand != "-", unsafe access(operand, F_OK) != 0, Glob.isPattern(operand) {
        let paths = try Glob(operand).paths()
        guard !paths.isEmpty else { throw ParsedArguments.wrong("nothing matches \(operand)") }
        inputs += paths.map { InputChoice($0, format: arguments["from"]) }
      } else {
        inputs.append(InputChoice(operand, format: arguments["from"]))
      }
    }
    return inputs
  }

  /// How many bytes all inputs have, where that is known.
  static func totalSize(_ inputs: [ResolvedInput]) -> Int? {
    var total = 0
    for input in inputs {
      for entry in input.job.set.entries {
        guard let size = entry.size else { return nil }
        total += size
      }
    }
    return total
  }

  /// Writes a report to a file; `-` is standard output.
  static func write(_ report: RunReport, to path: String) throws(Failure) {
    let bytes = report.json()
    let sink: any ByteSink
    if path == "-" { sink = StandardOutput() } else { sink = try OutputFile(path) }
    try sink.write(bytes.span.raw)
    try sink.commit()
  }

  /// A duration in seconds.
  static func seconds(of duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) * 1e-18
  }
}
