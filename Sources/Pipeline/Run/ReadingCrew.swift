import ByteIO
import Bytes
import Findings
import FormatKit
import LearnerModel

/// What is done with each batch that is read, on one thread.
protocol BatchStage: AnyObject {
  /// Whether batches have to be looked at in the order of the input before they are processed.
  var needsEarlyTurn: Bool { get }
  /// Looks at a batch before its early turn.
  func prepare(_ batch: BatchView, sequence: Int)
  /// Decides something in the order of the input.
  func takeEarlyTurn()
  /// Looks at a batch, beside other threads that look at others.
  ///
  /// `sequence` is its place in the order of the input.
  func process(_ batch: BatchView, sequence: Int)
  /// Lets what was found take effect, in the order of the input.
  func takeTurn() throws(Failure)
  /// Goes on with the batch, beside other threads again.
  func finish(_ batch: BatchView) throws(Failure)
}

extension BatchStage {
  var needsEarlyTurn: Bool { false }
  func prepare(_ batch: BatchView, sequence: Int) {}
  func takeEarlyTurn() {}
  func takeTurn() throws(Failure) {}
  func finish(_ batch: BatchView) throws(Failure) {}
}

/// Reads all inputs of a job on several threads: each takes a chunk, parses it, hands the batch to
/// its stages, and waits for its turn to add to the job's results.
struct ReadingCrew {
  let inputs: [JobInput]
  let names: NameTable
  let settings: RunSettings
  let results: ReadResults
  let rejects: RejectWriter?
  /// What records get that lack it.
  var supplied: [SuppliedValue] = []

  /// How many chunks a thread may have at a time: while one waits for its turn, it reads another.
  ///
  /// Alone, a thread never waits.
  var chunksAtOnce: Int { settings.jobs > 1 ? 2 : 1 }

  /// Reads everything; `makeStages` is called once for each chunk that is in work at a time.
  ///
  /// A thread may have one or two chunks at a time. Fails with the first failure in the order of the
  /// input.
  func run(
    chunksAtOnce: Int = 1, _ makeStages: @escaping @Sendable () -> [any BatchStage]
  ) throws(Failure) {
    let queue = ChunkQueue(inputs, names: names, settings: settings, places: results.places)
    let turns = (early: Turns(), late: Turns())
    let (results, rejects, settings, supplied) = (results, rejects, settings, supplied)
    Crew.run(settings.jobs) { _ in
      let lanes = (0..<chunksAtOnce).map { _ in
        ReadingLane(
          queue: queue, turns: turns, results: results, rejects: rejects, settings: settings,
          supplied: supplied, stages: makeStages())
      }
      Self.run(lanes, results, turns.late)
    }
    results.addValueFindings()
    if let failure = results.failure { throw failure }
  }

  /// One thread's work.
  private static func run(_ lanes: [ReadingLane], _ results: ReadResults, _ turns: Turns) {
    var free = lanes
    var waiting: ReadingLane?
    while !results.hasFailed, let lane = free.popLast(), lane.work() {
      if let earlier = waiting {
        earlier.complete()
        free.append(earlier)
        waiting = nil
      }
      if free.isEmpty || turns.isDue(lane.sequence) {
        lane.complete()
        free.append(lane)
      } else {
        waiting = lane
      }
    }
    waiting?.complete()
  }
}

/// A place for one chunk at a time on its way through the stages; it belongs to one thread.
private final class ReadingLane {
  private let queue: ChunkQueue
  private let turns: (early: Turns, late: Turns)
  private let hasEarlyTurns: Bool
  private let results: ReadResults
  private let rejects: RejectWriter?
  private let settings: RunSettings
  private let supplied: [SuppliedValue]
  private let stages: [any BatchStage]
  private var parsing: (stream: ChunkQueue.Stream, worker: any ChunkWorker)?
  private var check: ValueCheck?
  private var buffer: ByteBuffer
  private var output = ParseOutput()
  private var item: ChunkQueue.Item?

  init(
    queue: ChunkQueue, turns: (early: Turns, late: Turns), results: ReadResults,
    rejects: RejectWriter?, settings: RunSettings, supplied: [SuppliedValue],
    stages: [any BatchStage]
  ) {
    self.queue = queue
    self.turns = turns
    self.results = results
    self.rejects = rejects
    self.settings = settings
    self.supplied = supplied
    self.stages = stages
    hasEarlyTurns = stages.contains { $0.needsEarlyTurn }
    buffer = ByteBuffer(capacity: settings.chunkSize + settings.chunkSize / 4)
  }

  /// The place of its work in the order of all.
  var sequence: Int { item?.sequence ?? 0 }

