import Bytes
import LearnerModel

// What is clever here
//   A code column has few codes. Those found before are remembered with the cell that each gave, in
//   eight places by their bytes; a value that is one of them is one comparison.
// If you change this
//   Positions are those of one chunk's scratch: `refresh` is called before each chunk, and puts the
//   canonical forms there again.

/// Codes found in columns: eight places a column.
struct CodeMemory: ~Copyable {
  private var places = Buffer<Place>()

  /// Creates a memory for the columns of so many operations.
  init(operations: Int) {
    places.append(repeating: Place(), count: operations * 8)
  }

  /// The cell for a value of a column that is one of the codes remembered, else `nil`.
  @inline(__always)
  func cell(
    _ operation: Int, for padded: RawSpan, at start: Int, count: Int, flags: Cell.Flags
  ) -> Cell? {
    guard count <= 15 else { return nil }
    let text = ShortText(padded, at: start, count: count)
    let place = places[operation &* 8 &+ text.slot]
    guard place.text.isEqual(to: text) else { return nil }
    var cell = place.cell
    if place.standsInPlace {
      cell.position = UInt32(truncatingIfNeeded: start)
      cell.flags = flags
    }
    return cell
  }

  /// Remembers that a value gave a cell, whose bytes stand in `scratch` or where the value does.
  mutating func remember(
    _ operation: Int, _ padded: RawSpan, at start: Int, count: Int, cell: Cell,
    scratch: Span<UInt8>
  ) {
    guard count > 0, count <= 15, cell.length > 0, cell.length <= 32,
      !cell.flags.contains(.spelled)
    else { return }
    let text = ShortText(padded, at: start, count: count)
    var place = Place(text: text, cell: cell)
    place.standsInPlace = cell.position & Cell.scratchBit == 0
    if !place.standsInPlace {
      let position = Int(cell.position & ~Cell.scratchBit)
      for index in 0..<Int(cell.length) { place.canonical[index] = scratch[position + index] }
    }
    places[operation * 8 + text.slot] = place
  }

  /// Puts the canonical forms into the scratch of the next chunk.
  mutating func refresh(_ records: inout RecordBuilder) {
    for number in 0..<places.count {
      var place = places[number]
      guard place.text.count > 0, !place.standsInPlace else { continue }
      let canonical = (0..<Int(place.cell.length)).map { place.canonical[$0] }
      place.cell.position = records.shared(canonical.span)
      places[number] = place
    }
  }

  struct Place: BitwiseCopyable {
    /// The code as the source has it; empty where none is remembered.
    var text = ShortText()
    /// The cell to add, but for its position where the canonical form is the value itself.
    var cell = Cell(field: 0, position: 0, length: 0)
    var standsInPlace = false
    /// The canonical form, where it is another.
    var canonical: SIMD32<UInt8> = SIMD32()
  }
}
