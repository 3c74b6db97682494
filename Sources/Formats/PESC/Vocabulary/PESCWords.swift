/// Lists of the standard that the model does not have as codes: writers keep to them.
enum PESCWords {
  /// States and provinces of the United States and Canada.
  static let states = words(
    """
    AA AB AE AK AL AP AR AS AZ BC CA CO CT CZ DC DE FL FM GA GU HI IA ID IL IN KS KY LA MA MB MD
    ME MH MI MN MO MP MS MT NB NC ND NE NF NH NJ NL NM NS NT NU NV NY OH OK ON OR PA PE PR PW QC
    RI SC SD SK TN TX UT VA VI VT WA WI WV WY YT
    """)

  /// States whose codes local organizations have.
  static let qualifiers = words(
    """
    AA AB AE AK AL AP AR AS AZ BC CA CO CT CZ DC DE FL FM GA GU HI IA ID IL IN KS KY LA MA MB MD
    ME MH MI MN MO MP MS MT NB NC ND NE NF NH NJ NL NM NS NT NU NV NY OH OK ON OR PA PE PR PW QC
    RI SC SD SK TN TX UT VA VI VT WA WI WV WY YT ZZ
    """)

  /// Countries.
  static let countries = words(
    """
    AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
    BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CS CU CV CW CX CY CZ DE DJ DK DM
    DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT
    GU GW GY GZ HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP
    KR KS KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR
    MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR
    PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ
    TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WE WF
    WS YE YT ZA ZM ZW
    """)

  /// What stands behind names.
  static let suffixes = words(
    """
    JR SR I II III IV V VI VII VIII IX X
    """)

  /// How well a language is known.
  static let proficiencies = words(
    """
    EnglishOnly Excellent Fair FullyEnglishProficient Good LimitedEnglishProficiency
    NonEnglishSpeaking Poor RedesignatedFluentEnglishProficient Unacceptable Unknown
    """)

  /// Levels of awards.
  static let awardLevels = words(
    """
    B17 B18 B19 B20 B21 B22 B23 B24 B25 B26 B27 B28 B58 B59 B60 1.1 1.2 2.0 2.1 2.2 2.3 2.4 2.5
    2.6 2.7 3.1 3.2 4.1 4.2 4.3 4.4 4.5 FrenchBaccalaureate CEGEP 1 2 3 4 5 6 7 8 9 10 11 17 18
    19
    """)

  /// Levels of study.
  static let creditLevels = words(
    """
    SeventhGrade EighthGrade NinthGrade TenthGrade EleventhGrade TwelfthGrade Grade13 Dual
    DualGraduateUndergraduate DualHighSchoolCollege Graduate GraduateProfessional LowerDivision
    Professional Secondary TechnicalPreparatory Undergraduate Ungraded UpperDivision Vocational
    """)

  /// Whether a learner is in good standing.
  static let delinquencies = words(
    """
    ExclusionAcademic ExclusionDiscipline GoodStanding ProbationGPA ProbationHours SuspensionGPA
    SuspensionHours ProbationDiscipline SuspensionDiscipline Unknown Other
    """)

  /// Subject areas of credits.
  static let subjectAreas = words(
    """
    AcademicElective Arts English ForeignLanguage HistorySocialScience LabScience Math Other
    Science
    """)

  /// What further grades are for.
  static let supplementalGrades = words(
    """
    BiCourseGrade BlendedFinalGrade ExamGrade InstructorAssignedGrade SubSessionGrade
    TriCourseGrade
    """)

