import Foundation
import TestKit

/// The project's own Swift files.
enum SourceTree {
  /// One file and what it says.
  struct File: CustomStringConvertible {
    /// The path below the project's folder.
    let path: String
    let text: String

    var description: String { path }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that it imports.
    var imports: [String] {
      lines.compactMap { line in
        guard
          let match = line.firstMatch(of: /^(?:[@\w()]+ )*import (?:struct |enum |class )?(\w+)/)
        else { return nil }
        return String(match.1)
      }
    }
  }

  /// The files below `folder`, sorted; hidden folders are left out.
  static func files(below folder: String) throws -> [File] {
    let root = "\(PackageRoot.path)/\(folder)"
    let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return try names.sorted()
      .filter { name in
        name.hasSuffix(".swift") && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      .map { name in
        let text = try String(contentsOfFile: "\(root)/\(name)", encoding: .utf8)
        return File(path: "\(folder)/\(name)", text: text)
      }
  }

  /// The names of the folders in a folder.
  static func folders(in folder: String) throws -> [String] {
    let root = "\(PackageRoot.path)/\(folder)"
    return try FileManager.default.contentsOfDirectory(atPath: root).filter { name in
      var isFolder: ObjCBool = false
      let exists = unsafe FileManager.default.fileExists(
        atPath: "\(root)/\(name)", isDirectory: &isFolder)
      return exists && isFolder.boolValue && !name.hasPrefix(".")
    }.sorted()
  }
}
