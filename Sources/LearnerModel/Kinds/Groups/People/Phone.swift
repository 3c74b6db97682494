// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A telephone number.
public struct Phone: FieldGroup {
  public let type = Field<Self, Code<PhoneType>>(
    "type", "What the number is used for.", .ceds("Telephone Number Type"),
    .edFi("Telephone.TelephoneNumberType"))
  public let number = Field<Self, String>(
    "number", "The number as it was written.", .ceds("Telephone Number"), .oneRoster("users.phone"),
    .oneRoster("users.sms"), .edFi("Telephone.TelephoneNumber"), .pesc("Phone.PhoneNumber"),
    .openBadges("Profile.phone"))
  public let countryCode = Field<Self, String>(
    "countryCode", "Prefix of the country.", .pesc("Phone.CountryPrefixCode"))
  public let areaCode = Field<Self, String>(
    "areaCode", "Code of the area or city.", .pesc("Phone.AreaCityCode"))
  public let extensionNumber = Field<Self, String>(
    "extensionNumber", "Number within the house.", .pesc("Phone.PhoneNumberExtension"))
  public let isPrimary = Field<Self, Bool>(
    "isPrimary", "Whether it is to be used first.", .ceds("Primary Telephone Number Indicator"))
  public let takesTextMessages = Field<Self, Bool>(
    "takesTextMessages", "Whether it receives text messages.",
    .edFi("Telephone.TextMessageCapabilityIndicator"))
  public let priority = Field<Self, WholeNumber>(
    "priority", "Its place in the order of use, from 1.", .edFi("Telephone.OrderOfPriority"))
  public let doNotPublish = Field<Self, Bool>(
    "doNotPublish", "Whether it is to be kept out of directories.",
    .edFi("Telephone.DoNotPublishIndicator"))

  public init() {}
}
