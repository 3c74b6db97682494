import FormatKit
import LearnerModel

/// Sessions, grading periods and days.
extension EdFiVocabulary {
  static var calendars: [ElementMap] {
    [session, gradingPeriod, calendarDate]
  }

  static var session: ElementMap {
    let f = Session.declared.fields
    return .record(
      "Session",
      RecordMap(
        .session, keys: [(KindSchema.Common.key, EdFiKeys.session)],
        [
          .kept("@id"),
          .value("SessionName", f.title).required,
          .value("SchoolYear", f.schoolYear, .schoolYears).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate).required,
          .value("Term", f.term, .descriptor("Term")).required,
          .value("TotalInstructionalDays", f.instructionalDays).required,
          .reference("SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity"))
            .required,
          .kept("GradingPeriodReference"),
          .kept("AcademicWeekReference"),
        ]))
  }

  static var gradingPeriod: ElementMap {
    let f = Session.declared.fields
    return .record(
      "GradingPeriod",
      RecordMap(
        .session, keys: [(KindSchema.Common.key, EdFiKeys.gradingPeriod)],
        [
          .kept("@id"),
          .reference("SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity"))
            .required,
          .value("GradingPeriod", f.gradingPeriod, .descriptor("GradingPeriod")).required,
          .value("GradingPeriodName", f.title).only(in: "5.2", "6.1").required,
          .value("PeriodSequence", f.sequence),
          .value("SchoolYear", f.schoolYear, .schoolYears).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate).required,
          .value("TotalInstructionalDays", f.instructionalDays).required,
        ]))
  }

  static var calendarDate: ElementMap {
    let f = CalendarDay.declared.fields
    return .record(
      "CalendarDate",
      RecordMap(
        .calendarDay,
        [
          .kept("@id"),
          .value("Date", f.date).required,
          .values("CalendarEvent", f.events, .descriptor("CalendarEvent")).required,
          .inside(
            "CalendarReference",
            [
              .inside(
                "CalendarIdentity",
                [
                  .value("CalendarCode", f.calendar),
                  .reference(
                    "SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity")),
                  .value("SchoolYear", f.schoolYear, .schoolYears),
                ])
            ]
          ).required,
        ]))
  }
}
