import FormatKit
import LearnerModel

/// Courses, their offerings and sections.
extension EdFiVocabulary {
  static var courses: [ElementMap] {
    [course, courseOffering, section]
  }

  static var course: ElementMap {
    let f = Course.declared.fields
    return .record(
      "Course",
      RecordMap(
        .course, keys: [(KindSchema.Common.key, EdFiKeys.course)],
        [
          .kept("@id"),
          .value("CourseCode", f.code).required,
          .value("CourseTitle", f.title).required,
          .value("NumberOfParts", f.parts).required,
          .group(
            "CourseIdentificationCode", f.identifiers,
            [
              .value("IdentificationCode", f.identifiers.fields.value).required,
              .value(
                "CourseIdentificationSystem", f.identifiers.fields.type,
                .descriptor("CourseIdentificationSystem")
              ).required,
              .value("AssigningOrganizationIdentificationCode", f.identifiers.fields.issuer),
              .value("CourseCatalogURL", f.identifiers.fields.uri),
            ]
          ).required,
          .values("CourseLevelCharacteristic", f.levels, .descriptor("CourseLevelCharacteristic")),
          .values("OfferedGradeLevel", f.gradeLevels, .descriptor("GradeLevel")),
          .values("AcademicSubject", f.subjects, .descriptor("AcademicSubject")).json(
            "academicSubjectDescriptor", in: "3.2", "4.0"),
          .value("CourseDescription", f.description),
          .kept("TimeRequiredForCompletion"),
          .kept("DateCourseAdopted"),
          .value("HighSchoolCourseRequirement", f.isHighSchoolRequirement),
          .value("CourseGPAApplicability", f.gradePoints, .descriptor("CourseGPAApplicability")),
          .value("CourseDefinedBy", f.definedBy, .descriptor("CourseDefinedBy")),
          .inside(
            "MinimumAvailableCredits",
            [
              .value("Credits", f.minimumCredits),
              .kept("CreditType"),
              .kept("CreditConversion"),
            ]),
          .inside(
            "MaximumAvailableCredits",
            [
              .value("Credits", f.credits),
              .value("CreditType", f.creditType, .descriptor("CreditType")),
              .kept("CreditConversion"),
            ]),
          .value("CareerPathway", f.careerPathway, .descriptor("CareerPathway")),
          .kept("CompetencyLevel"),
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .kept("LearningStandardReference"),
          .kept("LearningObjectiveReference").only(in: "4.0", "3.2"),
          .kept("MaxCompletionsForCredit"),
        ]))
  }

  static var courseOffering: ElementMap {
    let f = Course.declared.fields
    return .record(
      "CourseOffering",
      RecordMap(
        .course, keys: [(KindSchema.Common.key, EdFiKeys.courseOffering)],
        [
          .kept("@id"),
          .value("LocalCourseCode", f.code).required,
          .value("LocalCourseTitle", f.title),
          .kept("InstructionalTimePlanned"),
          .kept("CurriculumUsed"),
          .reference("SchoolReference", f.organization, EdFiKeys.school.below("SchoolIdentity"))
            .required,
          .kept("SessionReference").required,
          .kept("CourseReference").required,
          .values("CourseLevelCharacteristic", f.levels, .descriptor("CourseLevelCharacteristic")),
          .values("OfferedGradeLevel", f.gradeLevels, .descriptor("GradeLevel")),
        ]))
  }

  static var section: ElementMap {
    let f = Section.declared.fields
    return .record(
      "Section",
      RecordMap(
        .section,
        keys: [
          (KindSchema.Common.key, EdFiKeys.section),
          (
            f.organization.index,
            KeyShape([
              "CourseOfferingReference/CourseOfferingIdentity/SchoolReference/SchoolIdentity/SchoolId"
            ])
          ),
          (
            f.sessions.index,
            EdFiKeys.session.below(
              "CourseOfferingReference/CourseOfferingIdentity/SessionReference/SessionIdentity")
          ),
        ],
        [
          .kept("@id"),
          .value("SectionIdentifier", f.code).required,
          .value("SectionType", f.type, .descriptor("SectionType")).only(in: "5.2", "6.1"),
          .value("SequenceOfCourse", f.sequence),
          .value("EducationalEnvironment", f.environment, .descriptor("EducationalEnvironment")),
          .value("MediumOfInstruction", f.deliveryModel, .descriptor("MediumOfInstruction")),
          .value("PopulationServed", f.populationServed, .descriptor("PopulationServed")),
          .inside(
            "AvailableCredits",
            [
              .value("Credits", f.credits),
              .value("CreditType", f.creditType, .descriptor("CreditType")),
              .kept("CreditConversion"),
            ]),
          .kept("SectionCharacteristic"),
          .value("InstructionLanguage", f.language, .descriptor("Language")),
          .reference(
            "CourseOfferingReference", f.course,
            EdFiKeys.courseOffering.below("CourseOfferingIdentity")
          ).required,
          .kept("LocationSchoolReference"),
          .kept("LocationReference"),
          .kept("ClassPeriodReference"),
          .kept("ProgramReference"),
          .values("CourseLevelCharacteristic", f.levels, .descriptor("CourseLevelCharacteristic")),
          .values("OfferedGradeLevel", f.gradeLevels, .descriptor("GradeLevel")),
          .value("OfficialAttendancePeriod", f.takesAttendance),
          .value("SectionName", f.title),
        ]))
  }
}
