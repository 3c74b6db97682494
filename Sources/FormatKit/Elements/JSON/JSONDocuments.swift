import Findings

/// The JSON documents of a format among the files of an input, told by their first object.
///
/// A format whose records are objects is made of this: what its first objects look like, and the maps
/// of what stands in them.
public struct JSONDocuments: Sendable {
  /// What a first object says about its document.
  public struct Match: Sendable {
    /// How sure it is that the document is the format's, and why.
    public var identification: Identification
    /// The maps of what stands in it.
    public var maps: ElementMaps
    /// The element that each of its values is.
    public var element: String
    /// The members of its objects in which the values stand, alone or in lists, each with the
    /// element that a value in it is; empty where the objects themselves are the values.
    public var members: [(name: String, element: String)] = []
    /// The element that the objects around such members are; `nil` where what stands beside the
    /// members is kept, each in a record of its own.
    public var around: String?
    /// The rules that each of its values is checked against in validations.
    public var rules: (any JSONValueRules)?

    /// Creates a match.
    public init(_ identification: Identification, _ maps: ElementMaps, each element: String) {
      self.identification = identification
      self.maps = maps
      self.element = element
    }
  }

  /// The system that identifiers belong to.
  public let system: String
  /// What the reader produces.
  public var coverage: Coverage { makeCoverage() }
  /// Maps are compiled where they are needed: most inputs are of another format.
  private let makeCoverage: @Sendable () -> Coverage
  /// What it promises about the order of its records.
  public var order: RecordOrder = .none
  private let match: @Sendable (JSONHead) -> Match?

  /// Declares the documents of a format.
  ///
  /// - Parameters:
  ///   - system: The system that identifiers belong to.
  ///   - coverage: What the maps read.
  ///   - match: Looks at the start of a text; `nil` for documents of other formats.
  public init(
    system: String, coverage: @autoclosure @escaping @Sendable () -> Coverage,
    match: @escaping @Sendable (JSONHead) -> Match?
  ) {
    self.system = system
    makeCoverage = coverage
    self.match = match
  }

  /// How sure it is that an input is of the format.
  public func identify(_ probe: Probe) -> Identification? {
    probe.entries.lazy.compactMap { find($0.head, isWhole: $0.isWhole)?.identification }.max {
      $0.confidence < $1.confidence
    }
  }

  /// A reader of the documents.
  public var reader: any FormatReader { JSONDocumentReader(documents: self) }

  fileprivate func find(_ head: [UInt8], isWhole: Bool) -> Match? {
    let start = head.count > 1 << 16 ? Array(head.prefix(1 << 16)) : head
    return JSONHead(start, isWhole: isWhole && start.count == head.count).flatMap(match)
  }
}

/// Reads the documents of a format, one or a folder of them.
struct JSONDocumentReader: FormatReader {
  let documents: JSONDocuments

  var system: String { documents.system }
  var coverage: Coverage { documents.coverage }

  func plan(_ probe: Probe) throws(Failure) -> ReadPlan {
    let found = probe.entries.map { documents.find($0.head, isWhole: $0.isWhole) }
    var plan = ReadPlan(
      version: found.lazy.compactMap { $0?.identification.version }.first, streams: [],
      order: documents.order)
    plan.addDocuments(of: probe, found.map { $0 != nil }) { (head, context) throws(Failure) in
      try open(head, context)
    }
    return plan
  }

  private func open(
    _ head: StreamHead, _ context: StreamContext
  ) throws(Failure) -> OpenedStream {
    guard let match = documents.find(head.text, isWhole: head.isWhole) else {
      throw Failure(
        .input, .noFirstObject, "the first value is none of the format",
        at: context.location(SourceSite(line: 1, column: 1, byte: head.firstByte)))
    }
    guard match.members.isEmpty else {
      return JSONElementStream.open(
        head, context, maps: match.maps, members: match.members, around: match.around,
        rules: match.rules)
    }
    return JSONElementStream.open(
      head, context, maps: match.maps, each: match.element, rules: match.rules)
  }
}
