import Findings
import XMLSyntax

/// The documents of a format among the files of an input, told by their roots.
///
/// A format that reads single documents is made of this: what its roots are, and the maps of what
/// stands in them.
public struct ElementDocuments: Sendable {
  /// What a root says about its document.
  public struct Match: Sendable {
    /// How sure it is that the document is the format's, and why.
    public var identification: Identification
    /// The maps of what stands in it.
    public var maps: ElementMaps
    /// Whether the records are the children of the root, and not the root itself.
    public var isContainer: Bool

    /// Creates a match.
    public init(_ identification: Identification, _ maps: ElementMaps, isContainer: Bool) {
      self.identification = identification
      self.maps = maps
      self.isContainer = isContainer
    }
  }

  /// The system that identifiers belong to.
  public let system: String
  /// What the reader produces.
  public var coverage: Coverage { makeCoverage() }
  /// Maps are compiled where they are needed: most inputs are of another format.
  private let makeCoverage: @Sendable () -> Coverage
  private let match: @Sendable (ElementHead, [UInt8]) -> Match?

  /// Declares the documents of a format.
  ///
  /// - Parameters:
  ///   - system: The system that identifiers belong to.
  ///   - coverage: What the maps read.
  ///   - match: Looks at the start of a text and its root; `nil` for documents of other formats.
  public init(
    system: String, coverage: @autoclosure @escaping @Sendable () -> Coverage,
    match: @escaping @Sendable (ElementHead, [UInt8]) -> Match?
  ) {
    self.system = system
    makeCoverage = coverage
    self.match = match
  }

  /// How sure it is that an input is of the format.
  public func identify(_ probe: Probe) -> Identification? {
    probe.entries.lazy.compactMap { find($0)?.identification }.max {
      $0.confidence < $1.confidence
    }
  }

  /// A reader of the documents.
  public var reader: any FormatReader { ElementDocumentReader(documents: self) }

  fileprivate func find(_ entry: Probe.Entry) -> Match? {
    entry.markup.flatMap { find($0, entry.head) }
  }

  fileprivate func find(_ start: ElementHead, _ head: [UInt8]) -> Match? {
    start.error == nil && start.root != nil ? match(start, head) : nil
  }
}

/// Reads the documents of a format, one or a folder of them.
struct ElementDocumentReader: FormatReader {
  let documents: ElementDocuments

  var system: String { documents.system }
  var coverage: Coverage { documents.coverage }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let found = probe.entries.map { documents.find($0) }
    var plan = ReadPlan(
      version: found.lazy.compactMap { $0?.identification.version }.first, streams: [])
    plan.addDocuments(of: probe, found.map { $0 != nil }) { (head, context) throws(Failure) in
      try open(head, context)
    }
    return plan
  }

  private func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    let start = ElementHead(head.text)
    guard let match = documents.find(start, head.text) else {
      if start.error == nil, start.root != nil {
        throw Failure(
          .input, .noRecordRoot, "the root is none of the format",
          at: context.location(SourceSite(line: 1 + start.lineBreaks, column: 1, byte: 0)))
      }
      // The document itself is broken, which is told on opening.
      return try ElementStream.open(
        head, context, vocabulary: ElementVocabulary(extensionSpace: "", standard: nil, []),
        version: nil, isContainer: false)
    }
    return try ElementStream.open(
      head, context, maps: match.maps, isContainer: match.isContainer, start: start)
  }
}
