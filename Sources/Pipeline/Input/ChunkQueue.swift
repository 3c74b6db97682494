import ByteIO
import Bytes
import Findings
import FormatKit
import JSONSchema
import LearnerModel
import XMLSyntax

/// Hands out the chunks of all streams of a job, one after another, numbered in that order.
final class ChunkQueue: Sendable {
  /// A stream that is being read.
  final class Stream: Sendable {
    let input: Int
    let context: StreamContext
    let opened: OpenedStream
    let encoding: TextEncoding
    /// The source bytes of the header.
    let header: [UInt8]
    /// What the parser checks elements against.
    let schema: XMLSchema?
    /// How its JSON values are checked.
    let values: ValueCheck.Plan?

    init(
      input: Int, context: StreamContext, opened: OpenedStream, encoding: TextEncoding,
      header: [UInt8], schema: XMLSchema?, values: ValueCheck.Plan?
    ) {
      self.schema = schema
      self.values = values
      self.header = header
      self.input = input
      self.context = context
      self.opened = opened
      self.encoding = encoding
    }
  }

  /// One piece of work.
  struct Item {
    /// The place in the order of all items.
    var sequence: Int
    var work: Work
    /// What was found while reading it.
    var findings: [Finding] = []
    /// What a schema says about the document, each with what tells causes apart.
    var violations: [(finding: Finding, subject: UInt64)] = []
    /// How many bytes of text have been read so far.
    var bytesRead: Int
  }

  enum Work {
    /// What comes before an input's first stream.
    case input(number: Int, context: StreamContext)
    /// A stream begins.
    case stream(Stream)
    /// A chunk, which is in the buffer.
    case chunk(Stream, StreamReader.ChunkInfo)
    /// A stream could not be read to its end.
    case failed(Failure)
  }

  private struct State {
    var input = -1
    var plannedStream = 0
    var streamNumber = 0
    var reader: StreamReader?
    var stream: Stream?
    var sequence = 0
    var bytesRead = 0
    var hasEnded = false
    /// Checks the document against a schema as a whole.
    var check: DocumentCheck?
  }

  private let inputs: [JobInput]
  private let names: NameTable
  private let settings: RunSettings
  private let places: StreamPlaces
  private let state: Monitor<State>

  init(
    _ inputs: [JobInput], names: NameTable, settings: RunSettings, places: StreamPlaces
  ) {
    self.inputs = inputs
    self.places = places
    self.names = names
    self.settings = settings
    state = Monitor(State())
  }

  /// What an input adds before its first stream.
  func preamble(of number: Int) -> (@Sendable (StreamContext, inout ParseOutput) -> Void)? {
    inputs[number].plan.preamble
  }

  /// Puts the next piece of work into `buffer`, or returns `nil` where there is none left.
  func next(into buffer: inout ByteBuffer) -> Item? {
    var taken = ByteBuffer()
    swap(&taken, &buffer)
    let item = state.withLock { state in next(&state, into: &taken) }
    swap(&taken, &buffer)
    return item
  }

  private func next(_ state: inout State, into buffer: inout ByteBuffer) -> Item? {
    buffer.removeAll()
    guard !state.hasEnded else { return nil }
    do {
      try Cancellation.check()
      guard let (work, findings) = try advance(&state, into: &buffer) else {
        state.hasEnded = true
        return nil
      }
      return item(work, findings, &state)
    } catch {
      // Where records may be skipped, so may streams; what follows them is read.
      state.reader = nil
      state.stream = nil
      if !(settings.onError == .skip && error.side == .input) { state.hasEnded = true }
      return item(.failed(error), [], &state)
    }
  }

  private func item(_ work: Work, _ findings: [Finding], _ state: inout State) -> Item {
    defer { state.sequence += 1 }
    return Item(
      sequence: state.sequence, work: work, findings: findings,
      violations: state.check?.takeFindings() ?? [],
      bytesRead: state.bytesRead + (state.reader?.textRead ?? 0))
  }

  private func advance(
    _ state: inout State, into buffer: inout ByteBuffer
  ) throws(Failure) -> (Work, [Finding])? {
    while true {
      if let reader = state.reader, let stream = state.stream {
        if let chunk = try reader.next(into: &buffer) {
          state.check?.read(buffer.span, isLast: chunk.isLast)
          // What stands behind a stream's data shows only at its end.
          let notes = chunk.isLast ? reader.notes : []
          return (.chunk(stream, chunk), (reader.encodingFinding().map { [$0] } ?? []) + notes)
        }
        state.bytesRead += reader.textRead
        state.reader = nil
        state.stream = nil
      }
      if state.input < 0 || state.plannedStream >= inputs[state.input].plan.streams.count {
        state.input += 1
        state.plannedStream = 0
        guard state.input < inputs.count else { return nil }
        // What comes before the first stream has a number of its own, and so a place of its own.
        // What a schema itself is about is said once.
        let notes = state.input == 0 ? settings.valueSchema?.schema.notes ?? [] : []
        return (
          .input(number: state.input, context: context(of: nil, &state)),
          notes + inputs[state.input].plan.findings + inputs[state.input].set.notes
        )
      }
      let planned = inputs[state.input].plan.streams[state.plannedStream]
      state.plannedStream += 1
      let stream = try open(planned, &state)
      state.stream = stream
      return (.stream(stream), state.reader?.encodingFinding().map { [$0] } ?? [])
    }
  }

  private func open(_ planned: PlannedStream, _ state: inout State) throws(Failure) -> Stream {
    let input = inputs[state.input]
    let entry = input.set.entries[planned.entry]
    let context = context(of: entry, &state)
    let reader = StreamReader(
      try input.set.open(entry), context: context, encoding: input.encoding,
      limits: .init(chunk: settings.chunkSize))
    let opened = try reader.open(planned)
    places.add(context.number, opened)
    var schema: XMLSchema?
    state.check = nil
    if let wanted = settings.schema {
      guard let form = opened.document else {
        throw Failure(
          .input, .notCheckable, "only XML can be checked against a schema",
          at: context.location())
      }
      let check = DocumentCheck(
        wanted, form, context, header: reader.headerText)
      if check.isLeftToParsers { schema = wanted }
      state.check = check
    }
    let values = try settings.valueSchema.map { wanted throws(Failure) in
      try ValueCheck.Plan(wanted, opened, context, reader)
    }
    state.reader = reader
    return Stream(
      input: state.input, context: context, opened: opened, encoding: reader.encoding,
      header: reader.header, schema: schema, values: values)
  }

  /// Makes the context of the next stream, and notes where it is.
  private func context(of entry: InputSet.Entry?, _ state: inout State) -> StreamContext {
    let input = inputs[state.input]
    let location = entry.map { input.set.location(of: $0) }
    let number = UInt32(state.streamNumber)
    state.streamNumber += 1
    places.add(number, input: state.input, file: input.set.name, entry: location?.entry)
    let source = input.sources.first
    var context = StreamContext(
      number: number, file: input.set.name, entry: location?.entry, names: names,
      system: source.flatMap { names.number(ofSystem: $0.system) } ?? 0,
      source: source.flatMap { names.number(of: $0) } ?? 0, onError: settings.onError)
    context.isValidation = settings.isValidation
    let set = input.set
    if set.kind != .pipe {
      context.reopen = { (entry) throws(Failure) in try set.open(set.entries[entry]) }
    }
    return context
  }
}
