// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A further grade beside the grade of a course.
public struct SupplementalGrade: FieldGroup {
  public let type = Field<Self, String>(
    "type", "What the grade is for.", .pesc("CourseSupplementalGrade.SupplementalGradeCode"))
  public let subSession = Field<Self, String>(
    "subSession", "The part of the session.",
    .pesc("CourseSupplementalGrade.SupplementalGradeSubSession"))
  public let grade = Field<Self, String>(
    "grade", "The grade.", .pesc("CourseSupplementalGrade.CourseAcademicSupplementalGrade"))
  public let scale = Field<Self, Identifier>(
    "scale", "The code of its scale.",
    .pesc("CourseSupplementalGrade.CourseAcademicSupplementalGradeScaleCode"))

  public init() {}
}
