/// A regular expression as it is written.
indirect enum PatternTree {
  case empty
  /// One character of a set.
  case set(ScalarSet)
  case sequence([PatternTree])
  case alternatives([PatternTree])
  /// So many times; without an upper bound where `most` is `nil`.
  case repeated(PatternTree, least: Int, most: Int?)
  /// The start and the end of the text.
  case start
  case end
  /// A place between a word's character and another one, or any other place.
  case boundary(isNegated: Bool)
  /// A place in front of a character of a set, or behind one, or any other place.
  case beside(ScalarSet, isBehind: Bool, isNegated: Bool)

  /// The characters it stands for, where that is always one.
  var character: ScalarSet? {
    switch self {
    case .set(let set): return set
    case .alternatives(let parts):
      let sets = parts.compactMap(\.character)
      return sets.count == parts.count ? sets.reduce(ScalarSet()) { $0.union($1) } : nil
    default: return nil
    }
  }

  /// Whether it matches at the start of the text alone.
  var isAnchored: Bool {
    switch self {
    case .start: true
    case .sequence(let parts): parts.first?.isAnchored ?? false
    case .alternatives(let parts): parts.allSatisfy(\.isAnchored)
    default: false
    }
  }
}

/// Why a pattern cannot be used.
enum PatternProblem: Error, Equatable {
  case lookAround
  case backReference
  case unknownProperty
  case flags
  case malformed
  case tooLarge

  /// The reason in words.
  var words: String {
    switch self {
    case .lookAround: "it looks further ahead or behind than one character"
    case .backReference: "it refers back to what a group has matched"
    case .unknownProperty: "it names a property of characters that is not known here"
    case .flags: "it sets flags, or has a group that ECMA-262 does not know"
    case .malformed: "it is no regular expression of ECMA-262"
    case .tooLarge: "it is too large, with all its repetitions written out"
    }
  }
}
