import ByteIO
import Bytes
import Findings
import XMLSyntax

/// What is told about a document that cannot be read on.
extension ElementXMLWorker {
  /// A fault where text of single bytes stands in a document that is to be UTF-8.
  func encodingFault(_ chunk: Chunk, from place: XMLPlace) -> Fault? {
    guard chunk.encoding == .windows1252, !document.isSingleByte else { return nil }
    var offset = place.byte
    while offset < chunk.count, chunk.padded.byte(at: offset) < 0x80 { offset += 1 }
    guard offset < chunk.count else { return nil }
    let site = chunk.site(of: offset, recordStart: 0, recordLine: chunk.firstLine)
    return Fault(
      problem: .invalidUTF8, offset: offset, line: site.line,
      column: site.line == chunk.firstLine ? site.column + chunk.firstColumn - 1 : site.column,
      path: "", values: 0)
  }

  /// Tells a fault, sets the record around it aside, and returns the place behind that record where
  /// reading may go on.
  func resume(
    behind fault: Fault, from place: XMLPlace, in chunk: Chunk, _ output: inout ParseOutput
  ) -> XMLPlace? {
    output.findings.add(
      Finding(
        fault.problem.code, Message(fault.problem.words),
        at: Location(
          file: context.file, entry: context.entry, line: fault.line, column: fault.column,
          byte: chunk.sourceOffset(of: min(fault.offset, chunk.count)),
          path: fault.path.isEmpty ? nil : fault.path)),
      cause: .init(stream: Int(context.number), subject: UInt64(chunk.firstByte + fault.offset)))
    output.rejectedCount += 1
    if fault.values > 0 {
      output.ledger.count(
        ElementPlan.documentPath, .rejected, line: fault.line, byte: chunk.firstByte,
        times: fault.values)
    }
    if context.onError == .stop { output.hasStopped = true }
    guard context.onError == .skip else { return nil }
    guard document.isContainer else {
      chunk.encoding.encode(chunk.bytes, into: &output.rejected)
      return nil
    }
    // The record around the fault, as the framer sees it.
    var framer = XMLFramer(inside: document.root)
    var line = place.line
    var start = place.byte
    var offset = place.byte
    while offset < chunk.count, !framer.isUnsafe, !framer.isRootClosed {
      framer.scan(chunk.padded, from: offset, to: offset + 1)
      offset += 1
      guard let end = framer.lastEnd, end == offset else { continue }
      line = place.line + framer.lineBreaks
      if end > fault.offset {
        chunk.encoding.encode(chunk.bytes.extracting(start..<end), into: &output.rejected)
        return XMLPlace(line: line, column: column(at: end, in: chunk), byte: end)
      }
      start = end
    }
    chunk.encoding.encode(chunk.bytes.extracting(start..<chunk.count), into: &output.rejected)
    return nil
  }

  private func column(at offset: Int, in chunk: Chunk) -> Int {
    var lineStart = offset
    while lineStart > 0, !ElementMachine.endsLine(chunk, lineStart - 1) { lineStart -= 1 }
    let count = chunk.bytes.extracting(lineStart..<offset).scalarCount + 1
    return lineStart == 0 ? count + chunk.firstColumn - 1 : count
  }
}
