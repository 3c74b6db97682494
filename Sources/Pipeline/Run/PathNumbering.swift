/// The numbers that an input has given to the paths of the stream that is being counted.
///
/// Streams come one after the other, each in one go: what is known of the last one is forgotten.
struct PathNumbering {
  /// How many streams there were.
  private(set) var streamCount = 0
  private var stream: UInt32?
  /// By path: its number, or -1.
  private var numbers: [Int32] = []

  /// Turns to a stream, of whose paths the first `pathCount` can be met.
  mutating func begin(stream: UInt32, pathCount: Int) {
    if stream != self.stream {
      self.stream = stream
      streamCount += 1
      numbers.removeAll(keepingCapacity: true)
    }
    if numbers.count < pathCount {
      numbers.append(contentsOf: repeatElement(-1, count: pathCount - numbers.count))
    }
  }

  /// The number of one of the stream's paths; `nil` where it was not met.
  subscript(path: Int) -> Int? {
    get { numbers[path] < 0 ? nil : Int(numbers[path]) }
    set { numbers[path] = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }
}

/// Where a path stands in an input: by the first stream that met it, then by that stream's order.
struct PathRank: Comparable {
  var stream: Int
  var path: Int

  static func < (left: PathRank, right: PathRank) -> Bool {
    (left.stream, left.path) < (right.stream, right.path)
  }
}
