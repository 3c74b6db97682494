import Findings

/// A pattern for the names of outputs that are made input by input, such as `{learner.id}.json`.
struct OutputPattern {
  /// What a pattern may ask for.
  enum Field: String, CaseIterable {
    /// The input's name without its ending.
    case stem
    /// The input's number, with as many digits as the last one has.
    case number
    /// The key of the first person whom records are about.
    case learner = "learner.id"
  }

  private enum Part {
    case text(String)
    case field(Field)
  }

  private var parts: [Part] = []

  /// Whether names depend on what inputs hold.
  var needsLearner: Bool {
    parts.contains { if case .field(.learner) = $0 { true } else { false } }
  }

  /// Reads a pattern; it is that of a name, not of a path.
  init(_ pattern: String) throws(Failure) {
    var rest = pattern[...]
    while !rest.isEmpty {
      guard let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) else {
        parts.append(.text(String(rest)))
        break
      }
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else {
        throw ParsedArguments.wrong("--name has a brace without its other half")
      }
      let name = String(rest[rest.index(after: open)..<close])
      guard let field = Field(rawValue: name) else {
        let names = Field.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
        throw ParsedArguments.wrong("--name has no field {\(name)}; there are: \(names)")
      }
      parts.append(.field(field))
      rest = rest[rest.index(after: close)...]
    }
    let isName = parts.allSatisfy { part in
      guard case .text(let text) = part else { return true }
      return !text.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 }
    }
    guard !parts.isEmpty, isName else {
      throw ParsedArguments.wrong("--name is a name with fields, not a path; -o names the folder")
    }
  }

  /// The name for an input; an input without a learner is named by its stem.
  func name(stem: String, number: Int, of count: Int, learner: String?) -> String {
    parts.map { part in
      switch part {
      case .text(let text): return text
      case .field(.stem): return stem
      case .field(.learner): return learner ?? stem
      case .field(.number):
        let digits = String(number)
        return String(repeating: "0", count: String(count).utf8.count - digits.utf8.count) + digits
      }
    }.joined()
  }
}

/// Names of files that are all different, and can be those of files everywhere.
struct SafeNames {
  /// By name in lower case: the last number that it was given.
  private var taken: [String: Int] = [:]
  /// The most bytes of a name, its number included.
  private static let limit = 200

  /// Takes a name: without what leads out of a folder or cannot be in a name, and with a number
  /// where the same name has been taken already, in whatever case.
  mutating func take(_ name: String) -> String {
    let safe = Self.safe(name)
    let (named, ending) = Self.parts(of: safe)
    let trimmed = String(named.drop { $0 == " " })
    let stem = trimmed.isEmpty ? "unnamed" : trimmed
    let first = Self.cut(stem, to: Self.limit - ending.utf8.count) + ending
    let key = first.lowercased()
    guard var number = taken[key] else {
      taken[key] = 1
      return first
    }
    while true {
      number += 1
      let suffix = "-\(number)\(ending)"
      let candidate = Self.cut(stem, to: Self.limit - suffix.utf8.count) + suffix
      guard taken[candidate.lowercased()] == nil else { continue }
      taken[candidate.lowercased()] = 1
      taken[key] = number
      return candidate
    }
  }

  /// A name without characters that are none in names somewhere, not hidden, and not empty.
  static func safe(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isForbidden =
        scalar.value < 0x20 || scalar.value == 0x7F || "/\\:*?\"<>|".unicodeScalars.contains(scalar)
      scalars.append(isForbidden ? "_" : scalar)
    }
    // Some systems leave dots and spaces at a name's end out.
    while let last = scalars.last, last == "." || last == " " { scalars.removeLast() }
    var text = String(scalars)
    if text.hasPrefix(".") { text = "_" + text.dropFirst() }
    return text.isEmpty ? "unnamed" : text
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    guard let point = name.lastIndex(of: "."), point > name.startIndex,
      name[point...].utf8.count <= 20
    else { return (name, "") }
    return (String(name[..<point]), String(name[point...]))
  }

  private static func cut(_ text: String, to limit: Int) -> String {
    var text = text
    while text.utf8.count > max(1, limit) { text.unicodeScalars.removeLast() }
    return text
  }
}
