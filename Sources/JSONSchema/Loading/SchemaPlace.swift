/// A node of a document.
struct SchemaPlace: Hashable, Sendable {
  var document: Int
  var node: Int
}

/// A schema with an identity of its own, and what is in it up to the next such schema.
struct SchemaResource {
  var uri: URIReference
  var root: SchemaPlace
  var dialect: SchemaDialect
  /// Whether the keywords that check values are part of the vocabulary.
  var checksValues = true
  /// Whether formats are checked whatever the user asks for.
  var checksFormats = false
  var anchors: [String: SchemaPlace] = [:]
  var dynamicAnchors: [String: SchemaPlace] = [:]
  /// Whether `$recursiveAnchor` is set at the root.
  var isRecursive = false
}
