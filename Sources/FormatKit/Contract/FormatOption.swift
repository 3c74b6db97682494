public import Findings

/// Something that can be chosen about reading or writing a format: data for help, checks and pages.
public struct FormatOption: Sendable {
  /// When the option counts.
  public enum Use: String, Sendable {
    /// While reading.
    case reading
    /// While writing.
    case writing
    /// Both.
    case both
  }

  /// The name, as in `--to oneroster-csv:version=1.1`.
  public var name: String
  /// The values that may be given; empty where any text may.
  public var choices: [String]
  /// What holds where nothing is given; `nil` where nothing does.
  public var defaultValue: String?
  /// When it counts.
  public var use: Use
  /// What it does, in one sentence.
  public var summary: String

  /// Declares an option.
  public init(
    _ name: String, choices: [String] = [], default defaultValue: String? = nil,
    use: Use = .both, _ summary: String
  ) {
    self.name = name
    self.choices = choices
    self.defaultValue = defaultValue
    self.use = use
    self.summary = summary
  }
}

/// The options that were given for one format.
public struct FormatOptions: Sendable, Hashable {
  private var values: [String: String]

  /// Creates options; `values` have been checked against the format's.
  public init(_ values: [String: String] = [:]) { self.values = values }

  /// The value given for an option.
  public subscript(name: String) -> String? { values[name] }

  /// Reads `name=value,name=value` behind a format's name, checked against what the format offers.
  ///
  /// A value without a name is the version.
  public static func parse(
    _ text: String, for descriptor: FormatDescriptor, use: FormatOption.Use
  ) throws(Failure) -> FormatOptions {
    var values: [String: String] = [:]
    for part in text.split(separator: ",") {
      let halves = part.split(separator: "=", maxSplits: 1).map(String.init)
      let (name, value) = halves.count == 2 ? (halves[0], halves[1]) : ("version", halves[0])
      guard
        let option = descriptor.options.first(where: {
          $0.name == name && ($0.use == .both || $0.use == use)
        })
      else {
        let known = descriptor.options.filter { $0.use == .both || $0.use == use }.map(\.name)
        throw Failure(
          .usage, .unknownOption,
          "\(descriptor.id) has no option `\(name)` for \(use.rawValue); it has: \(known.isEmpty ? "none" : known.joined(separator: ", "))"
        )
      }
      guard option.choices.isEmpty || option.choices.contains(value) else {
        throw Failure(
          .usage, .unknownOption,
          "`\(name)` of \(descriptor.id) is one of: \(option.choices.joined(separator: ", "))")
      }
      values[name] = value
    }
    return FormatOptions(values)
  }
}

extension FindingCode {
  /// An option or a value that does not exist.
  public static let unknownOption = FindingCode(
    "usage.unknown-option", .error, "The command names an option or a value that does not exist.",
    explanation: "Nothing was read or written.",
    hint: "`schoolbag formats FORMAT` tells the options of a format")
}
