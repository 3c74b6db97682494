import Bytes
import Findings

/// Signed texts in the compact form of RFC 7515: header, payload and signature with dots between.
///
/// A signature is never checked. It is kept as it was written, all three parts of it, because it holds
/// for the very bytes of the payload: they are given as one more member of the payload's object.
enum CompactSignature {
  /// The member that holds what was written.
  static let member = "ext:jws"

  /// Whether a text may start with a header, which is an object: `{` and what may follow it.
  static func mayStart(_ bytes: [UInt8]) -> Bool {
    let text = bytes.drop { $0 <= 0x20 }
    guard text.count > 1, text.first == UInt8(ascii: "e") else { return false }
    return Base64URL.value(of: text[text.startIndex + 1]).map { $0 >= 48 } ?? false
  }

  /// Whether the start of a text is that of a signed one.
  static func recognizes(_ bytes: [UInt8]) -> Bool {
    guard mayStart(bytes) else { return false }
    let text = bytes.drop { $0 <= 0x20 }
    let header = text.prefix { $0 != dot }
    let rest = text.dropFirst(header.count + 1)
    guard rest.count > 1, mayStart(Array(rest.prefix(2))),
      rest.prefix(while: { $0 != dot && $0 > 0x20 }).allSatisfy({ Base64URL.value(of: $0) != nil }),
      let decoded = Base64URL.decode(header)
    else { return false }
    return isObject(decoded) && decoded.start(of: "\"alg\"") != nil
  }

  /// The payloads of signed texts with white space between, each with what was written.
  static func text(of bytes: [UInt8], at location: Location) throws(Failure) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 2)
    for (number, written) in bytes.split(whereSeparator: { $0 <= 0x20 }).enumerated() {
      guard let payload = payload(of: written) else {
        throw Failure(
          .input, .signatureDamaged,
          "signed text \(number + 1) is no header, payload and signature in base64url with dots between, or signs no JSON object",
          at: location)
      }
      // Behind the last member, so that positions are those in the payload.
      text += payload.dropLast()
      let isEmpty = payload.dropFirst().dropLast().allSatisfy { $0 <= 0x20 }
      text += Array((isEmpty ? "" : ",").utf8) + Array("\"\(member)\":\"".utf8)
      text += written
      text += Array("\"}\n".utf8)
    }
    return text
  }

  private static let dot = UInt8(ascii: ".")

  /// The object that is signed.
  private static func payload(of written: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let parts = written.split(separator: dot, omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Base64URL.decode(parts[0]), isObject(header),
      let payload = Base64URL.decode(parts[1]), isObject(payload),
      parts[2].allSatisfy({ Base64URL.value(of: $0) != nil })
    else { return nil }
    let end = payload.lastIndex { $0 > 0x20 } ?? payload.startIndex
    return payload[...end]
  }

  private static func isObject(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
      && bytes.last { $0 > 0x20 } == UInt8(ascii: "}")
  }
}
