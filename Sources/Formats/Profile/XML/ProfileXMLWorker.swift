import ByteIO
import Bytes
import Findings
import FormatKit
import JSONSyntax
import LearnerModel
import XMLSyntax

/// Parses documents on one thread.
///
/// Behind a document that is broken or refused, reading goes on with the next child of the root, if
/// the framer sees one: that does not depend on where the stream was cut.
final class ProfileXMLWorker: ChunkWorker {
  private let root: XMLRoot
  private let isSingleByte: Bool
  let context: StreamContext
  private var parser: XMLParser
  var rewriter = ProfileXMLRewriter()
  var reader: ProfileDocumentReader
  /// The document that is open: where it starts.
  var open: (offset: Int, site: SourceSite)?
  /// Whether the child of the root that is open is no profile.
  private var isForeign = false
  /// Up to where the chunk has been dealt with.
  var done = 0
  /// Values that the parser does not count.
  private var uncounted = 0
  /// A place up to which bytes of the source have been counted.
  private var known = (offset: 0, byte: 0)

  init(_ parser: ProfileXMLParser) {
    root = parser.root
    isSingleByte = parser.isSingleByte
    context = parser.context
    self.parser = XMLParser(ProfileXMLNames.standard.set)
    reader = ProfileDocumentReader(parser.context, saysForm: false)
  }

  func parse(_ chunk: Chunk, into output: inout ParseOutput) {
    output.ledger.extend(toPaths: RecordPaths.standard.all.count)
    var place = XMLPlace(line: chunk.firstLine, column: chunk.firstColumn, byte: 0)
    known = (0, chunk.firstByte)
    done = 0
    while place.byte < chunk.count, !output.hasStopped {
      open = nil
      uncounted = 0
      let error = read(chunk, from: place, &output)
      output.ledger.valuesRead += parser.valueCount + uncounted
      guard let error, !output.hasStopped else { return }
      setAside(error, in: chunk, &output)
      place = self.place(of: done, in: chunk)
    }
  }

  /// Reads children of the root from a place on; returns what ended it too early.
  private func read(
    _ chunk: Chunk, from place: XMLPlace, _ output: inout ParseOutput
  ) -> XMLError? {
    let fault = encodingFault(in: chunk, from: place.byte)
    let end = fault.map { childStart(before: $0, from: place.byte, in: chunk) } ?? chunk.count
    var report = SchemaReport()
    do throws(XMLError) {
      if end > place.byte {
        try parser.read(
          chunk, from: place, to: end, isLast: chunk.isLast && fault == nil, of: root
        ) { tokens in
          report.add(tokens.violations, in: chunk, context, to: &output.findings)
          add(&tokens, chunk, &output)
        }
      } else {
        try parser.open()
      }
    } catch {
      return error
    }
    return fault.map { XMLError(.invalidUTF8, at: self.place(of: $0, in: chunk)) }
  }

  /// The first byte that is no character, where text of single bytes stands in a document that is to
  /// be UTF-8.
  private func encodingFault(in chunk: Chunk, from start: Int) -> Int? {
    guard chunk.encoding == .windows1252, !isSingleByte else { return nil }
    return chunk.bytes.firstNonASCII(from: start)
  }

  /// Where the child of the root starts that a byte belongs to.
  private func childStart(before fault: Int, from start: Int, in chunk: Chunk) -> Int {
    var framer = XMLFramer(inside: root)
    var found = start
    for offset in start..<fault {
      framer.scan(chunk.padded, from: offset, to: offset + 1)
      if let end = framer.lastEnd { found = end }
    }
    return found
  }

  private func add(_ tokens: inout XMLTokens, _ chunk: Chunk, _ output: inout ParseOutput) {
    for index in 0..<tokens.count where !output.hasStopped {
      let token = tokens[index]
      switch token.kind {
      case .start:
        let site = site(of: tokens.place(of: token), in: chunk)
        if token.depth == 1 {
          open = (token.offset, site)
          isForeign = token.tag != ProfileXMLNames.standard.profile
          rewriter.begin(token, tokens, at: site)
        } else if token.depth > 1 {
          rewriter.start(token, tokens, at: site)
        }
      case .text:
        if token.depth > 0 {
          rewriter.text(token, tokens)
        } else {
          leaveOut(site(of: tokens.place(of: token), in: chunk), &output)
        }
      case .end:
        guard token.depth > 0, rewriter.end() else { continue }
        endDocument(token.endOffset, chunk, &output)
      }
    }
  }

  /// Reads the document that has ended.
  private func endDocument(_ end: Int, _ chunk: Chunk, _ output: inout ParseOutput) {
    uncounted += rewriter.uncounted
    var refusal: (code: FindingCode, site: SourceSite)?
    if let open, isForeign { refusal = (.notAProfile, open.site) }
    if refusal == nil { refusal = readDocument(chunk.stream, &output) }
    if let refusal {
      reject(
        upTo: end, refusal.code, Message(JSONValueWalk.reason(refusal.code)), at: refusal.site,
        in: chunk, &output)
    }
    open = nil
    done = end
  }

  /// The place in the source of a place in the chunk; places are quick to find in their order.
  func site(of place: XMLPlace, in chunk: Chunk) -> SourceSite {
    if chunk.encoding == .utf8 {
      return SourceSite(
        line: place.line, column: place.column, byte: chunk.firstByte + place.byte)
    }
    if place.byte < known.offset { known = (0, chunk.firstByte) }
    known = (
      place.byte,
      known.byte
        + chunk.encoding.sourceLength(of: chunk.bytes.extracting(known.offset..<place.byte))
    )
    return SourceSite(line: place.line, column: place.column, byte: known.byte)
  }

  /// Sets aside what stands around an error, up to where the framer sees the child's end.
  private func setAside(_ error: XMLError, in chunk: Chunk, _ output: inout ParseOutput) {
    if open == nil {
      let start = firstMarkup(from: done, in: chunk)
      open = (start, site(of: place(of: start, in: chunk), in: chunk))
      rewriter.reset()
    }
    output.ledger.valuesRead += rewriter.uncounted
    let start = open?.offset ?? done
    var framer = XMLFramer(inside: root)
    var end = start
    while end < chunk.count, framer.lastEnd == nil {
      framer.scan(chunk.padded, from: end, to: end + 1)
      end += 1
    }
    reject(
      upTo: max(end, min(start + 1, chunk.count)), error.code, Message(error.problem.words),
      at: site(of: error.place, in: chunk), path: error.path, in: chunk, &output)
    open = nil
    done = end
  }

  /// The first byte from an offset on that is no white space.
  private func firstMarkup(from start: Int, in chunk: Chunk) -> Int {
    var offset = start
    while offset < chunk.count, chunk.padded.byte(at: offset) <= 0x20 { offset += 1 }
    return offset
  }

  /// The place of a byte that need not come behind those asked for before.
  private func place(of offset: Int, in chunk: Chunk) -> XMLPlace {
    let site = chunk.site(of: offset, recordStart: 0, recordLine: chunk.firstLine)
    let isFirstLine = site.line == chunk.firstLine
    return XMLPlace(
      line: site.line, column: site.column + (isFirstLine ? chunk.firstColumn - 1 : 0),
      byte: offset)
  }
}
