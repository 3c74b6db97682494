import Bytes
import FormatKit
import JSONSyntax
import LearnerModel
import XMLSyntax

// What is clever here
//   A document's elements are turned into the JSON form of the same document, which is read like any
//   other. So what may be wrong with values, and what becomes of them, is decided in one place.
// If you change this
//   Every attribute, every text and every element with nothing inside is a value and becomes one
//   value of JSON: the ledger balances because of it. Whether an element is a text or holds others
//   shows with what comes behind its start tag; until then its frame is undecided.

/// Turns the elements of one document after another into its JSON form.
struct ProfileXMLRewriter: ~Copyable {
  /// What an element turned out to be.
  private enum Form: UInt8 {
    case undecided
    case object
    case array
  }

  /// An element that is open.
  private struct Frame {
    var member: ProfileXMLMember
    var form = Form.undecided
    var hasMembers = false
    /// The tag of the list that is open inside, zero where none is.
    var list: UInt16 = 0
    /// How many brackets and braces around the value are to be closed behind it.
    var wrapping: StaticString = ""
    var isEscaped = false
  }

  /// What is odd about an element, and where that stands.
  enum Oddity {
    case attribute(values: Int)
    case escapes
  }

  /// The document as JSON.
  var json = ByteBuffer()
  /// Where its members come from.
  var origins = Buffer<TextOrigin>()
  /// How many values the document has had so far.
  private(set) var values = 0
  /// How many of them the parser does not count: elements with nothing inside, and JSON in a text.
  private(set) var uncounted = 0
  /// Attributes that say how a text is to be read.
  private(set) var markCount = 0
  /// What is odd about the document so far.
  private(set) var oddities: [(what: Oddity, site: SourceSite)] = []
  private let names = ProfileXMLNames.standard
  private var frames: [Frame] = []
  /// The text of the innermost element.
  private var text = ByteBuffer()
  private var other = ByteBuffer()

  /// Begins a document.
  mutating func begin(_ token: XMLToken, _ tokens: borrowing XMLTokens, at site: SourceSite) {
    reset()
    origins.append(TextOrigin(offset: 0, site: site))
    var frame = Frame(member: ProfileXMLMember(shape: .object, content: names.document))
    readAttributes(token, tokens, &frame, site)
    frames.append(frame)
  }

  /// Forgets the document.
  mutating func reset() {
    json.removeAll()
    origins.removeAll()
    frames.removeAll(keepingCapacity: true)
    text.removeAll()
    values = 0
    uncounted = 0
    markCount = 0
    if !oddities.isEmpty { oddities.removeAll() }
  }

  /// Adds the start tag of an element inside the document.
  mutating func start(_ token: XMLToken, _ tokens: borrowing XMLTokens, at site: SourceSite) {
    decide(token)
    let last = frames.count - 1
    var parent = frames[last]
    let tag = token.tag
    let known = names.contents[parent.member.content][tag.rawValue]
    var frame = Frame(member: known ?? ProfileXMLMember(shape: .unknown))
    if parent.form == .object {
      if known?.isRepeated == true, parent.list == tag.rawValue {
        json.append(UInt8(ascii: ","))
        origins.append(TextOrigin(offset: json.count, site: site))
      } else {
        separate(&parent)
        origins.append(TextOrigin(offset: json.count, site: site))
        // Whether JSON is well formed shows at its end.
        if frame.member.shape != .json { name(token, tokens) }
        if known?.isRepeated == true {
          json.append(UInt8(ascii: "["))
          parent.list = tag.rawValue
        }
      }
    } else {
      separate(&parent)
      origins.append(TextOrigin(offset: json.count, site: site))
      if parent.member.shape == .unknown {
        json.append(UInt8(ascii: "{"))
        name(token, tokens)
        frame.wrapping = "}"
      } else if known == nil {
        json.append("[{" as StaticString)
        name(token, tokens)
        frame.wrapping = "}]"
      }
    }
    frames[last] = parent
    readAttributes(token, tokens, &frame, site)
    frames.append(frame)
  }

  /// Adds text of the innermost element.
  mutating func text(_ token: XMLToken, _ tokens: borrowing XMLTokens) {
    let last = frames.count - 1
    text.removeAll()
    text.append(copying: tokens.text(token))
    if frames[last].form != .undecided { addStrayText() }
  }

  /// Ends the innermost element; true where that is the document's.
  mutating func end() -> Bool {
    guard var frame = frames.popLast() else { return true }
    if frame.form == .undecided {
      addLeaf(frame)
    } else {
      closeList(&frame)
      json.append(UInt8(ascii: frame.form == .object ? "}" : "]"))
    }
    json.append(frame.wrapping)
    text.removeAll()
    return frames.isEmpty
  }

