import ConversionKit
import Findings
import FormatKit
import Pipeline
import Schoolbag
import TestKit
import Testing

/// Lists inside of objects are read element by element, whatever stands around them.
struct CollectionTests {
  /// A text, the keys of its records, and the findings with their places.
  struct Text: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let keys: [String]
    var places: [String] = []
  }

  private static let one = #"{"sourcedId":"1","status":"active"}"#
  private static let two = #"{"sourcedId":"2","status":"active"}"#

  static let texts = [
    Text(
      testDescription: "members before and behind",
      text: #"{"limit":2,"users":[\#(one),\#(two)],"next":{"x":[1,null]}}"#, keys: ["1", "2"],
      places: ["elements.beside 1:2", "elements.beside 1:94"]),
    Text(
      testDescription: "two collections and a single object",
      text: "{\"users\":[\(one)],\n\"orgs\":[],\"user\":\(two)}", keys: ["1", "2"]),
    Text(
      testDescription: "one page behind the other",
      text: "{\"users\":[\(one)]}\n{\"users\":[\(two)]}\n", keys: ["1", "2"]),
    Text(
      testDescription: "a collection twice", text: #"{"users":[\#(one)],"users":[\#(two)]}"#,
      keys: ["1", "2"]),
    Text(
      testDescription: "cut off inside an object",
      text: "{\"users\":[\(one),\n{\"sourcedId\":\"2\",\"sta", keys: ["1"],
      places: ["json.unexpected-end 2:22"]),
    Text(
      testDescription: "cut off behind a comma", text: "{\"users\":[\(one),", keys: ["1"],
      places: ["json.unexpected-end 1:47"]),
    Text(
      testDescription: "cut off behind the list", text: "{\"users\":[\(one)]", keys: ["1"],
      places: ["json.unexpected-end 1:47"]),
    Text(
      testDescription: "cut off inside a member beside",
      text: "{\"users\":[\(one)],\"next\":\"x", keys: ["1"],
      places: ["json.unexpected-end 1:57"]),
    Text(
      testDescription: "an object that is broken",
      text: "{\"users\":[\(one),\n{\"sourcedId\" 5},\n\(two)]}", keys: ["1", "2"],
      places: ["json.unexpected-character 2:14"]),
    Text(
      testDescription: "something else in the list", text: "{\"users\":[\(one),[7],\(two)]}",
      keys: ["1", "2"], places: ["records.not-an-object 1:47"]),
    Text(
      testDescription: "a comma too many between members",
      text: "{\"users\":[\(one)],,\"user\":\(two)}", keys: ["1", "2"],
      places: ["json.unexpected-character 1:48", "json.unexpected-character 1:48"]),
    Text(
      testDescription: "a broken member beside",
      text: "{\"users\":[\(one)],\"a\" 5,\"user\":\(two)}",
      keys: ["1", "2"], places: ["json.unexpected-character 1:52"]),
    Text(
      testDescription: "something behind the object", text: "{\"users\":[\(one)]} 7", keys: ["1"],
      places: ["records.not-an-object 1:49"]),
    Text(
      testDescription: "returns as line ends",
      text: "{\r\"users\":\r[\r\(one),\r{],\r\(two)\r]\r}\r", keys: ["1", "2"],
      places: ["json.unexpected-character 5:2"]),
  ]

  private static func keys(_ read: Converted) -> [String] {
    read.text.matches(of: /"kind":"person","key":"(\d)"/).map { String($0.1) }
  }

  @Test(arguments: texts)
  func `all that can be read is read, in chunks of any size`(text: Text) throws {
    let folder = try TestFolder()
    try folder.write("a.json", text.text)
    let read = try convert(
      folder.path("a.json"), from: "oneroster-json", to: "records", in: folder)
    #expect(Self.keys(read) == text.keys)
    #expect(read.places == text.places)
    for chunkSize in Array(1...24) + [33, 64, 100] {
      let other = try convert(
        folder.path("a.json"), from: "oneroster-json", to: "records", in: folder,
        jobs: chunkSize % 2 + 1, chunkSize: chunkSize)
      #expect(other.text == read.text, "chunks of \(chunkSize)")
      #expect(other.places == read.places, "chunks of \(chunkSize)")
    }
  }

  /// Texts made of pieces that mostly do not fit.
  @Test func `random texts are read alike in chunks of any size`() throws {
    let seed: UInt64 = 7_311
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "[", "]", ",", ":", "\"users\":[", "\"orgs\":", "\"x\":1", "1", "\n", "\\", "\"",
      Self.one, Self.two, ",\(Self.one)", "],", "]}",
    ]
    let folder = try TestFolder()
    for _ in 0..<150 {
      var text = "{\"users\":[\(Self.one),"
      for _ in 0..<Int.random(in: 1...16, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      try folder.write("a.json", text)
      let read = try convert(
        folder.path("a.json"), from: "oneroster-json", to: "records", in: folder)
      for chunkSize in [1, 5, 60] {
        let other = try convert(
          folder.path("a.json"), from: "oneroster-json", to: "records", in: folder,
          chunkSize: chunkSize)
        #expect(other.text == read.text, "seed \(seed), chunks of \(chunkSize): \(text)")
        #expect(other.places == read.places, "seed \(seed), chunks of \(chunkSize): \(text)")
      }
    }
  }
}
