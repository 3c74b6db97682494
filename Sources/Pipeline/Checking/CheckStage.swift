import Bytes
import Findings
import FormatKit
import LearnerModel
import Rules

/// Lets rules look at each batch.
final class CheckStage: BatchStage {
  private let rules: RuleSet
  let keys: KeyCollector?
  private let results: WriteResults
  private let locate: (RecordHeader, FieldIndex) -> Location
  private let rulesByKind: [[any RecordRule]]
  private var sites: SiteFinder
  private var findings = FindingLog(entriesPerCode: .max)

  init(
    _ rules: RuleSet, keys: KeyCollector?, sites: SiteFinder, results: WriteResults,
    locate: @escaping (RecordHeader, FieldIndex) -> Location
  ) {
    self.rules = rules
    self.sites = sites
    self.keys = keys
    self.results = results
    self.locate = locate
    var byKind: [[any RecordRule]] = Array(repeating: [], count: Kind.allCases.count)
    for rule in rules.recordRules {
      for kind in rule.kinds { byKind[Int(kind.rawValue)].append(rule) }
    }
    rulesByKind = byKind
  }

  func process(_ batch: BatchView, sequence: Int) {
    sites.begin(batch)
    for index in 0..<batch.records.count {
      let kind = batch.records[index].kind
      let rules = rulesByKind[Int(kind.rawValue)]
      if rules.isEmpty { continue }
      let record = batch.record(index)
      for rule in rules {
        rule.judge(record) { code, field, message in
          findings.add(
            code, cause: .init(stream: Int(record.header.stream), field: Int(field)),
            message: message,
            at: location(of: field, record, batch))
        }
      }
    }
  }

  /// The place of a field's first value; that of the record where there is none.
  private func location(
    of field: FieldIndex, _ record: RecordView, _ batch: BatchView
  ) -> Location {
    var location = locate(record.header, field)
    guard batch.firstByte != nil, let index = record.firstCell(of: field) else { return location }
    let site = sites.site(of: record.cells[index], in: record, batch)
    location.line = Int(site.line)
    location.column = site.column
    location.byte = Int(site.byte)
    return location
  }

  func takeTurn() throws(Failure) {
    guard !findings.isEmpty else { return }
    results.findings.merge(findings)
    findings = FindingLog(entriesPerCode: .max)
  }

  func finish(_ batch: BatchView) throws(Failure) {
    try keys?.add(batch, parentLimit: ParentCycles.limit)
  }
}
