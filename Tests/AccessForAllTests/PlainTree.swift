import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A document as another parser sees it: every element with its attributes and text.
///
/// The schema leaves the order of features open, so that it does not count here.
final class PlainTree: NSObject, XMLParserDelegate {
  private var stack: [(name: String, text: String, children: [String])] = [("", "", [])]

  /// The whole document as one text.
  var text: String { stack[0].children.joined() }

  init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.delegate = self
    _ = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let shown = attributes.sorted { $0.key < $1.key }.map { " \($0.key)='\($0.value)'" }
    stack.append((name + shown.joined(), "", []))
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    stack[stack.count - 1].text += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    let element = stack.removeLast()
    let text = element.text.trimmingCharacters(in: .whitespacesAndNewlines)
    stack[stack.count - 1].children.append(
      "<\(element.name)>\(text)\(element.children.sorted().joined())</>\n")
  }
}
