import Findings

/// The documents that a schema is made of, and the names by which their parts are found.
final class SchemaStore {
  private(set) var documents: [SchemaDocument] = []
  private(set) var resources: [SchemaResource] = []
  /// Resources by URI.
  private var numbers: [String: Int] = [:]
  /// The resource of each schema that has been looked at.
  private var owners: [SchemaPlace: Int] = [:]
  private let source: any SchemaSource
  private let fallback: SchemaDialect
  private var loading: Set<String> = []

  init(_ source: any SchemaSource, fallback: SchemaDialect) {
    self.source = source
    self.fallback = fallback
  }

  /// Adds a document and returns the resource at its root.
  @discardableResult
  func add(_ text: [UInt8], uri: String, name: String) throws(Failure) -> Int {
    let document = try SchemaDocument(text, name: name)
    documents.append(document)
    let root = SchemaPlace(document: documents.count - 1, node: 0)
    let base = URIReference(uri)
    var resource = SchemaResource(uri: base, root: root, dialect: fallback)
    // Parts of these are schemas, the whole is none.
    let isAPI = Self.isAPI(document)
    try choose(&resource, for: root)
    let number = resources.count
    resources.append(resource)
    numbers[URIReference(uri).withoutFragment] = number
    owners[root] = number
    if !isAPI { try discover(root, in: number, isRoot: true) }
    return number
  }

  /// Whether a document describes an interface, with schemas in it.
  private static func isAPI(_ document: SchemaDocument) -> Bool {
    document.member("openapi", of: 0) != nil || document.member("swagger", of: 0) != nil
  }

  /// Whether a resource holds schemas and is none itself.
  func isContainer(_ resource: Int) -> Bool {
    Self.isAPI(documents[resources[resource].root.document])
  }

  /// The dialect and vocabulary that a root asks for.
  private func choose(_ resource: inout SchemaResource, for place: SchemaPlace) throws(Failure) {
    let document = documents[place.document]
    if let version = document.string("openapi", of: place.node) {
      resource.dialect = version.hasPrefix("3.0") ? .openAPI30 : .draft2020
      return
    }
    if document.string("swagger", of: place.node) != nil {
      resource.dialect = .openAPI30
      return
    }
    guard let uri = document.string("$schema", of: place.node) else {
      // Some published schemas forget the sign.
      let uri = document.string("schema", of: place.node)
      if let known = uri.flatMap({ SchemaDialect(uri: $0) }) { resource.dialect = known }
      return
    }
    if let known = SchemaDialect(uri: uri) {
      resource.dialect = known
      return
    }
    // A vocabulary of its own, which says itself what it is made of.
    guard !loading.contains(uri), let number = try self.number(of: URIReference(uri)) else {
      throw Failure(
        .input, .schemaUnknownDialect,
        "the schema is written in a language that is not known here",
        at: document.member("$schema", of: place.node).map { document.location($0) }
          ?? document.location(place.node))
    }
    let meta = resources[number]
    resource.dialect = meta.dialect
    let vocabularies = documents[meta.root.document].member("$vocabulary", of: meta.root.node)
    guard let vocabularies else { return }
    let names = documents[meta.root.document].members(vocabularies).map(\.name)
    resource.checksValues = names.contains { $0.hasSuffix("/vocab/validation") }
    resource.checksFormats = names.contains { $0.hasSuffix("/vocab/format-assertion") }
  }

  /// The number of the resource with a URI, which is loaded if it is not here yet.
  private func number(of uri: URIReference) throws(Failure) -> Int? {
    let text = uri.withoutFragment
    if let known = numbers[text] { return known }
    guard !loading.contains(text), let found = try source.schema(at: text) else { return nil }
    loading.insert(text)
    defer { loading.remove(text) }
    return try add(found.text, uri: text, name: found.name)
  }

  /// What a reference leads to, and the resource that it lies in; `nil` where it leads nowhere.
  func resolve(
    _ reference: String, in resource: Int
  ) throws(Failure) -> (place: SchemaPlace, resource: Int)? {
    let uri = resources[resource].uri.resolving(URIReference(reference))
    guard let number = try number(of: uri) else { return nil }
    let fragment = URIReference.decoded(uri.fragment ?? "")
    if fragment.isEmpty { return (resources[number].root, number) }
    if fragment.hasPrefix("/") { return try follow(fragment, from: number) }
    let target = resources[number]
    return (target.anchors[fragment] ?? target.dynamicAnchors[fragment]).map { ($0, number) }
  }

