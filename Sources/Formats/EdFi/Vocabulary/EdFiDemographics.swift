import FormatKit
import LearnerModel

/// What is stated of a learner, and health.
extension EdFiVocabulary {
  static var demographics: [ElementMap] {
    [studentEducationOrganizationAssociation, studentDemographic, studentHealth]
  }

  static var studentEducationOrganizationAssociation: ElementMap {
    let f = Demographics.declared.fields
    return .record(
      "StudentEducationOrganizationAssociation",
      RecordMap(
        .demographics,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .inside(
            "StudentIdentificationCode",
            [
              .kept("IdentificationCode").required,
              .kept("StudentIdentificationSystem").required,
              .kept("AssigningOrganizationIdentificationCode").required,
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .value("Sex", f.sex, .descriptor("Sex")).only(in: "5.2", "4.0", "3.2"),
          .value("GenderIdentity", f.genderIdentity).only(in: "5.2"),
          .inside(
            "Address",
            [
              .kept("StreetNumberName").required,
              .kept("ApartmentRoomSuiteNumber"),
              .kept("BuildingSiteNumber"),
              .kept("City").required,
              .kept("StateAbbreviation").required,
              .kept("PostalCode").required,
              .kept("NameOfCounty"),
              .kept("CountyFIPSCode"),
              .kept("Latitude"),
              .kept("Longitude"),
              .inside(
                "Period",
                [
                  .kept("BeginDate").required,
                  .kept("EndDate"),
                ]),
              .kept("AddressType").required,
              .kept("DoNotPublishIndicator"),
              .kept("CongressionalDistrict"),
              .kept("Locale"),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .inside(
            "InternationalAddress",
            [
              .kept("AddressType").required,
              .kept("AddressLine1").required,
              .kept("AddressLine2"),
              .kept("AddressLine3"),
              .kept("AddressLine4"),
              .kept("Country").required,
              .kept("Latitude"),
              .kept("Longitude"),
              .kept("BeginDate"),
              .kept("EndDate"),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .inside(
            "Telephone",
            [
              .kept("TelephoneNumber").required,
              .kept("TelephoneNumberType").required,
              .kept("OrderOfPriority"),
              .kept("TextMessageCapabilityIndicator"),
              .kept("DoNotPublishIndicator"),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .inside(
            "ElectronicMail",
            [
              .kept("ElectronicMailAddress").required,
              .kept("ElectronicMailType").required,
              .kept("PrimaryEmailAddressIndicator"),
              .kept("DoNotPublishIndicator"),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .kept("ProfileThumbnail"),
          .value("HispanicLatinoEthnicity", f.hispanicOrLatinoEthnicity).only(
            in: "5.2", "4.0", "3.2"),
          .kept("OldEthnicity").only(in: "4.0", "3.2"),
          .values("Race", f.races, .descriptor("Race")).only(in: "5.2", "4.0", "3.2"),
          .values("TribalAffiliation", f.tribalAffiliations, .descriptor("TribalAffiliation")).only(
            in: "5.2", "4.0", "3.2"),
          .group(
            "StudentCharacteristic", f.characteristics,
            [
              .value(
                "StudentCharacteristic", f.characteristics.fields.type,
                .descriptor("StudentCharacteristic")
              ).required,
              .inside(
                "Period",
                [
                  .value("BeginDate", f.characteristics.fields.beginDate).required,
                  .value("EndDate", f.characteristics.fields.endDate),
                ]),
              .value("DesignatedBy", f.characteristics.fields.designatedBy),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .value(
            "LimitedEnglishProficiency", f.englishProficiency,
            .descriptor("LimitedEnglishProficiency")
          ).only(in: "5.2", "4.0", "3.2"),
          .inside(
            "Language",
            [
              .kept("Language").required,
              .kept("LanguageUse").json("uses[]/languageUseDescriptor"),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .disability(f.disabilities).only(in: "5.2", "4.0", "3.2"),
          .inside(
            "ProgramParticipation",
            [
              .kept("ProgramType").required,
              .kept("ProgramCharacteristic").json(
                "programCharacteristics[]/programCharacteristicDescriptor"),
              .kept("BeginDate"),
              .kept("EndDate"),
              .kept("DesignatedBy"),
            ]
          ).only(in: "4.0", "3.2"),
          .inside(
            "CohortYear",
            [
              .kept("SchoolYear").required,
              .kept("CohortYearType").required,
              .kept("Term").only(in: "5.2", "4.0", "6.1"),
            ]),
          .group(
            "StudentIndicator", f.characteristics,
            [
              .kept("IndicatorGroup").json("indicatorGroup"),
              .kept("IndicatorName").required,
              .value("Indicator", f.characteristics.fields.value).required,
              .inside(
                "Period",
                [
                  .kept("BeginDate").required,
                  .kept("EndDate"),
                ]),
              .kept("DesignatedBy"),
            ]),
          .kept("LoginId"),
          .values("AncestryEthnicOrigin", f.ethnicities, .descriptor("AncestryEthnicOrigin")).only(
            in: "5.2", "4.0"),
          .kept("PrimaryLearningDeviceAwayFromSchool").only(in: "5.2", "4.0", "6.1"),
          .kept("PrimaryLearningDeviceAccess").only(in: "5.2", "4.0", "6.1"),
          .kept("PrimaryLearningDeviceProvider").only(in: "5.2", "4.0", "6.1"),
          .kept("InternetAccessInResidence").only(in: "5.2", "4.0", "6.1"),
          .kept("BarrierToInternetAccessInResidence").only(in: "5.2", "4.0", "6.1"),
          .kept("InternetAccessTypeInResidence").only(in: "5.2", "4.0", "6.1"),
          .kept("InternetPerformanceInResidence").only(in: "5.2", "4.0", "6.1"),
          .value(
            "SupporterMilitaryConnection", f.militaryConnection,
            .descriptor("SupporterMilitaryConnection")
          ).only(in: "5.2"),
          .inside(
            "DisplacedStudent",
            [
              .kept("CrisisEventReference").required,
              .kept("DisplacedStudentStatus").required,
              .kept("DisplacedStudentStartDate"),
              .kept("DisplacedStudentEndDate"),
              .kept("CrisisHomelessnessIndicator"),
            ]
          ).only(in: "5.2", "6.1"),
        ]))
  }

  static var studentDemographic: ElementMap {
    let f = Demographics.declared.fields
    return .record(
      "StudentDemographic",
      RecordMap(
        .demographics,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .values("AncestryEthnicOrigin", f.ethnicities, .descriptor("AncestryEthnicOrigin")),
          .inside(
            "Citizenship",
            [
              .value("CitizenshipStatus", f.citizenshipStatus, .descriptor("CitizenshipStatus"))
                .required,
              .values("Visa", f.visas, .descriptor("Visa")),
              .inside(
                "IdentificationDocument",
                [
                  .kept("DocumentTitle"),
                  .kept("PersonalInformationVerification").required,
                  .kept("DocumentExpirationDate"),
                  .kept("IssuerDocumentIdentificationCode"),
                  .kept("IssuerName"),
                  .kept("IssuerCountry"),
                  .kept("IdentificationDocumentUse").required,
                ]),
            ]),
          .disability(f.disabilities),
          .value("EconomicDisadvantage", f.economicStatus, .descriptor("EconomicDisadvantage")),
          .value("GenderIdentity", f.genderIdentity),
          .value("HispanicLatinoEthnicity", f.hispanicOrLatinoEthnicity),
          .inside(
            "Language",
            [
              .kept("Language").required,
              .kept("LanguageUse").json("uses[]/languageUseDescriptor"),
            ]),
          .value(
            "LimitedEnglishProficiency", f.englishProficiency,
            .descriptor("LimitedEnglishProficiency")),
          .values("Race", f.races, .descriptor("Race")),
          .value("Sex", f.sex, .descriptor("Sex")),
          .group(
            "StudentCharacteristic", f.characteristics,
            [
              .value(
                "StudentCharacteristic", f.characteristics.fields.type,
                .descriptor("StudentCharacteristic")
              ).required,
              .inside(
                "Period",
                [
                  .value("BeginDate", f.characteristics.fields.beginDate).required,
                  .value("EndDate", f.characteristics.fields.endDate),
                ]),
              .value("DesignatedBy", f.characteristics.fields.designatedBy),
            ]),
          .value(
            "SupporterMilitaryConnection", f.militaryConnection,
            .descriptor("SupporterMilitaryConnection")),
          .values("TribalAffiliation", f.tribalAffiliations, .descriptor("TribalAffiliation")),
        ])
    ).only(in: "6.1")
  }

  static var studentHealth: ElementMap {
    let f = Health.declared.fields
    return .record(
      "StudentHealth",
      RecordMap(
        .health,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference(
            "EducationOrganizationReference", f.organization,
            EdFiKeys.educationOrganization.below("EducationOrganizationIdentity")
          ).required,
          .value("AsOfDate", f.asOfDate).required,
          .group(
            "RequiredImmunization", f.immunizations,
            [
              .value(
                "ImmunizationType", f.immunizations.fields.type, .descriptor("ImmunizationType")
              ).required,
              .value("ImmunizationDate", f.immunizations.fields.date).json(
                "dates[]/immunizationDate"),
              .value("MedicalExemption", f.immunizations.fields.exemption),
              .value("MedicalExemptionDate", f.immunizations.fields.exemptionDate),
            ]),
          .group(
            "AdditionalImmunization", f.immunizations,
            [
              .value("ImmunizationName", f.immunizations.fields.name).required,
              .kept("ImmunizationDate"),
            ]),
          .value(
            "NonMedicalImmunizationExemption", f.exemption,
            .descriptor("NonMedicalImmunizationExemption")),
          .value("NonMedicalImmunizationExemptionDate", f.exemptionDate),
        ])
    ).only(in: "5.2", "6.1")
  }
}
