/// What the standard asks of objects, by the member that holds them.
struct CredentialClass: Sendable {
  /// The words of which `type` has to have one.
  let types: [String]
  /// The members that have to be there; `|` parts what may be there instead.
  let required: [String]

  /// The objects of Open Badges 3.0 and CLR 2.0.
  static let current: [String: CredentialClass] = {
    let profile = CredentialClass(types: ["Profile"], required: ["id"])
    return [
      "issuer": profile, "creator": profile, "source": profile, "parentOrg": profile,
      "achievement": CredentialClass(
        types: ["Achievement"], required: ["id", "name", "description", "criteria"]),
      "alignment": CredentialClass(types: ["Alignment"], required: ["targetName", "targetUrl"]),
      "result": CredentialClass(types: ["Result"], required: []),
      "resultDescription": CredentialClass(
        types: ["ResultDescription"], required: ["id", "name", "resultType"]),
      "rubricCriterionLevel": CredentialClass(
        types: ["RubricCriterionLevel"], required: ["id", "name"]),
      "evidence": CredentialClass(types: ["Evidence"], required: []),
      "identifier": CredentialClass(
        types: ["IdentityObject"], required: ["hashed", "identityHash", "identityType"]),
      "otherIdentifier": CredentialClass(
        types: ["IdentifierEntry"], required: ["identifier", "identifierType"]),
      "address": CredentialClass(types: ["Address"], required: []),
      "image": CredentialClass(types: ["Image"], required: ["id"]),
      "geo": CredentialClass(types: ["GeoCoordinates"], required: ["latitude", "longitude"]),
      "association": CredentialClass(
        types: ["Association"], required: ["associationType", "sourceId", "targetId"]),
      "credentialSubject": CredentialClass(
        types: ["AchievementSubject", "ClrSubject", "EndorsementSubject"],
        required: ["id|identifier"]),
    ]
  }()

  /// The words of `type` that say no more than the place of an object does, by form.
  static func words(_ member: String, _ form: CredentialForm) -> [String] {
    switch (member, form) {
    case ("", .current), ("verifiableCredential", .current):
      ["VerifiableCredential", "AchievementCredential", "OpenBadgeCredential", "ClrCredential"]
    case (_, .current): current[member]?.types ?? []
    case (_, .badge2): member.isEmpty ? ["Assertion"] : ["BadgeClass", "Issuer", "Profile"]
    case (_, .clr1): ["Clr", "Assertion", "Achievement", "Profile", "Alignment", "Result"]
    }
  }

  /// What the members are called that hold lists, even of one value.
  static let lists: Set<String> = [
    "@context", "type", "verifiableCredential", "identifier", "result", "resultDescription",
    "alignment", "evidence", "otherIdentifier", "tag", "allowedValue", "association",
    "rubricCriterionLevel", "endorsement", "endorsementJwt", "credentialSchema", "termsOfUse",
    "related", "proof", "ext:proof",
  ]

  /// Whether a member holds a list, by the member that holds the object.
  static func isList(_ name: String, in parent: String) -> Bool {
    switch name {
    case "type": !words.contains(parent)
    case "identifier": parent == "credentialSubject"
    case "resultDescription": parent == "achievement"
    default: lists.contains(name)
    }
  }

  /// The objects whose `type` is one word.
  static let words: Set<String> = [
    "identifier", "otherIdentifier", "image", "association", "geo", "credentialStatus",
    "refreshService", "proof", "ext:proof", "credentialSchema", "termsOfUse",
  ]
}

/// The addresses of vocabularies, which are known and never fetched.
enum CredentialContext {
  static let second = "https://www.w3.org/ns/credentials/v2"
  static let first = "https://www.w3.org/2018/credentials/v1"
  static let badge = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
  static let clr = "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json"
  static let badge2 = "https://w3id.org/openbadges/v2"

  /// Whether an address is one of Open Badges 3.0.
  static func isBadge(_ text: String) -> Bool {
    text.hasPrefix("https://purl.imsglobal.org/spec/ob/v3p0/context")
  }

  /// Whether an address is one of CLR 2.0.
  static func isCLR(_ text: String) -> Bool {
    text.hasPrefix("https://purl.imsglobal.org/spec/clr/v2p0/context")
      || text.hasPrefix("https://dc.imsglobal.org/draft/clr/v2p0/context")
  }

  /// Whether a writer puts the same address, or its like, there again.
  static func isKnown(_ text: String) -> Bool {
    text == first || text == second || text == badge2 || isBadge(text) || isCLR(text)
      || text.hasPrefix("https://purl.imsglobal.org/spec/clr/v1p0/context")
  }
}
