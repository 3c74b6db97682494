// Every field is documented by the meaning that it is declared with.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// An award, badge, diploma, license or other achievement that was conferred on a learner.
public struct Credential: RecordKind {
  public static let kind = Kind.credential
  public static let declared = DeclaredKind<Self>(
    "credentials", in: .dataBackpack,
    "An award, badge, diploma, license or other achievement that was conferred on a learner.",
    owner: .clr("ClrCredential.credentialSubject"), .clr("Assertion.recipient"),
    .openBadges("AchievementCredential.credentialSubject"))

  public let type = Field<Self, Code<CredentialType>>(
    "type", "What it is.", .clr("Achievement.achievementType"),
    .openBadges("Achievement.achievementType"))
  public let name = Field<Self, String>(
    "name", "Its name.", .ceds("Achievement Title"), .edFi("Recognition.AchievementTitle"),
    .pesc("AcademicAward.AcademicAwardTitle"), .clr("Achievement.name"),
    .openBadges("Achievement.name"))
  public let description = Field<Self, String>(
    "description", "What it stands for.", .ceds("Achievement Description"),
    .edFi("Diploma.DiplomaDescription"), .edFi("AcademicHonor.HonorDescription"),
    .clr("Achievement.description"), .openBadges("Achievement.description"))
  public let achievement = Field<Self, Identifier>(
    "achievement", "The identifier of what was achieved, shared by all who have it.",
    .clr("Achievement.id"), .openBadges("Achievement.id"))
  public let identifiers = GroupField<Self, IdentifierEntry>(
    "identifiers", "Further identifiers of it.", .clr("Achievement.identifiers"),
    .openBadges("Achievement.otherIdentifier"))
  public let category = Field<Self, Code<AchievementCategory>>(
    "category", "What it was given for.", .ceds("Achievement Category"),
    .edFi("Diploma.AchievementCategory"))
  public let honor = Field<Self, Code<HonorCategory>>(
    "honor", "What kind of honor it is.", .edFi("AcademicHonor.AcademicHonorCategory"),
    .edFi("Recognition.RecognitionType"))
  public let honors = ListField<Self, String>(
    "honors", "Honors that came with it.", .pesc("AcademicAward.AcademicHonors"))
  public let diplomaType = Field<Self, Code<DiplomaType>>(
    "diplomaType", "What kind of diploma it is.", .ceds("High School Diploma Type"),
    .edFi("Diploma.DiplomaType"))
  public let level = Field<Self, String>(
    "level", "Its level, by code or name.", .edFi("Diploma.DiplomaLevel"),
    .pesc("AcademicAward.AcademicAwardLevel"), .clr("Achievement.level"))
  public let issuer = Field<Self, Reference<Organization>>(
    "issuer", "Who conferred it.", .clr("ClrCredential.issuer"),
    .openBadges("AchievementCredential.issuer"))
  public let issuerName = Field<Self, String>(
    "issuerName", "The issuer's name.", .edFi("Diploma.IssuerName"))
  public let issuerUri = Field<Self, ResourceLocator>(
    "issuerUri", "The issuer.", .edFi("Diploma.IssuerOriginURL"), .openBadges("Profile.id"))
  public let creator = Field<Self, Reference<Organization>>(
    "creator", "Who defined what was achieved.", .clr("Achievement.issuer"),
    .openBadges("Achievement.creator"))
  public let awardedDate = Field<Self, CalendarDate>(
    "awardedDate", "The day on which it was conferred.", .ceds("Diploma or Credential Award Date"),
    .edFi("Diploma.DiplomaAwardDate"), .edFi("Recognition.RecognitionAwardDate"),
    .edFi("AcademicHonor.HonorAwardDate"), .pesc("AcademicAward.AcademicAwardDate"))
  public let awardedAt = Field<Self, TimeStamp>(
    "awardedAt", "The moment at which it was conferred.", .clr("Assertion.issuedOn"),
    .openBadges("AchievementCredential.awardedDate"))
  public let completedDate = Field<Self, CalendarDate>(
    "completedDate", "The day on which all was completed.",
    .pesc("AcademicAward.AcademicCompletionDate"))
  public let validFrom = Field<Self, TimeStamp>(
    "validFrom", "The moment from which it holds.", .openBadges("AchievementCredential.validFrom"))
  public let validUntil = Field<Self, TimeStamp>(
    "validUntil", "The moment until which it holds.", .clr("Assertion.expires"),
    .openBadges("AchievementCredential.validUntil"))
  public let expiresDate = Field<Self, CalendarDate>(
    "expiresDate", "The day on which it ends.", .edFi("Diploma.DiplomaAwardExpiresDate"))
  public let status = Field<Self, Code<AchievementStatus>>(
    "status", "Where it stands.", .pesc("AcademicAward.AcademicCompletionIndicator"),
    .openBadges("Result.status"))
  public let isRevoked = Field<Self, Bool>(
    "isRevoked", "Whether it was taken back.", .clr("Assertion.revoked"))
  public let revocationReason = Field<Self, String>(
    "revocationReason", "Why.", .clr("Assertion.revocationReason"))
  public let criteria = Field<Self, String>(
    "criteria", "What had to be done.", .edFi("Diploma.Criteria"), .clr("Criteria.narrative"),
    .openBadges("Criteria.narrative"))
  public let criteriaUri = Field<Self, ResourceLocator>(
    "criteriaUri", "Where that is described.", .edFi("Diploma.CriteriaURL"), .clr("Criteria.id"),
    .openBadges("Criteria.id"))
  public let narrative = Field<Self, String>(
    "narrative", "How the learner achieved it.", .clr("Assertion.narrative"),
    .openBadges("AchievementSubject.narrative"))
  public let imageUri = Field<Self, ResourceLocator>(
    "imageUri", "Its picture.", .edFi("Diploma.ImageURL"), .clr("Achievement.image"),
    .openBadges("Achievement.image"))
  public let evidence = GroupField<Self, EvidenceEntry>(
    "evidence", "What shows it.", .edFi("Diploma.EvidenceStatement"), .clr("Assertion.evidence"),
    .openBadges("AchievementCredential.evidence"))
  public let results = GroupField<Self, AchievementResult>(
    "results", "Results that belong to it.", .clr("Assertion.results"),
    .openBadges("AchievementSubject.result"))
  public let alignments = GroupField<Self, AlignmentEntry>(
    "alignments", "What it is aligned to.", .clr("Achievement.alignments"),
    .openBadges("Achievement.alignment"))
  public let endorsements = GroupField<Self, EndorsementEntry>(
    "endorsements", "What others say in its support.", .clr("Assertion.endorsements"),
    .openBadges("AchievementCredential.endorsement"))
  public let creditsAvailable = Field<Self, ExactDecimal>(
    "creditsAvailable", "The credits that it can give.", .clr("Achievement.creditsAvailable"),
    .openBadges("Achievement.creditsAvailable"))
  public let creditsEarned = Field<Self, ExactDecimal>(
    "creditsEarned", "The credits that it gave.", .clr("Assertion.creditsEarned"),
    .openBadges("AchievementSubject.creditsEarned"))
  public let code = Field<Self, String>(
    "code", "The code that people use, such as a course number.", .clr("Achievement.humanCode"),
    .openBadges("Achievement.humanCode"))
  public let fieldOfStudy = Field<Self, String>(
    "fieldOfStudy", "The field of study.", .clr("Achievement.fieldOfStudy"),
    .openBadges("Achievement.fieldOfStudy"))
  public let specialization = Field<Self, String>(
    "specialization", "The specialization.", .clr("Achievement.specialization"),
    .openBadges("Achievement.specialization"))
  public let program = Field<Self, String>(
    "program", "The program of study.", .pesc("AcademicAward.AcademicAwardProgram"))
  public let term = Field<Self, String>(
    "term", "The term, as it was written.", .clr("Assertion.term"),
    .openBadges("AchievementSubject.term"))
  public let session = Field<Self, Reference<Session>>(
    "session", "The session.", .edFi("StudentAcademicRecord.Term"))
  public let course = Field<Self, Reference<Course>>("course", "The course.")
  public let activityBeginDate = Field<Self, CalendarDate>(
    "activityBeginDate", "The first day of what led to it.", .clr("Assertion.activityStartDate"),
    .openBadges("AchievementSubject.activityStartDate"))
  public let activityEndDate = Field<Self, CalendarDate>(
    "activityEndDate", "The last day of what led to it.", .clr("Assertion.activityEndDate"),
    .openBadges("AchievementSubject.activityEndDate"))
  public let role = Field<Self, String>(
    "role", "The learner's part in it.", .clr("Assertion.role"),
    .openBadges("AchievementSubject.role"))
  public let licenseNumber = Field<Self, Identifier>(
    "licenseNumber", "The number of a license.", .clr("Assertion.licenseNumber"),
    .openBadges("AchievementSubject.licenseNumber"))
  public let assessorName = Field<Self, String>(
    "assessorName", "Who judged it, where not the issuer.", .clr("Assertion.source"),
    .openBadges("AchievementSubject.source"))
  public let tags = ListField<Self, String>(
    "tags", "Words to find it by.", .clr("Achievement.tags"), .openBadges("Achievement.tag"))
  public let language = Field<Self, LanguageTag>(
    "language", "The language in which it is written.", .openBadges("Achievement.inLanguage"))
  public let version = Field<Self, String>(
    "version", "The version of what was achieved.", .openBadges("Achievement.version"))
  public let isSelfAsserted = Field<Self, Bool>(
    "isSelfAsserted", "Whether only the learner says so.")
  public let attachments = GroupField<Self, AttachmentEntry>(
    "attachments", "Files that belong to it.")

  public init() {}
}
