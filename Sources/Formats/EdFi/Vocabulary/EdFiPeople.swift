import FormatKit
import LearnerModel

/// People and how they are related.
extension EdFiVocabulary {
  static var people: [ElementMap] {
    [student, staff, contact, parent, studentContactAssociation, studentParentAssociation]
  }

  static var student: ElementMap {
    let f = Person.declared.fields
    let d = Demographics.declared.fields
    let beside = RecordMap(
      .demographics, keys: [(KindSchema.Common.owner, EdFiKeys.student)],
      [
        .inside(
          "BirthData",
          [
            .value("BirthDate", d.birthDate).required,
            .value("BirthCity", d.cityOfBirth),
            .value("BirthStateAbbreviation", d.stateOfBirth, .descriptor("StateAbbreviation")),
            .kept("BirthInternationalProvince"),
            .value("BirthCountry", d.countryOfBirth, .descriptor("Country")),
            .value("DateEnteredUS", d.entryDate),
            .value("MultipleBirthStatus", d.isMultipleBirth),
            .value("BirthSex", d.birthSex, .descriptor("Sex")),
          ]
        ).required,
        .inside(
          "Citizenship",
          [
            .value("CitizenshipStatus", d.citizenshipStatus, .descriptor("CitizenshipStatus"))
              .required,
            .values("Visa", d.visas, .descriptor("Visa")),
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
          ]
        ).only(in: "5.2", "4.0", "3.2"),
      ]
    ).leavingRest.toldBy(d.birthDate)
    return .record(
      "Student",
      RecordMap(
        .person, keys: [(KindSchema.Common.key, EdFiKeys.student)], beside: [beside],
        [
          .kept("@id"),
          .kept("StudentUniqueId").required,
          .inside(
            "Name",
            [
              .value("PersonalTitlePrefix", f.namePrefix),
              .value("FirstName", f.givenName).required,
              .value("MiddleName", f.middleName),
              .value("LastSurname", f.familyName).required,
              .value("GenerationCodeSuffix", f.nameSuffix),
              .value("MaidenName", f.formerFamilyName),
              .value("PreferredFirstName", f.preferredGivenName).only(in: "5.2", "6.1"),
              .value("PreferredLastSurname", f.preferredFamilyName).only(in: "5.2", "6.1"),
              .inside(
                "PersonalIdentificationDocument",
                [
                  .kept("DocumentTitle"),
                  .kept("PersonalInformationVerification").required,
                  .kept("DocumentExpirationDate"),
                  .kept("IssuerDocumentIdentificationCode"),
                  .kept("IssuerName"),
                  .kept("IssuerCountry"),
                  .kept("IdentificationDocumentUse").required,
                ]),
            ]
          ).required,
          .otherName(f.otherNames),
          .inside("BirthData", []),
          .inside("Citizenship", []),
          .kept("PersonReference").only(in: "5.2", "4.0", "6.1"),
        ]
      ).when(inRoles: EdFiRoles.student))
  }

  static var contact: ElementMap {
    let f = Person.declared.fields
    return .record(
      "Contact",
      RecordMap(
        .person, keys: [(KindSchema.Common.key, EdFiKeys.contact)],
        [
          .kept("@id"),
          .kept("ContactUniqueId").required,
          .inside(
            "Name",
            [
              .value("PersonalTitlePrefix", f.namePrefix),
              .value("FirstName", f.givenName).required,
              .value("MiddleName", f.middleName),
              .value("LastSurname", f.familyName).required,
              .value("GenerationCodeSuffix", f.nameSuffix),
              .value("MaidenName", f.formerFamilyName),
              .value("PreferredFirstName", f.preferredGivenName),
              .value("PreferredLastSurname", f.preferredFamilyName),
              .inside(
                "PersonalIdentificationDocument",
                [
                  .kept("DocumentTitle"),
                  .kept("PersonalInformationVerification").required,
                  .kept("DocumentExpirationDate"),
                  .kept("IssuerDocumentIdentificationCode"),
                  .kept("IssuerName"),
                  .kept("IssuerCountry"),
                  .kept("IdentificationDocumentUse").required,
                ]),
            ]
          ).required,
          .otherName(f.otherNames),
          .kept("Sex"),
          .kept("GenderIdentity"),
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
          .telephone(f.phones),
          .electronicMail(f.emails),
          .value("LoginId", f.username),
          .language(f.languages),
          .kept("PersonReference"),
          .kept("HighestCompletedLevelOfEducation"),
        ]
      ).when(inRoles: EdFiRoles.contact)
    ).only(in: "5.2", "6.1")
  }

