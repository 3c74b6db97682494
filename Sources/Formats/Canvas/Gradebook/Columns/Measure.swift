import LearnerModel

/// A total that Canvas computes: the words of its header, and the field that takes it.
struct Measure: Sendable, Hashable {
  /// The header, behind the name of an assignment group where there is one.
  let header: String
  /// The field of a course grade.
  let field: FieldIndex
  /// Whether its values are numbers.
  let isNumber: Bool
  /// Whether its numbers have a point before the decimals in every language.
  let isRaw: Bool

  private init(
    _ header: String, _ field: Field<CourseGrade, ExactDecimal>, isRaw: Bool = false
  ) {
    self.header = header
    self.field = field.index
    isNumber = true
    self.isRaw = isRaw
  }

  private init(_ header: String, _ field: Field<CourseGrade, String>) {
    self.header = header
    self.field = field.index
    isNumber = false
    isRaw = false
  }

  private static let fields = CourseGrade.declared.fields

  /// The points, in Canvas' order; left out where groups are weighted.
  static let points = [
    Measure("Current Points", fields.currentPoints), Measure("Final Points", fields.finalPoints),
  ]
  /// The scores in percent, in Canvas' order.
  static let scores = [
    Measure("Current Score", fields.currentScore),
    Measure("Unposted Current Score", fields.unpostedCurrentScore),
    Measure("Final Score", fields.finalScore),
    Measure("Unposted Final Score", fields.unpostedFinalScore),
  ]
  /// The letters, in Canvas' order; only where the course has a grading scheme.
  static let grades = [
    Measure("Current Grade", fields.currentGrade),
    Measure("Unposted Current Grade", fields.unpostedCurrentGrade),
    Measure("Final Grade", fields.finalGrade),
    Measure("Unposted Final Grade", fields.unpostedFinalGrade),
  ]
  /// What the teacher set instead.
  static let overrides = [
    Measure("Override Score", fields.overrideScore, isRaw: true),
    Measure("Override Grade", fields.overrideGrade),
    Measure("Override Status", fields.overrideStatus),
  ]

  /// All of them, in Canvas' order.
  static let all = points + scores + grades + overrides
}
