import ByteIO
import Bytes
public import Findings
import JSONSyntax

/// Values that cannot be read are set aside, byte for byte.
extension JSONValueWalk {
  /// A value that cannot be read.
  struct Rejection {
    var code: FindingCode
    var offset: Int
    /// Where the value starts.
    var place: JSONPlace
    /// Where it ends; `nil` where it is ill formed.
    var end: Int?
    /// How many values were read of it.
    var values: Int
  }

  /// Reports and counts a value that cannot be read, and moves behind it.
  ///
  /// Returns whether that is behind the end of an array.
  func set(
    aside rejection: Rejection, _ place: inout JSONPlace,
    _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) -> Bool {
    let start = rejection.place
    var end: Int
    var isClosed = false
    if layout == .lines {
      let from = rejection.end ?? min(rejection.offset, chunk.count)
      end = (chunk.bytes.firstIndex(of: 0x0A, from: from) ?? chunk.count - 1) + 1
    } else if let known = rejection.end {
      end = known
    } else {
      (end, isClosed) = self.end(ofValueAt: start.offset, chunk)
    }
    end = max(end, min(start.offset + 1, chunk.count))
    reject(rejection, to: end, isClosed: isClosed, chunk, into: &output)
    place = start
    place.pass(chunk.padded, to: end)
    return isClosed
  }

  /// Reports and counts a value that cannot be read, and sets it aside up to `end`.
  func reject(
    _ rejection: Rejection, to end: Int, isClosed: Bool, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    let start = rejection.place
    let text = chunk.bytes.extracting(start.offset..<end)
    append(rejected: text, isClosed: isClosed, chunk, into: &output)
    output.rejectedCount += 1
    if rejection.values > 0 {
      output.ledger.count(
        paths.rejected, .rejected, line: start.line,
        byte: chunk.sourceOffset(of: start.offset), times: rejection.values)
    }
    output.findings.add(
      rejection.code, cause: .init(stream: Int(context.number)),
      message: Message(Self.reason(rejection.code)),
      at: context.location(start.site(of: max(rejection.offset, start.offset), in: chunk)))
    if context.onError == .stop { output.hasStopped = true }
  }

  /// What a code says, as the reason of a rejection.
  public static func reason(_ code: FindingCode) -> String {
    let summary = code.summary
    return summary.prefix(1).lowercased() + summary.dropFirst().dropLast() + "; it is rejected"
  }

  /// Adds rejected text to the output, each value on a line of its own.
  private func append(
    rejected text: Span<UInt8>, isClosed: Bool, _ chunk: borrowing Chunk,
    into output: inout ParseOutput
  ) {
    var count = text.count
    func trim() {
      while count > 0, text[count - 1] <= 0x20 { count -= 1 }
    }
    trim()
    if count > 0, isClosed, text[count - 1] == UInt8(ascii: "]") {
      count -= 1
      trim()
    }
    if layout == .array || members != nil, count > 0, text[count - 1] == UInt8(ascii: ",") {
      count -= 1
    }
    chunk.encoding.encode(text.extracting(0..<count), into: &output.rejected)
    let lineEnd: [UInt8] = [0x0A]
    chunk.encoding.encode(lineEnd.span, into: &output.rejected)
  }

  /// Where an ill-formed value ends by its brackets and quotes, and whether the array ends there.
  private func end(
    ofValueAt start: Int, _ chunk: borrowing Chunk
  ) -> (end: Int, isClosed: Bool) {
    var framer = layout == .array ? JSONFramer(insideArray: ()) : JSONFramer(layout: layout)
    var offset = start
    while offset < chunk.count {
      if let boundary = framer.scan(chunk.padded, offset..<offset + 1) {
        return (boundary.offset, framer.isArrayClosed)
      }
      offset += 1
    }
    return (chunk.count, false)
  }

  /// Rejects what follows behind the end of an array.
  func checkRest(
    from place: JSONPlace, _ chunk: borrowing Chunk, into output: inout ParseOutput
  ) {
    var start = place
    start.pass(chunk.padded, to: firstText(from: place.offset, chunk))
    guard start.offset < chunk.count else { return }
    var behind = start
    _ = set(
      aside: Rejection(
        code: JSONProblem.trailingContent.code, offset: start.offset, place: start,
        end: chunk.count, values: 0),
      &behind, chunk, into: &output)
  }

  /// The first byte from an offset on that is no white space.
  private func firstText(from start: Int, _ chunk: borrowing Chunk) -> Int {
    var offset = start
    while offset < chunk.count, chunk.padded.byte(at: offset) <= 0x20 { offset += 1 }
    return offset
  }
}
