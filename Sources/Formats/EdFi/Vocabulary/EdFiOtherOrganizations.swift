import FormatKit
import LearnerModel

/// Agencies, networks, and bodies around schools.
extension EdFiVocabulary {
  static var otherOrganizations: [ElementMap] {
    [
      educationServiceCenter, educationOrganizationNetwork, communityOrganization,
      communityProvider, organizationDepartment, postSecondaryInstitution,
    ]
  }

  static var educationServiceCenter: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "EducationServiceCenter",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["EducationServiceCenterId"]))],
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
          .kept("EducationServiceCenterId").required,
          .kept("StateEducationAgencyReference"),
        ]
      ).when(f.type, "serviceCenter"))
  }

  static var educationOrganizationNetwork: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "EducationOrganizationNetwork",
      RecordMap(
        .organization,
        keys: [(KindSchema.Common.key, KeyShape(["EducationOrganizationNetworkId"]))],
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
          .kept("EducationOrganizationNetworkId").required,
          .kept("NetworkPurpose").required,
        ]
      ).when(f.type, "network"))
  }

  static var communityOrganization: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "CommunityOrganization",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["CommunityOrganizationId"]))],
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
          .kept("CommunityOrganizationId").required,
        ]
      ).when(f.type, "provider", "other", "employer"))
  }

  static var communityProvider: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "CommunityProvider",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["CommunityProviderId"]))],
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
          .kept("CommunityProviderId").required,
          .kept("CommunityOrganizationReference"),
          .kept("ProviderProfitability"),
          .kept("ProviderStatus").required,
          .kept("ProviderCategory").required,
          .kept("SchoolIndicator"),
          .kept("LicenseExemptIndicator"),
        ]
      ).when(f.type, "provider"))
  }

  static var organizationDepartment: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "OrganizationDepartment",
      RecordMap(
        .organization,
        keys: [
          (KindSchema.Common.key, KeyShape(["OrganizationDepartmentId"]))
        ],
        [
          .kept("@id"),
          .educationOrganizationIdentificationCode(f.identifiers).only(in: "5.2", "4.0"),
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
          .kept("OrganizationDepartmentId").required,
          .kept("AcademicSubject"),
          .kept("ParentEducationOrganizationReference"),
        ])
    ).only(in: "5.2", "4.0", "6.1")
  }

  static var postSecondaryInstitution: ElementMap {
    let f = Organization.declared.fields
    return .record(
      "PostSecondaryInstitution",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, KeyShape(["PostSecondaryInstitutionId"]))],
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
          .kept("PostSecondaryInstitutionId").required,
          .kept("MediumOfInstruction"),
          .kept("PostSecondaryInstitutionLevel"),
          .kept("AdministrativeFundingControl"),
          .kept("FederalLocaleCode").only(in: "6.1"),
        ]
      ).when(f.type, "postsecondary"))
  }
}
