public import Bytes
public import Findings

/// What a writer makes of one batch: bytes for each of its files, outcomes and findings.
public struct WriteOutput: ~Copyable {
  /// The outcomes of the batch's cells.
  public var ledger = CellLedger()
  /// What was found.
  public var findings = FindingLog(entriesPerCode: .max)
  private var pages: [Page]

  private final class Page {
    var bytes = ByteBuffer()
  }

  /// Creates an empty output for `fileCount` files.
  public init(fileCount: Int) { pages = (0..<fileCount).map { _ in Page() } }

  /// Lets `body` add to the bytes of a file. It is called for runs of records, not for each.
  @inline(__always)
  public mutating func withFile<Result>(
    _ file: Int, _ body: (inout ByteBuffer) -> Result
  ) -> Result {
    body(&pages[file].bytes)
  }

  /// How many files there are.
  public var fileCount: Int { pages.count }

  /// Forgets everything and keeps the memory.
  public mutating func reset() {
    ledger.reset()
    findings = FindingLog(entriesPerCode: .max)
    for page in pages { page.bytes.removeAll() }
  }
}
