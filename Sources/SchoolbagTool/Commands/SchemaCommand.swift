import Findings
import LearnerModel
import Schoolbag

/// `schoolbag schema`: the schemas of what this program writes.
struct SchemaCommand {
  static let spec = CommandSpec(
    name: "schema", operands: "[NAME]", operandLimit: 1,
    summary: "Print a schema of the canonical records or of the learner profile.",
    discussion: "Without a name: which schemas there are.", options: [CommonOptions.help])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    guard let name = arguments.operands.first else {
      for schema in ModelSchemas.all { try terminal.print("\(schema.name)  \(schema.fileName)\n") }
      return .success
    }
    guard let schema = ModelSchemas.all.first(where: { $0.name == name || $0.fileName == name })
    else {
      let names = ModelSchemas.all.map(\.name).joined(separator: ", ")
      throw ParsedArguments.wrong("there is no schema \(name); there are: \(names)")
    }
    try terminal.print(schema.text())
    return .success
  }
}
