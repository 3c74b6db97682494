import Bytes

/// What the library's callbacks fill while it parses.
///
/// It is safe code: the callbacks turn the library's addresses into spans before they call in.
struct SAXState: ~Copyable {
  var tokens: XMLTokens
  let limits: XMLLimits
  /// The names of the open elements.
  private(set) var open = Buffer<NameTable.Entry>()
  /// The first byte of text since the last tag, in the texts.
  private var textStart = 0
  /// Whether that text is more than white space.
  private var hasText = false
  /// Whether the last tag was a start tag.
  private var isBehindStart = false
  /// The offset behind the tag in front of the text.
  private(set) var textOffset = 0
  /// Where the open elements start.
  private var starts = Buffer<Int>()
  /// The element that was closed last, and where it starts.
  private var closed: (number: UInt32, start: Int)?
  private var instructions = 0
  /// Whether a text has started and not ended; it may have no bytes.
  private(set) var isInText = false
  /// The rule of a schema that the text being read breaks.
  private var ruleOfText: Int?
  /// Whether the root has children that are not read here, so that it may end without any.
  var hasOtherChildren = false
  /// What ended reading.
  private(set) var problem: (problem: XMLProblem, offset: Int)?
  /// How many attributes and texts there were.
  private(set) var valueCount = 0
  /// Whether a root has been closed.
  private(set) var isRootClosed = false
  /// Whether the library has been told that nothing follows.
  var isEnding = false
  /// Whether tokens are of the root's start tag that stands for the part of the document before.
  var isReplaying = false

  init(_ set: XMLNameSet, _ limits: XMLLimits) {
    tokens = XMLTokens(set)
    self.limits = limits
  }

  /// Starts a document.
  mutating func reset(at place: XMLPlace) {
    tokens.removeAll()
    tokens.openBefore.removeAll()
    tokens.scopeBefore.removeAll()
    tokens.window.reset(at: place)
    open.removeAll()
    textStart = 0
    hasText = false
    isBehindStart = false
    textOffset = place.byte
    starts.removeAll()
    closed = nil
    isEnding = false
    isReplaying = false
    instructions = 0
    isInText = false
    ruleOfText = nil
    hasOtherChildren = false
    problem = nil
    valueCount = 0
    isRootClosed = false
  }

  /// Makes room for the tokens that follow; a text that goes on stays.
  mutating func removeTokens() {
    let rest = tokens.texts.count - textStart
    guard tokens.count > 0 || textStart > 0 else { return }
    var kept = ByteBuffer()
    if rest > 0 { kept.append(tokens.texts, from: textStart, count: rest) }
    tokens.removeAll()
    if rest > 0 { swap(&kept, &tokens.texts) }
    textStart = 0
  }

  /// Forgets the tokens of a replayed start tag; the element stays open.
  mutating func dropReplay(at place: XMLPlace) {
    removeTokens()
    tokens.window.reset(at: place)
    valueCount = 0
    textOffset = place.byte
    starts.removeAll()
    starts.append(place.byte)
    isReplaying = false
  }

  /// Ends reading, unless it has ended already.
  mutating func fail(_ problem: XMLProblem, at offset: Int) {
    if self.problem == nil { self.problem = (problem, offset) }
  }

  var depth: Int { open.count }

  /// The path of the innermost element.
  var path: String {
    tokens.path(of: (0..<open.count).map { open[$0].number - 1 }, revealing: false)
  }

  /// Adds text that goes on with what came before.
  @inline(__always)
  mutating func text(_ bytes: RawSpan) {
    let count = bytes.byteCount
    guard !isReplaying else { return }
    isInText = true
    if !hasText { hasText = !isWhite(bytes) }
    tokens.texts.append(bytes, from: 0, count: count)
    if tokens.texts.count &- textStart > limits.textBytes {
      fail(.textTooLarge, at: textOffset)
    }
  }

  @inline(__always)
  private func isWhite(_ bytes: RawSpan) -> Bool {
    for index in 0..<bytes.byteCount where bytes.byte(at: index) > 0x20 { return false }
    return true
  }

