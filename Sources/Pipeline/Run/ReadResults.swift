public import ByteIO
import Bytes
public import Findings
public import FormatKit
import LearnerModel
import Synchronization

/// What reading a job's inputs has given: fates, counts and findings.
///
/// It is changed in turn, by one thread at a time.
public final class ReadResults: @unchecked Sendable {
  /// One input's part.
  public struct Input {
    /// The encodings that its streams turned out to have, in order of first appearance.
    public internal(set) var encodings: [TextEncoding] = []
    /// The paths that values were met at, by number.
    public internal(set) var paths: [SourcePath] = []
    /// By the same numbers: where a path stands among those of the first stream that met it.
    fileprivate var ranks: [PathRank] = []
    /// By path: the counts of each fate, by the fate's number.
    fileprivate var counts: [SIMD8<Int>] = []
    /// By the same numbers: the first place of each fate that is not mapped.
    fileprivate var firstPlaces: [Int: Location] = [:]
    /// How many values the syntax saw.
    public internal(set) var valuesRead = 0
    /// What the streams are, for `inspect`.
    public internal(set) var streams: [(entry: String?, facts: [StreamFact])] = []
    /// By what distinguishes a path: its number.
    fileprivate var pathNumbers: [Hash128: Int] = [:]
    /// By fate: how many values met it.
    fileprivate var totals = SIMD8<Int>()

    /// The numbers of the paths in the order of streams, then of a stream's own: however inputs are
    /// cut, it is the same.
    public var pathOrder: [Int] { paths.indices.sorted { ranks[$0] < ranks[$1] } }

    /// How many values of a path met a fate.
    public func count(_ path: Int, _ fate: Fate) -> Int {
      counts[path][fate.rawValue]
    }

    /// The first place of a path's values that met a fate other than being mapped.
    public func firstPlace(_ path: Int, _ fate: Fate) -> Location? {
      firstPlaces[path * Fate.allCases.count + fate.rawValue]
    }

    /// How many values met a fate.
    public func total(_ fate: Fate) -> Int { totals[fate.rawValue] }

    /// Whether every value that was read has met a fate.
    public var isBalanced: Bool {
      valuesRead == total(.mapped) + total(.kept) + total(.dropped) + total(.rejected)
    }
  }

  /// By input.
  public private(set) var inputs: [Input]
  /// By kind: how many records were read.
  public private(set) var records = [Int](repeating: 0, count: Kind.allCases.count)
  /// How many cells the records have.
  public private(set) var cellCount = 0
  /// How many of them did not come from the source.
  public private(set) var suppliedCount = 0
  /// How many records were rejected.
  public private(set) var rejectedCount = 0
  /// Whether a stream or record was skipped.
  public private(set) var hasSkipped = false
  /// Where streams are.
  let places = StreamPlaces()
  /// By kind: the extension paths that occurred, in order of first appearance.
  private(set) var extensionPaths: [Kind: [UInt32]] = [:]
  private var knownPaths: Set<UInt64> = []
  /// What was found.
  public var findings: FindingLog
  private let preamblePaths: [[SourcePath]]
  private var pathNumbering = PathNumbering()
  private let firstFailure = Mutex<Failure?>(nil)
  private let failed = Atomic<Bool>(false)

  init(_ inputs: [JobInput], findings: FindingLog = FindingLog()) {
    self.inputs = Array(repeating: Input(), count: inputs.count)
    preamblePaths = inputs.map(\.plan.preamblePaths)
    self.findings = findings
  }

  /// The place where a record starts.
  func location(of header: RecordHeader, field: FieldIndex? = nil) -> Location {
    var location = places[header.stream]
    location.line = Int(header.line)
    location.byte = Int(header.byte)
    location.path = field.map { places.name(of: header.kind, $0, in: header.stream) }
    return location
  }

  /// The key of the first person whom records are about, its parts joined by hyphens; `nil` where
  /// there is none, or it was not asked for.
  public private(set) var firstLearner: String?

