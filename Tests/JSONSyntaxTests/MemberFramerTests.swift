import Bytes
import JSONSyntax
import TestKit
import Testing

/// Objects with long lists are cut between the elements of the lists, wherever the text is looked at.
struct MemberFramerTests {
  private static let members = JSONMembers(["users", "orgs"])

  /// The boundaries of a text that comes in steps, with the part behind each.
  private static func cuts(
    _ text: [UInt8], steps: [Int], from part: JSONMembers.Part = .top
  ) -> [String] {
    var framer = JSONMemberFramer(members, from: part)
    var buffer = ByteBuffer()
    buffer.append(copying: text.span)
    var (offset, turn, lines) = (0, 0, 0)
    var cuts: [String] = []
    while offset < text.count {
      let next = min(text.count, offset + steps[turn % steps.count])
      turn += 1
      if let found = framer.scan(buffer.paddedBytes, offset..<next) {
        lines += found.lineBreaks
        cuts.append("\(found.offset) \(framer.part) \(lines)")
      }
      offset = next
    }
    return cuts
  }

  private static let texts = [
    #"{"users":[{"a":1},{"b":"]"},3],"x":{"users":[1,2]},"orgs":[]}"#,
    "{\"limit\":2,\n \"users\" :\r\n [\n{\"a\":[1,2]},\n{}\n]\n}\n{\"orgs\":[1,2]} ",
    #"{"us\u0065rs":[1,2],"users":{"a":[1,2]},"orgs":[[1,2],[3]],"users":[4,5]}"#,
    #"{"users":"users","orgs":["\"",",\\"],"a,b":1}"#,
    #"[1,2] {"users" 1,[{"users":[1,2]}],"orgs":[1,}2,3]]],"users":[1,2"#,
  ]

  @Test(arguments: texts)
  func `steps do not matter`(text: String) {
    let bytes = Array(text.utf8)
    let all = Self.cuts(bytes, steps: [1])
    #expect(!all.isEmpty)
    for steps in [[2], [3, 1], [7], [64], [1, 100], [1000]] {
      for cut in Self.cuts(bytes, steps: steps) { #expect(all.contains(cut), "\(steps)") }
    }
  }

  @Test(arguments: texts)
  func `a new framer at a boundary sees what the old one sees`(text: String) {
    let bytes = Array(text.utf8)
    var framer = JSONMemberFramer(Self.members)
    for index in bytes.indices where framer.scan(bytes.span.raw, index..<index + 1) != nil {
      let rest = Array(bytes[(index + 1)...])
      var (mine, theirs): ([Int], [Int]) = ([], [])
      var (old, new) = (framer, JSONMemberFramer(Self.members, from: framer.part))
      for offset in rest.indices {
        if old.scan(rest.span.raw, offset..<offset + 1) != nil { mine.append(old.part.number) }
        if new.scan(rest.span.raw, offset..<offset + 1) != nil { theirs.append(new.part.number) }
      }
      #expect(mine == theirs, "behind \(index)")
    }
  }

  @Test func `only lists in members of the outermost object are cut`() {
    let text = Array(Self.texts[0].utf8)
    #expect(
      Self.cuts(text, steps: [1]) == [
        "18 list(0) 0", "28 list(0) 0", "30 behindValue 0", "31 member 0", "51 member 0",
        "60 behindValue 0", "61 top 0",
      ])
  }

  @Test func `numbers of parts are those parts`() {
    for number in 0..<6 { #expect(JSONMembers.Part(number).number == number) }
  }

  @Test func `random texts are cut alike in any steps`() {
    let seed: UInt64 = 20_260_122
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"users\"", "\"orgs\"", "\"x\"", "1", " ", "\n", "\r\n", "\\",
      "\"", "{\"users\":[", "{\"a\":1},",
    ]
    for _ in 0..<3000 {
      var text = "{\"users\":["
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      let all = Self.cuts(bytes, steps: [1])
      let steps = (0..<3).map { _ in Int.random(in: 1...90, using: &random) }
      for cut in Self.cuts(bytes, steps: steps) {
        #expect(all.contains(cut), "seed \(seed), \(steps): \(text)")
      }
    }
  }
}
