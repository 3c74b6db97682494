import Bytes

/// The texts that codes were written as: eight places a column, by the bytes of the canonical form.
struct WrittenCodes: ~Copyable {
  private var places = Buffer<Place>()

  /// Creates a memory for so many columns.
  init(columns: Int) {
    places.append(repeating: Place(), count: columns * 8)
  }

  /// Appends what a code is written as in a column; `false` where that is not remembered.
  @inline(__always)
  func append(
    _ column: Int, _ store: RawSpan, at start: Int, count: Int, to bytes: inout ByteBuffer
  ) -> Bool {
    guard let place = place(Int16(truncatingIfNeeded: column), store, at: start, count: count)
    else { return false }
    bytes.append(
      SIMD32(lowHalf: places[place].start, highHalf: places[place].rest),
      count: places[place].count)
    return true
  }

  /// Where it is remembered what a code is written as in a column.
  @inline(__always)
  func place(_ column: Int16, _ store: RawSpan, at start: Int, count: Int) -> Int? {
    guard count > 0, count <= 15, start &+ 16 <= store.byteCount else { return nil }
    let code = ShortText(store, at: start, count: count)
    let place = Int(column) &* 8 &+ code.slot
    return places[place].code.isEqual(to: code) ? place : nil
  }

  /// How long the text of a place is, where it stands at an offset; only short ones are looked for.
  @inline(__always)
  func count(of place: Int, in source: RawSpan, at offset: Int) -> Int? {
    let count = places[place].count
    guard count <= 16, offset &+ 16 <= source.byteCount else { return nil }
    let found = unsafe source.unsafeLoadUnaligned(
      fromByteOffset: offset, as: SIMD16<UInt8>.self)
    let others = moveMask(found .!= places[place].start)
    return others & (1 << UInt64(truncatingIfNeeded: count) &- 1) == 0 ? count : nil
  }

  /// Remembers what a code was written as.
  mutating func remember(
    _ column: Int, _ store: RawSpan, at start: Int, count: Int, as text: Span<UInt8>
  ) {
    guard count > 0, count <= 15, start + 16 <= store.byteCount, text.count <= 32 else { return }
    let code = ShortText(store, at: start, count: count)
    var place = Place(code: code, count: text.count)
    for index in text.indices {
      if index < 16 {
        place.start[index] = text[index]
      } else {
        place.rest[index - 16] = text[index]
      }
    }
    places[column * 8 + code.slot] = place
  }

  struct Place: BitwiseCopyable {
    var code = ShortText()
    /// The text's first sixteen bytes, and those behind them: halves of a longer vector are taken by
    /// calling a function.
    var start = SIMD16<UInt8>()
    var rest = SIMD16<UInt8>()
    var count = 0
  }
}
