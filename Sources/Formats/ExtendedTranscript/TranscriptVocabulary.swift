import FormatKit
import LearnerModel

/// What stands in Extended Transcripts.
///
/// What a record is about stands beside the records, by its identifier: courses and competencies are
/// records that others refer to, and a degree belongs to the one that says it was earned.
enum TranscriptVocabulary {
  /// The name space of what is kept.
  static let space = "extended-transcript"

  /// The element that a transcript is.
  static let root = "ExtendedTranscript"

  private static let vocabulary: ElementVocabulary = {
    var vocabulary = ElementVocabulary(
      extensionSpace: space, standard: nil, [.record(root, transcript)])
    vocabulary.joins = [
      ElementJoin(
        "\(root)/transcriptEntities/degrees", by: "id", into: "\(root)/records",
        on: "recordOf/entityId", as: "degree")
    ]
    return vocabulary
  }()

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// The learner, from a record inside.
  private static let learner = (KindSchema.Common.owner, KeyShape(["^person/id"]))
  private static let key = (KindSchema.Common.key, KeyShape(["id"]))

  private static var transcript: RecordMap {
    let f = Document.declared.fields
    return RecordMap(
      .document,
      keys: [key, (KindSchema.Common.owner, KeyShape(["person/id"]))],
      [
        .fragment("@context"), .part("id"), .kept("type"), .value("createdAt", f.createdAt),
        .record("issuer", issuer.named("issuer").leading),
        .record("person", person.named("person").leading),
        .record(
          "records",
          oneOf: [
            course.told(by: "recordOf/entityType", "Course"),
            competency.told(by: "recordOf/entityType", "Competency"),
            degree,
          ]
        ).list,
        .inside(
          "transcriptEntities",
          [
            .kept("id"), .kept("type"),
            .record("competencies", competencyEntity.named("competency")).list,
            .record("courses", courseEntity.named("course")).list,
            // A degree that no record is about.
            .inside(
              "degrees",
              [
                .kept("id"), .kept("type"), .kept("name"), .kept("level"),
                .fragment("associations"),
              ]
            ).list,
          ]),
      ])
  }

  private static var issuer: RecordMap {
    let f = Organization.declared.fields
    return RecordMap(
      .organization, keys: [key],
      [
        .part("id"), .kept("type"), .value("name", f.name), .values("url", f.websites),
        .group("address", f.addresses, [.value(".", f.addresses.fields.fullAddress)]),
        .group("phone", f.phones, [.value(".", f.phones.fields.number)]),
        .kept("issuingPersonFullName"),
      ])
  }

  private static var person: RecordMap {
    let f = Person.declared.fields
    let p = f.phones.fields
    let i = f.identifiers.fields
    return RecordMap(
      .person, keys: [key],
      beside: [
        RecordMap(
          .demographics, keys: [(KindSchema.Common.owner, KeyShape(["id"]))],
          [.value("birthDate", Demographics.declared.fields.birthDate)])
      ],
      [
        .part("id"), .kept("type"), .value("fullName", f.fullName),
        .value("givenName", f.givenName), .value("familyName", f.familyName),
        .group("email", f.emails, [.value(".", f.emails.fields.address)]),
        .group("phone", f.phones, constants: [(p.type.index, "voice")], [.value(".", p.number)]),
        .group("mobile", f.phones, constants: [(p.type.index, "mobile")], [.value(".", p.number)]),
        .values("url", f.websites),
        .group(
          "studentId", f.identifiers, constants: [(i.type.index, "student")],
          [.value(".", i.value)]),
        .value("sourcedId", f.identifier),
      ])
  }

  /// A course that was taken.
  private static var course: RecordMap {
    let f = CourseGrade.declared.fields
    return RecordMap(
      .courseGrade, keys: [key, learner, (f.course.index, KeyShape(["recordOf/entityId"]))],
      [.part("id"), .kept("type"), .kept("date"), .value("result", f.letterGrade)] + link
    ).named("record")
  }

  /// A competency that was judged.
  private static var competency: RecordMap {
    let f = Mastery.declared.fields
    return RecordMap(
      .mastery, keys: [key, learner, (f.competency.index, KeyShape(["recordOf/entityId"]))],
      [
        .part("id"), .kept("type"), .value("date", f.assessedAt), .value("result", f.textScore),
      ] + link
    ).named("record")
  }

  /// A degree, earned or on the way: what the date is one of, only the text of the result says.
  private static var degree: RecordMap {
    let f = Credential.declared.fields
    return RecordMap(
      .credential, keys: [key, learner],
      [
        .part("id"), .kept("type"), .kept("date"), .kept("result"),
        .inside(
          "recordOf",
          [
            .kept("id"), .kept("type"), .kept("entityType"),
            .value("entityId", f.achievement),
          ]), status,
        .inside("degree", degreeElements),
      ]
    ).named("record")
  }

  /// What a record is about.
  private static var link: [ElementMap] {
    [
      .inside("recordOf", [.kept("id"), .kept("type"), .kept("entityType"), .part("entityId")]),
      status,
    ]
  }

  private static var status: ElementMap {
    .inside("status", [.kept("id"), .kept("type"), .kept("completed")])
  }

  private static var competencyEntity: RecordMap {
    let f = Competency.declared.fields
    return RecordMap(
      .competency, keys: [key],
      [.part("id"), .kept("type"), .value("name", f.title), .fragment("associations")])
  }

  private static var courseEntity: RecordMap {
    let f = Course.declared.fields
    return RecordMap(
      .course, keys: [key],
      [
        .part("id"), .kept("type"), .value("name", f.title), .value("courseCode", f.code),
        .fragment("associations"),
      ])
  }

  private static var degreeElements: [ElementMap] {
    let f = Credential.declared.fields
    return [
      .kept("id"), .kept("type"), .value("name", f.name), .value("level", f.level),
      .fragment("associations"),
    ]
  }
}
