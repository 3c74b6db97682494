import Findings

/// The names of the files of a folder or archive, checked as they are given.
///
/// A name may be made from data, so it is held to stay below the folder, as names that are read are.
struct OutputNames: Sendable {
  private var files: Set<String> = []
  private var folders: Set<String> = []

  /// Takes in a name; `whole` is the folder or archive it is for.
  mutating func add(_ name: String, of whole: String) throws(Failure) {
    guard ZipNames.relativePath(name) == name, name.utf8.count <= 4096 else {
      throw Failure(
        .output, .unsafeOutputName, "\(private: name) is no name below it",
        at: Location(file: whole))
    }
    let parts = pathParts(name)
    let above = (1..<parts.count).map { parts[..<$0].joined(separator: "/") }
    let isFree =
      !files.contains(name) && !folders.contains(name) && files.isDisjoint(with: above)
    guard isFree else {
      throw Failure(
        .output, .outputNameTwice, "\(private: name) would be written twice",
        at: Location(file: whole))
    }
    files.insert(name)
    folders.formUnion(above)
  }
}

extension FindingCode {
  static let unsafeOutputName = FindingCode(
    "output.unsafe-name", .error, "An output file would get a name that leads outside its folder.",
    explanation: """
      Names of output files can be made from the data, for example from an identifier. This one \
      is empty, absolute, leads upwards with `..`, or holds control characters. Nothing was \
      written.
      """,
    hint: "make the names from another field")

  static let outputNameTwice = FindingCode(
    "output.name-twice", .error, "Two output files would get the same name.",
    explanation: """
      Names of output files can be made from the data. Two of them came out equal, or one is a \
      file where the other needs a folder, so one would overwrite the other. Nothing was written.
      """,
    hint: "make the names from a field that differs between the files")

  static let outputUnfinished = FindingCode(
    "output.unfinished", .error, "A set of output files was finished before all of its files.",
    explanation: """
      This is a defect of the tool: a file was begun and neither completed nor given up. Nothing \
      was put in place.
      """,
    hint: "please report it")
}
