/// How far compressed input may unfold before it is taken for an attack.
public struct DecompressionLimits: Sendable, Hashable {
  /// The most bytes that one entry or gzip file may unfold to.
  public var entryBytes: Int
  /// The most bytes that all entries of an archive may unfold to.
  public var archiveBytes: Int
  /// The most bytes that one compressed byte may unfold to, on average.
  public var ratio: Int
  /// From how many unfolded bytes on `ratio` counts; small files of blanks are harmless.
  public var ratioFreeBytes: Int
  /// The most entries that an archive or folder may have.
  public var entries: Int
  /// The most bytes that the directory of an archive may have; it is kept in memory.
  public var directoryBytes: Int

  /// Creates limits; the defaults fit files of whole districts.
  public init(
    entryBytes: Int = 1 << 40, archiveBytes: Int = 4 << 40, ratio: Int = 200,
    ratioFreeBytes: Int = 10_000_000, entries: Int = 250_000,
    directoryBytes: Int = 1 << 26
  ) {
    self.entryBytes = entryBytes
    self.archiveBytes = archiveBytes
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
    self.entries = entries
    self.directoryBytes = directoryBytes
  }

  /// Whether `compressed` bytes have unfolded, or claim to unfold, to more than is allowed.
  func areExceeded(by size: Int, from compressed: Int) -> Bool {
    size > entryBytes || (size > ratioFreeBytes && size / max(ratio, 1) > compressed)
  }
}
