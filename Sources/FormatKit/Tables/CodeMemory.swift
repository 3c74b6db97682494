import Bytes
import LearnerModel

// What is clever here
//   A code column mostly repeats itself. The code found last is remembered as sixteen bytes and a
//   length, and where its canonical form stands in the chunk's scratch; a value that is the same is
//   one comparison and one cell.
// If you change this
//   Positions are those of one chunk's scratch: `forget` is called before each chunk.

/// The code that a column had last.
struct CodeMemory: BitwiseCopyable {
  private var bytes: SIMD16<UInt8> = SIMD16()
  /// The length of the code; zero where none is remembered.
  private var length = 0
  /// The cell to add, but for its position where the canonical form is the value itself.
  private var cell = Cell(field: 0, position: 0, length: 0)
  private var standsInPlace = false

  /// The cell for a value that is the code remembered, else `nil`.
  @inline(__always)
  func cell(for padded: RawSpan, at start: Int, count: Int, flags: Cell.Flags) -> Cell? {
    guard count == length else { return nil }
    let found = unsafe padded.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
    let differing = ~moveMask(found .== bytes) & (1 << UInt64(count) &- 1)
    guard differing == 0 else { return nil }
    var cell = cell
    if standsInPlace {
      cell.position = UInt32(truncatingIfNeeded: start)
      cell.flags = flags
    }
    return cell
  }

  /// Remembers that a value gave a cell.
  mutating func remember(_ padded: RawSpan, at start: Int, count: Int, cell: Cell) {
    guard count > 0, count <= 15, !cell.flags.contains(.spelled) else { return }
    unsafe bytes = padded.unsafeLoadUnaligned(fromByteOffset: start, as: SIMD16<UInt8>.self)
    length = count
    standsInPlace = cell.position == UInt32(truncatingIfNeeded: start)
    self.cell = cell
  }

  /// Forgets the code.
  mutating func forget() { length = 0 }
}
