/// Why a grade stands, or stands not, in a transcript, after PESC.
public enum CourseGradeStatus: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "courseGradeStatus", "Why a grade stands, or stands not, in a transcript, after PESC.",
    [
      .init("completed", "Completed", .pesc("Completed")),
      .init("inProgress", "In progress", .pesc("InProgress")),
      .init("notYetReported", "Not yet reported", .pesc("NotYetReported")),
      .init("planned", "Planned", .pesc("PlanningToTake")),
      .init("incomplete", "Incomplete", .pesc("Incomplete")),
      .init(
        "incompleteFailed", "Incomplete, never resolved, failed", .pesc("IncompleteNotResolvedFail")
      ),
      .init("audited", "Audited", .pesc("AuditedCourse")),
      .init("honors", "With honors", .pesc("HonorsGrade")),
      .init("passFailPass", "Passed, without a grade", .pesc("PassFailPass")),
      .init("passFailFail", "Failed, without a grade", .pesc("PassFailFail")),
      .init("otherPass", "Passed otherwise", .pesc("OtherPass")),
      .init("otherFail", "Failed otherwise", .pesc("OtherFail")),
      .init("transferNoGrade", "Taken over without a grade", .pesc("TransferNoGrade")),
      .init("withdrew", "Withdrew", .pesc("Withdrew")),
      .init("withdrewPassing", "Withdrew while passing", .pesc("WithdrewPassing")),
      .init("withdrewFailing", "Withdrew while failing", .pesc("WithdrewFailing")),
      .init("withdrewNoPenalty", "Withdrew without penalty", .pesc("WithdrewNoPenalty")),
    ])
}
