import Findings
import LearnerModel

/// Findings about records that are met in the order of their keys' fingerprints, which differs from
/// run to run: they are told in the order of the input.
struct UnorderedFindings {
  /// Whether what records say about one person adds up.
  var addsPeopleUp = false
  private struct Cause: Hashable {
    var code: FindingCode
    var kind: Kind
  }

  private struct Entry {
    var message: Message
    var count = 0
    /// The first places in the input.
    var places: [RecordHeader] = []
  }

  private var entries: [Cause: Entry] = [:]
  /// How many places of one cause are kept.
  private static let placesKept = 5

  /// Adds what was found about a record of a kind.
  mutating func add(
    _ code: FindingCode, _ kind: Kind, message: @autoclosure () -> Message, at record: RecordHeader
  ) {
    let cause = Cause(code: code, kind: kind)
    var entry = entries[cause] ?? Entry(message: message())
    entry.count += 1
    let place = entry.places.firstIndex { Self.precedes(record, $0) } ?? entry.places.count
    if place < Self.placesKept {
      entry.places.insert(record, at: place)
      if entry.places.count > Self.placesKept { entry.places.removeLast() }
    }
    entries[cause] = entry
  }

  /// Adds a record that differs from an earlier one with the same key.
  mutating func addConflict(of record: RecordHeader) {
    if addsPeopleUp, record.kind == .person { return }
    add(
      .conflictingRecords, record.kind,
      message: "two records of kind \(field: record.kind.name) have the same key and differ",
      at: record)
  }

  /// Tells everything, by code and kind, and forgets it.
  mutating func report(
    into findings: inout FindingLog, locate: (RecordHeader) -> Location
  ) {
    let causes = entries.keys.sorted {
      ($0.code.name, $0.kind.rawValue) < ($1.code.name, $1.kind.rawValue)
    }
    for cause in causes {
      guard let entry = entries[cause], let first = entry.places.first else { continue }
      var finding = Finding(cause.code, entry.message, at: locate(first), count: entry.count)
      finding.related = entry.places.dropFirst().map { .init("also here", at: locate($0)) }
      findings.add(finding, cause: .init(stream: -1, field: Int(cause.kind.rawValue)))
    }
    entries = [:]
  }

  private static func precedes(_ one: RecordHeader, _ other: RecordHeader) -> Bool {
    (one.stream, one.byte, one.line) < (other.stream, other.byte, other.line)
  }
}
