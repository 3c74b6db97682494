import ByteIO
import Bytes
import Findings
import Glibc
import Pipeline
public import Schoolbag

/// The command-line tool. A program of its own formats calls it with its own registry:
///
///     exit(SchoolbagTool.run(registry: .standard + [MyFormat()]))
public enum SchoolbagTool {
  /// The version of the tool.
  public static let version = "0.1.0"

  private static let commands: [CommandSpec] = [
    ConvertCommand.spec, ValidateCommand.spec, InspectCommand.spec, FormatsCommand.spec,
    ExplainCommand.spec, SchemaCommand.spec,
  ]

  /// Runs the tool with the arguments of the process, and returns the exit status.
  public static func run(
    registry: Registry, arguments: [String] = Array(CommandLine.arguments.dropFirst())
  ) -> Int32 {
    Signals.watch()
    FreedMemory.returnToSystem()
    let terminal = Terminal()
    do throws(Failure) {
      let status = try dispatch(arguments, registry, terminal)
      if let signal = Cancellation.signal {
        Litter.removeAll()
        return 128 + signal
      }
      return status.rawValue
    } catch {
      if let signal = Cancellation.signal {
        Litter.removeAll()
        return 128 + signal
      }
      if error.side == .stopped { return 0 }
      let narrator = Narrator(terminal, .none)
      narrator.tell(error)
      return ExitStatus(error).rawValue
    }
  }

  private static func command(_ name: String) throws(Failure) -> CommandSpec {
    guard let spec = commands.first(where: { $0.name == name }) else {
      throw ParsedArguments.wrong("there is no command \(name)")
    }
    return spec
  }

  private static func dispatch(
    _ arguments: [String], _ registry: Registry, _ terminal: Terminal
  ) throws(Failure) -> ExitStatus {
    guard let name = arguments.first else {
      terminal.say(HelpText.overview(commands))
      return .usage
    }
    switch name {
    case "--version":
      try terminal.print("schoolbag \(version)\n")
      return .success
    case "--help", "-h", "help":
      guard arguments.count > 1 else {
        try terminal.print(HelpText.overview(commands))
        return .success
      }
      try terminal.print(HelpText.command(try command(arguments[1])))
      return .success
    default: break
    }
    let spec = try command(name)
    let parsed = try ParsedArguments(Array(arguments.dropFirst()), for: spec)
    if parsed.has("help") {
      try terminal.print(HelpText.command(spec))
      return .success
    }
    switch spec.name {
    case "convert":
      return try ConvertCommand(arguments: parsed, registry: registry, terminal: terminal).run()
    case "validate":
      return try ValidateCommand(arguments: parsed, registry: registry, terminal: terminal).run()
    case "inspect":
      return try InspectCommand(arguments: parsed, registry: registry, terminal: terminal).run()
    case "formats":
      return try FormatsCommand(arguments: parsed, registry: registry, terminal: terminal).run()
    case "explain":
      return try ExplainCommand(arguments: parsed, registry: registry, terminal: terminal).run()
    default:
      return try SchemaCommand(arguments: parsed, registry: registry, terminal: terminal).run()
    }
  }
}
