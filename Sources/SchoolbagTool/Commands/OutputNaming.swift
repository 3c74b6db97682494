import FormatKit

/// The names of what is made input by input: the input's own name with another ending.
struct OutputNaming {
  /// The outputs: with the ending of the format.
  let outputs: [String]
  /// The names of the inputs without their endings, as they are.
  let stems: [String]
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
    var own: [String] = []
    var stems: [(stem: String, ending: String)] = []
    for path in paths {
      let last = path.split(separator: "/").last.map(String.init) ?? "input"
      // A folder's name has no ending, whatever stands behind its last point.
      let isWhole = last == "-" || isFolder(path)
      let parts =
        isWhole
        ? (stem: last == "-" ? "standard-input" : last, ending: "") : Self.parts(of: last)
      own.append(parts.stem)
      var stem = parts.stem
      var number = 1
      // Names that differ in case alone are one name on some systems.
      while !seen.insert(stem.lowercased()).inserted {
        number += 1
        stem = "\(parts.stem)-\(number)"
      }
      stems.append((stem, parts.ending))
    }
    self.stems = own
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
