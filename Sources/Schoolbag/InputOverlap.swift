import ByteIO
import Findings
import FormatKit
import Pipeline

/// Inputs that are given twice, and outputs that would replace an input.
enum InputOverlap {
  /// Refuses inputs that are given twice: their records would be counted twice.
  static func checkRepeats(_ inputs: [InputChoice]) throws(Failure) {
    guard inputs.count > 1 else { return }
    var names: Set<String> = []
    var files: Set<FileIdentity> = []
    for input in inputs {
      let isNewFile =
        input.path == "-"
        || (FileIdentity(input.path).map { files.insert($0).inserted } ?? true)
      // A pipe by name may hold something else the next time; standard input holds nothing more.
      let isNewName = input.path != "-" || names.insert(input.path).inserted
      guard isNewFile, isNewName else {
        throw Failure(
          .usage, .repeatedInput,
          "\(input.path == "-" ? "standard input" : input.path) is given twice; its records would count twice"
        )
      }
    }
  }

  /// Refuses to write over an input: `paths` are those of outputs.
  static func checkOutputs(_ paths: [String], _ inputs: [ResolvedInput]) throws(Failure) {
    // What goes to standard output replaces nothing.
    let outputs = paths.filter { $0 != "-" }.compactMap { path in
      FileIdentity(path).map { (path, $0) }
    }
    guard !outputs.isEmpty else { return }
    for input in inputs where input.job.set.name != "-" {
      let set = input.job.set
      var read = [set.name]
      if set.kind == .folder { read += set.entries.map { "\(set.name)/\($0.storedName)" } }
      for path in read {
        guard let file = FileIdentity(path),
          let output = outputs.first(where: { $0.1 == file })
        else { continue }
        throw Failure(
          .usage, .outputIsInput, "\(output.0) is an input, and would be written over")
      }
    }
  }
}

extension FindingCode {
  static let repeatedInput = FindingCode(
    "usage.repeated-input", .error, "The same input is given twice.",
    explanation: """
      All inputs of a command are one data set; a file that stands in it twice would double every \
      score and every enrollment. Paths that lead to the same file are the same input.
      """,
    hint: "name each input once")
  static let outputIsInput = FindingCode(
    "usage.output-is-input", .error, "An output would replace an input.",
    explanation: "Nothing was read or written, and the input stands as it was.",
    hint: "give the output another name")
  /// What may be wrong with the paths of a command.
  static let overlaps: [FindingCode] = [repeatedInput, outputIsInput]
}
