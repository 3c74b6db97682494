import FormatKit
import Schoolbag
import TestKit
import Testing

/// Every standard is in the registry, and says about itself what help and pages are made of.
struct RegistryTests {
  private static let formats = Registry.standard.formats

  @Test func `each folder of formats is registered, and nothing else`() throws {
    let modules = Set(
      Self.formats.map { format in
        String(String(reflecting: type(of: format)).prefix { $0 != "." })
      })
    #expect(modules.sorted() == (try SourceTree.folders(in: "Sources/Formats")))
  }

  @Test func `each name is used once`() {
    let ids = Self.formats.map(\.descriptor.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `each format describes itself`() throws {
    for format in Self.formats {
      let descriptor = format.descriptor
      let id = descriptor.id
      #expect(id.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil, "\(id)")
      #expect(!descriptor.title.isEmpty, "\(id)")
      #expect(descriptor.summary.hasSuffix("."), "\(id)")
      #expect(!descriptor.fileNames.isEmpty, "\(id)")
      #expect(!descriptor.mediaTypes.isEmpty, "\(id)")
      for option in descriptor.options {
        #expect(option.summary.hasSuffix("."), "\(id): \(option.name)")
        if let value = option.defaultValue, !option.choices.isEmpty {
          #expect(option.choices.contains(value), "\(id): \(option.name)")
        }
      }
      let reader = try format.reader(FormatOptions())
      let writer = try format.writer(FormatOptions())
      #expect(reader != nil || writer != nil, "\(id) is neither read nor written")
      if let reader { #expect(!reader.coverage.kinds.isEmpty, "\(id)") }
      if let writer { #expect(!writer.coverage.kinds.isEmpty, "\(id)") }
    }
  }

  @Test(arguments: [
    "", "\n", "%PDF-1.7\n", "<html><body>no</body></html>", "{}", "[]", "{\"a\":1}\n",
    "apples,pears\n1,2\n", "\u{0}\u{1}\u{2}",
  ])
  func `no format is sure about what is none of theirs`(_ text: String) {
    let entry = Probe.Entry(name: "file", head: Array(text.utf8), isWhole: true)
    for probe in [
      Probe(name: "file", isContainer: false, entries: [entry]),
      Probe(name: "folder", isContainer: true, entries: [entry]),
      Probe(name: "folder", isContainer: true, entries: []),
    ] {
      for format in Self.formats {
        let confidence = format.identify(probe)?.confidence
        #expect(confidence != .certain, "\(format.descriptor.id)")
      }
    }
  }
}
