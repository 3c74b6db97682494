import Foundation

/// The `schoolbag` that was built together with the tests.
package enum BuiltCommand {
  /// The folder of everything that was built.
  package static let folder: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().path
  }()

  /// The command.
  package static var path: String { "\(folder)/schoolbag" }

  /// The variables that it is run with: the same on every machine.
  ///
  /// `temporary` is the folder for its temporary files.
  package static func environment(temporary: String) -> [String: String] {
    var variables = [
      "PATH": "\(folder):/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TMPDIR": temporary,
    ]
    // A toolchain outside the system's folders is found by this.
    variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return variables
  }
}
