import Findings
import FormatKit
import LearnerModel

/// Reads resources, one file or a folder of them.
struct EdFiJSONReader: FormatReader {
  var system: String { "ed-fi" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: EdFiVocabulary.space))
    EdFiResources.reading.addCoverage(to: &coverage)
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let found = EdFiJSONFiles(probe)
    var streams = found.files.map { file in
      PlannedStream(entry: file.entry) { (head, context) throws(Failure) in
        Self.open(head, context, file.entity)
      }
    }
    var findings: [Finding] = []
    for entry in found.others {
      guard probe.isContainer else {
        // A file that was named is read, or it is told why not.
        streams.append(
          PlannedStream(entry: entry) { (head, context) throws(Failure) in
            try Self.openUnknown(head, context, name: probe.entries[entry].name)
          })
        continue
      }
      findings.append(
        Finding(
          .otherDocument, "it is no resource that is known, and is not read",
          at: Location(file: probe.name, entry: probe.entries[entry].name)))
    }
    return ReadPlan(
      version: nil, streams: streams, findings: findings, order: .describedTogether)
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext, _ entity: ElementMap
  ) -> OpenedStream {
    JSONElementStream.open(
      head, context, maps: EdFiResources.maps(of: entity), each: entity.name)
  }

  private static func openUnknown(
    _ head: StreamHead, _ context: StreamContext, name: String
  ) throws(Failure) -> OpenedStream {
    guard
      let found = EdFiJSONFiles.find(head.text, isWhole: head.isWhole, name: name)
    else {
      throw Failure(
        .input, .noFirstObject, "the first value is none of the format",
        at: context.location(SourceSite(line: 1, column: 1, byte: head.firstByte)))
    }
    return open(head, context, found.entity)
  }
}
