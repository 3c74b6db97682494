import Foundation

/// Checks documents by a validator that is no part of the project.
package enum SchemaCheck {
  /// The validator.
  package static let validator = "/usr/bin/xmllint"

  /// Whether the validator is there.
  package static let isPossible = FileManager.default.isExecutableFile(atPath: validator)

  /// What the validator has to say about a file; nothing where it is valid.
  ///
  /// `catalog` names a file that says where schemas are found that others import.
  package static func complaints(
    about file: String, schema: String, catalog: String? = nil
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: validator)
    process.arguments = ["--noout", "--nonet", "--schema", schema, file]
    if let catalog {
      var environment = ProcessInfo.processInfo.environment
      environment["XML_CATALOG_FILES"] = catalog
      process.environment = environment
    }
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus == 0 ? "" : text
  }
}