  /// Makes a token of the text in front of a tag.
  ///
  /// White space beside tags is layout and no token; in an element of its own it is all there is.
  @inline(__always)
  private mutating func endText(isEnd: Bool) {
    guard isInText else { return }
    isInText = false
    let count = tokens.texts.count &- textStart
    if hasText || (isEnd && isBehindStart && open.count > 1), let element = open.last {
      tokens.tape.append(
        XMLToken(
          .text, offset: textOffset, name: element.number &- 1, tag: element.tag,
          depth: open.count &- 1, first: textStart, count: count))
      if hasText { valueCount &+= 1 }
    } else {
      tokens.texts.truncate(to: textStart)
    }
    if let rule = ruleOfText { violate(ruleOfText: rule) }
    hasText = false
    textStart = tokens.texts.count
  }

  /// Opens an element whose attributes stand behind `firstAttribute`.
  ///
  /// `end` is the offset of the tag's `>`, or of `/>`.
  @inline(__always)
  mutating func start(
    _ entry: NameTable.Entry, prefixLength: Int, firstAttribute: Int, end: Int
  ) {
    if open.count >= limits.depth { fail(.tooDeep, at: tokens.window.lastTagStart(before: end)) }
    let isEmpty = tokens.window.byte(at: end) == UInt8(ascii: "/")
    // A tag that the end of the text cuts is reported as an error right after.
    guard isReplaying || isEmpty || tokens.window.byte(at: end) == UInt8(ascii: ">") else { return }
    let guess = end &- Int(entry.localLength) &- prefixLength &- 1
    let offset =
      tokens.window.byte(at: guess) == UInt8(ascii: "<")
      ? guess : tokens.window.lastTagStart(before: end)
    let count = tokens.attributes.count &- firstAttribute
    tokens.tape.append(
      XMLToken(
        .start, offset: offset, length: end &- offset &+ (isEmpty ? 2 : 1),
        name: entry.number &- 1, tag: entry.tag, depth: open.count, first: firstAttribute,
        count: count))
    if end &- offset > limits.tagBytes { fail(.tagTooLarge, at: offset) }
    valueCount &+= count
    open.append(entry)
    starts.append(offset)
    textOffset = end &+ (isEmpty ? 2 : 1)
    isBehindStart = true
  }

  /// Ends the text in front of a start tag.
  @inline(__always)
  mutating func prepareStart() { endText(isEnd: false) }

  /// Adds a namespace declaration of the start tag that comes next.
  mutating func declare(prefix: String, namespace: String) {
    tokens.declarations.append(
      XMLTokens.Declaration(
        token: tokens.count, depth: open.count,
        value: XMLNamespaceDeclaration(prefix: prefix, namespace: namespace)))
  }

  /// Adds an attribute of the start tag that comes next.
  @inline(__always)
  mutating func attribute(_ entry: NameTable.Entry, _ value: RawSpan) {
    let first = tokens.texts.count
    tokens.texts.append(value, from: 0, count: value.byteCount)
    unescapeAmpersands(from: first)
    tokens.attributes.append(
      XMLAttribute(
        tag: entry.tag, name: entry.number &- 1, first: first,
        count: tokens.texts.count &- first))
  }

  /// Takes the escapes out of a value.
  ///
  /// The library leaves each `&` of a value as `&#38;` unless it may replace entities, which it may
  /// not; everything else it has resolved.
  @inline(__always)
  private mutating func unescapeAmpersands(from first: Int) {
    for index in first..<tokens.texts.count where tokens.texts[index] == UInt8(ascii: "&") {
      unescape(from: index)
      return
    }
  }

  private mutating func unescape(from first: Int) {
    let escape = Array("&#38;".utf8)
    let value = (first..<tokens.texts.count).map { tokens.texts[$0] }
    tokens.texts.truncate(to: first)
    var index = 0
    while index < value.count {
      tokens.texts.append(value[index])
      index += value[index...].starts(with: escape) ? escape.count : 1
    }
  }

