import ByteIO
import Bytes
import Foundation
import TestKit
import Testing

/// One folder of `Tests/Cases`: a command, its input files, and what it has to print and write.
///
/// - `cmd`: a line for `/bin/sh`, with `schoolbag` on the path. It runs in a fresh copy of the folder
///   that also has an empty `output` and, for files that it needs on the way, an empty `work`. The
///   project's samples are at `../Samples`.
/// - `stdout`, `stderr`, `status`: what it has to print, and its exit status. Where they are missing:
///   nothing, and 0.
/// - `output/`: what has to be in `output` at the end. Archives are compared unfolded: `a.zip` is a
///   folder of that name with the entries, `a.gz` a folder with the file `a`.
/// - `needs`: programs without which the case cannot be run, one a line.
///
/// Nothing else may be in the folder at the end, and nothing in the folder for temporary files.
struct Case: Sendable, CustomTestStringConvertible {
  /// Topic and name, such as `convert/0001-to-records`.
  let name: String

  var testDescription: String { name }

  /// The folder of all cases.
  static let root = "\(PackageRoot.path)/Tests/Cases"

  /// All cases, sorted by name.
  static let all: [Case] = {
    let manager = FileManager.default
    let topics = (try? manager.contentsOfDirectory(atPath: root)) ?? []
    return topics.sorted().flatMap { topic in
      ((try? manager.contentsOfDirectory(atPath: "\(root)/\(topic)")) ?? []).sorted()
        .map { Case(name: "\(topic)/\($0)") }
    }
  }()

  /// The files that say what a case expects; all others are its inputs.
  static let expectations: Set<String> = ["cmd", "stdout", "stderr", "status", "needs", "output"]

  var folder: String { "\(Self.root)/\(name)" }

  /// The programs that it needs and that are not there.
  var missingPrograms: [String] {
    text("needs").split(separator: "\n").map(String.init).filter { program in
      !["/usr/local/bin", "/usr/bin", "/bin"].contains {
        FileManager.default.isExecutableFile(atPath: "\($0)/\(program)")
      }
    }
  }

  /// What it expects.
  var expected: CaseOutcome {
    CaseOutcome(
      status: text("status").isEmpty ? "0" : trimmed(text("status")), stdout: bytes("stdout"),
      stderr: bytes("stderr"), output: FileTree.files(below: "\(folder)/output"))
  }

  func text(_ file: String) -> String { String(decoding: bytes(file), as: UTF8.self) }

  private func bytes(_ file: String) -> [UInt8] {
    [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(file)"))) ?? Data())
  }

  private func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Replaces what the case expects.
  func record(_ outcome: CaseOutcome) throws {
    try write(outcome.status == "0" ? [] : Array("\(outcome.status)\n".utf8), "status")
    try write(outcome.stdout, "stdout")
    try write(outcome.stderr, "stderr")
    try? FileManager.default.removeItem(atPath: "\(folder)/output")
    for (name, bytes) in outcome.output { try write(bytes, "output/\(name)", isKept: true) }
  }

  /// Writes a file of the case; one without content is removed instead, unless it `isKept`.
  private func write(_ bytes: [UInt8], _ name: String, isKept: Bool = false) throws {
    let path = "\(folder)/\(name)"
    if bytes.isEmpty, !isKept {
      try? FileManager.default.removeItem(atPath: path)
      return
    }
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}

/// What a command has printed and written, or has to.
struct CaseOutcome: Equatable {
  var status: String
  var stdout: [UInt8]
  var stderr: [UInt8]
  /// By path below `output`: the bytes of the files, archives unfolded.
  var output: [String: [UInt8]]
}

/// The files below a folder.
enum FileTree {
  /// By path: the bytes of each file.
  ///
  /// Folders that hold nothing are left out.
  static func files(below folder: String) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in FileManager.default.enumerator(atPath: folder) ?? .init() {
      guard let name = name as? String else { continue }
      let path = "\(folder)/\(name)"
      let type = try? FileManager.default.attributesOfItem(atPath: path)[.type]
      if type as? FileAttributeType == .typeDirectory { continue }
      files[name] = [UInt8]((try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data())
    }
    return files
  }

  /// The same, with the entries of archives in their place.
  static func unfolded(below folder: String) throws -> [String: [UInt8]] {
    var files = files(below: folder)
    for name in files.keys where name.hasSuffix(".zip") || name.hasSuffix(".gz") {
      files[name] = nil
      let set = try InputSet.open("\(folder)/\(name)")
      for entry in set.entries {
        var content = ByteBuffer()
        let source = try set.open(entry)
        while try source.read(into: &content, atMost: 1 << 16) > 0 {}
        files["\(name)/\(entry.name)"] = content.bytes
      }
    }
    return files
  }
}
