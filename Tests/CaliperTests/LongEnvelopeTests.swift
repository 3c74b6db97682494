import ConversionKit
import FormatKit
import Foundation
import TestKit
import Testing

/// Envelopes are read event by event, however many there are, and wherever their text is cut.
struct LongEnvelopeTests {
  /// An event that is about as long as wanted.
  private static func event(_ number: Int, length: Int = 0) -> String {
    let filler = String(repeating: "x", count: length)
    return """
      {"@context":"http://purl.imsglobal.org/ctx/caliper/v1p2","id":"urn:uuid:\(number)",
      "type":"NavigationEvent","actor":{"id":"https://school.example/people/71","type":"Person"},
      "action":"NavigatedTo","object":"https://school.example/pages/\(number)",
      "eventTime":"2025-10-06T12:00:00.000Z","extensions":{"filler":"\(filler)"}}
      """
  }

  private static let first =
    #""sensor":"https://tool.example.org/1","sendTime":"2025-10-06T12:00:00.000Z""#
  private static let last = #""dataVersion":"http://purl.imsglobal.org/ctx/caliper/v1p2""#

  private static func kinds(_ converted: Converted) -> [String: Int] {
    converted.lines.compactMap { $0.firstMatch(of: /^{"kind":"(\w+)"/).map { String($0.1) } }
      .reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  private static let envelopes = [
    "{\(first),\(last),\"data\":[\(event(1)),\(event(2)),\(event(3))]}",
    "{\(first), \"data\" : [ \(event(1)), \(event(2)) ] , \(last) , \"more\":{\"a\":[1,null,2]}}",
    "{\"data\":\(event(1)),\(first),\(last)}\n{\(first),\"data\":[],\(last)}",
    "{\(first),\(last),\"sensor\":\"https://tool.example.org/2\",\"data\":[\(event(1)),7,{}]}",
  ]

  @Test(arguments: envelopes)
  func `it does not matter where an envelope is cut`(text: String) throws {
    let folder = try TestFolder()
    try folder.write("in.json", text)
    let whole = try convert(folder.path("in.json"), from: "caliper", to: "records", in: folder)
    #expect(whole.lines.count > 2)
    for size in [1, 17, 100, 1000] {
      let cut = try convert(
        folder.path("in.json"), from: "caliper", to: "records", in: folder, chunkSize: size)
      #expect(cut.text == whole.text, "\(size)")
      #expect(cut.places == whole.places, "\(size)")
    }
  }

  @Test func `what is said around the events is one record`() throws {
    let folder = try TestFolder()
    try folder.write("in.json", Self.envelopes[0])
    let converted = try convert(folder.path("in.json"), to: "records", in: folder)
    let kinds = Self.kinds(converted)
    #expect(kinds["document"] == 1 && kinds["learningEvent"] == 3)
    #expect(
      converted.text.contains(#""standardVersion":"#) && converted.text.contains(#""createdAt":"#))
  }

  @Test(arguments: [#"{"sensor":"a","sendTime":"#, #"{"sensor":"a","n":5"#, #"{"sensor":"a",}"#])
  func `an envelope that breaks off is told, and its books balance`(start: String) throws {
    let folder = try TestFolder()
    try folder.write("in.json", start)
    for size in [1, 7, 1000] {
      let converted = try convert(
        folder.path("in.json"), from: "caliper", to: "records", in: folder, chunkSize: size)
      #expect(!converted.findings.isEmpty, "\(size)")
    }
  }

  @Test func `an envelope may be larger than any one value`() throws {
    let folder = try TestFolder()
    let events = (0..<20).map { Self.event($0, length: 1 << 20) }.joined(separator: ",\n")
    try folder.write("in.json", "{\(Self.first),\(Self.last),\"data\":[\(events)]}")
    let converted = try convert(folder.path("in.json"), to: "records", in: folder)
    let kinds = Self.kinds(converted)
    #expect(kinds["document"] == 1 && kinds["learningEvent"] == 20)
    #expect(converted.count(.rejected) == 0)
  }
}
