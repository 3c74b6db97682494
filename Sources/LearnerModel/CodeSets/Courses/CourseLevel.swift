/// How demanding a course is, or for whom it is meant.
public enum CourseLevel: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "courseLevel", "How demanding a course is, or for whom it is meant.",
    [
      .init("general", "General", .edFi("General")),
      .init("basic", "Basic", .edFi("Basic"), .pesc("Basic")),
      .init("remedial", "Remedial", .edFi("Remedial"), .pesc("Remedial")),
      .init("advanced", "Advanced", .edFi("Advanced")),
      .init("accelerated", "Accelerated", .pesc("Accelerated")),
      .init("honors", "Honors", .edFi("Honors"), .pesc("Honors")),
      .init(
        "advancedPlacement", "Advanced Placement", also: ["AP"], .edFi("Advanced Placement"),
        .pesc("AdvancedPlacement")),
      .init("preAdvancedPlacement", "Prepares for Advanced Placement", .edFi("Pre-AP")),
      .init(
        "internationalBaccalaureate", "International Baccalaureate", also: ["IB"],
        .edFi("International Baccalaureate"), .pesc("InternationalBaccalaureate")),
      .init(
        "preInternationalBaccalaureate", "Prepares for the International Baccalaureate",
        .edFi("Pre-IB")),
      .init("collegeLevel", "College level", .edFi("College-level"), .pesc("CollegeLevel")),
      .init("collegePreparatory", "Prepares for college", .pesc("CollegePreparatory")),
      .init("dualCredit", "Counts at school and at college", .edFi("Dual Credit")),
      .init("dual", "Dual", .pesc("Dual")),
      .init(
        "careerAndTechnical", "Career and technical education",
        .edFi("Career and Technical Education")),
      .init(
        "technicalPreparatory", "Prepares for technical training", .pesc("TechnicalPreparatory")),
      .init("vocational", "Vocational", .pesc("Vocational")),
      .init(
        "giftedAndTalented", "Gifted and talented learners", .edFi("Gifted and Talented"),
        .pesc("GiftedTalented")),
      .init("specialEducation", "Special education", .pesc("SpecialEducation")),
      .init(
        "studentsWithDisabilities", "Learners with disabilities",
        .edFi("Students with disabilities")),
      .init("englishLearner", "Learners of English", .edFi("English Language Learner")),
      .init("regents", "Regents of New York", .pesc("Regents")),
      .init("core", "Core subject", .edFi("Core Subject")),
      .init("graduationCredit", "Counts for graduation", .edFi("Graduation Credit")),
      .init(
        "highSchoolEquivalent", "Accepted as equivalent to high school",
        .edFi("Accepted as high school equivalent")),
      .init("magnet", "Magnet program", .edFi("Magnet")),
      .init("correspondence", "Correspondence", .edFi("Correspondence")),
      .init("distanceLearning", "Distance learning", .edFi("Distance Learning")),
      .init("untracked", "Not graded by demand", .edFi("Untracked")),
      .init("lowerDivision", "Lower division", .pesc("LowerDivision")),
      .init("upperDivision", "Upper division", .pesc("UpperDivision")),
      .init("adultBasic", "Adult basic education", .pesc("AdultBasic")),
      .init("nonAcademic", "Not academic", .pesc("NonAcademic")),
      .init("other", "Another level", .edFi("Other")),
    ])
}
