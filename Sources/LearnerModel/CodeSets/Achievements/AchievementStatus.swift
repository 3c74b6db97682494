/// Where an achievement stands.
public enum AchievementStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "achievementStatus", "Where an achievement stands.",
    [
      .init("completed", "Completed", .clr("Completed"), .openBadges("Completed")),
      .init("enrolled", "Enrolled", .clr("Enrolled"), .openBadges("Enrolled")),
      .init("failed", "Failed", .clr("Failed"), .openBadges("Failed")),
      .init("inProgress", "In progress", .clr("InProgress"), .openBadges("InProgress")),
      .init("onHold", "On hold", .clr("OnHold"), .openBadges("OnHold")),
      .init("provisional", "Provisional", .clr("Provisional"), .openBadges("Provisional")),
      .init("withdrew", "Withdrew", .clr("Withdrew"), .openBadges("Withdrew")),
    ])
}
