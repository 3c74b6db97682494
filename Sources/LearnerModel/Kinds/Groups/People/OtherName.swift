// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A further name of a person.
public struct OtherName: FieldGroup {
  public let type = Field<Self, Code<NameType>>(
    "type", "What the name is.", .edFi("OtherName.OtherNameType"), .pesc("Name.NameCode"))
  public let namePrefix = Field<Self, String>(
    "namePrefix", "What stands before the name, such as a title.",
    .edFi("OtherName.PersonalTitlePrefix"), .pesc("Name.NamePrefix"))
  public let givenName = Field<Self, String>(
    "givenName", "Given (first) name.", .edFi("OtherName.FirstName"), .pesc("Name.FirstName"))
  public let middleName = Field<Self, String>(
    "middleName", "Middle name.", .edFi("OtherName.MiddleName"), .pesc("Name.MiddleName"))
  public let familyName = Field<Self, String>(
    "familyName", "Family (last) name.", .edFi("OtherName.LastSurname"), .pesc("Name.LastName"))
  public let nameSuffix = Field<Self, String>(
    "nameSuffix", "What stands behind the name, such as Jr.",
    .edFi("OtherName.GenerationCodeSuffix"), .pesc("Name.NameSuffix"))
  public let fullName = Field<Self, String>(
    "fullName", "The whole name as one text.", .pesc("Name.CompositeName"))

  public init() {}
}
