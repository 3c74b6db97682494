import ByteIO
import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel
import XMLSyntax

/// Documents in their JSON form are read, and set aside where they cannot be.
extension ProfileXMLWorker {
  /// Reads the document that the rewriter holds; returns why it is refused.
  func readDocument(
    _ stream: UInt32, _ output: inout ParseOutput
  ) -> (code: FindingCode, site: SourceSite)? {
    var json = ByteBuffer()
    var origins = Buffer<TextOrigin>()
    swap(&json, &rewriter.json)
    swap(&origins, &rewriter.origins)
    defer {
      swap(&json, &rewriter.json)
      swap(&origins, &rewriter.origins)
    }
    let records = output.records.records.count
    let cells = output.records.cells.count
    let scratch = output.records.scratch.count
    let text = json.paddedBytes
    let chunk = Chunk(
      padded: text, count: json.count, stream: stream, madeFrom: origins.span)
    var tokenizer = JSONTokenizer(
      text, 0..<json.count, resuming: JSONState(.sequence), isLast: true)
    let place = JSONPlace(startOf: chunk)
    let first = tokenizer.next()
    let outcome = reader.read(&tokenizer, first, at: place, in: chunk, into: &output)
    let refusal: (code: FindingCode, offset: Int)
    switch outcome {
    case .read:
      adopt(json, cellsFrom: cells, &output.records)
      reader.accept(at: place, in: chunk, into: &output)
      countMarks(&output)
      return nil
    case .refused(let code, let offset): refusal = (code, offset)
    case .broken: refusal = (.notAProfile, 0)
    }
    output.records.records.truncate(to: records)
    output.records.cells.truncate(to: cells)
    output.records.scratch.truncate(to: scratch)
    reader.discard()
    return (refusal.code, place.site(of: refusal.offset, in: chunk))
  }

  /// Takes the bytes of a document into the batch: its cells point into them.
  private func adopt(
    _ json: borrowing ByteBuffer, cellsFrom first: Int, _ records: inout RecordBuilder
  ) {
    let base = UInt32(truncatingIfNeeded: records.scratch.count) | Cell.scratchBit
    records.scratch.append(json, from: 0, count: json.count)
    for index in first..<records.cells.count {
      var cell = records.cells[index]
      if cell.isGroup || cell.position & Cell.scratchBit != 0 { continue }
      cell.position += base
      records.cells[index] = cell
    }
  }

  /// Counts the attributes of a document, and reports what is odd about it.
  private func countMarks(_ output: inout ParseOutput) {
    for _ in 0..<rewriter.markCount { output.ledger.mapped(RecordPaths.surroundings) }
    for oddity in rewriter.oddities {
      switch oddity.what {
      case .attribute(let values):
        Self.dropAttributes(values, at: oddity.site, context, &output)
      case .escapes:
        output.findings.add(
          .profileEscapes, cause: .init(stream: Int(context.number)),
          message: "the escapes of a text are none", at: context.location(oddity.site))
      }
    }
  }

  /// Counts attributes that are not part of the form as left out, and reports them.
  static func dropAttributes(
    _ values: Int, at site: SourceSite, _ context: StreamContext, _ output: inout ParseOutput
  ) {
    output.ledger.count(
      RecordPaths.unknown, .dropped, line: site.line, byte: site.byte, times: values)
    output.findings.add(
      .profileAttribute, cause: .init(stream: Int(context.number)),
      message: "an attribute is not part of the form", at: context.location(site))
  }

  /// Leaves text out that stands between documents.
  func leaveOut(_ site: SourceSite, _ output: inout ParseOutput) {
    output.ledger.count(RecordPaths.unknown, .dropped, line: site.line, byte: site.byte)
    output.findings.add(
      .profileMember, cause: .init(stream: Int(context.number)),
      message: "text stands between documents", at: context.location(site))
  }

  /// Sets the open document aside, byte for byte.
  func reject(
    upTo end: Int, _ code: FindingCode, _ message: Message, at site: SourceSite,
    path: String? = nil, in chunk: Chunk, _ output: inout ParseOutput
  ) {
    guard let open else { return }
    chunk.encoding.encode(
      chunk.bytes.extracting(open.offset..<end), into: &output.rejected)
    let lineEnd: [UInt8] = [0x0A]
    chunk.encoding.encode(lineEnd.span, into: &output.rejected)
    output.rejectedCount += 1
    if rewriter.values > 0 {
      output.ledger.count(
        RecordPaths.rejected, .rejected, line: open.site.line, byte: open.site.byte,
        times: rewriter.values)
    }
    output.findings.add(
      code, cause: .init(stream: Int(context.number)), message: message,
      at: context.location(site, path: path.flatMap { $0.isEmpty ? nil : $0 }))
    if context.onError == .stop { output.hasStopped = true }
  }
}
