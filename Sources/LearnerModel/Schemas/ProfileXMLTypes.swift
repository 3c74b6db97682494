/// The types of the XML Schema of learner profiles.
enum ProfileXMLTypes {
  /// All types but those of records.
  static var all: [XMLText] {
    [
      texts(
        named: "text", of: "xs:string", "Any text."),
      simple("word.value", "xs:string", [("xs:minLength", "1")]),
      texts(named: "word", of: "word.value", "A text that is not empty."),
      simple(
        "type.boolean", "xs:string", [("xs:enumeration", "true"), ("xs:enumeration", "false")]),
    ] + ValueType.allCases.compactMap(typed) + ModelReference.codeSets.flatMap(codes) + keys
      + surroundings
  }

  /// The name of the type of a field's values.
  static func name(of spec: FieldSpec) -> String {
    switch spec.type {
    case .token: "code.\(spec.codeSet?.name ?? "")"
    case .text, .uri, .reference, .group: "text"
    case .identifier: "word"
    case .boolean, .decimal, .integer, .date, .timeStamp, .year, .duration, .language:
      "type.\(spec.type.name)"
    }
  }

  private static func simple(
    _ name: String, _ base: String, _ facets: [(name: String, value: String)],
    _ meaning: String? = nil
  ) -> XMLText {
    XMLText(
      "xs:simpleType", [("name", name)],
      (meaning.map { [ProfileXMLSchema.about($0)] } ?? []) + [
        XMLText(
          "xs:restriction", [("base", base)],
          facets.map { XMLText($0.name, [("value", $0.value)]) })
      ])
  }

  private static let escaped = XMLText(
    "xs:attribute", [("name", ProfileXMLSchema.escaped), ("type", "xs:boolean")])

  /// A type of texts that may have escapes.
  private static func texts(named name: String, of base: String, _ meaning: String) -> XMLText {
    XMLText(
      "xs:complexType", [("name", name)],
      [
        ProfileXMLSchema.about(meaning),
        XMLText(
          "xs:simpleContent", [], [XMLText("xs:extension", [("base", base)], [escaped])]),
      ])
  }

  private static func typed(_ type: ValueType) -> XMLText? {
    guard let pattern = pattern(of: type) else { return nil }
    return simple("type.\(type.name)", "xs:string", [("xs:pattern", pattern)])
  }

  /// The pattern of a type, which stands for the whole text here and cannot look ahead.
  private static func pattern(of type: ValueType) -> String? {
    if type == .duration {
      let number = #"[0-9]+(\.[0-9]+)?"#
      return "-?P((\(number)[YMWD])+(T(\(number)[HMS])+)?|T(\(number)[HMS])+)"
    }
    guard let pattern = type.pattern, pattern.hasPrefix("^"), pattern.hasSuffix("$") else {
      return nil
    }
    return String(pattern.dropFirst().dropLast())
  }

  /// A code set is open: the listed codes are for people and tools, and any other is allowed.
  private static func codes(of set: CodeSet) -> [XMLText] {
    let listed = XMLText(
      "xs:simpleType", [],
      [
        XMLText(
          "xs:restriction", [("base", "xs:string")],
          set.codes.map { XMLText("xs:enumeration", [("value", $0.value)]) })
      ])
    let values = XMLText(
      "xs:simpleType", [("name", "code.\(set.name).value")],
      [XMLText("xs:union", [("memberTypes", "word.value")], [listed])])
    return [values, texts(named: "code.\(set.name)", of: "code.\(set.name).value", set.meaning)]
  }

  /// A type of text with elements in place of it.
  private static func mixed(_ name: String, _ meaning: String, _ content: XMLText) -> XMLText {
    XMLText(
      "xs:complexType", [("name", name), ("mixed", "true")],
      [ProfileXMLSchema.about(meaning), content, escaped])
  }

  private static func element(_ name: String, _ type: String) -> XMLText {
    XMLText("xs:element", [("name", name), ("type", type)])
  }

  private static var keys: [XMLText] {
    let part = XMLText(
      "xs:element",
      [("name", "part"), ("type", "text"), ("minOccurs", "0"), ("maxOccurs", "unbounded")])
    return [
      mixed(
        "key",
        "The key of a record: one text, several parts, or either within a named system.",
        XMLText(
          "xs:choice", [],
          [
            part,
            XMLText("xs:sequence", [], [element("system", "text"), element("key", "keyText")]),
          ])),
      mixed("keyText", "One text or several parts.", XMLText("xs:sequence", [], [part])),
    ]
  }

  private static func sequence(_ name: String, _ content: [XMLText]) -> XMLText {
    XMLText("xs:complexType", [("name", name)], [XMLText("xs:sequence", [], content)])
  }

  private static func list(_ name: String, of item: String) -> XMLText {
    sequence(
      name,
      [
        XMLText(
          "xs:element",
          [("name", item), ("type", item), ("minOccurs", "0"), ("maxOccurs", "unbounded")])
      ])
  }

  /// What stands beside the fields of records.
  private static var surroundings: [XMLText] {
    let source = [
      element("format", "text"), ProfileXMLSchema.optional("version", type: "text"),
      ProfileXMLSchema.optional("system", type: "text"),
    ]
    let forms = XMLText("xs:choice", [], ["text", "json", "xml"].map { element($0, "text") })
    return [
      list("sources", of: "source"), sequence("source", source),
      mixed(
        "sourceOfRecord", "The number of a source in the list of sources, or a source.",
        XMLText("xs:sequence", [("minOccurs", "0")], source)),
      list("extensions", of: "extension"),
      sequence("extension", [element("ns", "text"), element("path", "text"), forms]),
      list("spellings", of: "spelling"),
      sequence(
        "spelling",
        [
          element("path", "text"), element("text", "text"),
          ProfileXMLSchema.optional("unfit", type: "type.boolean"),
        ]),
    ]
  }
}
