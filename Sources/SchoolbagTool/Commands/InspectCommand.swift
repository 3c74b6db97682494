import ByteIO
import Findings
import FormatKit
import LearnerModel
import Pipeline
import Reports
import Rules
import Schoolbag

/// `schoolbag inspect`: what an input is, and why we think so.
struct InspectCommand {
  static let spec = CommandSpec(
    name: "inspect", operands: "INPUT…",
    summary: "Tell what files are, why we think so, and what they hold.",
    discussion: "Each input is looked at by itself. Nothing is written.",
    options: [
      CommonOptions.from, CommonOptions.encoding, CommonOptions.jobs, CommonOptions.memory,
      CommonOptions.showValues, CommonOptions.help,
    ])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    var status = ExitStatus.success
    for input in try CommonOptions.inputs(arguments) {
      do throws(Failure) {
        if try !inspect(input) { status = .input }
      } catch {
        guard error.side == .input else { throw error }
        Narrator(terminal, arguments).tell(error)
        status = .input
      }
    }
    return status
  }

  /// Tells what an input is; false where no format recognizes it.
  private func inspect(_ input: InputChoice) throws(Failure) -> Bool {
    let opener = InputOpener(
      registry: registry, encoding: try CommonOptions.encoding(arguments))
    let opened = try opener.open(input.path)
    var text = "\(opened.set.name == "-" ? "standard input" : opened.set.name)\n"
    text += line("container", Self.name(of: opened.set.kind))
    if opened.probe.isContainer { text += line("files", grouped(opened.set.entries.count)) }
    for (format, found) in opened.identifications {
      let version = found.version.map { " \($0)" } ?? ""
      text += line("format", "\(format)\(version)", "\(found.confidence.name): \(found.reason)")
    }
    if opened.identifications.isEmpty {
      text += line("format", "none recognizes it", opener.reason(opened))
    }
    let isKnown = input.format != nil || !opened.identifications.isEmpty
    try terminal.print(text)
    if input.format == nil, opened.identifications.first?.identification.confidence != .certain {
      return isKnown
    }
    let validation = Validation(
      [input], registry: registry, settings: try CommonOptions.settings(arguments, onError: .skip),
      rules: RuleSet())
    // What comes through a pipe can be opened only once.
    let resolved = try opener.resolve(opened, as: input.format)
    try terminal.print(describe(validation.run([resolved])))
    return true
  }

  private func describe(_ result: ValidationResult) -> String {
    var text = ""
    let read = result.reading.inputs[0]
    if !read.encodings.isEmpty {
      text += line("encoding", read.encodings.map(\.rawValue).joined(separator: ", then "))
    }
    for (entry, facts) in read.streams.prefix(50) {
      if let entry { text += "  \(entry)\n" }
      for fact in facts {
        text += line(fact.name, fact.value, fact.detail, indent: entry == nil ? 2 : 4)
      }
    }
    if read.streams.count > 50 { text += "  and \(read.streams.count - 50) more files\n" }
    for kind in Kind.allCases {
      let count = result.reading.records[Int(kind.rawValue)]
      if count > 0 { text += line(kind.schema.plural, grouped(count)) }
    }
    var fates = "\(grouped(read.total(.mapped))) with a place in the model"
    fates += ", \(grouped(read.total(.kept))) kept beside it"
    for fate in [Fate.dropped, .rejected] where read.total(fate) > 0 {
      fates += ", \(grouped(read.total(fate))) \(fate.name)"
    }
    text += line("values", grouped(read.valuesRead), fates)
    let findings = result.findings.countsByCode
    let count = findings.reduce(0) { $0 + $1.count }
    text += line(
      "findings", grouped(count),
      findings.prefix(6).map { "\($0.code.name) \(grouped($0.count))" }.joined(separator: ", ")
        + (findings.count > 6 ? " and \(findings.count - 6) more codes" : ""))
    return text
  }

  private func line(
    _ name: String, _ value: String, _ detail: String? = nil, indent: Int = 2
  ) -> String {
    let label = String(repeating: " ", count: indent) + name
    let gap = String(repeating: " ", count: max(1, 22 - label.utf8.count))
    let more = detail.flatMap { $0.isEmpty ? nil : " (\($0))" } ?? ""
    return label + gap + value + more + "\n"
  }

  private static func name(of kind: InputSet.Kind) -> String {
    switch kind {
    case .file: "file"
    case .folder: "folder"
    case .zip: "zip archive"
    case .gzip: "gzip file"
    case .pipe: "pipe"
    }
  }
}
