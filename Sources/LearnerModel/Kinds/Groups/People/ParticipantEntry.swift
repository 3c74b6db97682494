// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A person who has a part in a plan.
public struct ParticipantEntry: FieldGroup {
  public let person = Field<Self, Reference<Person>>("person", "Who.")
  public let name = Field<Self, String>("name", "The person's name.")
  public let role = Field<Self, Code<RoleType>>("role", "In what capacity.")
  public let signedAt = Field<Self, TimeStamp>("signedAt", "When the person agreed.")

  public init() {}
}
