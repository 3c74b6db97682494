import Bytes
import LearnerModel

/// The codes of one column: a format's own spelling and the canonical one, by bytes.
struct CodeTable: Sendable {
  struct Entry: Sendable {
    let theirs: [UInt8]
    let canonical: [UInt8]
    /// Whether writing the canonical code gives this spelling back.
    let isPreferred: Bool
  }

  let entries: [Entry]
  /// What codes outside the list start with where they are allowed.
  let openPrefix: [UInt8]

  /// Creates a table of a format's codes.
  ///
  /// Other codes and spellings of `set` are added for reading: aliases, and where codes outside the
  /// list are allowed, the model's own codes behind the prefix.
  init(
    _ pairs: [(theirs: String, canonical: String)], openPrefix: String?,
    extending set: CodeSet? = nil
  ) {
    self.openPrefix = Array((openPrefix ?? "").utf8)
    var entries: [Entry] = []
    var spellings: Set<String> = []
    var codes: Set<String> = []
    func add(_ theirs: String, _ canonical: String, mayBeWritten: Bool) {
      guard spellings.insert(theirs).inserted else { return }
      entries.append(
        Entry(
          theirs: Array(theirs.utf8), canonical: Array(canonical.utf8),
          isPreferred: mayBeWritten && codes.insert(canonical).inserted))
    }
    for (theirs, canonical) in pairs { add(theirs, canonical, mayBeWritten: true) }
    listed = entries.count
    if let set {
      if let openPrefix {
        for code in set.codes { add(openPrefix + code.value, code.value, mayBeWritten: true) }
      }
      for code in set.codes where codes.contains(code.value) {
        for alias in code.aliases + [code.value] { add(alias, code.value, mayBeWritten: false) }
      }
    }
    self.entries = entries
  }

  /// How many entries are the format's own list; those behind them are read and reported.
  let listed: Int

  /// The entry whose own spelling is `text`.
  func index(ofTheirs text: Span<UInt8>) -> Int? {
    for index in entries.indices where text.isEqual(to: entries[index].theirs) { return index }
    return nil
  }

  /// The entry whose own spelling is `text` but for case and surrounding spaces.
  func index(ofTheirsLoosely text: Span<UInt8>) -> Int? {
    func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    let trimmed = text.extracting(text.trimmedRange)
    for index in entries.indices where entries[index].theirs.count == trimmed.count {
      let theirs = entries[index].theirs
      if trimmed.indices.allSatisfy({ folded(trimmed[$0]) == folded(theirs[$0]) }) { return index }
    }
    return nil
  }

  /// The entry to write for a canonical code.
  func index(ofCanonical text: Span<UInt8>) -> Int? {
    for index in entries.indices
    where entries[index].isPreferred && text.isEqual(to: entries[index].canonical) {
      return index
    }
    return nil
  }

  /// Whether `text` is allowed although it is not listed.
  func allows(_ text: Span<UInt8>) -> Bool {
    !openPrefix.isEmpty && text.count > openPrefix.count
      && text.extracting(0..<openPrefix.count).isEqual(to: openPrefix)
  }
}