  /// Sets the start of the next text behind the values of attributes.
  @inline(__always)
  mutating func finishValues() { textStart = tokens.texts.count }

  /// Closes the innermost element.
  ///
  /// `end` is the offset behind the tag's `>`.
  @inline(__always)
  mutating func end(prefixLength: Int, end: Int) {
    endText(isEnd: true)
    guard let entry = open.last, let start = starts.last else { return }
    open.truncate(to: open.count &- 1)
    starts.truncate(to: starts.count &- 1)
    closed = (entry.number &- 1, start)
    let guess = end &- Int(entry.localLength) &- prefixLength &- 3
    let offset: Int
    if tokens.window.byte(at: guess) == UInt8(ascii: "<"),
      tokens.window.byte(at: guess &+ 1) == UInt8(ascii: "/")
    {
      offset = guess
    } else {
      offset = tokens.window.lastTagStart(before: end)
    }
    tokens.tape.append(
      XMLToken(
        .end, offset: offset, length: end &- offset, name: entry.number &- 1, tag: entry.tag,
        depth: open.count))
    textOffset = end
    isBehindStart = false
    if open.isEmpty { isRootClosed = true }
  }

  /// Looks at the size of a comment or processing instruction.
  mutating func markup(size: Int, end: Int) {
    if size > limits.tagBytes { fail(.tagTooLarge, at: end - size) }
  }

  /// Whether there are so many names that a further document had better begin with none.
  var areNamesFull: Bool { tokens.names.names.count * 2 > limits.names }

  /// Whether what has been read counts toward a limit on the whole document.
  var isNearLimits: Bool { areNamesFull || instructions > 0 }

  /// Counts a processing instruction.
  mutating func instruction(at offset: Int) {
    instructions += 1
    if instructions > limits.instructions { fail(.tooManyNames, at: offset) }
  }

  /// Whether there has been a root.
  var hasRoot: Bool { isRootClosed || !open.isEmpty }

  /// Forgets the token of an end tag that is not of the source.
  mutating func removeClosing() {
    let last = tokens.count - 1
    if last >= 0, tokens[last].kind == .end { tokens.tape.truncate(to: last) }
    tokens.texts.truncate(to: textStart)
    tokens.openBefore.removeAll()
  }

  /// Notes what a schema says about the tag that was read last, or about the text behind it.
  mutating func violate(rule: Int) {
    if isInText {
      // Where a text stands shows when it has ended.
      ruleOfText = ruleOfText ?? rule
      return
    }
    let last = tokens.count - 1
    guard last >= 0 else { return }
    let isEnd = tokens[last].kind == .end
    if isEnd, open.isEmpty, hasOtherChildren { return }
    var path = (0..<open.count).map { open[$0].number - 1 }
    if isEnd, let closed { path.append(closed.number) }
    let offset = isEnd ? closed?.start : starts.last
    let kind = XMLViolation.Kind(
      rule: rule, isEnd: isEnd, isPadded: last > 0 && isPadded(tokens[last - 1]))
    tokens.violations.append(
      XMLViolation(
        kind: kind, offset: offset ?? textOffset, shownAt: tokens[last].offset,
        path: tokens.path(of: path, revealing: false), rule: rule))
  }

  /// Notes what a schema says about the text that has just ended.
  private mutating func violate(ruleOfText rule: Int) {
    ruleOfText = nil
    let offset = tokens.window.startOfText(from: textOffset)
    tokens.violations.append(
      XMLViolation(
        kind: XMLViolation.Kind(rule: rule, isEnd: false, isPadded: false),
        offset: offset, shownAt: offset, path: path, rule: rule))
  }

  /// Whether a text has white space at an edge.
  private func isPadded(_ token: XMLToken) -> Bool {
    guard token.kind == .text else { return false }
    let range = tokens.textRange(token)
    return tokens.texts[range.lowerBound] <= 0x20 || tokens.texts[range.upperBound - 1] <= 0x20
  }
}
