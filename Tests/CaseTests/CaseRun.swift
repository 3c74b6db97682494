import Foundation
import TestKit

/// A run of a case's command in a fresh copy of its folder.
struct CaseRun {
  /// What came of it.
  let outcome: CaseOutcome
  /// Files that stand where nothing should.
  let litter: [String]
  /// Whether output names a folder of this machine.
  let showsMachine: Bool

  /// Runs the command.
  init(_ one: Case) throws {
    let root = try TestFolder()
    let work = try root.makeFolder("case")
    let manager = FileManager.default
    let inputs = try manager.contentsOfDirectory(atPath: one.folder)
      .filter { !Case.expectations.contains($0) }
    for name in inputs {
      try manager.copyItem(atPath: "\(one.folder)/\(name)", toPath: "\(work)/\(name)")
    }
    try root.makeFolder("case/output")
    try root.makeFolder("case/work")
    try root.makeFolder("temporary")
    try manager.createSymbolicLink(
      atPath: root.path("Samples"), withDestinationPath: "\(PackageRoot.path)/Samples")
    let child = try ChildProcess(
      "/bin/sh", ["-c", one.text("cmd")], in: work,
      environment: BuiltCommand.environment(temporary: root.path("temporary")),
      output: .file(root.path("stdout")), errors: .file(root.path("stderr")))
    let status: String
    switch child.wait(atMost: 120) {
    case .status(let number): status = "\(number)"
    case .signal(let number): status = "signal \(number)"
    case .overdue: status = "overdue"
    }
    outcome = CaseOutcome(
      status: status, stdout: root.bytes("stdout"), stderr: root.bytes("stderr"),
      output: try FileTree.unfolded(below: "\(work)/output"))
    let expected = Set(inputs + ["output", "work"])
    litter =
      root.names("case").filter { !expected.contains($0) }
      + root.names("temporary").map { "temporary/\($0)" }
    showsMachine = [outcome.stdout, outcome.stderr].contains {
      let text = String(decoding: $0, as: UTF8.self)
      return text.contains(root.path) || text.contains(PackageRoot.path)
    }
  }
}

/// How two texts differ, line by line.
enum Difference {
  /// Lines that are missing behind `-`, those too many behind `+`; `nil` where there are none.
  static func between(_ expected: [UInt8], _ found: [UInt8]) -> String? {
    guard expected != found else { return nil }
    let old = String(decoding: expected, as: UTF8.self).components(separatedBy: "\n")
    let new = String(decoding: found, as: UTF8.self).components(separatedBy: "\n")
    var lines: [String] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let line, let text, _): lines.append("- \(line + 1): \(text)")
      case .insert(let line, let text, _): lines.append("+ \(line + 1): \(text)")
      }
    }
    if lines.isEmpty { return "the bytes differ in what is no text" }
    return lines.prefix(60).joined(separator: "\n")
  }
}
