import Findings
import FormatKit
import Glibc
import Pipeline
import Reports
import Schoolbag

/// Every input by itself, with an output of its own.
extension ConvertCommand {
  func runEach(_ inputs: [InputChoice], _ target: String) throws(Failure) -> ExitStatus {
    guard let folder = arguments["output"], folder != "-" else {
      throw ParsedArguments.wrong("--each needs a folder for its outputs: -o FOLDER")
    }
    let base = try conversion(inputs, target)
    let isSet = try base.writer().isSet
    let choice = try FormatChoice(target, in: registry, use: .writing)
    let names = OutputNaming(
      inputs.map(\.path), format: choice.format.descriptor, isSet: isSet, isFolder: Self.isFolder)
    for folder in [folder, base.rejectsPath, arguments["report"]] {
      if let folder { try makeFolder(folder) }
    }
    var status = ExitStatus.success
    var converted = 0
    for (number, input) in inputs.enumerated() {
      var one = base
      one.inputs = [input]
      one.destination = try destination("\(folder)/\(names.outputs[number])", isSet: isSet)
      one.rejectsPath = base.rejectsPath.map { "\($0)/\(names.sources[number])" }
      let report = arguments["report"].map { "\($0)/\(names.reports[number])" }
      var isComplete = false
      do throws(Failure) {
        let outcome = try run(one, reportPath: report)
        isComplete = outcome.isComplete
        status = max(status, outcome.status)
      } catch {
        if error.side == .stopped || error.side == .defect { throw error }
        Narrator(terminal, arguments).tell(error)
        status = max(status, ExitStatus(error))
      }
      if isComplete { converted += 1 }
      if Cancellation.signal != nil { break }
      if !isComplete, base.settings.onError == .stop {
        if number + 1 < inputs.count {
          Narrator(terminal, arguments).tell(
            "stopped at the first input that failed; --on-error skip goes on with the others")
        }
        break
      }
    }
    // Where nothing was rejected, nothing appears.
    if let rejects = base.rejectsPath { _ = unsafe rmdir(rejects) }
    Narrator(terminal, arguments).tell(
      "converted \(converted) of \(counted(inputs.count, "input"))")
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

/// The names of what is made input by input: the input's own name with another ending.
struct OutputNaming {
  /// The outputs: with the ending of the format.
  let outputs: [String]
  /// The reports.
  let reports: [String]
  /// Parts of the source: with its own ending.
  let sources: [String]

  init(
    _ paths: [String], format: FormatDescriptor, isSet: Bool, isFolder: (String) -> Bool
  ) {
    let pattern = format.fileNames.first { $0.hasPrefix("*.") } ?? "*.out"
    let ending = isSet ? ".zip" : String(pattern.dropFirst())
    var seen: Set<String> = []
    var stems: [(stem: String, ending: String)] = []
    for path in paths {
      let last = path.split(separator: "/").last.map(String.init) ?? "input"
      // A folder's name has no ending, whatever stands behind its last point.
      let isWhole = last == "-" || isFolder(path)
      let parts =
        isWhole
        ? (stem: last == "-" ? "standard-input" : last, ending: "") : Self.parts(of: last)
      var stem = parts.stem
      var number = 1
      while !seen.insert(stem).inserted {
        number += 1
        stem = "\(parts.stem)-\(number)"
      }
      stems.append((stem, parts.ending))
    }
    outputs = stems.map { $0.stem + ending }
    reports = stems.map { $0.stem + ".json" }
    sources = stems.map { $0.stem + $0.ending }
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    var stem = name
    if stem.lowercased().hasSuffix(".gz") { stem.removeLast(3) }
    guard let point = stem.lastIndex(of: "."), point > stem.startIndex else { return (stem, "") }
    return (String(stem[..<point]), String(stem[point...]))
  }
}
