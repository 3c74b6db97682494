// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// When and where a section meets.
public struct MeetingEntry: FieldGroup {
  public let day = Field<Self, String>(
    "day", "The day of the week or of the timetable.", .sif("meetingTime.timeTableDay"))
  public let period = Field<Self, String>(
    "period", "The period.", .sif("meetingTime.timeTablePeriod"))
  public let room = Field<Self, String>("room", "The room.", .sif("meetingTime.roomNumber"))
  public let beginTime = Field<Self, String>(
    "beginTime", "When it begins, hh:mm:ss.", .sif("meetingTime.classBeginningTime"))
  public let endTime = Field<Self, String>(
    "endTime", "When it ends, hh:mm:ss.", .sif("meetingTime.classEndingTime"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session in which it meets so.", .sif("meetingTime.sessionCode"))

  public init() {}
}
