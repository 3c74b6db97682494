/// The names that the API has for those of the data standard.
enum EdFiNames {
  /// The name of a member: `StudentUniqueId` is `studentUniqueId`, `IEPReviewDate` is `iepReviewDate`.
  static func member(_ name: some StringProtocol) -> String {
    let run = name.prefix { $0.isUppercase }.count
    let lowered = run > 1 && run < name.count ? run - 1 : run
    return name.prefix(lowered).lowercased() + name.dropFirst(lowered)
  }

  /// The name of a member that lists several.
  static func members(_ name: some StringProtocol) -> String { member(plural(name)) }

  /// The resource of an entity, as files and addresses are named by it.
  static func resource(_ entity: String) -> String {
    switch entity {
    case "Person": "people"
    default: members(entity)
    }
  }

  /// The plural of a name.
  private static func plural(_ name: some StringProtocol) -> String {
    let text = String(name)
    if text.hasSuffix("s") {
      return text.hasSuffix("ss") || text.hasSuffix("us") ? text + "es" : text
    }
    if text.hasSuffix("y"), let before = text.dropLast().last, !"aeiou".contains(before) {
      return text.dropLast() + "ies"
    }
    let isHissing = ["x", "ch", "sh"].contains { text.hasSuffix($0) }
    return text + (isHissing ? "es" : "s")
  }

  /// The name of a list without what the names around say already: inside an `Assessment`, what
  /// would be `AssessmentScore` is a `Score`.
  static func short(_ name: String, inside around: [String]) -> String {
    let longest = around.filter { name.hasPrefix($0) && name.count > $0.count }.max {
      $0.count < $1.count
    }
    guard let longest, name.dropFirst(longest.count).first?.isUppercase == true else { return name }
    return String(name.dropFirst(longest.count))
  }
}
