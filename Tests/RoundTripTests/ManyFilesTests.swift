import ConversionKit
import Findings
import FormatKit
import Foundation
import Pipeline
import Schoolbag
import TestKit
import Testing

/// All files of a folder are read, however many there are beyond those that tell its format.
struct ManyFilesTests {
  private static let samples: [(format: String, file: String)] = [
    ("records", "Tests/Cases/credentials/0019-mastery-of-several-inputs/mastery.ndjson"),
    ("oneroster-json", "Samples/OneRoster/good/payloads-1.1/user.ndjson"),
    ("canvas-gradebook", "Samples/Canvas/good/biology.csv"),
    ("edfi-xml", "Samples/EdFi/good/district/Student.xml"),
    ("edfi-json", "Samples/EdFi/good/resources/students.ndjson"),
    ("pesc-hs-transcript", "Samples/PESC/high-school.xml"),
    ("pesc-college-transcript", "Samples/PESC/college.xml"),
    ("pesc-json", "Samples/PESC/college.json"),
    ("moodle-grades-xml", "Samples/Moodle/good/grades.xml"),
    ("elmo", "Samples/ELMO/good/transcript.xml"),
    ("ims-enterprise", "Samples/IMSEnterprise/good/roster.xml"),
    ("sif-na", "Samples/SIF/good/north-america/StudentPersonals.xml"),
    ("sif-au", "Samples/SIF/good/australia/StudentPersonals.xml"),
    ("sif-au-json", "Samples/SIF/good/australia-json/objects.json"),
    ("leap2a", "Samples/Leap2A/good/portfolio.xml"),
    ("access-for-all", "Samples/AccessForAll/good/records.xml"),
    ("case", "Samples/CASE/good/package.json"),
    ("clr", "Samples/Credentials/good/clr.json"),
    ("open-badge", "Samples/Credentials/good/badge.json"),
    ("elm", "Samples/ELM/good/credential.json"),
    ("extended-transcript", "Samples/ExtendedTranscript/transcript.json"),
    ("xapi", "Samples/XAPI/good/lines.ndjson"),
    ("caliper", "Samples/Caliper/good/envelope.json"),
    ("canvas-api", "Samples/Canvas/good/users.json"),
    ("google-classroom", "Samples/GoogleClassroom/good/students.json"),
    ("student-survey", "Samples/Surveys/good/voice.csv"),
    ("oneroster-csv", "Samples/OneRoster/good/district-1.1/users.csv"),
    ("profile", "Tests/Cases/canvas-api/0007-to-profile/output/profiles.ndjson"),
    ("profile-xml", "Tests/Cases/convert/0049-to-profile-xml/output/profiles.xml"),
  ]

  /// A folder with `count` copies of a file, and others that no format knows behind them.
  private func folder(
    _ sample: (format: String, file: String), count: Int, others: Int
  ) throws -> TestFolder {
    let folder = try TestFolder()
    let name = (sample.file as NSString).lastPathComponent
    let bytes = try PackageRoot.bytes(of: sample.file)
    for number in 0..<count { try folder.write("in/\(100 + number)-\(name)", bytes) }
    for number in 0..<others {
      try folder.write("in/other-\(number).txt", "nothing that any format knows\n")
    }
    return folder
  }

  /// How many values of `count` copies of a file are read, and what is found.
  private func read(
    _ sample: (format: String, file: String), count: Int, others: Int, isNamed: Bool = true
  ) throws -> (values: Int, places: [String]) {
    let folder = try folder(sample, count: count, others: others)
    let read = try convert(
      folder.path("in"), from: isNamed ? sample.format : nil, to: "records", in: folder)
    #expect(read.result.inputs.map(\.job.format) == [sample.format])
    return (read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead }, read.places)
  }

  /// What each format says about an input.
  private func claims(_ path: String) throws -> [String] {
    try InputOpener(registry: .standard).open(path).identifications.map {
      "\($0.format) \($0.identification.version ?? "") \($0.identification.confidence.name)"
    }
  }

  @Test(arguments: samples, [true, false])
  func `a file beyond the first ones is read like those, whether the format is named or not`(
    _ sample: (format: String, file: String), isNamed: Bool
  ) throws {
    let few = try read(sample, count: 2, others: 1)
    let count = InputOpener.filesLookedInto + 2
    let many = try read(sample, count: count, others: 3, isNamed: isNamed)
    #expect(few.values > 0)
    #expect(many.values == few.values / 2 * count)
    // The other files are told, whether they are among the first ones or not.
    #expect(few.places.count(where: Self.isAboutOther) == 1, "\(few.places)")
    #expect(many.places.count(where: Self.isAboutOther) == 3, "\(many.places)")
  }

  /// Whether a finding tells of a file that is not read.
  private static func isAboutOther(_ place: String) -> Bool {
    place.contains("other-file") || place.hasPrefix("oneroster.unknown-file")
  }

  @Test(arguments: samples)
  func `many files are recognized by the first ones as one of them is`(
    _ sample: (format: String, file: String)
  ) throws {
    let alone = try claims("\(PackageRoot.path)/\(sample.file)")
    // There are more files that no format knows than are looked into.
    let count = InputOpener.filesLookedInto + 2
    let folder = try folder(sample, count: count, others: InputOpener.filesLookedInto * 2)
    #expect(try claims(folder.path("in")) == alone)
    #expect(alone.count { $0.hasSuffix(" certain") } == 1)
    #expect(alone.first?.hasPrefix("\(sample.format) ") == true)
  }

  @Test(arguments: [
    (name: "lines.ndjson", text: #"{"kind":"person","key":"p1","givenName":"Mara"}"#),
    (name: "survey.csv", text: "Timestamp,Name,I learn best when...,My best qualities are\n"),
    (name: "book.csv", text: "Student,SIS User ID,Week 1 (12)\nMara,7,3\n"),
  ])
  func `many files are as likely as one of them`(name: String, text: String) throws {
    let folder = try TestFolder()
    let alone = try claims(folder.write(name, text))
    let count = InputOpener.filesLookedInto + 2
    for number in 0..<count { try folder.write("in/\(100 + number)-\(name)", text) }
    for number in 0..<count { try folder.write("in/other-\(number).txt", "nothing known\n") }
    #expect(try claims(folder.path("in")) == alone)
    #expect(alone.count == 1 && alone.allSatisfy { $0.hasSuffix(" likely") })
  }

  @Test func `a bundle is recognized before many files that are none`() throws {
    let folder = try TestFolder()
    let bundle = "Samples/OneRoster/good/district-1.1"
    let names = try FileManager.default.contentsOfDirectory(
      atPath: "\(PackageRoot.path)/\(bundle)")
    for name in names { try folder.write("in/\(name)", PackageRoot.bytes(of: "\(bundle)/\(name)")) }
    let count = InputOpener.filesLookedInto * 2
    for number in 0..<count { try folder.write("in/z-\(number).txt", "nothing\n") }
    let alone = try convert("\(PackageRoot.path)/\(bundle)", to: "records", in: TestFolder())
    let beside = try convert(folder.path("in"), to: "records", in: folder)
    #expect(beside.text == alone.text)
    let codes = beside.result.findings.countsByCode
    #expect(codes.first { $0.code.name == "oneroster.unknown-file" }?.count == count)
  }

  @Test func `every format that is read has a sample`() throws {
    var known = Set(Self.samples.map(\.format))
    for format in Registry.standard.formats
    where try format.reader(FormatOptions()) == nil { known.insert(format.descriptor.id) }
    #expect(known == Set(Registry.standard.formats.map(\.descriptor.id)))
  }
}
