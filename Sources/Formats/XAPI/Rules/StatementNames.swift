import Bytes

/// The grammar with numbers for names: they are compared once, when a statement is read.
enum StatementNames {
  /// The number of a member's name; `unknown` where no object has such a member.
  typealias Number = UInt8

  static let unknown = Number.max

  /// All names, by number.
  static let all: [String] = {
    let names = StatementGrammar.Shape.allCases.flatMap { StatementGrammar.members(of: $0).keys }
    let all = Set(names).sorted()
    // A set of them is the bits of a number.
    precondition(all.count <= UInt128.bitWidth, "more names than bits")
    return all
  }()

  private static let numbers = NameNumbers(all)

  /// The number of a name.
  static func number(of name: Span<UInt8>) -> Number {
    numbers.number(of: name).map { Number($0) } ?? unknown
  }

  /// The number of a name of the grammar.
  static func number(of name: String) -> Number { number(of: name.utf8Span.span) }

  /// By shape, then by number: the member.
  static let members: [[StatementGrammar.Member?]] = StatementGrammar.Shape.allCases.map { shape in
    let members = StatementGrammar.members(of: shape)
    return all.map { members[$0] }
  }

  /// By shape: the numbers of what it must have, in the order of the names.
  static let required: [[Number]] = members.map { members in
    members.indices.filter { members[$0]?.isRequired == true }.map { Number($0) }
  }

  /// By number of words: their bytes.
  static let words: [[[UInt8]]] = StatementGrammar.Words.allCases.map { words in
    words.all.map { Array($0.utf8) }
  }

  static let objectType = number(of: "objectType")
  static let identifiers = ["mbox", "mbox_sha1sum", "openid", "account"].map { number(of: $0) }
  static let member = number(of: "member")
  static let relevantTypes = number(of: "relevantTypes")
  static let object = number(of: "object")
  static let verb = number(of: "verb")
  static let id = number(of: "id")
  static let context = number(of: "context")
  static let forActivities = ["revision", "platform"].map { number(of: $0) }
  static let scaled = number(of: "scaled")
  static let raw = number(of: "raw")
  static let min = number(of: "min")
  static let max = number(of: "max")
}
