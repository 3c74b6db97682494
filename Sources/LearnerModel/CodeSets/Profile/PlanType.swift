/// What a plan is.
public enum PlanType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "planType", "What a plan is.",
    [
      .init("section504", "Section 504 plan", .edFi("504 Plan")),
      .init("iep", "Individualized education program", .edFi("IDEA IEP")),
      .init("careerPathway", "Pathway to a career", .edFi("Career Pathways")),
      .init("careerSuggestions", "Suggestions for a career", .edFi("Career Suggestions")),
      .init(
        "completionAndAge22", "Completion and reaching the age of 22",
        .edFi("Completion and Reach Age 22")),
      .init("employabilitySkills", "Skills for employment", .edFi("Employability Skills")),
      .init("fullTimeEmployment", "Full-time employment", .edFi("Full Time Employment")),
      .init("highSchool", "High school education plan", .edFi("High School Education Plan")),
      .init("graduation", "Personal graduation plan", .edFi("Personal Graduation Plan")),
      .init("studentSuccess", "Student success plan", .edFi("Student Success Plan")),
      .init("outsideServices", "Access to outside services", .edFi("Outside Service Access")),
      .init("learningPath", "A learner's own path through the material"),
      .init("other", "Another plan", .edFi("Other")),
    ])
}
