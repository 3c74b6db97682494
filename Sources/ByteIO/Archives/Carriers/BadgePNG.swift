import Bytes
import Findings

/// Pictures in PNG with a badge in one of their text chunks.
///
/// The chunk is `iTXt` with the keyword `openbadges` or `openbadgecredential`. Older pictures have a
/// `tEXt` with the address of the badge.
enum BadgePNG {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  private static let keywords = ["openbadgecredential", "openbadges"].map { Array($0.utf8) }

  /// Whether `bytes` begin as a PNG does.
  static func recognizes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

  /// The texts of all badges in a picture, of which `bytes` may be the start only.
  static func badges(in bytes: [UInt8], at location: Location) throws(Failure) -> [[UInt8]] {
    let isCut = bytes.count > Carrier.limit
    var found: [[UInt8]] = []
    var offset = signature.count
    while true {
      // The length of the contents, the type, the contents, their checksum.
      guard bytes.count - offset >= 12 else {
        if isCut { return found }
        throw truncated(location)
      }
      let length = number(bytes, at: offset)
      let type = bytes[offset + 4..<offset + 8]
      let start = offset + 8
      let isText = type.elementsEqual("iTXt".utf8) || type.elementsEqual("tEXt".utf8)
      guard length <= bytes.count - start - 4 else {
        if !isCut { throw truncated(location) }
        if isText, keyword(of: bytes[start...]) != nil {
          throw Failure(
            .input, .carrierTooLarge, "the badge in the picture is behind 8 MiB", at: location)
        }
        return found
      }
      if isText, let keyword = keyword(of: bytes[start..<start + length]) {
        guard
          Checksum.of(Array(bytes[offset + 4..<start + length]))
            == UInt32(truncatingIfNeeded: number(bytes, at: start + length))
        else {
          throw Failure(
            .input, .badgeDamaged, "the badge in the picture differs from its checksum",
            at: location)
        }
        let contents = bytes[(start + keyword.count)..<start + length].dropFirst()
        found.append(
          type.first == UInt8(ascii: "t")
            ? Array(contents) : try text(of: Array(contents), at: location))
      }
      if type.elementsEqual("IEND".utf8) { return found }
      offset = start + length + 4
    }
  }

  /// The text of an `iTXt` behind its keyword: whether and how it is compressed, a language, the
  /// keyword in that language, each with a zero behind it, and the text.
  private static func text(of bytes: [UInt8], at location: Location) throws(Failure) -> [UInt8] {
    guard bytes.count > 2 else { throw damaged(location) }
    let behindLanguage = bytes[2...].drop { $0 != 0 }.dropFirst()
    let text = behindLanguage.drop { $0 != 0 }
    guard !text.isEmpty else { throw damaged(location) }
    guard bytes[0] != 0 else { return Array(text.dropFirst()) }
    guard bytes[1] == 0, let inflated = try inflate(Array(text.dropFirst()), at: location) else {
      throw damaged(location)
    }
    return inflated
  }

  private static func inflate(
    _ bytes: [UInt8], at location: Location
  ) throws(Failure) -> [UInt8]? {
    let inflater = Inflater(.zlib)
    var output = ByteBuffer()
    var offset = 0
    while true {
      let step = inflater.step(bytes.span.raw, from: offset, into: &output, room: 1 << 16)
      offset += step.consumed
      if output.count > Carrier.limit {
        throw Failure(
          .input, .carrierTooLarge, "the badge in the picture unfolds to more than 8 MiB",
          at: location)
      }
      switch step.outcome {
      case .ended: return output.bytes
      case .going where step.produced > 0 || step.consumed > 0: continue
      default: return nil
      }
    }
  }

  private static func keyword(of contents: ArraySlice<UInt8>) -> [UInt8]? {
    keywords.first { contents.starts(with: $0 + [0]) }
  }

  private static func number(_ bytes: [UInt8], at offset: Int) -> Int {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func truncated(_ location: Location) -> Failure {
    Failure(.input, .badgeTruncated, "the picture ends too early", at: location)
  }

  private static func damaged(_ location: Location) -> Failure {
    Failure(
      .input, .badgeDamaged, "the badge in the picture is not what such a text should be",
      at: location)
  }
}
