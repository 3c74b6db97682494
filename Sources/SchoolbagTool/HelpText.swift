/// Help, made from the same data that arguments are parsed by.
enum HelpText {
  static func overview(_ commands: [CommandSpec]) -> String {
    var text = """
      schoolbag converts and checks learner records: rosters, gradebooks, transcripts, profiles.

      usage: schoolbag COMMAND [OPTIONS] [INPUT…]


      """
    for command in commands {
      text += "  \(padded(command.name, 10)) \(command.summary)\n"
    }
    text += """

      `schoolbag COMMAND --help` tells more. Examples:
        schoolbag convert roster.zip --to profile -o profiles.ndjson
        schoolbag validate roster.zip --format json
        schoolbag inspect gradebook.csv

      """
    return text
  }

  static func command(_ command: CommandSpec) -> String {
    var text =
      "usage: schoolbag \(command.name) [OPTIONS] \(command.operands)\n\n\(command.summary)\n"
    text += wrapped(command.discussion, indent: 0) + "\n"
    for option in command.options {
      var name = option.short.map { "-\($0), " } ?? "    "
      name += "--\(option.name)"
      if let value = option.value { name += " \(value)" }
      text += "  \(name)\n" + wrapped(option.summary, indent: 10)
    }
    text += """

      exit status: 0 all is well · 1 findings at or above --fail-on · 2 wrong usage · 3 an input could
      not be read or was skipped · 4 the output could not be written · 5 loss under --strict ·
      70 a defect of this program · 128+n ended by signal n

      """
    return text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func wrapped(_ text: String, indent: Int) -> String {
    var lines = ""
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.count + word.count + 1 > 96 {
        lines += line + "\n"
        line = String(repeating: " ", count: indent)
        isEmpty = true
      }
      if !isEmpty { line += " " }
      line += word
      isEmpty = false
    }
    return isEmpty ? lines : lines + line + "\n"
  }
}
