import FormatKit
import LearnerModel

/// Schools, districts and the like.
extension EdFiVocabulary {
  static var organizations: [ElementMap] {
    [school, localEducationAgency, stateEducationAgency]
  }

  static var school: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "School",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["SchoolId"]))],
        [
          .kept("@id"),
          .educationOrganizationIdentificationCode(f.identifiers).only(in: "5.2", "4.0", "3.2"),
          .value("NameOfInstitution", f.name).required,
          .value("ShortNameOfInstitution", f.shortName),
          .value(
            "EducationOrganizationCategory", f.type, .descriptor("EducationOrganizationCategory")
          ).required.json(
            "educationOrganizationCategories[]/educationOrganizationCategoryDescriptor"),
          .address(f.addresses),
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
            ]),
          .institutionTelephone(f.phones),
          .values("WebSite", f.websites).single,
          .value("OperationalStatus", f.status, .descriptor("OperationalStatus")),
          .inside(
            "EducationOrganizationIndicator",
            [
              .kept("Indicator").required,
              .kept("DesignatedBy"),
              .kept("IndicatorValue"),
              .kept("IndicatorLevel"),
              .kept("IndicatorGroup"),
              .inside(
                "Period",
                [
                  .kept("BeginDate").required,
                  .kept("EndDate"),
                ]),
            ]),
          .kept("SchoolId").required,
          .values("GradeLevel", f.gradeLevels, .descriptor("GradeLevel")).required,
          .values("SchoolCategory", f.schoolCategories, .descriptor("SchoolCategory")).json(
            "schoolCategories[]/schoolCategoryDescriptor"),
          .kept("SchoolType"),
          .kept("CharterStatus"),
          .kept("TitleIPartASchoolDesignation"),
          .kept("MagnetSpecialProgramEmphasisSchool"),
          .kept("AdministrativeFundingControl"),
          .kept("InternetAccess"),
          .kept("LocalEducationAgencyReference"),
          .kept("CharterApprovalAgencyType"),
          .kept("CharterApprovalSchoolYear"),
          .kept("FederalLocaleCode").only(in: "6.1"),
          .kept("PostSecondaryInstitutionReference").only(in: "6.1"),
          .kept("ImprovingSchool").only(in: "6.1"),
          .kept("AccreditationStatus").only(in: "6.1"),
        ]
      ).when(f.type, "school"))
  }

  static var localEducationAgency: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "LocalEducationAgency",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["LocalEducationAgencyId"]))],
        [
          .kept("@id"),
          .educationOrganizationIdentificationCode(f.identifiers).only(in: "5.2", "4.0", "3.2"),
          .value("NameOfInstitution", f.name).required,
          .value("ShortNameOfInstitution", f.shortName),
          .value(
            "EducationOrganizationCategory", f.type, .descriptor("EducationOrganizationCategory")
          ).required.json("categories[]/educationOrganizationCategoryDescriptor"),
          .address(f.addresses),
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
            ]),
          .institutionTelephone(f.phones),
          .values("WebSite", f.websites).single,
          .value("OperationalStatus", f.status, .descriptor("OperationalStatus")),
          .inside(
            "EducationOrganizationIndicator",
            [
              .kept("Indicator").required,
              .kept("DesignatedBy"),
              .kept("IndicatorValue"),
              .kept("IndicatorLevel"),
              .kept("IndicatorGroup"),
              .inside(
                "Period",
                [
                  .kept("BeginDate").required,
                  .kept("EndDate"),
                ]),
            ]),
          .kept("LocalEducationAgencyId").required,
          .kept("LocalEducationAgencyCategory").required,
          .kept("CharterStatus"),
          .inside(
            "LocalEducationAgencyAccountability",
            [
              .kept("SchoolYear").required,
              .kept("GunFreeSchoolsActReportingStatus"),
              .kept("SchoolChoiceImplementStatus"),
            ]),
          .inside(
            "LocalEducationAgencyFederalFunds",
            [
              .kept("FiscalYear").required,
              .kept("InnovativeDollarsSpent"),
              .kept("InnovativeDollarsSpentStrategicPriorities"),
              .kept("InnovativeProgramsFundsReceived"),
              .kept("SchoolImprovementAllocation"),
              .kept("SchoolImprovementReservedFundsPercentage"),
              .kept("SupplementalEducationalServicesFundsSpent"),
              .kept("SupplementalEducationalServicesPerPupilExpenditure"),
              .kept("StateAssessmentAdministrationFunding"),
            ]),
          .kept("ParentLocalEducationAgencyReference"),
          .kept("EducationServiceCenterReference"),
          .kept("StateEducationAgencyReference"),
          .kept("FederalLocaleCode").only(in: "6.1"),
        ]
      ).when(f.type, "district", "local"))
  }

  static var stateEducationAgency: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "StateEducationAgency",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["StateEducationAgencyId"]))],
        [
          .kept("@id"),
          .educationOrganizationIdentificationCode(f.identifiers).only(in: "5.2", "4.0", "3.2"),
          .value("NameOfInstitution", f.name).required,
          .value("ShortNameOfInstitution", f.shortName),
          .value(
            "EducationOrganizationCategory", f.type, .descriptor("EducationOrganizationCategory")
          ).required.json("categories[]/educationOrganizationCategoryDescriptor"),
          .address(f.addresses),
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
            ]),
          .institutionTelephone(f.phones),
          .values("WebSite", f.websites).single,
          .value("OperationalStatus", f.status, .descriptor("OperationalStatus")),
          .inside(
            "EducationOrganizationIndicator",
            [
              .kept("Indicator").required,
              .kept("DesignatedBy"),
              .kept("IndicatorValue"),
              .kept("IndicatorLevel"),
              .kept("IndicatorGroup"),
              .inside(
                "Period",
                [
                  .kept("BeginDate").required,
                  .kept("EndDate"),
                ]),
            ]),
          .kept("StateEducationAgencyId").required,
          .inside(
            "StateEducationAgencyAccountability",
            [
              .kept("SchoolYear").required,
              .kept("CTEGraduationRateInclusion"),
            ]),
          .inside(
            "StateEducationAgencyFederalFunds",
            [
              .kept("FiscalYear").required,
              .kept("FederalProgramsFundingAllocation"),
            ]),
          .kept("FederalLocaleCode").only(in: "6.1"),
        ]
      ).when(f.type, "state", "national"))
  }
}
