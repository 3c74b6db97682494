public import Bytes

/// From the raw bytes of a field to its text, and back.
public enum FieldText {
  /// Appends the text of a raw field: quotes around it taken off, doubled quotes halved, quotes out
  /// of place kept.
  public static func decode(_ raw: Span<UInt8>, into text: inout ByteBuffer) {
    guard raw.count > 0, raw[0] == 0x22 else {
      text.append(copying: raw)
      return
    }
    var index = 1
    while index < raw.count {
      let byte = raw[index]
      if byte == 0x22 {
        if index + 1 < raw.count, raw[index + 1] == 0x22 {
          text.append(0x22)
          index += 2
          continue
        }
        // The closing quote; anything behind it is text as it stands.
        text.append(raw.raw, from: index + 1, count: raw.count - index - 1)
        return
      }
      text.append(byte)
      index += 1
    }
  }

  /// The range of a raw field's text where it stands there as it is, `nil` where it has to be decoded.
  @inlinable
  public static func plainRange(_ raw: Span<UInt8>) -> Range<Int>? {
    guard raw.count > 0, raw[0] == 0x22 else { return 0..<raw.count }
    guard raw.count >= 2, raw[raw.count &- 1] == 0x22 else { return nil }
    let inner = raw.extracting(1..<raw.count &- 1)
    return inner.firstIndex(of: 0x22) == nil ? 1..<raw.count &- 1 : nil
  }

  /// Appends `text` as a field, in quotes where it needs them.
  @inlinable
  public static func append(_ text: Span<UInt8>, delimiter: UInt8, to row: inout ByteBuffer) {
    if needsQuotes(text, delimiter: delimiter) {
      appendQuoted(text, to: &row)
    } else {
      row.append(text.raw, from: 0, count: text.count)
    }
  }

  /// Whether a field has to be quoted: it holds the delimiter, a quote or a line break.
  @inlinable
  public static func needsQuotes(_ text: Span<UInt8>, delimiter: UInt8) -> Bool {
    let raw = text.raw
    var index = 0
    let count = text.count
    let delimiters = SIMD16<UInt8>(repeating: delimiter)
    let quotes = SIMD16<UInt8>(repeating: 0x22)
    let feeds = SIMD16<UInt8>(repeating: 0x0A)
    let returns = SIMD16<UInt8>(repeating: 0x0D)
    while index &+ 16 <= count {
      let part = unsafe raw.unsafeLoadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
      let found =
        ((part .== delimiters) .| (part .== quotes)) .| ((part .== feeds) .| (part .== returns))
      if moveMask(found) != 0 { return true }
      index &+= 16
    }
    while index < count {
      let byte = text[index]
      if byte == delimiter || byte == 0x22 || byte == 0x0A || byte == 0x0D { return true }
      index &+= 1
    }
    return false
  }

  /// Appends `text` in quotes, its own quotes doubled.
  public static func appendQuoted(_ text: Span<UInt8>, to row: inout ByteBuffer) {
    row.append(0x22)
    var start = 0
    while let quote = text.firstIndex(of: 0x22, from: start) {
      row.append(text.raw, from: start, count: quote + 1 - start)
      row.append(0x22)
      start = quote + 1
    }
    row.append(text.raw, from: start, count: text.count - start)
    row.append(0x22)
  }
}
