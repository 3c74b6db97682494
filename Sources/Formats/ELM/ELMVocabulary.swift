import FormatKit
import LearnerModel

/// What stands in credentials of the European Learning Model.
enum ELMVocabulary {
  /// The name space of what is kept.
  static let space = "elm"

  /// Credentials on their own, and what the builder of Europass takes.
  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: nil,
    [
      .record(
        "upload",
        RecordMap(
          .document,
          [.record("credential", credential.named("credential")), .fragment("deliveryDetails")]
        ).shell),
      .record("credential", credential),
    ])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// The key of something whose identifier only holds within its credential, `outward` records
  /// around.
  ///
  /// Identifiers such as `urn:epass:person:1` stand in every credential that the builder makes.
  static func key(_ outward: Int, _ path: String) -> KeyShape {
    let around = String(repeating: "^", count: outward) + "id"
    return KeyShape([around, path]).or(KeyShape([path]))
  }

  private static var credential: RecordMap {
    let f = Credential.declared.fields
    return RecordMap(
      .credential,
      keys: [
        (KindSchema.Common.key, KeyShape(["id"])),
        (KindSchema.Common.owner, key(0, "credentialSubject/id")),
        (f.issuer.index, key(0, "issuer/id")),
      ],
      [
        .fragment("@context"), .part("id"), .kept("type"),
        .record("issuer", organization.named("issuer").leading),
        .value("issued", f.awardedAt), .kept("issuanceDate"),
        .value("validFrom", f.validFrom), .value("validUntil", f.validUntil),
        .kept("expirationDate"),
        .inside(
          "displayParameter",
          [
            .value("title", f.name, .localized), .value("description", f.description, .localized),
            .fragment("individualDisplay"), .fragment("language"), .fragment("primaryLanguage"),
          ]),
        .record("credentialSubject", person.named("credentialSubject")),
        .fragment("credentialProfiles"), .fragment("credentialSchema"),
        .fragment("credentialStatus"), .fragment("termsOfUse"), .fragment("holder"),
        .fragment("evidence"), .fragment("attachment"), .fragment("proof"),
      ])
  }

  /// Who issues the credential.
  private static var organization: RecordMap {
    let f = Organization.declared.fields
    return RecordMap(
      .organization, keys: [(KindSchema.Common.key, key(1, "id"))],
      [
        .part("id"), .kept("type"), .value("legalName", f.name, .localized),
        .value("altLabel", f.shortName, .localized),
        .group(
          "identifier", f.identifiers,
          [
            .value("notation", f.identifiers.fields.value),
            .value("schemeName", f.identifiers.fields.type),
          ]),
        .inside("homepage", [.value("contentURL", f.websites)]),
        .inside("contactPoint", [mails(f.emails), .fragment("address")]),
        .fragment("location"), .fragment("logo"), .fragment("accreditation"),
        .fragment("registration"), .fragment("groupMemberOf"),
      ])
  }

  private static func mails<Owner>(_ field: GroupField<Owner, EmailAddress>) -> ElementMap {
    .group(
      "emailAddress", field, [.value("id", field.fields.address, .coded(prefix: "mailto:"))])
  }

  private static var person: RecordMap {
    let f = Person.declared.fields
    let i = f.identifiers.fields
    let d = Demographics.declared.fields
    let sexes = "http://publications.europa.eu/resource/authority/human-sex/"
    return RecordMap(
      .person, keys: [(KindSchema.Common.key, key(1, "id"))],
      beside: [
        RecordMap(
          .demographics, keys: [(KindSchema.Common.owner, key(1, "id"))],
          [
            .value("dateOfBirth", d.birthDate),
            .inside(
              "gender",
              [.value("id", d.sex, .words([sexes + "FEMALE": "female", sexes + "MALE": "male"]))]),
          ])
      ],
      [
        .part("id"), .kept("type"),
        .inside("dateOfBirth", []), .inside("gender", []),
        .value("givenName", f.givenName, .localized),
        .value("familyName", f.familyName, .localized),
        .value("fullName", f.fullName, .localized),
        .value("patronymicName", f.patronymicName, .localized),
        .value("birthName", f.formerFamilyName, .localized),
        .group(
          "nationalID", f.identifiers, constants: [(i.type.index, "nationalIdentityNumber")],
          [.value("notation", i.value), .inside("spatial", [.value("id", i.issuer)])]),
        .group(
          "identifier", f.identifiers,
          [.value("notation", i.value), .value("schemeName", i.type)]),
        .inside("contactPoint", [mails(f.emails), .fragment("address")]),
        .record("hasClaim", oneOf: ELMClaims.all(level: 0)),
        .fragment("citizenshipCountry"), .fragment("placeOfBirth"), .fragment("hasCredential"),
        .fragment("memberOf"),
      ])
  }
}
