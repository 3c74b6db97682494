public import Bytes

/// The fates of the source values of one stream, counted by path.
///
/// `valuesRead` is counted by the syntax, the fates by the format: two counts that do not know each
/// other, so that their balance can fail.
public struct SourceLedger: ~Copyable, Sendable {
  /// How many values the syntax saw.
  public var valuesRead = 0
  /// Where values first met a fate other than being mapped or blank, in the order of meeting.
  public private(set) var firstSites: [FirstSite] = []
  @usableFromInline var counts: Buffer<Int>

  /// The first value of a path that met a fate other than being mapped.
  public struct FirstSite: Sendable, Hashable {
    /// The path's number within the stream.
    public var path: Int
    /// The fate.
    public var fate: Fate
    /// The line, from 1.
    public var line: Int
    /// The offset of its record.
    public var byte: Int
  }

  /// Creates an empty ledger for `pathCount` paths.
  public init(pathCount: Int = 0) {
    counts = Buffer(capacity: pathCount * Fate.allCases.count)
    counts.append(repeating: 0, count: pathCount * Fate.allCases.count)
  }

  /// How many paths there are.
  public var pathCount: Int { counts.count / Fate.allCases.count }

  /// Makes room for paths up to `pathCount`.
  public mutating func extend(toPaths pathCount: Int) {
    let missing = pathCount * Fate.allCases.count - counts.count
    if missing > 0 { counts.append(repeating: 0, count: missing) }
  }

  /// Counts values of `path` as mapped.
  @inlinable @inline(__always)
  public mutating func mapped(_ path: Int, times: Int = 1) {
    counts[path &* 5] &+= times
  }

  /// Counts blanks of `path`.
  @inlinable @inline(__always)
  public mutating func blank(_ path: Int, times: Int = 1) {
    counts[path &* 5 &+ 4] &+= times
  }

  /// Counts values of `path` that met `fate`; the first of them is noted.
  public mutating func count(_ path: Int, _ fate: Fate, line: Int, byte: Int, times: Int = 1) {
    let slot = path * Fate.allCases.count + fate.rawValue
    if counts[slot] == 0, times > 0, fate != .mapped, fate != .blank {
      firstSites.append(FirstSite(path: path, fate: fate, line: line, byte: byte))
    }
    counts[slot] += times
  }

  /// How many values of `path` met `fate`.
  public func count(_ path: Int, _ fate: Fate) -> Int {
    path < pathCount ? counts[path * Fate.allCases.count + fate.rawValue] : 0
  }

  /// How many values of `path` met the fate of that number; the path is one of the ledger's.
  @inlinable @inline(__always)
  public func count(_ path: Int, _ fate: Int) -> Int { counts[path &* 5 &+ fate] }

  /// Calls `body` with each path of which values met a fate, in order: of the thousands that a
  /// vocabulary has a file has some dozens.
  public func forEachMet(_ body: (Int) -> Void) {
    let bytes = counts.paddedBytes
    let stride = MemoryLayout<Int>.stride
    var slot = 0
    var last = -1
    while slot < counts.count {
      // What is behind the last count is padding.
      if Block(bytes, at: slot &* stride).isZero {
        slot &+= 64 / stride
        continue
      }
      let end = min(slot &+ 64 / stride, counts.count)
      while slot < end {
        let path = slot / Fate.allCases.count
        if counts[slot] != 0, path != last {
          body(path)
          last = path
        }
        slot &+= 1
      }
    }
  }

  /// How many values met `fate`, on all paths.
  public func total(_ fate: Fate) -> Int {
    (0..<pathCount).reduce(0) { $0 + count($1, fate) }
  }

  /// Adds the counts of what was read behind everything counted here.
  public mutating func merge(_ later: borrowing SourceLedger) {
    extend(toPaths: later.pathCount)
    for site in later.firstSites
    where counts[site.path * Fate.allCases.count + site.fate.rawValue] == 0 {
      firstSites.append(site)
    }
    for slot in 0..<later.counts.count { counts[slot] += later.counts[slot] }
    valuesRead += later.valuesRead
  }

  /// Starts again from zero.
  public mutating func reset() {
    for slot in 0..<counts.count { counts[slot] = 0 }
    firstSites.removeAll(keepingCapacity: true)
    valuesRead = 0
  }

  /// Whether every value that was read has met a fate.
  public var isBalanced: Bool {
    valuesRead == total(.mapped) + total(.kept) + total(.dropped) + total(.rejected)
  }
}
