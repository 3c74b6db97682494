import Foundation
import TestKit
import Testing

/// The formatter of the toolchain finds nothing to say.
struct LintTests {
  @Test func `the formatter has nothing to say`() throws {
    let folder = try TestFolder()
    let child = try ChildProcess(
      "/usr/bin/env",
      ["swift", "format", "lint", "--strict", "-r", "Sources", "Tests", "Package.swift"],
      in: PackageRoot.path, environment: ProcessInfo.processInfo.environment,
      output: .file(folder.path("said")), errors: .file(folder.path("problems")))
    let ending = child.wait(atMost: 300)
    if ending == .status(127) { try Test.cancel("there is no swift on the path") }
    let problems = folder.text("problems").split(separator: "\n")
    #expect(ending == .status(0))
    #expect(problems.prefix(40).joined(separator: "\n") == "")
  }
}
