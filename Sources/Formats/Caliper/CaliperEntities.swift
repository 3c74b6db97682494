import FormatKit
import LearnerModel

/// What descriptions of entities say.
enum CaliperEntities {
  /// What an entity may be, by its type; the last takes what no other does.
  static let all: [RecordMap] = [
    person.told(by: "type", "Person", "Student", "Instructor"),
    section.told(by: "type", "CourseSection"),
    course.told(by: "type", "CourseOffering"),
    organization.told(by: "type", "Organization"),
    group.told(by: "type", "Group"),
    membership.told(by: "type", "Membership"),
    assignment.told(
      by: "type", "Assessment", "AssessmentItem", "AssignableDigitalResource"),
    objective.told(by: "type", "LearningObjective"),
    attempt.told(by: "type", "Attempt"),
    score.told(by: "type", "Score", "Result"),
    work.told(by: "creators/type", "Person"),
    resource.told(
      by: "type", "DigitalResource", "DigitalResourceCollection", "Document", "Page", "WebPage",
      "Chapter", "Reading", "MediaObject", "AudioObject", "ImageObject", "VideoObject"),
    other,
  ]

  private static let key = (KindSchema.Common.key, KeyShape(["id"]))
  private static let common: [ElementMap] = [
    .fragment("@context"), .part("id"), .kept("type"), .fragment("extensions"),
  ]
  /// When it was changed last.
  private static let modified = ElementMap(
    "dateModified", .value(KindSchema.Common.modified, .plain))

  /// The person who does something.
  static var actor: RecordMap {
    RecordMap(.person, keys: [key], names).leading
  }

  private static var names: [ElementMap] {
    let f = Person.declared.fields
    let i = f.identifiers.fields
    return [
      .value("name", f.fullName), .value("description", f.description),
      .group(
        "otherIdentifiers", f.identifiers,
        [
          .value("identifierType", i.type, .words(identifierTypes)), .value("identifier", i.value),
          .value("source", i.issuer),
        ]),
    ]
  }

  private static let identifierTypes = [
    "AccountUserName": "userName", "EmailAddress": "emailAddress",
    "LisSourcedId": "lisSourcedId", "LtiContextId": "ltiContextId",
    "LtiDeploymentId": "ltiDeploymentId", "LtiPlatformId": "ltiPlatformId",
    "LtiToolId": "ltiToolId", "LtiUserId": "ltiUserId",
    "OneRosterSourcedId": "oneRosterSourcedId", "Other": "other",
    "SisSourcedId": "sisSourcedId", "SystemId": "systemId",
  ]

  private static var person: RecordMap {
    RecordMap(.person, keys: [key], common + names + [modified])
  }

  private static var section: RecordMap {
    let f = Section.declared.fields
    return RecordMap(
      .section, keys: [key],
      common + [
        .value("name", f.title), .value("courseNumber", f.code),
        .value("description", f.description),
        .reference("subOrganizationOf", f.course, CaliperVocabulary.reference), modified,
      ])
  }

  private static var course: RecordMap {
    let f = Course.declared.fields
    return RecordMap(
      .course, keys: [key],
      common + [
        .value("name", f.title), .value("courseNumber", f.code),
        .value("description", f.description),
        .reference("subOrganizationOf", f.organization, CaliperVocabulary.reference), modified,
      ])
  }

  private static var organization: RecordMap {
    let f = Organization.declared.fields
    return RecordMap(
      .organization, keys: [key],
      common + [
        .value("name", f.name), .value("description", f.description),
        .reference("subOrganizationOf", f.parent, CaliperVocabulary.reference), modified,
      ])
  }

  private static var group: RecordMap {
    let f = Cohort.declared.fields
    return RecordMap(
      .cohort, keys: [key],
      common + [
        .value("name", f.title), .value("description", f.description),
        .reference("subOrganizationOf", f.section, CaliperVocabulary.reference), modified,
      ])
  }

  private static var membership: RecordMap {
    let f = SectionEnrollment.declared.fields
    return RecordMap(
      .sectionEnrollment, keys: [key],
      common + [
        .owner("member", CaliperVocabulary.reference),
        .reference("organization", f.section, CaliperVocabulary.reference),
        .value(
          "roles", f.role,
          .words([
            "Learner": "student", "Instructor": "teacher", "Administrator": "administrator",
            "TeachingAssistant": "teachingAssistant", "ContentDeveloper": "designer",
          ])),
        modified,
      ])
  }

  private static var assignment: RecordMap {
    let f = LineItem.declared.fields
    return RecordMap(
      .lineItem, keys: [key],
      common + [
        .value("name", f.title), .value("description", f.description),
        .value("dateToActivate", f.assignedAt), .value("dateToStartOn", f.opensAt),
        .value("dateToSubmit", f.dueAt), .value("maxScore", f.maximumScore),
        .value("maxAttempts", f.maximumAttempts), modified,
      ])
  }

  private static var objective: RecordMap {
    let f = Competency.declared.fields
    return RecordMap(
      .competency, keys: [key],
      common + [.value("name", f.statement), .value("description", f.notes), modified])
  }

  private static var attempt: RecordMap {
    let f = LineItemResult.declared.fields
    return RecordMap(
      .result, keys: [key], common + attemptElements(f) + [modified])
  }

  private static func attemptElements(_ f: LineItemResult) -> [ElementMap] {
    [
      .owner("assignee", CaliperVocabulary.reference),
      .reference("assignable", f.lineItem, CaliperVocabulary.reference),
      .value("count", f.attempt), .value("endedAtTime", f.submittedAt),
      .value("duration", f.duration),
    ]
  }

  private static var score: RecordMap {
    let f = LineItemResult.declared.fields
    return RecordMap(
      .result, keys: [key],
      common + [
        .inside("attempt", attemptElements(f)),
        .value("scoreGiven", f.score), .value("resultScore", f.score),
        .value("maxScore", f.maximumScore), .value("maxResultScore", f.maximumScore),
        .reference("scoredBy", f.scorer, CaliperVocabulary.reference),
        .value("comment", f.comment), .value("dateCreated", f.scoredAt), modified,
      ])
  }

  /// What somebody made.
  private static var work: RecordMap {
    let f = Artifact.declared.fields
    return RecordMap(
      .artifact, keys: [key],
      common + [
        .owner("creators", CaliperVocabulary.reference),
        .value("name", f.title), .value("description", f.description), .value("body", f.body),
        .values("keywords", f.tags), .value("dateCreated", f.createdAt), modified,
      ])
  }

  private static var resource: RecordMap {
    let f = Resource.declared.fields
    return RecordMap(
      .resource, keys: [key],
      [.fragment("@context"), .part("id"), .value("type", f.type), .fragment("extensions")] + [
        .value("name", f.title), .value("description", f.description),
        .value("mediaType", f.mediaType), .values("keywords", f.keywords),
        .value("duration", f.duration), .value("version", f.version), modified,
      ])
  }

  /// Sessions, forums, programs and the like: they are kept.
  private static var other: RecordMap {
    let f = Document.declared.fields
    return RecordMap(
      .document, keys: [key],
      common + [
        .value("name", f.title), .value("description", f.description),
        .value("dateCreated", f.createdAt), modified,
      ])
  }
}
