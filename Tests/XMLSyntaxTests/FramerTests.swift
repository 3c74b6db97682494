import Bytes
import TestKit
import Testing

@testable import XMLSyntax

/// Pieces of a document give what the whole gives.
struct XMLFramerTests {
  @Test(arguments: 0..<60)
  func `pieces give the same events at the same places as the whole`(_ seed: UInt64) {
    var random = RandomXML(seed: seed)
    let mutations = seed % 3 == 0 ? Int(seed % 5) : 0
    let document = random.document(children: 12, mutations: mutations)
    let whole = Events(document)
    if mutations == 0 { #expect(whole.error == nil, "seed \(seed)") }
    for (scan, size) in [(1, 1), (7, 20), (64, 1), (200, 100), (100_000, 1)] {
      let framed = Events(framed: document, scan: scan, atLeast: size)
      #expect(framed.lines == whole.lines, "seed \(seed), \(scan) bytes a scan")
      #expect(framed.error == whole.error, "seed \(seed), \(scan) bytes a scan")
      #expect(framed.values == whole.values, "seed \(seed), \(scan) bytes a scan")
    }
  }

  @Test(arguments: 0..<80)
  func `blocks find the same ends and line breaks as single bytes`(_ seed: UInt64) {
    var random = RandomXML(seed: seed &+ 1000)
    random.isPlain = seed % 2 == 1
    let document = random.document(children: 30)
    let slow = Pieces(document, scan: 1, atLeast: 1)
    #expect(!slow.cuts.isEmpty)
    for scan in [64, 65, 200, 1000, document.count] {
      let fast = Pieces(document, scan: scan, atLeast: 1)
      // Of the ends within one scan, the last is told.
      var cuts: [(offset: Int, lineBreaks: Int)] = []
      for end in fast.ends {
        guard let last = slow.cuts.last(where: { $0.offset <= end }) else { continue }
        if last.offset > cuts.last?.offset ?? 0 { cuts.append(last) }
      }
      #expect(
        fast.cuts.elementsEqual(cuts, by: ==), "seed \(seed), \(scan) bytes a scan")
    }
  }

  @Test func `a document type is not cut behind`() {
    var framer = XMLFramer()
    var padded = ByteBuffer()
    padded.append("<!DOCTYPE a [<!ENTITY x '<b></b>'>]><a><b/></a>" as StaticString)
    framer.scan(padded.paddedBytes, from: 0, to: padded.count)
    #expect(framer.isUnsafe)
    #expect(framer.lastEnd == nil)
  }

  @Test func `the header ends with the root's start tag`() {
    var framer = XMLFramer()
    var padded = ByteBuffer()
    padded.append("<?xml version='1.0'?>\n<!-- <x> -->\n<p:a xmlns:p='u>v'\n><b/>" as StaticString)
    framer.scan(padded.paddedBytes, from: 0, to: padded.count)
    #expect(framer.headerLength == padded.count - 4)
    #expect(framer.headerLineBreaks == 3)
    #expect(framer.root?.startTag == Array("<p:a xmlns:p='u>v'\n>".utf8))
    #expect(framer.root?.endTag == Array("</p:a>".utf8))
    #expect(framer.lastEnd == padded.count)
  }
}
