/// What items of a sorter are ordered by: three numbers, the first counting most.
struct SortKey: BitwiseCopyable, Comparable, Sendable {
  var first: UInt64
  var second: UInt64
  var third: UInt64

  @inline(__always)
  init(_ first: UInt64, _ second: UInt64 = 0, _ third: UInt64 = 0) {
    self.first = first
    self.second = second
    self.third = third
  }

  @inline(__always)
  static func < (one: Self, other: Self) -> Bool {
    if one.first != other.first { return one.first < other.first }
    if one.second != other.second { return one.second < other.second }
    return one.third < other.third
  }

  @inline(__always)
  static func == (one: Self, other: Self) -> Bool {
    one.first == other.first && one.second == other.second && one.third == other.third
  }
}
