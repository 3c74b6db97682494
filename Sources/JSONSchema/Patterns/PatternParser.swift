/// Reads regular expressions of ECMA-262, as JSON Schema uses them.
struct PatternParser {
  private let text: [UInt32]
  private var index = 0
  private var depth = 0

  private init(_ text: some Sequence<Unicode.Scalar>) { self.text = text.map(\.value) }

  /// Reads a pattern.
  static func parse(_ pattern: String) throws(PatternProblem) -> PatternTree {
    var parser = PatternParser(pattern.unicodeScalars)
    let tree = try parser.alternatives()
    guard parser.index == parser.text.count else { throw .malformed }
    return tree
  }

  private var next: UInt32? { index < text.count ? text[index] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == character.value else { return false }
    index += 1
    return true
  }

  private mutating func take(_ word: String) -> Bool {
    let scalars = word.unicodeScalars.map(\.value)
    guard text[index...].starts(with: scalars) else { return false }
    index += scalars.count
    return true
  }

  private mutating func alternatives() throws(PatternProblem) -> PatternTree {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { throw .tooLarge }
    var parts = [try sequence()]
    while take("|" as Unicode.Scalar) { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternTree {
    var parts: [PatternTree] = []
    while let next, next != 0x7C, next != 0x29 {
      let isAssertion = next == 0x5E || next == 0x24
      let part = try atom()
      parts.append(isAssertion ? part : try quantified(part))
    }
    return parts.isEmpty ? .empty : parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func quantified(_ part: PatternTree) throws(PatternProblem) -> PatternTree {
    let least: Int
    let most: Int?
    if take("*" as Unicode.Scalar) {
      (least, most) = (0, nil)
    } else if take("+" as Unicode.Scalar) {
      (least, most) = (1, nil)
    } else if take("?" as Unicode.Scalar) {
      (least, most) = (0, 1)
    } else if next == 0x7B, let bounds = try bounds() {
      (least, most) = bounds
    } else {
      return part
    }
    // Whether as much or as little as possible is taken makes no difference to whether it matches.
    _ = take("?" as Unicode.Scalar)
    switch part {
    case .boundary, .beside: throw .malformed
    default: break
    }
    if let most, most < least { throw .malformed }
    return .repeated(part, least: least, most: most)
  }

  /// `{2}`, `{2,}` or `{2,5}`; `nil` where a brace is a brace.
  private mutating func bounds() throws(PatternProblem) -> (Int, Int?)? {
    let start = index
    index += 1
    guard let least = number() else {
      index = start
      return nil
    }
    var most: Int? = least
    if take("," as Unicode.Scalar) { most = number() }
    guard take("}" as Unicode.Scalar) else {
      index = start
      return nil
    }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let next, next >= 0x30, next <= 0x39 {
      value = min((value ?? 0) * 10 + Int(next - 0x30), 1 << 30)
      index += 1
    }
    return value
  }

  private mutating func atom() throws(PatternProblem) -> PatternTree {
    guard let character = next else { throw .malformed }
    index += 1
    switch Unicode.Scalar(character) {
    case "^": return .start
    case "$": return .end
    case ".": return .set(ScalarSet.lineEnds.inverted)
    case "(": return try group()
    case "[": return .set(try characterClass())
    case "*", "+", "?": throw .malformed
    case "\\": return try escape()
    case "{":
      // A brace that starts no repetition is a brace; one that does repeats nothing here.
      index -= 1
      if try bounds() != nil { throw .malformed }
      index += 1
      return .set(ScalarSet([character...character]))
    default: return .set(ScalarSet([character...character]))
    }
  }

  private mutating func group() throws(PatternProblem) -> PatternTree {
    if take("?" as Unicode.Scalar) {
      for (mark, isBehind, isNegated) in [
        ("=", false, false), ("!", false, true), ("<=", true, false), ("<!", true, true),
      ] where take(mark) {
        return try look(isBehind: isBehind, isNegated: isNegated)
      }
      if take("<" as Unicode.Scalar) {
        while let next, next != 0x3E { _ = next; index += 1 }
        guard take(">" as Unicode.Scalar) else { throw .malformed }
      } else if !take(":" as Unicode.Scalar) {
        throw .flags
      }
    }
    let tree = try alternatives()
    guard take(")" as Unicode.Scalar) else { throw .malformed }
    return tree
  }

  /// What stands behind `(?=` and the like: one character, or what cannot be matched here.
  private mutating func look(
    isBehind: Bool, isNegated: Bool
  ) throws(PatternProblem) -> PatternTree {
    let tree = try alternatives()
    guard take(")" as Unicode.Scalar) else { throw .malformed }
    guard let set = tree.character else { throw .lookAround }
    return .beside(set, isBehind: isBehind, isNegated: isNegated)
  }

  private mutating func escape() throws(PatternProblem) -> PatternTree {
    guard let character = next else { throw .malformed }
    switch Unicode.Scalar(character) {
    case "b":
      index += 1
      return .boundary(isNegated: false)
    case "B":
      index += 1
      return .boundary(isNegated: true)
    case "1", "2", "3", "4", "5", "6", "7", "8", "9", "k": throw .backReference
    default: return .set(try escapedSet())
    }
  }

  private mutating func characterClass() throws(PatternProblem) -> ScalarSet {
    let isNegated = take("^" as Unicode.Scalar)
    var ranges: [ClosedRange<UInt32>] = []
    while true {
      guard next != nil else { throw .malformed }
      if take("]" as Unicode.Scalar) { break }
      let first = try classMember()
      if next == 0x2D, index + 1 < text.count, text[index + 1] != 0x5D {
        let start = index
        index += 1
        let last = try classMember()
        if let low = first.single, let high = last.single {
          guard low <= high else { throw .malformed }
          ranges.append(low...high)
          continue
        }
        // A hyphen beside a set such as \w is a hyphen.
        index = start + 1
        ranges += first.ranges + [0x2D...0x2D]
        continue
      }
      ranges += first.ranges
    }
    let set = ScalarSet(ranges)
    return isNegated ? set.inverted : set
  }

  private mutating func classMember() throws(PatternProblem) -> ScalarSet {
    guard let character = next else { throw .malformed }
    index += 1
    guard character == 0x5C else { return ScalarSet([character...character]) }
    if take("b" as Unicode.Scalar) { return ScalarSet([8...8]) }
    return try escapedSet()
  }

  /// What stands behind a backslash and stands for characters.
  private mutating func escapedSet() throws(PatternProblem) -> ScalarSet {
    guard let character = next else { throw .malformed }
    index += 1
    let value: UInt32
    switch Unicode.Scalar(character) {
    case "d": return .digits
    case "D": return ScalarSet.digits.inverted
    case "w": return .words
    case "W": return ScalarSet.words.inverted
    case "s": return .spaces
    case "S": return ScalarSet.spaces.inverted
    case "p": return try property()
    case "P": return try property().inverted
    case "t": value = 0x09
    case "n": value = 0x0A
    case "v": value = 0x0B
    case "f": value = 0x0C
    case "r": value = 0x0D
    case "0":
      if let next, next >= 0x30, next <= 0x39 { throw .malformed }
      value = 0
    case "c":
      guard let letter = next, letter & ~0x20 >= 0x41, letter & ~0x20 <= 0x5A else {
        throw .malformed
      }
      index += 1
      value = letter & 0x1F
    case "x":
      guard let code = hexadecimal(2) else { throw .malformed }
      value = code
    case "u": value = try codePoint()
    default:
      // Letters and digits are kept for meanings of their own.
      let isWord = ScalarSet.words.contains(character) && character != 0x5F
      guard !isWord else { throw .malformed }
      value = character
    }
    return ScalarSet([value...value])
  }

  private mutating func codePoint() throws(PatternProblem) -> UInt32 {
    if take("{" as Unicode.Scalar) {
      var value: UInt32 = 0
      var count = 0
      while let digit = next.flatMap(Self.digit), value <= ScalarSet.last {
        value = value * 16 + digit
        count += 1
        index += 1
      }
      guard count > 0, value <= ScalarSet.last, take("}" as Unicode.Scalar) else {
        throw .malformed
      }
      return value
    }
    guard let unit = hexadecimal(4) else { throw .malformed }
    guard unit & 0xFC00 == 0xD800 else { return unit }
    let start = index
    if take("\\u"), let low = hexadecimal(4), low & 0xFC00 == 0xDC00 {
      return 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
    }
    index = start
    return unit
  }

  private mutating func hexadecimal(_ count: Int) -> UInt32? {
    guard index + count <= text.count else { return nil }
    var value: UInt32 = 0
    for offset in 0..<count {
      guard let digit = Self.digit(text[index + offset]) else { return nil }
      value = value * 16 + digit
    }
    index += count
    return value
  }

  private static func digit(_ character: UInt32) -> UInt32? {
    switch character {
    case 0x30...0x39: character - 0x30
    case 0x41...0x46: character - 0x37
    case 0x61...0x66: character - 0x57
    default: nil
    }
  }

  private mutating func property() throws(PatternProblem) -> ScalarSet {
    guard take("{" as Unicode.Scalar) else { throw .malformed }
    var name = ""
    while let next, next != 0x7D {
      if let scalar = Unicode.Scalar(next) { name.unicodeScalars.append(scalar) }
      index += 1
    }
    guard take("}" as Unicode.Scalar) else { throw .malformed }
    if name == "ASCII" { return ScalarSet([0...0x7F]) }
    guard let set = UnicodeProperty.set(name) else { throw .unknownProperty }
    return set
  }
}

extension ScalarSet {
  /// The only character, `nil` where there are none or more.
  var single: UInt32? {
    guard ranges.count == 1, ranges[0].lowerBound == ranges[0].upperBound else { return nil }
    return ranges[0].lowerBound
  }
}
