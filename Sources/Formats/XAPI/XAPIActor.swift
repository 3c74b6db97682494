import FormatKit
import LearnerModel

/// Who did something: agents, by the one identifier that they have.
enum XAPIActor {
  /// The key of an agent: its e-mail address, its OpenID, the fingerprint of its address, or the
  /// home page and name of its account.
  static let key = KeyShape(["mbox"])
    .or(KeyShape(["openid"]))
    .or(KeyShape(["=mbox_sha1sum", "mbox_sha1sum"]))
    .or(KeyShape(["account/homePage", "account/name"]))

  /// Where the parts of that key stand, and what may stand there.
  static func parts(name: ElementMap = .kept("name")) -> [ElementMap] {
    [
      .kept("objectType"), name, .fragment("member"),
      ElementMap.part("mbox").like("mailto:*"),
      ElementMap.part("mbox_sha1sum").long(40...40),
      ElementMap.part("openid").iri,
      .inside(
        "account",
        [ElementMap.part("homePage").iri.required, ElementMap.part("name").required]),
    ]
  }

  /// The person that an agent is.
  ///
  /// Without the name it leaves that to the record around it.
  static func person(isNamed: Bool) -> RecordMap {
    let p = Person.declared.fields
    let i = p.identifiers.fields
    let name: [ElementMap] = isNamed ? [.value("name", p.fullName)] : []
    return RecordMap(
      .person, keys: [(KindSchema.Common.key, key)],
      name + [
        .group(
          "mbox", p.identifiers, constants: [(i.type.index, "emailAddress")],
          [.value(".", i.value, .coded(prefix: "mailto:"))]),
        .group(
          "mbox_sha1sum", p.identifiers,
          constants: [(i.type.index, "emailAddress"), (i.isHashed.index, "true")],
          [.value(".", i.value)]),
        .group(
          "openid", p.identifiers, constants: [(i.type.index, "openid")], [.value(".", i.value)]),
        .group(
          "account", p.identifiers, constants: [(i.type.index, "accountId")],
          [.value("homePage", i.issuer), .value("name", i.value)]),
      ]
    ).leading
  }
}
