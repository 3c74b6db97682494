import Bytes
import Findings
import FormatKit
import LearnerModel
import Rules

/// What one thread adds to a key index.
final class KeyCollector {
  /// A record whose parent is of its own kind.
  struct Parent {
    var kind: Kind
    var child: Hash128
    var parent: Hash128
    var site: KeySite
  }

  private let index: KeyIndex
  private var references = ReferenceTable()
  private var items = Buffer<KeyItem>()
  /// How many references and items together are kept.
  private let limit: Int
  /// By kind: the place of its first record with a key.
  private(set) var firstSites: [KeySite?] = Array(repeating: nil, count: Kind.allCases.count)
  private(set) var parents: [Parent] = []
  private(set) var parentCount = 0
  private let parentFields: [FieldIndex?]
  /// By kind: the field with its type, and the numbers of its codes, where rules ask for them.
  private var typeNumbers: [(field: FieldIndex, numbers: [String: UInt8])?]
  /// Definitions and references are gone through apart, each in the order of the batch.
  private var definitionSites: SiteFinder
  private var referenceSites: SiteFinder

  /// Whether people and what is shared may be said again, as documents do that hold all they need.
  private let allowsRepeats: Bool
  /// Whether what records say about one person adds up.
  private let addsPeopleUp: Bool

  init(
    _ index: KeyIndex, memory: Int, allowsRepeats: Bool, addsPeopleUp: Bool, sites: SiteFinder,
    parents: [(kind: Kind, field: FieldIndex)],
    types: [Kind: (field: FieldIndex, codes: CodeSet)]
  ) {
    definitionSites = sites
    referenceSites = sites
    self.index = index
    self.allowsRepeats = allowsRepeats
    self.addsPeopleUp = addsPeopleUp
    limit = max(
      1 << 10, memory / (ReferenceTable.bytesPerEntry + 2 * MemoryLayout<KeyItem>.stride))
    // Room that nothing is written to costs nothing; growing would hold what is there twice.
    items = Buffer(capacity: limit)
    var fields = [FieldIndex?](repeating: nil, count: Kind.allCases.count)
    for (kind, field) in parents { fields[Int(kind.rawValue)] = field }
    parentFields = fields
    typeNumbers = Array(repeating: nil, count: Kind.allCases.count)
    for (kind, type) in types {
      let numbers = type.codes.codes.enumerated().map { ($1.value, UInt8($0 + 1)) }
      typeNumbers[Int(kind.rawValue)] = (type.field, Dictionary(uniqueKeysWithValues: numbers))
    }
  }

  /// Adds the keys and references of a batch.
  func add(_ batch: BatchView, parentLimit: Int) throws(Failure) {
    var items = Buffer<KeyItem>()
    swap(&items, &self.items)
    defer { swap(&items, &self.items) }
    var pending = Buffer<KeyItem>(capacity: ReferenceTable.gathered)
    var places = Buffer<Place>(capacity: ReferenceTable.gathered)
    definitionSites.begin(batch)
    referenceSites.begin(batch)
    references.withTable { slots, entries in
      for index in 0..<batch.records.count {
        let record = batch.record(index)
        let kind = record.header.kind
        let parentField = parentFields[Int(kind.rawValue)]
        let targets = ReferenceTargets.targets(of: kind)
        for position in 0..<record.cells.count {
          let cell = record.cells[position]
          if cell.isExtension { break }
          if cell.field == KindSchema.Common.key {
            items.append(define(cell, record, batch))
            continue
          }
          let target =
            cell.field == KindSchema.Common.owner
            ? Kind.person.rawValue : targets[Int(cell.field)]
          if target == 255 || cell.isUnfit { continue }
          pending.append(refer(cell, to: target, record))
          places.append(Place(record: UInt32(index), cell: UInt32(position)))
          if pending.count == ReferenceTable.gathered {
            count(&pending, &places, batch, &slots, &entries)
          }
          if parentField == cell.field { addParent(cell, record, batch, limit: parentLimit) }
        }
      }
      count(&pending, &places, batch, &slots, &entries)
    }
    if references.count + items.count > limit {
      references.drain(into: &items)
      try deal(&items, isLast: false)
    }
  }

  /// Where a reference stands within the batch.
  private struct Place: BitwiseCopyable {
    var record: UInt32
    var cell: UInt32
  }

