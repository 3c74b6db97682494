import FormatKit
import LearnerModel

/// Who takes part: users, their roles and accounts, enrollments, demographics.
extension OneRosterTables {
  static let users: TableMapping = {
    let person = Person.declared.fields
    let role = Role.declared.fields
    let relationship = Relationship.declared.fields
    let phones = person.phones.fields
    return table(
      "users", of: .person,
      derived: [
        DerivedRecords(
          .role, each: "orgSourcedIds", item: role.organization.index,
          shared: [(role.type.index, "role")], versions: ["1.0", "1.1"]),
        DerivedRecords(
          .relationship, each: "agentSourcedIds", item: relationship.person.index),
      ],
      [
        Column("enabledUser", .to(person.enabled)).required.only(in: "1.1", "1.2"),
        reference("orgSourcedIds", .derived).required.only(in: "1.0", "1.1")
          .remark("one role record for each organization"),
        Column("role", .derived).required.only(in: "1.0", "1.1").codes(userRoles),
        Column("username", .to(person.username)).required,
        Column("userIds", pairs(person)).named("userId", in: "1.0"),
        Column("givenName", .to(person.givenName)).required,
        Column("familyName", .to(person.familyName)).required,
        Column("middleName", .to(person.middleName)).only(in: "1.1", "1.2"),
        Column("identifier", .to(person.identifier)),
        Column(
          "email",
          .member(
            group: person.emails.index, field: person.emails.fields.address.index, constants: [])),
        Column(
          "sms",
          .member(
            group: person.phones.index, field: phones.number.index,
            constants: [(phones.type.index, "mobile")])),
        Column(
          "phone",
          .member(
            group: person.phones.index, field: phones.number.index,
            constants: [(phones.type.index, "voice")])),
        reference("agentSourcedIds", .derived).named("agents", in: "1.0").also("agentSourceIds")
          .remark("one relationship record for each agent"),
        Column("grades", .list(person.gradeLevels)).only(in: "1.1", "1.2").also("grade"),
        Column("password", .dropped(.secret)).only(in: "1.1", "1.2"),
        Column("userMasterIdentifier", .to(person.masterIdentifier)).only(in: "1.2"),
        Column("preferredGivenName", .to(person.preferredGivenName)).only(in: "1.2")
          .also("prefferedGivenName"),
        Column("preferredMiddleName", .to(person.preferredMiddleName)).only(in: "1.2")
          .also("prefferedMiddleName"),
        Column("preferredFamilyName", .to(person.preferredFamilyName)).only(in: "1.2")
          .also("prefferedFamilyName"),
        reference("primaryOrgSourcedId", .to(person.primaryOrganization)).only(in: "1.2"),
        Column("pronouns", .to(person.pronouns)).only(in: "1.2"),
      ])
  }()

  private static func pairs(_ person: Person) -> Column.Binding {
    .pairs(
      group: person.identifiers.index, first: person.identifiers.fields.type.index,
      second: person.identifiers.fields.value.index)
  }

  /// The roles of users in 1.1, which has no others.
  private static let userRoles: [(theirs: String, canonical: String)] = [
    ("administrator", "administrator"), ("aide", "aide"), ("guardian", "guardian"),
    ("parent", "parent"), ("proctor", "proctor"), ("relative", "relative"),
    ("student", "student"), ("teacher", "teacher"),
  ]

  /// The roles in classes.
  private static let classRoles: [(theirs: String, canonical: String)] = [
    ("administrator", "administrator"), ("proctor", "proctor"), ("student", "student"),
    ("teacher", "teacher"),
  ]

  static let roles: TableMapping = {
    let role = Role.declared.fields
    return table(
      "roles", of: .role, versions: ["1.2"],
      [
        reference("userSourcedId", .owner).required,
        Column("roleType", .to(role.rank)).required,
        Column("role", .to(role.type)).required.open("ext:"),
        Column("beginDate", .to(role.beginDate)),
        Column("endDate", .to(role.endDate)),
        reference("orgSourcedId", .to(role.organization)).required,
        reference("userProfileSourcedId", .to(role.account)),
      ])
  }()

  static let enrollments: TableMapping = {
    let enrollment = SectionEnrollment.declared.fields
    return table(
      "enrollments", of: .sectionEnrollment,
      [
        reference("classSourcedId", .to(enrollment.section)).required,
        reference("schoolSourcedId", .to(enrollment.organization)).required,
        reference("userSourcedId", .owner).required,
        Column("role", .to(enrollment.role)).required
          .codes(
            classRoles + [
              ("aide", "aide"), ("guardian", "guardian"), ("parent", "parent"),
              ("relative", "relative"),
            ]
          )
          .codes(classRoles, in: "1.2").open("ext:"),
        Column("primary", .to(enrollment.isPrimary)),
        Column("beginDate", .to(enrollment.beginDate)).only(in: "1.1", "1.2"),
        Column("endDate", .to(enrollment.endDate)).only(in: "1.1", "1.2"),
      ])
  }()

  static let demographics: TableMapping = {
    let demographics = Demographics.declared.fields
    var mapping = table(
      "demographics", of: .demographics, key: .keyOfOwner,
      [
        Column("birthDate", .to(demographics.birthDate)).named("birthdate", in: "1.0"),
        Column("sex", .to(demographics.sex)).codes(
          [("male", "male"), ("female", "female")], in: "1.1"),
        Column("americanIndianOrAlaskaNative", .to(demographics.americanIndianOrAlaskaNative)),
        Column("asian", .to(demographics.asian)),
        Column("blackOrAfricanAmerican", .to(demographics.blackOrAfricanAmerican)),
        Column(
          "nativeHawaiianOrOtherPacificIslander",
          .to(demographics.nativeHawaiianOrOtherPacificIslander)),
        Column("white", .to(demographics.white)),
        Column("demographicRaceTwoOrMoreRaces", .to(demographics.demographicRaceTwoOrMoreRaces)),
        Column("hispanicOrLatinoEthnicity", .to(demographics.hispanicOrLatinoEthnicity)),
        Column("countryOfBirthCode", .to(demographics.countryOfBirth)),
        Column("stateOfBirthAbbreviation", .to(demographics.stateOfBirth)),
        Column("cityOfBirth", .to(demographics.cityOfBirth)),
        Column("publicSchoolResidenceStatus", .to(demographics.residenceStatus)),
      ])
    mapping.columns[0] = mapping.columns[0].named("userSourcedId", in: "1.0")
    return mapping
  }()

  static let userProfiles: TableMapping = {
    let account = Account.declared.fields
    return table(
      "userProfiles", of: .account, versions: ["1.2"],
      [
        reference("userSourcedId", .owner).required,
        Column("profileType", .to(account.profileType)).required,
        Column("vendorId", .to(account.vendorId)).required,
        Column("applicationId", .to(account.applicationId)),
        Column("description", .to(account.description)),
        Column("credentialType", .to(account.credentialType)).required,
        Column("username", .to(account.username)).required,
        Column("password", .dropped(.secret)),
      ])
  }()
}
