public import Bytes

/// A run of tokens, with the bytes of their texts and values.
///
///     for index in 0..<tokens.count {
///       let token = tokens[index]
///       switch token.kind {
///       case .start where token.tag == student: …
///       case .text: writer.string(tokens.text(token))
///       …
///       }
///     }
///
/// It serves for the call that hands it out; the next bytes of the document overwrite it.
public struct XMLTokens: ~Copyable {
  @usableFromInline var tape = Buffer<XMLToken>()
  @usableFromInline var attributes = Buffer<XMLAttribute>()
  /// The bytes that texts and values are ranges of, and at least 64 more.
  public internal(set) var texts = ByteBuffer()
  var names: NameTable
  var window = SourceWindow()
  /// The numbers of the names that were open before the first token.
  var openBefore = Buffer<UInt32>()
  /// The namespace declarations in scope before the first token, and those of the tokens.
  var scopeBefore: [Declaration] = []
  var declarations: [Declaration] = []
  /// What the schema says about this run of tokens.
  public internal(set) var violations: [XMLViolation] = []
  let set: XMLNameSet

  /// A namespace declaration, the token that makes it, and how many elements are around it.
  struct Declaration {
    var token: Int
    var depth: Int
    var value: XMLNamespaceDeclaration
  }

  init(_ set: XMLNameSet) {
    self.set = set
    names = NameTable(set)
  }

  /// How many tokens there are.
  @inlinable public var count: Int { tape.count }

  /// The token at `index`.
  @inlinable
  public subscript(index: Int) -> XMLToken { tape[index] }

  /// The bytes of a text in UTF-8.
  @inlinable @_lifetime(borrow self)
  public func text(_ token: XMLToken) -> Span<UInt8> {
    texts.span.extracting(textRange(token))
  }

  /// Where the bytes of a text stand in `texts`.
  @inlinable
  public func textRange(_ token: XMLToken) -> Range<Int> {
    precondition(token.kind == .text, "a tag has no text")
    return Int(token.first)..<Int(token.first) &+ Int(token.count)
  }

  /// The attribute at `index` of a start tag, in the order of the document.
  @inlinable
  public func attribute(_ index: Int, of token: XMLToken) -> XMLAttribute {
    precondition(index >= 0 && index < token.attributeCount, "no such attribute")
    return attributes[Int(token.first) &+ index]
  }

  /// The bytes of an attribute's value in UTF-8.
  @inlinable @_lifetime(borrow self)
  public func value(_ attribute: XMLAttribute) -> Span<UInt8> {
    texts.span.extracting(valueRange(attribute))
  }

  /// Where the bytes of an attribute's value stand in `texts`.
  @inlinable
  public func valueRange(_ attribute: XMLAttribute) -> Range<Int> {
    Int(attribute.first)..<Int(attribute.first) &+ Int(attribute.count)
  }

  /// The name of a tag, or of the element around a text.
  public func name(_ token: XMLToken) -> XMLName { names.names[Int(token.name)] }

  /// The name of an attribute.
  public func name(_ attribute: XMLAttribute) -> XMLName { names.names[Int(attribute.name)] }

  /// The place of a token in the document.
  ///
  /// It is quick to find in the order of the tokens.
  public mutating func place(of token: XMLToken) -> XMLPlace { window.place(of: token.offset) }

  /// The place of a byte that is at hand: at or behind the first token's.
  public mutating func place(of offset: Int) -> XMLPlace { window.place(of: offset) }

  /// The elements from the root to the token at `index`, as a path: `/Students/Student/Name`.
  ///
  /// Names that are in no set may be anything, a learner's data too; they are shown as `*` unless
  /// asked for. It is looked up for a finding, not for every token.
  public func path(at index: Int, revealing: Bool = false) -> String {
    var open = (0..<openBefore.count).map { openBefore[$0] }
    for position in 0..<min(index + 1, count) {
      let token = self[position]
      if token.kind == .start { open.append(token.name) }
      if token.kind == .end, position < index, !open.isEmpty { open.removeLast() }
    }
    return path(of: open, revealing: revealing)
  }

  /// The path that the names make.
  func path(of open: [UInt32], revealing: Bool) -> String {
    open.map { number in
      let isKnown = names.tags[Int(number)] != .unknown
      return "/" + (isKnown || revealing ? names.names[Int(number)].local : "*")
    }.joined()
  }

  /// The source's bytes, as far as they are at hand.
  ///
  /// Those of the tokens' own tags are; for those of an element that started earlier see
  /// `XMLParser.holdSource(from:)`.
  @_lifetime(borrow self)
  public func source(_ range: Range<Int>) -> Span<UInt8>? {
    let base = window.start.byte
    guard range.lowerBound >= base, range.upperBound <= window.end else { return nil }
    return window.bytes.span.extracting(range.lowerBound - base..<range.upperBound - base)
  }
}
