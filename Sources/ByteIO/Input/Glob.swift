public import Findings
import Glibc

/// A pattern for paths, such as `exports/**/*.xml`, for where the shell did not expand it.
///
/// `*` stands for any run of characters of a name, `?` for one, `[a-z]` and `[!a-z]` for one of a
/// set, `**` for any number of folders; `\` takes the next character as it is. Hidden names match
/// only where the pattern begins with a dot as well; links to folders are not followed by `**`.
public struct Glob: Sendable {
  private let parts: [String]
  private let start: String

  /// Whether `text` is a pattern at all.
  public static func isPattern(_ text: String) -> Bool {
    var isEscaped = false
    for byte in text.utf8 {
      if !isEscaped, byte == 0x2A || byte == 0x3F || byte == 0x5B { return true }
      isEscaped = !isEscaped && byte == 0x5C
    }
    return false
  }

  /// Creates a pattern.
  public init(_ pattern: String) {
    var parts: [String] = []
    // Two `**` in a row mean no more than one.
    for part in pathParts(pattern) where part != "**" || parts.last != "**" { parts.append(part) }
    self.parts = parts
    start = pattern.utf8.first == UInt8(ascii: "/") ? "/" : ""
  }

  /// The paths that exist and match, sorted by their bytes.
  public func paths() throws(Failure) -> [String] {
    guard !parts.isEmpty else { return start.isEmpty ? [] : [start] }
    var found: Set<String> = []
    try collect(from: start, part: 0, into: &found)
    return found.sorted(by: precedesByBytes)
  }

  private func collect(
    from folder: String, part index: Int, into found: inout Set<String>
  ) throws(Failure) {
    let part = parts[index]
    let isLast = index == parts.count - 1
    if part == "**" {
      try collectBelow(folder, part: index, into: &found)
    } else if Self.isPattern(part) || part.utf8.contains(0x5C) {
      let name = NamePattern(part)
      for entry in try names(in: folder) where name.matches(entry) {
        try follow(Self.join(folder, entry), after: index, isLast, into: &found)
      }
    } else {
      try follow(Self.join(folder, part), after: index, isLast, into: &found)
    }
  }

  private func follow(
    _ path: String, after index: Int, _ isLast: Bool, into found: inout Set<String>
  ) throws(Failure) {
    guard let status = fileStatus(path).status else { return }
    if isLast {
      found.insert(path)
    } else if status.isFolder {
      try collect(from: path, part: index + 1, into: &found)
    }
  }

  /// `**`: this folder and all below it; as the last part it stands for the files there.
  private func collectBelow(
    _ folder: String, part index: Int, into found: inout Set<String>
  ) throws(Failure) {
    var folders = [folder]
    while let next = folders.popLast() {
      let isLast = index == parts.count - 1
      if !isLast { try collect(from: next, part: index + 1, into: &found) }
      for entry in try names(in: next) where entry.utf8.first != UInt8(ascii: ".") {
        let path = Self.join(next, entry)
        guard let status = linkStatus(path), !ZipNames.isLitter(entry) else { continue }
        if status.isFolder {
          if entry != "__MACOSX" { folders.append(path) }
        } else if isLast {
          found.insert(path)
        }
      }
    }
  }

  private func names(in folder: String) throws(Failure) -> [String] {
    let (entries, error) = folderEntries(folder.isEmpty ? "." : folder)
    if let entries { return entries.filter(\.isUTF8).map(\.name) }
    if error == ENOENT || error == ENOTDIR { return [] }
    throw systemFailure(.input, .unreadable, "cannot list it", file: folder, number: error)
  }

  private static func join(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder == "/" ? folder + name : "\(folder)/\(name)"
  }
}
