import FormatKit
import LearnerModel

/// The learner of a transcript.
extension PESCVocabulary {
  static var person: ElementMap {
    .record(
      "Person",
      RecordMap(
        .person, keys: [(KindSchema.Common.key, PESCKeys.ownLearner)], beside: [demographics],
        identifiers + [birth] + names + [
          .kept("ParentGuardianName").only(in: "HighSchoolTranscript"),
          .kept("ParentGuardian").only(in: "HighSchoolTranscript"),
          .kept("HighSchool").only(in: "CollegeTranscript"),
          .contacts(Person.declared.fields),
          .inside("Gender", []),
          .kept("Residency").only(in: "CollegeTranscript"),
          .inside("RaceEthnicity", []).only(in: "HighSchoolTranscript"),
          .inside("EthnicityRace", []).only(in: "HighSchoolTranscript"),
          .inside("Deceased", []), language, .notes,
        ]
      ).named("Person")
    ).required
  }

  private static var identifiers: [ElementMap] {
    let f = Person.declared.fields.identifiers
    func identifier(_ name: String, _ type: String, _ lengths: ClosedRange<Int>) -> ElementMap {
      .group(
        name, f, constants: [(f.fields.type.index, type)],
        [.value(".", f.fields.value)]
      ).long(lengths)
    }
    return [
      identifier("SchoolAssignedPersonID", "student", 1...20),
      identifier("SIN", "canadianSIN", 9...9),
      identifier("NSN", "nationalIdentityNumber", 1...20),
      identifier("AgencyAssignedID", "other", 1...30),
      .group(
        "AgencyIdentifier", f,
        [
          .value("AgencyAssignedID", f.fields.value).long(1...30).required,
          .value(
            "AgencyCode", f.fields.type,
            .words([
              "District": "district", "Migrant": "migrantNational", "MutuallyDefined": "local",
              "National": "federal", "Province": "province", "Regional": "regional",
              "State": "state",
            ])
          ).required,
          .value("AgencyName", f.fields.issuer).long(1...60),
          .kept("CountryCode"), .kept("StateProvinceCode"), .notes,
        ]),
      .kept("RecipientAssignedID").long(1...20),
      identifier("SSN", "socialSecurity", 9...9).like("999999999"),
      .kept("PartialSSN"),
    ]
  }

  private static var names: [ElementMap] {
    let f = Person.declared.fields
    let g = f.otherNames.fields
    return [
      .inside(
        "Name",
        [
          .kept("NameCode"),
          .value("NamePrefix", f.namePrefix).long(1...30),
          .value("FirstName", f.givenName).long(1...35),
          .value("MiddleName", f.middleName).long(1...35),
          .value("LastName", f.familyName).long(1...35),
          .value("NameSuffix", f.nameSuffix).oneOf(PESCWords.suffixes),
          .kept("NameTitle"),
          .value("CompositeName", f.fullName).long(1...45),
          .notes,
        ]
      ).required,
      .group(
        "AlternateName", f.otherNames,
        [
          .value("NameCode", g.type),
          .value("NamePrefix", g.namePrefix).long(1...30),
          .value("FirstName", g.givenName).long(1...35),
          .value("MiddleName", g.middleName).long(1...35),
          .value("LastName", g.familyName).long(1...35),
          .value("NameSuffix", g.nameSuffix).oneOf(PESCWords.suffixes),
          .kept("NameTitle"),
          .value("CompositeName", g.fullName).long(1...45),
          .notes,
        ]),
    ]
  }

  private static var language: ElementMap {
    let f = Person.declared.fields.languages
    return .group(
      "Language", f,
      [
        .value("LanguageCode", f.fields.language).long(3...3),
        .value("LanguageProficiency", f.fields.proficiency).oneOf(PESCWords.proficiencies),
        .value("LanguageUsage", f.fields.use),
        .notes,
      ])
  }

  /// The elements in their order; what they stand for belongs to the demographics.
  private static var birth: ElementMap { .inside("Birth", []) }

  private static var demographics: RecordMap {
    let f = Demographics.declared.fields
    return RecordMap(
      .demographics, keys: [(KindSchema.Common.owner, PESCKeys.ownLearner)],
      [
        .inside(
          "Birth",
          [
            .value("BirthDate", f.birthDate),
            .kept("Birthday"),
            .kept("BirthYear").only(in: "CollegeTranscript"),
            .value("BirthCity", f.cityOfBirth).long(1...25),
            .value("BirthState", f.stateOfBirth).oneOf(PESCWords.states)
              .only(in: "HighSchoolTranscript"),
            .value("BirthStateProvinceCode", f.stateOfBirth).oneOf(PESCWords.states)
              .only(in: "CollegeTranscript"),
            .value("BirthCountry", f.countryOfBirth).oneOf(PESCWords.countries),
            .kept("Age").only(in: "CollegeTranscript"),
            .notes,
          ]),
        .inside("Gender", [.value("GenderCode", f.sex).required, .notes]),
        .inside(
          "RaceEthnicity",
          [.kept("RaceEthnicityCode"), .kept("LocalRaceEthnicityCode"), .notes]
        ).only(in: "HighSchoolTranscript"),
        .inside(
          "EthnicityRace",
          [
            .value(
              "EthnicityCode", f.hispanicOrLatinoEthnicity,
              .words(["Hispanic": "true", "NonHispanic": "false"])),
            .values("RaceCode", f.races),
            .values("LocalEthnicityRaceCode", f.ethnicities).long(0...30),
            .notes,
          ]
        ).only(in: "HighSchoolTranscript"),
        .inside("Deceased", [.value("DeceasedIndicator", f.isDeceased).required, .notes]),
      ]
    ).named("Person")
  }
}
