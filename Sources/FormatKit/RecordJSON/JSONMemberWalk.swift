import ByteIO
import Bytes
import Findings
import JSONSyntax
import LearnerModel

// What is clever here
//   A chunk starts at a boundary of the framer, which says in which part. Behind what is ill formed
//   a new framer finds the next boundary from the last one on, which is where the stream's own framer
//   may have cut: so it does not matter where it did.

/// Leads a reader through values that stand in members of objects, alone or in lists.
struct JSONMemberWalk {
  let base: JSONValueWalk
  let members: JSONMembers

  /// Reads all values of a chunk.
  func walk<Reader: JSONValueReader & ~Copyable>(
    _ chunk: borrowing Chunk, _ reader: inout Reader, into output: inout ParseOutput
  ) {
    var place = JSONPlace(startOf: chunk)
    var part = JSONMembers.Part(chunk.part)
    let startsStream = chunk.firstByte == base.firstByte
    while place.offset < chunk.count || (chunk.isLast && part != .top) {
      if case .list(let index) = part { reader.enter(member: index) }
      var tokenizer = JSONTokenizer(
        chunk.padded, place.offset..<chunk.count,
        resuming: part.state(isFirst: startsStream && place.offset == 0), isLast: chunk.isLast)
      let rejection = walk(&tokenizer, &part, &place, chunk, &reader, into: &output)
      reader.endBeside(in: chunk, into: &output)
      output.ledger.valuesRead += tokenizer.valueCount
      guard let rejection else { return }
      let start = rejection.place.offset
      let end = end(ofValueAt: start, &part, chunk)
      base.reject(
        rejection, to: end, isClosed: part == .behindValue, chunk, into: &output)
      // Where the text breaks off, nothing is left to go on with.
      if output.hasStopped || start >= chunk.count { return }
      place = rejection.place
      place.pass(chunk.padded, to: end)
    }
  }

  /// Where an ill-formed value ends, and the part behind it.
  private func end(
    ofValueAt start: Int, _ part: inout JSONMembers.Part, _ chunk: borrowing Chunk
  ) -> Int {
    var framer = JSONMemberFramer(members, from: part)
    var offset = start
    while offset < chunk.count {
      if let boundary = framer.scan(chunk.padded, offset..<offset + 1) {
        part = framer.part
        return boundary.offset
      }
      offset += 1
    }
    part = .top
    return chunk.count
  }

  /// Reads values until the chunk ends or one is ill formed; then `part` is where it starts.
  private func walk<Reader: JSONValueReader & ~Copyable>(
    _ tokenizer: inout JSONTokenizer, _ part: inout JSONMembers.Part, _ place: inout JSONPlace,
    _ chunk: borrowing Chunk, _ reader: inout Reader, into output: inout ParseOutput
  ) -> JSONValueWalk.Rejection? {
    while true {
      let values = tokenizer.valueCount
      let token = tokenizer.next()
      switch token.kind {
      case .end, .needMore: return nil
      case .error:
        place.pass(chunk.padded, to: start(ofErrorIn: part, from: place, chunk))
        return base.rejection(&tokenizer, place, values: values)
      case .objectStart where part == .top:
        place.pass(chunk.padded, to: tokenizer.position)
        part = .member
        continue
      case .objectEnd, .arrayEnd:
        reader.endBeside(in: chunk, into: &output)
        // What holds nothing counts as one value.
        if tokenizer.valueCount > values { output.ledger.mapped(base.paths.surroundings) }
        place.pass(chunk.padded, to: tokenizer.position)
        part = token.kind == .objectEnd ? .top : .behindValue
        continue
      case .name:
        place.pass(chunk.padded, to: token.writtenRange.lowerBound)
        part = .member
        if let rejection = member(
          token, &tokenizer, &part, &place, chunk, &reader, into: &output)
        {
          return rejection
        }
      default:
        place.pass(chunk.padded, to: token.writtenRange.lowerBound)
        if chunk.encoding != .utf8 { place.settle(in: chunk) }
        let rejection =
          part == .top
          ? refuse(
            .notARecord, at: place.offset, &tokenizer, &place, depth: 0, values, chunk,
            into: &output)
          : value(token, &tokenizer, &place, depth: 2, values, chunk, &reader, into: &output)
        if let rejection { return rejection }
      }
      if output.hasStopped { return nil }
    }
  }