  /// Notes the first person whom records are about.
  func noteLearner(of batch: BatchView) {
    guard firstLearner == nil else { return }
    for index in 0..<batch.records.count {
      let record = batch.record(index)
      guard let owner = record.firstCell(of: KindSchema.Common.owner),
        !record.cells[owner].isUnfit
      else { continue }
      firstLearner = KeyForm.decode(record.bytes(of: record.cells[owner])).parts
        .joined(separator: "-")
      return
    }
  }

  /// What a schema says about JSON values; part of `findings` once all is read.
  private var valueFindings = FindingLog()
  /// How many JSON values were checked against a schema.
  public private(set) var checkedCount = 0

  /// Adds what the check of an item's values has found.
  func add(_ check: ValueCheck) {
    checkedCount += check.checkedCount
    if !check.findings.isEmpty { valueFindings.merge(check.findings) }
  }

  /// Puts what a schema says behind everything else, so that it does not depend on how inputs are cut.
  func addValueFindings() {
    findings.merge(valueFindings)
    valueFindings = FindingLog()
  }

  /// How many records were read.
  public var recordCount: Int { records.reduce(0, +) }

  /// Whether the run cannot go on.
  var hasFailed: Bool { failed.load(ordering: .acquiring) }

  /// Why the run cannot go on.
  var failure: Failure? { firstFailure.withLock { $0 } }

  /// Notes that the run cannot go on; the first such note counts.
  func fail(_ failure: Failure) {
    firstFailure.withLock { if $0 == nil { $0 = failure } }
    failed.store(true, ordering: .releasing)
  }

  /// Adds what one item gave.
  func add(_ item: ChunkQueue.Item, _ output: borrowing ParseOutput) {
    for finding in item.findings {
      // What is said in the same words of several files of an input is one finding.
      let words = Array(finding.message.text(revealing: true).utf8)
      let hash = Hash128(words.span, space: UInt64(item.sequence))
      findings.add(finding, cause: .init(stream: -1, subject: hash.low))
    }
    for violation in item.violations {
      findings.add(violation.finding, cause: .init(stream: -2, subject: violation.subject))
    }
    if !output.findings.isEmpty { findings.merge(output.findings) }
    count(output.records)
    rejectedCount += output.rejectedCount
    if output.rejectedCount > 0 { hasSkipped = true }
    switch item.work {
    case .input(let number, let context):
      add(output.ledger, paths: preamblePaths[number], stream: context, to: number)
    case .stream(let stream):
      if !inputs[stream.input].encodings.contains(stream.encoding) {
        inputs[stream.input].encodings.append(stream.encoding)
      }
      if inputs[stream.input].streams.count < 1000 {
        inputs[stream.input].streams.append((stream.context.entry, stream.opened.facts))
      }
      add(
        output.ledger, paths: stream.opened.parser.paths, stream: stream.context,
        to: stream.input)
    case .chunk(let stream, let info):
      if !inputs[stream.input].encodings.contains(info.encoding) {
        inputs[stream.input].encodings.append(info.encoding)
      }
      add(
        output.ledger, paths: stream.opened.parser.paths, stream: stream.context,
        to: stream.input)
    case .failed(let failure):
      let finding = failure.finding
      if failure.side == .input {
        findings.add(finding, cause: .init(stream: -1, subject: UInt64(item.sequence)))
        hasSkipped = true
      }
      if queueHasStopped(failure) { fail(failure) }
    }
  }

  /// Whether a failure ends the run; those that are skipped are findings only.
  var onError: ErrorPolicy = .stop

  private func queueHasStopped(_ failure: Failure) -> Bool {
    !(onError == .skip && failure.side == .input)
  }

