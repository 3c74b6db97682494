/// What a line item asks of a learner.
public enum LineItemType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "lineItemType", "What a line item asks of a learner.",
    [
      .init("assignment", "Assignment", .edFi("Assignment")),
      .init("homework", "Homework", .edFi("Homework")),
      .init("quiz", "Quiz", .edFi("Quiz")),
      .init("unitTest", "Test of a unit", .edFi("Unit Test")),
      .init("classroomAssessment", "Assessment in class", .edFi("Classroom Assessment")),
      .init("activity", "Activity", .edFi("Activity")),
      .init("lesson", "Lesson", .edFi("Lesson")),
      .init("oralPresentation", "Oral presentation", .edFi("Oral Presentation")),
      .init("discussion", "Discussion"),
    ])
}
