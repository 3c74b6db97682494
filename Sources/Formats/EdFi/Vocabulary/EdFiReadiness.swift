import FormatKit
import LearnerModel

/// What follows school.
extension EdFiVocabulary {
  static var readiness: [ElementMap] {
    [postSecondaryEvent]
  }

  static var postSecondaryEvent: ElementMap {
    let f = Readiness.declared.fields
    return .record(
      "PostSecondaryEvent",
      RecordMap(
        .readiness,
        [
          .kept("@id"),
          .value("EventDate", f.date).required,
          .value("PostSecondaryEventCategory", f.type, .descriptor("PostSecondaryEventCategory"))
            .required,
          .reference(
            "PostSecondaryInstitutionReference", f.organization,
            EdFiKeys.postSecondaryInstitution.below("PostSecondaryInstitutionIdentity")),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
        ]))
  }
}
