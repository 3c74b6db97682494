package import Foundation

#if canImport(FoundationXML)
  package import FoundationXML
#endif

/// A document as another parser sees it: each text and attribute by its path, in order.
package final class PlainElements: NSObject, XMLParserDelegate {
  /// The texts and attributes, each behind its path: `a/b[2]/@c = text`.
  package private(set) var leaves: [String] = []
  private var path: [String] = []
  private var counts: [[String: Int]] = [[:]]
  private var text = ""

  /// Reads a document.
  package init(_ bytes: [UInt8]) {
    super.init()
    let parser = XMLParser(data: Data(bytes))
    parser.shouldProcessNamespaces = true
    parser.delegate = self
    _ = parser.parse()
  }

  /// Starts an element.
  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    flush()
    counts[counts.count - 1][name, default: 0] += 1
    let count = counts[counts.count - 1][name] ?? 1
    path.append(count > 1 ? "\(name)[\(count)]" : name)
    counts.append([:])
    let place = path.joined(separator: "/")
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      leaves.append("\(place)/@\(name.split(separator: ":").last ?? "") = \(value)")
    }
  }

  /// Takes text.
  package func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  /// Takes text that is marked as such.
  package func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  /// Ends an element.
  package func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    flush()
    path.removeLast()
    counts.removeLast()
  }

  private func flush() {
    if text.contains(where: { !$0.isWhitespace }) {
      let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      leaves.append("\(path.joined(separator: "/")) = \(plain)")
    }
    text = ""
  }
}
