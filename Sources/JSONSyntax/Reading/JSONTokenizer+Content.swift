public import Bytes

/// What tokens say.
extension JSONTokenizer {
  /// The content of a token as it is written, escapes and all, without quotes.
  @inlinable @inline(__always)
  @_lifetime(copy self)
  public func content(of token: JSONToken) -> Span<UInt8> {
    Span<UInt8>(_bytes: bytes.extracting(token.range))
  }

  /// Appends the meaning of a token to `buffer`: its content, with escapes replaced.
  @inlinable @inline(__always)
  public func append(contentOf token: JSONToken, to buffer: inout ByteBuffer) {
    if token.traits.contains(.hasEscapes) {
      buffer.append(unescapingJSON: content(of: token))
    } else {
      buffer.append(bytes, from: token.start, count: token.count)
    }
  }
}
