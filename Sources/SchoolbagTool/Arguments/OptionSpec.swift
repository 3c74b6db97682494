/// One option of a command: data for parsing, help and pages.
struct OptionSpec: Sendable {
  /// The long name without hyphens.
  var name: String
  /// A short name, such as `o`.
  var short: Character?
  /// What stands for its value in help; `nil` where it takes none.
  var value: String?
  /// Whether it may be given more than once.
  var isRepeatable = false
  /// What it does, in one sentence.
  var summary: String

  init(
    _ name: String, short: Character? = nil, value: String? = nil, isRepeatable: Bool = false,
    _ summary: String
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    self.summary = summary
  }
}

/// One command: data for parsing and help, and what it does.
struct CommandSpec: Sendable {
  /// The name.
  var name: String
  /// What stands for its operands in help.
  var operands: String
  /// The most operands that it takes; `nil` where it takes any number.
  var operandLimit: Int?
  /// What it does, in one sentence.
  var summary: String
  /// More about it.
  var discussion: String
  /// Its options.
  var options: [OptionSpec]
}
