/// An XML element to be written as text, for schemas: small, and read by people.
struct XMLText {
  let name: String
  let attributes: [(name: String, value: String)]
  let children: [XMLText]
  /// The text of an element without children.
  let text: String?

  /// An element with others inside.
  init(
    _ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [XMLText] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    text = nil
  }

  /// An element that holds text alone.
  init(_ name: String, text: String) {
    self.name = name
    attributes = []
    children = []
    self.text = text
  }

  /// The whole text, an element a line.
  var document: String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + written(indent: 0)
  }

  private func written(indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    let tag =
      attributes.reduce("<\(name)") { "\($0) \($1.name)=\"\(Self.escaped($1.value))\"" }
    if let text { return "\(margin)\(tag)>\(Self.escaped(text))</\(name)>\n" }
    if children.isEmpty { return "\(margin)\(tag)/>\n" }
    let inner = children.map { $0.written(indent: indent + 2) }.joined()
    return "\(margin)\(tag)>\n\(inner)\(margin)</\(name)>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
