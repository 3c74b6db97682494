import Findings
import FormatKit
import LearnerModel

/// Reads records as lines.
struct RecordsReader: FormatReader {
  var system: String { "schoolbag" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for kind in Kind.allCases { coverage.addAll(of: kind) }
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let input = RecordsInput(probe)
    var plan = ReadPlan(
      version: "1",
      streams: input.lines.map { lines in
        PlannedStream(entry: lines.entry) { (head, context) throws(Failure) in
          try RecordLinesStream.open(head, context)
        }
      }, findings: findings(input, probe), order: .referencesOnce)
    for source in input.lines.flatMap({ $0.header?.sources ?? [] })
    where !plan.sources.contains(source) {
      plan.sources.append(source)
    }
    return plan
  }

  private func findings(_ input: RecordsInput, _ probe: Probe) -> [Finding] {
    func location(_ entry: Int) -> Location {
      Location(file: probe.name, entry: probe.isContainer ? probe.entries[entry].name : nil)
    }
    return input.lines.filter { $0.header == nil }.map {
      Finding(.noRecordsHeader, "the first line is a record", at: location($0.entry))
    }
      + input.others.map {
        Finding(.notRecords, "it is not read", at: location($0))
      }
  }
}