  static var parent: ElementMap {
    let f = Person.declared.fields
    return .record(
      "Parent",
      RecordMap(
        .person, keys: [(KindSchema.Common.key, EdFiKeys.parent)],
        [
          .kept("@id"),
          .kept("ParentUniqueId").required,
          .inside(
            "Name",
            [
              .value("PersonalTitlePrefix", f.namePrefix),
              .value("FirstName", f.givenName).required,
              .value("MiddleName", f.middleName),
              .value("LastSurname", f.familyName).required,
              .value("GenerationCodeSuffix", f.nameSuffix),
              .value("MaidenName", f.formerFamilyName),
              .inside(
                "PersonalIdentificationDocument",
                [
                  .kept("DocumentTitle"),
                  .kept("PersonalInformationVerification").required,
                  .kept("DocumentExpirationDate"),
                  .kept("IssuerDocumentIdentificationCode"),
                  .kept("IssuerName"),
                  .kept("IssuerCountry"),
                  .kept("IdentificationDocumentUse").required,
                ]),
            ]
          ).required,
          .otherName(f.otherNames),
          .kept("Sex"),
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
          .telephone(f.phones),
          .electronicMail(f.emails),
          .value("LoginId", f.username),
          .language(f.languages),
          .kept("PersonReference").only(in: "4.0"),
          .kept("HighestCompletedLevelOfEducation").only(in: "4.0"),
        ]
      ).when(inRoles: EdFiRoles.contact)
    ).only(in: "4.0", "3.2")
  }

