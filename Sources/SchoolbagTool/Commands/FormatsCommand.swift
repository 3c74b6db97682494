import Findings
import FormatKit
import LearnerModel
import Schoolbag

/// `schoolbag formats`: the formats, their options and coverage, and what a conversion loses.
struct FormatsCommand {
  static let spec = CommandSpec(
    name: "formats", operands: "[FORMAT]", operandLimit: 1,
    summary: "List the formats, describe one, or forecast the losses of a conversion.",
    discussion: """
      With --from and --to: which fields of the one have no place in the other (always), or may not \
      fit (if). A conversion never loses anything that the forecast does not name.
      """,
    options: [
      OptionSpec("from", value: "FORMAT[:OPTIONS]", "The format that is read."),
      OptionSpec("to", value: "FORMAT[:OPTIONS]", "The format that is written."),
      CommonOptions.help,
    ])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    if let from = arguments["from"], let to = arguments["to"] {
      if let note = try versionNote(to) { terminal.say(note + "\n") }
      try terminal.print(try forecast(from, to))
    } else if arguments.has("from") || arguments.has("to") {
      throw ParsedArguments.wrong("a forecast needs --from and --to")
    } else if let id = arguments.operands.first {
      try terminal.print(try describe(id))
    } else {
      try terminal.print(list())
    }
    return .success
  }

  private func list() -> String {
    var text = ""
    for format in registry.formats {
      let descriptor = format.descriptor
      let versions =
        descriptor.versions.isEmpty ? "" : " (\(descriptor.versions.joined(separator: ", ")))"
      let uses = [
        (try? format.reader(FormatOptions())) != nil ? "read" : nil,
        (try? format.writer(FormatOptions())) != nil ? "write" : nil,
      ].compactMap { $0 }.joined(separator: ", ")
      text +=
        "\(descriptor.id)  \(uses)\n    \(descriptor.title)\(versions): \(descriptor.summary)\n"
    }
    return text
  }

  private func describe(_ text: String) throws(Failure) -> String {
    let choice = try FormatChoice(text, in: registry, use: .both)
    let descriptor = choice.format.descriptor
    var text = "\(descriptor.title) (\(descriptor.id))\n\(descriptor.summary)\n"
    if !descriptor.versions.isEmpty {
      text += "versions: \(descriptor.versions.joined(separator: ", "))\n"
    }
    if !descriptor.mediaTypes.isEmpty {
      text += "media types: \(descriptor.mediaTypes.joined(separator: ", "))\n"
    }
    for option in descriptor.options {
      text += "option \(option.name) (\(option.use.rawValue))"
      if !option.choices.isEmpty { text += ": \(option.choices.joined(separator: "|"))" }
      if let value = option.defaultValue { text += ", default \(value)" }
      text += "\n    \(option.summary)\n"
    }
    let reads = try choice.format.reader(FormatOptions())?.coverage
    let writes = try choice.format.writer(FormatOptions())?.coverage
    text += "\nkind.field: r read, w written, ~ written with limits\n"
    for kind in Kind.allCases {
      let fields = Set(reads?.fields[kind]?.keys.map { $0 } ?? [])
        .union(writes?.fields[kind]?.keys.map { $0 } ?? [])
      for field in fields.sorted() {
        let limits = writes?.fields[kind]?[field]
        let mark =
          (reads?.fields[kind]?[field] != nil ? "r" : "-")
          + (limits == nil ? "-" : limits?.isEmpty == true ? "w" : "~")
        text += "  \(mark) \(kind.name).\(kind.schema[field].path)\n"
      }
    }
    return text
  }

  /// Which version a forecast is for, where the user names none and there are others.
  private func versionNote(_ to: String) throws(Failure) -> String? {
    let target = try FormatChoice(to, in: registry, use: .writing)
    let descriptor = target.format.descriptor
    guard target.options["version"] == nil,
      let option = descriptor.options.first(where: { $0.name == "version" }),
      let version = option.defaultValue, option.choices.count > 1
    else { return nil }
    return
      "the forecast is for \(descriptor.id) \(version); \(descriptor.id):version=… names another"
  }

  private func forecast(_ from: String, _ to: String) throws(Failure) -> String {
    let source = try FormatChoice(from, in: registry, use: .reading)
    let target = try FormatChoice(to, in: registry, use: .writing)
    guard let reader = try source.format.reader(source.options) else {
      throw ParsedArguments.wrong("\(source.format.descriptor.id) is not read")
    }
    guard let writer = try target.format.writer(target.options) else {
      throw ParsedArguments.wrong("\(target.format.descriptor.id) is not written")
    }
    let lines = reader.coverage.forecast(to: writer.coverage)
    var text = lines.map { line in
      "\(line.isAlways ? "always" : "if    ")  \(line.kind.name).\(line.fieldPath)  \(line.outcome.name)\n"
    }.joined()
    if lines.isEmpty { text = "nothing is lost\n" }
    // Any field of them may be lost: one line says it.
    if Coverage.bringsLearnersTogether(writer) {
      text += "if      people and shared records, where two have the same key  duplicate-key\n"
      text += "if      records of a learner who is not known  unresolved-owner\n"
    }
    return text
  }
}
