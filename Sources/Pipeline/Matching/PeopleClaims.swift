import Bytes
import Findings
import LearnerModel

/// What a person's record says that others may say too: a value by which a rule knows people.
struct PersonClaim: BitwiseCopyable {
  /// The person's number.
  var owner: UInt64
  /// The record, to be told of.
  var header: RecordHeader
  /// The system of the record's key.
  var system: UInt8
  /// The rule.
  var rule: UInt8
}

/// Finds the values by which rules know people.
struct ClaimFinder: Sendable {
  private struct Side: Sendable {
    var rule: UInt8
    var system: UInt8?
    var place: MatchRule.Place
  }

  private let sides: [Side]

  init(_ rules: [MatchRule], names: NameTable) {
    sides = rules.enumerated().flatMap { number, rule in
      rule.sides.map { side in
        Side(
          rule: UInt8(number), system: side.system.flatMap { names.number(ofSystem: $0) },
          place: side.place)
      }
    }
  }

  /// Calls `body` with the number of a side, that of its rule, and a value.
  func forEach(
    of record: RecordView, _ body: (_ side: Int, _ rule: UInt8, Span<UInt8>) -> Void
  ) {
    guard let key = record.firstCell(of: KindSchema.Common.key) else { return }
    let system = record.cells[key].system
    for (number, side) in sides.enumerated() where side.system == nil || side.system == system {
      switch side.place {
      case .field(let field):
        for index in record.cells.indices {
          let cell = record.cells[index]
          guard cell.field == field, !cell.isGroup, !cell.isUnfit, cell.length > 0 else { continue }
          body(number, side.rule, record.bytes(of: cell))
        }
      case .identifiers(let type):
        forEachIdentifier(of: record, type) { body(number, side.rule, $0) }
      }
    }
  }

  private func forEachIdentifier(
    of record: RecordView, _ type: String?, _ body: (Span<UInt8>) -> Void
  ) {
    let group = Person.declared.fields.identifiers
    var index = 0
    while index < record.cells.count {
      let cell = record.cells[index]
      index += 1
      guard cell.isGroup else { continue }
      let members = index..<index + Int(cell.extra)
      index = members.upperBound
      guard cell.field == group.index else { continue }
      let isOfType =
        type.map { type in
          members.contains { member in
            record.cells[member].field == group.fields.type.index
              && record.bytes(of: record.cells[member]).isEqual(to: type.utf8Span.span)
          }
        } ?? true
      guard isOfType else { continue }
      for member in members where record.cells[member].field == group.fields.value.index {
        let value = record.cells[member]
        if !value.isUnfit, value.length > 0 { body(record.bytes(of: value)) }
      }
    }
  }
}

/// Collects on one thread what people's records say.
final class ClaimSorter {
  private let finder: ClaimFinder
  private let sorter: SpillSorter
  /// By side of the rules: whether anybody has what it names.
  private(set) var hasClaims: Set<Int> = []

  init(_ finder: ClaimFinder, _ claims: SortedRuns, memory: Int) {
    self.finder = finder
    sorter = SpillSorter(claims, memory: memory)
  }

  /// Adds what a person's record says.
  ///
  /// `place` tells where the record stands in the input.
  func add(_ record: RecordView, owner: UInt64, place: UInt64) throws(Failure) {
    guard let key = record.firstCell(of: KindSchema.Common.key) else { return }
    let system = record.cells[key].system
    var failure: Failure?
    finder.forEach(of: record) { side, rule, value in
      hasClaims.insert(side)
      guard failure == nil else { return }
      let hash = Hash128(value, space: UInt64(rule))
      let claim = PersonClaim(owner: owner, header: record.header, system: system, rule: rule)
      do throws(Failure) {
        try sorter.add(SortKey(hash.high, hash.low, place)) { $0.append(bitsOf: claim) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  func finish() throws(Failure) { try sorter.finish() }
}
