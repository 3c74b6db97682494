public import Bytes
public import Findings

/// What a writer makes of one batch: bytes for each of its files, outcomes and findings.
public struct WriteOutput: ~Copyable {
  /// The outcomes of the batch's cells.
  public var ledger = CellLedger()
  /// What was found.
  public var findings = FindingLog(entriesPerCode: .max)
  /// Where documents end in the bytes of a file of which each document is a file of its own.
  public private(set) var documentEnds: [Int] = []
  private var pages: [OutputPage]

  /// Creates an empty output for `fileCount` files.
  public init(fileCount: Int) { pages = (0..<fileCount).map { _ in OutputPage() } }

  /// The bytes for a file.
  public func page(_ file: Int) -> OutputPage { pages[file] }

  /// How many files there are.
  public var fileCount: Int { pages.count }

  /// Ends a document of a file of which each document is a file of its own.
  public mutating func endDocument(in file: Int) {
    documentEnds.append(pages[file].edit { $0.count })
  }

  /// Forgets bytes and findings, and keeps the memory; outcomes go on being counted.
  public mutating func clear() {
    findings = FindingLog(entriesPerCode: .max)
    documentEnds.removeAll(keepingCapacity: true)
    for page in pages { page.edit { $0.removeAll() } }
  }
}

/// The bytes that one batch adds to one file.
public final class OutputPage {
  private var bytes = ByteBuffer()

  init() {}

  /// Lets `body` add to the bytes.
  ///
  /// It is called for runs of records, not for each.
  @inline(__always)
  public func edit<Result>(_ body: (inout ByteBuffer) -> Result) -> Result { body(&bytes) }
}
