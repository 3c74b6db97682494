import FormatKit
import LearnerModel

/// Learning standards.
extension EdFiVocabulary {
  static var standards: [ElementMap] {
    [learningStandard]
  }

  static var learningStandard: ElementMap {
    let f = Competency.declared.fields
    return .record(
      "LearningStandard",
      RecordMap(
        .competency, keys: [(KindSchema.Common.key, EdFiKeys.learningStandard)],
        [
          .kept("@id"),
          .kept("LearningStandardId").required,
          .inside(
            "LearningStandardIdentificationCode",
            [
              .kept("IdentificationCode").required,
              .kept("ContentStandardName").required,
            ]),
          .value("Description", f.statement).required,
          .value("LearningStandardItemCode", f.code),
          .inside(
            "ContentStandard",
            [
              .kept("Title").required,
              .kept("Author"),
              .kept("Version"),
              .kept("URI"),
              .kept("PublicationDate"),
              .kept("PublicationYear"),
              .kept("PublicationStatus"),
              .kept("MandatingEducationOrganizationReference"),
              .kept("BeginDate"),
              .kept("EndDate"),
            ]
          ).required,
          .value("URI", f.uri),
          .values("GradeLevel", f.gradeLevels, .descriptor("GradeLevel")).required,
          .values("AcademicSubject", f.subjects, .descriptor("AcademicSubject")).required,
          .value("CourseTitle", f.courseTitle),
          .value("SuccessCriteria", f.successCriteria),
          .kept("PrerequisiteLearningStandardReference").only(in: "4.0", "3.2"),
          .references(
            "ParentLearningStandardReference", f.parents,
            EdFiKeys.learningStandard.below("LearningStandardIdentity")
          ).single,
          .kept("Namespace").required,
          .value("LearningStandardCategory", f.type, .descriptor("LearningStandardCategory")),
          .value("LearningStandardScope", f.scope, .descriptor("LearningStandardScope")),
        ]))
  }
}
