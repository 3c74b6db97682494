import TestKit
import Testing

@testable import JSONSchema

/// Patterns match as ECMA-262 says, in time in proportion to the text.
struct PatternTests {
  private static func matches(_ pattern: String, _ text: String) throws -> Bool {
    let bytes = Array(text.utf8)
    return PatternMatcher(try Pattern(pattern)).matches(bytes.span)
  }

  @Test(arguments: [
    ("a", "bab", true), ("^a", "ba", false), ("a$", "ab", false), ("^$", "", true),
    ("^abc$", "abc\n", false), ("^(a|bc)+$", "abcbca", true), ("^(a|bc)+$", "abcb", false),
    ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false), ("^a{2}$", "aaa", false),
    ("^a{2,}$", "aaaaa", true), ("a{,2}", "a{,2}", true), ("^[^a-c]+$", "xyz", true),
    ("^[^a-c]+$", "xbz", false), ("^\\d{3}-\\d{4}$", "555-1234", true), ("^\\d$", "٣", false),
    ("^\\w+$", "a_9Z", true), ("^\\w$", "é", false), ("^\\W$", "é", true),
    ("^\\s$", "\u{FEFF}", true),
    ("^\\p{L}+$", "Żółć", true), ("^\\p{L}+$", "Ż1", false), ("^\\P{L}$", "1", true),
    ("^\\p{Letter}$", "é", true), ("^[\\p{Lu}\\d]+$", "É1", true), ("^🐲*$", "🐲🐲", true),
    ("^\\uD83D\\uDC32*$", "🐲🐲", true), ("^\\u{1F432}$", "🐲", true), ("^.$", "🐲", true),
    ("^.$", "\n", false), ("\\bfoo\\b", "a foo b", true), ("\\bfoo\\b", "afoo", false),
    ("\\Boo\\b", "foo", true), ("^(?:a|b)(?<name>c)$", "bc", true), ("^\\cC$", "\u{3}", true),
    ("^\\x41\\u0042$", "AB", true), ("^[\\w-.]+$", "a-b.c", true), ("^a*?b+?$", "aab", true),
    ("^[^]$", "x", true), ("[]", "x", false), ("^(a*)*$", "aaab", false), ("^(a?){3}$", "aa", true),
    ("a|^b|c$", "xc", true), ("^\\/\\-\\.\\_$", "/-._", true), ("(^a|b)c", "xbc", true),
    ("^(?!\\s).*(?<!\\s)$", "a b", true), ("^(?!\\s).*(?<!\\s)$", "a ", false),
    ("^(?!\\s).*(?<!\\s)$", " a", false), ("^(?!\\s).*(?<!\\s)$", "", true),
    ("(?<=a)b", "ab", true),
    ("(?<=a)b", "bb", false), ("a(?=b|c)", "ac", true), ("a(?=b|c)", "a", false),
    ("a(?!b)", "a", true),
  ])
  func `a pattern matches as it should`(
    _ pattern: String, _ text: String, _ expected: Bool
  ) throws {
    #expect(try Self.matches(pattern, text) == expected)
  }

  @Test(arguments: [
    ("(?=ab)b", PatternProblem.lookAround), ("(?!a$)b", .lookAround), ("(?<=aa)b", .lookAround),
    ("(?<!a*)b", .lookAround), ("(?=a)*b", .malformed), ("(a)\\1", .backReference),
    ("(?<n>a)\\k<n>", .backReference),
    ("(?i)a", .flags), ("\\p{Script=Greek}", .unknownProperty), ("a**", .malformed),
    ("(a", .malformed), ("a)", .malformed), ("[a", .malformed), ("\\Z", .malformed),
    ("[b-a]", .malformed), ("a{3,2}", .malformed), ("\\", .malformed),
    ("((a{1000}){1000}){1000}", .tooLarge), ("a{2000000000}", .tooLarge),
  ])
  func `what cannot be matched is told`(_ pattern: String, _ problem: PatternProblem) {
    #expect(throws: problem) { try Pattern(pattern) }
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["^(a+)+$", "^(a|aa)+$", "(x+x+)+y", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func `patterns that ruin others take no longer than the text`(_ pattern: String) throws {
    let text = String(repeating: pattern.contains("x") ? "x" : "a", count: 20_000) + "!"
    #expect(try !Self.matches(pattern, text))
  }

  @Test func `a table that grows too large is thrown away and the answer stays`() throws {
    // So many states that they do not fit: which of the last twelve characters were an a.
    let matcher = PatternMatcher(try Pattern("^(a|b)*a(a|b){17}$"))
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3 {
      var text = (0..<50_000).map { _ in
        Bool.random(using: &generator) ? UInt8(ascii: "a") : UInt8(ascii: "b")
      }
      text[text.count - 18] = UInt8(ascii: "a")
      let first = matcher.matches(text.span)
      text[text.count - 18] = UInt8(ascii: "b")
      let second = matcher.matches(text.span)
      #expect(first)
      #expect(!second)
    }
  }
}
