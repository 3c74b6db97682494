public import Findings

/// Which people of several inputs were taken to be one, and why.
public struct MatchSummary: Sendable {
  /// Two records that are about one person.
  public struct Match: Sendable {
    /// The rule by which they are.
    public var rule: String
    /// The record that comes later in the input.
    public var record: Location
    /// The record that it belongs to.
    public var with: Location
  }

  /// How many matches are listed.
  public static let listed = 1000

  /// By rule: how many records were found to be about a person known before.
  public private(set) var counts: [(rule: String, count: Int)] = []
  /// The first matches.
  public private(set) var matches: [Match] = []

  mutating func add(rule: String, _ record: Location, with other: Location) {
    if let known = counts.firstIndex(where: { $0.rule == rule }) {
      counts[known].count += 1
    } else {
      counts.append((rule, 1))
    }
    if matches.count < Self.listed {
      matches.append(Match(rule: rule, record: record, with: other))
    }
  }
}
