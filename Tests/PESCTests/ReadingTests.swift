import ConversionKit
import TestKit
import Testing

/// Transcripts become records.
struct ReadingTests {
  @Test func `the sample of a high school is read to its end`() throws {
    let folder = try TestFolder()
    let read = try convert(
      "\(PackageRoot.path)/Samples/PESC/high-school.xml", to: "records", in: folder)
    #expect(read.result.inputs.map(\.job.format) == ["pesc-hs-transcript"])
  }
}
