import Findings
import Schoolbag
import TestKit
import Testing

/// Every code that is declared can be explained, in words for people who know no Swift.
struct CodeCatalogueTests {
  private static let codes = FindingCatalogue.codes(of: .standard)

  /// The codes that are declared in the sources; `value.*` stands for one code a value type.
  private static func declared() throws -> [String] {
    try SourceTree.files(below: "Sources").flatMap { file in
      file.text.matches(of: /FindingCode\(\s*"([^"]+)"/).map {
        $0.1.contains("\\(") ? String($0.1.prefix { $0 != "\\" }) + "*" : String($0.1)
      }
    }
  }

  /// Names of types, which mean nothing to those who use the command.
  private static func typeNames() throws -> Set<String> {
    var names: Set<String> = []
    for file in try SourceTree.files(below: "Sources") {
      for match in file.text.matches(of: /\b(?:struct|class|enum|protocol|actor) ([A-Z]\w*)/)
      where match.1.contains(/[a-z][A-Z]/) {
        names.insert(String(match.1))
      }
    }
    return names.subtracting(["OneRoster"])
  }

  @Test func `each code is declared once`() throws {
    let names = try Self.declared()
    #expect(names.count > 50)
    let repeated = Dictionary(grouping: names) { $0 }.filter { $0.value.count > 1 }
    #expect(repeated.keys.sorted() == [])
    let listed = Self.codes.map(\.name)
    #expect(Set(listed).count == listed.count)
  }

  @Test func `the command explains each code that is declared`() throws {
    let folder = try TestFolder()
    let child = try ChildProcess(
      BuiltCommand.path, ["explain"], in: folder.path,
      environment: BuiltCommand.environment(temporary: folder.path),
      output: .file(folder.path("list")))
    #expect(child.wait() == .status(0))
    let listed = folder.text("list").split(separator: "\n").map { line in
      String(line.prefix { $0 != " " })
    }
    let declared = try Self.declared()
    let families = declared.filter { $0.hasSuffix("*") }.map { $0.dropLast() }
    for code in declared where !code.hasSuffix("*") {
      #expect(listed.contains(code), "\(code) is not listed")
    }
    for code in listed where !declared.contains(code) {
      #expect(families.contains { code.hasPrefix($0) }, "\(code) is not declared")
    }
    #expect(Set(listed).count == listed.count)
  }

  @Test func `each code says what it is, why it matters and what to do`() throws {
    let types = try Self.typeNames()
    #expect(types.count > 100)
    for code in Self.codes {
      let name = code.name
      #expect(name.wholeMatch(of: /[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(name)")
      #expect(code.summary.hasSuffix("."), "\(name)")
      #expect(!code.summary.dropLast().contains(". "), "\(name): one sentence")
      #expect(code.explanation.hasSuffix("."), "\(name)")
      #expect(code.explanation != code.summary, "\(name)")
      let hint = try #require(code.hint, "\(name) has no hint")
      #expect(!hint.isEmpty && !hint.hasSuffix("."), "\(name): a hint is no sentence")
      let text = "\(code.summary) \(code.explanation) \(hint)"
      for word in text.matches(of: /\w+/) {
        #expect(!types.contains(String(word.0)), "\(name) speaks of \(word.0)")
      }
    }
  }
}
