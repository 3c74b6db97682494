public import Bytes

// What is clever here
//   What may come next is a set of bits, so that one test per byte decides whether it fits. Short
//   strings and numbers are recognised by one comparison of sixteen bytes; everything longer,
//   escaped, not ASCII or wrong is handled by the byte-wise code in the other files.
// If you change this
//   Nothing is remembered of a token that the end of the chunk cuts: it is read again from its
//   start. So whatever a token decides must depend on its own bytes and the one behind it only, or
//   the answer would depend on where the text was cut.
//   The struct is large, and whatever is not inlined gets a copy of it unless it may change it. So
//   what only looks is inlined, and helpers take the bytes.

/// Reads JSON text (RFC 8259) chunk by chunk and gives one token at a time.
///
/// A tokenizer borrows the bytes of one chunk. Where the chunk ends, it answers `needMore`; the
/// bytes from that token's `start` on are put in front of the following ones, and a new tokenizer
/// goes on with the old one's `state`:
///
///     var state = JSONState(.lines)
///     reading: while true {
///       var tokenizer = JSONTokenizer(buffer, resuming: state, isLast: sourceHasEnded)
///       while true {
///         let token = tokenizer.next()
///         switch token.kind {
///         case .needMore:
///           state = tokenizer.state
///           buffer.dropFirst(token.start)
///           … append more bytes …
///           continue reading
///         case .end: break reading
///         case .error: … token.error …
///         default: … use token and tokenizer.content(of: token) …
///         }
///       }
///     }
///
/// Every string is checked to be UTF-8 and every number to be one; both are given as written. A
/// function that reads a part of the text takes the tokenizer `inout`.
public struct JSONTokenizer: ~Copyable, ~Escapable {
  /// The bytes that offsets count in; they may go on behind the chunk.
  public let bytes: RawSpan
  /// Where the next token is looked for.
  public internal(set) var position: Int
  /// Where the chunk ends.
  public let count: Int
  /// Whether the text ends with the chunk.
  public let isLast: Bool
  let first: Int
  @usableFromInline var current: JSONState
  var failure: JSONError?

  /// Creates a tokenizer for all bytes of `buffer` from `offset` on.
  @_lifetime(borrow buffer)
  public init(
    _ buffer: borrowing ByteBuffer, from offset: Int = 0, resuming state: JSONState, isLast: Bool
  ) {
    self.init(
      buffer.paddedBytes, offset..<buffer.count, resuming: state, isLast: isLast)
  }

  /// Creates a tokenizer for a range of `bytes`.
  ///
  /// Any bytes will do. It is faster where they go on for sixteen bytes behind the range.
  @_lifetime(copy bytes)
  public init(_ bytes: RawSpan, _ range: Range<Int>, resuming state: JSONState, isLast: Bool) {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= bytes.byteCount, "a range outside the bytes")
    self.bytes = bytes
    self.isLast = isLast
    first = range.lowerBound
    position = range.lowerBound
    count = range.upperBound
    current = state
  }

  /// How far the text has been read; behind an error it is of no use.
  public var state: JSONState {
    var state = current
    if position > first { state.skipsMark = nil }
    return state
  }

  /// How many arrays and objects are open.
  @inlinable public var depth: Int { @inline(__always) get { current.depth } }

  /// How many values were read that hold something: scalars other than `null`, empty arrays and
  /// empty objects.
  ///
  /// The count goes on from chunk to chunk and does not depend on what a caller does with tokens.
  @inlinable public var valueCount: Int { @inline(__always) get { current.valueCount } }

  /// How many times `null` was read.
  @inlinable public var nullCount: Int { @inline(__always) get { current.nullCount } }

  /// The next token.
  ///
  /// After `needMore`, `end` or `error` the answer stays the same.
  public mutating func next() -> JSONToken {
    var position = self.position
    while position < count {
      let byte = byte(at: position)
      switch byte {
      case UInt8(ascii: ","):
        guard current.allowed & JSONState.Allowed.comma != 0 else {
          return unexpected(at: position)
        }
        current.allowed = current.afterComma
        position &+= 1

      case UInt8(ascii: "\""):
        return string(at: position)

      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
        guard current.allowed & JSONState.Allowed.value != 0 else {
          return unexpected(at: position)
        }
        return number(at: position)

      case UInt8(ascii: "{"), UInt8(ascii: "["):
        return open(at: position, isObject: byte == UInt8(ascii: "{"))

      case UInt8(ascii: "}"):
        guard current.allowed & JSONState.Allowed.objectEnd != 0 else {
          return unexpected(at: position)
        }
        current.close()
        self.position = position &+ 1
        return JSONToken(.objectEnd, position, position &+ 1)

      case UInt8(ascii: "]"):
        guard current.allowed & JSONState.Allowed.arrayEnd != 0 else {
          return unexpected(at: position)
        }
        current.close()
        self.position = position &+ 1
        return JSONToken(.arrayEnd, position, position &+ 1)

      case 0x20, 0x0A, 0x0D, 0x09:
        guard skipWhiteSpace(at: &position) else { return finish(at: count) }

      case UInt8(ascii: ":"):
        guard current.allowed & JSONState.Allowed.colon != 0 else {
          return unexpected(at: position)
        }
        current.allowed = JSONState.Allowed.value
        position &+= 1

      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
        guard current.allowed & JSONState.Allowed.value != 0 else {
          return unexpected(at: position)
        }
        return word(at: position, startingWith: byte)

      default:
        guard let behind = skipMark(at: position) else { return finish(at: position) }
        position = behind
      }
    }
    return finish(at: position)
  }

  @inline(__always)
  func byte(at offset: Int) -> UInt8 {
    JSONSyntax.byte(of: bytes, at: offset)
  }

  /// Reads an opening bracket.
  @inline(__always)
  mutating func open(at start: Int, isObject: Bool) -> JSONToken {
    guard current.allowed & JSONState.Allowed.value != 0 else { return unexpected(at: start) }
    guard current.depth < current.depthLimit else { return fail(.tooDeep, at: start) }
    current.open(isObject: isObject)
    position = start &+ 1
    return JSONToken(isObject ? .objectStart : .arrayStart, start, start &+ 1)
  }
}
