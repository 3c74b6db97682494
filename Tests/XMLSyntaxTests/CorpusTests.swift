import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import XMLSyntax

/// Real files are accepted exactly when xmllint accepts them.
struct XMLCorpusTests {
  @Test(.enabled(if: PackageRoot.corpus != nil))
  func `real files are accepted exactly when xmllint accepts them`() throws {
    let corpus = try #require(PackageRoot.corpus)
    let names =
      FileManager.default.enumerator(atPath: corpus + "/xml")?
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".xml") || $0.hasSuffix(".xsd") } ?? []
    #expect(names.count > 1000)
    let refused = try Self.refusedByXMLLint(names.map { "\(corpus)/xml/\($0)" })
    var parser = XMLParser(XMLNameSet())
    for name in names.sorted() {
      let path = "\(corpus)/xml/\(name)"
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      guard let text = Self.decoded(bytes) else { continue }
      var error: XMLError?
      do throws(XMLError) {
        try parser.open()
        try parser.read(text.span) { _ in }
        try parser.finish { _ in }
      } catch let problem {
        error = problem
      }
      // Stricter: document types are refused, and so are prefixes without a namespace.
      if error?.problem == .documentType || error?.problem == .badNamespace { continue }
      #expect((error != nil) == refused.contains(path), "\(name): \(error as Any)")
    }
  }

  /// The text in UTF-8, `nil` where its encoding is refused.
  private static func decoded(_ bytes: [UInt8]) -> [UInt8]? {
    switch try? XMLEncoding(of: bytes.span) {
    case .utf8: bytes
    case .utf16: String(data: Data(bytes), encoding: .utf16).map { Array($0.utf8) }
    case .windows1252: String(data: Data(bytes), encoding: .windowsCP1252).map { Array($0.utf8) }
    case nil: nil
    }
  }

  private static func refusedByXMLLint(_ paths: [String]) throws -> Set<String> {
    var refused: Set<String> = []
    let folder = try TestFolder()
    for (index, path) in paths.enumerated() {
      let child = try ChildProcess(
        "/usr/bin/xmllint", ["--noout", "--nonet", path], in: folder.path, environment: [:],
        output: .file(folder.path("out\(index)")), errors: .file(folder.path("err\(index)")))
      if child.wait() != .status(0) { refused.insert(path) }
    }
    return refused
  }
}
