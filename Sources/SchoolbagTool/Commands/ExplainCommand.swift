import Findings
import Schoolbag

/// `schoolbag explain`: what a finding's code means.
struct ExplainCommand {
  static let spec = CommandSpec(
    name: "explain", operands: "[CODE]", operandLimit: 1,
    summary: "Explain a finding's code, or list all codes.",
    discussion: "Codes never change their names.", options: [CommonOptions.help])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    let codes = FindingCatalogue.codes(of: registry) + [.wrongUsage]
    guard let name = arguments.operands.first else {
      for code in codes.sorted(by: { $0.name < $1.name }) {
        try terminal.print("\(code.name)  \(code.severity.name)  \(code.summary)\n")
      }
      return .success
    }
    guard let code = codes.first(where: { $0.name == name }) else {
      throw ParsedArguments.wrong("there is no code \(name); `schoolbag explain` lists all")
    }
    try terminal.print(
      "\(code.name) (\(code.severity.name))\n\(code.summary)\n\n\(code.explanation)\n")
    if let hint = code.hint { try terminal.print("\nhint: \(hint)\n") }
    return .success
  }
}
