import Findings
import FormatKit

/// Reads bus lists: a table with one mapping, cut and parsed by the kit.
struct BusListReader: FormatReader {
  var system: String { "bus-list" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .own(space: "bus-list"))
    BusList.riders.addCoverage(to: &coverage, version: nil, isWriting: false)
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let stream = PlannedStream(entry: 0) { (head, context) throws(Failure) in
      try TableStream.open(
        head, context, mapping: BusList.riders, version: nil,
        options: .init(delimiter: UInt8(ascii: ";")))
    }
    return ReadPlan(version: "1", streams: [stream], order: .referencesOnce)
  }
}
