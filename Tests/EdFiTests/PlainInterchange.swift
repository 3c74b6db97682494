import Foundation
import TestKit

/// An interchange as a few plain loops see it: how often each entity stands in it, and how many values.
///
/// It shares no code with what it checks.
struct PlainInterchange {
  /// How many children the root has, by name.
  private(set) var entities: [String: Int] = [:]
  /// By entity and the name of an element inside: how many entities hold such elements, and how many
  /// such elements there are.
  private(set) var holders: [String: Int] = [:]
  private(set) var inner: [String: Int] = [:]
  /// How many attributes and texts there are; declarations of namespaces are none.
  private(set) var valueCount = 0
  private(set) var root = ""

  init(_ path: String) throws {
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    var open: [String] = []
    var seen: Set<String> = []
    var hasText = false
    for piece in Self.withoutComments(text).split(separator: "<", omittingEmptySubsequences: false)
    {
      guard let end = piece.firstIndex(of: ">") else { continue }
      let tag = piece[..<end]
      let following = piece[piece.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        open.removeLast()
      } else {
        let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" })
        if open.isEmpty { root = name }
        if open.count == 1 {
          entities[name, default: 0] += 1
          seen = []
        }
        if open.count > 1 {
          let key = open[1] + "/" + name
          inner[key, default: 0] += 1
          if seen.insert(name).inserted { holders[key, default: 0] += 1 }
        }
        let attributes = tag.matches(of: /\s([\w:]+)\s*=\s*["']/).map { String($0.1) }
        valueCount += attributes.count { !$0.hasPrefix("xmlns") }
        if !tag.hasSuffix("/") { open.append(name) }
      }
      hasText = following.contains { !$0.isWhitespace }
      if hasText, !open.isEmpty { valueCount += 1 }
    }
  }

  private static func withoutComments(_ text: String) -> String {
    text.replacing(/<!--.*?-->/.dotMatchesNewlines(), with: "")
  }
}

/// What the entities stand for, written down once more by hand.
enum PlainKinds {
  static let table: [String: String] = [
    "Student": "person", "Parent": "person", "Contact": "person", "Staff": "person",
    "StudentParentAssociation": "relationship", "StudentContactAssociation": "relationship",
    "StudentEducationOrganizationAssociation": "demographics", "StudentHealth": "health",
    "StudentSchoolAssociation": "enrollment", "StudentSectionAssociation": "sectionEnrollment",
    "GraduationPlan": "plan", "Cohort": "cohort", "StudentCohortAssociation": "cohortMembership",
    "StaffSectionAssociation": "sectionEnrollment", "StaffCohortAssociation": "cohortMembership",
    "StaffEducationOrganizationAssignmentAssociation": "staffAssignment",
    "School": "organization", "LocalEducationAgency": "organization",
    "StateEducationAgency": "organization", "EducationServiceCenter": "organization",
    "EducationOrganizationNetwork": "organization", "CommunityOrganization": "organization",
    "CommunityProvider": "organization", "OrganizationDepartment": "organization",
    "PostSecondaryInstitution": "organization", "Course": "course", "CourseOffering": "course",
    "Section": "section", "Session": "session", "GradingPeriod": "session",
    "CalendarDate": "calendarDay", "Grade": "courseGrade", "ReportCard": "academicSummary",
    "CompetencyObjective": "competency", "StudentCompetencyObjective": "mastery",
    "LearningObjective": "competency", "StudentLearningObjective": "mastery",
    "GradebookEntry": "lineItem", "StudentGradebookEntry": "result",
    "StudentAcademicRecord": "academicSummary", "CourseTranscript": "courseGrade",
    "Assessment": "assessment", "ObjectiveAssessment": "assessment",
    "StudentAssessment": "assessmentResult", "StudentSchoolAttendanceEvent": "attendance",
    "StudentSectionAttendanceEvent": "attendance", "StudentProgramAttendanceEvent": "attendance",
    "StudentInterventionAttendanceEvent": "attendance", "DisciplineIncident": "incident",
    "DisciplineAction": "incident", "StudentDisciplineIncidentAssociation": "incident",
    "StudentDisciplineIncidentBehaviorAssociation": "incident",
    "StudentDisciplineIncidentNonOffenderAssociation": "incident",
    "StudentProgramAssociation": "program", "StudentCTEProgramAssociation": "program",
    "StudentSpecialEducationProgramAssociation": "program",
    "StudentTitleIPartAProgramAssociation": "program",
    "StudentMigrantEducationProgramAssociation": "program",
    "StudentLanguageInstructionProgramAssociation": "program",
    "StudentHomelessProgramAssociation": "program",
    "StudentNeglectedOrDelinquentProgramAssociation": "program",
    "StudentSchoolFoodServiceProgramAssociation": "program",
    "StudentSection504ProgramAssociation": "program", "StudentInterventionAssociation": "program",
    "LearningStandard": "competency", "PostSecondaryEvent": "readiness",
  ]

  /// Elements inside that stand for records, one for each.
  static let inner = [
    "StudentAssessment/StudentObjectiveAssessment": "assessmentResult",
    "Grade/LearningStandardGrade": "mastery",
  ]

  /// Elements inside of which any makes one more record of its entity.
  static let beside: [String: [String]] = [
    "Student": ["BirthData", "Citizenship"],
    "Staff": ["Sex", "BirthDate", "HispanicLatinoEthnicity", "Race", "Citizenship"],
  ]
}
