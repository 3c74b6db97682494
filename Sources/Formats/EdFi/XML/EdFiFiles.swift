import FormatKit
import XMLSyntax

/// The interchanges among the files of an input.
struct EdFiFiles {
  /// One file that is an interchange, or has to be read as one.
  struct File {
    /// The entry's number in the probe.
    var entry: Int
    /// The root element's name; empty where it is not known.
    var root: String
    /// The version that the root's namespace tells.
    var version: String?
  }

  /// In the order of loading, files of one interchange by name.
  private(set) var interchanges: [File] = []
  /// The entries that are none.
  private(set) var others: [Int] = []

  init(_ probe: Probe) {
    for (number, entry) in probe.entries.enumerated() {
      if let name = entry.markup?.name, name.local.hasPrefix("Interchange"), name.local.count > 11 {
        interchanges.append(
          File(
            entry: number, root: name.local,
            version: EdFiVersion.version(ofNamespace: name.namespace)))
      } else {
        others.append(number)
      }
    }
    interchanges = interchanges.enumerated().sorted {
      (EdFiInterchange.place(of: $0.element.root), $0.offset)
        < (EdFiInterchange.place(of: $1.element.root), $1.offset)
    }.map(\.element)
  }

  /// The version that the files tell.
  var version: String? { interchanges.lazy.compactMap(\.version).first }
}

/// The versions of the data standard.
enum EdFiVersion {
  /// Those that differ in what the maps name.
  static let all: Set<String> = ["3.2", "4.0", "5.2", "6.1"]

  /// The version that a namespace such as `http://ed-fi.org/5.2.0` stands for.
  static func version(ofNamespace namespace: String) -> String? {
    let start = "http://ed-fi.org/"
    guard namespace.hasPrefix(start) else { return nil }
    let rest = namespace.dropFirst(start.count)
    let digits = rest.prefix { $0.isNumber || $0 == "." }
    let parts = digits.split(separator: ".")
    if parts.count >= 2 { return "\(parts[0]).\(parts[1])" }
    guard digits.count == 4, digits.hasPrefix("0") else { return nil }
    let plain = Array(digits)
    return "\(plain[1]).\(plain[2])"
  }

  /// The namespace of a version.
  static func namespace(of version: String) -> String { "http://ed-fi.org/\(version).0" }
}
