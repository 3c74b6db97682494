import Findings

/// The keys that break a rule, told by one code: the first ones in the order of the input are
/// listed, the others counted.
struct KeyBreaches {
  private struct Breach {
    var site: KeySite
    var count: Int
    var finding: Finding
    var subject: UInt64
  }

  private let code: FindingCode
  private let limit: Int
  private var listed: [Breach] = []
  /// Where the last one stands that can still be listed.
  private var cutoff: KeySite?
  private var unlisted = 0

  init(_ code: FindingCode, limit: Int) {
    self.code = code
    self.limit = limit
  }

  /// Notes a breach; `judge` describes it if it is to be listed.
  mutating func add(_ site: KeySite, count: Int, subject: UInt64, judge: () -> Finding?) {
    if let cutoff, !(site < cutoff) {
      unlisted += count
    } else if let finding = judge() {
      listed.append(Breach(site: site, count: count, finding: finding, subject: subject))
      if listed.count > limit * 2 { trim() }
    }
  }

  /// Adds what another thread found.
  mutating func merge(_ other: Self) {
    listed += other.listed
    unlisted += other.unlisted
  }

  private mutating func trim() {
    listed.sort { $0.site < $1.site }
    while listed.count > limit { unlisted += listed.removeLast().count }
    cutoff = listed.last?.site
  }

  /// Reports everything.
  mutating func report(into findings: inout FindingLog) {
    trim()
    for breach in listed {
      findings.add(breach.finding, cause: .init(stream: -4, subject: breach.subject))
    }
    findings.addUnlisted(code, count: unlisted)
  }
}
