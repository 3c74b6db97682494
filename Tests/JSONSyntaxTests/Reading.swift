import Bytes
import JSONSyntax

/// What reading a text came to: tokens with their place in the whole text, counts, and the end.
struct Reading: Equatable {
  struct Token: Equatable, CustomStringConvertible {
    var kind: JSONToken.Kind
    var start: Int
    var content: [UInt8]
    var traits: JSONToken.Traits = []

    var description: String { "\(kind)@\(start) \(String(decoding: content, as: UTF8.self))" }
  }

  var tokens: [Token] = []
  var error: JSONError?
  var valueCount = 0
  var nullCount = 0
  /// Whether the text was read to an end that was allowed.
  var isAccepted: Bool { error == nil }
}

extension Reading {
  /// Reads a text that comes in chunks, as a caller with one buffer does.
  init(_ chunks: [ArraySlice<UInt8>], _ start: JSONState = JSONState()) {
    var state = start
    var buffer = ByteBuffer()
    var base = 0
    var next = 0
    while true {
      var tokenizer = JSONTokenizer(buffer, resuming: state, isLast: next == chunks.count)
      var kept = 0
      reading: while true {
        let token = tokenizer.next()
        switch token.kind {
        case .needMore:
          kept = token.start
          break reading
        case .end, .error:
          error = token.error.map { JSONError($0.problem, at: base + $0.offset) }
          valueCount = tokenizer.valueCount
          nullCount = tokenizer.nullCount
          return
        default:
          take(token, tokenizer.content(of: token), base: base)
        }
      }
      state = tokenizer.state
      buffer.dropFirst(kept)
      base += kept
      guard next < chunks.count else { return }
      buffer.append(copying: Array(chunks[next]).span)
      next += 1
    }
  }

  /// Reads a text in one piece, without any bytes behind it.
  init(whole text: [UInt8], _ start: JSONState = JSONState()) {
    let span = text.span
    var tokenizer = JSONTokenizer(span.raw, 0..<text.count, resuming: start, isLast: true)
    while true {
      let token = tokenizer.next()
      if token.kind == .end || token.kind == .error {
        error = token.error
        valueCount = tokenizer.valueCount
        nullCount = tokenizer.nullCount
        return
      }
      take(token, tokenizer.content(of: token), base: 0)
    }
  }

  mutating func take(_ token: JSONToken, _ content: Span<UInt8>, base: Int) {
    var bytes: [UInt8] = []
    for index in content.indices { bytes.append(content[index]) }
    tokens.append(
      Token(kind: token.kind, start: base + token.start, content: bytes, traits: token.traits))
  }
}

/// Cuts a text into chunks of `size` bytes.
func chunks(of text: [UInt8], size: Int) -> [ArraySlice<UInt8>] {
  stride(from: 0, to: text.count, by: size).map { text[$0..<min($0 + size, text.count)] }
}

/// Cuts a text in two.
func halves(of text: [UInt8], at place: Int) -> [ArraySlice<UInt8>] {
  [text[..<place], text[place...]]
}
