/// What a program of support or instruction is.
public enum ProgramType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "programType", "What a program of support or instruction is.",
    [
      .init("iep", "Individualized education program of special education"),
      .init("specialEducation", "Special education", .edFi("Special Education")),
      .init(
        "preschoolSpecialEducation", "Special education before school",
        .edFi("Preschool Special Education")),
      .init("idea", "Individuals with Disabilities Education Act", .edFi("IDEA")),
      .init("section504", "Section 504 plan", also: ["504"], .edFi("Section 504 Placement")),
      .init(
        "englishLearner", "English as a second language", also: ["ESL"],
        .edFi("English as a Second Language (ESL)")),
      .init("bilingual", "Bilingual education", .edFi("Bilingual")),
      .init("bilingualSummer", "Bilingual summer program", .edFi("Bilingual Summer")),
      .init("titleIPartA", "Title I, part A", .edFi("Title I Part A")),
      .init("titleIPartDSubpart1", "Title I, part D, subpart 1", .edFi("Title I Part D Subpart 1")),
      .init("titleIPartDSubpart2", "Title I, part D, subpart 2", .edFi("Title I Part D Subpart 2")),
      .init("intervention", "Intervention"),
      .init("accommodation", "Accommodations without a further program"),
      .init("giftedAndTalented", "Gifted and talented", .edFi("Gifted and Talented")),
      .init("migrantEducation", "Migrant education", .edFi("Migrant Education")),
      .init("immigrantEducation", "Immigrant education", .edFi("Immigrant Education")),
      .init("indianEducation", "Indian education", .edFi("Indian Education")),
      .init("homeless", "Support of homeless learners", .edFi("Homeless")),
      .init(
        "neglectedOrDelinquent", "Neglected and delinquent",
        .edFi("Neglected and Delinquent Program")),
      .init("foodService", "School food service", .edFi("Student School Food Service")),
      .init(
        "careerAndTechnical", "Career and technical education",
        .edFi("Career and Technical Education")),
      .init("vocational", "Vocational education", .edFi("Vocational Education")),
      .init(
        "technicalPreparatory", "Prepares for technical training", .edFi("Technical Preparatory")),
      .init("collegePreparatory", "Prepares for college", .edFi("College Preparatory")),
      .init(
        "internationalBaccalaureate", "International Baccalaureate",
        .edFi("International Baccalaureate")),
      .init("magnet", "Magnet or special emphasis", .edFi("Magnet/Special Program Emphasis")),
      .init("regular", "Regular education", .edFi("Regular Education")),
      .init("remedial", "Remedial education", .edFi("Remedial Education")),
      .init("alternative", "Alternative education", .edFi("Alternative Education")),
      .init("adultEducation", "Adult or continuing education", .edFi("Adult/Continuing Education")),
      .init("independentStudy", "Independent study", .edFi("Independent Study")),
      .init("serviceLearning", "Service learning", .edFi("Service Learning")),
      .init("communityService", "Community service", .edFi("Community Service Program")),
      .init("cocurricular", "Beside the curriculum", .edFi("Cocurricular Programs")),
      .init("athletics", "Athletics", .edFi("Athletics")),
      .init("counseling", "Counseling", .edFi("Counseling Services")),
      .init("health", "Health services", .edFi("Health Services Program")),
      .init(
        "substanceAbuse", "Prevention of substance abuse",
        .edFi("Substance Abuse Education/Prevention")),
      .init(
        "dropoutPrevention", "Retention and prevention of dropping out",
        .edFi("Student Retention/Dropout Prevention")),
      .init("expelled", "Education of the expelled", .edFi("Expelled Education")),
      .init("extendedDay", "Extended day or child care", .edFi("Extended Day/Child Care Services")),
      .init("earlyHeadStart", "Early Head Start", .edFi("Early Head Start")),
      .init("headStart", "Head Start", .edFi("Head Start")),
      .init("evenStart", "Even Start", .edFi("Even Start")),
      .init(
        "earlyIntervention", "Early intervention, part C",
        .edFi("Early Intervention Services Part C")),
      .init("publicPreschool", "Public preschool", .edFi("Public Preschool")),
      .init("foreignExchange", "Foreign exchange", .edFi("Foreign Exchange")),
      .init(
        "compensatory", "Compensatory services",
        .edFi("Compensatory Services for Disadvantaged Students")),
      .init(
        "highSchoolEquivalency", "High school equivalency",
        .edFi("High School Equivalency Program (HSEP)")),
      .init("support", "Other support", .edFi("Support")),
      .init("other", "Another program", .edFi("Other")),
    ])
}
