import Bytes
import LearnerModel

/// What an element held last, as a place in the chunk, and the cell that it gave.
///
/// Codes mostly repeat themselves: a text that is the same gives the same cell. Places are those of
/// one chunk; each starts with an empty memory.
struct ValueMemory: BitwiseCopyable {
  private var start = 0
  /// The length of the text; zero where none is remembered.
  private var count = 0
  private var remembered = Cell(field: 0, position: 0, length: 0)

  init() {}

  /// Remembers the cell that a text of the chunk gave.
  init(start: Int, count: Int, cell: Cell) {
    self.start = start
    self.count = count
    remembered = cell
  }

  /// The cell for a text that is the one remembered, else `nil`.
  @inline(__always)
  func cell(for chunk: Chunk, at start: Int, count: Int) -> Cell? {
    guard count == self.count, count > 0 else { return nil }
    var index = 0
    while index < count {
      let one = unsafe chunk.padded.unsafeLoadUnaligned(
        fromByteOffset: start &+ index, as: SIMD16<UInt8>.self)
      let other = unsafe chunk.padded.unsafeLoadUnaligned(
        fromByteOffset: self.start &+ index, as: SIMD16<UInt8>.self)
      let left = count &- index
      let wanted: UInt64 = left >= 16 ? 0xFFFF : 1 << UInt64(left) &- 1
      guard moveMask(one .== other) & wanted == wanted else { return nil }
      index &+= 16
    }
    return remembered
  }
}
