import FormatKit
import LearnerModel

/// What credentials claim of a learner.
///
/// A claim of its own is a credential. What stands inside an achievement are the courses and modules
/// of a program: grades, as in a transcript.
enum ELMClaims {
  /// How deep parts are followed; what is deeper is kept as it stands.
  static let depth = 5

  /// What a claim may be, the likeliest last; `level` is how many claims are around.
  static func all(level: Int) -> [RecordMap] {
    let achievement = level == 0 ? credential(level) : grade(level)
    let claims = [
      activity(level).told(by: "type", "LearningActivity"),
      assessment(level).told(by: "type", "LearningAssessment"),
      achievement,
    ]
    return claims.map { $0.named(level == 0 ? "hasClaim" : "hasPart") }
  }

  /// A claim stands in the person, who stands in the credential.
  private static func outward(_ level: Int) -> Int { level + 2 }

  private static func keys(_ level: Int) -> [(field: FieldIndex, shape: KeyShape)] {
    let person = String(repeating: "^", count: level + 1) + "id"
    return [
      (KindSchema.Common.key, ELMVocabulary.key(outward(level), "id")),
      (KindSchema.Common.owner, ELMVocabulary.key(outward(level), person)),
    ]
  }

  /// What all claims have; `date` is what is made of the moment when it was awarded, `body` what is
  /// made of those who did.
  ///
  /// The whole organization stands in each of its claims; all but its name is kept there.
  private static func common(date: ElementMap, body: [ElementMap] = []) -> [ElementMap] {
    [
      .part("id"), .kept("type"),
      .inside("awardedBy", [.inside("awardingBody", body), date]),
      .fragment("additionalNote"), .fragment("supplementaryDocument"),
    ]
  }

  private static func parts(_ level: Int) -> ElementMap {
    level < depth ? .record("hasPart", oneOf: all(level: level + 1)) : .fragment("hasPart")
  }

  /// An achievement or entitlement that is claimed by itself.
  private static func credential(_ level: Int) -> RecordMap {
    let f = Credential.declared.fields
    let r = f.results.fields
    return RecordMap(
      .credential, keys: keys(level),
      common(
        date: .value("awardingDate", f.awardedAt),
        body: [.value("legalName", f.issuerName, .localized)]
      ) + [
        .value("title", f.name, .localized), .value("description", f.description, .localized),
        .group("identifier", f.identifiers, identifier(f.identifiers.fields)),
        .inside("creditReceived", [.value("point", f.creditsEarned), .fragment("framework")]),
        .group(
          "provenBy", f.results,
          [
            .value("title", r.name, .localized),
            .inside("grade", [.value("noteLiteral", r.value, .localized)]),
          ]),
        .inside(
          "specifiedBy",
          [
            .value("id", f.achievement), .inside("eqfLevel", [.value("id", f.level)]),
            .fragment("learningOutcome"), .fragment("creditPoint"),
          ]),
        .fragment("influencedBy"), .fragment("entitlesTo"), parts(level),
      ])
  }

  /// A part of an achievement.
  private static func grade(_ level: Int) -> RecordMap {
    let f = CourseGrade.declared.fields
    let c = f.additionalCredits.fields
    return RecordMap(
      .courseGrade, keys: keys(level),
      common(date: .kept("awardingDate")) + [
        .value("title", f.courseTitle, .localized),
        .inside("identifier", [.value("notation", f.courseCode)]),
        .group(
          "creditReceived", f.additionalCredits,
          [.value("point", c.credits), .inside("framework", [.value("id", c.scheme)])]),
        .inside(
          "provenBy",
          [.inside("grade", [.value("noteLiteral", f.letterGrade, .localized)])]),
        .fragment("influencedBy"), .fragment("entitlesTo"), parts(level),
      ])
  }

  private static func identifier(_ i: IdentifierEntry) -> [ElementMap] {
    [.value("notation", i.value), .value("schemeName", i.type)]
  }

  private static func activity(_ level: Int) -> RecordMap {
    let f = Activity.declared.fields
    return RecordMap(
      .activity, keys: keys(level),
      common(
        date: .kept("awardingDate"), body: [.value("legalName", f.organizationName, .localized)]
      ) + [
        .value("title", f.title, .localized), .value("description", f.description, .localized),
        .fragment("temporal"), .kept("workload"),
      ])
  }

  private static func assessment(_ level: Int) -> RecordMap {
    let f = AssessmentResult.declared.fields
    return RecordMap(
      .assessmentResult, keys: keys(level),
      common(date: .value("awardingDate", f.administeredAt)) + [
        .value("title", f.title, .localized),
        .inside("grade", [.value("noteLiteral", f.textScore, .localized)]),
        .fragment("shortenedGrading"), .fragment("resultDistribution"),
        .fragment("idVerification"),
      ])
  }
}
