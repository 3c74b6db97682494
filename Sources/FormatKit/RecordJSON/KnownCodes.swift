import Bytes
import LearnerModel

// What is clever here
//   A code mostly is the one that the record before had. Each set remembers the code found last as
//   sixteen bytes and a length, so that the same one again is a single comparison.
// If you change this
//   A guess never decides that a code is unknown, only that it is known.

/// The code sets of a model's fields, to tell the codes that they do not list.
struct KnownCodes: ~Copyable {
  /// The code that a set had last.
  struct Last: BitwiseCopyable {
    var bytes = SIMD16<UInt8>()
    var count = -1
  }

  private static let openPrefix = Array(CodeSet.openPrefix.utf8)

  private var lasts = Buffer<Last>()
  private var sets: [[[UInt8]]] = []
  private var numbers: [String: Int] = [:]

  /// Adds a code set and returns its number.
  mutating func add(_ set: CodeSet) -> Int {
    if let number = numbers[set.name] { return number }
    numbers[set.name] = sets.count
    sets.append(set.codes.map { Array($0.value.utf8) })
    lasts.append(Last())
    return sets.count - 1
  }

  /// Whether the bytes are the code that the set had last.
  @inline(__always)
  func isLast(of number: Int, _ bytes: RawSpan, at offset: Int, count: Int) -> Bool {
    guard number >= 0, offset &+ 16 <= bytes.byteCount else { return false }
    let last = lasts[number]
    guard last.count == count else { return false }
    let found = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
    return (moveMask(found .== last.bytes) | ~0 << UInt64(truncatingIfNeeded: count)) == ~0
  }

  /// Whether a set lists a code, or whoever sent it made it: such codes start with `ext:`.
  mutating func contains(_ code: Span<UInt8>, in number: Int) -> Bool {
    guard number >= 0 else { return true }
    for listed in sets[number] where code.isEqual(to: listed) {
      remember(code, in: number)
      return true
    }
    let prefix = Self.openPrefix
    return code.count > prefix.count && code.extracting(first: prefix.count).isEqual(to: prefix)
  }

  private mutating func remember(_ code: Span<UInt8>, in number: Int) {
    guard code.count < 16 else { return }
    var last = Last(count: code.count)
    for index in code.indices { last.bytes[index] = code[index] }
    lasts[number] = last
  }
}
