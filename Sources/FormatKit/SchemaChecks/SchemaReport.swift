public import Findings
import ByteIO
import Bytes
public import XMLSyntax

/// Reports what a schema says about the elements of a chunk.
///
/// Places are looked up behind those asked for before, or from the chunk's start.
public struct SchemaReport: Sendable {
  private var known: (offset: Int, line: Int, lineStart: Int)?

  /// Creates a report for a chunk.
  public init() {}

  /// Adds findings for what the schema says about a run of tokens.
  public mutating func add(
    _ violations: [XMLViolation], in chunk: Chunk, _ context: StreamContext,
    to findings: inout FindingLog
  ) {
    for violation in violations {
      findings.add(
        violation.kind.code,
        cause: .init(stream: Int(context.number), subject: Self.subject(violation)),
        message: Message(violation.kind.words),
        at: context.location(
          site(of: violation.offset, in: chunk),
          path: violation.path.isEmpty ? nil : violation.path))
    }
  }

  /// What tells causes apart: violations of one rule at one path are one.
  public static func subject(_ violation: XMLViolation) -> UInt64 {
    Hash128(violation.path.utf8Span.span, space: UInt64(violation.rule)).low
  }

  private mutating func site(of offset: Int, in chunk: Chunk) -> SourceSite {
    var place = known ?? (0, chunk.firstLine, 0)
    if place.offset > offset { place = (0, chunk.firstLine, 0) }
    while place.offset < offset {
      let byte = chunk.padded.byte(at: place.offset)
      place.offset += 1
      if byte == 0x0A || (byte == 0x0D && chunk.padded.byte(at: place.offset) != 0x0A) {
        place.line += 1
        place.lineStart = place.offset
      }
    }
    known = place
    var column = chunk.bytes.extracting(place.lineStart..<offset).scalarCount + 1
    if place.lineStart == 0 { column += chunk.firstColumn - 1 }
    return SourceSite(line: place.line, column: column, byte: chunk.sourceOffset(of: offset))
  }
}

extension XMLParser {
  /// Reads a run of the root's children, or a whole document, and checks it against the chunk's
  /// schema if there is one.
  public mutating func read(
    _ chunk: Chunk, from place: XMLPlace, to end: Int, isLast: Bool, of root: XMLRoot?,
    _ each: (inout XMLTokens) -> Void
  ) throws(XMLError) {
    if let schema = chunk.schema, let root {
      try readChildren(
        chunk.padded, from: place, to: end, isFirst: chunk.isFirst && place.byte == 0,
        isLast: isLast, of: root, schema: schema, each)
      return
    }
    let piece = root.map { isLast ? XMLPiece.last($0) : .middle($0) } ?? .whole
    try open(at: place, as: piece, schema: chunk.schema)
    try read(chunk.bytes.extracting(place.byte..<end), each)
    try finish(each)
  }
}
