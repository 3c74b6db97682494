import Synchronization

/// The sets of characters that `\p{…}` names, as far as the standard library knows them.
enum UnicodeProperty {
  private static let cache = Mutex<[String: ScalarSet]>([:])

  /// The set of a property's name; `nil` where it is not known.
  static func set(_ text: String) -> ScalarSet? {
    if let known = cache.withLock({ $0[text] }) { return known }
    guard let test = test(text) else { return nil }
    var ranges: [ClosedRange<UInt32>] = []
    var start: UInt32?
    for value in 0...ScalarSet.last {
      let isIn = Unicode.Scalar(value).map { test($0.properties) } ?? false
      if isIn {
        if start == nil { start = value }
      } else if let first = start {
        ranges.append(first...value - 1)
        start = nil
      }
    }
    if let first = start { ranges.append(first...ScalarSet.last) }
    let set = ScalarSet(ranges)
    cache.withLock { $0[text] = set }
    return set
  }

  private static func test(_ text: String) -> ((Unicode.Scalar.Properties) -> Bool)? {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      guard parts[0] == "General_Category" || parts[0] == "gc" else { return nil }
      return category(parts[1])
    }
    switch text {
    case "Any": return { _ in true }
    case "Alphabetic", "Alpha": return { $0.isAlphabetic }
    case "White_Space", "space": return { $0.isWhitespace }
    case "Uppercase", "Upper": return { $0.isUppercase }
    case "Lowercase", "Lower": return { $0.isLowercase }
    case "Emoji": return { $0.isEmoji }
    case "Emoji_Presentation": return { $0.isEmojiPresentation }
    case "ID_Start", "IDS": return { $0.isIDStart }
    case "ID_Continue", "IDC": return { $0.isIDContinue }
    case "Ideographic": return { $0.isIdeographic }
    case "Math": return { $0.isMath }
    case "Hex_Digit": return { $0.isHexDigit }
    case "ASCII_Hex_Digit": return { $0.isASCIIHexDigit }
    case "Assigned": return { $0.generalCategory != .unassigned }
    default: return category(text)
    }
  }

  private static func category(_ name: String) -> ((Unicode.Scalar.Properties) -> Bool)? {
    let wanted = categories.filter { $0.names.contains(name) }.flatMap(\.members)
    return wanted.isEmpty ? nil : { wanted.contains($0.generalCategory) }
  }

  private static let letters: [Unicode.GeneralCategory] = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
  ]

  /// General categories by their short and long names.
  private static let categories: [(names: [String], members: [Unicode.GeneralCategory])] = [
    (["L", "Letter"], letters),
    (["LC", "Cased_Letter"], [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter]),
    (["Lu", "Uppercase_Letter"], [.uppercaseLetter]),
    (["Ll", "Lowercase_Letter"], [.lowercaseLetter]),
    (["Lt", "Titlecase_Letter"], [.titlecaseLetter]),
    (["Lm", "Modifier_Letter"], [.modifierLetter]),
    (["Lo", "Other_Letter"], [.otherLetter]),
    (["M", "Mark", "Combining_Mark"], [.nonspacingMark, .spacingMark, .enclosingMark]),
    (["Mn", "Nonspacing_Mark"], [.nonspacingMark]),
    (["Mc", "Spacing_Mark"], [.spacingMark]),
    (["Me", "Enclosing_Mark"], [.enclosingMark]),
    (["N", "Number"], [.decimalNumber, .letterNumber, .otherNumber]),
    (["Nd", "Decimal_Number", "digit"], [.decimalNumber]),
    (["Nl", "Letter_Number"], [.letterNumber]),
    (["No", "Other_Number"], [.otherNumber]),
    (
      ["P", "Punctuation", "punct"],
      [
        .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
        .initialPunctuation, .finalPunctuation, .otherPunctuation,
      ]
    ),
    (["Pc", "Connector_Punctuation"], [.connectorPunctuation]),
    (["Pd", "Dash_Punctuation"], [.dashPunctuation]),
    (["Ps", "Open_Punctuation"], [.openPunctuation]),
    (["Pe", "Close_Punctuation"], [.closePunctuation]),
    (["Pi", "Initial_Punctuation"], [.initialPunctuation]),
    (["Pf", "Final_Punctuation"], [.finalPunctuation]),
    (["Po", "Other_Punctuation"], [.otherPunctuation]),
    (["S", "Symbol"], [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol]),
    (["Sm", "Math_Symbol"], [.mathSymbol]),
    (["Sc", "Currency_Symbol"], [.currencySymbol]),
    (["Sk", "Modifier_Symbol"], [.modifierSymbol]),
    (["So", "Other_Symbol"], [.otherSymbol]),
    (["Z", "Separator"], [.spaceSeparator, .lineSeparator, .paragraphSeparator]),
    (["Zs", "Space_Separator"], [.spaceSeparator]),
    (["Zl", "Line_Separator"], [.lineSeparator]),
    (["Zp", "Paragraph_Separator"], [.paragraphSeparator]),
    (["C", "Other"], [.control, .format, .surrogate, .privateUse, .unassigned]),
    (["Cc", "Control", "cntrl"], [.control]),
    (["Cf", "Format"], [.format]),
    (["Co", "Private_Use"], [.privateUse]),
    (["Cn", "Unassigned"], [.unassigned]),
  ]
}
