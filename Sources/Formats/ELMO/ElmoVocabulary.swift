import FormatKit
import LearnerModel

/// What stands in an ELMO document.
enum ElmoVocabulary {
  /// The name space of what is kept.
  static let space = "elmo"

  /// How deep programs, modules and courses are followed; what is deeper is kept as it stands.
  static let depth = 6

  static let vocabulary = ElementVocabulary(extensionSpace: space, standard: .elmo, [document])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// The learner is known by the first identifier, or by what else the document says.
  static let learner = KeyShape(["identifier"])
    .or(KeyShape(["familyName", "givenNames", "bday"])).or(KeyShape(["familyName", "givenNames"]))
  /// An institution or something that is studied: the first identifier, or the first title.
  private static let titled = KeyShape(["identifier"]).or(KeyShape(["title"]))

  private static var document: ElementMap {
    let f = Document.declared.fields
    return .record(
      "elmo",
      RecordMap(
        .document, constants: [(f.type.index, "transcript")],
        [
          .value("generatedDate", f.createdAt),
          .record("learner", person),
          .record("report", report),
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
      .person, keys: [(KindSchema.Common.key, learner)],
      beside: [
        RecordMap(
          .demographics, keys: [(KindSchema.Common.owner, learner)],
          [
            .value("citizenship", d.citizenships),
            .value("placeOfBirth", d.cityOfBirth),
            .value("bday", d.birthDate),
            .value("gender", d.sex),
          ])
      ],
      [
        .identifiers(f.identifiers),
        .value("givenNames", f.givenName),
        .value("familyName", f.familyName),
        .value("birthName", f.formerFamilyName),
        .group(
          "currentAddress", f.addresses,
          [
            .value("streetName", f.addresses.fields.street),
            .value("buildingName", f.addresses.fields.building),
            .value("postOfficeBox", f.addresses.fields.postOfficeBox),
            .value("postalCode", f.addresses.fields.postalCode),
            .value("locality", f.addresses.fields.city),
            .value("region", f.addresses.fields.state),
            .value("country", f.addresses.fields.countryCode),
          ]),
      ])
  }

  private static var report: RecordMap {
    let f = Document.declared.fields
    let o = Organization.declared.fields
    let s = Scale.declared.fields
    let issuer = RecordMap(
      .organization, keys: [(KindSchema.Common.key, titled)],
      [
        .kept("country"),
        .identifiers(o.identifiers),
        .value("title", o.name),
        .values("url", o.websites),
      ])
    let scale = RecordMap(
      .scale, keys: [(KindSchema.Common.key, KeyShape(["@localId"]))],
      [.value("description", s.description)])
    return RecordMap(
      .document, constants: [(f.type.index, "transcript")],
      [
        .record("issuer", issuer),
        .record("learningOpportunitySpecification", opportunity(level: 1)),
        .value("issueDate", f.createdAt),
        .record("gradingScheme", scale),
        .fragment("attachment"),
      ])
  }

  /// A program, module or course, and how the learner did in it.
  private static func opportunity(level: Int) -> RecordMap {
    let f = Course.declared.fields
    let parts: ElementMap =
      level < depth
      ? .inside(
        "hasPart",
        [.record("learningOpportunitySpecification", opportunity(level: level + 1))])
      : .fragment("hasPart")
    return RecordMap(
      .course, keys: [(KindSchema.Common.key, titled)], beside: [grade(level: level)],
      [
        .identifiers(f.identifiers),
        .value("title", f.title),
        .kept("type"),
        .kept("subjectArea"),
        .values("iscedCode", f.subjectCodes),
        .value("url", f.uri),
        .value("description", f.description),
        .kept("descriptionHtml"),
        parts,
        .fragment("extension"),
      ])
  }

  private static func grade(level: Int) -> RecordMap {
    let f = CourseGrade.declared.fields
    let s = Session.declared.fields
    let term = KeyShape(["title", "start", "end"])
    let instance = "specifies/learningOpportunityInstance/academicTerm"
    return RecordMap(
      .courseGrade,
      keys: [
        (KindSchema.Common.owner, learner.outside(level + 1, "learner")),
        (f.course.index, titled),
        (f.organization.index, titled.outside(level, "issuer")),
        (f.session.index, term.below(instance)),
      ],
      [
        .inside(
          "specifies",
          [
            .inside(
              "learningOpportunityInstance",
              [
                .kept("identifier"),
                .value("start", f.beginDate),
                .value("date", f.asOfDate),
                .record(
                  "academicTerm",
                  RecordMap(
                    .session, keys: [(KindSchema.Common.key, term)],
                    [
                      .value("title", s.title),
                      .value("start", s.beginDate),
                      .value("end", s.endDate),
                    ])),
                .value("status", f.attemptResult),
                .value("gradingSchemeLocalId", f.scale),
                .value("resultLabel", f.numericGrade, .number(orText: f.letterGrade.index)),
                .fragment("shortenedGrading"),
                .fragment("resultDistribution"),
                .group(
                  "credit", f.additionalCredits,
                  [
                    .value("scheme", f.additionalCredits.fields.scheme),
                    .value("level", f.additionalCredits.fields.level),
                    .value("value", f.additionalCredits.fields.credits),
                  ]),
                .fragment("level"),
                .value("languageOfInstruction", f.language),
                .kept("engagementHours"),
                .fragment("attachments"),
                .fragment("grouping"),
                .fragment("extension"),
                .fragment("diplomaSupplement"),
              ])
          ])
      ])
  }
}

extension ElementMap {
  /// Identifiers, each with the word for its kind.
  fileprivate static func identifiers<Owner>(_ g: GroupField<Owner, IdentifierEntry>) -> Self {
    .group(
      "identifier", g, [.value("@type", g.fields.type), .value(".", g.fields.value)])
  }
}

extension KeyShape {
  /// The same key inside an element of a record that is some records further out.
  fileprivate func outside(_ records: Int, _ path: String) -> KeyShape {
    let prefix = String(repeating: "^", count: records) + path + "/"
    var shape = KeyShape(parts.map { prefix + $0 })
    shape.others = others.map { $0.outside(records, path) }
    return shape
  }
}
