import FormatKit
import LearnerModel

// Members: the OpenAPI files of OneRoster 1.2 (1EdTech), and payloads of services of 1.1.

/// An object of the REST binding: the table that it shares its columns with, and what is called or
/// asked otherwise in JSON.
struct OneRosterObject: Sendable {
  /// The table; its name is that of the object's collection, too.
  let table: TableMapping
  /// What one object is called.
  let single: String
  /// What members are called whose names do not follow from the columns'.
  var names: [String: String] = [:]
  /// The columns that the table requires and 1.2 does not require in JSON.
  var optional: Set<String> = []
  /// The columns that 1.2 requires in JSON and the table does not.
  var required: Set<String> = []
  /// The columns without a member.
  var absent: Set<String> = []
  /// The versions of members that are others than those of the columns.
  var versions: [String: Set<String>] = [:]
  /// The members of the objects that JSON has for pairs in one cell.
  var pairs: [String: (first: String, second: String)] = [:]
  /// Moments that JSON has where tables have days: by column, the field.
  var moments: [String: FieldIndex] = [:]
  /// The members that no other object has: one of them tells it.
  var tells: [[String]] = []
}

extension OneRosterObject {
  /// All objects, in the order of their collections' names.
  static let all: [OneRosterObject] = [
    academicSession, assessmentLineItem, assessmentResult, category, section, course, demographics,
    enrollment, lineItem, org, resource, result, scoreScale, user,
  ]

  /// The object that holds records of a kind.
  static func object(of kind: Kind) -> OneRosterObject? { all.first { $0.table.kind == kind } }

  private static let academicSession = OneRosterObject(
    table: OneRosterTables.academicSessions, single: "academicSession",
    tells: [["startDate", "endDate", "schoolYear"]])

  private static let org = OneRosterObject(
    table: OneRosterTables.orgs, single: "org", required: ["identifier"],
    tells: [["name", "type"]])

  private static let course = OneRosterObject(
    table: OneRosterTables.courses, single: "course", optional: ["orgSourcedId"],
    required: ["courseCode"], tells: [["courseCode", "title"], ["org", "title"]])

  private static let section = OneRosterObject(
    table: OneRosterTables.classes, single: "class", optional: ["classType"],
    tells: [["course", "school", "terms"]])

  private static let user = OneRosterObject(
    table: OneRosterTables.users, single: "user",
    names: [
      "preferredGivenName": "preferredFirstName", "preferredFamilyName": "preferredLastName",
    ], optional: ["username"], pairs: ["userIds": ("type", "identifier")],
    tells: [["givenName", "familyName"]])

  private static let enrollment = OneRosterObject(
    table: OneRosterTables.enrollments, single: "enrollment", tells: [["user", "class", "role"]])

  private static let demographics = OneRosterObject(
    table: OneRosterTables.demographics, single: "demographics",
    tells: [["birthDate", "sex"], ["hispanicOrLatinoEthnicity"]])

  private static let category = OneRosterObject(
    table: OneRosterTables.categories, single: "category")

  private static let lineItem = OneRosterObject(
    table: OneRosterTables.lineItems, single: "lineItem",
    optional: ["academicSessionSourcedId", "gradingPeriodSourcedId"],
    versions: ["gradingPeriodSourcedId": ["1.1", "1.2"]],
    moments: [
      "assignDate": LineItem.declared.fields.assignedAt.index,
      "dueDate": LineItem.declared.fields.dueAt.index,
    ], tells: [["assignDate", "dueDate", "class"]])

  private static let result = OneRosterObject(
    table: OneRosterTables.results, single: "result",
    moments: ["scoreDate": LineItemResult.declared.fields.scoredAt.index],
    tells: [["lineItem", "student"]])

  private static let scoreScale = OneRosterObject(
    table: OneRosterTables.scoreScales, single: "scoreScale", optional: ["courseSourcedId"],
    absent: ["orgSourcedId"],
    pairs: ["scoreScaleValue": ("itemValueLHS", "itemValueRHS")], tells: [["scoreScaleValue"]])

  private static let resource = OneRosterObject(
    table: OneRosterTables.resources, single: "resource", tells: [["vendorResourceId"]])

  private static let assessmentLineItem = OneRosterObject(
    table: OneRosterTables.assessmentLineItems, single: "assessmentLineItem",
    tells: [["parentAssessmentLineItem"]])

  private static let assessmentResult = OneRosterObject(
    table: OneRosterTables.assessmentResults, single: "assessmentResult",
    tells: [["assessmentLineItem", "student"]])
}
