import FormatKit
import LearnerModel

/// What stands in an ELMO document, in the order of its schema.
///
/// A program, module or course is a grade, with the course beside it. Grades are known by where they
/// stand, so that what is a part of what is not lost; the course is known by its identifier.
enum ElmoVocabulary {
  /// The name space of what is kept.
  static let space = "elmo"

  /// How deep programs, modules and courses are followed; what is deeper is kept as it stands.
  static let depth = 6

  /// The namespace of addresses, which are another standard's.
  private static let addressNamespace =
    "https://github.com/erasmus-without-paper/ewp-specs-types-address/tree/stable-v1"

  /// The maps; `now` is when reports are issued that have no date.
  static func vocabulary(now: String?) -> ElementVocabulary {
    var vocabulary = ElementVocabulary(
      extensionSpace: space, standard: .elmo, [document(now: now)])
    vocabulary.attributePrefixes = ["lang": "xml"]
    return vocabulary
  }

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary(now: nil), version: nil)

  private static func document(now: String?) -> ElementMap {
    let f = Document.declared.fields
    return .record(
      "elmo",
      RecordMap(
        .document, keys: [(KindSchema.Common.owner, ElmoKeys.learner(0))],
        constants: [(f.type.index, "transcript")],
        [
          .dropped("@schemaLocation", .derived),
          .value("generatedDate", f.createdAt).required,
          .record("learner", person).required,
          .record("report", report(now: now)).required,
          .fragment("attachment"),
          .fragment("groups"),
          .fragment("extension"),
          .fragment("Signature"),
        ]))
  }

  private static var person: RecordMap {
    let f = Person.declared.fields
    let d = Demographics.declared.fields
    return RecordMap(
      .person, keys: [(KindSchema.Common.key, ElmoKeys.own)],
      beside: [
        RecordMap(
          .demographics, keys: [(KindSchema.Common.owner, ElmoKeys.own)],
          [
            .value("citizenship", d.citizenships).once,
            .value("bday", d.birthDate),
            .value("placeOfBirth", d.cityOfBirth),
            .value(
              "gender", d.sex,
              .words(["0": "unspecified", "1": "male", "2": "female", "9": "other"])),
          ])
      ],
      [
        .inside("citizenship", []),
        .identifiers(f.identifiers),
        .value("givenNames", f.givenName).required,
        .value("familyName", f.familyName).required,
        .inside("bday", []), .inside("placeOfBirth", []),
        .value("birthName", f.formerFamilyName),
        .group(
          "currentAddress", f.addresses,
          [
            .kept("recipientName"), .kept("addressLine"), .kept("buildingNumber"),
            .value("buildingName", f.addresses.fields.building),
            .value("streetName", f.addresses.fields.street),
            .kept("unit"), .kept("floor"),
            .value("postOfficeBox", f.addresses.fields.postOfficeBox),
            .kept("deliveryPointCode"),
            .value("postalCode", f.addresses.fields.postalCode),
            .value("locality", f.addresses.fields.city),
            .value("region", f.addresses.fields.state),
            .value("country", f.addresses.fields.countryCode),
          ]
        ).once.holding(namespace: addressNamespace),
        .inside("gender", []),
      ])
  }

  private static func report(now: String?) -> RecordMap {
    let f = Document.declared.fields
    let o = Organization.declared.fields
    let s = Scale.declared.fields
    let issuer = RecordMap(
      .organization, keys: [(KindSchema.Common.key, ElmoKeys.titled)],
      [
        .kept("country"),
        .identifiers(o.identifiers).required,
        .title(o.name),
        .value("url", o.websites).once.required,
      ])
    let scale = RecordMap(
      .scale, keys: [(KindSchema.Common.key, KeyShape(["@localId"]))],
      [ElementMap("@localId", .part).required, .value("description", s.description)])
    return RecordMap(
      .document,
      keys: [
        (KindSchema.Common.key, ElmoKeys.report),
        (KindSchema.Common.owner, ElmoKeys.learner(1)),
      ],
      constants: [(f.type.index, "transcript")],
      [
        .record("issuer", issuer.shared).required,
        .record("learningOpportunitySpecification", opportunity(level: 1)),
        .value("issueDate", f.createdAt).required.usually(now ?? ""),
        .record("gradingScheme", scale),
        .fragment("attachment"),
      ])
  }

  /// How the learner did in a program, module or course, which is the record beside.
  private static func opportunity(level: Int) -> RecordMap {
    let f = CourseGrade.declared.fields
    let name = "learningOpportunitySpecification"
    let parts: ElementMap =
      level < depth
      ? .inside("hasPart", [.record(name, opportunity(level: level + 1))]).repeated
      : .fragment("hasPart")
    // What says what the course is comes first in the schema.
    let ofCourse = course.elements.map { ElementMap.inside($0.name, []) }
    return RecordMap(
      .courseGrade,
      keys: [
        (KindSchema.Common.key, ElmoKeys.place(level)),
        (KindSchema.Common.owner, ElmoKeys.learner(level + 1)),
        (f.course.index, ElmoKeys.titled),
        (f.organization.index, ElmoKeys.issuer(level)),
        (
          f.session.index, ElmoKeys.term.below("specifies/learningOpportunityInstance/academicTerm")
        ),
      ],
      beside: [course.shared], ofCourse + [instance, parts, .fragment("extension")])
  }

  /// The program, module or course itself.
  private static var course: RecordMap {
    let f = Course.declared.fields
    return RecordMap(
      .course, keys: [(KindSchema.Common.key, ElmoKeys.titled)],
      [
        .identifiers(f.identifiers),
        .title(f.title),
        .kept("type"),
        .kept("subjectArea"),
        .values("iscedCode", f.subjectCodes).once,
        .value("url", f.uri),
        .value("description", f.description),
        .kept("descriptionHtml"),
      ])
  }

  private static var instance: ElementMap {
    let f = CourseGrade.declared.fields
    let s = Session.declared.fields
    let c = f.additionalCredits.fields
    let term = RecordMap(
      .session, keys: [(KindSchema.Common.key, ElmoKeys.term)],
      [
        .title(s.title),
        .value("start", s.beginDate).required,
        .value("end", s.endDate).required,
      ])
    return .inside(
      "specifies",
      [
        .inside(
          "learningOpportunityInstance",
          [
            .kept("identifier"),
            .value("start", f.beginDate),
            .value("date", f.asOfDate),
            .record("academicTerm", term.shared),
            .value("status", f.attemptResult),
            .value("gradingSchemeLocalId", f.scale),
            .value("resultLabel", f.numericGrade, .number(orText: f.letterGrade.index)),
            .fragment("shortenedGrading"),
            .fragment("resultDistribution"),
            .group(
              "credit", f.additionalCredits,
              [
                .value("scheme", c.scheme).required,
                .value("level", c.level).oneOf(["Bachelor", "Master", "PhD"]),
                .value("value", c.credits),
              ]),
            .fragment("level"),
            .value("languageOfInstruction", f.language),
            .kept("engagementHours"),
            .fragment("attachments"),
            .fragment("grouping"),
            .fragment("extension"),
            .fragment("diplomaSupplement"),
          ]
        ).required.always
      ]
    ).required.always
  }
}

extension ElementMap {
  /// Identifiers, each with the word for its kind.
  fileprivate static func identifiers<Owner>(_ g: GroupField<Owner, IdentifierEntry>) -> Self {
    .group(
      "identifier", g, [.value("@type", g.fields.type).required, .value(".", g.fields.value)])
  }

  /// A title; those in other languages are kept.
  fileprivate static func title<Owner>(_ field: Field<Owner, String>) -> Self {
    ElementMap("title", .value(field.index, .plain)).required
  }
}
