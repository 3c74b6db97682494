/// What roles make a person which entity, by the codes of role types.
///
/// A person in several of them is the first: a student, then a member of the staff. Roles that may be
/// anybody's, such as that of an observer or a mentor, make a person none.
enum EdFiRoles {
  static let student = ["student"]
  static let staff = [
    "teacher", "teachingAssistant", "aide", "administrator", "siteAdministrator",
    "districtAdministrator", "systemAdministrator", "principal", "counselor", "proctor", "designer",
    "advisor", "coach", "staff",
  ]
  static let contact = ["guardian", "parent", "relative"]
}
