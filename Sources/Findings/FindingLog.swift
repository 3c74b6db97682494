/// Findings in the order of their first appearance, folded by root cause, within bounded memory.
///
/// A million findings of one cause are one entry with a count and its first few places. Of each
/// code at most `entriesPerCode` causes are kept; the rest is counted.
public struct FindingLog: Sendable {
  /// What makes two findings of one code the same root cause: file, field, missing key, ….
  public struct Cause: Sendable, Hashable {
    let stream: Int
    let field: Int
    let subject: UInt64

    /// Names a cause by where it lies (`stream`, `field`) and what it is about (`subject`).
    public init(stream: Int = -1, field: Int = -1, subject: UInt64 = 0) {
      self.stream = stream
      self.field = field
      self.subject = subject
    }
  }

  private struct Key: Hashable {
    let code: String
    let cause: Cause
  }

  /// How many root causes of one code are listed.
  public let entriesPerCode: Int
  /// How many further places of one cause are listed.
  public let placesPerEntry: Int
  /// How many times something was added.
  public private(set) var additions = 0
  private var entries: [Finding] = []
  private var keys: [Key] = []
  private var index: [Key: Int] = [:]
  private var kept: [FindingCode: Int] = [:]
  private var overflow: [FindingCode: Int] = [:]
  /// By the last bits of the field: the cause found last, as findings mostly come in a rhythm.
  private var recent: [(key: Key, position: Int)?] = Array(repeating: nil, count: 16)

  /// Creates an empty log.
  public init(entriesPerCode: Int = 1000, placesPerEntry: Int = 4) {
    self.entriesPerCode = entriesPerCode
    self.placesPerEntry = placesPerEntry
  }

  /// Whether nothing was found.
  public var isEmpty: Bool { entries.isEmpty && overflow.isEmpty }

  /// Adds a place of `cause`; message and location are asked for only where they will be kept.
  ///
  /// `hint` takes the place of the code's own.
  public mutating func add(
    _ code: FindingCode, cause: Cause, message: @autoclosure () -> Message,
    at location: @autoclosure () -> Location, hint: String? = nil
  ) {
    additions += 1
    let key = Key(code: code.name, cause: cause)
    let slot = cause.field & 15
    var known: Int?
    if let last = recent[slot], last.key == key {
      known = last.position
    } else {
      known = index[key]
    }
    if let position = known {
      recent[slot] = (key, position)
      entries[position].count += 1
      if entries[position].related.count < placesPerEntry {
        entries[position].related.append(.init("also here", at: location()))
      }
      return
    }
    var finding = Finding(code, message(), at: location())
    if let hint { finding.hint = hint }
    insert(finding, key: key)
  }

  /// Adds the places of a finding to the one that says the same of the same place; returns whether
  /// there is one.
  public mutating func fold(_ finding: Finding) -> Bool {
    let known = entries.firstIndex {
      $0.code == finding.code && $0.location == finding.location && $0.message == finding.message
    }
    guard let known else { return false }
    entries[known].count += finding.count
    entries[known].related += finding.related
    return true
  }

  /// Counts places of further causes that are not listed.
  public mutating func addUnlisted(_ code: FindingCode, count: Int) {
    if count > 0 { overflow[code, default: 0] += count }
  }

  /// Adds a finding that stands for itself.
  public mutating func add(_ finding: Finding, cause: Cause) {
    additions += 1
    let key = Key(code: finding.code.name, cause: cause)
    if let position = index[key] {
      fold(finding, into: position)
    } else {
      insert(finding, key: key)
    }
  }

  /// Adds all of `later`, which was collected behind everything in this log.
  public mutating func merge(_ later: FindingLog) {
    for (position, finding) in later.entries.enumerated() {
      let key = later.keys[position]
      if let mine = index[key] {
        fold(finding, into: mine)
      } else {
        insert(finding, key: key)
      }
    }
    for (code, count) in later.overflow { overflow[code, default: 0] += count }
  }

  private mutating func fold(_ finding: Finding, into position: Int) {
    entries[position].count += finding.count
    let room = placesPerEntry - entries[position].related.count
    guard room > 0 else { return }
    let places = [Finding.Related("also here", at: finding.location)] + finding.related
    entries[position].related += places.prefix(room)
  }

  private mutating func insert(_ finding: Finding, key: Key) {
    guard kept[finding.code, default: 0] < entriesPerCode else {
      overflow[finding.code, default: 0] += finding.count
      return
    }
    kept[finding.code, default: 0] += 1
    index[key] = entries.count
    entries.append(finding)
    keys.append(key)
  }

  /// All findings in order; codes of which some are not listed end with a finding that counts them.
  public var findings: [Finding] {
    entries
      + overflow.sorted { $0.key.name < $1.key.name }.map { code, count in
        Finding(code, "further findings of this code that are not listed one by one", count: count)
      }
  }

  /// How many places each code was found in.
  public var countsByCode: [(code: FindingCode, count: Int)] {
    var counts = overflow
    for entry in entries { counts[entry.code, default: 0] += entry.count }
    return counts.sorted { $0.key.name < $1.key.name }.map { ($0.key, $0.value) }
  }

  /// The highest severity found, `nil` where nothing was.
  public var worst: Severity? {
    (entries.map(\.severity) + overflow.keys.map(\.severity)).max()
  }
}
