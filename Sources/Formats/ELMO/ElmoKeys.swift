import FormatKit

/// What identifies the records of an ELMO document.
///
/// `^` stands for each record around, up to the document.
enum ElmoKeys {
  private static func up(_ count: Int) -> String { String(repeating: "^", count: count) }

  /// The learner is known by the first identifier, or by what else the document says.
  private static let learners = [
    ["identifier"], ["familyName", "givenNames", "bday"], ["familyName", "givenNames"],
  ]

  /// A key of any of several shapes, the likeliest first.
  private static func oneOf(_ shapes: [[String]]) -> KeyShape {
    var first = KeyShape(shapes[0])
    first.others = shapes.dropFirst().map { KeyShape($0) }
    return first
  }

  private static func learners(_ outward: Int) -> [[String]] {
    learners.map { $0.map { up(outward) + "learner/" + $0 } }
  }

  /// The key of the learner in the element itself.
  static let own = oneOf(learners)

  /// The key of the learner of the document `outward` records around.
  static func learner(_ outward: Int) -> KeyShape { oneOf(learners(outward)) }

  /// An institution or something that is studied: the first identifier, or the first title.
  ///
  /// The key of another system is no title, hence `==`.
  static let titled = oneOf([["identifier"], ["==title", "title"]])

  /// A term, by all that is said of it.
  static let term = KeyShape(["title", "start", "end"])

  /// The issuer of the report `outward` records around.
  ///
  /// A report that nothing else is known of is the issuer's of whom its first grade is.
  static func issuer(_ outward: Int) -> KeyShape {
    let issuer = up(outward) + "issuer/"
    return oneOf([[issuer + "identifier"], ["==title", issuer + "title"]]).sayingAround
  }

  /// A report: the learner's, and its place among them.
  static let report = oneOf(learners(1).map { ["==report"] + $0 + ["#"] })

  /// What is studied `level` levels deep in a report: the report, and the place on each level.
  static func place(_ level: Int) -> KeyShape {
    let places = (0...level).reversed().map { up($0) + "#" }
    return oneOf(learners(level + 1).map { $0 + places })
  }
}
