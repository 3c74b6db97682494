public import Findings
public import FormatKit

/// Learner profiles as JSON: one self-contained document a learner, in an array or one a line.
public struct Profile: Format {
  /// Creates the format.
  public init() {}

  /// What the format is called, and what can be chosen.
  public var descriptor: FormatDescriptor {
    FormatDescriptor(
      id: "profile", title: "Learner profile",
      summary: "One document a learner: data backpack, learner profile, and what they refer to.",
      versions: ["1"], mediaTypes: ["application/json", "application/x-ndjson"],
      fileNames: ["*.json", "*.ndjson"],
      options: [
        FormatOption(
          "layout", choices: ProfileLayout.allCases.map(\.rawValue), use: .writing,
          "One array, or one document a line; by default an array where the output is *.json.")
      ], codes: FindingCode.profile)
  }

  /// Recognizes documents by what they say of themselves.
  public func identify(_ probe: Probe) -> Identification? {
    ProfileInput(probe).identification
  }

  /// Makes a reader.
  public func reader(_ options: FormatOptions) throws(Failure) -> (any FormatReader)? {
    ProfileReader()
  }

  /// Makes a writer of an array or lines.
  public func writer(_ options: FormatOptions) throws(Failure) -> (any FormatWriter)? {
    let named = options["layout"].flatMap(ProfileLayout.init(rawValue:))
    return ProfileWriter { context, origins in
      let layout = named ?? ProfileLayout(outputName: context.outputName)
      let file =
        layout == .lines
        ? PlannedFile(isAlwaysThere: true)
        : PlannedFile(
          header: Array("[\n".utf8), separator: Array(",\n".utf8), footer: Array("\n]\n".utf8),
          isAlwaysThere: true)
      return ProfileOutputForm(file: file) { ProfileJSONText(origins, layout) }
    }
  }
}

/// How documents stand in a file.
enum ProfileLayout: String, Sendable, CaseIterable {
  /// In one JSON array.
  case array
  /// Each on a line of its own.
  case lines

  /// The layout that the name of an output asks for.
  init(outputName name: String?) {
    var name = name?.lowercased() ?? ""
    if name.hasSuffix(".gz") { name.removeLast(3) }
    self = name.hasSuffix(".json") ? .array : .lines
  }
}
