import FormatKit
import LearnerModel

/// Members of the staff at work.
extension EdFiVocabulary {
  static var staffing: [ElementMap] {
    [
      staffSectionAssociation, staffEducationOrganizationAssignmentAssociation,
      staffCohortAssociation,
    ]
  }

  static var staffSectionAssociation: ElementMap {
    let f = SectionEnrollment.declared.fields
    return .record(
      "StaffSectionAssociation",
      RecordMap(
        .sectionEnrollment,
        [
          .kept("@id"),
          .owner("StaffReference", EdFiKeys.staff.below("StaffIdentity")).required,
          .reference("SectionReference", f.section, EdFiKeys.section.below("SectionIdentity"))
            .required,
          .value("ClassroomPosition", f.position, .descriptor("ClassroomPosition")).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .kept("HighlyQualifiedTeacher"),
          .value("TeacherStudentDataLinkExclusion", f.isExcludedFromTeacherLink),
          .kept("PercentageContribution"),
        ]))
  }

  static var staffEducationOrganizationAssignmentAssociation: ElementMap {
    let f = StaffAssignment.declared.fields
    return .record(
      "StaffEducationOrganizationAssignmentAssociation",
      RecordMap(
        .staffAssignment,
        [
          .kept("@id"),
          .owner("StaffReference", EdFiKeys.staff.below("StaffIdentity")).required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("StaffClassification", f.classification, .descriptor("StaffClassification"))
            .required,
          .value("PositionTitle", f.title),
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .value("OrderOfAssignment", f.order),
          .kept("StaffEducationOrganizationEmploymentAssociationReference").json(
            "employmentStaffEducationOrganizationEmploymentAssociationReference"),
          .kept("CredentialReference"),
          .value("FullTimeEquivalency", f.fullTimeEquivalency).only(in: "5.2", "4.0", "6.1"),
          .kept("YearsOfExperienceAtCurrentEducationOrganization").only(in: "6.1"),
        ]))
  }

  static var staffCohortAssociation: ElementMap {
    let f = CohortMembership.declared.fields
    return .record(
      "StaffCohortAssociation",
      RecordMap(
        .cohortMembership,
        [
          .kept("@id"),
          .owner("StaffReference", EdFiKeys.staff.below("StaffIdentity")).required,
          .reference("CohortReference", f.cohort, EdFiKeys.cohort.below("CohortIdentity")).required,
          .value("BeginDate", f.beginDate).required,
          .value("EndDate", f.endDate),
          .kept("StudentRecordAccess"),
        ]))
  }
}