  private func count(_ builder: borrowing RecordBuilder) {
    let headers = builder.records.span
    let cells = builder.cells.span
    cellCount += cells.count
    // Most batches have no extensions, groups or supplied cells, which one look at all cells tells.
    let (flags, hasExtensions) = Cell.traits(of: cells)
    var counts: [Int] = []
    swap(&counts, &records)
    defer { swap(&counts, &records) }
    var index = 0
    while index < headers.count {
      let kind = headers[index].kind
      let first = index
      while index < headers.count, headers[index].kind == kind {
        if hasExtensions { noteExtensions(of: headers[index], cells) }
        index &+= 1
      }
      counts[Int(kind.rawValue)] += index - first
    }
    guard !flags.isDisjoint(with: [.group, .supplied]) else { return }
    var groups = 0
    var supplied = 0
    for index in cells.indices {
      let flags = cells[index].flags
      if flags.intersection([.group, .supplied]).isEmpty { continue }
      if flags.contains(.group) { groups &+= 1 }
      if flags.contains(.supplied) { supplied &+= 1 }
    }
    cellCount -= groups
    suppliedCount += supplied
  }

  private func noteExtensions(of header: RecordHeader, _ cells: Span<Cell>) {
    // They are the last cells of a record.
    var index = Int(header.firstCell &+ header.cellCount)
    while index > Int(header.firstCell), cells[index &- 1].isExtension { index &-= 1 }
    while index < Int(header.firstCell &+ header.cellCount) {
      note(cells[index].extra, header.kind)
      index &+= 1
    }
  }

  private func note(_ path: UInt32, _ kind: Kind) {
    if knownPaths.insert(UInt64(kind.rawValue) << 32 | UInt64(path)).inserted {
      extensionPaths[kind, default: []].append(path)
    }
  }

  private func add(
    _ ledger: borrowing SourceLedger, paths: [SourcePath], stream: StreamContext, to input: Int
  ) {
    inputs[input].valuesRead += ledger.valuesRead
    let fates = Fate.allCases.count
    pathNumbering.begin(stream: stream.number, pathCount: ledger.pathCount)
    var met = Input()
    swap(&met, &inputs[input])
    var numbering = PathNumbering()
    swap(&numbering, &pathNumbering)
    ledger.forEachMet { path in
      var counts = SIMD8<Int>()
      for fate in 0..<fates { counts[fate] = ledger.count(path, fate) }
      met.add(counts, to: met.number(of: path, among: paths, &numbering))
    }
    for site in ledger.firstSites {
      let slot =
        met.number(of: site.path, among: paths, &numbering) * fates + site.fate.rawValue
      if met.firstPlaces[slot] == nil {
        met.firstPlaces[slot] = Location(
          file: stream.file, entry: stream.entry, line: site.line, byte: site.byte)
      }
    }
    swap(&met, &inputs[input])
    swap(&numbering, &pathNumbering)
  }
}

extension ReadResults.Input {
  /// Adds what values of a path met.
  fileprivate mutating func add(_ counts: SIMD8<Int>, to path: Int) {
    self.counts[path] &+= counts
    totals &+= counts
  }

  /// The number that a path of the current stream gets.
  fileprivate mutating func number(
    of path: Int, among paths: [SourcePath], _ numbering: inout PathNumbering
  ) -> Int {
    if let known = numbering[path] { return known }
    let source = path < paths.count ? paths[path] : SourcePath("?")
    let number = number(of: source, PathRank(stream: numbering.streamCount, path: path))
    numbering[path] = number
    return number
  }

  /// The number of a path, which gets one if it has none.
  fileprivate mutating func number(of path: SourcePath, _ rank: PathRank) -> Int {
    let key = path.fingerprint
    if let known = pathNumbers[key] {
      ranks[known] = min(ranks[known], rank)
      return known
    }
    if paths.isEmpty {
      pathNumbers.reserveCapacity(64)
      paths.reserveCapacity(64)
      ranks.reserveCapacity(64)
      counts.reserveCapacity(64)
    }
    let number = paths.count
    pathNumbers[key] = number
    paths.append(path)
    ranks.append(rank)
    counts.append(SIMD8())
    return number
  }
}

extension FindingCode {
  static let stopped = FindingCode(
    "run.stopped", .error, "A record had to be rejected, and the run stops at the first.",
    explanation: "With `--on-error skip` such records are set aside and counted instead.",
    hint: "mend the record, or add --on-error skip --rejects FILE")
}
