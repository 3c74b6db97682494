import FormatKit
import LearnerModel

/// What stands in the objects of CASE.
enum CASEVocabulary {
  /// The name space of what is kept.
  static let space = "case"

  /// The objects that a file may be made of: packages, or documents and items on their own.
  static let vocabulary: ElementVocabulary = {
    var vocabulary = ElementVocabulary(
      extensionSpace: space, standard: .competencyExchange,
      [
        .record("CFPackage", package).closed,
        .record("CFDocument", framework.named("CFPackage/CFDocument")),
        .record("CFItem", item(framework: KeyShape(["CFDocumentURI/identifier"]), isAlone: true)),
      ])
    vocabulary.joins = joins
    return vocabulary
  }()

  /// The same, compiled: of all versions, to read.
  static let maps = ElementMaps(vocabulary, version: nil)

  /// Who is what to whom stands beside the items: an item knows its own.
  private static let joins: [ElementJoin] = {
    func join(
      _ name: String, told: (path: String, text: String)? = nil,
      same: (path: String, root: String)? = nil
    ) -> ElementJoin {
      ElementJoin(
        "CFPackage/CFAssociations", by: "originNodeURI/identifier", into: "CFPackage/CFItems",
        on: "identifier", as: name, told: told, same: same,
        echoes: [
          ("originNodeURI/uri", ["uri"]),
          ("originNodeURI/title", ["humanCodingScheme", "fullStatement"]),
        ])
    }
    let isChild = (path: "associationType", text: "isChildOf")
    return [
      join(
        "isChildOfDocument", told: isChild,
        same: ("destinationNodeURI/identifier", "CFDocument/identifier")),
      join("isChildOf", told: isChild),
      join("associations"),
    ]
  }()

  private static var package: RecordMap {
    let shape = KeyShape(["CFDocument/identifier"])
    let f = Framework.declared.fields
    return RecordMap(
      .framework, keys: [(KindSchema.Common.key, shape)],
      [
        ElementMap.inside("CFDocument", documentElements(f)).required.closed,
        .record("CFItems", item(framework: KeyShape(["^CFDocument/identifier"]))).list.closed,
        association(
          "CFAssociations", .structure,
          destination: .inside("destinationNodeURI", link(title: .kept("title"), .kept("uri"))),
          type: .kept("associationType"), identifier: .kept("identifier"),
          sequence: .kept("sequenceNumber")
        ).list,
        .fragment("CFDefinitions"),
        .fragment("CFRubrics"),
        .fragment("extensions"),
      ])
  }

  /// A framework that stands on its own.
  private static var framework: RecordMap {
    RecordMap(
      .framework, keys: [(KindSchema.Common.key, KeyShape(["identifier"]))],
      documentElements(Framework.declared.fields))
  }

  private static func documentElements(_ f: Framework) -> [ElementMap] {
    [
      ElementMap.part("identifier").required,
      ElementMap.value("uri", f.uri).required,
      .value("frameworkType", f.type),
      .kept("caseVersion"),
      .fragment("CFPackageURI").only(in: "1.0"),
      ElementMap.value("creator", f.creator).required,
      ElementMap.value("title", f.title).required,
      modified,
      .value("officialSourceURL", f.sourceUri),
      .value("publisher", f.publisher),
      .value("description", f.description),
      .values("subject", f.subjects),
      .fragment("subjectURI"),
      .value("language", f.language),
      .value("version", f.version),
      .value("adoptionStatus", f.adoptionStatus),
      .value("statusStartDate", f.beginDate),
      .value("statusEndDate", f.endDate),
      .inside(
        "licenseURI", [.kept("title"), .kept("identifier"), .value("uri", f.licenseUri)]),
      .value("notes", f.notes),
      .fragment("extensions"),
    ]
  }

  /// When something was changed last.
  private static var modified: ElementMap {
    ElementMap("lastChangeDateTime", .value(KindSchema.Common.modified, .plain)).required
  }

