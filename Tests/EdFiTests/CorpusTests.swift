import ConversionKit
import FormatKit
import Foundation
import LearnerModel
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Every sample interchange of the data standard that there is, read by itself.
@Suite(.enabled(if: PackageRoot.corpus != nil))
struct CorpusTests {
  /// The files, as paths below the corpus.
  static let files: [String] = {
    guard let corpus = PackageRoot.corpus else { return [] }
    return ["v2.2/SampleXML", "v3.2/SampleXML", "v5.2/SampleXML", "v5.2/Descriptors"].flatMap {
      folder in
      let path = "xml/edfi/\(folder)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(path)")) ?? []
      return names.filter { $0.hasSuffix(".xml") }.sorted().map { "\(path)/\($0)" }
    }
  }()

  /// Large files take minutes without optimization: they are compared where `SCHOOLBAG_THOROUGH` is
  /// set.
  private static let isThorough = ProcessInfo.processInfo.environment["SCHOOLBAG_THOROUGH"] != nil

  /// The files that are compared with a plain count.
  static let counted = files.filter { file in
    let size = try? FileManager.default.attributesOfItem(atPath: path(file))[.size] as? Int
    return isThorough || (size ?? 0) <= 100_000
  }

  private static func path(_ file: String) -> String { "\(PackageRoot.corpus ?? "")/\(file)" }

  @Test func `all versions are there`() {
    #expect(Self.files.count >= 250)
    for version in ["v2.2", "v3.2", "v5.2"] {
      #expect(Self.files.contains { $0.hasPrefix("xml/edfi/\(version)/") })
    }
  }

  @Test(arguments: counted)
  func `it is recognized and read, and counts are those of a plain count`(
    _ file: String
  ) throws {
    let folder = try TestFolder()
    let read = try convert(Self.path(file), to: "records", in: folder)
    let plain = try PlainInterchange(Self.path(file))
    #expect(read.result.inputs.map(\.job.format) == ["edfi-xml"])
    #expect(read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead } == plain.valueCount)
    #expect(read.count(.rejected) == 0)
    var expected: [String: Int] = [:]
    for (name, count) in plain.entities {
      let kind =
        plain.root == "InterchangeDescriptors" && name.hasSuffix("Descriptor")
        ? "codeDefinition" : PlainKinds.table[name] ?? "document"
      expected[kind, default: 0] += count
    }
    for (path, kind) in PlainKinds.inner { expected[kind, default: 0] += plain.inner[path] ?? 0 }
    var found: [String: Int] = [:]
    for kind in Kind.allCases {
      found[kind.name] = read.result.reading.records[Int(kind.rawValue)]
    }
    let demographics = found["demographics"] ?? 0
    found["demographics"] = expected["demographics"] ?? 0
    for (kind, count) in found { #expect(count == expected[kind] ?? 0, "\(kind)") }
    // Those of people are records beside: one for each who has any of their elements.
    let besides = PlainKinds.beside.map { name, elements in
      elements.map { plain.holders["\(name)/\($0)"] ?? 0 }
    }
    let least = besides.reduce(0) { $0 + ($1.max() ?? 0) } + (expected["demographics"] ?? 0)
    let most = besides.reduce(0) { $0 + $1.reduce(0, +) } + (expected["demographics"] ?? 0)
    #expect((least...most).contains(demographics))
  }

  @Test(arguments: [
    "xml/edfi/v5.2/SampleXML/StudentProgram.xml", "xml/edfi/v2.2/SampleXML/Student.xml",
  ])
  func `jobs and sizes of chunks cannot be seen`(_ file: String) throws {
    let folder = try TestFolder()
    let first = try convert(Self.path(file), to: "records", in: folder)
    for (jobs, chunkSize) in [(2, 1 << 19), (1, 4096), (2, 65536)] {
      let other = try convert(
        Self.path(file), to: "records", in: folder, jobs: jobs, chunkSize: chunkSize)
      #expect(other.bytes == first.bytes)
      #expect(other.findings == first.findings)
    }
  }
}
