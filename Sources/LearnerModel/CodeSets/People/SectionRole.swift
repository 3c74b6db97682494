/// What a person is in a section.
public enum SectionRole: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "sectionRole", "What a person is in a section.",
    [
      .init("student", "Learner", .oneRoster("student"), .canvas("student")),
      .init("teacher", "Teacher", also: ["instructor"], .oneRoster("teacher"), .canvas("teacher")),
      .init("administrator", "Administrator", .oneRoster("administrator")),
      .init("proctor", "Proctor of tests", .oneRoster("proctor")),
      .init("aide", "Aide to a learner or teacher", .oneRoster("aide")),
      .init("guardian", "Legal guardian", .oneRoster("guardian")),
      .init("parent", "Parent", .oneRoster("parent")),
      .init("relative", "Relative", .oneRoster("relative")),
      .init("teachingAssistant", "Teaching assistant", .canvas("ta")),
      .init("observer", "Observes a learner's work", .canvas("observer")),
      .init("designer", "Designs the course", .canvas("designer")),
    ])
}
