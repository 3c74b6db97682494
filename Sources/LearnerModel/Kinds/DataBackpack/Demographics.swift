// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What a school's records state of a person for statistics and support.
public struct Demographics: RecordKind {
  public static let kind = Kind.demographics
  public static let declared = DeclaredKind<Self>(
    "demographics", in: .dataBackpack,
    "What a school's records state of a person for statistics and support.",
    owner: .oneRoster("demographics.sourcedId"),
    .edFi("StudentEducationOrganizationAssociation.Student"))

  public let birthDate = Field<Self, CalendarDate>(
    "birthDate", "The day of birth.", .ceds("Birthdate"), .oneRoster("demographics.birthDate"),
    .edFi("Student.BirthData.BirthDate"), .pesc("Birth.BirthDate"), .clr("Profile.birthDate"),
    .openBadges("Profile.dateOfBirth"), .sif("Demographics.BirthDate"), .elmo("learner.bday"))
  public let sex = Field<Self, Code<Sex>>(
    "sex", "The sex.", .ceds("Sex"), .oneRoster("demographics.sex"),
    .edFi("StudentEducationOrganizationAssociation.Sex"), .pesc("Gender.GenderCode"),
    .sif("demographics.sex"), .elmo("learner.gender"))
  public let birthSex = Field<Self, Code<Sex>>(
    "birthSex", "The sex recorded at birth.", .edFi("Student.BirthData.BirthSex"))
  public let genderIdentity = Field<Self, String>(
    "genderIdentity", "The gender that the person identifies with.",
    .edFi("StudentEducationOrganizationAssociation.GenderIdentity"))
  public let americanIndianOrAlaskaNative = Field<Self, Bool>(
    "americanIndianOrAlaskaNative", "Whether the person is American Indian or Alaska Native.",
    .ceds("American Indian or Alaska Native"),
    .oneRoster("demographics.americanIndianOrAlaskaNative"))
  public let asian = Field<Self, Bool>(
    "asian", "Whether the person is Asian.", .ceds("Asian"), .oneRoster("demographics.asian"))
  public let blackOrAfricanAmerican = Field<Self, Bool>(
    "blackOrAfricanAmerican", "Whether the person is Black or African American.",
    .ceds("Black or African American"), .oneRoster("demographics.blackOrAfricanAmerican"))
  public let nativeHawaiianOrOtherPacificIslander = Field<Self, Bool>(
    "nativeHawaiianOrOtherPacificIslander",
    "Whether the person is Native Hawaiian or other Pacific Islander.",
    .ceds("Native Hawaiian or Other Pacific Islander"),
    .oneRoster("demographics.nativeHawaiianOrOtherPacificIslander"))
  public let white = Field<Self, Bool>(
    "white", "Whether the person is White.", .ceds("White"), .oneRoster("demographics.white"))
  public let demographicRaceTwoOrMoreRaces = Field<Self, Bool>(
    "demographicRaceTwoOrMoreRaces", "Whether the person is of two or more races.",
    .ceds("Demographic Race Two or More Races"),
    .oneRoster("demographics.demographicRaceTwoOrMoreRaces"))
  public let hispanicOrLatinoEthnicity = Field<Self, Bool>(
    "hispanicOrLatinoEthnicity", "Whether the person is Hispanic or Latino.",
    .ceds("Hispanic or Latino Ethnicity"), .oneRoster("demographics.hispanicOrLatinoEthnicity"),
    .edFi("StudentEducationOrganizationAssociation.HispanicLatinoEthnicity"),
    .sif("demographics.hispanicLatinoEthnicity"))
  public let races = ListField<Self, Code<Race>>(
    "races", "The races, where they are told as a list.",
    .edFi("StudentEducationOrganizationAssociation.Race"), .pesc("EthnicityRace.RaceCode"),
    .sif("demographics.races"))
  public let ethnicities = ListField<Self, String>(
    "ethnicities", "Ethnic origins, by local code or name.",
    .edFi("StudentEducationOrganizationAssociation.AncestryEthnicOrigin"),
    .pesc("EthnicityRace.LocalEthnicityRaceCode"))
  public let tribalAffiliations = ListField<Self, String>(
    "tribalAffiliations", "Tribes that the person belongs to.", .ceds("Tribal Affiliation"),
    .edFi("StudentEducationOrganizationAssociation.TribalAffiliation"))
  public let countryOfBirth = Field<Self, String>(
    "countryOfBirth", "The country of birth, by code.", .ceds("Country of Birth Code"),
    .oneRoster("demographics.countryOfBirthCode"), .edFi("Student.BirthData.BirthCountry"),
    .pesc("Birth.BirthCountry"), .sif("demographics.countryOfBirth"))
  public let stateOfBirth = Field<Self, String>(
    "stateOfBirth", "The state or province of birth.", .ceds("State of Birth Abbreviation"),
    .oneRoster("demographics.stateOfBirthAbbreviation"),
    .edFi("Student.BirthData.BirthStateAbbreviation"), .pesc("Birth.BirthState"))
  public let cityOfBirth = Field<Self, String>(
    "cityOfBirth", "The city of birth.", .ceds("City of Birth"),
    .oneRoster("demographics.cityOfBirth"), .edFi("Student.BirthData.BirthCity"),
    .pesc("Birth.BirthCity"), .elmo("learner.placeOfBirth"))
  public let isMultipleBirth = Field<Self, Bool>(
    "isMultipleBirth", "Whether the person is a twin or one of more.",
    .edFi("Student.BirthData.MultipleBirthStatus"))
  public let residenceStatus = Field<Self, Code<ResidenceStatus>>(
    "residenceStatus", "Whether the person lives within the bounds of the school.",
    .ceds("Public School Residence Status"), .oneRoster("demographics.publicSchoolResidenceStatus"))
  public let citizenshipStatus = Field<Self, Code<CitizenshipStatus>>(
    "citizenshipStatus", "The standing as a citizen or resident.",
    .ceds("United States Citizenship Status"), .edFi("Citizenship.CitizenshipStatus"))
  public let citizenships = ListField<Self, String>(
    "citizenships", "The countries of citizenship, by code.", .elmo("learner.citizenship"))
  public let visas = ListField<Self, String>("visas", "The visas held.", .edFi("Citizenship.Visa"))
  public let entryDate = Field<Self, CalendarDate>(
    "entryDate", "The day on which the person came to the country.",
    .edFi("Student.BirthData.DateEnteredUS"))
  public let maritalStatus = Field<Self, String>(
    "maritalStatus", "Whether the person is married.", .sif("Demographics.MaritalStatus"))
  public let economicDisadvantage = Field<Self, Bool>(
    "economicDisadvantage", "Whether the person is economically disadvantaged.",
    .ceds("Economic Disadvantage Status"))
  public let economicStatus = Field<Self, String>(
    "economicStatus", "The economic status, by local code.",
    .edFi("StudentDemographic.EconomicDisadvantage"))
  public let mealStatus = Field<Self, Code<MealStatus>>(
    "mealStatus", "Whether school meals are free or reduced in price.",
    .ceds("Eligibility Status for School Food Service Programs"))
  public let englishProficiency = Field<Self, Code<EnglishProficiency>>(
    "englishProficiency", "How far English is mastered.",
    .edFi("StudentEducationOrganizationAssociation.LimitedEnglishProficiency"))
  public let isEnglishLearner = Field<Self, Bool>(
    "isEnglishLearner", "Whether the person learns English as a further language.",
    .ceds("English Learner Status"))
  public let isMigrant = Field<Self, Bool>(
    "isMigrant", "Whether the person is a migrant worker's child.", .ceds("Migrant Status"))
  public let isHomeless = Field<Self, Bool>(
    "isHomeless", "Whether the person has no fixed home.", .ceds("Homelessness Status"))
  public let isGifted = Field<Self, Bool>(
    "isGifted", "Whether the person is gifted or talented.", .sif("StudentPersonal.GiftedTalented"))
  public let hasDisability = Field<Self, Bool>(
    "hasDisability", "Whether the person has a disability.", .ceds("Disability Status"))
  public let hasIEP = Field<Self, Bool>(
    "hasIEP", "Whether the person has an individualized education program.",
    .ceds("IDEA Indicator"), .sif("StudentPersonal.IDEA"))
  public let hasSection504 = Field<Self, Bool>(
    "hasSection504", "Whether the person has a Section 504 plan.", .ceds("Section 504 Status"),
    .sif("StudentPersonal.Section504"))
  public let militaryConnection = Field<Self, Code<MilitaryConnection>>(
    "militaryConnection", "How the family is connected with the armed forces.",
    .ceds("Military Connected Student Indicator"),
    .edFi("StudentEducationOrganizationAssociation.SupporterMilitaryConnection"))
  public let characteristics = GroupField<Self, CharacteristicEntry>(
    "characteristics", "Circumstances of life.", .edFi("StudentCharacteristic"),
    .edFi("StudentIndicator"))
  public let disabilities = GroupField<Self, DisabilityEntry>(
    "disabilities", "Disabilities.", .edFi("Disability"))
  public let isDeceased = Field<Self, Bool>(
    "isDeceased", "Whether the person has died.", .pesc("Deceased.DeceasedIndicator"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The organization whose records state it.",
    .edFi("StudentEducationOrganizationAssociation.EducationOrganization"))

  public init() {}
}
