import ByteIO
import Findings
import FormatKit

/// The files that a command names one by one: what belongs together may be read together.
///
/// Files of one folder are found by their names there, whatever their case, without `.gz`.
struct LooseFiles: Sendable {
  private var sets: [String: InputSet] = [:]
  private let opener: InputOpener

  init(_ inputs: [InputSet], _ opener: InputOpener) {
    self.opener = opener
    for set in inputs {
      if let name = Self.name(of: set) { sets[Self.folder(of: set) + name] = set }
    }
  }

  /// Finds the files beside an input: by name, how the file starts.
  func beside(_ input: InputSet) -> @Sendable (String) -> Probe.Entry? {
    guard sets.count > 1, let own = Self.name(of: input) else { return { _ in nil } }
    let folder = Self.folder(of: input)
    return { [self] name in
      let name = name.lowercased()
      guard name != own, let set = sets[folder + name], let entry = set.entries.first else {
        return nil
      }
      // A file that cannot be read says so in its own turn.
      guard let start = try? opener.start(of: entry, in: set) else { return nil }
      return Probe.Entry(name: entry.name, start: start)
    }
  }

  private static func name(of input: InputSet) -> String? {
    guard input.kind == .file || input.kind == .gzip else { return nil }
    return input.entries.first?.name.lowercased()
  }

  /// The path up to the name.
  private static func folder(of input: InputSet) -> String {
    let path = input.name.utf8
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return "./" }
    return String(input.name[...slash])
  }
}