  /// Tests.
  static let tests = words(
    """
    ACT ACTExplore ACTInterestInventory ACTPlan ACTWorkKeys APArtDrawing APArtGeneral APBiology
    APCalculusAB APCalculusBC APChemistry APComputerScienceA APComputerScienceB APEconomicsMacro
    APEconomicsMicro APEnglishLanguageComposition APFrenchLanguage APFrenchLiterature
    APGermanLanguage APGovernmentPoliticsComparative APGovernmentPoliticsUS APHistoryArt
    APHistoryEurope APHistoryUS APLatinCatHor APLatinVergil APMusicListeningLiterature
    APMusicTheory APPhysics APPhysicsEngineeringMechanics APPhysicsMechanics APPsychology
    APSpanishLanguage APSpanishLiterature CaliforniaHighSchoolExitExam CLEPAccountingFinancial
    CLEPAlgebraCollege CLEPBiology CLEPBusinessLawIntroduction CLEPCalculus CLEPChemistry
    CLEPCompositionCollegeFreshman CLEPCompositionEnglish CLEPEconomicsMacro CLEPEconomicsMicro
    CLEPEnglishComposition CLEPFrenchLanguage CLEPGermanLanguage CLEPGovernmentAmerican
    CLEPHistoryUSFrom1865 CLEPHistoryUSTo1877 CLEPHumanGrowthDevelopment CLEPHumanities
    CLEPInformationSystems CLEPLanguageSpanish CLEPLiteratureAmerican
    CLEPLiteratureAnalysisAndInterpreting CLEPLiteratureEnglish CLEPManagement CLEPMarketing
    CLEPMath CLEPMathCollege CLEPPreCalculus CLEPPsychologyEducational
    CLEPPsychologyIntroductory CLEPSciencesNatural CLEPSocialSciencesAndHistory
    CLEPSociologyIntroductory CLEPWesternCivilizationFrom1648 CLEPWesternCivilizationTo1648 GED
    GMAT GRE GREBiochemistryCellMolecular GREBiology GREChemistry GREComputerScience
    GRELiteratureEnglish GREMathematics GREPhysics GREPsychology IELTS
    InternationalBaccalaureate LSAT MCAT OtherStateTest OtherTest SAT SATBiology SATChemistry
    SATChineseListening SATFrenchListening SATGerman SATGermanListening SATHebrew
    SATHebrewModern SATHistoryWorld SATItalian SATJapaneseWithListening SATKoreanListening
    SATLatin SATLiterature SATMath1 SATMath2 SATPhysics SATSpanish SATSpanishListening
    SATUSHistory TABE TOEFL
    """)

  /// Parts of tests.
  static let subtests = words(
    """
    Algebra Algebra1 AlgebraGeometryCoordinate Analytical Biochemistry Biology BiologyCell
    BiologyCellularAndMolecular BiologyMolecularAndGenetics BiologyOrganismal Chemistry
    CompositeScore Comprehension Computation ConceptsApplications EcologyAndEvolution English
    EnglishA EnglishB EnglishLanguageArts EnglishRhetoricalSkills EnglishTestOfStandardWritten
    EnglishUsageMechanics Essay Expression Fit GeometryTrigonometry HistoryAmerican
    HistoryEuropean InformationLocating InterestArts InterestBusinessContact
    InterestBusinessOperations InterestScience InterestSocialService InterestTechnical
    LanguageArts LanguageForeignA LanguageForeignB Listening ListeningComprehension
    LiteraryResponses LiteratureAndArtsInterpreting Math MathAlgebraPreAlgebra MathApplied
    MathElementaryPreAlgebra MathGeometry MathIntermediate MathPlaneGeometryTrigonometry
    MeasurementAndGeometry Mechanics NumberSense Observation OtherSubtest Performance Physics
    ProbabilityAndStatistics PsychologyExperimental PsychologySocial Quantitative Reading
    ReadingArtsLiterature ReadingComprehension ReadingInformational ReadingSocialStudiesScience
    Science SocialStudies Spelling Talent Teamwork TechnologyApplied Total TotalScore Usage
    Verbal Vocabulary WordAnalysis Writing WritingAnalytical WritingBusiness WritingConventions
    WritingEnglish WritingStrategies WrittenExpressionAndStructure
    """)

  /// How long the identifiers of organizations are, in characters.
  static let identifierLengths: [String: ClosedRange<Int>] = [
    "NCHELPID": 3...8, "IPEDS": 6...6, "ATP": 6...6, "FICE": 6...6, "ACT": 4...4, "CCD": 12...12,
    "PSS": 8...8, "CEEBACT": 6...6, "CSIS": 6...6, "USIS": 6...6, "ESIS": 8...8, "PSIS": 8...8,
    "DUNS": 9...9, "APAS": 2...12,
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
