import Bytes

@testable import XMLSyntax

/// A document's events as lines, to be compared at a glance.
struct Events {
  /// One line a token: mark, offset, place, name and text.
  var lines: [String] = []
  /// What ended reading.
  var error: XMLError?
  /// How many attributes and texts were counted.
  var values = 0
  /// What the schema said.
  var violations: [XMLViolation] = []

  /// Reads a document in pieces that end at `cuts`.
  init(
    _ document: [UInt8], names: [String] = ["a", "b", "id"], cuts: [Int] = [],
    limits: XMLLimits = XMLLimits(), schema: XMLSchema? = nil
  ) {
    var parser = XMLParser(XMLNameSet(names), limits: limits)
    read(&parser, document, at: XMLPlace(), as: .whole, cuts: cuts, schema: schema)
  }

  /// Reads a document cut where a framer says, one piece apart from the other.
  init(framed document: [UInt8], names: [String] = ["a", "b", "id"], scan: Int, atLeast: Int) {
    let pieces = Pieces(document, scan: scan, atLeast: atLeast)
    var parser = XMLParser(XMLNameSet(names))
    for (bytes, place, piece) in pieces.all where error == nil {
      read(&parser, bytes, at: place, as: piece, cuts: [], schema: nil)
    }
  }

  init(text: String, names: [String] = ["a", "b", "id"]) {
    self.init(Array(text.utf8), names: names)
  }

  private mutating func read(
    _ parser: inout XMLParser, _ document: [UInt8], at place: XMLPlace, as piece: XMLPiece,
    cuts: [Int], schema: XMLSchema?
  ) {
    do throws(XMLError) {
      try parser.open(at: place, as: piece, schema: schema)
      var start = 0
      for cut in cuts + [document.count] {
        try parser.read(document.span.extracting(start..<cut)) { self.take(&$0) }
        start = cut
      }
      try parser.finish { self.take(&$0) }
    } catch {
      self.error = error
    }
    values += parser.valueCount
  }

  private mutating func take(_ tokens: inout XMLTokens) {
    violations += tokens.violations
    for index in 0..<tokens.count {
      let token = tokens[index]
      let place = tokens.place(of: token)
      let name = tokens.name(token)
      let full = name.namespace.isEmpty ? name.local : "{\(name.namespace)}\(name.local)"
      var line = "\(token.offset) \(place.line):\(place.column) \(tokens.path(at: index))"
      switch token.kind {
      case .start:
        line += " <\(full)>"
        for position in 0..<token.attributeCount {
          let attribute = tokens.attribute(position, of: token)
          line += " \(tokens.name(attribute).local)=\(String(tokens.value(attribute)))"
        }
        for declaration in tokens.scope(around: index) + tokens.declarations(at: index) {
          line += " [\(declaration.prefix)=\(declaration.namespace)]"
        }
      case .text: line += " \"\(String(tokens.text(token)))\""
      case .end: line += " </\(full)> \(token.endOffset)"
      }
      lines.append(line)
    }
  }
}
