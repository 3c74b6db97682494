import Bytes
import Findings
import Synchronization
public import XMLSyntax

/// What the first bytes of a document say: its root, and which encoding it declares.
public struct ElementHead: Sendable {
  /// The root's start tag; `nil` where the text is no XML or the tag does not end in it.
  public let root: XMLRoot?
  /// The root's name and namespace.
  public let name: XMLName?
  /// How many bytes there are up to and with the root's start tag.
  public let length: Int
  /// How many line breaks those have.
  public let lineBreaks: Int
  /// The values of the root's attributes.
  public let attributes: [(name: XMLName, value: String)]
  /// Whether the root has no content.
  public let isEmpty: Bool
  /// What is wrong with the text up to there.
  public let error: XMLError?

  /// Reads the start of a document.
  public init(_ text: [UInt8]) {
    // Documents of one folder mostly start with the same words.
    if let known = Self.last.withLock({ $0 }), text.starts(with: known.text) {
      self = known.head
      return
    }
    self.init(reading: text)
    if length > 0, length <= Self.longestKept {
      let known = (text: Array(text.prefix(length)), head: self)
      Self.last.withLock { $0 = known }
    }
  }

  /// What was read last, with its text.
  private static let last = Mutex<(text: [UInt8], head: ElementHead)?>(nil)
  private static let longestKept = 16 << 10

  private init(reading text: [UInt8]) {
    var framer = XMLFramer()
    let padded = text + [UInt8](repeating: 0, count: 64)
    var looked = 0
    // The root is mostly near; what is behind it need not be looked at.
    while looked < text.count, framer.root == nil {
      // A carriage return stays beside its line feed.
      var end = min(looked + 1024, text.count)
      while end < text.count, text[end - 1] == 0x0D { end += 1 }
      framer.scan(padded.span.raw, from: looked, to: end)
      looked = end
    }
    guard let root = framer.root else {
      self.root = nil
      name = nil
      length = 0
      lineBreaks = 0
      attributes = []
      isEmpty = false
      error = Self.fault(in: text)
      return
    }
    self.root = root
    length = framer.headerLength
    lineBreaks = framer.headerLineBreaks
    isEmpty = root.startTag.dropLast().last == UInt8(ascii: "/")
    var found: XMLName?
    var values: [(name: XMLName, value: String)] = []
    var fault: XMLError?
    var parser = XMLParser(XMLNameSet())
    do {
      try parser.open(as: .first(root))
      let header = text.prefix(length)
      func look(_ tokens: inout XMLTokens) {
        for index in 0..<tokens.count where tokens[index].kind == .start && found == nil {
          found = tokens.name(tokens[index])
          for number in 0..<tokens[index].attributeCount {
            let attribute = tokens.attribute(number, of: tokens[index])
            values.append((tokens.name(attribute), String(tokens.value(attribute))))
          }
        }
      }
      try parser.read(Array(header).span) { look(&$0) }
      try parser.finish { look(&$0) }
    } catch {
      fault = error
    }
    name = found
    attributes = values
    error = fault
  }

  /// What is wrong with a text that has no root.
  private static func fault(in text: [UInt8]) -> XMLError? {
    var parser = XMLParser(XMLNameSet())
    do {
      try parser.open()
      try parser.read(text.span) { _ in }
      try parser.finish { _ in }
      return nil
    } catch {
      return error
    }
  }
}
