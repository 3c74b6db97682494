public import Findings

/// Findings as lines of text, in the form that editors jump by.
public struct FindingText: Sendable {
  /// Whether private parts are shown.
  public var revealing: Bool
  /// Whether colors are used.
  public var isColored: Bool

  /// Creates a form.
  public init(revealing: Bool = false, isColored: Bool = false) {
    self.revealing = revealing
    self.isColored = isColored
  }

  /// `file:line:column: severity: message [code]`, then related places and a hint, indented.
  public func lines(_ finding: Finding, withHint: Bool) -> String {
    var text = place(finding.location)
    if !text.isEmpty { text += ": " }
    let message = finding.message.text(revealing: revealing)
    text += "\(colored(finding.severity)): \(message)"
    // What the source calls the field, where the message speaks of it in the model's words.
    if let path = finding.location.path, !message.contains(path) { text += ", in `\(path)`" }
    if finding.count > 1 { text += " (\(grouped(finding.count)) times)" }
    text += " [\(finding.code.name)]\n"
    text += furtherPlaces(finding)
    if withHint, let hint = finding.hint { text += "    hint: \(hint)\n" }
    return text
  }

  /// Related places; those that only repeat the finding in the same file come first, on one line.
  private func furtherPlaces(_ finding: Finding) -> String {
    var text = ""
    var repeats: [String] = []
    for related in finding.related {
      let message = related.message.text(revealing: revealing)
      let location = related.location
      if message == "also here", location.file == finding.location.file,
        location.entry == finding.location.entry, let line = location.line
      {
        // Several of them in one line are said by the count.
        let place = Self.place(line, location.column)
        let last =
          repeats.last ?? finding.location.line.map { Self.place($0, finding.location.column) }
        if place != last { repeats.append(place) }
      } else {
        text += "    \(place(location)): \(message)\n"
      }
    }
    guard !repeats.isEmpty else { return text }
    let isAll = finding.count <= finding.related.count + 1
    return "    also at \(repeats.joined(separator: ", "))\(isAll ? "" : ", …")\n" + text
  }

  private static func place(_ line: Int, _ column: Int?) -> String {
    column.map { "\(line):\($0)" } ?? "\(line)"
  }

  /// A place as `file/entry:line:column`.
  public func place(_ location: Location) -> String {
    var text = location.file.map { $0 == "-" ? "standard input" : $0 } ?? ""
    if let entry = location.entry {
      text += "\(text.hasSuffix("/") || text.isEmpty ? "" : "/")\(entry)"
    }
    if let line = location.line {
      text += ":\(line)"
      if let column = location.column { text += ":\(column)" }
    } else if let byte = location.byte {
      text += ": byte \(byte)"
    }
    return text
  }

  private func colored(_ severity: Severity) -> String {
    guard isColored else { return severity.name }
    let color: Int
    switch severity {
    case .error: color = 31
    case .warning: color = 33
    case .note: color = 36
    }
    return "\u{1B}[1;\(color)m\(severity.name)\u{1B}[0m"
  }
}

/// A number and what it counts: `1 record`, `2,000 records`.
public func counted(_ number: Int, _ noun: String) -> String {
  "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
}

/// A number with its thousands apart.
public func grouped(_ number: Int) -> String {
  let digits = String(number.magnitude)
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.utf8.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text
}
