/// One part of a pattern for paths, held against one name.
struct NamePattern {
  private enum Token {
    case anyRun
    case anyOne
    case oneOf([ClosedRange<UInt32>], isNegated: Bool)
    case just(UInt32)

    func matches(_ scalar: UInt32) -> Bool {
      switch self {
      case .anyRun, .anyOne: true
      case .oneOf(let ranges, let isNegated): ranges.contains { $0.contains(scalar) } != isNegated
      case .just(let wanted): scalar == wanted
      }
    }
  }

  private var tokens: [Token] = []
  private let beginsWithDot: Bool

  init(_ pattern: String) {
    let scalars = pattern.unicodeScalars.map(\.value)
    beginsWithDot = scalars.first == 0x2E || scalars.prefix(2) == [0x5C, 0x2E]
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case 0x2A: tokens.append(.anyRun)
      case 0x3F: tokens.append(.anyOne)
      case 0x5C where index < scalars.count:
        tokens.append(.just(scalars[index]))
        index += 1
      case 0x5B:
        if let (set, end) = Self.set(in: scalars, from: index) {
          tokens.append(set)
          index = end
        } else {
          tokens.append(.just(scalar))
        }
      default: tokens.append(.just(scalar))
      }
    }
  }

  /// Reads the set whose `[` stands before `start`; without a `]` it is none.
  private static func set(in scalars: [UInt32], from start: Int) -> (Token, end: Int)? {
    var index = start
    let isNegated = index < scalars.count && [0x21, 0x5E].contains(scalars[index])
    if isNegated { index += 1 }
    var ranges: [ClosedRange<UInt32>] = []
    let first = index
    while index < scalars.count {
      let lower = scalars[index]
      // A `]` in the first place stands for itself.
      if lower == 0x5D, index > first { return (.oneOf(ranges, isNegated: isNegated), index + 1) }
      if index + 2 < scalars.count, scalars[index + 1] == 0x2D, scalars[index + 2] != 0x5D {
        let upper = scalars[index + 2]
        if lower <= upper { ranges.append(lower...upper) }
        index += 3
      } else {
        ranges.append(lower...lower)
        index += 1
      }
    }
    return nil
  }

  /// Whether the whole of `name` matches; a hidden name only if the pattern begins with a dot.
  func matches(_ name: String) -> Bool {
    let scalars = name.unicodeScalars.map(\.value)
    if scalars.first == 0x2E, !beginsWithDot { return false }
    var token = 0
    var position = 0
    // After a mismatch the last `*` takes one character more; earlier ones need not change.
    var retry: (token: Int, position: Int)?
    while position < scalars.count {
      if token < tokens.count, case .anyRun = tokens[token] {
        retry = (token + 1, position)
        token += 1
      } else if token < tokens.count, tokens[token].matches(scalars[position]) {
        token += 1
        position += 1
      } else if let last = retry {
        retry = (last.token, last.position + 1)
        token = last.token
        position = last.position + 1
      } else {
        return false
      }
    }
    return tokens[token...].allSatisfy { if case .anyRun = $0 { true } else { false } }
  }
}
