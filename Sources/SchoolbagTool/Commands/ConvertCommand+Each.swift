import ByteIO
import Findings
import FormatKit
import Glibc
import Pipeline
import Reports
import Schoolbag

/// Every input by itself, with an output of its own, several at a time.
extension ConvertCommand {
  func runEach(_ inputs: [InputChoice], _ target: String) throws(Failure) -> ExitStatus {
    guard let folder = arguments["output"], folder != "-" else {
      throw ParsedArguments.wrong("--each needs a folder for its outputs: -o FOLDER")
    }
    let base = try conversion(inputs, target)
    let choice = try FormatChoice(target, in: registry, use: .writing)
    let isSet = try base.writer().isSet
    let names = OutputNaming(
      inputs.map(\.path), format: choice.format.descriptor, isSet: isSet, isFolder: Self.isFolder)
    var pattern: OutputPattern?
    if let text = arguments["name"] { pattern = try OutputPattern(text) }
    for folder in [folder, base.rejectsPath, arguments["report"]] {
      if let folder { try makeFolder(folder) }
    }
    let each = EachRun(
      command: self, base: base, inputs: inputs, folder: folder, isSet: isSet, names: names,
      pattern: pattern)
    let (status, converted) = try each.run()
    // Where nothing was rejected, nothing appears.
    if let rejects = base.rejectsPath { _ = unsafe rmdir(rejects) }
    Narrator(terminal, arguments).tell(
      "converted \(grouped(converted)) of \(counted(inputs.count, "input"))")
    return status
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private func makeFolder(_ path: String) throws(Failure) {
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw ParsedArguments.wrong("the folder \(path) cannot be made")
    }
  }
}
