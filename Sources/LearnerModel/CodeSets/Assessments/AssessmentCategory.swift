/// What an assessment is for.
public enum AssessmentCategory: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "assessmentCategory", "What an assessment is for.",
    [
      .init("achievement", "Achievement test", .edFi("Achievement test")),
      .init("advancedPlacement", "Advanced Placement", .edFi("Advanced Placement")),
      .init(
        "alternateEnglishLearner", "Alternate assessment for learners of English",
        .edFi("Alternate assessment/ELL")),
      .init(
        "alternateGradeLevel", "Alternate assessment, standards of the grade",
        .edFi("Alternate assessment/grade-level standards")),
      .init(
        "alternativeModified", "Alternative assessment, modified standards",
        .edFi("Alternative assessment/modified standards")),
      .init("aptitude", "Aptitude test", .edFi("Aptitude test")),
      .init("attitudinal", "Test of attitudes", .edFi("Attitudinal test")),
      .init("benchmark", "Benchmark test", .edFi("Benchmark test")),
      .init("classQuiz", "Quiz in class", .edFi("Class quiz")),
      .init("classTest", "Test in class", .edFi("Class test")),
      .init(
        "cognitivePerceptual", "Test of cognition and perception",
        .edFi("Cognitive and perceptual skills test")),
      .init("collegeEntrance", "College entrance examination", .edFi("College entrance exam")),
      .init(
        "developmentalObservation", "Observation of development", .edFi("Developmental observation")
      ),
      .init("diagnostic", "Diagnostic", .edFi("Diagnostic")),
      .init(
        "earlyLearningApproaches", "Early learning: approaches to learning",
        .edFi("Early Learning - Approaches toward learning")),
      .init(
        "earlyLearningCognition", "Early learning: cognition and general knowledge",
        .edFi("Early Learning - Cognition and general knowledge")),
      .init(
        "earlyLearningLanguage", "Early learning: language and literacy",
        .edFi("Early Learning - Language and literacy development")),
      .init(
        "earlyLearningPhysical", "Early learning: well-being and motor development",
        .edFi("Early Learning - Physical well-being and motor dev")),
      .init(
        "earlyLearningSocial", "Early learning: social and emotional development",
        .edFi("Early Learning - Social and emotional development")),
      .init(
        "englishScreening", "Screening of English proficiency",
        .edFi("English proficiency screening test")),
      .init(
        "foreignLanguage", "Proficiency in a foreign language",
        .edFi("Foreign language proficiency test")),
      .init("formative", "Formative", .edFi("Formative")),
      .init("interestInventory", "Inventory of interests", .edFi("Interest inventory")),
      .init("interim", "Interim", .edFi("Interim")),
      .init(
        "internationalBaccalaureate", "International Baccalaureate",
        .edFi("International Baccalaureate")),
      .init("languageProficiency", "Language proficiency test", .edFi("Language proficiency test")),
      .init("manualDexterity", "Test of manual dexterity", .edFi("Manual dexterity test")),
      .init("mentalAbility", "Test of mental ability", .edFi("Mental ability (intelligence) test")),
      .init("performance", "Performance assessment", .edFi("Performance assessment")),
      .init("personality", "Personality test", .edFi("Personality test")),
      .init("portfolio", "Portfolio assessment", .edFi("Portfolio assessment")),
      .init(
        "prekindergartenReadiness", "Readiness for kindergarten", .edFi("Prekindergarten Readiness")
      ),
      .init("psychological", "Psychological test", .edFi("Psychological test")),
      .init("psychomotor", "Psychomotor test", .edFi("Psychomotor test")),
      .init("readingReadiness", "Readiness for reading", .edFi("Reading readiness test")),
      .init(
        "stateAlternateEnglishLearner", "State alternate assessment for learners of English",
        .edFi("State alternate assessment/ELL")),
      .init(
        "stateAlternativeGradeLevel", "State alternative assessment, standards of the grade",
        .edFi("State alternative assessment/grade-level standards")),
      .init(
        "stateAlternativeModified", "State alternative assessment, modified standards",
        .edFi("State alternative assessment/modified standards")),
      .init("stateAssessment", "State assessment", .edFi("State assessment")),
      .init(
        "stateEnglishProficiency", "State test of English proficiency",
        .edFi("State English proficiency test")),
      .init(
        "stateHighSchoolCourse", "State assessment of a high school course",
        .edFi("State high school course assessment")),
      .init(
        "stateHighSchoolSubject", "State assessment of a high school subject",
        .edFi("State high school subject assessment")),
      .init(
        "stateSummative", "State summative assessment, grades 3 to 8",
        .edFi("State summative assessment 3-8 general")),
      .init("other", "Another purpose", .edFi("Other")),
    ])
}