  static var staff: ElementMap {
    let f = Person.declared.fields
    let d = Demographics.declared.fields
    let beside = RecordMap(
      .demographics, keys: [(KindSchema.Common.owner, EdFiKeys.staff)],
      [
        .value("Sex", d.sex, .descriptor("Sex")).only(in: "5.2", "4.0", "3.2"),
        .value("BirthDate", d.birthDate),
        .value("HispanicLatinoEthnicity", d.hispanicOrLatinoEthnicity).only(
          in: "5.2", "4.0", "3.2"),
        .values("Race", d.races, .descriptor("Race")).only(in: "5.2", "4.0", "3.2"),
        .inside(
          "Citizenship",
          [
            .value("CitizenshipStatus", d.citizenshipStatus, .descriptor("CitizenshipStatus"))
              .required,
            .values("Visa", d.visas, .descriptor("Visa")),
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
          ]
        ).only(in: "5.2", "4.0", "3.2"),
      ]
    ).partial
    return .record(
      "Staff",
      RecordMap(
        .person, keys: [(KindSchema.Common.key, EdFiKeys.staff)], beside: [beside],
        [
          .kept("@id"),
          .kept("StaffUniqueId").required,
          .inside(
            "StaffIdentificationCode",
            [
              .kept("IdentificationCode").required,
              .kept("StaffIdentificationSystem").required,
              .kept("AssigningOrganizationIdentificationCode"),
            ]
          ).only(in: "5.2", "4.0", "3.2"),
          .inside(
            "Name",
            [
              .value("PersonalTitlePrefix", f.namePrefix),
              .value("FirstName", f.givenName).required,
              .value("MiddleName", f.middleName),
              .value("LastSurname", f.familyName).required,
              .value("GenerationCodeSuffix", f.nameSuffix),
              .value("MaidenName", f.formerFamilyName),
              .value("PreferredFirstName", f.preferredGivenName).only(in: "5.2", "6.1"),
              .value("PreferredLastSurname", f.preferredFamilyName).only(in: "5.2", "6.1"),
              .inside(
                "PersonalIdentificationDocument",
                [
                  .kept("DocumentTitle"),
                  .kept("PersonalInformationVerification").required,
                  .kept("DocumentExpirationDate"),
                  .kept("IssuerDocumentIdentificationCode"),
                  .kept("IssuerName"),
                  .kept("IssuerCountry"),
                  .kept("IdentificationDocumentUse").required,
                ]),
            ]
          ).required,
          .otherName(f.otherNames),
          .inside("Sex", []),
          .kept("GenderIdentity").only(in: "5.2"),
          .inside("BirthDate", []),
          .address(f.addresses).only(in: "5.2", "4.0", "3.2"),
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
          .telephone(f.phones).only(in: "5.2", "4.0", "3.2"),
          .electronicMail(f.emails).only(in: "5.2", "4.0", "3.2"),
          .inside("HispanicLatinoEthnicity", []),
          .kept("OldEthnicity").only(in: "4.0", "3.2"),
          .inside("Race", []),
          .inside("Citizenship", []),
          .language(f.languages).only(in: "5.2", "4.0", "3.2"),
          .kept("HighestCompletedLevelOfEducation"),
          .kept("YearsOfPriorProfessionalExperience"),
          .kept("YearsOfPriorTeachingExperience"),
          .value("LoginId", f.username),
          .kept("HighlyQualifiedTeacher"),
          .inside(
            "Recognition",
            [
              .inside(
                "Achievement",
                [
                  .kept("AchievementTitle"),
                  .kept("AchievementCategory"),
                  .kept("AchievementCategorySystem"),
                  .kept("IssuerName"),
                  .kept("IssuerOriginURL"),
                  .kept("Criteria"),
                  .kept("CriteriaURL"),
                  .kept("EvidenceStatement"),
                  .kept("ImageURL"),
                ]
              ).required,
              .kept("RecognitionType").required,
              .kept("RecognitionDescription"),
              .kept("RecognitionAwardDate"),
              .kept("RecognitionAwardExpiresDate"),
            ]),
          .kept("CredentialReference").list,
          .kept("TribalAffiliation").only(in: "5.2", "4.0", "3.2"),
          .kept("PersonReference").only(in: "5.2", "4.0", "6.1"),
          .kept("HighlyQualifiedAcademicSubject").only(in: "6.1"),
          .inside(
            "EducatorResearch",
            [
              .kept("ResearchExperienceDate").required,
              .kept("ResearchExperienceTitle"),
              .kept("ResearchExperienceDescription"),
            ]
          ).only(in: "6.1"),
          .kept("EducatorPreparationProgramReference").only(in: "6.1"),
          .kept("OpenStaffPositionReference").only(in: "6.1"),
          .kept("AncestryEthnicOrigin").only(in: "5.2", "4.0"),
        ]
      ).when(inRoles: EdFiRoles.staff))
  }

  static var studentContactAssociation: ElementMap {
    let f = Relationship.declared.fields
    return .record(
      "StudentContactAssociation",
      RecordMap(
        .relationship,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("ContactReference", f.person, EdFiKeys.contact.below("ContactIdentity"))
            .required,
          .value("Relation", f.type, .descriptor("Relation")),
          .value("PrimaryContactStatus", f.isPrimaryContact),
          .value("LivesWith", f.livesWith),
          .value("EmergencyContactStatus", f.isEmergencyContact),
          .value("ContactPriority", f.priority),
          .value("ContactRestrictions", f.restrictions),
          .value("LegalGuardian", f.isLegalGuardian),
        ])
    ).only(in: "5.2", "6.1")
  }

  static var studentParentAssociation: ElementMap {
    let f = Relationship.declared.fields
    return .record(
      "StudentParentAssociation",
      RecordMap(
        .relationship,
        [
          .kept("@id"),
          .owner("StudentReference", EdFiKeys.student.below("StudentIdentity")).required,
          .reference("ParentReference", f.person, EdFiKeys.parent.below("ParentIdentity")).required,
          .value("Relation", f.type, .descriptor("Relation")),
          .value("PrimaryContactStatus", f.isPrimaryContact),
          .value("LivesWith", f.livesWith),
          .value("EmergencyContactStatus", f.isEmergencyContact),
          .value("ContactPriority", f.priority),
          .value("ContactRestrictions", f.restrictions),
          .value("LegalGuardian", f.isLegalGuardian).only(in: "4.0"),
        ])
    ).only(in: "4.0", "3.2")
  }
}
