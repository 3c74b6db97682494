/// What a learner does beside the lessons.
public enum ActivityType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "activityType", "What a learner does beside the lessons.",
    [
      .init("academic", "Academic", .pesc("Academic")),
      .init("arts", "Arts", .pesc("Arts")),
      .init("athletics", "Athletics", .pesc("Athletic")),
      .init("work", "Work", .pesc("BusinessEmployment")),
      .init("service", "Service to the community", .pesc("CommunityService")),
      .init("leadership", "Leadership", .pesc("Leadership")),
      .init("club", "Club"),
      .init("internship", "Internship"),
      .init("outOfSchoolLearning", "Learning out of school"),
      .init("other", "Something else", .pesc("Other")),
    ])
}
