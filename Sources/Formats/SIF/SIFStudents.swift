import FormatKit
import LearnerModel

/// Students, and what is stated of them.
extension SIFVocabulary {
  var studentPersonal: ElementMap {
    .record(
      "StudentPersonal",
      RecordMap(
        .person, keys: [key], beside: [isAustralia ? australianDemographics : demographics],
        [refId] + kept("AlertMessages", "MedicalAlertMessages") + identifiers
          + (isAustralia ? australianRest : rest) + ending))
  }

  private var identifiers: [ElementMap] {
    let f = Person.declared.fields
    let local: ElementMap = .value("LocalId", f.identifier)
    return [
      isAustralia ? local : local.required,
      .group(
        "StateProvinceId", f.identifiers,
        constants: [(f.identifiers.fields.type.index, "state")],
        [.value(".", f.identifiers.fields.value)]),
    ] + (isAustralia ? kept("NationalUniqueStudentIdentifier") : []) + [
      .kept("ElectronicIdList"),
      .inside(
        "OtherIdList",
        [
          .group(
            "OtherId", f.identifiers,
            [
              .kept("@Type").required, .kept("@TypeCodeset"),
              .value(".", f.identifiers.fields.value),
            ])
        ]),
    ]
  }

  private var rest: [ElementMap] {
    let f = Person.declared.fields
    return [name, .kept("OtherNames"), .inside("Demographics", []), addresses(f.addresses)]
      + kept("AddressRefIdList") + [phones(f.phones), emails("EmailList", f.emails)]
      + kept(
        "ProjectedGraduationYear", "OnTimeGraduationYear", "GraduationDate", "MostRecent",
        "AcceptableUsePolicy")
      + ["IDEA", "Migrant"].map { .inside($0, []) } + kept("Title1")
      + ["GiftedTalented", "EconomicDisadvantage", "ELL", "Homeless", "Section504"].map {
        .inside($0, [])
      }
      + kept("VocationalConcentrator", "Immigrant", "NeglectedDelinquent", "FirstUSEnrollment")
  }

  private var australianRest: [ElementMap] {
    let f = Person.declared.fields
    return [
      .inside(
        "PersonInfo",
        [
          name, .kept("OtherNames"), .inside("Demographics", []), addresses(f.addresses),
          phones(f.phones), emails("EmailList", f.emails), .kept("HouseholdContactInfoList"),
        ])
    ]
      + kept(
        "ProjectedGraduationYear", "OnTimeGraduationYear", "GraduationDate", "MostRecent",
        "AcceptableUsePolicy")
      + ["GiftedTalented", "EconomicDisadvantage", "ESL"].map { .inside($0, []) }
      + kept("ESLDateAssessed", "YoungCarersRole") + [.inside("Disability", [])]
      + kept(
        "IntegrationAide", "EducationSupport", "HomeSchooledStudent", "IndependentStudent",
        "Sensitive", "OfflineDelivery", "ESLSupport", "PrePrimaryEducation",
        "PrePrimaryEducationHours", "FirstAUSchoolEnrollment")
  }

  private var demographics: RecordMap {
    let f = Demographics.declared.fields
    return RecordMap(
      .demographics, keys: [(KindSchema.Common.owner, key.shape)],
      [
        .inside(
          "Demographics",
          [
            .kept("RaceList"),
            .value("HispanicLatino", f.hispanicOrLatinoEthnicity, answers),
            .value(
              "Gender", f.sex,
              .words([
                "M": "male", "Male": "male", "F": "female", "Female": "female", "U": "unspecified",
                "X": "nonBinary",
              ])),
            .value("BirthDate", f.birthDate),
            .kept("BirthDateVerification"),
            .value("PlaceOfBirth", f.cityOfBirth),
            .kept("CountyOfBirth"),
            .value("StateOfBirth", f.stateOfBirth),
            .value("CountryOfBirth", f.countryOfBirth),
            .inside(
              "CountriesOfCitizenship", [.values("CountryOfCitizenship", f.citizenships)]),
            .kept("CountriesOfResidency"),
            .value("CountryArrivalDate", f.entryDate),
            .kept("CitizenshipStatus"), .kept("EnglishProficiency"), .kept("LanguageList"),
            .kept("DwellingArrangement"),
            .value("MaritalStatus", f.maritalStatus),
          ]),
        .value("IDEA", f.hasIEP, answers),
        .value("Migrant", f.isMigrant, answers),
        .value("GiftedTalented", f.isGifted, answers),
        .value("EconomicDisadvantage", f.economicDisadvantage, answers),
        .value("ELL", f.isEnglishLearner, answers),
        .value("Homeless", f.isHomeless, answers),
        .value("Section504", f.hasSection504, answers),
      ])
  }

  private var australianDemographics: RecordMap {
    let f = Demographics.declared.fields
    // A country and what is not stated have codes of statistics, which others do not have.
    return RecordMap(
      .demographics, keys: [(KindSchema.Common.owner, key.shape)],
      [
        .inside(
          "PersonInfo",
          [
            .inside(
              "Demographics",
              [
                .kept("IndigenousStatus"),
                .value(
                  "Sex", f.sex,
                  .words(["1": "male", "2": "female", "3": "other", "9": "unspecified"])),
                .value("BirthDate", f.birthDate),
                .kept("DateOfDeath"),
                .value("Deceased", f.isDeceased, answers),
                .kept("BirthDateVerification"),
                .value("PlaceOfBirth", f.cityOfBirth),
                .kept("StateOfBirth"), .kept("CountryOfBirth"),
                .kept("CountriesOfCitizenship"), .kept("CountriesOfResidency"),
                .value("CountryArrivalDate", f.entryDate),
              ]
                + kept(
                  "AustralianCitizenshipStatus", "EnglishProficiency", "LanguageList",
                  "DwellingArrangement", "Religion", "ReligiousEventList", "ReligiousRegion",
                  "PermanentResident", "VisaSubClass", "VisaStatisticalCode", "VisaNumber",
                  "VisaGrantDate", "VisaExpiryDate", "VisaConditions", "VisaStudyEntitlement",
                  "VisaSubClassList", "Passport", "LBOTE", "InterpreterRequired",
                  "ImmunisationCertificateStatus", "CulturalBackground", "MaritalStatus",
                  "MedicareNumber", "MedicarePositionNumber", "MedicareCardHolder",
                  "PrivateHealthInsurance"))
          ]),
        .value("GiftedTalented", f.isGifted, answers),
        .value("EconomicDisadvantage", f.economicDisadvantage, answers),
        .value("ESL", f.isEnglishLearner, answers),
        .value("Disability", f.hasDisability, answers),
      ])
  }
}
