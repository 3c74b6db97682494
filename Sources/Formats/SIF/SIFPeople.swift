import FormatKit
import LearnerModel

/// Students, and when they are at which school.
extension SIFVocabulary {
  static var studentPersonal: ElementMap {
    let f = Person.declared.fields
    return .record(
      "StudentPersonal",
      RecordMap(
        .person, keys: [key], beside: [demographics],
        [
          .value("LocalId", f.identifier),
          .group(
            "StateProvinceId", f.identifiers,
            constants: [(f.identifiers.fields.type.index, "state")],
            [.value(".", f.identifiers.fields.value)]),
          .inside(
            "OtherIdList",
            [.group("OtherId", f.identifiers, [.value(".", f.identifiers.fields.value)])]),
        ] + contacts + [.inside("PersonInfo", contacts)]))
  }

  /// Names and ways to reach a person; in Australia they are inside an element of their own.
  private static var contacts: [ElementMap] {
    let f = Person.declared.fields
    return [
      .inside(
        "Name",
        [
          .value("Title", f.namePrefix),
          .value("Prefix", f.namePrefix),
          .value("LastName", f.familyName),
          .value("FamilyName", f.familyName),
          .value("FirstName", f.givenName),
          .value("GivenName", f.givenName),
          .value("MiddleName", f.middleName),
          .value("Suffix", f.nameSuffix),
          .value("PreferredFamilyName", f.preferredFamilyName),
          .value("PreferredName", f.preferredGivenName),
          .value("PreferredGivenName", f.preferredGivenName),
          .value("FullName", f.fullName),
        ]),
      .inside(
        "AddressList",
        [
          .group(
            "Address", f.addresses,
            [
              .inside("Street", [.value("Line1", f.addresses.fields.street)]),
              .value("City", f.addresses.fields.city),
              .value("County", f.addresses.fields.county),
              .value("StateProvince", f.addresses.fields.state),
              .value("Country", f.addresses.fields.country),
              .value("PostalCode", f.addresses.fields.postalCode),
              .inside(
                "GridLocation",
                [
                  .value("Latitude", f.addresses.fields.latitude),
                  .value("Longitude", f.addresses.fields.longitude),
                ]),
            ])
        ]),
      .inside(
        "PhoneNumberList",
        [
          .group(
            "PhoneNumber", f.phones,
            [
              .value("Number", f.phones.fields.number),
              .value("Extension", f.phones.fields.extensionNumber),
            ])
        ]),
      .inside(
        "EmailList", [.group("Email", f.emails, [.value(".", f.emails.fields.address)])]),
    ]
  }

  private static var demographics: RecordMap {
    let f = Demographics.declared.fields
    let sexes = ElementForm.words([
      "Male": "male", "M": "male", "1": "male", "Female": "female", "F": "female", "2": "female",
      "3": "other", "4": "other", "9": "unspecified", "U": "unspecified", "X": "nonBinary",
    ])
    let inner = ElementMap.inside(
      "Demographics",
      [
        .value("HispanicLatino", f.hispanicOrLatinoEthnicity, answers),
        .value("Gender", f.sex, sexes),
        .value("Sex", f.sex, sexes),
        .value("BirthDate", f.birthDate),
        .value("PlaceOfBirth", f.cityOfBirth),
        .value("StateOfBirth", f.stateOfBirth),
        .value("CountryOfBirth", f.countryOfBirth),
        .inside(
          "CountriesOfCitizenship", [.values("CountryOfCitizenship", f.citizenships)]),
        .value("CountryArrivalDate", f.entryDate),
        .value("MaritalStatus", f.maritalStatus),
      ])
    return RecordMap(
      .demographics,
      keys: [(KindSchema.Common.owner, key.shape)],
      [
        inner,
        .inside("PersonInfo", [inner]),
        .value("Migrant", f.isMigrant, answers),
        .value("GiftedTalented", f.isGifted, answers),
        .value("EconomicDisadvantage", f.economicDisadvantage, answers),
        .value("ELL", f.isEnglishLearner, answers),
        .value("ESL", f.isEnglishLearner, answers),
        .value("Homeless", f.isHomeless, answers),
        .value("Disability", f.hasDisability, answers),
      ])
  }

  static var studentSchoolEnrollment: ElementMap {
    let f = Enrollment.declared.fields
    return .record(
      "StudentSchoolEnrollment",
      RecordMap(
        .enrollment, keys: [key, owner, reference(f.organization.index, "SchoolInfoRefId")],
        [
          .value("@SchoolYear", f.schoolYear),
          .value("SchoolYear", f.schoolYear),
          .value("EntryDate", f.entryDate),
          .inside("GradeLevel", [.value("Code", f.gradeLevel)]),
          .inside("YearLevel", [.value("Code", f.gradeLevel)]),
          .value("Advisor", f.advisor),
          .value("Counselor", f.counselor),
          .value("ExitDate", f.exitDate),
          .value("FTE", f.fullTimeEquivalency),
        ]))
  }

  static var studentSectionEnrollment: ElementMap {
    let f = SectionEnrollment.declared.fields
    return .record(
      "StudentSectionEnrollment",
      RecordMap(
        .sectionEnrollment, keys: [key, owner, section(f.section.index)],
        constants: [(f.role.index, "student")],
        [
          .value("EntryDate", f.beginDate),
          .value("ExitDate", f.endDate),
          .value("CreditsAttempted", f.creditsAttempted),
          .value("DualCredit", f.isDualCredit, answers),
        ]))
  }
}
