import ConversionKit
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
    ("moodle-grades-xml", "Samples/Moodle/good/grades.xml"),
    ("elmo", "Samples/ELMO/good/transcript.xml"),
    ("ims-enterprise", "Samples/IMSEnterprise/good/roster.xml"),
    ("sif-na", "Samples/SIF/good/north-america/StudentPersonals.xml"),
    ("sif-au", "Samples/SIF/good/australia/StudentPersonals.xml"),
    ("leap2a", "Samples/Leap2A/good/portfolio.xml"),
    ("access-for-all", "Samples/AccessForAll/good/records.xml"),
    ("case", "Samples/CASE/good/package.json"),
    ("clr", "Samples/Credentials/good/clr.json"),
    ("open-badge", "Samples/Credentials/good/badge.json"),
    ("elm", "Samples/ELM/good/credential.json"),
    ("xapi", "Samples/XAPI/good/lines.ndjson"),
    ("caliper", "Samples/Caliper/good/envelope.json"),
    ("canvas-api", "Samples/Canvas/good/users.json"),
    ("google-classroom", "Samples/GoogleClassroom/good/students.json"),
    ("student-survey", "Samples/Surveys/good/voice.csv"),
  ]

  /// How many values of `count` copies of a file beside another are read, and what is found.
  private func read(
    _ sample: (format: String, file: String), count: Int
  ) throws -> (values: Int, places: [String]) {
    let folder = try TestFolder()
    let name = (sample.file as NSString).lastPathComponent
    let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(PackageRoot.path)/\(sample.file)"))
    for number in 0..<count { try folder.write("in/\(100 + number)-\(name)", [UInt8](bytes)) }
    try folder.write("in/other.txt", "nothing that any format knows\n")
    let read = try convert(folder.path("in"), from: sample.format, to: "records", in: folder)
    return (read.result.reading.inputs.reduce(0) { $0 + $1.valuesRead }, read.places)
  }

  @Test(arguments: samples)
  func `a file beyond the first ones is read like those`(
    _ sample: (format: String, file: String)
  ) throws {
    let few = try read(sample, count: 2)
    let many = try read(sample, count: InputOpener.filesLookedInto + 2)
    #expect(few.values > 0)
    #expect(many.values == few.values / 2 * (InputOpener.filesLookedInto + 2))
    // The other file is told, whether it is among the first ones or not.
    for places in [few.places, many.places] {
      #expect(places.count { $0.contains("other-file") } == 1, "\(places)")
    }
  }

  @Test func `every format that is read has a sample`() throws {
    // Tables of OneRoster are one file a table, profiles are looked into in tests of their own.
    let others: Set<String> = ["oneroster-csv", "profile", "profile-xml"]
    var known = others
    for format in Registry.standard.formats
    where try format.reader(FormatOptions()) == nil { known.insert(format.descriptor.id) }
    known.formUnion(Self.samples.map(\.format))
    #expect(known == Set(Registry.standard.formats.map(\.descriptor.id)))
  }
}