  /// Reads the value of a member, or enters its list.
  private func member<Reader: JSONValueReader & ~Copyable>(
    _ name: JSONToken, _ tokenizer: inout JSONTokenizer, _ part: inout JSONMembers.Part,
    _ place: inout JSONPlace, _ chunk: borrowing Chunk, _ reader: inout Reader,
    into output: inout ParseOutput
  ) -> JSONValueWalk.Rejection? {
    let values = tokenizer.valueCount
    let known =
      name.traits.contains(.hasEscapes) ? nil : members.index(of: tokenizer.content(of: name))
    let first = tokenizer.next()
    if first.kind == .error || first.kind == .end || first.kind == .needMore {
      return base.rejection(&tokenizer, place, values: values)
    }
    if let known {
      reader.enter(member: known)
      if first.kind == .arrayStart {
        reader.endBeside(in: chunk, into: &output)
        part = .list(known)
        place.pass(chunk.padded, to: tokenizer.position)
        return nil
      }
      if first.kind == .objectStart {
        reader.endBeside(in: chunk, into: &output)
        var inside = place
        inside.pass(chunk.padded, to: first.start)
        if chunk.encoding != .utf8 { inside.settle(in: chunk) }
        let rejection = value(
          first, &tokenizer, &inside, depth: 1, values, chunk, &reader, into: &output)
        if var rejection {
          // What is ill formed is left from the member's name on, where the framer can start.
          rejection.place = place
          return rejection
        }
        place = inside
        part = .behindValue
        return nil
      }
    }
    guard reader.read(&tokenizer, first, beside: name, at: place, in: chunk, into: &output) else {
      return base.rejection(&tokenizer, place, values: values)
    }
    place.pass(chunk.padded, to: tokenizer.position)
    part = .behindValue
    return nil
  }

  /// Reads a value; returns why not, if it cannot be read.
  private func value<Reader: JSONValueReader & ~Copyable>(
    _ token: JSONToken, _ tokenizer: inout JSONTokenizer, _ place: inout JSONPlace, depth: Int,
    _ values: Int, _ chunk: borrowing Chunk, _ reader: inout Reader, into output: inout ParseOutput
  ) -> JSONValueWalk.Rejection? {
    let fill = JSONValueWalk.Fill(output)
    switch reader.read(&tokenizer, token, at: place, in: chunk, into: &output) {
    case .read:
      reader.accept(at: place, in: chunk, into: &output)
      place.pass(chunk.padded, to: tokenizer.position)
      return nil
    case .broken:
      fill.restore(&output)
      reader.discard()
      return base.rejection(&tokenizer, place, values: values)
    case .refused(let code, let offset):
      fill.restore(&output)
      reader.discard()
      return refuse(
        code, at: offset, &tokenizer, &place, depth: depth, values, chunk, into: &output)
    }
  }

  /// Sets a value aside that is well formed; returns why not, if it is not.
  private func refuse(
    _ code: FindingCode, at offset: Int, _ tokenizer: inout JSONTokenizer,
    _ place: inout JSONPlace, depth: Int, _ values: Int, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) -> JSONValueWalk.Rejection? {
    guard base.skipRest(&tokenizer, to: depth) else {
      return base.rejection(&tokenizer, place, values: values)
    }
    let rejection = JSONValueWalk.Rejection(
      code: code, offset: offset, place: place, end: tokenizer.position,
      values: tokenizer.valueCount - values)
    base.reject(
      rejection, to: tokenizer.position, isClosed: false, chunk, into: &output)
    place.pass(chunk.padded, to: tokenizer.position)
    return nil
  }

  /// Where the text starts that an error stands in: behind white space, and in a list behind commas.
  private func start(
    ofErrorIn part: JSONMembers.Part, from place: JSONPlace, _ chunk: borrowing Chunk
  ) -> Int {
    var isList = false
    if case .list = part { isList = true }
    var offset = place.offset
    while offset < chunk.count {
      switch chunk.padded.byte(at: offset) {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      case UInt8(ascii: ",") where isList: offset += 1
      default: return offset
      }
    }
    return offset
  }
}
