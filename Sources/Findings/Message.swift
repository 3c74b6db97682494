/// The text of a finding, which knows which of its parts are private.
///
/// Learners' values, identifiers and keys that no vocabulary names are private: they are shown only
/// when the user asks for them, and stand as `…` otherwise.
///
///     "column \(field: "birthDate") holds \(private: text), which is not a date"
public struct Message: Sendable, Hashable, ExpressibleByStringInterpolation {
  enum Part: Sendable, Hashable {
    case open(String)
    case hidden(String)
  }

  var parts: [Part]

  /// Takes a text that holds nothing private.
  public init(stringLiteral text: String) { parts = [.open(text)] }

  /// Takes a text with its private parts marked.
  public init(stringInterpolation: Interpolation) { parts = stringInterpolation.parts }

  /// Creates a message without private parts.
  public init(_ text: String) { parts = [.open(text)] }

  /// The text, with private parts only where `revealing`.
  public func text(revealing: Bool) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .open(let open): text += open
      case .hidden(let hidden): text += revealing ? "“\(hidden)”" : "…"
      }
    }
    return text
  }

  /// Collects the parts of an interpolated message.
  public struct Interpolation: StringInterpolationProtocol {
    var parts: [Part] = []

    /// Prepares for a text of some length.
    public init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds words of our own.
    public mutating func appendLiteral(_ literal: String) { parts.append(.open(literal)) }

    /// Adds a part that anyone may read: names from a vocabulary, numbers, known code values.
    public mutating func appendInterpolation(_ text: some CustomStringConvertible) {
      parts.append(.open(text.description))
    }

    /// Adds the name of a field or column, in back quotes.
    public mutating func appendInterpolation(field name: String) {
      parts.append(.open("`\(name)`"))
    }

    /// Adds a learner's value, an identifier or a free key.
    public mutating func appendInterpolation(private value: String) {
      parts.append(.hidden(value))
    }
  }
}
