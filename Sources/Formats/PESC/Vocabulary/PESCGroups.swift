import FormatKit
import LearnerModel

/// Groups that stand in several elements.
extension ElementMap {
  /// A remark of up to 80 characters, as often as it takes.
  static var notes: Self { .kept("NoteMessage") }

  /// What sender and receiver agreed on: any one element, kept as it stands.
  static var extensions: Self { .fragment("UserDefinedExtensions") }

  /// Identifiers of an organization.
  static var organizationIdentifiers: [Self] {
    PESCKeys.organizationIdentifiers.map {
      .kept($0).long(PESCWords.identifierLengths[$0] ?? 1...60)
    }
  }

  static var localOrganization: Self {
    .inside(
      "LocalOrganizationID",
      [
        .kept("LocalOrganizationIDCode").long(1...35).required,
        .kept("LocalOrganizationIDQualifier").oneOf(PESCWords.qualifiers).required,
      ])
  }

  /// Ways to reach an organization, kept with the record that names it.
  static var keptContacts: Self { .kept("Contacts") }

  /// `Contacts` of a person.
  static func contacts(_ f: Person) -> Self {
    .inside(
      "Contacts",
      [
        .address(f.addresses),
        .group(
          "Phone", f.phones,
          [
            .value("CountryPrefixCode", f.phones.fields.countryCode).long(1...3),
            .value("AreaCityCode", f.phones.fields.areaCode).long(1...5),
            .value("PhoneNumber", f.phones.fields.number).long(1...11).required,
            .value("PhoneNumberExtension", f.phones.fields.extensionNumber).long(1...5),
            .kept("EffectiveDate"), .kept("ExpirationDate"), .notes,
          ]),
        .group(
          "FaxPhone", f.phones, constants: [(f.phones.fields.type.index, "fax")],
          [
            .value("CountryPrefixCode", f.phones.fields.countryCode).long(1...3),
            .value("AreaCityCode", f.phones.fields.areaCode).long(1...5),
            .value("PhoneNumber", f.phones.fields.number).long(1...11).required,
            .value("PhoneNumberExtension", f.phones.fields.extensionNumber).long(1...5),
            .kept("EffectiveDate"), .kept("ExpirationDate"), .notes,
          ]),
        .group(
          "Email", f.emails,
          [.value("EmailAddress", f.emails.fields.address).long(1...128).required, .notes]),
        .inside("URL", [.values("URLAddress", f.websites).long(0...512).required, .notes]).repeated,
        .notes,
      ])
  }

  /// `Address`: in the United States and Canada it has a code for the state, elsewhere a country.
  static func address<Owner>(_ g: GroupField<Owner, Address>) -> Self {
    .group(
      "Address", g,
      [
        .value("AddressLine", g.fields.street).long(1...40).required,
        .value("City", g.fields.city).long(2...30).required,
        .value("StateProvinceCode", g.fields.state).oneOf(PESCWords.states)
          .otherwise("StateProvince"),
        .value("StateProvince", g.fields.state).long(2...30),
        .value("PostalCode", g.fields.postalCode).long(1...17),
        .value("CountryCode", g.fields.countryCode).oneOf(PESCWords.countries),
        .value("EffectiveDate", g.fields.beginDate),
        .value("ExpirationDate", g.fields.endDate),
        .value("AttentionLine", g.fields.attention).long(1...45),
        .notes,
      ]
    ).choice(["CountryCode", "StateProvince"], ["StateProvinceCode"])
      .needing("StateProvinceCode", "CountryCode").needing("PostalCode", "CountryCode")
  }

  /// The grade that a learner is in.
  static func studentLevel<Owner>(_ field: Field<Owner, Code<GradeLevel>>) -> Self {
    .inside("StudentLevel", [.value("StudentLevelCode", field).required, .notes])
  }

  /// Elements of a school that come before its reference, in the order of `School`.
  static func school(_ name: String) -> Self {
    let f = Organization.declared.fields
    return .record(
      name,
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, PESCKeys.organization(""))],
        [.value("OrganizationName", f.name).long(1...60).required] + organizationIdentifiers + [
          localOrganization,
          .kept("SchoolOverrideCode"), .kept("SchoolLevel"), keptContacts, .notes,
        ]
      ).leading)
  }

  /// Elements of a sender or receiver, in the order of `Organization`.
  static var organization: Self {
    let f = Organization.declared.fields
    return .record(
      "Organization",
      RecordMap(
        .organization, keys: [(KindSchema.Common.key, PESCKeys.organization(""))],
        organizationIdentifiers + [
          localOrganization,
          .value("OrganizationName", f.name).long(1...60), keptContacts, .kept("Accreditation"),
          .notes,
        ]
      ).leading
    ).required
  }
}
