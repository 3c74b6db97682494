import FormatKit
import LearnerModel

/// People, whose data stand in elements that differ by an attribute.
extension Leap2AVocabulary {
  static var person: RecordMap {
    let f = Person.declared.fields
    let d = Demographics.declared.fields
    func data(_ name: String) -> String { "persondata[@field=\(name)]" }
    func phone(_ name: String, _ type: String) -> ElementMap {
      .group(
        data(name), f.phones, constants: [(f.phones.fields.type.index, type)],
        [.value(".", f.phones.fields.number)])
    }
    let key = KeyShape(["id"])
    var map = RecordMap(
      .person, keys: [(KindSchema.Common.key, key)],
      beside: [
        RecordMap(
          .demographics, keys: [(KindSchema.Common.owner, key)],
          [
            .value(data("dob"), d.birthDate),
            .value(
              data("gender"), d.sex,
              .words(["1": "male", "2": "female", "9": "unspecified", "0": "unspecified"])),
          ])
      ],
      [
        .value("title", f.displayName),
        .value(data("full_name"), f.fullName),
        .value(data("legal_given_name"), f.givenName),
        .value(data("legal_family_name"), f.familyName),
        .value(data("preferred_given_name"), f.preferredGivenName),
        .value(data("preferred_family_name"), f.preferredFamilyName),
        .value(data("name_prefix"), f.namePrefix),
        .value(data("name_suffix"), f.nameSuffix),
        .group(data("email"), f.emails, [.value(".", f.emails.fields.address)]),
        .values(data("website"), f.websites),
        phone("homephone", "home"), phone("workphone", "work"), phone("mobile", "mobile"),
        phone("fax", "fax"),
        .value("content", f.description),
        .fragment("content[@type=xhtml]"),
      ])
    map.told = told(as: "person")
    return map
  }
}
