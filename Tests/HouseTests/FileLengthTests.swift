import Foundation
import TestKit
import Testing

/// One idea a file, and the top of the project as it was agreed.
struct FileLengthTests {
  @Test func `no Swift file is longer than 400 lines`() throws {
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.files(below: folder) {
        let count = file.lines.count - (file.text.hasSuffix("\n") ? 1 : 0)
        #expect(count <= 400, "\(file) has \(count) lines")
      }
    }
  }

  @Test func `nothing stands at the top that was not agreed`() throws {
    let agreed: Set<String> = [
      "Package.swift", "Sources", "Tests", "Schemas", "Samples", "README.md",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: PackageRoot.path)
    let strangers = names.filter {
      !$0.hasPrefix(".") && $0 != "Package.resolved" && !agreed.contains($0)
    }
    #expect(strangers.sorted() == [])
  }

  @Test func `no file speaks of the machine it was written on`() throws {
    let paths = [/\/home\/\w/, /\/tmp\/wt/, /\/work\/\w/]
    for folder in ["Sources", "Tests"] {
      for file in try SourceTree.files(below: folder)
      where !file.path.hasSuffix("FileLengthTests.swift") {
        #expect(!paths.contains { file.text.contains($0) }, "\(file)")
      }
    }
  }
}
