package import Bytes

/// Where the fields and rows of one chunk of complete rows end.
package struct FieldIndex: ~Copyable {
  /// The end of every field in order; the top bit marks the last field of a row.
  package var ends: Buffer<UInt32>
  package private(set) var rowCount = 0
  /// Line breaks inside quotes: zero means that rows and lines are the same.
  package private(set) var quotedLineBreaks = 0
  /// Offsets of quotes that are out of place, the first few of them.
  package private(set) var strays: [Int] = []
  package private(set) var strayCount = 0

  static let rowFlag: UInt32 = 1 << 31
  static let straysKept = 64

  package init() { ends = Buffer() }

  /// Indexes `count` bytes of `bytes`, which start at a row and end with one.
  ///
  /// The span goes on for at least 64 bytes behind `count`. Returns whether the last row ended
  /// inside an open quote.
  package mutating func index(_ bytes: RawSpan, count: Int, delimiter: UInt8) -> Bool {
    precondition(count < 1 << 31, "a chunk larger than its offsets")
    ends.removeAll()
    rowCount = 0
    quotedLineBreaks = 0
    strays = []
    strayCount = 0
    var machine = RowMachine(delimiter: delimiter)
    var sink = Sink(ends: Buffer())
    swap(&sink.ends, &ends)
    machine.scan(bytes, from: 0, to: count, into: &sink)
    swap(&sink.ends, &ends)
    rowCount = sink.rows
    quotedLineBreaks = sink.quotedBreaks
    strays = sink.strays
    strayCount = sink.strayCount
    return machine.isInsideQuotes
  }

  struct Sink: ~Copyable, RowSink {
    var ends: Buffer<UInt32>
    var rows = 0
    var quotedBreaks = 0
    var strays: [Int] = []
    var strayCount = 0

    init(ends: consuming Buffer<UInt32>) { self.ends = ends }

    @inline(__always)
    mutating func take(ends bits: UInt64, rows rowBits: UInt64, base: Int) {
      rows &+= rowBits.nonzeroBitCount
      ends.append(
        positionsOf: bits, flaggedBy: rowBits, base: UInt32(truncatingIfNeeded: base))
    }

    mutating func take(end: Int, isRow: Bool) {
      ends.append(UInt32(end) | (isRow ? FieldIndex.rowFlag : 0))
      if isRow { rows += 1 }
    }

    mutating func stray(at offset: Int) {
      strayCount += 1
      if strays.count < FieldIndex.straysKept { strays.append(offset) }
    }

    mutating func quotedLineBreaks(_ count: Int) { quotedBreaks += count }
  }
}
