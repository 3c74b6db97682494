import FormatKit
import LearnerModel

/// Names, addresses and ways to reach somebody.
extension SIFVocabulary {
  /// The name of record.
  var name: ElementMap {
    let f = Person.declared.fields
    if isAustralia {
      return .inside(
        "Name",
        [
          // The name of record is the legal one.
          ElementMap("@Type", .kept).usually("LGL"),
          .value("Title", f.namePrefix),
          .value("FamilyName", f.familyName),
          .value("GivenName", f.givenName),
          .value("MiddleName", f.middleName),
          .kept("FamilyNameFirst"),
          .value("PreferredFamilyName", f.preferredFamilyName),
          .kept("PreferredFamilyNameFirst"),
          .value("PreferredGivenName", f.preferredGivenName),
          .value("Suffix", f.nameSuffix),
          .value("FullName", f.fullName),
        ])
    }
    return .inside(
      "Name",
      [
        // The code for a name of record.
        ElementMap("@Type", .kept).usually("04"), .kept("@TypeCodeset"),
        .value("Prefix", f.namePrefix),
        .value("LastName", f.familyName).required,
        .value("FirstName", f.givenName).required,
        .value("MiddleName", f.middleName),
        .value("Suffix", f.nameSuffix),
        .value("PreferredName", f.preferredGivenName),
        .value("SortName", f.sortName),
        .value("FullName", f.fullName),
      ]
    ).required
  }

  /// Postal addresses.
  func addresses<Owner>(_ g: GroupField<Owner, Address>) -> ElementMap {
    let f = g.fields
    func needed(_ map: ElementMap) -> ElementMap { isAustralia ? map : map.required }
    let street: ElementMap = .inside(
      "Street",
      [needed(.value("Line1", f.street))]
        + kept(
          "Line2", "Line3", "Complex", "StreetNumber", "StreetPrefix", "StreetName", "StreetType",
          "StreetSuffix", "ApartmentType", "ApartmentNumberPrefix", "ApartmentNumber",
          "ApartmentNumberSuffix"))
    let head: [ElementMap] =
      isAustralia
      ? [
        .value("@Type", f.type, SIFContactTypes.addresses(in: realm).form).required,
        // Nobody but the sender knows another role than that of a home.
        ElementMap("@Role", .kept).usually("9999"),
        .value("EffectiveFromDate", f.beginDate), .value("EffectiveToDate", f.endDate),
      ]
      : [
        .value("@Type", f.type, SIFContactTypes.addresses(in: realm).form).required,
        .kept("@TypeCodeset"),
      ]
    let country: ElementMap =
      isAustralia ? .kept("Country") : .value("Country", f.countryCode).required
    let members: [ElementMap] =
      head
      + [
        needed(street), needed(.value("City", f.city)),
        isAustralia ? nil : .value("County", f.county),
        needed(.value("StateProvince", f.state)), country,
        needed(.value("PostalCode", f.postalCode)),
        .inside(
          "GridLocation",
          [.value("Latitude", f.latitude), .value("Longitude", f.longitude)]),
      ].compactMap { $0 }
      + (isAustralia
        ? kept(
          "MapReference", "RadioContact", "Community", "LocalId", "AddressGlobalUID",
          "StatisticalAreas")
        : [])
    return .inside("AddressList", [.group("Address", g, members)])
  }

  /// Telephone numbers.
  func phones<Owner>(_ g: GroupField<Owner, Phone>) -> ElementMap {
    let f = g.fields
    return .inside(
      "PhoneNumberList",
      [
        .group(
          "PhoneNumber", g,
          [
            .value("@Type", f.type, SIFContactTypes.phones(in: realm).form).required,
            .kept("@TypeCodeset"),
            isAustralia
              ? .value("Number", f.number) : .value("Number", f.number).required,
            .value("Extension", f.extensionNumber),
            .kept("ListedStatus"), .kept("Preference"),
          ])
      ])
  }

  /// E-mail addresses; their types are places in an order.
  func emails<Owner>(_ name: String, _ g: GroupField<Owner, EmailAddress>) -> ElementMap {
    .inside(
      name,
      [
        .group(
          "Email", g,
          [
            ElementMap("@Type", .kept).usually(isAustralia ? "01" : "Primary"),
            .kept("@TypeCodeset"),
            .value(".", g.fields.address),
          ])
      ])
  }
}