  private func count(
    _ pending: inout Buffer<KeyItem>, _ places: inout Buffer<Place>, _ batch: BatchView,
    _ slots: inout Buffer<UInt64>, _ entries: inout Buffer<KeyItem>
  ) {
    Self.count(pending, places, batch, &slots, &entries, &referenceSites)
    pending.removeAll()
    places.removeAll()
  }

  private static func count(
    _ pending: borrowing Buffer<KeyItem>, _ places: borrowing Buffer<Place>, _ batch: BatchView,
    _ slots: inout Buffer<UInt64>, _ entries: inout Buffer<KeyItem>, _ sites: inout SiteFinder
  ) {
    ReferenceTable.count(pending, &slots, &entries) { number in
      let record = batch.record(Int(places[number].record))
      let cell = record.cells[Int(places[number].cell)]
      return sites.site(of: cell, in: record, batch)
    }
  }

  @inline(__always)
  private func refer(_ cell: Cell, to target: UInt8, _ record: RecordView) -> KeyItem {
    KeyItem(
      key: RecordKeys.hash(
        cell, of: record, kind: Kind(rawValue: target) ?? record.header.kind),
      site: KeySite(stream: 0, byte: 0, line: 0, column: 0), count: 1,
      kind: record.header.kind.rawValue, target: target, field: cell.field)
  }

  private func define(_ cell: Cell, _ record: RecordView, _ batch: BatchView) -> KeyItem {
    let kind = record.header.kind
    let site = definitionSites.site(of: cell, in: record, batch)
    let number = Int(kind.rawValue)
    if firstSites[number].map({ site < $0 }) ?? true { firstSites[number] = site }
    let mayRepeat = allowsRepeats && (kind.isReference || kind == .person)
    let content =
      !mayRepeat
      ? 0
      : addsPeopleUp && kind == .person
        ? 1 : UInt32(truncatingIfNeeded: RecordKeys.content(of: record))
    return KeyItem(
      key: RecordKeys.hash(cell, of: record, kind: kind), site: site, count: content,
      kind: typeNumbers[number] == nil ? 0 : type(of: record), target: kind.rawValue,
      field: KeyItem.definition)
  }

  /// The number of the code that is a record's type, plus one; zero where it is not listed.
  private func type(of record: RecordView) -> UInt8 {
    guard let (field, numbers) = typeNumbers[Int(record.header.kind.rawValue)],
      let cell = RecordKeys.cell(field, of: record), !cell.isUnfit
    else { return 0 }
    return numbers[String(record.bytes(of: cell))] ?? 0
  }

  private func addParent(_ cell: Cell, _ record: RecordView, _ batch: BatchView, limit: Int) {
    parentCount += 1
    guard parents.count < limit, let key = RecordKeys.cell(KindSchema.Common.key, of: record) else {
      return
    }
    let kind = record.header.kind
    parents.append(
      Parent(
        kind: kind, child: RecordKeys.hash(key, of: record, kind: kind),
        parent: RecordKeys.hash(cell, of: record, kind: kind),
        site: definitionSites.site(of: cell, in: record, batch)))
  }

  /// Hands everything on.
  func finish() throws(Failure) {
    var items = Buffer<KeyItem>()
    swap(&items, &self.items)
    references.drain(into: &items)
    references = ReferenceTable()
    try deal(&items, isLast: true)
  }

  /// Makes a run of the items, partition by partition.
  private func deal(_ items: inout Buffer<KeyItem>, isLast: Bool) throws(Failure) {
    var bounds = [Int](repeating: 0, count: KeyIndex.partitionCount + 1)
    for number in 0..<items.count { bounds[KeyIndex.partition(of: items[number].key) + 1] += 1 }
    for partition in 1...KeyIndex.partitionCount { bounds[partition] += bounds[partition - 1] }
    var next = bounds
    let room = items.count
    var dealt = Buffer<KeyItem>(capacity: room)
    if room > 0 { dealt.append(repeating: items[0], count: room) }
    for number in 0..<room {
      let item = items[number]
      let partition = KeyIndex.partition(of: item.key)
      dealt[next[partition]] = item
      next[partition] &+= 1
    }
    items.removeAll()
    if isLast { items = Buffer() }
    _ = try index.add(dealt, bounds: bounds, staysInMemory: isLast)
  }
}
