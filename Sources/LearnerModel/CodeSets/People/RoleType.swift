/// What a person is at an organization.
public enum RoleType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "roleType", "What a person is at an organization.",
    [
      .init("student", "Learner", .oneRoster("student"), .canvas("student")),
      .init("teacher", "Teacher", also: ["instructor"], .oneRoster("teacher"), .canvas("teacher")),
      .init("teachingAssistant", "Teaching assistant", .canvas("ta")),
      .init("aide", "Aide to a learner or teacher", .oneRoster("aide")),
      .init("administrator", "Administrator of an unnamed scope", .oneRoster("administrator")),
      .init("siteAdministrator", "Administrator of a school", .oneRoster("siteAdministrator")),
      .init(
        "districtAdministrator", "Administrator of a district", .oneRoster("districtAdministrator")),
      .init("systemAdministrator", "Administrator of a system", .oneRoster("systemAdministrator")),
      .init("principal", "Principal", .oneRoster("principal")),
      .init("counselor", "Counselor", also: ["counsellor"], .oneRoster("counselor")),
      .init("proctor", "Proctor of tests", .oneRoster("proctor")),
      .init("guardian", "Legal guardian", .oneRoster("guardian")),
      .init("parent", "Parent", .oneRoster("parent")),
      .init("relative", "Relative", .oneRoster("relative")),
      .init("observer", "Observes a learner's work, such as a parent", .canvas("observer")),
      .init("designer", "Designs courses", .canvas("designer")),
      .init("advisor", "Advisor", also: ["adviser"]),
      .init("mentor", "Mentor"),
      .init("coach", "Coach"),
      .init("staff", "Member of the staff, not told apart", .canvas("staff")),
    ])
}