  /// Decides that the innermost element holds others, `token` first.
  private mutating func decide(_ token: XMLToken) {
    let last = frames.count - 1
    guard frames[last].form == .undecided else { return }
    switch frames[last].member.shape {
    case .object, .textOrObject: frames[last].form = .object
    case .key: frames[last].form = token.tag == names.part ? .array : .object
    case .list: frames[last].form = .array
    case .text, .boolean, .json, .unknown:
      if frames[last].member.shape == .json { json.append(#""json":"#) }
      frames[last].form = .array
      // Nothing is known of what stands in a text.
      frames[last].member = ProfileXMLMember(shape: .unknown)
    }
    json.append(UInt8(ascii: frames[last].form == .object ? "{" : "["))
    if !text.isEmpty { addStrayText() }
  }

  /// Adds text that stands beside elements.
  private mutating func addStrayText() {
    defer { text.removeAll() }
    guard !Self.isWhite(text) else { return }
    values += 1
    let last = frames.count - 1
    var frame = frames[last]
    separate(&frame)
    frames[last] = frame
    if frame.form == .object { json.append(##""#text":"##) }
    let isWrapped = frame.form == .array && frame.member.shape != .unknown
    if isWrapped { json.append(UInt8(ascii: "[")) }
    Self.append(text, to: &json)
    if isWrapped { json.append(UInt8(ascii: "]")) }
  }

  /// Closes the list that is open in an object, and puts a comma before the next member.
  private mutating func separate(_ frame: inout Frame) {
    closeList(&frame)
    if frame.hasMembers { json.append(UInt8(ascii: ",")) }
    frame.hasMembers = true
  }

  private mutating func closeList(_ frame: inout Frame) {
    if frame.list != 0 { json.append(UInt8(ascii: "]")) }
    frame.list = 0
  }

  /// Adds a member's name; those of other namespaces are told by theirs.
  private mutating func name(_ token: XMLToken, _ tokens: borrowing XMLTokens) {
    let name = tokens.name(token)
    if name.namespace == ProfileXMLSchema.namespace {
      json.append(UInt8(ascii: "\""))
      json.append(name.local)
      json.append(UInt8(ascii: "\""))
    } else {
      json.append(jsonString: "{\(name.namespace)}\(name.local)".utf8Span.span)
    }
    json.append(UInt8(ascii: ":"))
  }

  private mutating func readAttributes(
    _ token: XMLToken, _ tokens: borrowing XMLTokens, _ frame: inout Frame, _ site: SourceSite
  ) {
    guard token.attributeCount > 0 else { return }
    values += token.attributeCount
    var unknown = 0
    for index in 0..<token.attributeCount {
      let attribute = tokens.attribute(index, of: token)
      let value = tokens.value(attribute)
      let isTrue = value.isEqual(to: "true") || value.isEqual(to: "1")
      let isFalse = value.isEqual(to: "false") || value.isEqual(to: "0")
      if attribute.tag == names.escaped, isTrue || isFalse {
        frame.isEscaped = isTrue
        markCount += 1
      } else {
        unknown += 1
      }
    }
    if unknown > 0 { oddities.append((.attribute(values: unknown), site)) }
  }

  /// Adds the value of an element that holds no others.
  private mutating func addLeaf(_ frame: Frame) {
    values += 1
    let isWhite = Self.isWhite(text)
    if isWhite { uncounted += 1 }
    if frame.isEscaped {
      other.removeAll()
      if Self.unescape(text, into: &other) {
        swap(&text, &other)
      } else if let site = origins.last?.site {
        oddities.append((.escapes, site))
      }
    }
    switch frame.member.shape {
    case .object where isWhite: json.append("{}" as StaticString)
    case .list where isWhite: json.append("[]" as StaticString)
    case .boolean where text.span.isEqual(to: "true") || text.span.isEqual(to: "false"):
      json.append(text, from: 0, count: text.count)
    case .json: addJSON()
    default: Self.append(text, to: &json)
    }
  }

  /// Adds JSON as it was written; what is none makes the extension one that is not in the form.
  private mutating func addJSON() {
    var tokenizer = JSONTokenizer(text, resuming: JSONState(.sequence), isLast: true)
    let first = tokenizer.next()
    let isValue =
      first.isScalar || first.kind == .objectStart || first.kind == .arrayStart
      ? tokenizer.skipValue(first).kind == .skipped : false
    guard isValue, tokenizer.next().kind == .end else {
      json.append(#""json?":"# as StaticString)
      Self.append(text, to: &json)
      return
    }
    // The values in it count one by one, as they do in JSON.
    let count = tokenizer.valueCount
    values += count - 1
    uncounted += count - 1
    json.append(#""json":"# as StaticString)
    json.append(text, from: 0, count: text.count)
  }

  /// Adds a text as a JSON string.
  private static func append(_ text: borrowing ByteBuffer, to json: inout ByteBuffer) {
    json.append(jsonString: text.span)
  }

  private static func unescape(
    _ text: borrowing ByteBuffer, into other: inout ByteBuffer
  ) -> Bool {
    ProfileXMLEscapes.unescape(text.span, into: &other)
  }

  private static func isWhite(_ text: borrowing ByteBuffer) -> Bool {
    for index in 0..<text.count where text[index] > 0x20 { return false }
    return true
  }
}
