// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// What another says in support of an achievement.
public struct EndorsementEntry: FieldGroup {
  public let issuerName = Field<Self, String>(
    "issuerName", "Who says it.", .clr("Endorsement.issuer"),
    .openBadges("EndorsementCredential.issuer"))
  public let comment = Field<Self, String>(
    "comment", "What is said.", .clr("Endorsement.claim.endorsementComment"),
    .openBadges("EndorsementSubject.endorsementComment"))
  public let issuedAt = Field<Self, TimeStamp>(
    "issuedAt", "When.", .clr("Endorsement.issuedOn"),
    .openBadges("EndorsementCredential.validFrom"))

  public init() {}
}
