import Foundation
import TestKit

/// A file of transcripts as a few plain loops see it: which elements it has, and their texts.
///
/// It shares no code with what it checks.
struct PlainTranscript {
  /// How many elements there are, by path without prefixes from a transcript on.
  private(set) var elements: [String: Int] = [:]
  /// The texts of elements without others inside, by path, in order; blank ones are left out.
  private(set) var leaves: [String] = []
  /// How many attributes and texts there are; declarations of namespaces are none.
  private(set) var valueCount = 0

  init(_ path: String) throws {
    self.init(try Data(contentsOf: URL(filePath: path)))
  }

  init(_ data: Data) {
    let isWide = data.prefix(2) == Data([0xFF, 0xFE])
    let text =
      isWide
      ? String(data: data, encoding: .utf16) ?? "" : String(decoding: data, as: UTF8.self)
    var open: [String] = []
    let plain = text.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
    for piece in plain.split(separator: "<", omittingEmptySubsequences: false) {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let tag = piece[..<end]
      let following = piece[piece.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        open.removeLast()
      } else {
        let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
        open.append(String(name.split(separator: ":").last ?? ""))
        let attributes = tag.matches(of: /\s([\w:]+)\s*=\s*["']/).map { String($0.1) }
        valueCount += attributes.count { !$0.hasPrefix("xmlns") }
        elements[Self.path(open), default: 0] += 1
        if tag.hasSuffix("/") { open.removeLast() }
      }
      if following.contains(where: { !$0.isWhitespace }), !open.isEmpty {
        valueCount += 1
        leaves.append("\(Self.path(open)) = \(following)")
      }
    }
  }

  /// A path from the transcript on, whatever is around.
  private static func path(_ open: [String]) -> String {
    let start = open.firstIndex { $0.hasSuffix("Transcript") } ?? 0
    return open[start...].dropFirst().joined(separator: "/")
  }

  /// How many elements there are at a path.
  func count(_ path: String) -> Int { elements[path] ?? 0 }
}

/// What the elements stand for, written down once more by hand.
enum PlainKinds {
  private static let record = "Student/AcademicRecord"
  private static let session = "Student/AcademicRecord/AcademicSession"

  static let table: [String: [String]] = [
    "person": ["Student/Person"],
    "enrollment": [record, session],
    "session": ["\(session)/AcademicSessionDetail"],
    "courseGrade": ["\(record)/Course", "\(session)/Course"],
    "credential": ["\(record)/AcademicAward", "\(session)/AcademicAward"],
    "academicSummary": [
      "\(record)/AcademicSummary", "\(session)/AcademicSummary",
      "\(record)/AcademicAward/AcademicSummary", "\(session)/AcademicAward/AcademicSummary",
    ],
    "attendance": ["\(session)/AttendanceCount"],
    "health": ["Student/Health"],
    "assessmentResult": ["Student/Tests", "Student/Tests/Subtest"],
    "organization": [
      "TransmissionData/Source/Organization", "TransmissionData/Destination/Organization",
      "\(record)/School", "\(session)/School", "\(session)/Course/CourseOverrideSchool",
      "\(record)/Course/CourseOverrideSchool",
    ],
  ]
}
