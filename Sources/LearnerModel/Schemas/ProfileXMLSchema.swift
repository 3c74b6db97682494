/// The XML Schema of learner profiles: the same form as the JSON one, with an element for each member.
public enum ProfileXMLSchema {
  /// The namespace of all elements.
  public static let namespace = "urn:schoolbag:learner-profile:1"
  /// The root, which holds the profiles.
  public static let root = "learnerProfiles"
  /// The element of one profile.
  public static let profile = "learnerProfile"
  /// The attribute that says that a text has escapes for what XML cannot hold.
  public static let escaped = "escaped"

  static let fileName = "learner-profile.xsd"

  static var text: String {
    XMLText(
      "xs:schema",
      [
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", namespace),
        ("targetNamespace", namespace), ("elementFormDefault", "qualified"), ("version", "1"),
      ],
      [
        about(
          "Learner profiles: what stands in learner-profile.schema.json, with an element for each "
            + "member. A list of records holds an element of the kind's name for each record; any "
            + "other list is its element once for each value. Where a text holds a character that "
            + "XML cannot, its element has escaped=\"true\", and a backslash begins an escape: \\\\ "
            + "is a backslash, \\u and four digits to the base of sixteen any character."),
        XMLText(
          "xs:element", [("name", root)],
          [
            XMLText(
              "xs:complexType", [],
              [XMLText("xs:sequence", [], [list(of: profile, type: "profile")])])
          ]),
        document,
      ] + ProfileXMLTypes.all + Kind.allCases.filter { $0.schema.place != .exchange }.map(record)
    ).document
  }

  /// What an element means.
  static func about(_ meaning: String) -> XMLText {
    XMLText("xs:annotation", [], [XMLText("xs:documentation", text: meaning)])
  }

  /// An element that may be left out.
  static func optional(_ name: String, type: String, _ meaning: String? = nil) -> XMLText {
    XMLText(
      "xs:element", [("name", name), ("type", type), ("minOccurs", "0")],
      meaning.map { [about($0)] } ?? [])
  }

  private static func list(of name: String, type: String) -> XMLText {
    XMLText(
      "xs:element",
      [("name", name), ("type", type), ("minOccurs", "0"), ("maxOccurs", "unbounded")])
  }

  private static func type(of kind: Kind) -> String { "kind.\(kind.name)" }

  /// A profile; its parts may come in any order.
  private static var document: XMLText {
    XMLText(
      "xs:complexType", [("name", "profile")],
      [
        about("One learner: the person, the data backpack, the learner profile, and references."),
        XMLText(
          "xs:all", [],
          [
            optional("sources", type: "sources"),
            XMLText("xs:element", [("name", "learner"), ("type", type(of: .person))]),
          ] + KindSchema.Place.ofProfiles.map(part)),
      ])
  }

  private static func part(_ place: KindSchema.Place) -> XMLText {
    let lists = Kind.allCases.filter { $0.schema.place == place }.map { kind in
      let records = XMLText(
        "xs:complexType", [],
        [XMLText("xs:sequence", [], [list(of: kind.name, type: type(of: kind))])])
      return XMLText(
        "xs:element", [("name", kind.schema.plural), ("minOccurs", "0")],
        [about(kind.schema.meaning), records])
    }
    return XMLText(
      "xs:element", [("name", place.rawValue), ("minOccurs", "0")],
      [
        about(place.meaning), XMLText("xs:complexType", [], [XMLText("xs:all", [], lists)]),
      ])
  }

  /// A record: its fields in the order of the model, then what stands beside fields.
  private static func record(_ kind: Kind) -> XMLText {
    let schema = kind.schema
    let ends = [
      optional("extensions", type: "extensions", "Values without a home in the model."),
      optional("spellings", type: "spellings", "How the source spelled values."),
      optional(
        "source", type: "sourceOfRecord",
        "The number of the record's source, 0 if absent; or the source itself."),
      optional("system", type: "text", "The system of the key, where it is not the source's."),
    ]
    return XMLText(
      "xs:complexType", [("name", type(of: kind))],
      [
        about(schema.meaning),
        XMLText("xs:sequence", [], schema.members(of: nil).map { field($0, of: schema) } + ends),
      ])
  }

  private static func field(_ index: FieldIndex, of schema: KindSchema) -> XMLText {
    let spec = schema[index]
    var attributes = [("name", spec.name)]
    var children = [about(spec.meaning)]
    if spec.type == .group {
      children.append(
        XMLText(
          "xs:complexType", [],
          [
            XMLText(
              "xs:sequence", [], schema.members(of: index).map { field($0, of: schema) })
          ]))
    } else {
      let isKey = index <= KindSchema.Common.owner || spec.type == .reference
      attributes.append(("type", isKey ? "key" : ProfileXMLTypes.name(of: spec)))
    }
    attributes.append(("minOccurs", "0"))
    if spec.isList || spec.type == .group { attributes.append(("maxOccurs", "unbounded")) }
    return XMLText("xs:element", attributes, children)
  }
}
