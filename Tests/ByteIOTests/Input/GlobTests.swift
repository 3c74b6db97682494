import ByteIO
import Findings
import Foundation
import Testing

struct GlobTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in [
      "a.xml", "b.xml", "B.xml", "c.csv", "sub/a.xml", "sub/deep/er/x.xml", ".hidden.xml",
      ".hid/x.xml", "[1].xml", "ä.xml", "__MACOSX/z.xml",
    ] { try folder.write(name, "") }
  }

  @Test(
    arguments: [
      ("*.xml", ["B.xml", "[1].xml", "a.xml", "b.xml", "ä.xml"]),
      (
        "**/*.xml",
        ["B.xml", "[1].xml", "a.xml", "b.xml", "sub/a.xml", "sub/deep/er/x.xml", "ä.xml"]
      ),
      ("**/**/x.xml", ["sub/deep/er/x.xml"]),
      ("sub/**", ["sub/a.xml", "sub/deep/er/x.xml"]),
      ("*/*.xml", ["__MACOSX/z.xml", "sub/a.xml"]),
      ("?.xml", ["B.xml", "a.xml", "b.xml", "ä.xml"]),
      ("[a-c].*", ["a.xml", "b.xml", "c.csv"]),
      ("[!a-z].xml", ["B.xml", "ä.xml"]),
      ("\\[1\\].xml", ["[1].xml"]),
      ("[[]1].xml", ["[1].xml"]),
      (".hid*/*.xml", [".hid/x.xml"]),
      ("s*", ["sub"]),
      ("*b.xml", ["b.xml"]),
      ("none/*.xml", []),
      ("[.xml", []),
      ("a.xml/*", []),
    ] as [(String, [String])])
  func `a pattern finds what it means`(pattern: String, expected: [String]) throws {
    let found = try Glob("\(folder.path)/\(pattern)").paths()
    #expect(found == expected.map { folder.path($0) })
  }

  @Test func `links to folders are not followed by two stars`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("sub/loop"), withDestinationPath: "..")
    #expect(try Glob("\(folder.path)/**/c.csv").paths() == [folder.path("c.csv")])
    #expect(try Glob("\(folder.path)/sub/*/c.csv").paths() == [folder.path("sub/loop/c.csv")])
  }

  @Test func `many stars end soon`() throws {
    try folder.write(String(repeating: "a", count: 200), "")
    let pattern = String(repeating: "*a", count: 60) + "b"
    #expect(try Glob("\(folder.path)/\(pattern)").paths().isEmpty)
  }

  @Test func `a pattern is told from a path`() {
    for text in ["*.xml", "a?", "[ab]", "a/**/b"] { #expect(Glob.isPattern(text)) }
    for text in ["a.xml", "", "a\\*b", "/a/b c"] { #expect(!Glob.isPattern(text)) }
  }

  @Test func `odd patterns find nothing and do no harm`() throws {
    #expect(try Glob("").paths().isEmpty)
    #expect(try Glob("/").paths() == ["/"])
    #expect(try Glob("\(folder.path)/[").paths().isEmpty)
    #expect(try Glob("\(folder.path)/\\").paths().isEmpty)
  }
}
