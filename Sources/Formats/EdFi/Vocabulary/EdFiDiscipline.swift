import FormatKit
import LearnerModel

/// Incidents and actions.
extension EdFiVocabulary {
  static var discipline: [ElementMap] {
    [
      disciplineIncident, disciplineAction, studentDisciplineIncidentBehaviorAssociation,
      studentDisciplineIncidentNonOffenderAssociation, studentDisciplineIncidentAssociation,
    ]
  }

  static var disciplineIncident: ElementMap {
    let f = Incident.declared.fields
    return .record(
      "DisciplineIncident",
      RecordMap(
        .incident, keys: [(KindSchema.Common.key, EdFiKeys.disciplineIncident)],
        [
          .kept("@id"),
          .value("IncidentIdentifier", f.identifier).required,
          .value("IncidentDate", f.date).required,
          .value("IncidentTime", f.time),
          .value("IncidentLocation", f.location, .descriptor("IncidentLocation")),
          .value("IncidentDescription", f.description),
          .value("ReporterDescription", f.reporterType, .descriptor("ReporterDescription")),
          .value("ReporterName", f.reporterName),
          .group(
            "Behavior", f.behaviors,
            [
              .value("BehaviorDetailedDescription", f.behaviors.fields.description),
              .value("Behavior", f.behaviors.fields.type, .descriptor("Behavior")).required,
            ]),
          .values("Weapon", f.weapons, .descriptor("Weapon")),
          .value("ReportedToLawEnforcement", f.isReportedToPolice),
          .value("CaseNumber", f.caseNumber),
          .value("IncidentCost", f.cost),
          .reference("SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity"))
            .required,
          .kept("StaffReference").only(in: "4.0", "3.2"),
          .inside(
            "DisciplineIncidentExternalParticipant",
            [
              .kept("FirstName").required,
              .kept("LastSurname").required,
              .kept("DisciplineIncidentParticipationCode").required,
            ]),
        ]))
  }

  static var disciplineAction: ElementMap {
    let f = Incident.declared.fields
    return .record(
      "DisciplineAction",
      RecordMap(
        .incident,
        [
          .kept("@id"),
          .value("DisciplineActionIdentifier", f.identifier).required,
          .group(
            "Discipline", f.actions, [.value(".", f.actions.fields.type, .descriptor("Discipline"))]
          ).required,
          .value("DisciplineDate", f.date).required,
          .kept("DisciplineActionLength"),
          .kept("ActualDisciplineActionLength"),
          .kept("DisciplineActionLengthDifferenceReason"),
          .kept("RelatedToZeroTolerancePolicy"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .kept("StudentDisciplineIncidentAssociationReference").only(in: "4.0", "3.2"),
          .kept("StaffReference").list,
          .kept("ResponsibilitySchoolReference").required,
          .kept("AssignmentSchoolReference"),
          .kept("ReceivedEducationServicesDuringExpulsion").only(in: "4.0", "3.2"),
          .kept("IEPPlacementMeetingIndicator"),
          .kept("StudentDisciplineIncidentBehaviorAssociationReference").only(
            in: "5.2", "4.0", "6.1"),
        ]))
  }

  static var studentDisciplineIncidentBehaviorAssociation: ElementMap {
    let f = Incident.declared.fields
    return .record(
      "StudentDisciplineIncidentBehaviorAssociation",
      RecordMap(
        .incident,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "DisciplineIncidentReference",
            [
              .inside(
                "DisciplineIncidentIdentity",
                [
                  .value("IncidentIdentifier", f.identifier),
                  .reference(
                    "SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity")),
                ])
            ]
          ).required,
          .group(
            "Behavior", f.behaviors, [.value(".", f.behaviors.fields.type, .descriptor("Behavior"))]
          ).required.json("behaviorDescriptor"),
          .kept("BehaviorDetailedDescription"),
          .values(
            "DisciplineIncidentParticipationCode", f.roles,
            .descriptor("DisciplineIncidentParticipationCode")),
          .values("Weapon", f.weapons, .descriptor("Weapon")).only(in: "5.2", "6.1"),
        ])
    ).only(in: "5.2", "4.0", "6.1")
  }

  static var studentDisciplineIncidentNonOffenderAssociation: ElementMap {
    let f = Incident.declared.fields
    return .record(
      "StudentDisciplineIncidentNonOffenderAssociation",
      RecordMap(
        .incident,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "DisciplineIncidentReference",
            [
              .inside(
                "DisciplineIncidentIdentity",
                [
                  .value("IncidentIdentifier", f.identifier),
                  .reference(
                    "SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity")),
                ])
            ]
          ).required,
          .values(
            "DisciplineIncidentParticipationCode", f.roles,
            .descriptor("DisciplineIncidentParticipationCode")),
        ])
    ).only(in: "5.2", "4.0", "6.1")
  }

  static var studentDisciplineIncidentAssociation: ElementMap {
    let f = Incident.declared.fields
    return .record(
      "StudentDisciplineIncidentAssociation",
      RecordMap(
        .incident,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .inside(
            "DisciplineIncidentReference",
            [
              .inside(
                "DisciplineIncidentIdentity",
                [
                  .value("IncidentIdentifier", f.identifier),
                  .reference(
                    "SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity")),
                ])
            ]
          ).required,
          .kept("StudentParticipationCode").required,
          .group(
            "Behavior", f.behaviors,
            [
              .value("BehaviorDetailedDescription", f.behaviors.fields.description),
              .value("Behavior", f.behaviors.fields.type, .descriptor("Behavior")).required,
            ]),
        ])
    ).only(in: "4.0", "3.2")
  }
}
