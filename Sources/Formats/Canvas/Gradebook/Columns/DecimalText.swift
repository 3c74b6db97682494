import Bytes
import LearnerModel

/// Numbers as Canvas and spreadsheets write them, in the languages of their users.
enum DecimalText {
  /// Whether a text is a number.
  static func isNumber(_ text: String) -> Bool {
    var canonical = ByteBuffer()
    return append(text.utf8Span.span, hasComma: true, to: &canonical)
  }

  /// Whether a text is a number whose one comma can only stand before the decimals.
  static func showsComma(_ text: String) -> Bool {
    guard text.utf8.contains(0x2C), !text.utf8.contains(0x2E) else { return false }
    var canonical = ByteBuffer()
    return append(text.utf8Span.span, hasComma: false, to: &canonical)
      && canonical.span.firstIndex(of: 0x2E) != nil
  }

  /// Appends the canonical form of a number; returns whether the text is one.
  ///
  /// Of two signs the last one stands before the decimals. A single comma with three digits behind it
  /// could also part thousands; it is read only where `hasComma` says that commas stand before
  /// decimals in this file.
  static func append(
    _ text: Span<UInt8>, hasComma: Bool, to canonical: inout ByteBuffer
  ) -> Bool {
    let trimmed = text.extracting(text.trimmedRange)
    if ValueType.decimal.isCanonical(trimmed) {
      canonical.append(copying: trimmed)
      return true
    }
    var commas = 0
    var points = 0
    for index in trimmed.indices {
      if trimmed[index] == 0x2C { commas += 1 } else if trimmed[index] == 0x2E { points += 1 }
    }
    if commas == 0, points < 2 {
      return ValueType.decimal.respell(trimmed, rules: SpellingRules(), into: &canonical)
    }
    var bytes: [UInt8] = trimmed.indices.map { trimmed[$0] }
    if bytes.first == 0x2B { bytes.removeFirst() }
    guard let last = bytes.lastIndex(where: { $0 == 0x2C || $0 == 0x2E }) else { return false }
    let sign = bytes[last]
    let isOnce = sign == 0x2C ? commas == 1 : points == 1
    let isAlone = commas == 0 || points == 0
    let whole = bytes[..<last]
    let decimals = bytes[(last + 1)...]
    if isOnce, isAlone {
      let mayBeThousands =
        decimals.count == 3 && whole.last { $0 != 0x2D } != nil
        && whole.filter { $0 != 0x2D } != [0x30]
      if mayBeThousands, !hasComma { return false }
      return append(whole + [0x2E] + decimals, to: &canonical)
    }
    guard let parts = ungrouped(isOnce ? Array(whole) : bytes) else { return false }
    return append(isOnce ? parts + [0x2E] + decimals : parts[...], to: &canonical)
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to canonical: inout ByteBuffer) -> Bool {
    let text = Array(bytes)
    guard ValueType.decimal.isCanonical(text.span) else { return false }
    canonical.append(copying: text.span)
    return true
  }

  /// The digits of a number whose thousands are parted, `nil` where they are not parted by threes.
  private static func ungrouped(_ bytes: [UInt8]) -> [UInt8]? {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2C || $0 == 0x2E }
    guard let first = parts.first, parts.count > 1, (1...4).contains(first.count),
      parts.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return Array(parts.joined())
  }
}
