public import Bytes
public import Findings

/// The decompressed bytes of a gzip file, which may have several members one after another.
///
/// Header, CRC-32 and length of every member are checked. An end in the middle of a member is a
/// failure; zero bytes that fill up the last block are ignored; anything else behind the last
/// member becomes one of the `notes`.
public final class GzipSource: ByteSource {
  private enum State { case betweenMembers, inMember, ended }

  private let source: any ByteSource
  private let location: Location
  private let limits: DecompressionLimits
  private let storedSize: Int
  private let inflater = Inflater(.gzip)
  private static let chunk = 1 << 17
  private var input = ByteBuffer(capacity: chunk)
  private var next = 0
  private var state = State.betweenMembers
  private var members = 0
  private var consumed = 0
  private var produced = 0
  private var ownNotes: [Finding] = []

  /// Creates a source that decompresses `source`; `location` is what failures and notes name.
  ///
  /// `storedSize` is what the data take where they are kept, if that is less than they have: gzip
  /// data within an archive may unfold twice.
  public init(
    _ source: any ByteSource, at location: Location = Location(),
    limits: DecompressionLimits = DecompressionLimits(), storedSize: Int? = nil
  ) {
    self.source = source
    self.location = location
    self.limits = limits
    self.storedSize = storedSize ?? .max
  }

  /// Whether `bytes` begin as a gzip file does.
  public static func recognizes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 8]) }

  /// What was found around the data so far.
  public var notes: [Finding] { source.notes + ownNotes }

  /// Appends up to `count` bytes to `buffer` and returns how many; zero means the end.
  public func read(into buffer: inout ByteBuffer, atMost count: Int) throws(Failure) -> Int {
    guard count > 0 else { return 0 }
    while true {
      switch state {
      case .ended: return 0
      case .betweenMembers: try beginMember()
      case .inMember:
        let got = try readMember(into: &buffer, atMost: min(count, 1 << 18))
        if got > 0 { return got }
      }
    }
  }

  private func readMember(
    into buffer: inout ByteBuffer, atMost count: Int
  ) throws(Failure) -> Int {
    if next == input.count, try !refill() {
      throw Failure(.input, .gzipTruncated, "the compressed data end too early", at: location)
    }
    let step = inflater.step(input.span.raw, from: next, into: &buffer, room: count)
    next += step.consumed
    consumed += step.consumed
    produced += step.produced
    switch step.outcome {
    case .going: break
    case .ended: state = .betweenMembers
    case .mismatched:
      throw Failure(
        .input, .gzipBadChecksum, "the data differ from their checksum or length", at: location)
    case .damaged:
      throw Failure(
        .input, .gzipCorrupt, "damaged at byte \(consumed) of the compressed data", at: location)
    }
    let compressed = min(consumed, storedSize)
    if limits.areExceeded(by: produced, from: compressed) {
      throw Failure(
        .input, .gzipBomb, "\(compressed) bytes have unfolded to \(produced)", at: location)
    }
    return step.produced
  }

  /// Looks whether another member follows.
  private func beginMember() throws(Failure) {
    while input.count - next < 2, try refill() {}
    let left = input.count - next
    if left >= 2, input[next] == 0x1F, input[next + 1] == 0x8B {
      if members > 0 { inflater.reset() }
      members += 1
      state = .inMember
    } else if left == 1 ? input[next] == 0x1F : left == 0 && members == 0 {
      throw Failure(.input, .gzipTruncated, "it ends before the data begin", at: location)
    } else if members > 0 {
      try skipPadding()
      state = .ended
    } else {
      throw Failure(.input, .gzipCorrupt, "it does not begin as gzip data do", at: location)
    }
  }

  /// Reads zero bytes up to the end, and takes note of any other.
  private func skipPadding() throws(Failure) {
    repeat {
      while next < input.count {
        guard input[next] == 0 else {
          ownNotes.append(
            Finding(
              .gzipTrailingGarbage,
              "the gzip data end at byte \(consumed); what follows was not read", at: location))
          return
        }
        next += 1
        consumed += 1
      }
    } while try refill()
  }

  /// Reads on behind what is left of the input; false at its end.
  private func refill() throws(Failure) -> Bool {
    input.dropFirst(next)
    next = 0
    return try source.read(into: &input, atMost: Self.chunk - input.count) > 0
  }
}
