// What is clever here
//   The library is given the bytes of the window up to the last `>`, so that it never sees half a
//   text, an entity cut in two, or half a character: where a document is cut into pieces cannot
//   show in what comes out.
// If you change this
//   Invariants: `context` points to one `SAXContext` from `init` to `deinit`, and the library's
//   callbacks alone share it. The library copies what it is given before it calls back, and the
//   window does not change until it returns.

import Bytes
import CLibXML2

/// Reads a document in UTF-8 that arrives in pieces.
///
///     var parser = XMLParser(names)
///     try parser.open()
///     while let piece = … {
///       try parser.read(piece.span) { tokens in … }
///     }
///     try parser.finish { tokens in … }
///
/// No entities but the five of XML, no document type, no network, no file: what a document asks for
/// beyond its own text is refused. A broken document ends with an error at its first fault; tokens
/// before it have been handed out.
///
/// Bytes are UTF-8, whatever the document's declaration says: `XMLEncoding` tells what to decode
/// first. A byte order mark is passed over.
@safe public struct XMLParser: ~Copyable {
  let context: UnsafeMutablePointer<SAXContext>
  /// How much of the window the library has been given, as an offset in the source.
  private var given = 0
  /// Up to where the bytes have been proved to be UTF-8.
  private var checked = 0
  /// From where on bytes are held.
  private var held: Int?
  private var isMarkDue = true
  /// What the library is given last for an open root that the source does not close.
  private var closing: [UInt8] = []
  private var failed: XMLError?
  /// How many values there were in children of the root that were read by themselves.
  private var earlierValues = 0

  /// How many bytes are looked at before their tokens are handed out.
  static let step = 32 << 10

  /// Creates a parser that knows `names`.
  public init(_ names: XMLNameSet, limits: XMLLimits = XMLLimits()) {
    unsafe context = .allocate(capacity: 1)
    unsafe context.initialize(to: SAXContext(names, limits))
  }

  deinit {
    unsafe Self.free(context)
    unsafe context.deinitialize(count: 1)
    unsafe context.deallocate()
  }

  /// Frees the library's part.
  private static func free(_ context: UnsafeMutablePointer<SAXContext>) {
    unsafe context.pointee.plug = nil
    guard let library = unsafe context.pointee.library else { return }
    if let document = unsafe library.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe library.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(library)
    unsafe context.pointee.library = nil
    unsafe context.pointee.state.tokens.names.removeAll()
  }

  /// Forgets what documents before have left: names that are not of the set, which would count toward
  /// the limits of the next one, and strings that the library keeps for as long as it lives.
  public mutating func refresh() {
    guard let library = unsafe context.pointee.library else { return }
    let kept = unsafe xmlDictGetUsage(library.pointee.dict)
    if unsafe context.pointee.state.tokens.names.unknownCount > 0 || kept > Self.keptStrings {
      unsafe Self.free(context)
    }
  }

  private static let keptStrings = 1 << 18

  /// Whether it holds more memory than small documents need.
  public var isLarge: Bool {
    let tokens = unsafe context.pointee.state.tokens.texts.capacity
    let window = unsafe context.pointee.state.tokens.window.bytes.capacity
    return max(tokens, window) > Self.keptStrings
  }

  /// How many attributes and texts have been read, for the ledger.
  public var valueCount: Int { unsafe earlierValues + context.pointee.state.valueCount }

  /// Starts a document, or a piece of one.
  ///
  /// - Parameters:
  ///   - place: The place of the first byte to come.
  ///   - piece: Which part of the document it is.
  ///   - schema: What the document is checked against, if anything.
  /// - Throws: What is wrong with the root's start tag.
  public mutating func open(
    at place: XMLPlace = XMLPlace(), as piece: XMLPiece = .whole, schema: XMLSchema? = nil
  ) throws(XMLError) {
    earlierValues = 0
    try begin(at: place, as: piece, schema: schema)
  }

  /// Starts a further piece, whose values are added to those of the pieces before.
  mutating func reopen(
    at place: XMLPlace, as piece: XMLPiece, schema: XMLSchema?
  ) throws(XMLError) {
    earlierValues = valueCount
    try begin(at: place, as: piece, schema: schema)
  }

