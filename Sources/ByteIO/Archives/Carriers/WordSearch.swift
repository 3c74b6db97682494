import Bytes

extension Span where Element == UInt8 {
  /// Where a word starts first; `nil` where it is nowhere.
  func start(of word: String) -> Int? {
    let word = Array(word.utf8)
    guard let first = word.first else { return nil }
    var place = firstIndex(of: first)
    while let start = place, start + word.count <= count {
      if extracting(start..<start + word.count).isEqual(to: word) { return start }
      place = firstIndex(of: first, from: start + 1)
    }
    return nil
  }
}

extension Array where Element == UInt8 {
  /// Where a word starts first; `nil` where it is nowhere.
  func start(of word: String) -> Int? { span.start(of: word) }
}

extension ArraySlice where Element == UInt8 {
  /// Where a word starts first; `nil` where it is nowhere.
  func start(of word: String) -> Int? { span.start(of: word).map { startIndex + $0 } }
}
