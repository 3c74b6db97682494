// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A course that a plan foresees.
public struct PlannedCourse: FieldGroup {
  public let course = Field<Self, Reference<Course>>(
    "course", "The course.", .edFi("CreditsByCourse.Course"))
  public let title = Field<Self, String>(
    "title", "Its title, or that of the set of courses to choose from.",
    .edFi("CreditsByCourse.CourseSetName"))
  public let session = Field<Self, Reference<Session>>("session", "When it is to be taken.")
  public let gradeLevel = Field<Self, Code<GradeLevel>>(
    "gradeLevel", "In which grade.", .edFi("CreditsByCourse.WhenTakenGradeLevel"))
  public let credits = Field<Self, ExactDecimal>(
    "credits", "Its credits.", .edFi("CreditsByCourse.Credits"))
  public let creditType = Field<Self, Code<CreditType>>(
    "creditType", "The unit of the credits.", .edFi("CreditsByCourse.CreditType"))
  public let status = Field<Self, Code<ProgressStatus>>("status", "How far it has come.")

  public init() {}
}
