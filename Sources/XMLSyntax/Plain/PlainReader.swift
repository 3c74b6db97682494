public import Bytes

// What is clever here
//   District files are nearly all tags and texts: no comments, no sections, no prefixes. Where the
//   brackets stand is found 64 bytes at a time; what is between two of them is looked at once. What
//   is not plain is left to the library from the start of its record on, which says what is wrong
//   with it, if anything is.
// If you change this
//   What is read here has to be well-formed without a doubt, and give the values that the library
//   gives: whatever is doubtful is not plain. The tests compare both on all kinds of text.

/// Reads the children of a root as long as they are plain markup: tags without prefixes, attributes,
/// texts and the five entities of XML.
///
///     reader.begin(padded, from: 0, to: count)
///     while reader.read(padded) {
///       for token in reader.tokens …
///     }
///     // All up to `reader.end` has been read.
public struct PlainReader: ~Copyable {
  /// The tokens of whole children of the root.
  public internal(set) var tokens = Buffer<PlainToken>()
  /// The texts that do not stand in the source as they are.
  public internal(set) var texts = ByteBuffer()
  /// Up to where children of the root have been read, as an offset.
  public private(set) var end = 0
  /// How many attributes and texts there were, for the ledger.
  public internal(set) var valueCount = 0
  /// The namespace declarations of the root.
  public let scope: [XMLNamespaceDeclaration]

  let elements: PlainNames
  let attributes: PlainNames
  let limits: XMLLimits
  var index = PlainIndex()
  var shapes: PlainShapes
  /// The places of the gaps of elements that are like others.
  var starts = Buffer<PlainStart>()
  /// How many tokens those elements stand for.
  var tokensInside = 0
  /// The tokens of an element that is being learned, where some of it was known.
  var spread = Buffer<PlainToken>()

  /// Whether it holds more memory than small documents need.
  public var isLarge: Bool {
    max(tokens.capacity, index.brackets.capacity, index.specials.capacity) > 1 << 14
      || texts.capacity > 1 << 18
  }
  /// The next bracket, and the next of the specials.
  var next = 0
  var special = 0
  /// The offset behind the source.
  private(set) var limit = 0
  private var hasStopped = true
  /// The names of the open elements.
  var open = Buffer<Opened>()

  /// An element that is open.
  struct Opened: BitwiseCopyable {
    /// Where its name starts, behind the `<`.
    var start: Int
    var count: Int
    /// The number of its token.
    var token: Int
    /// How many values there were before it.
    var values: Int
    /// Whether its shape is worth learning.
    var isLearned: Bool
  }

  /// How many tokens are handed out at a time, so that they stay close at hand.
  private static let run = 1 << 12

  /// Prepares to read inside of a root; `nil` where its start tag is not plain itself.
  public init?(_ set: XMLNameSet, root: XMLRoot, limits: XMLLimits = XMLLimits()) {
    guard let scope = Self.scope(of: root) else { return nil }
    self.scope = scope.filter { !$0.namespace.isEmpty }
    self.limits = limits
    shapes = PlainShapes(tagCount: set.localNames.count)
    elements = PlainNames(set, in: scope.first { $0.prefix.isEmpty }?.namespace ?? "")
    attributes = PlainNames(set, in: "")
  }

  /// The declarations of a root's start tag.
  private static func scope(of root: XMLRoot) -> [XMLNamespaceDeclaration]? {
    var declarations: [XMLNamespaceDeclaration] = []
    var parser = XMLParser(XMLNameSet())
    do {
      try parser.open(as: .first(root))
      try parser.read(root.startTag.span) { declarations += $0.declarations(at: 0) }
      try parser.finish { tokens in
        if declarations.isEmpty { declarations = tokens.declarations(at: 0) }
      }
    } catch {
      return nil
    }
    return declarations
  }

  /// Begins with the bytes from `start` to `end`, which stand between children of the root.
  ///
  /// `padded` goes on for at least 64 bytes behind `end`.
  public mutating func begin(_ padded: RawSpan, from start: Int, to end: Int) {
    index.read(padded, from: start, to: end)
    next = 0
    special = 0
    valueCount = 0
    self.end = start
    limit = end
    hasStopped = false
    open.removeAll()
  }

