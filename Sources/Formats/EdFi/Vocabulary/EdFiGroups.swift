import FormatKit
import LearnerModel

/// Groups that stand in several entities.
extension ElementMap {
  /// `OtherName`.
  static func otherName<Owner>(_ g: GroupField<Owner, OtherName>) -> Self {
    .group(
      "OtherName", g,
      [
        .value("PersonalTitlePrefix", g.fields.namePrefix),
        .value("FirstName", g.fields.givenName).required,
        .value("MiddleName", g.fields.middleName),
        .value("LastSurname", g.fields.familyName).required,
        .value("GenerationCodeSuffix", g.fields.nameSuffix),
        .value("OtherNameType", g.fields.type, .descriptor("OtherNameType")).required,
      ])
  }

  /// `Address`.
  static func address<Owner>(_ g: GroupField<Owner, Address>) -> Self {
    .group(
      "Address", g,
      [
        .value("StreetNumberName", g.fields.street).required,
        .value("ApartmentRoomSuiteNumber", g.fields.apartment),
        .value("BuildingSiteNumber", g.fields.building),
        .value("City", g.fields.city).required,
        .value("StateAbbreviation", g.fields.state, .descriptor("StateAbbreviation")).required,
        .value("PostalCode", g.fields.postalCode).required,
        .value("NameOfCounty", g.fields.county),
        .value("CountyFIPSCode", g.fields.countyCode),
        .value("Latitude", g.fields.latitude).string,
        .value("Longitude", g.fields.longitude).string,
        .inside(
          "Period",
          [
            .value("BeginDate", g.fields.beginDate).required,
            .value("EndDate", g.fields.endDate),
          ]),
        .value("AddressType", g.fields.type, .descriptor("AddressType")).required,
        .value("DoNotPublishIndicator", g.fields.doNotPublish),
        .kept("CongressionalDistrict"),
        .kept("Locale"),
        .kept("AddressCharacteristic").only(in: "6.1"),
      ])
  }

  /// `Telephone`.
  static func telephone<Owner>(_ g: GroupField<Owner, Phone>) -> Self {
    .group(
      "Telephone", g,
      [
        .value("TelephoneNumber", g.fields.number).required,
        .value("TelephoneNumberType", g.fields.type, .descriptor("TelephoneNumberType")).required,
        .value("OrderOfPriority", g.fields.priority),
        .value("TextMessageCapabilityIndicator", g.fields.takesTextMessages),
        .value("DoNotPublishIndicator", g.fields.doNotPublish),
      ])
  }

  /// `ElectronicMail`.
  static func electronicMail<Owner>(_ g: GroupField<Owner, EmailAddress>) -> Self {
    .group(
      "ElectronicMail", g,
      [
        .value("ElectronicMailAddress", g.fields.address).required,
        .value("ElectronicMailType", g.fields.type, .descriptor("ElectronicMailType")).required,
        .value("PrimaryEmailAddressIndicator", g.fields.isPrimary),
        .value("DoNotPublishIndicator", g.fields.doNotPublish),
      ])
  }

  /// `Language`.
  static func language<Owner>(_ g: GroupField<Owner, LanguageEntry>) -> Self {
    .group(
      "Language", g,
      [
        .value("Language", g.fields.language, .descriptor("Language")).required,
        .value("LanguageUse", g.fields.use, .descriptor("LanguageUse")).json(
          "uses[]/languageUseDescriptor"),
      ])
  }

  /// `Disability`.
  static func disability<Owner>(_ g: GroupField<Owner, DisabilityEntry>) -> Self {
    .group(
      "Disability", g,
      [
        .value("Disability", g.fields.type, .descriptor("Disability")).required,
        .value("DisabilityDiagnosis", g.fields.diagnosis),
        .value("OrderOfDisability", g.fields.order),
        .value(
          "DisabilityDeterminationSourceType", g.fields.determinedBy,
          .descriptor("DisabilityDeterminationSourceType")),
        .value("DisabilityDesignation", g.fields.designation, .descriptor("DisabilityDesignation"))
          .json("designations[]/disabilityDesignationDescriptor"),
      ])
  }

  /// `EducationOrganizationIdentificationCode`.
  static func educationOrganizationIdentificationCode<Owner>(
    _ g: GroupField<Owner, IdentifierEntry>
  ) -> Self {
    .group(
      "EducationOrganizationIdentificationCode", g,
      [
        .value("IdentificationCode", g.fields.value).required,
        .value(
          "EducationOrganizationIdentificationSystem", g.fields.type,
          .descriptor("EducationOrganizationIdentificationSystem")
        ).required,
      ])
  }

  /// `InstitutionTelephone`.
  static func institutionTelephone<Owner>(_ g: GroupField<Owner, Phone>) -> Self {
    .group(
      "InstitutionTelephone", g,
      [
        .value("TelephoneNumber", g.fields.number).required,
        .kept("InstitutionTelephoneNumberType").required,
      ])
  }

  /// `GradePointAverage`.
  static func gradePointAverage<Owner>(_ g: GroupField<Owner, GradePointEntry>) -> Self {
    .group(
      "GradePointAverage", g,
      [
        .value("GradePointAverageType", g.fields.type, .descriptor("GradePointAverageType"))
          .required,
        .value("IsCumulative", g.fields.isCumulative),
        .value("GradePointAverageValue", g.fields.value).required,
        .value("MaxGradePointAverageValue", g.fields.maximum),
      ])
  }

  /// `ScoreResult`.
  static func scoreResult<Owner>(_ g: GroupField<Owner, ScoreEntry>) -> Self {
    .group(
      "ScoreResult", g,
      [
        .value("Result", g.fields.value).required,
        .value("ResultDatatypeType", g.fields.dataType, .descriptor("ResultDatatypeType")).required,
        .value(
          "AssessmentReportingMethod", g.fields.metric, .descriptor("AssessmentReportingMethod")
        ).required,
      ])
  }

  /// `PerformanceLevel`.
  static func performanceLevel<Owner>(_ g: GroupField<Owner, PerformanceEntry>) -> Self {
    .group(
      "PerformanceLevel", g,
      [
        .kept("PerformanceLevelMet").only(in: "3.2").required,
        .value("PerformanceLevel", g.fields.level, .descriptor("PerformanceLevel")).required,
        .value(
          "AssessmentReportingMethod", g.fields.metric, .descriptor("AssessmentReportingMethod")
        ).required,
        .value("PerformanceLevelIndicatorName", g.fields.levelName).only(in: "5.2", "4.0", "6.1"),
      ])
  }

  /// `ProgramParticipationStatus`.
  static func programParticipationStatus<Owner>(_ g: GroupField<Owner, StatusEntry>) -> Self {
    .group(
      "ProgramParticipationStatus", g,
      [
        .value("ParticipationStatus", g.fields.status, .descriptor("ParticipationStatus")).required,
        .value("StatusBeginDate", g.fields.beginDate).required,
        .value("StatusEndDate", g.fields.endDate),
        .value("DesignatedBy", g.fields.designatedBy),
      ])
  }

  /// `Service`.
  static func service<Owner>(_ g: GroupField<Owner, ServiceEntry>) -> Self {
    .group(
      "Service", g,
      [
        .value("Service", g.fields.type, .descriptor("Service")).required,
        .value("PrimaryIndicator", g.fields.isPrimary),
        .value("ServiceBeginDate", g.fields.beginDate),
        .value("ServiceEndDate", g.fields.endDate),
      ])
  }
}
