import FormatKit
import LearnerModel

/// What stands in an IMS Enterprise document.
///
/// Producers are free with the order of elements and with blanks around texts, so neither counts.
enum EnterpriseVocabulary {
  /// The name space of what is kept.
  static let space = "ims-enterprise"

  static let vocabulary = ElementVocabulary(
    extensionSpace: space, standard: nil, [properties, person, group, membership])

  /// The same, compiled.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// What a person, group or member is known by: the naming system and the identifier in it.
  private static let sourced = KeyShape(["source", "id"])
  private static let key = sourced.below("sourcedid").or(KeyShape(["sourcedid/id"]))

  /// What is to be done with a record; one without a word for it stands as it is.
  private static let change = ElementMap(
    "@recstatus",
    .value(
      KindSchema.Common.lifecycle, .words(["1": "upsert", "2": "upsert", "3": "deleted"])))

  private static var properties: ElementMap {
    let f = Document.declared.fields
    let role = f.parties.fields.role.index
    return .record(
      "properties",
      RecordMap(
        .document, constants: [(f.type.index, "roster")],
        [
          .kept("@lang"),
          .group(
            "datasource", f.parties, constants: [(role, "sender")],
            [.value(".", f.parties.fields.name, .trimmed)]),
          .kept("datetime"),
          .group(
            "target", f.parties, constants: [(role, "receiver")],
            [.value(".", f.parties.fields.name, .trimmed)]),
          .value("comments", f.comment, .trimmed),
        ]))
  }

  private static var person: ElementMap {
    let f = Person.declared.fields
    let d = Demographics.declared.fields
    let demographics = RecordMap(
      .demographics, keys: [(KindSchema.Common.owner, key)],
      [
        .inside(
          "demographics",
          [
            .value(
              "gender", d.sex, .words(["0": "unspecified", "1": "female", "2": "male"])),
            .value("bday", d.birthDate),
          ])
      ])
    return .record(
      "person",
      RecordMap(
        .person, keys: [(KindSchema.Common.key, key)], beside: [demographics],
        [
          change,
          .value("userid", f.username, .trimmed),
          .inside(
            "name",
            [
              .value("fn", f.fullName, .trimmed),
              .value("sort", f.sortName, .trimmed),
              .value("nickname", f.preferredGivenName, .trimmed),
              .inside(
                "n",
                [
                  .value("family", f.familyName, .trimmed),
                  .value("given", f.givenName, .trimmed),
                  .value("prefix", f.namePrefix, .trimmed),
                  .value("suffix", f.nameSuffix, .trimmed),
                ]),
            ]),
          .group("email", f.emails, [.value(".", f.emails.fields.address, .trimmed)]),
          .value("url", f.websites),
          .group("tel", f.phones, [.value(".", f.phones.fields.number, .trimmed)]),
          .group(
            "adr", f.addresses,
            [
              .value("pobox", f.addresses.fields.postOfficeBox, .trimmed),
              .value("street", f.addresses.fields.street, .trimmed),
              .value("locality", f.addresses.fields.city, .trimmed),
              .value("region", f.addresses.fields.state, .trimmed),
              .value("pcode", f.addresses.fields.postalCode, .trimmed),
              .value("country", f.addresses.fields.country, .trimmed),
            ]),
          .fragment("extension"),
        ]))
  }

  private static var group: ElementMap {
    let f = Section.declared.fields
    return .record(
      "group",
      RecordMap(
        .section, keys: [(KindSchema.Common.key, key)],
        [
          change,
          .inside(
            "description",
            [
              .value("short", f.title, .trimmed),
              .value("long", f.description, .trimmed),
              .kept("full"),
            ]),
          .inside(
            "timeframe", [.value("begin", f.beginDate), .value("end", f.endDate)]),
          .fragment("extension"),
        ]))
  }

  private static var membership: ElementMap {
    let f = SectionEnrollment.declared.fields
    let member = RecordMap(
      .sectionEnrollment,
      keys: [
        (KindSchema.Common.owner, key),
        (
          f.section.index,
          KeyShape(["^sourcedid/source", "^sourcedid/id"]).or(KeyShape(["^sourcedid/id"]))
        ),
      ],
      [
        .inside("idtype", [.kept("@idtype")]),
        .inside(
          "role",
          [
            change,
            .value("@roletype", f.role, .words(roles)),
            .kept("userid"),
            .value(
              "status", f.status, .words(["0": "inactive", "1": "active"])),
            .inside(
              "timeframe", [.value("begin", f.beginDate), .value("end", f.endDate)]),
            .fragment("extension"),
          ]),
      ])
    return .record(
      "membership", RecordMap(.document, [.record("member", member)]).shell)
  }

  private static let roles = [
    "01": "student", "1": "student", "Learner": "student", "02": "teacher", "2": "teacher",
    "Instructor": "teacher", "03": "designer", "3": "designer", "ContentDeveloper": "designer",
    "07": "administrator", "7": "administrator", "Administrator": "administrator",
    "08": "teachingAssistant", "8": "teachingAssistant", "TeachingAssistant": "teachingAssistant",
  ]
}
