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
    guard count <= 15, start &+ 16 <= store.byteCount else { return false }
    let code = ShortText(store, at: start, count: count)
    let place = places[column &* 8 &+ code.slot]
    guard count > 0, place.code.isEqual(to: code) else { return false }
    bytes.append(place.text, count: place.count)
    return true
  }

  /// Remembers what a code was written as.
  mutating func remember(
    _ column: Int, _ store: RawSpan, at start: Int, count: Int, as text: Span<UInt8>
  ) {
    guard count > 0, count <= 15, start + 16 <= store.byteCount, text.count <= 32 else { return }
    let code = ShortText(store, at: start, count: count)
    var place = Place(code: code, count: text.count)
    for index in text.indices { place.text[index] = text[index] }
    places[column * 8 + code.slot] = place
  }

  struct Place: BitwiseCopyable {
    var code = ShortText()
    var text: SIMD32<UInt8> = SIMD32()
    var count = 0
  }
}