  /// Reads the next children of the root; false where no more of them are plain.
  public mutating func read(_ padded: RawSpan) -> Bool {
    tokens.removeAll()
    texts.removeAll()
    starts.removeAll()
    tokensInside = 0
    if shapes.isFull { shapes.removeAll() }
    while !hasStopped, tokens.count &+ tokensInside < Self.run {
      let before = (tokens: tokens.count, texts: texts.count, values: valueCount, next: next)
      let firstStart = starts.count
      guard !child(padded) else { continue }
      tokens.truncate(to: before.tokens)
      texts.truncate(to: before.texts)
      starts.truncate(to: firstStart)
      valueCount = before.values
      next = before.next
      hasStopped = true
    }
    return !tokens.isEmpty
  }

  /// The offset behind the root's end tag, where nothing but white space is around that; `nil` where
  /// more is left.
  public func endOfRoot(_ padded: RawSpan, _ root: XMLRoot) -> Int? {
    guard index.firstForbidden >= limit, next &+ 2 == index.brackets.count else { return nil }
    let (start, close) = (index.brackets[next], index.brackets[next &+ 1])
    guard start & PlainIndex.closing == 0, close & PlainIndex.closing != 0 else { return nil }
    let (from, to) = (Int(start), Int(close & ~PlainIndex.closing))
    // All but its last byte is `</` and the name.
    let count = root.endTag.count &- 1
    let tag = root.endTag.span.extracting(first: count)
    guard from &+ count <= to, isBlank(padded, from: end, to: from),
      Span(_bytes: padded.extracting(from..<from &+ count)).isEqual(to: tag),
      isBlank(padded, from: from &+ count, to: to), isBlank(padded, from: to &+ 1, to: limit)
    else { return nil }
    return to &+ 1
  }

  /// How many lines end between two offsets.
  @inline(__always)
  public func lineBreaks(_ padded: RawSpan, from start: Int, to end: Int) -> Int {
    guard index.hasReturns else { return padded.count(of: 0x0A, from: start, to: end) }
    var place = XMLPlace(byte: start)
    place.advance(over: padded, to: end)
    return place.line - 1
  }

  /// Reads one child of the root; false where it is not plain, or there is none.
  private mutating func child(_ padded: RawSpan) -> Bool {
    let brackets = index.brackets.count
    guard next < brackets else {
      if isBlank(padded, from: end, to: limit) { end = limit }
      return false
    }
    var behind = end
    open.removeAll()
    repeat {
      guard next &+ 1 < brackets else { return false }
      let (start, close) = (index.brackets[next], index.brackets[next &+ 1])
      guard start & PlainIndex.closing == 0, close & PlainIndex.closing != 0 else { return false }
      let (from, to) = (Int(start), Int(close & ~PlainIndex.closing))
      guard to < index.firstForbidden, to &- from < limits.tagBytes,
        isBlank(padded, from: behind, to: from)
      else { return false }
      next &+= 2
      if padded.byte(at: from &+ 1) == UInt8(ascii: "/") {
        guard endTag(padded, from, to) else { return false }
        behind = to &+ 1
      } else {
        guard let after = startTag(padded, from, to) else { return false }
        behind = after
      }
    } while !open.isEmpty
    end = behind
    return true
  }

  /// Reads an end tag.
  @inline(__always)
  private mutating func endTag(_ padded: RawSpan, _ from: Int, _ to: Int) -> Bool {
    guard let name = open.last, to &- from &- 2 == name.count,
      padded.isEqual(at: from &+ 2, to: name.start, count: name.count)
    else { return false }
    open.truncate(to: open.count &- 1)
    var token = PlainToken(.end, offset: from)
    token.endOffset = UInt32(truncatingIfNeeded: to &+ 1)
    tokens.append(token)
    if name.isLearned { learn(name, padded, behind: to &+ 1) }
    return true
  }

