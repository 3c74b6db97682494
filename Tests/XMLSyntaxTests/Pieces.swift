import Bytes

@testable import XMLSyntax

/// A document cut where a framer says.
struct Pieces {
  private(set) var all: [([UInt8], XMLPlace, XMLPiece)] = []
  /// Where each of the framer's cuts is, and how many line breaks stand before it.
  private(set) var cuts: [(offset: Int, lineBreaks: Int)] = []
  /// Where each scan ends.
  private(set) var ends: [Int] = []

  /// Cuts a document that a framer scans `scan` bytes at a time, into pieces of some size or more.
  init(_ document: [UInt8], scan: Int, atLeast: Int) {
    var padded = ByteBuffer()
    padded.append(copying: document.span)
    var framer = XMLFramer()
    var offset = 0
    var breaks = 0
    while offset < document.count {
      var end = min(offset + scan, document.count)
      while document[end - 1] == 0x0D, end < document.count { end += 1 }
      framer.scan(padded.paddedBytes, from: offset, to: end)
      offset = end
      ends.append(end)
      if let last = framer.lastEnd, last - (cuts.last?.offset ?? 0) >= atLeast {
        // Offsets stay those of the document here: nothing moves.
        cuts.append((last, breaks + framer.lineBreaks))
        breaks += framer.lineBreaks
        framer.moveToLastEnd()
      }
    }
    guard let root = framer.root, !cuts.isEmpty else {
      all = [(document, XMLPlace(), .whole)]
      return
    }
    var start = 0
    var place = XMLPlace()
    for (index, cut) in (cuts.map(\.offset) + [document.count]).enumerated() {
      let piece: XMLPiece =
        index == 0 ? .first(root) : index == cuts.count ? .last(root) : .middle(root)
      all.append((Array(document[start..<cut]), place, piece))
      var buffer = ByteBuffer()
      buffer.append(copying: document.span.extracting(start..<cut))
      place.advance(over: buffer.paddedBytes, from: 0, to: buffer.count)
      start = cut
    }
  }
}
