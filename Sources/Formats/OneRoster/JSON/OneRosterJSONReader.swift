import Findings
import FormatKit
import LearnerModel

/// Reads payloads: one, or a folder of them.
struct OneRosterJSONReader: FormatReader {
  var system: String { "oneroster" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: OneRosterTables.space))
    OneRosterVocabulary.maps.addCoverage(to: &coverage)
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    var plan = ReadPlan(
      streams: [], order: [.peopleTogether, .relationsTogether, .accountsTogether])
    for (number, entry) in probe.entries.enumerated() {
      let payload = OneRosterPayload(entry.head, isWhole: entry.isWhole)
      if payload == nil, probe.isContainer {
        plan.findings.append(
          Finding(
            .unknownPayload, "it is not read",
            at: Location(file: probe.name, entry: entry.name)))
        continue
      }
      plan.version = plan.version ?? payload?.identification.version
      plan.streams.append(
        PlannedStream(entry: number) { (head, context) throws(Failure) in
          try Self.open(head, context)
        })
    }
    return plan
  }

  private static func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    let place = context.location(SourceSite(line: 1, column: 1, byte: head.firstByte))
    switch OneRosterPayload(head.text, isWhole: head.isWhole)?.content {
    case .members:
      return JSONElementStream.open(
        head, context, maps: OneRosterVocabulary.maps, members: OneRosterVocabulary.members)
    case .objects(let element):
      return JSONElementStream.open(
        head, context, maps: OneRosterVocabulary.maps, each: element)
    case .status:
      throw Failure(
        .input, .statusPayload, "the text says how a request went, and holds no records", at: place)
    case nil:
      throw Failure(.input, .noFirstObject, "the first value is none of the format", at: place)
    }
  }
}

extension FindingCode {
  static let unknownPayload = FindingCode(
    "oneroster.other-file", .warning, "A file of the folder holds no objects of the standard.",
    explanation: """
      A payload is told by the member that holds its objects, such as users or user, or by the \
      members of the objects themselves where they are of one kind only.
      """,
    hint: "take the file out, or check what it was asked for")
  static let statusPayload = FindingCode(
    "oneroster.status-payload", .error, "A payload is the status of a request, not its records.",
    explanation: """
      A service answers with imsx_codeMajor and imsx_severity where it could not do what it was asked \
      for. What it has to say stands in that file.
      """,
    hint: "ask the service again, and look at the status")

  /// What only payloads of OneRoster report.
  static let oneRosterJSON: [FindingCode] = [unknownPayload, statusPayload]
}
