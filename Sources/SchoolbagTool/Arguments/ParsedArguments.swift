import Findings

/// The arguments of a command, checked against what it offers.
struct ParsedArguments: Sendable {
  private(set) var operands: [String] = []
  private var values: [String: [String]] = [:]

  /// No arguments.
  static let none = ParsedArguments()

  private init() {}

  /// Parses GNU-style arguments: `--name value`, `--name=value`, `-o value`, `--` before operands.
  init(_ arguments: [String], for command: CommandSpec) throws(Failure) {
    var index = 0
    var areOptionsOver = false
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if areOptionsOver || argument == "-" || !argument.hasPrefix("-") {
        operands.append(argument)
        continue
      }
      if argument == "--" {
        areOptionsOver = true
        continue
      }
      var name: String
      var value: String?
      if argument.hasPrefix("--") {
        let parts = argument.dropFirst(2).split(
          separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        name = String(parts[0])
        value = parts.count > 1 ? String(parts[1]) : nil
      } else {
        let letter = argument[argument.index(after: argument.startIndex)]
        guard let option = command.options.first(where: { $0.short == letter }) else {
          throw Self.unknown(argument, command)
        }
        name = option.name
        let rest = argument.dropFirst(2)
        value = rest.isEmpty ? nil : String(rest.hasPrefix("=") ? rest.dropFirst() : rest)
      }
      guard let option = command.options.first(where: { $0.name == name }) else {
        throw Self.unknown(argument, command)
      }
      if option.value != nil {
        if value == nil, index < arguments.count {
          value = arguments[index]
          index += 1
        }
        guard value != nil else {
          throw Self.wrong("--\(name) needs a value: \(option.value ?? "")")
        }
      } else if value != nil {
        throw Self.wrong("--\(name) takes no value")
      }
      if values[name] != nil, !option.isRepeatable { throw Self.wrong("--\(name) is given twice") }
      values[name, default: []].append(value ?? "")
    }
    if let limit = command.operandLimit, operands.count > limit, !has("help") {
      throw Self.wrong("`\(command.name)` takes no more than \(limit) name")
    }
  }

  /// Whether an option was given.
  func has(_ name: String) -> Bool { values[name] != nil }

  /// The value of an option.
  subscript(name: String) -> String? { values[name]?.last }

  /// All values of an option.
  func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The value of an option that is one of a few words.
  func choice<Word: RawRepresentable & CaseIterable>(
    _ name: String, default fallback: Word
  ) throws(Failure) -> Word where Word.RawValue == String {
    guard let text = self[name] else { return fallback }
    guard let word = Word(rawValue: text) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw Self.wrong("--\(name) is one of: \(words)")
    }
    return word
  }

  /// The value of an option that is a whole number from 1 on.
  func number(_ name: String, default fallback: Int) throws(Failure) -> Int {
    guard let text = self[name] else { return fallback }
    guard let number = Int(text), number > 0 else {
      throw Self.wrong("--\(name) is a number from 1 on")
    }
    return number
  }

  /// The value of an option that is a size in bytes: digits, and K, M or G.
  func size(_ name: String, default fallback: Int) throws(Failure) -> Int {
    guard var text = self[name] else { return fallback }
    var shift = 0
    switch text.last {
    case "K", "k": shift = 10
    case "M", "m": shift = 20
    case "G", "g": shift = 30
    default: break
    }
    if shift > 0 { text.removeLast() }
    guard let number = Int(text), number > 0, number <= Int.max >> shift else {
      throw Self.wrong("--\(name) is a size such as 256M")
    }
    return number << shift
  }

  static func wrong(_ text: String) -> Failure {
    Failure(.usage, .wrongUsage, Message(text))
  }

  private static func unknown(_ argument: String, _ command: CommandSpec) -> Failure {
    let name = argument.prefix { $0 != "=" }
    return wrong("`\(command.name)` has no option \(name)")
  }
}

extension FindingCode {
  static let wrongUsage = FindingCode(
    "usage.wrong", .error, "The command cannot be understood.",
    explanation: "Nothing was read or written; the exit status is 2.",
    hint: "`schoolbag --help` and `schoolbag COMMAND --help` tell what there is")
}
