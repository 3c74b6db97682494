import Findings
import FormatKit
import LearnerModel
import XMLSyntax

/// Reads transcripts, one by one, in batches, or a folder of files.
struct PESCReader: FormatReader {
  let message: PESCMessage

  /// The system of keys.
  static let system = "pesc"

  var system: String { Self.system }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: PESCVocabulary.space))
    PESCVocabulary.maps.addCoverage(to: &coverage, version: nil)
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    var streams: [PlannedStream] = []
    var findings: [Finding] = []
    var version: String?
    for (number, entry) in probe.entries.enumerated() {
      let file = PESCFile(entry)
      // A file that was named is read, or it is told why not.
      if file == nil, probe.isContainer {
        findings.append(
          Finding(
            .pescOtherFile, "it is no transcript, and is not read",
            at: Location(file: probe.name, entry: entry.name)))
        continue
      }
      if version == nil { version = file?.version }
      streams.append(
        PlannedStream(entry: number) { (head, context) throws(Failure) in
          try Self.open(head, context)
        })
    }
    return ReadPlan(version: version, streams: streams, findings: findings)
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    let start = ElementHead(head.text)
    let isBatch = start.name?.local == PESCMessage.batch
    if start.error == nil, let name = start.name, !isBatch, PESCMessage(rawValue: name.local) == nil
    {
      throw Failure(
        .input, .noRecordRoot, "the root is no transcript",
        at: context.location(SourceSite(line: 1 + start.lineBreaks, column: 1, byte: 0)))
    }
    var opened = try ElementStream.open(
      head, context, maps: PESCVocabulary.reading, isContainer: isBatch, start: start)
    if PESCMessage.version(ofNamespace: start.name?.namespace ?? "") == nil {
      let preamble = opened.preamble
      opened.preamble = { output in
        preamble?(&output)
        output.findings.add(
          Finding(
            .unknownNamespace, "the root is not in a namespace of PESC", at: context.location()),
          cause: .init(stream: Int(context.number)))
      }
    }
    return opened
  }
}
