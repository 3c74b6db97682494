// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// A postal address.
public struct Address: FieldGroup {
  public let type = Field<Self, Code<AddressType>>(
    "type", "What the address is used for.", .ceds("Address Type for Learner or Family"),
    .edFi("Address.AddressType"))
  public let street = Field<Self, String>(
    "street", "Number and name of the street; further lines follow line breaks.",
    .ceds("Address Street Number and Name"), .edFi("Address.StreetNumberName"),
    .pesc("Address.AddressLine"), .openBadges("Address.streetAddress"))
  public let apartment = Field<Self, String>(
    "apartment", "Apartment, room or suite.", .ceds("Address Apartment Room or Suite Number"),
    .edFi("Address.ApartmentRoomSuiteNumber"))
  public let building = Field<Self, String>(
    "building", "Building or site.", .edFi("Address.BuildingSiteNumber"))
  public let postOfficeBox = Field<Self, String>(
    "postOfficeBox", "Post office box.", .openBadges("Address.postOfficeBoxNumber"))
  public let attention = Field<Self, String>(
    "attention", "To whose attention mail is sent.", .pesc("Address.AttentionLine"))
  public let city = Field<Self, String>(
    "city", "City or town.", .ceds("Address City"), .edFi("Address.City"), .pesc("Address.City"),
    .openBadges("Address.addressLocality"))
  public let county = Field<Self, String>(
    "county", "County.", .ceds("Address County Name"), .edFi("Address.NameOfCounty"))
  public let countyCode = Field<Self, Identifier>(
    "countyCode", "Code of the county.", .edFi("Address.CountyFIPSCode"))
  public let state = Field<Self, String>(
    "state", "State, province or region, by code or name.", .ceds("State Abbreviation"),
    .edFi("Address.StateAbbreviation"), .pesc("Address.StateProvinceCode"),
    .openBadges("Address.addressRegion"))
  public let postalCode = Field<Self, String>(
    "postalCode", "Postal code.", .ceds("Address Postal Code"), .edFi("Address.PostalCode"),
    .pesc("Address.PostalCode"), .openBadges("Address.postalCode"))
  public let country = Field<Self, String>(
    "country", "Country, by name.", .openBadges("Address.addressCountry"))
  public let countryCode = Field<Self, String>(
    "countryCode", "Country, by code.", .ceds("Country Code"),
    .edFi("InternationalAddress.Country"), .pesc("Address.CountryCode"),
    .openBadges("Address.addressCountryCode"))
  public let latitude = Field<Self, ExactDecimal>(
    "latitude", "Degrees north of the equator.", .ceds("Latitude"), .edFi("Address.Latitude"),
    .openBadges("Address.geo.latitude"))
  public let longitude = Field<Self, ExactDecimal>(
    "longitude", "Degrees east of Greenwich.", .ceds("Longitude"), .edFi("Address.Longitude"),
    .openBadges("Address.geo.longitude"))
  public let fullAddress = Field<Self, String>(
    "fullAddress", "The whole address as one text, where its parts are not known.")
  public let doNotPublish = Field<Self, Bool>(
    "doNotPublish", "Whether the address is to be kept out of directories.",
    .edFi("Address.DoNotPublishIndicator"))
  public let beginDate = Field<Self, CalendarDate>(
    "beginDate", "The first day on which it holds.", .edFi("Address.Period.BeginDate"),
    .pesc("Address.EffectiveDate"))
  public let endDate = Field<Self, CalendarDate>(
    "endDate", "The last day on which it holds.", .edFi("Address.Period.EndDate"),
    .pesc("Address.ExpirationDate"))

  public init() {}
}
