extension Collection where Element == UInt8 {
  /// Where a word starts first; `nil` where it is nowhere.
  func start(of word: String) -> Index? {
    let word = Array(word.utf8)
    guard let first = word.first else { return nil }
    var rest = self[...]
    while let start = rest.firstIndex(of: first) {
      if rest[start...].starts(with: word) { return start }
      rest = rest[index(after: start)...]
    }
    return nil
  }
}
