import Findings
import FormatKit
import LearnerModel

/// Reads records as lines and as tables.
struct RecordsReader: FormatReader {
  var system: String { "schoolbag" }

  var coverage: Coverage {
    var coverage = Coverage(extensions: .all)
    for kind in Kind.allCases { coverage.addAll(of: kind) }
    return coverage
  }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let input = RecordsInput(probe)
    let sources = input.tablesHeader?.header?.sources ?? []
    var plan = ReadPlan(
      version: "1",
      streams: input.lines.map { lines in
        PlannedStream(entry: lines.entry) { (head, context) throws(Failure) in
          try RecordLinesStream.open(head, context)
        }
      }
        + input.tables.map { table in
          PlannedStream(entry: table.entry) { (head, context) throws(Failure) in
            try RecordTableStream.open(head, context, table: table.table, sources: sources)
          }
        }, findings: findings(input, probe), order: .referencesOnce)
    for source in sources + input.lines.flatMap({ $0.header?.sources ?? [] })
    where !plan.sources.contains(source) {
      plan.sources.append(source)
    }
    if let lines = input.tablesHeader, let header = lines.header {
      let head = StreamHead(text: probe.entries[lines.entry].head, isWhole: true)
      let entry = probe.entries[lines.entry].name
      plan.preamblePaths = RecordPaths.standard.all
      plan.preamble = { context, output in
        var context = context
        context.entry = entry
        RecordLinesStream.add(header, head, context, to: &output)
      }
    }
    return plan
  }

  private func findings(_ input: RecordsInput, _ probe: Probe) -> [Finding] {
    func location(_ entry: Int) -> Location {
      Location(file: probe.name, entry: probe.isContainer ? probe.entries[entry].name : nil)
    }
    var findings = input.lines.filter { $0.header == nil }.map {
      Finding(.noRecordsHeader, "the first line is a record", at: location($0.entry))
    }
    if input.tablesHeader == nil, let first = input.tables.first {
      findings.append(
        Finding(
          .noRecordsHeader, "there is no \(field: RecordTable.headerFile)",
          at: probe.isContainer ? Location(file: probe.name) : location(first.entry)))
    }
    return findings
      + input.others.map { Finding(.notRecords, "it is not read", at: location($0)) }
  }
}
