// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A step or milestone on the way.
public struct StepEntry: FieldGroup {
  public let title = Field<Self, String>(
    "title", "What it is.", .edFi("PathMilestone.PathMilestoneName"))
  public let type = Field<Self, String>(
    "type", "What kind of step.", .edFi("PathMilestone.PathMilestoneType"))
  public let phase = Field<Self, String>(
    "phase", "The phase that it belongs to.", .edFi("PathPhase.PathPhaseName"))
  public let status = Field<Self, Code<ProgressStatus>>(
    "status", "How far it has come.", .edFi("StudentPathMilestoneStatus.PathMilestoneStatus"))
  public let targetDate = Field<Self, CalendarDate>(
    "targetDate", "The day by which it is to be reached.")
  public let date = Field<Self, CalendarDate>(
    "date", "The day of the status.", .edFi("StudentPathMilestoneStatus.PathMilestoneStatusDate"))
  public let isCompleted = Field<Self, Bool>(
    "isCompleted", "Whether it is completed.",
    .edFi("StudentPathMilestoneStatus.CompletionIndicator"))
  public let description = Field<Self, String>(
    "description", "The step in words.", .edFi("StudentPathMilestoneStatus.Description"))

  public init() {}
}
