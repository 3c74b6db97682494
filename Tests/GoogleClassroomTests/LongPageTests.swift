import ConversionKit
import FormatKit
import Foundation
import TestKit
import Testing

/// Pages are read object by object, however many they list, and wherever their text is cut.
struct LongPageTests {
  private static let good = "\(PackageRoot.path)/Samples/GoogleClassroom/good"

  private static func submission(_ number: Int, length: Int = 0) -> String {
    """
    {"courseId":"1","courseWorkId":"7","id":"s\(number)","userId":"71","state":"RETURNED",
    "assignedGrade":\(number).50,"shortAnswerSubmission":{"answer":"\
    \(String(repeating: "x", count: length))"}}
    """
  }

  @Test(arguments: ["courses.json", "students.json", "coursework.json", "submissions.json"])
  func `it does not matter where a page is cut`(name: String) throws {
    let folder = try TestFolder()
    let path = "\(Self.good)/\(name)"
    let whole = try convert(path, to: "records", in: folder)
    for size in [1, 17, 100, 1000] {
      let cut = try convert(path, to: "records", in: folder, chunkSize: size)
      #expect(cut.text == whole.text && cut.places == whole.places, "\(size)")
    }
  }

  @Test func `a list of pages gives what the pages give`() throws {
    let folder = try TestFolder()
    let page = try String(contentsOfFile: "\(Self.good)/submissions.json", encoding: .utf8)
    try folder.write("page.json", page)
    try folder.write("list.json", "[\(page)]")
    func records(_ name: String) throws -> [String] {
      try convert(folder.path(name), to: "records", in: folder).lines.filter {
        $0.hasPrefix("{\"kind\"")
      }
    }
    let alone = try records("page.json")
    #expect(try records("list.json") == alone)
  }

  @Test func `a page may be larger than any one value`() throws {
    let folder = try TestFolder()
    let all = (0..<20).map { Self.submission($0, length: 1 << 20) }.joined(separator: ",\n")
    try folder.write("in.json", "{\"studentSubmissions\":[\(all)],\"nextPageToken\":\"t\"}")
    let converted = try convert(folder.path("in.json"), to: "records", in: folder)
    #expect(converted.lines.count { $0.hasPrefix(#"{"kind":"result""#) } == 20)
    #expect(converted.count(.rejected) == 0 && converted.count(.dropped) == 1)
  }
}