  /// Takes the next piece of work, and does what can be done beside others; `false` where there is
  /// none left.
  func work() -> Bool {
    withContent { (buffer, output) in
      guard let item = queue.next(into: &buffer) else { return false }
      self.item = item
      output.reset()
      check?.reset()
      parse(item, buffer, into: &output)
      if !supplied.isEmpty { output.records.supply(supplied) }
      let batch = Self.batch(of: item, buffer, output)
      if hasEarlyTurns {
        for stage in stages { stage.prepare(batch, sequence: item.sequence) }
        turns.early.take(item.sequence) {
          for stage in stages { stage.takeEarlyTurn() }
        }
      }
      for stage in stages { stage.process(batch, sequence: item.sequence) }
      return true
    }
  }

  /// Waits for the turn of what `work` did, lets it take effect, and ends it.
  func complete() {
    guard let item else { return }
    self.item = nil
    withContent { (buffer, output) in
      let batch = Self.batch(of: item, buffer, output)
      turns.late.take(item.sequence) { takeTurn(item, output, batch) }
      if results.hasFailed { return }
      for stage in stages { attempt { () throws(Failure) in try stage.finish(batch) } }
    }
  }

  /// Lends the chunk and what was made of it: as variables they are not looked after on every use.
  private func withContent<Result>(
    _ body: (inout ByteBuffer, inout ParseOutput) -> Result
  ) -> Result {
    var buffer = ByteBuffer()
    var output = ParseOutput()
    swap(&buffer, &self.buffer)
    swap(&output, &self.output)
    let result = body(&buffer, &output)
    swap(&buffer, &self.buffer)
    swap(&output, &self.output)
    return result
  }

  @_lifetime(borrow buffer, borrow output)
  private static func batch(
    of item: ChunkQueue.Item, _ buffer: borrowing ByteBuffer, _ output: borrowing ParseOutput
  ) -> BatchView {
    BatchView(
      records: output.records.records.span, cells: output.records.cells.span,
      source: buffer.paddedBytes, scratch: output.records.scratch.paddedBytes,
      firstByte: info(of: item)?.firstByte, firstColumn: info(of: item)?.firstColumn ?? 1,
      encoding: info(of: item)?.encoding ?? .utf8)
  }

  /// What is known of the chunk, if it is one.
  private static func info(of item: ChunkQueue.Item) -> StreamReader.ChunkInfo? {
    guard case .chunk(_, let info) = item.work else { return nil }
    return info
  }

  private func parse(
    _ item: ChunkQueue.Item, _ buffer: borrowing ByteBuffer, into output: inout ParseOutput
  ) {
    switch item.work {
    case .input(let number, let context):
      queue.preamble(of: number)?(context, &output)
    case .stream(let stream):
      output.records.source = stream.context.source
      stream.opened.preamble?(&output)
      if let plan = stream.values, !plan.header.isEmpty { valueCheck(plan).checkHeader() }
    case .chunk(let stream, let info):
      let worker: any ChunkWorker
      if let parsing, parsing.stream === stream {
        worker = parsing.worker
      } else {
        worker = stream.opened.parser.makeWorker()
        parsing = (stream, worker)
      }
      let chunk = Chunk(
        padded: buffer.paddedBytes, count: buffer.count, stream: info.stream,
        firstByte: info.firstByte, firstLine: info.firstLine, firstColumn: info.firstColumn,
        encoding: info.encoding, isFirst: info.isFirst, isLast: info.isLast,
        schema: stream.schema, part: info.part)
      worker.parse(chunk, into: &output)
      if let plan = stream.values { valueCheck(plan).check(chunk, into: &output) }
    case .failed: break
    }
  }

  /// What checks the values of a stream.
  private func valueCheck(_ plan: ValueCheck.Plan) -> ValueCheck {
    if let check, check.plan === plan { return check }
    let new = ValueCheck(plan)
    check = new
    return new
  }

  /// Adds a batch to the results.
  ///
  /// Nothing of later batches has been added yet.
  private func takeTurn(
    _ item: ChunkQueue.Item, _ output: borrowing ParseOutput, _ batch: BatchView
  ) {
    guard !results.hasFailed else { return }
    if settings.notesLearner { results.noteLearner(of: batch) }
    results.add(item, output)
    if let check { results.add(check) }
    if let rejects, !output.rejected.isEmpty, case .chunk(let stream, _) = item.work {
      attempt { () throws(Failure) in try rejects.write(output.rejected.span, of: stream) }
    }
    for stage in stages { attempt { () throws(Failure) in try stage.takeTurn() } }
    if output.hasStopped {
      results.fail(
        Failure(.input, .stopped, "the run stops at the first record that has to be rejected"))
    }
    settings.progress?(
      RunSettings.Progress(
        bytes: item.bytesRead, records: results.recordCount, phase: "reading"))
  }

  private func attempt(_ body: () throws(Failure) -> Void) {
    do { try body() } catch { results.fail(error) }
  }
}
