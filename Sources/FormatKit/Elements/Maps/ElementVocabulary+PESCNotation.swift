/// The notation for XML documents in JSON that PESC has set down, as the SIF specifications use it.
///
/// Attributes are members beside the elements, without a mark. An element with a text and attributes is
/// an object that has the text as `value`; one that repeats is a list. What is kept of attributes has
/// the paths that it has in XML.
extension ElementVocabulary {
  /// The same elements as members of JSON objects.
  public var inPESCNotation: ElementVocabulary {
    var vocabulary = self
    vocabulary.elements = elements.map(\.inPESCNotation)
    vocabulary.takesObjectsApart = true
    return vocabulary
  }
}

extension ElementMap {
  /// The member that holds an object's text, and what a text without attributes is.
  private static let texts = ["value", "."]

  fileprivate var inPESCNotation: ElementMap {
    var map = self
    if name.hasPrefix("@") {
      map.name = String(name.dropFirst())
      map.binding.keptSteps = [name]
    }
    let hasAttributes = children.contains { $0.name.hasPrefix("@") }
    switch use {
    case .record(let record):
      map.use = .record(record.inPESCNotation)
    case .reference(let field, let shape):
      map.use = .reference(field, shape.inPESCNotation)
    case .value where hasAttributes:
      map.use = .structure
      map.rules = ElementRules()
      var value = self
      value.name = Self.texts[0]
      value.children = []
      value.isRequired = false
      map.children.append(value)
    default: break
    }
    map.children = map.children.flatMap { child -> [ElementMap] in
      guard child.name == ".", hasAttributes, children.contains(where: { $0.name == "." }) else {
        return [child.inPESCNotation]
      }
      return Self.texts.map { text in
        var value = child
        value.name = text
        return value
      }
    }
    return map
  }
}

extension RecordMap {
  fileprivate var inPESCNotation: RecordMap {
    var map = self
    map.keys = keys.map { ($0.field, $0.shape.inPESCNotation) }
    map.elements = elements.map(\.inPESCNotation)
    map.beside = beside.map(\.inPESCNotation)
    map.others = others.map(\.inPESCNotation)
    return map
  }
}

extension KeyShape {
  fileprivate var inPESCNotation: KeyShape {
    func renamed(_ path: String) -> String {
      if path.hasPrefix("=") { return path }
      var options: [String] = []
      for option in path.split(separator: "|") {
        let member = option.split(separator: "@", omittingEmptySubsequences: false).joined()
        if !options.contains(member) { options.append(member) }
      }
      return options.joined(separator: "|")
    }
    var shape = self
    shape.parts = parts.map(renamed)
    shape.echoes = echoes.map { (renamed($0.path), $0.part) }
    shape.others = others.map(\.inPESCNotation)
    return shape
  }
}