  /// An item, which knows its framework by the package around it or by itself.
  private static func item(framework: KeyShape, isAlone: Bool = false) -> RecordMap {
    let f = Competency.declared.fields
    let a = f.associations.fields
    let document =
      isAlone
      ? ElementMap.inside(
        "CFDocumentURI", link(title: .kept("title"), .kept("uri"), identifier: .part("identifier")))
      : .fragment("CFDocumentURI").only(in: "1.0")
    return RecordMap(
      .competency,
      keys: [
        (KindSchema.Common.key, KeyShape(["identifier"])), (f.framework.index, framework),
      ],
      [
        ElementMap.part("identifier").required,
        ElementMap.value("fullStatement", f.statement).required,
        .value("alternativeLabel", f.alternativeLabel),
        .value("CFItemType", f.type),
        ElementMap.value("uri", f.uri).required,
        .value("humanCodingScheme", f.code),
        .value("listEnumeration", f.listNumber),
        .value("abbreviatedStatement", f.abbreviatedStatement),
        .values("conceptKeywords", f.keywords),
        .fragment("conceptKeywordsURI"),
        .value("notes", f.notes),
        .values("subject", f.subjects),
        .fragment("subjectURI"),
        .value("language", f.language),
        .values("educationLevel", f.gradeLevels),
        .kept("educationalLevel").only(in: "1.0"),
        .kept("CFItemAssociationURI").only(in: "1.0"),
        .fragment("CFItemTypeURI"),
        document,
        .fragment("licenseURI"),
        .value("statusStartDate", f.beginDate),
        .value("statusEndDate", f.endDate),
        modified,
        .fragment("extensions"),
        // What stands beside the items in files.
        association(
          "isChildOfDocument", .structure,
          destination: .inside("destinationNodeURI", link(title: .kept("title"), .kept("uri"))),
          type: .dropped("associationType", .derived), identifier: .kept("identifier"),
          sequence: .kept("sequenceNumber")
        ),
        association(
          "isChildOf", .reference(f.parents.index, KeyShape(["destinationNodeURI/identifier"])),
          destination: .inside(
            "destinationNodeURI",
            link(title: .kept("title"), .kept("uri"), identifier: .part("identifier"))),
          type: .dropped("associationType", .derived), identifier: .kept("identifier"),
          sequence: .kept("sequenceNumber")),
        association(
          "associations", .group(f.associations.index, constants: []),
          destination: ElementMap(
            "destinationNodeURI", .reference(a.competency.index, KeyShape(["identifier"])),
            link(
              title: .value("title", a.title), .value("uri", a.uri),
              identifier: .part("identifier"))),
          type: .value("associationType", a.type), identifier: .value("identifier", a.identifier),
          sequence: .value("sequenceNumber", a.sequence)),
      ]
    ).named("CFItem")
  }

  private static func link(
    title: ElementMap, _ uri: ElementMap, identifier: ElementMap = .kept("identifier")
  ) -> [ElementMap] {
    [title.required, identifier.required, uri.required, .kept("targetType")]
  }

  private static func association(
    _ name: String, _ use: ElementMap.Use, destination: ElementMap, type: ElementMap,
    identifier: ElementMap, sequence: ElementMap
  ) -> ElementMap {
    let isInside = name != "CFAssociations"
    let origin = ElementMap.inside(
      "originNodeURI",
      link(
        title: .kept("title"), .kept("uri"),
        identifier: isInside ? .dropped("identifier", .derived) : .kept("identifier")))
    return ElementMap(
      name, use,
      [
        identifier.required, type.required, sequence.number, ElementMap.kept("uri").required,
        origin.required.closed, destination.required.closed,
        .fragment("CFAssociationGroupingURI"), ElementMap.kept("lastChangeDateTime").required,
        .kept("notes"), .fragment("CFDocumentURI").only(in: "1.0"), .fragment("extensions"),
      ]
    ).closed
  }
}
