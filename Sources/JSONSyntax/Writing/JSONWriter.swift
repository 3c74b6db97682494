public import Bytes

/// Writes JSON text, and puts in commas and colons.
///
///     var writer = JSONWriter()
///     writer.beginObject()
///     writer.name("id")
///     writer.string(id)
///     writer.name("scores")
///     writer.beginArray()
///     for score in scores { writer.number(score) }
///     writer.endArray()
///     writer.endObject()
///     writer.endLine()
///
/// Text piles up in `bytes`. Whoever takes it may empty the buffer at any time: the writer remembers
/// whether a comma is due. It trusts its caller to close what was opened and to name members of
/// objects only.
public struct JSONWriter: ~Copyable {
  /// What has been written and not been taken yet.
  public var bytes: ByteBuffer
  /// Whether a comma stands between what was written last and a value or name that follows.
  public var needsComma = false

  /// Creates a writer with nothing written.
  public init() { bytes = ByteBuffer() }

  /// Creates a writer that goes on behind the bytes of `buffer`.
  public init(appendingTo buffer: consuming ByteBuffer) { bytes = buffer }

  /// Starts an object.
  @inlinable @inline(__always)
  public mutating func beginObject() { begin(UInt8(ascii: "{")) }

  /// Ends the object that was started last.
  @inlinable @inline(__always)
  public mutating func endObject() { end(UInt8(ascii: "}")) }

  /// Starts an array.
  @inlinable @inline(__always)
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }

  /// Ends the array that was started last.
  @inlinable @inline(__always)
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  /// Ends a line; a value behind it is a value of its own.
  @inlinable @inline(__always)
  public mutating func endLine() {
    bytes.append(0x0A)
    needsComma = false
  }

  /// Writes a member's name, which is plain: ASCII from U+0020 on without quotes and backslashes.
  @inlinable @inline(__always)
  public mutating func name(_ name: StaticString) {
    openQuotes()
    bytes.append(name)
    endName()
  }

  /// Writes a member's name, given by what it means.
  @inlinable
  public mutating func name(_ name: Span<UInt8>) {
    self.name(name.raw, from: 0, count: name.count)
  }

  /// Writes a member's name, given by what it means.
  @inlinable
  public mutating func name(_ source: RawSpan, from offset: Int, count: Int) {
    openQuotes()
    bytes.append(escapingForJSON: source, from: offset, count: count)
    endName()
  }

  /// Writes a string, given by what it means.
  @inlinable
  public mutating func string(_ text: Span<UInt8>) {
    string(text.raw, from: 0, count: text.count)
  }

  /// Writes a string, given by what it means.
  @inlinable
  public mutating func string(_ source: RawSpan, from offset: Int, count: Int) {
    openQuotes()
    bytes.append(escapingForJSON: source, from: offset, count: count)
    endString()
  }

  /// Writes a string that is known to be plain: `JSONToken.isPlain` tells.
  @inlinable @inline(__always)
  public mutating func plainString(_ source: RawSpan, from offset: Int, count: Int) {
    openQuotes()
    bytes.append(source, from: offset, count: count)
    endString()
  }

  /// Writes a number, given by the text of a JSON number.
  @inlinable @inline(__always)
  public mutating func number(_ text: Span<UInt8>) {
    raw(text.raw, from: 0, count: text.count)
  }

  /// Writes a whole number.
  @inlinable @inline(__always)
  public mutating func number(_ value: Int) {
    separate()
    bytes.append(decimal: value)
    needsComma = true
  }

  /// Writes `true` or `false`.
  @inlinable @inline(__always)
  public mutating func boolean(_ value: Bool) {
    separate()
    let word: StaticString = value ? "true" : "false"
    bytes.append(word)
    needsComma = true
  }

  /// Writes `null`.
  @inlinable @inline(__always)
  public mutating func null() {
    separate()
    bytes.append("null" as StaticString)
    needsComma = true
  }

  /// Writes a value that is JSON text already, such as one that a tokenizer skipped.
  @inlinable @inline(__always)
  public mutating func raw(_ source: RawSpan, from offset: Int, count: Int) {
    separate()
    bytes.append(source, from: offset, count: count)
    needsComma = true
  }

  /// Writes text as it is, without a comma before it or after it.
  @inlinable @inline(__always)
  public mutating func literal(_ text: StaticString) { bytes.append(text) }

  @inlinable @inline(__always)
  mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  @inlinable @inline(__always)
  mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  @inlinable @inline(__always)
  mutating func end(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  @inlinable @inline(__always)
  mutating func openQuotes() {
    if needsComma {
      bytes.append(bitsOf: UInt16(littleEndian: 0x222C))  // ,"
    } else {
      bytes.append(UInt8(ascii: "\""))
    }
  }

  @inlinable @inline(__always)
  mutating func endString() {
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  @inlinable @inline(__always)
  mutating func endName() {
    bytes.append(bitsOf: UInt16(littleEndian: 0x3A22))  // ":
    needsComma = false
  }
}