  /// Reads a start tag, and its whole element where that holds no others; returns what is behind.
  @inline(__always)
  private mutating func startTag(_ padded: RawSpan, _ from: Int, _ to: Int) -> Int? {
    let start = from &+ 1
    let count = to &- start
    guard count > 0 else { return nil }
    var token = PlainToken(.leaf, offset: from)
    token.nameStart = UInt32(truncatingIfNeeded: start)
    token.nameCount = UInt32(truncatingIfNeeded: count)
    token.tag = elements.tag(padded, at: start, count: count)
    token.endOffset = UInt32(truncatingIfNeeded: to &+ 1)
    if token.tag == .unknown {
      let nameCount = padded.nameLength(from: start, to: to)
      guard nameCount > 0, nameCount <= limits.nameBytes else { return nil }
      if nameCount < count { return fullTag(token, padded, nameCount, to) }
    }
    guard let last = endOfLeaf(padded, from, start, count, behind: to) else {
      return enter(token, padded, start, count, behind: to &+ 1)
    }
    guard last >= 0, text(&token, padded, from: to &+ 1, to: last) else { return nil }
    next &+= 2
    token.endOffset = UInt32(truncatingIfNeeded: last &+ 3 &+ count)
    tokens.append(token)
    return last &+ 3 &+ count
  }

  /// Where the end tag of an element starts if it comes next: -1 where it is of another name, `nil`
  /// where a start tag comes.
  @inline(__always)
  func endOfLeaf(
    _ padded: RawSpan, _ from: Int, _ start: Int, _ count: Int, behind to: Int
  ) -> Int? {
    guard next &+ 1 < index.brackets.count else { return -1 }
    let last = index.brackets[next]
    guard last & PlainIndex.closing == 0 else { return -1 }
    let offset = Int(last)
    guard padded.byte(at: offset &+ 1) == UInt8(ascii: "/") else { return nil }
    let isClosed =
      index.brackets[next &+ 1] == UInt32(truncatingIfNeeded: offset &+ 2 &+ count)
      | PlainIndex.closing && offset &+ 2 &+ count < index.firstForbidden
      && padded.isEqual(at: offset &+ 2, to: start, count: count)
    return isClosed ? offset : -1
  }

  /// Goes into an element that holds others, or reads it where it is like one before; returns what is
  /// behind.
  @inline(__always)
  private mutating func enter(
    _ token: PlainToken, _ padded: RawSpan, _ start: Int, _ count: Int, behind: Int
  ) -> Int? {
    // The root is open, too.
    guard open.count &+ 2 < limits.depth else { return nil }
    let kind = shapes.kind(of: token.tag)
    if let kind, let behind = alike(token, kind, padded) { return behind }
    var token = token
    token.kind = .start
    open.append(
      Opened(
        start: start, count: count, token: tokens.count, values: valueCount,
        isLearned: kind != nil))
    tokens.append(token)
    return behind
  }

  /// Sets the text of a token to a run of the source; false where it is not plain.
  @inline(__always)
  mutating func text(
    _ token: inout PlainToken, _ padded: RawSpan, from start: Int, to end: Int
  ) -> Bool {
    guard end &- start <= limits.textBytes else { return false }
    if !index.specials.isEmpty, hasSpecial(from: start, to: end) {
      let first = texts.count
      guard PlainText.append(padded, from: start, to: end, to: &texts) else { return false }
      token.isCopied = true
      token.textStart = UInt32(truncatingIfNeeded: first)
      token.textCount = UInt32(truncatingIfNeeded: texts.count &- first)
      token.hasValue = !isBlank(texts.paddedBytes, from: first, to: texts.count)
    } else {
      token.textStart = UInt32(truncatingIfNeeded: start)
      token.textCount = UInt32(truncatingIfNeeded: end &- start)
      token.hasValue =
        start < end
        && (padded.byte(at: start) > 0x20 || !isBlank(padded, from: start, to: end))
    }
    if token.hasValue { valueCount &+= 1 }
    return true
  }

  /// Whether an ampersand or carriage return stands in a run of the source.
  mutating func hasSpecial(from start: Int, to end: Int) -> Bool {
    while special < index.specials.count, Int(index.specials[special]) < start { special &+= 1 }
    return special < index.specials.count && Int(index.specials[special]) < end
  }

  /// Whether a run of the source is white space, which stands for nothing between tags.
  @inline(__always)
  func isBlank(_ padded: RawSpan, from start: Int, to end: Int) -> Bool {
    var offset = start
    while offset < end {
      if padded.byte(at: offset) > 0x20 { return false }
      offset &+= 1
    }
    return true
  }
}
