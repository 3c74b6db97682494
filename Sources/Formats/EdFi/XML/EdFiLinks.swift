import FormatKit

/// The elements that references may name by their ids.
extension EdFiIdentities {
  /// The keys by which references lead to elements, ids or not.
  static let links = ElementIdentities(
    shapes.merging(others) { known, _ in known },
    wider: [
      "School": "EducationOrganization", "LocalEducationAgency": "EducationOrganization",
      "StateEducationAgency": "EducationOrganization",
      "EducationServiceCenter": "EducationOrganization",
      "EducationOrganizationNetwork": "EducationOrganization",
      "CommunityOrganization": "EducationOrganization",
      "CommunityProvider": "EducationOrganization",
      "OrganizationDepartment": "EducationOrganization",
      "PostSecondaryInstitution": "EducationOrganization",
    ])

  private static let student = EdFiKeys.student.below("StudentReference/StudentIdentity")
  private static let section = EdFiKeys.section.below("SectionReference/SectionIdentity")
  private static let organization = EdFiKeys.educationOrganization.below(
    "EducationOrganizationReference/EducationOrganizationIdentity")
  private static let incident = EdFiKeys.disciplineIncident.below(
    "DisciplineIncidentReference/DisciplineIncidentIdentity")

  /// Those that no reference without a place in the model leads to.
  private static let others: [String: KeyShape] = [
    "CommunityOrganization": KeyShape(["CommunityOrganizationId"]),
    "CommunityProvider": KeyShape(["CommunityProviderId"]),
    "CompetencyObjective": EdFiKeys.competencyObjective,
    "Contact": EdFiKeys.contact,
    "Credential": KeyShape(["CredentialIdentifier", "StateOfIssueStateAbbreviation"]),
    "CrisisEvent": KeyShape(["CrisisEventName"]),
    "DisciplineIncident": EdFiKeys.disciplineIncident,
    "EducationOrganizationNetwork": KeyShape(["EducationOrganizationNetworkId"]),
    "GradebookEntry": EdFiKeys.gradebookEntry,
    "GraduationPlan": KeyShape(["GraduationPlanType"]).then(organization).then(
      KeyShape(["GraduationSchoolYear"])),
    "LearningObjective": KeyShape(["LearningObjectiveId", "Namespace"]),
    "OrganizationDepartment": KeyShape(["OrganizationDepartmentId"]),
    "Parent": EdFiKeys.parent,
    "StudentAcademicRecord": student.then(organization).then(KeyShape(["SchoolYear", "Term"])),
    "StudentAssessment": EdFiKeys.studentAssessment,
    "StudentDisciplineIncidentAssociation": student.then(incident),
    "StudentDisciplineIncidentBehaviorAssociation": student.then(incident).then(
      KeyShape(["Behavior"])),
    "StudentProgramAssociation": student.then(
      program.below("ProgramReference/ProgramIdentity")
    ).then(KeyShape(["BeginDate"])).then(organization),
    "StudentSchoolAssociation": student.then(
      EdFiKeys.school.below("SchoolReference/SchoolIdentity")
    )
    .then(KeyShape(["EntryDate"])),
    "StudentSectionAssociation": student.then(section).then(KeyShape(["BeginDate"])),
    "Survey": KeyShape(["SurveyIdentifier", "Namespace"]),
  ]
}
