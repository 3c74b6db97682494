import Bytes
public import Findings
import Synchronization

// What is clever here
//   Entries are written at the same time and have to stand one after another. Each is compressed
//   into pieces that all go to one temporary file; `commit` puts the pieces of each entry together.
//   So any number of entries costs one open file, and an entry that is complete costs a few words.
// If you change this
//   The temporary file is safe to append to from several threads; everything else that entries
//   share is behind the lock.

/// A zip archive whose entries are written in any order and stand in the order of their names.
///
/// An entry that is being written takes about a third of a megabyte of memory.
public final class OutputArchive: OutputSet {
  fileprivate struct Piece: Sendable {
    var offset: Int
    var count: Int
  }

  private struct State {
    var names = OutputNames()
    var begun = 0
    var entries: [(facts: ZipWriter.EntryFacts, pieces: [Piece])] = []
    var sink: any ByteSink
  }

  private let state: Mutex<State>
  private let spill: SpillFile
  private let level: Int
  private let thresholds: ZipWriter.Thresholds

  /// Begins an archive that `commit` writes to `sink`; `level` is 0 (no compression) to 9.
  public convenience init(_ sink: sending any ByteSink, level: Int = 6) throws(Failure) {
    try self.init(sink, level: level, thresholds: ZipWriter.Thresholds())
  }

  init(
    _ sink: sending any ByteSink, level: Int, thresholds: ZipWriter.Thresholds
  ) throws(Failure) {
    spill = try SpillFile()
    state = Mutex(State(sink: sink))
    self.level = level
    self.thresholds = thresholds
  }

  /// Begins a file; `name` may hold folders of its own, with `/`.
  public func file(_ name: String) throws(Failure) -> any ByteSink {
    try state.withLock { (state) throws(Failure) in
      try state.names.add(name, of: "the archive")
      state.begun += 1
    }
    return EntrySink(name, of: self, level: level)
  }

  /// Writes the archive in the order of its names; every entry has been committed before.
  public func commit() throws(Failure) {
    try state.withLock { (state) throws(Failure) in
      guard state.entries.count == state.begun else {
        throw Failure(.defect, .outputUnfinished, "an entry is not complete")
      }
      state.entries.sort { precedesByBytes($0.facts.name, $1.facts.name) }
      let writer = ZipWriter(state.sink, thresholds: thresholds)
      var buffer = ByteBuffer(capacity: 1 << 16)
      for entry in state.entries {
        try writer.begin(entry.facts)
        for piece in entry.pieces {
          var offset = piece.offset
          while offset < piece.offset + piece.count {
            let count = min(piece.offset + piece.count - offset, 1 << 16)
            buffer.removeAll()
            try spill.read(into: &buffer, count: count, at: offset)
            try writer.write(buffer.span.raw)
            offset += count
          }
        }
      }
      try writer.commit()
    }
  }

  fileprivate func keep(_ bytes: RawSpan) throws(Failure) -> Piece {
    Piece(offset: try spill.append(bytes), count: bytes.byteCount)
  }

  fileprivate func complete(_ facts: ZipWriter.EntryFacts, _ pieces: [Piece]) {
    state.withLock { $0.entries.append((facts, pieces)) }
  }
}

/// An entry of an archive while it is written.
private final class EntrySink: ByteSink {
  private let archive: OutputArchive
  private let deflater: Deflater
  private var facts: ZipWriter.EntryFacts
  private var checksum = Checksum()
  private var pieces: [OutputArchive.Piece] = []

  init(_ name: String, of archive: OutputArchive, level: Int) {
    self.archive = archive
    deflater = Deflater(.none, level: level)
    facts = ZipWriter.EntryFacts(
      name: name, isDeflated: true, checksum: 0, size: 0, compressedSize: 0)
  }

  func write(_ bytes: RawSpan) throws(Failure) {
    checksum.add(bytes)
    facts.size += bytes.byteCount
    try deflater.write(bytes, keep)
  }

  func commit() throws(Failure) {
    try deflater.finish(keep)
    facts.checksum = checksum.value
    archive.complete(facts, pieces)
  }

  private func keep(_ bytes: RawSpan) throws(Failure) {
    let piece = try archive.keep(bytes)
    facts.compressedSize += piece.count
    // Without other writers in between, pieces follow each other.
    if let last = pieces.last, last.offset + last.count == piece.offset {
      pieces[pieces.count - 1].count += piece.count
    } else {
      pieces.append(piece)
    }
  }
}
