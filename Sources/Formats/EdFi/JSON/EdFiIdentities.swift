import FormatKit

/// What stands in references to records that have no place in the model: the parts of their keys.
enum EdFiIdentities {
  /// The parts inside a reference, as rows whose texts are kept; none where the key is not known.
  static func parts(of reference: String) -> [ElementMap] {
    let role = reference.dropLast("Reference".count)
    // `NextYearSchool` is a school in a role.
    let known = shapes.keys.filter { role.hasSuffix($0) }.max { $0.count < $1.count }
    guard let known, let shape = shapes[known] else { return [] }
    var seen: Set<String> = []
    return ([shape] + shape.others).flatMap { shape in
      shape.parts.filter { !$0.hasPrefix("=") }.compactMap { part -> ElementMap? in
        let steps = part.split(separator: "/").map(String.init)
        let name = EdFiKeyPaths.leaf(steps.last ?? "", isInReference: true)
        guard seen.insert(name).inserted else { return nil }
        var row = ElementMap.kept(name)
        row.versions = shape.versions
        row.binding.keptSteps = ["\(known)Identity"] + steps
        return row
      }
    }
  }

  static let program = KeyShape([
    "EducationOrganizationReference/EducationOrganizationIdentity/EducationOrganizationId",
    "ProgramName", "ProgramType",
  ])

  private static let calendar = KeyShape([
    "CalendarCode", "SchoolReference/SchoolIdentity/SchoolId", "SchoolYear",
  ])

  static let shapes: [String: KeyShape] = [
    "Assessment": EdFiKeys.assessment, "AssessmentItem": EdFiKeys.assessmentItem,
    "Calendar": calendar, "Cohort": EdFiKeys.cohort, "Course": EdFiKeys.course,
    "CourseOffering": EdFiKeys.courseOffering, "GradingPeriod": EdFiKeys.gradingPeriod,
    "LearningStandard": EdFiKeys.learningStandard,
    "ObjectiveAssessment": EdFiKeys.objectiveAssessment, "Program": program,
    "School": EdFiKeys.school, "Section": EdFiKeys.section, "Session": EdFiKeys.session,
    "Staff": KeyShape(["StaffUniqueId"]), "Student": EdFiKeys.student,
    "EducationOrganization": EdFiKeys.educationOrganization,
    "LocalEducationAgency": KeyShape(["LocalEducationAgencyId"]),
    "StateEducationAgency": KeyShape(["StateEducationAgencyId"]),
    "EducationServiceCenter": KeyShape(["EducationServiceCenterId"]),
    "PostSecondaryInstitution": EdFiKeys.postSecondaryInstitution,
    "Intervention": KeyShape([
      "EducationOrganizationReference/EducationOrganizationIdentity/EducationOrganizationId",
      "InterventionIdentificationCode",
    ]),
    "ClassPeriod": KeyShape(["ClassPeriodName", "SchoolReference/SchoolIdentity/SchoolId"]),
    "Location": KeyShape(["ClassroomIdentificationCode", "SchoolReference/SchoolIdentity/SchoolId"]
    ),
    "AcademicWeek": KeyShape(["SchoolReference/SchoolIdentity/SchoolId", "WeekIdentifier"]),
    "Person": KeyShape(["PersonId", "SourceSystem"]),
  ]
}
