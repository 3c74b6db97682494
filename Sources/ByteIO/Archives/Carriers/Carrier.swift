import Bytes
import Findings

// What is clever here
//   What carries nothing passes as it is: a picture in a folder of documents is no document, and no
//   reason to stop.

/// What a credential travels in: a picture that it was baked into, a compact signature around it.
///
/// Both are told by their contents. The credential is given as the text that it is, so that formats
/// need not know how it came.
enum Carrier {
  /// The most bytes that a carrier may have.
  static let limit = 8 << 20
  /// How many bytes tell whether something may be a carrier.
  private static let headLength = 1 << 14

  /// What a source carries, or the source itself where it is no carrier.
  static func unfold(
    _ source: PeekableSource, at location: Location
  ) throws(Failure) -> PeekableSource {
    let head = try source.peek(8)
    if BadgePNG.recognizes(head) {
      return try unfold(source, at: location) { (bytes) throws(Failure) in
        try BadgePNG.badges(in: bytes, at: location)
      }
    }
    guard CompactSignature.mayStart(head) || BadgeSVG.mayStart(head) else { return source }
    let start = try source.peek(headLength)
    if BadgeSVG.recognizes(start) {
      return try unfold(source, at: location) { (bytes) throws(Failure) in
        try BadgeSVG.badges(in: bytes, at: location)
      }
    }
    guard CompactSignature.recognizes(start) else { return source }
    let bytes = try source.peek(limit + 1)
    guard bytes.count <= limit else {
      throw Failure(.input, .carrierTooLarge, "it is larger than 8 MiB", at: location)
    }
    return PeekableSource(
      CarriedSource(
        try CompactSignature.text(of: bytes, at: location),
        notes: source.notes + [Finding(.signatureOpened, opened, at: location)]))
  }

  private static let opened: Message =
    "what it signs is read, and positions count in that text"

  /// The text of the badge in a picture; the picture itself where there is none.
  private static func unfold(
    _ source: PeekableSource, at location: Location,
    find: ([UInt8]) throws(Failure) -> [[UInt8]]
  ) throws(Failure) -> PeekableSource {
    let bytes = try source.peek(limit + 1)
    let badges = try find(bytes)
    guard let badge = badges.first else { return source }
    var notes =
      source.notes + [
        Finding(
          .badgeOpened, "the badge in the picture is read, and positions count in its text",
          at: location)
      ]
    if badges.count > 1 {
      notes.append(
        Finding(.badgeRepeated, "there are \(badges.count) badges; the first is read", at: location)
      )
    }
    let text = badge.drop { $0 <= 0x20 }
    if text.first == UInt8(ascii: "{") {
      return PeekableSource(CarriedSource(Array(text), notes: notes))
    }
    guard CompactSignature.recognizes(Array(text)) else {
      throw Failure(
        .input, .badgeElsewhere, "the picture only tells where its badge is", at: location)
    }
    notes.append(Finding(.signatureOpened, opened, at: location))
    return PeekableSource(
      CarriedSource(try CompactSignature.text(of: Array(text), at: location), notes: notes))
  }
}

/// The text that was carried, with what there is to say about it.
private final class CarriedSource: ByteSource {
  private let text: MemorySource
  let notes: [Finding]

  init(_ text: [UInt8], notes: [Finding]) {
    self.text = MemorySource(text)
    self.notes = notes
  }

  func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    try text.read(into: &buffer, atMost: count)
  }
}
