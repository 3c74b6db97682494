import Bytes
import Findings
import Foundation
import TestKit
import Testing

@testable import ByteIO

/// Badges come out of pictures and signed texts as what they are, or it is told why not.
struct CarrierTests {
  private static let samples = "\(PackageRoot.path)/Samples/Credentials"

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(samples)/\(path)")))
  }

  /// What an input of some bytes gives, read in steps.
  private static func unfolded(_ bytes: [UInt8], step: Int = .max) throws -> [UInt8] {
    let source = try Carrier.unfold(
      PeekableSource(MemorySource(bytes, step: step)), at: Location())
    var text = ByteBuffer()
    try source.fill(&text, to: .max / 4)
    return text.bytes
  }

  private static func parsed(_ bytes: [UInt8]) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test(arguments: ["badge.png", "badge.svg", "badge-signed.png", "badge-signed.svg", "badge.jwt"])
  func `the same badge comes out of each`(name: String) throws {
    let carried = try Self.bytes("good/\(name)")
    for step in [1, 7, .max] {
      var badge = try Self.parsed(Self.unfolded(carried, step: step))
      let signed = badge.removeValue(forKey: CompactSignature.member) as? String
      #expect((signed != nil) == !["badge.png", "badge.svg"].contains(name))
      if let signed {
        let original = String(decoding: try Self.bytes("good/badge.jwt"), as: UTF8.self)
        #expect(signed == original.trimmingCharacters(in: .whitespacesAndNewlines))
      }
      let plain = try Self.parsed(Self.bytes("good/badge.json"))
      #expect(badge as NSDictionary == plain as NSDictionary)
    }
  }

  @Test func `positions in a signed text are those in its payload`() throws {
    let text = try Self.unfolded(try Self.bytes("good/clr.jwt"))
    let payload = try Self.bytes("good/clr.jwt").split(separator: UInt8(ascii: "."))[1]
    let plain = try #require(Base64URL.decode(payload))
    #expect(text.starts(with: plain.dropLast()))
  }

  @Test func `what carries nothing passes as it is`() throws {
    for name in ["broken/picture.png", "good/badge.json"] {
      let bytes = try Self.bytes(name)
      #expect(try Self.unfolded(bytes, step: 5) == bytes)
    }
    for text in [
      "", "e", "ey", "eyJ", "eyJh.eyJh.x", "exam,x.y.z\n1,2", "<svg/>", "<svg", "\u{89}PNG",
    ] {
      #expect(try Self.unfolded(Array(text.utf8)) == Array(text.utf8), "\(text)")
    }
  }

  @Test(arguments: ["badge.png", "badge-signed.png"])
  func `a picture that is cut anywhere is refused or has no badge yet`(name: String) throws {
    let bytes = try Self.bytes("good/\(name)")
    for count in stride(from: 8, to: bytes.count, by: 3) {
      #expect(throws: Failure.self, "\(count)") { try Self.unfolded(Array(bytes[..<count])) }
    }
  }

  @Test func `a picture with any changed byte does not stop the program`() throws {
    let seed: UInt64 = 7
    var random = SeededGenerator(seed: seed)
    for name in ["badge.png", "badge-signed.png", "badge.svg", "badge-signed.svg", "badge.jwt"] {
      let bytes = try Self.bytes("good/\(name)")
      for _ in 0..<200 {
        var changed = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) {
          changed[Int.random(in: 0..<changed.count, using: &random)] =
            UInt8.random(in: 0...255, using: &random)
        }
        if Bool.random(using: &random) {
          changed.removeLast(Int.random(in: 0..<changed.count, using: &random))
        }
        // It is read, refused or no badge any more.
        _ = try? Self.unfolded(changed)
      }
    }
  }

  private static func picture(_ attributes: String, _ inside: String) -> [UInt8] {
    Array("<svg \(attributes)><b:assertion>\(inside)</b:assertion></svg>".utf8)
  }

  @Test func `a badge in any number of sections is read`() throws {
    let space = "xmlns:b=\"http://openbadges.org\""
    let sections = String(repeating: "<![CDATA[]]>", count: 500_000)
    let badge = try Self.unfolded(Self.picture(space, "{\(sections)<![CDATA[}]]>&amp;&amp"))
    #expect(String(decoding: badge, as: UTF8.self) == "{}&&amp")
  }

  @Test func `only what follows a section without an end is lost`() throws {
    let space = "xmlns:b=\"http://openbadges.org\""
    let badge = try Self.unfolded(Self.picture(space, "{<![CDATA[\"a\"]]>}&lt;<![CDATA[b"))
    #expect(String(decoding: badge, as: UTF8.self) == "{\"a\"}<")
  }

  @Test(arguments: [
    ("xmlns:b=\"http://openbadges.org\"", true), ("a='b'\n\txmlns:b='http://openbadges.org'", true),
    // Only what declares a prefix does: not all that says the name space.
    ("about=\"http://openbadges.org\" xmlns:b=\"http://openbadges.org\"", true),
    ("fooxmlns:b=\"http://openbadges.org\"", false), ("b=\"http://openbadges.org\"", false),
    ("xmlns:c=\"http://openbadges.org\"", false),
  ])
  func `the prefix is the one that is declared`(_ attributes: String, _ isBadge: Bool) throws {
    let picture = Self.picture(attributes, "{}")
    #expect(try Self.unfolded(picture) == (isBadge ? Array("{}".utf8) : picture))
  }

  @Test func `texts in sixty-four letters are decoded, others are not`() {
    #expect(Base64URL.decode(Array("AQID_-8".utf8)[...]) == [1, 2, 3, 0xFF, 0xEF])
    #expect(Base64URL.decode([]) == [])
    for text in ["A", "AA=", "AA+A", "AAAAA", "AÄ"] {
      #expect(Base64URL.decode(Array(text.utf8)[...]) == nil, "\(text)")
    }
  }
}
