import LearnerModel
import Testing

/// Every column of OneRoster CSV 1.0, 1.1 and 1.2 has a home, or is left out on purpose.
struct OneRosterHomeTests {
  /// Columns that every file has, and what is never carried.
  static let elsewhere: Set = ["sourcedId", "status", "dateLastModified", "password"]

  static let files: [(file: String, columns: String)] = [
    ("academicSessions", "title type startDate endDate parentSourcedId schoolYear"),
    ("categories", "title weight"),
    (
      "classes",
      """
      title grades courseSourcedId classCode classType location schoolSourcedId termSourcedIds
      subjects subjectCodes periods
      """
    ),
    ("classResources", "title classSourcedId resourceSourcedId"),
    ("courses", "schoolYearSourcedId title courseCode grades orgSourcedId subjects subjectCodes"),
    ("courseResources", "title courseSourcedId resourceSourcedId"),
    (
      "demographics",
      """
      birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican
      nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces
      hispanicOrLatinoEthnicity countryOfBirthCode stateOfBirthAbbreviation cityOfBirth
      publicSchoolResidenceStatus
      """
    ),
    ("enrollments", "classSourcedId schoolSourcedId userSourcedId role primary beginDate endDate"),
    ("lineItemLearningObjectiveIds", "lineItemSourcedId source learningObjectiveId"),
    (
      "lineItems",
      """
      title description assignDate dueDate classSourcedId categorySourcedId
      academicSessionSourcedId gradingPeriodSourcedId resultValueMin resultValueMax schoolSourcedId
      """
    ),
    ("lineItemScoreScales", "title lineItemSourcedId scoreScaleSourcedId"),
    ("orgs", "name type identifier parentSourcedId"),
    ("resources", "vendorResourceId title roles importance vendorId applicationId"),
    ("resultLearningObjectiveIds", "resultSourcedId source learningObjectiveId score textScore"),
    (
      "results",
      """
      lineItemSourcedId studentSourcedId scoreStatus score scoreDate comment textScore
      classSourcedId inProgress incomplete late missing
      """
    ),
    ("resultScoreScales", "title resultSourcedId scoreScaleSourcedId"),
    ("roles", "userSourcedId roleType role beginDate endDate orgSourcedId userProfileSourcedId"),
    (
      "scoreScales", "title type orgSourcedId courseSourcedId classSourcedId scoreScaleValue"
    ),
    (
      "userProfiles",
      """
      userSourcedId profileType vendorId applicationId description credentialType username password
      """
    ),
    ("userResources", "userSourcedId orgSourcedId classSourcedId resourceSourcedId"),
    (
      "users",
      """
      enabledUser username userIds givenName familyName middleName identifier email sms phone
      agentSourcedIds grades password userMasterIdentifier resourceSourcedIds preferredGivenName
      preferredMiddleName preferredFamilyName primaryOrgSourcedId pronouns orgSourcedIds role
      """
    ),
  ]

  @Test(arguments: files)
  func `every column has a home`(file: (file: String, columns: String)) {
    var homes: Set<String> = []
    for kind in Kind.allCases {
      for spec in kind.schema.fields {
        for term in spec.terms where term.standard == .oneRoster { homes.insert(term.name) }
      }
    }
    for column in file.columns.split(whereSeparator: \.isWhitespace).map(String.init)
    where !Self.elsewhere.contains(column) {
      #expect(homes.contains("\(file.file).\(column)"), "\(file.file).\(column)")
    }
  }

  @Test func `no term names a column that OneRoster lacks`() {
    var known: Set = [
      "status", "dateLastModified", "sourcedId", "users.sourcedId", "demographics.sourcedId",
      "manifest.csv", "manifest.propertyName", "manifest.value", "manifest.manifest.version",
      "manifest.oneroster.version", "manifest.source.systemName", "manifest.source.systemCode",
    ]
    for (file, columns) in Self.files {
      for column in columns.split(whereSeparator: \.isWhitespace) {
        known.insert("\(file).\(column)")
      }
    }
    for kind in Kind.allCases {
      for spec in kind.schema.fields {
        for term in spec.terms where term.standard == .oneRoster {
          #expect(known.contains(term.name), "\(kind.name).\(spec.path): \(term.name)")
        }
      }
    }
  }
}
