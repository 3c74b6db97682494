public import ByteIO
import Bytes
public import Findings
public import FormatKit
import LearnerModel

/// Opens inputs and finds out of which format they are.
public struct InputOpener: Sendable {
  /// The formats that are asked.
  public var registry: Registry
  /// The encoding of all inputs, where it is not to be found out.
  public var encoding: TextEncoding?
  /// How many bytes formats see of each file.
  public static let headLength = 1 << 16
  /// The most bytes beyond that that they see of an input's tables with long headers, all together.
  public static let longestHead = 1 << 22
  /// How many files of a folder or archive formats look into to recognize it: the first ones.
  public static let filesLookedInto = 64

  /// Creates an opener.
  public init(registry: Registry, encoding: TextEncoding? = nil) {
    self.registry = registry
    self.encoding = encoding
  }

  /// An input and what the formats say about it.
  public struct Opened: Sendable {
    /// The input.
    public var set: InputSet
    /// What formats looked at: its first files.
    public var probe: Probe
    /// What each format that recognizes it says, the surest first.
    public var identifications: [(format: String, identification: Identification)]
  }

  /// Opens the input at `path` and asks all formats about it.
  public func open(_ path: String) throws(Failure) -> Opened {
    let set = try InputSet.open(path)
    return try open(set, beside: LooseFiles([set], self))
  }

  /// Asks all formats about an input, unless they are not to be asked.
  func open(
    _ set: InputSet, beside loose: LooseFiles, asking: Bool = true
  ) throws(Failure) -> Opened {
    var probe = try probe(set)
    probe.beside = loose.beside(set)
    var found: [(format: String, identification: Identification)] = []
    for format in asking ? registry.formats : [] {
      if let identification = format.identify(probe) {
        found.append((format.descriptor.id, identification))
      }
    }
    found.sort { $0.identification.confidence > $1.identification.confidence }
    return Opened(set: set, probe: probe, identifications: found)
  }

  private func probe(_ set: InputSet) throws(Failure) -> Probe {
    var entries: [Probe.Entry] = []
    var spare = Self.longestHead
    for entry in set.entries.prefix(Self.filesLookedInto) {
      let start = try start(of: entry, in: set, spare: spare)
      spare -= max(0, start.head.count - Self.headLength)
      entries.append(Probe.Entry(name: entry.name, start: start))
    }
    return Probe(
      name: set.name, isContainer: set.kind == .folder || set.kind == .zip, entries: entries,
      hasMore: set.entries.count > entries.count)
  }

  /// How a file starts, with up to `spare` more bytes where those are too few for a header.
  func start(
    of entry: InputSet.Entry, in set: InputSet, spare: Int = longestHead
  ) throws(Failure) -> Probe.Entry.Start {
    var length = Self.headLength
    var bytes = try set.peek(entry, length)
    var isTooWide = false
    while bytes.count >= length, length * 4 <= Self.headLength + spare, Self.isCutHeader(bytes) {
      let longer = try set.peek(entry, length * 4)
      // What is too wide for a table is to be told by the one that reads it.
      isTooWide = Self.width(longer) > TableStream.columnLimit
      if isTooWide { break }
      bytes = longer
      length *= 4
    }
    let isWhole = bytes.count < length
    let source = TextSource(MemorySource(bytes), encoding: encoding)
    // What is no text is told by its bytes.
    guard let text = try? decoded(bytes, source) else {
      return Probe.Entry.Start(head: bytes, isWhole: isWhole)
    }
    return Probe.Entry.Start(
      head: text, isWhole: isWhole, encoding: source.encoding, firstByte: source.markLength,
      isTooWide: isTooWide)
  }

  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// How many delimiters the first line has.
  private static func width(_ bytes: [UInt8]) -> Int {
    bytes.prefix { $0 != 0x0A && $0 != 0x0D }.count { delimiters.contains($0) }
  }

  /// Whether some bytes may be a part of a table's header.
  private static func isCutHeader(_ bytes: [UInt8]) -> Bool {
    let other: [UInt8] = [UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "<")]
    if let first = bytes.first(where: { $0 > 0x20 && $0 < 0x80 }), other.contains(first) {
      return false
    }
    return !bytes.contains(0x0A) && !bytes.contains(0x0D)
      && bytes.contains { delimiters.contains($0) }
  }

  /// The text of a file's first bytes.
  func decoded(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    try decoded(bytes, TextSource(MemorySource(bytes), encoding: encoding))
  }

  private func decoded(_ bytes: [UInt8], _ source: TextSource) throws(Failure) -> [UInt8] {
    var text = ByteBuffer(capacity: bytes.count)
    while try source.read(into: &text, atMost: Self.headLength) > 0 {}
    return text.bytes
  }
}
