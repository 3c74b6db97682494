import Foundation

/// Where things are that tests read.
package enum PackageRoot {
  /// The folder that holds `Package.swift`.
  package static let path: String = {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
  }()

  /// The folder of real files that are no part of the project, or `nil` where it is absent.
  ///
  /// SCHOOLBAG_CORPUS names it; without that it is looked for beside the project.
  package static let corpus: String? = {
    let path =
      ProcessInfo.processInfo.environment["SCHOOLBAG_CORPUS"] ?? "\(Self.path)/../shared/corpus"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  /// The bytes of a file of the project.
  package static func bytes(of relativePath: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + relativePath)))
  }
}
