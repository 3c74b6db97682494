// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What another person is to the person whom the record is about.
public struct Relationship: RecordKind {
  public static let kind = Kind.relationship
  public static let declared = DeclaredKind<Self>(
    "relationships", in: .people, "What another person is to the person whom the record is about.",
    needs: ["person": "It ties two people together"],
    owner: .oneRoster("users.sourcedId"), .edFi("StudentContactAssociation.Student"),
    .canvas("user_observers.student_id"))

  public let person = Field<Self, Reference<Person>>(
    "person", "The other person.", .oneRoster("users.agentSourcedIds"),
    .edFi("StudentContactAssociation.Contact"), .canvas("user_observers.observer_id"))
  public let type = Field<Self, Code<RelationshipType>>(
    "type", "What the other person is.", .edFi("StudentContactAssociation.Relation"),
    .pesc("ParentGuardian.RelationshipCode"))
  public let name = Field<Self, String>(
    "name", "The other person's name, where that person has no record.",
    .pesc("ParentGuardian.Name"), .pesc("Person.ParentGuardianName"))
  public let livesWith = Field<Self, Bool>(
    "livesWith", "Whether they live together.", .edFi("StudentContactAssociation.LivesWith"))
  public let isPrimaryContact = Field<Self, Bool>(
    "isPrimaryContact", "Whether the other person is to be called first.",
    .ceds("Primary Contact Indicator"), .edFi("StudentContactAssociation.PrimaryContactStatus"))
  public let isEmergencyContact = Field<Self, Bool>(
    "isEmergencyContact", "Whether the other person is to be called in an emergency.",
    .ceds("Emergency Contact Indicator"), .edFi("StudentContactAssociation.EmergencyContactStatus"))
  public let isLegalGuardian = Field<Self, Bool>(
    "isLegalGuardian", "Whether the other person is the legal guardian.",
    .edFi("StudentContactAssociation.LegalGuardian"))
  public let priority = Field<Self, WholeNumber>(
    "priority", "The other person's place in the order of contact, from 1.",
    .edFi("StudentContactAssociation.ContactPriority"))
  public let restrictions = Field<Self, String>(
    "restrictions", "What the other person may not do.",
    .edFi("StudentContactAssociation.ContactRestrictions"))
  public let organization = Field<Self, Reference<Organization>>(
    "organization", "The organization for which it holds.")
  public let beginDate = Field<Self, CalendarDate>("beginDate", "The first day.")
  public let endDate = Field<Self, CalendarDate>("endDate", "The last day.")
  public let status = Field<Self, Code<RecordStatus>>(
    "status", "Whether it is in use.", .canvas("user_observers.status"))

  public init() {}
}
