import Bytes
import Findings
import FormatKit
import LearnerModel
import Rules

/// Brings each key's definitions and references together and lets the rules judge them.
struct KeyJudge {
  let rules: [any KeyRule]
  let set: SetFacts
  let locate: (KeyIndex.Site, Kind, FieldIndex?) -> Location

  /// How many places of one key are listed.
  static let placesKept = 6

  private struct Use {
    var role: UInt64
    var count: Int
    var site: KeyIndex.Site
  }

  /// The keys that break one rule: the first ones in the order of the input are listed, the others
  /// counted.
  private struct Breaches {
    let rule: any KeyRule
    let limit: Int
    var listed: [(place: UInt64, count: Int, finding: Finding, subject: UInt64)] = []
    /// Where the last one stands that can still be listed.
    var cutoff = UInt64.max
    var unlisted = 0

    /// Makes room when there are twice as many as can be listed.
    mutating func trim(isFinal: Bool = false) {
      guard listed.count > limit * 2 || isFinal else { return }
      listed.sort { $0.place < $1.place }
      while listed.count > limit { unlisted += listed.removeLast().count }
      if listed.count == limit, let last = listed.last { cutoff = last.place }
    }
  }

  /// How many different records with one key are told apart.
  private static let contentsKept = 64

  func run(_ index: KeyIndex, memory: Int, into findings: inout FindingLog) throws(Failure) {
    var breaches = rules.map { Breaches(rule: $0, limit: findings.entriesPerCode) }
    var absent: [UInt64: Use] = [:]
    var key: (UInt64, UInt64)?
    var definitions: [KeyIndex.Site] = []
    var definitionCount = 0
    var contents: [(content: UInt64, site: KeyIndex.Site)] = []
    var uses: [Use] = []
    func close() {
      for known in contents { Self.keep(known.site, in: &definitions) }
      contents.removeAll(keepingCapacity: true)
      guard let key, let kind = Kind(rawValue: UInt8(key.0 >> 56)) else { return }
      if definitionCount == 0, set.recordCounts[kind, default: 0] == 0 {
        for use in uses { Self.add(use, to: &absent, UInt64(kind.rawValue) << 56 | use.role >> 32) }
        return
      }
      let references = uses.reduce(0) { $0 + $1.count }
      for number in breaches.indices
      where breaches[number].rule.mayBreak(definitions: definitionCount, references: references) {
        let count = breaches[number].rule.breaches(
          definitions: definitionCount, references: references)
        let place =
          definitions.count > 1 ? definitions[1].place : uses.map(\.site.place).min() ?? 0
        guard place < breaches[number].cutoff else {
          breaches[number].unlisted += count
          continue
        }
        let facts = facts(kind, definitionCount, definitions, uses)
        if let finding = breaches[number].rule.judge(facts, in: set) {
          breaches[number].listed.append((place, count, finding, key.1))
          breaches[number].trim()
        }
      }
    }
    var merger = RunMerger(index.runs, memory: memory)
    try merger.forEach { (itemKey, bytes, range, _) throws(Failure) in
      if key.map({ $0 != (itemKey.first, itemKey.second) }) ?? true {
        close()
        key = (itemKey.first, itemKey.second)
        definitions.removeAll(keepingCapacity: true)
        definitionCount = 0
        uses.removeAll(keepingCapacity: true)
      }
      let count = Int(
        truncatingIfNeeded:
          unsafe bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self))
      let site = unsafe bytes.unsafeLoadUnaligned(
        fromByteOffset: range.lowerBound + 8, as: KeyIndex.Site.self)
      if itemKey.third == 0 {
        // What is said again in the same words is one record.
        let content = UInt64(bitPattern: Int64(count))
        if let known = contents.firstIndex(where: { $0.content == content }) {
          if site.place < contents[known].site.place { contents[known].site = site }
        } else {
          definitionCount += 1
          if content != 0, contents.count < Self.contentsKept {
            contents.append((content, site))
          } else {
            Self.keep(site, in: &definitions)
          }
        }
      } else if let last = uses.indices.last, uses[last].role == itemKey.third {
        uses[last].count += count
        if site.place < uses[last].site.place { uses[last].site = site }
      } else {
        uses.append(Use(role: itemKey.third, count: count, site: site))
      }
    }
    close()
    for number in breaches.indices {
      breaches[number].trim(isFinal: true)
      for item in breaches[number].listed {
        findings.add(item.finding, cause: .init(stream: -4, subject: item.subject))
      }
      findings.addUnlisted(breaches[number].rule.keyCode, count: breaches[number].unlisted)
    }
    conclude(absent, into: &findings)
  }

  private static func add(_ use: Use, to absent: inout [UInt64: Use], _ key: UInt64) {
    guard var known = absent[key] else {
      absent[key] = use
      return
    }
    known.count += use.count
    if use.site.place < known.site.place { known.site = use.site }
    absent[key] = known
  }

  /// Lets the rules judge the set as a whole.
  private func conclude(_ absent: [UInt64: Use], into findings: inout FindingLog) {
    var set = set
    for kind in Kind.allCases {
      let uses = absent.filter { $0.key >> 56 == UInt64(kind.rawValue) }.map(\.value)
      guard !uses.isEmpty else { continue }
      set.absentKinds.append((kind, facts(kind, 0, [], uses).references))
    }
    for rule in rules {
      var number: UInt64 = 0
      rule.conclude(set) { finding in
        findings.add(finding, cause: .init(stream: -5, subject: number))
        number += 1
      }
    }
  }

  /// Keeps the first few places in the order of the input.
  private static func keep(_ site: KeyIndex.Site, in sites: inout [KeyIndex.Site]) {
    let position = sites.firstIndex { site.place < $0.place } ?? sites.count
    guard position < placesKept else { return }
    sites.insert(site, at: position)
    if sites.count > placesKept { sites.removeLast() }
  }

  private func facts(
    _ kind: Kind, _ count: Int, _ definitions: [KeyIndex.Site], _ uses: [Use]
  ) -> KeyFacts {
    let references = uses.sorted { $0.site.place < $1.site.place }.compactMap {
      use -> KeyFacts.Reference? in
      let number = use.role >> 32
      guard let from = Kind(rawValue: UInt8(truncatingIfNeeded: number >> 16)) else { return nil }
      let field = FieldIndex(truncatingIfNeeded: number & 0xFFFF) - 1
      return .init(kind: from, field: field, count: use.count, place: locate(use.site, from, field))
    }
    return KeyFacts(
      kind: kind, definitionCount: count,
      definitions: definitions.map { locate($0, kind, KindSchema.Common.key) },
      references: references)
  }
}
