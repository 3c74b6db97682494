import Foundation

/// A folder that is gone when the test is over.
package final class TestFolder {
  /// Where it is.
  package let path: String

  /// Makes a folder of a name that no other has.
  package init(in parent: String = NSTemporaryDirectory()) throws {
    path = (parent as NSString).appendingPathComponent("schoolbag-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of `name` in the folder, whether it exists or not.
  package func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder in it; returns its path.
  @discardableResult
  package func makeFolder(_ name: String) throws -> String {
    try FileManager.default.createDirectory(
      atPath: path(name), withIntermediateDirectories: true)
    return path(name)
  }

  /// Writes a file, and the folders it needs; returns its path.
  @discardableResult
  package func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = path(name)
    try FileManager.default.createDirectory(
      atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file of text.
  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String {
    try write(name, Array(text.utf8))
  }

  /// The bytes of a file in it; none where there is no such file.
  package func bytes(_ name: String) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path(name))) else { return [] }
    return [UInt8](data)
  }

  /// The text of a file in it.
  package func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

  /// All names in it, hidden ones too, sorted; `subfolder` names a folder within.
  package func names(_ subfolder: String = "") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path(subfolder))) ?? []).sorted()
  }
}
