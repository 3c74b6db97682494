import Findings
import FormatKit
import LearnerModel
import XMLSyntax

/// Reads interchanges, one or a folder of them.
struct EdFiXMLReader: FormatReader {
  var system: String { "ed-fi" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: EdFiVocabulary.space))
    EdFiVocabulary.reading.addCoverage(to: &coverage)
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let files = EdFiFiles(probe)
    // A file that was named is read, or it is told why not.
    let read =
      probe.isContainer
      ? files.interchanges.map(\.entry) : files.interchanges.map(\.entry) + files.others
    let links = ElementLinks(EdFiIdentities.links, entries: read)
    let streams = read.map { entry in
      PlannedStream(entry: entry) { (head, context) throws(Failure) in
        try Self.open(head, context, links, entry)
      }
    }
    var findings: [Finding] = []
    if probe.isContainer {
      for entry in files.others {
        findings.append(
          Finding(
            .edFiOtherFile, "it is no interchange, and is not read",
            at: Location(file: probe.name, entry: probe.entries[entry].name)))
      }
    }
    let versions = Set(files.interchanges.compactMap(\.version))
    if versions.count > 1 {
      findings.append(
        Finding(
          .edFiMixedVersions,
          "its files are of the versions \(versions.sorted().joined(separator: ", "))",
          at: Location(file: probe.name)))
    }
    return ReadPlan(
      version: files.version, streams: streams, findings: findings, order: .describedTogether)
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext, _ links: ElementLinks, _ entry: Int
  ) throws(Failure) -> OpenedStream {
    let start = ElementHead(head.text)
    if start.error == nil, let name = start.name, !name.local.hasPrefix("Interchange") {
      throw Failure(
        .input, .noRecordRoot, "the root is no interchange",
        at: context.location(SourceSite(line: 1 + start.lineBreaks, column: 1, byte: 0)))
    }
    let interchange = EdFiInterchange.all.first { $0.name == start.name?.local }
    let maps = interchange.map { EdFiVocabulary.maps(of: $0) } ?? EdFiVocabulary.reading
    var opened = try ElementStream.open(
      head, context, maps: maps, isContainer: true, start: start, links: links, entry: entry)
    let namespace = start.name?.namespace ?? ""
    if EdFiVersion.version(ofNamespace: namespace) == nil {
      let preamble = opened.preamble
      opened.preamble = { output in
        preamble?(&output)
        output.findings.add(
          Finding(
            .unknownNamespace, "the root is not in a namespace of Ed-Fi", at: context.location()),
          cause: .init(stream: Int(context.number)))
      }
    }
    return opened
  }
}
