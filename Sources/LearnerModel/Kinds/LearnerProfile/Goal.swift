// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a learner wants or is to reach.
public struct Goal: RecordKind {
  public static let kind = Kind.goal
  public static let declared = DeclaredKind<Self>(
    "goals", in: .learnerProfile, "What a learner wants or is to reach.",
    owner: .edFi("StudentIEPGoal.StudentIEP"))

  public let title = Field<Self, String>("title", "The goal in short.")
  public let description = Field<Self, String>(
    "description", "The goal in words.", .edFi("StudentIEPGoal.IEPGoalDetails"))
  public let type = Field<Self, Code<GoalType>>(
    "type", "What it is about.", .edFi("StudentIEPGoal.IEPGoalType"))
  public let identifier = Field<Self, Identifier>(
    "identifier", "Its own identifier.", .edFi("StudentIEPGoal.IEPGoalIdentifier"))
  public let status = Field<Self, Code<ProgressStatus>>("status", "How far it has come.")
  public let plan = Field<Self, Reference<Plan>>("plan", "The plan that it belongs to.")
  public let program = Field<Self, Reference<Program>>(
    "program", "The program of support that it belongs to.", .edFi("StudentIEPGoal.StudentIEP"))
  public let parent = Field<Self, Reference<Goal>>("parent", "The goal that it is a step to.")
  public let beginDate = Field<Self, CalendarDate>("beginDate", "The first day.")
  public let targetDate = Field<Self, CalendarDate>(
    "targetDate", "The day by which it is to be reached.")
  public let completedDate = Field<Self, CalendarDate>(
    "completedDate", "The day on which it was reached.")
  public let period = Field<Self, String>(
    "period", "The time in which it is to be reached, as it was written.",
    .edFi("StudentIEPGoal.GoalAchievementPeriod"))
  public let measure = Field<Self, String>("measure", "What is measured.")
  public let baseline = Field<Self, String>("baseline", "Where the learner started.")
  public let target = Field<Self, String>("target", "Where the learner is to arrive.")
  public let progress = Field<Self, ExactDecimal>("progress", "How much is reached, in percent.")
  public let competencies = ListField<Self, Reference<Competency>>(
    "competencies", "What is to be mastered.")
  public let steps = GroupField<Self, StepEntry>("steps", "The steps, in order.")
  public let author = Field<Self, Reference<Person>>("author", "Who set it.")
  public let assertedBy = Field<Self, Code<TraitSource>>(
    "assertedBy", "Who set it: the learner, the family, an educator.")
  public let rank = Field<Self, WholeNumber>("rank", "Its place in the order of weight, from 1.")
  public let comment = Field<Self, String>("comment", "Remarks.")

  public init() {}
}
