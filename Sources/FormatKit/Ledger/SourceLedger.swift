public import Bytes

// What is clever here
//   A vocabulary has thousands of paths, and a file values at some dozens of them. Counts are held in
//   pages of eight paths, of which there are those that have been counted on, so that a small file
//   costs no more than what stands in it.
// If you change this
//   The first page is nobody's and stays zero: a path whose page does not exist is found there.

/// The fates of the source values of one stream, counted by path.
///
/// `valuesRead` is counted by the syntax, the fates by the format: two counts that do not know each
/// other, so that their balance can fail.
public struct SourceLedger: ~Copyable, Sendable {
  /// How many values the syntax saw.
  public var valuesRead = 0
  /// Where values first met a fate other than being mapped or blank, in the order of meeting.
  public private(set) var firstSites: [FirstSite] = []
  /// How many paths there are.
  public private(set) var pathCount = 0
  /// The counts of all pages: five for each of eight paths.
  @usableFromInline var counts = Buffer<Int>()
  /// By eight paths: where their page starts, zero where they have none.
  @usableFromInline var pages = Buffer<UInt32>()

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
    counts.append(repeating: 0, count: Self.pageSize)
    extend(toPaths: pathCount)
  }

  /// How many counts a page has.
  private static let pageSize = 8 * Fate.allCases.count

  /// Makes room for paths up to `pathCount`.
  public mutating func extend(toPaths pathCount: Int) {
    guard pathCount > self.pathCount else { return }
    self.pathCount = pathCount
    let missing = (pathCount + 7) / 8 - pages.count
    if missing > 0 { pages.append(repeating: 0, count: missing) }
  }

  /// Where the counts of a path are, in a page that may be changed.
  @inlinable @inline(__always)
  mutating func slot(_ path: Int) -> Int {
    var page = Int(pages[path &>> 3])
    if page == 0 { page = makePage(path &>> 3) }
    return page &+ (path & 7) &* 5
  }

  @inline(never)
  @usableFromInline mutating func makePage(_ number: Int) -> Int {
    let page = counts.count
    counts.append(repeating: 0, count: Self.pageSize)
    pages[number] = UInt32(page)
    return page
  }

  /// Counts values of `path` as mapped.
  @inlinable @inline(__always)
  public mutating func mapped(_ path: Int, times: Int = 1) {
    counts[slot(path)] &+= times
  }

  /// Counts blanks of `path`.
  @inlinable @inline(__always)
  public mutating func blank(_ path: Int, times: Int = 1) {
    counts[slot(path) &+ 4] &+= times
  }

  /// Counts values of `path` that met `fate`; the first of them is noted.
  public mutating func count(_ path: Int, _ fate: Fate, line: Int, byte: Int, times: Int = 1) {
    let slot = slot(path) + fate.rawValue
    if counts[slot] == 0, times > 0, fate != .mapped, fate != .blank {
      firstSites.append(FirstSite(path: path, fate: fate, line: line, byte: byte))
    }
    counts[slot] += times
  }

  /// How many values of `path` met `fate`.
  public func count(_ path: Int, _ fate: Fate) -> Int {
    path < pathCount ? count(path, fate.rawValue) : 0
  }

  /// How many values of `path` met the fate of that number; the path is one of the ledger's.
  @inlinable @inline(__always)
  public func count(_ path: Int, _ fate: Int) -> Int {
    counts[Int(pages[path &>> 3]) &+ (path & 7) &* 5 &+ fate]
  }

  /// Calls `body` with each path of which values met a fate, in order: of the thousands that a
  /// vocabulary has a file has some dozens.
  public func forEachMet(_ body: (Int) -> Void) {
    for number in 0..<pages.count {
      let page = Int(pages[number])
      guard page > 0 else { continue }
      for path in 0..<8 {
        let slot = page &+ path &* 5
        let any =
          counts[slot] | counts[slot &+ 1] | counts[slot &+ 2] | counts[slot &+ 3]
          | counts[slot &+ 4]
        if any != 0 { body(number &* 8 &+ path) }
      }
    }
  }

  /// How many values met `fate`, on all paths.
  public func total(_ fate: Fate) -> Int {
    var total = 0
    forEachMet { total += count($0, fate) }
    return total
  }

  /// Adds the counts of what was read behind everything counted here.
  public mutating func merge(_ later: borrowing SourceLedger) {
    extend(toPaths: later.pathCount)
    for site in later.firstSites
    where count(site.path, site.fate.rawValue) == 0 {
      firstSites.append(site)
    }
    for number in 0..<later.pages.count where later.pages[number] > 0 {
      let (mine, theirs) = (slot(number * 8), Int(later.pages[number]))
      for offset in 0..<Self.pageSize { counts[mine + offset] += later.counts[theirs + offset] }
    }
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
