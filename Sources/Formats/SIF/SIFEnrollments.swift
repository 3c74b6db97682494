import FormatKit
import LearnerModel

/// When students are at which school and in which section.
extension SIFVocabulary {
  var studentSchoolEnrollment: ElementMap {
    let f = Enrollment.declared.fields
    let keys = [key, owner, reference(f.organization.index, "SchoolInfoRefId")]
    let elements: [ElementMap] =
      isAustralia
      ? [
        refId, identifier("StudentPersonalRefId"), identifier("SchoolInfoRefId"),
        .kept("MembershipType"), .kept("LocalId"), .kept("TimeFrame"),
        .value("SchoolYear", f.schoolYear), .kept("IntendedEntryDate"),
        .value("EntryDate", f.entryDate), .kept("EntryType"),
        .inside("YearLevel", [.value("Code", f.gradeLevel, grades)]),
      ] + people
        + kept(
          "Homegroup", "ACARASchoolId", "ClassCode", "TestLevel", "ReportingSchool", "House",
          "IndividualLearningPlan")
        + [calendar, .value("ExitDate", f.exitDate), exitStatus, .kept("ExitType"), share]
        + kept(
          "FTPTStatus", "FFPOS", "CatchmentStatus", "RecordClosureReason", "PromotionInfo",
          "PreviousSchool", "PreviousSchoolName", "DestinationSchool", "DestinationSchoolName",
          "StudentSubjectChoiceList", "StartedAtSchoolDate", "StudentGroupList",
          "PublishingPermissionList", "DisabilityLevelOfAdjustment", "DisabilityCategory",
          "CensusAge", "DistanceEducationStudent", "BoardingStatus", "InternationalStudent",
          "TravelDetails")
      : [
        refId, identifier("@StudentPersonalRefId").required,
        identifier("@SchoolInfoRefId").required,
        .value("@MembershipType", f.type).required, .kept("@MembershipTypeCodeset"),
        .kept("@TimeFrame").required, .kept("@TimeFrameCodeset"),
        .value("@SchoolYear", f.schoolYear).required,
        .value("EntryDate", f.entryDate).required, .kept("EntryType"),
        .inside(
          "GradeLevel", [.value("Code", f.gradeLevel).required, .kept("OtherCodeList")]),
      ] + people + [
        calendar, .value("ExitDate", f.exitDate), exitStatus, .kept("ExitType"),
        .kept("RecordClosureReason"), .kept("PromotionInfo"), share, .kept("FTPTStatus"),
        .kept("ResidencyStatus"), .kept("NonResidentAttendReason"),
      ]
    return .record(
      "StudentSchoolEnrollment", RecordMap(.enrollment, keys: keys, elements + ending))
  }

  private var share: ElementMap {
    .value("FTE", Enrollment.declared.fields.fullTimeEquivalency)
  }

  private var calendar: ElementMap {
    holder("Calendar", "CalendarSummary", Enrollment.declared.fields.calendar.index)
  }

  private var exitStatus: ElementMap {
    .inside(
      "ExitStatus",
      [.value("Code", Enrollment.declared.fields.exitStatus), .kept("OtherCodeList")])
  }

  private var people: [ElementMap] {
    let f = Enrollment.declared.fields
    return [
      // A room and not a section.
      .kept("Homeroom"), holder("Advisor", "StaffPersonal", f.advisor.index),
      holder("Counselor", "StaffPersonal", f.counselor.index),
    ]
  }

  /// An element that names another object; the attribute says of what kind it is.
  private func holder(_ name: String, _ object: String, _ field: FieldIndex) -> ElementMap {
    var map = ElementMap(
      name, .value(field, .plain), [ElementMap("@SIF_RefObject", .kept).usually(object)])
    map.rules.patterns = realm.identifierPatterns.map { Array($0.utf8) }
    return map
  }

  var studentSectionEnrollment: ElementMap {
    let f = SectionEnrollment.declared.fields
    let section = reference(f.section.index, "SectionInfoRefId")
    let year: ElementMap = .kept(isAustralia ? "SchoolYear" : "@SchoolYear")
    return .record(
      "StudentSectionEnrollment",
      RecordMap(
        .sectionEnrollment, keys: [key, owner, section],
        constants: [(f.role.index, "student")],
        [refId] + attribute("StudentPersonalRefId") + attribute("SectionInfoRefId")
          + element("StudentPersonalRefId") + element("SectionInfoRefId")
          + [
            isAustralia ? year : year.required,
            .value("EntryDate", f.beginDate),
            .value("ExitDate", f.endDate),
          ]
          + (isAustralia
            ? []
            : [
              .kept("ScheduleInfoOverrideList"),
              .inside(
                "CreditsAttempted",
                [.kept("@Type").required, .kept("@TypeCodeset")]),
              .value("DualCredit", f.isDualCredit, answers),
              .kept("CTEConcentrator"),
            ]) + ending))
  }
}
