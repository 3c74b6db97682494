import Findings
import LearnerModel
import Schoolbag

/// `schoolbag schema`: the schemas of what this program writes.
struct SchemaCommand {
  static let spec = CommandSpec(
    name: "schema", operands: "[NAME]", operandLimit: 1,
    summary: "Print a schema of the records or the learner profile, or a page about them.",
    discussion: """
      Without a name: which there are. The page `coverage` tells which format carries which field.
      """, options: [CommonOptions.help])

  let arguments: ParsedArguments
  let registry: Registry
  let terminal: Terminal

  func run() throws(Failure) -> ExitStatus {
    let all = schemas
    guard let name = arguments.operands.first else {
      for schema in all { try terminal.print("\(schema.name)  \(schema.fileName)\n") }
      return .success
    }
    guard let schema = all.first(where: { $0.name == name || $0.fileName == name }) else {
      let names = all.map(\.name).joined(separator: ", ")
      throw ParsedArguments.wrong("there is no schema \(name); there are: \(names)")
    }
    try terminal.print(schema.text())
    return .success
  }

  /// What there is to print, in the order of the names.
  private var schemas: [(name: String, fileName: String, text: () throws(Failure) -> String)] {
    var all: [(name: String, fileName: String, text: () throws(Failure) -> String)] = []
    for schema in ModelSchemas.all { all.append((schema.name, schema.fileName, schema.text)) }
    all.append(
      (
        "coverage", CoveragePage.fileName,
        { () throws(Failure) in try CoveragePage(registry).text }
      ))
    return all.sorted { $0.name < $1.name }
  }
}