  private mutating func begin(
    at place: XMLPlace, as piece: XMLPiece, schema: XMLSchema?
  ) throws(XMLError) {
    unsafe context.pointee.plug = nil
    _ = SchemaLoading.refusal
    prepareLibrary()
    failed = nil
    held = nil
    closing = piece.closing?.endTag ?? []
    isMarkDue = piece.opening == nil && place.byte == 0
    unsafe context.pointee.state.reset(at: XMLPlace(byte: 0))
    if let schema { unsafe context.pointee.plug = schema.plug(into: context) }
    if let root = piece.opening {
      unsafe context.pointee.reset(at: 0)
      unsafe context.pointee.state.isReplaying = true
      give(root.startTag.span)
      try check()
      unsafe context.pointee.state.dropReplay(at: place)
      unsafe context.pointee.reset(at: place.byte - root.startTag.count)
    } else {
      unsafe context.pointee.reset(at: place.byte)
      unsafe context.pointee.state.reset(at: place)
    }
    given = place.byte
    checked = place.byte
  }

  /// Makes the library ready for a document; its names stay where they can.
  private mutating func prepareLibrary() {
    // A document that ended badly leaves things behind that a reset does not clear.
    let isClean = unsafe context.pointee.state.isRootClosed && failed == nil
    let isFull = unsafe context.pointee.state.areNamesFull
    if !isClean || isFull { unsafe Self.free(context) }
    if let library = unsafe context.pointee.library {
      unsafe xmlCtxtResetPush(library, nil, 0, nil, nil)
    } else {
      var handler = unsafe SAXCallbacks.handler()
      unsafe context.pointee.library = xmlCreatePushParserCtxt(&handler, context, nil, 0, nil)
      unsafe context.pointee.library?.pointee._private = UnsafeMutableRawPointer(context)
    }
    guard let library = unsafe context.pointee.library else { return }
    unsafe xmlCtxtUseOptions(
      library,
      Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue)
    )
    unsafe xmlSwitchEncoding(library, XML_CHAR_ENCODING_UTF8)
    unsafe library.pointee.progressive = 0
  }

  /// Reads the next bytes and hands out their tokens, in runs.
  public mutating func read(
    _ bytes: Span<UInt8>, _ each: (inout XMLTokens) -> Void
  ) throws(XMLError) {
    let raw = bytes.raw
    var offset = 0
    while offset < bytes.count {
      if let failed { throw failed }
      let waiting = unsafe context.pointee.state.tokens.window.end - given
      let count = min(bytes.count - offset, max(Self.step, waiting))
      unsafe context.pointee.state.tokens.window.append(raw, from: offset, count: count)
      offset += count
      if isMarkDue, !skipMark(isEnd: false) { continue }
      let end = checkCharacters(isEnd: false)
      giveWindow(upTo: cut(before: end))
      try deliver(each)
    }
  }

  /// Ends the document: hands out the last tokens, and throws where the text ends too early.
  public mutating func finish(_ each: (inout XMLTokens) -> Void) throws(XMLError) {
    if let failed { throw failed }
    if isMarkDue { _ = skipMark(isEnd: true) }
    giveWindow(upTo: checkCharacters(isEnd: true))
    if unsafe context.pointee.state.problem == nil, !closing.isEmpty,
      unsafe context.pointee.state.depth == 1
    {
      // The tag stands for the rest of the document: it gives no token.
      try deliver(each)
      give(closing.span)
      unsafe context.pointee.state.removeClosing()
    }
    if unsafe context.pointee.state.problem == nil { end() }
    try deliver(each)
    unsafe context.pointee.plug = nil
  }

  /// Whether all bytes have been read, they end behind a child of the root, and a further child is
  /// as far from every limit as if it were the first.
  var isBetweenChildren: Bool {
    unsafe context.pointee.state.depth == 1 && given == context.pointee.state.tokens.window.end
      && context.pointee.state.problem == nil && !context.pointee.state.isNearLimits
  }

  /// Lets the root end without children: it has some that are not of this piece.
  mutating func expectOtherChildren() { unsafe context.pointee.state.hasOtherChildren = true }

  /// Keeps the source from `offset` on at hand, for an element that will be kept as it stands.
  ///
  /// - Parameter offset: The offset of a tag of this run; `nil` to keep no more.
  public mutating func holdSource(from offset: Int?) { held = offset }

  /// Tells the library that nothing follows.
  private func end() {
    guard let library = unsafe context.pointee.library else { return }
    unsafe context.pointee.state.isEnding = true
    unsafe xmlParseChunk(library, nil, 0, 1)
    unsafe context.pointee.state.isEnding = false
    if unsafe !context.pointee.state.isRootClosed {
      unsafe context.pointee.state.fail(
        context.pointee.state.hasRoot ? .unexpectedEnd : .noRoot,
        at: context.pointee.state.tokens.window.end)
    }
  }

  /// Hands out what there is, and throws what is wrong.
  private mutating func deliver(_ each: (inout XMLTokens) -> Void) throws(XMLError) {
    if unsafe context.pointee.state.tokens.count > 0
      || !context.pointee.state.tokens.violations.isEmpty
    {
      unsafe each(&context.pointee.state.tokens)
    }
    try check()
    unsafe context.pointee.state.removeTokens()
    let consumed = unsafe context.pointee.consumed
    // The place of a text shows only when it has ended.
    let open = unsafe context.pointee.state.isInText ? context.pointee.state.textOffset : consumed
    let first = min(held ?? consumed, open, consumed)
    unsafe context.pointee.state.tokens.window.drop(before: first)
    try checkSizes(consumed)
  }

  /// Throws what has ended reading.
  private mutating func check() throws(XMLError) {
    guard let found = unsafe context.pointee.state.problem else { return }
    let error = unsafe XMLError(
      found.problem, at: context.pointee.state.tokens.window.place(of: found.offset),
      path: context.pointee.state.path)
    failed = error
    throw error
  }

  /// Stops at what grows without giving tokens: a tag that does not end, a fragment.
  private mutating func checkSizes(_ consumed: Int) throws(XMLError) {
    let limits = unsafe context.pointee.state.limits
    let waiting = given - consumed
    if waiting > limits.tagBytes {
      let isData = unsafe context.pointee.isInCharacterData
      if !isData || waiting > limits.textBytes {
        unsafe context.pointee.state.fail(
          isData ? .textTooLarge : .tagTooLarge,
          at: isData ? context.pointee.state.textOffset : consumed)
      }
    }
    if let held, consumed - held > limits.heldBytes {
      unsafe context.pointee.state.fail(.fragmentTooLarge, at: held)
    }
    try check()
  }

  /// Passes over a byte order mark; false where more bytes are needed to tell.
  private mutating func skipMark(isEnd: Bool) -> Bool {
    let end = unsafe context.pointee.state.tokens.window.end
    if end - given < 3, !isEnd { return false }
    isMarkDue = false
    let mark = (0..<3).map { unsafe context.pointee.state.tokens.window.byte(at: given + $0) }
    if mark == [0xEF, 0xBB, 0xBF] {
      given += 3
      checked = given
      unsafe context.pointee.baseOffset += 3
      unsafe context.pointee.state.tokens.window.skipMark()
    }
    return true
  }

  /// The offset up to which the window is UTF-8.
  private mutating func checkCharacters(isEnd: Bool) -> Int {
    let found = unsafe context.pointee.state.tokens.window.firstInvalid(from: checked, isEnd: isEnd)
    checked = found.end
    if found.isBroken {
      giveWindow(upTo: found.end)
      unsafe context.pointee.state.fail(.invalidUTF8, at: found.end)
    }
    return found.end
  }

  /// Up to where the library may be given the window: behind a `>`, or inside a long text where it
  /// does no harm.
  private func cut(before end: Int) -> Int {
    unsafe context.pointee.state.tokens.window.cut(from: given, before: end, step: Self.step)
  }

  /// Gives the library the bytes of the window up to an offset.
  private mutating func giveWindow(upTo end: Int) {
    guard end > given, unsafe context.pointee.state.problem == nil,
      let library = unsafe context.pointee.library
    else { return }
    let base = unsafe context.pointee.state.tokens.window.start.byte
    let start = unsafe context.pointee.state.tokens.window.bytes.span.withUnsafeBufferPointer {
      $0.baseAddress
    }
    guard let start = unsafe start else { return }
    unsafe start.withMemoryRebound(to: CChar.self, capacity: end - base) { bytes in
      _ = unsafe xmlParseChunk(library, bytes + (given - base), Int32(end - given), 0)
    }
    given = end
  }

  /// Gives the library bytes that are not of the source.
  private func give(_ bytes: Span<UInt8>) {
    guard let library = unsafe context.pointee.library else { return }
    unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      unsafe start.withMemoryRebound(to: CChar.self, capacity: bytes.count) { text in
        _ = unsafe xmlParseChunk(library, text, Int32(bytes.count), 0)
      }
    }
  }
}
