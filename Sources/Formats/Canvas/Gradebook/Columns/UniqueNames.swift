/// Gives names that are taken a number behind them.
struct UniqueNames {
  private var taken: Set<String> = []
  /// By name: the number to try next, so that many equal names take no longer than others.
  private var next: [String: Int] = [:]
  /// What stands between a name and its number.
  private let mark: String

  /// Creates an empty list; `mark` comes before numbers.
  init(mark: String) { self.mark = mark }

  /// The name itself, or the name with the first number from 2 that makes it a new one.
  mutating func name(for wanted: String) -> String {
    if taken.insert(wanted).inserted { return wanted }
    var number = next[wanted] ?? 2
    while !taken.insert("\(wanted)\(mark)\(number)").inserted { number += 1 }
    next[wanted] = number + 1
    return "\(wanted)\(mark)\(number)"
  }

  /// Takes a name, whether others have it or not.
  mutating func take(_ name: String) { taken.insert(name) }
}
