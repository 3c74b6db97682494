import ConversionKit
import FormatKit
import TestKit
import Testing

/// Statements that look like others give what they give alone.
struct AlikeStatementTests {
  @Test(arguments: UInt64(1)...3)
  func `a statement gives the same behind others as alone`(_ seed: UInt64) throws {
    var writer = StatementWriter(seed: seed)
    let statements = (0..<150).map { writer.statement($0) }
    let folder = try TestFolder()
    let path = try folder.write("all.ndjson", statements.joined(separator: "\n"))
    let all = try convert(path, from: "xapi", to: "records", in: folder)
    var (lines, places) = ([String](), [String]())
    for (number, statement) in statements.enumerated() {
      let path = try folder.write("one.json", statement)
      let one = try convert(path, from: "xapi", to: "records", in: folder)
      lines += Self.events(one)
      places += one.places.map { Self.moved($0, by: number) }
    }
    let together = Self.events(all).joined(separator: "\n")
    #expect(firstDifference(together, lines.joined(separator: "\n")) == "none")
    // Of findings that repeat themselves, not all places are told.
    #expect(Set(all.places).isSubset(of: places))
    let small = try convert(path, from: "xapi", to: "records", in: folder, chunkSize: 4096)
    #expect(small.text == all.text)
  }

  @Test func `a statement that is told again with other escapes is one`() throws {
    let id = "a415c4c8-39a4-4721-de85-100000000001"
    let lines = ["a/b", #"a\/b"#, #"\u0061/b"#].map { text in
      #"{"id":"\#(id)","actor":{"account":{"homePage":"https://x.example.org","name":"s-1"}},"#
        + #""verb":{"id":"http://adlnet.gov/expapi/verbs/answered"},"#
        + #""object":{"id":"https://x.example.org/items/1"},"result":{"response":"\#(text)"}}"#
    }
    let folder = try TestFolder()
    let path = try folder.write("in.ndjson", lines.joined(separator: "\n"))
    let profile = try convert(path, from: "xapi", to: "profile", in: folder)
    #expect(profile.text.split(separator: #""key":"\#(id)""#).count == 2)
  }

  @Test func `what is the same in other escapes is no conflict`() throws {
    let members = ["A/B", #"A\/B"#].map { name in
      #"{"sourcedId":"s1","status":"active","dateLastModified":"2025-08-20T09:30:00.000Z","#
        + #""name":"\#(name)","type":"school"}"#
    }
    let user =
      #"{"sourcedId":"u","status":"active","dateLastModified":"2025-08-20T09:30:00.000Z","#
      + #""enabledUser":"true","givenName":"A","familyName":"B","role":"student","#
      + #""orgs":[{"sourcedId":"s1","type":"org"}]}"#
    let folder = try TestFolder()
    try folder.write("in/orgs.json", #"{"orgs":[\#(members.joined(separator: ","))]}"#)
    try folder.write("in/users.json", #"{"users":[\#(user)]}"#)
    let profile = try convert(
      folder.path("in"), from: "oneroster-json", to: "profile", in: folder)
    #expect(!profile.findings.contains { $0.hasPrefix("identity.conflict") })
    #expect(profile.text.contains(#""name":"A/B""#))
  }

  @Test func `nulls inside of what is kept whole count for nothing, however often they come`()
    throws
  {
    let line =
      #"{"actor":{"mbox":"mailto:a@b.org"},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"#
      + #""object":{"id":"http://x.org/1","definition":{"extensions":{"http://e.org/a":{"q":null}}}}}"#
    let folder = try TestFolder()
    let path = try folder.write(
      "in.ndjson", Array(repeating: line, count: 9).joined(separator: "\n"))
    #expect(try convert(path, from: "xapi", to: "records", in: folder).count(.blank) == 0)
  }

  /// The records but for the people, each of whom is told once.
  private static func events(_ converted: Converted) -> [String] {
    converted.lines.dropFirst().filter { !$0.hasPrefix(#"{"kind":"person""#) }
  }

  /// A place some lines further down; one without a line is left out.
  private static func moved(_ place: String, by lines: Int) -> String {
    let parts = place.split { $0 == " " || $0 == ":" }
    guard parts.count == 3, let line = Int(parts[1]) else { return place }
    return "\(parts[0]) \(line + lines):\(parts[2])"
  }
}

/// Writes statements of few shapes with all sorts of values.
private struct StatementWriter {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &generator) }

  private mutating func one(_ texts: [String]) -> String { texts[roll(texts.count)] }

  private mutating func text() -> String {
    one([
      "Unit 7", #"a \"word\""#, "é and ü", #"line\nbreak"#, "", #"http:\/\/example.org\/a"#,
      "a text that is longer than sixteen bytes", #"\u00e9"#, "x",
    ])
  }

  mutating func statement(_ number: Int) -> String {
    let verb = one(["answered", "completed", "mastered", "experienced"])
    var members = [
      #""actor":{"account":{"homePage":"https://x.example.org","name":"s-\#(roll(5))"}}"#,
      #""verb":{"id":"http://adlnet.gov/expapi/verbs/\#(verb)","display":{"en":"\#(text())"}}"#,
      #""object":{"id":"https://x.example.org/items/\#(roll(20))","definition":{"name":{"en":"\#(text())"}}}"#,
      #""timestamp":"\#(one(["2024-04-13T09:43:58.000Z", "2024-04-13T09:43:58+02:00", "soon"]))""#,
    ]
    if roll(2) == 0 {
      let scaled = one(["0.5", "-0.25", "1", "7", "\"0.5\"", "null"])
      members.append(
        #""result":{"score":{"scaled":\#(scaled)},"success":\#(one(["true", "false"])),"duration":"\#(one(["PT3S", "3 s"]))","response":"\#(text())"}"#
      )
    }
    if roll(3) == 0 {
      let parents = (0...roll(3)).map { #"{"id":"https://x.example.org/units/\#($0)"}"# }
      members.append(
        #""context":{"platform":"\#(text())","contextActivities":{"parent":[\#(parents.joined(separator: ","))]},"extensions":{"https://x.example.org/e":\#(one(["[1,{\"a\":\"\(text())\"}]", "\"\(text())\"", "{}", "{\"b\":null}"]))}}"#
      )
    }
    if roll(6) == 0 { members.append(#""more":{"inner":["\#(text())",\#(roll(9))]}"#) }
    if roll(12) == 0 { members.append(#""timestamp":"2024-04-14T09:43:58.000Z""#) }
    if roll(5) == 0 { members.swapAt(0, 2) }
    let id = "a415c4c8-39a4-4721-de85-" + String(100_000_000_000 + number)
    return #"{"id":"\#(id)",\#(members.joined(separator: ","))}"#
  }
}
