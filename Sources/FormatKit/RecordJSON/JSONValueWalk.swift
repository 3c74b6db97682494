import ByteIO
import Bytes
import Findings
import JSONSyntax
import LearnerModel

/// The walk itself, value by value.
extension JSONValueWalk {
  /// How much an output held before a value.
  struct Fill {
    private let records: Int
    private let cells: Int
    private let scratch: Int

    init(_ output: borrowing ParseOutput) {
      records = output.records.records.count
      cells = output.records.cells.count
      scratch = output.records.scratch.count
    }

    /// Takes back what was added since.
    func restore(_ output: inout ParseOutput) {
      output.records.records.truncate(to: records)
      output.records.cells.truncate(to: cells)
      output.records.scratch.truncate(to: scratch)
    }
  }

  /// Reads all values of a chunk.
  public func walk<Reader: JSONValueReader & ~Copyable>(
    _ chunk: borrowing Chunk, _ reader: inout Reader, into output: inout ParseOutput
  ) {
    output.ledger.extend(toPaths: paths.count)
    if let members {
      JSONMemberWalk(base: self, members: members).walk(chunk, &reader, into: &output)
      return
    }
    var place = JSONPlace(startOf: chunk)
    let startsStream = chunk.firstByte == firstByte
    var isClosed = false
    while place.offset < chunk.count, !isClosed {
      let isFirst = startsStream && place.offset == 0
      let isInside = layout == .array && !isFirst
      let state = isInside ? JSONState().insideArray() : layout.state(isFirst: isFirst)
      var tokenizer = JSONTokenizer(
        chunk.padded, place.offset..<chunk.count, resuming: state,
        isLast: layout != .array || chunk.isLast)
      if layout == .array, isFirst { _ = tokenizer.next() }
      let rejection = walk(
        &tokenizer, &place, chunk, &reader, into: &output)
      output.ledger.valuesRead += tokenizer.valueCount
      guard let rejection else { return }
      if layout == .array, rejection.code == JSONProblem.trailingContent.code {
        // All elements have been read, and so has the bracket behind them.
        place.pass(chunk.padded, to: rejection.offset)
        isClosed = true
        break
      }
      isClosed = set(aside: rejection, &place, chunk, into: &output)
      if output.hasStopped { return }
    }
    if isClosed { checkRest(from: place, chunk, into: &output) }
  }

  /// Reads values until the chunk ends or one cannot be read.
  private func walk<Reader: JSONValueReader & ~Copyable>(
    _ tokenizer: inout JSONTokenizer, _ place: inout JSONPlace,
    _ chunk: borrowing Chunk, _ reader: inout Reader, into output: inout ParseOutput
  ) -> Rejection? {
    let depth = layout == .array ? 1 : 0
    while true {
      let values = tokenizer.valueCount
      let token = tokenizer.next()
      switch token.kind {
      case .end, .needMore: return nil
      case .arrayEnd:
        // The whole text is an empty array.
        if tokenizer.valueCount > values { output.ledger.mapped(paths.surroundings) }
        continue
      case .error:
        place.pass(chunk.padded, to: start(of: tokenizer, from: place, chunk))
        return rejection(&tokenizer, place, values: values)
      default: break
      }
      place.pass(chunk.padded, to: token.writtenRange.lowerBound)
      if chunk.encoding != .utf8 { place.settle(in: chunk) }
      let fill = Fill(output)
      let outcome = reader.read(&tokenizer, token, at: place, in: chunk, into: &output)
      var refusal: (code: FindingCode, offset: Int)?
      switch outcome {
      case .broken:
        fill.restore(&output)
        reader.discard()
        return rejection(&tokenizer, place, values: values)
      case .refused(let code, let offset): refusal = (code, offset)
      case .read: break
      }
      if refusal != nil {
        fill.restore(&output)
        reader.discard()
        guard skipRest(&tokenizer, to: depth) else {
          return rejection(&tokenizer, place, values: values)
        }
      }
      if layout == .lines, !endsLine(tokenizer.position, chunk) {
        if refusal == nil {
          fill.restore(&output)
          reader.discard()
        }
        return rejection(&tokenizer, place, values: values)
      }
      if let refusal {
        let refused = Rejection(
          code: refusal.code, offset: refusal.offset, place: place, end: tokenizer.position,
          values: tokenizer.valueCount - values)
        _ = set(aside: refused, &place, chunk, into: &output)
        if output.hasStopped { return nil }
      } else {
        reader.accept(at: place, in: chunk, into: &output)
        place.pass(chunk.padded, to: tokenizer.position)
      }
    }
  }

  /// Where the text starts that an error stands in: behind white space and the comma before it.
  private func start(
    of tokenizer: borrowing JSONTokenizer, from place: JSONPlace, _ chunk: borrowing Chunk
  ) -> Int {
    var offset = place.offset
    while offset < chunk.count {
      switch chunk.padded.byte(at: offset) {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: ",") where layout == .array: offset += 1
      default: return offset
      }
    }
    return offset
  }

  /// What an ill-formed value is rejected for.
  func rejection(
    _ tokenizer: inout JSONTokenizer, _ place: JSONPlace, values: Int
  ) -> Rejection {
    let token = tokenizer.next()
    let error = token.error ?? JSONError(.unexpectedEnd, at: tokenizer.count)
    return Rejection(
      code: error.code, offset: error.offset, place: place, end: nil,
      values: tokenizer.valueCount - values)
  }

  /// Reads on until the value around is closed; false where the text is ill formed.
  func skipRest(_ tokenizer: inout JSONTokenizer, to depth: Int) -> Bool {
    while tokenizer.depth > depth {
      switch tokenizer.next().kind {
      case .error, .needMore, .end: return false
      default: break
      }
    }
    return true
  }

  /// Whether nothing but white space follows up to the end of the line.
  @inline(__always)
  private func endsLine(_ start: Int, _ chunk: borrowing Chunk) -> Bool {
    var offset = start
    while offset < chunk.count {
      switch chunk.padded.byte(at: offset) {
      case 0x0A: return true
      case 0x20, 0x09, 0x0D: offset &+= 1
      default: return false
      }
    }
    return true
  }
}