  /// The schema that a JSON pointer leads to.
  private func follow(
    _ pointer: String, from number: Int
  ) throws(Failure) -> (place: SchemaPlace, resource: Int)? {
    var place = resources[number].root
    var resource = number
    let document = documents[place.document]
    for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      var next: Int?
      let name = Self.unescaped(part)
      switch document.nodes[place.node].kind {
      case .object: next = document.member(name, of: place.node)
      case .array:
        let elements = document.children(place.node)
        if let index = Int(name), index >= 0, index < elements.count { next = elements[index] }
      default: break
      }
      guard let next else { return nil }
      place.node = next
      if let owner = owners[place] { resource = owner }
    }
    if owners[place] == nil { try discover(place, in: resource, isRoot: false) }
    return (place, owners[place] ?? resource)
  }

  /// The resource that a schema belongs to, where that is known.
  func owner(of place: SchemaPlace) -> Int? { owners[place] }

  private static func unescaped(_ part: Substring) -> String {
    var text = ""
    var isEscaped = false
    for character in part.unicodeScalars {
      if isEscaped {
        text.unicodeScalars.append(character == "1" ? "/" : "~")
        isEscaped = false
      } else if character == "~" {
        isEscaped = true
      } else {
        text.unicodeScalars.append(character)
      }
    }
    return text
  }

  // Where schemas stand in schemas.
  private static let single: Set<String> = [
    "additionalItems", "contains", "additionalProperties", "propertyNames", "not", "if", "then",
    "else", "unevaluatedItems", "unevaluatedProperties", "contentSchema", "items",
  ]
  private static let lists: Set<String> = ["allOf", "anyOf", "oneOf", "prefixItems", "items"]
  private static let maps: Set<String> = [
    "definitions", "$defs", "properties", "patternProperties", "dependentSchemas", "dependencies",
  ]

  /// Notes the names of a schema and of those in it.
  private func discover(
    _ place: SchemaPlace, in resource: Int, isRoot: Bool
  ) throws(Failure) {
    let document = documents[place.document]
    guard document.nodes[place.node].kind == .object else { return }
    guard isRoot || owners[place] == nil else { return }
    let owner = try identify(place, in: resource, isRoot: isRoot)
    owners[place] = owner
    for (name, value) in document.members(place.node) {
      let kind = document.nodes[value].kind
      if Self.maps.contains(name), kind == .object {
        for child in document.children(value) {
          try discover(
            SchemaPlace(document: place.document, node: child + 1), in: owner, isRoot: false)
        }
      } else if Self.lists.contains(name), kind == .array {
        for child in document.children(value) {
          try discover(SchemaPlace(document: place.document, node: child), in: owner, isRoot: false)
        }
      } else if Self.single.contains(name), kind == .object {
        try discover(SchemaPlace(document: place.document, node: value), in: owner, isRoot: false)
      }
    }
  }

  /// Notes the names of a schema; returns the resource that it belongs to.
  private func identify(
    _ place: SchemaPlace, in resource: Int, isRoot: Bool
  ) throws(Failure) -> Int {
    let document = documents[place.document]
    var owner = resource
    var dialect = resources[resource].dialect
    // A schema inside may be in another language, which also names it differently.
    if !isRoot, let uri = document.string("$schema", of: place.node),
      let other = SchemaDialect(uri: uri), document.string(other.idKeyword, of: place.node) != nil
    {
      dialect = other
    }
    let isVoid = dialect.refStandsAlone && document.string("$ref", of: place.node) != nil
    if !isVoid, let id = document.string(dialect.idKeyword, of: place.node) {
      let reference = URIReference(id)
      let uri = resources[resource].uri.resolving(reference)
      let isAnchor = dialect < .draft2019 && id.hasPrefix("#") && id.utf8.count > 1
      if isAnchor {
        resources[owner].anchors[URIReference.decoded(reference.fragment ?? "")] = place
      } else {
        var base = uri
        base.fragment = nil
        if isRoot {
          resources[owner].uri = base
        } else {
          var inner = SchemaResource(uri: base, root: place, dialect: dialect)
          inner.checksValues = resources[resource].checksValues
          inner.checksFormats = resources[resource].checksFormats
          if document.string("$schema", of: place.node) != nil { try choose(&inner, for: place) }
          owner = resources.count
          resources.append(inner)
        }
        let name = base.description
        if numbers[name] == nil { numbers[name] = owner }
      }
    }
    if dialect >= .draft2019, let anchor = document.string("$anchor", of: place.node) {
      resources[owner].anchors[anchor] = place
    }
    if dialect >= .draft2020, let anchor = document.string("$dynamicAnchor", of: place.node) {
      resources[owner].dynamicAnchors[anchor] = place
    }
    if dialect == .draft2019, resources[owner].root == place,
      let flag = document.member("$recursiveAnchor", of: place.node)
    {
      resources[owner].isRecursive = document.nodes[flag].kind == .true
    }
    return owner
  }
}

/// Where schemas come from that others refer to.
protocol SchemaSource {
  /// The schema at a URI without a fragment; `nil` where it is not to be had.
  func schema(at uri: String) throws(Failure) -> (text: [UInt8], name: String)?
}
