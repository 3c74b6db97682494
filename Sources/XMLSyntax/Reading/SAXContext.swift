// If you change this
//   Invariants: `library` is the context that calls back with this one's address, or `nil` before it
//   is made and after it is freed. Its input is there while it parses, until it is stopped.

import Bytes
import CLibXML2

/// The library's parser and the state that its callbacks fill.
@safe struct SAXContext: ~Copyable {
  var state: SAXState
  var library: xmlParserCtxtPtr?
  /// The schema that the document is checked against; it goes before the library's parser does.
  var plug: SchemaPlug?
  /// How far the bytes of the source are from those that the library has been given.
  var baseOffset = 0
  /// Where the library stood when it was stopped.
  private var stoppedAt: Int?

  init(_ set: XMLNameSet, _ limits: XMLLimits) {
    state = SAXState(set, limits)
    unsafe library = nil
  }

  /// The offset in the source of the next byte that the library will read.
  @inline(__always)
  var consumed: Int {
    if let stoppedAt { return stoppedAt }
    guard let input = unsafe library?.pointee.input else { return baseOffset }
    let inside = unsafe input.pointee.cur - input.pointee.base
    return unsafe baseOffset &+ Int(input.pointee.consumed) &+ inside
  }

  /// Where the tag starts that the library is in or has just read.
  var tagOffset: Int { state.tokens.window.lastTagStart(before: consumed) }

  /// Sets the offset in the source of the first byte that the library is given.
  mutating func reset(at offset: Int) {
    stoppedAt = nil
    baseOffset = offset
  }

  /// Notes a problem where the library stands.
  mutating func note(_ problem: XMLProblem, isReference: Bool = false) {
    if state.isEnding {
      // Told that nothing follows, the library finds what is missing.
      let missing: XMLProblem =
        state.isRootClosed ? .trailingContent : state.hasRoot ? .unexpectedEnd : .noRoot
      state.fail(missing, at: state.tokens.window.end)
      return
    }
    let isOfTag =
      problem == .mismatchedTag || problem == .duplicateAttribute || problem == .badNamespace
      || problem == .tooManyAttributes || problem == .nameTooLong || problem == .tooManyNames
    let offset =
      isOfTag ? tagOffset : isReference ? state.tokens.window.reference(before: consumed) : consumed
    state.fail(problem, at: offset)
  }

  /// Notes a problem where the library stands, and stops it.
  ///
  /// It is for callbacks of events. Inside one about an error the library still uses its input,
  /// which stopping frees.
  mutating func fail(_ problem: XMLProblem) {
    note(problem)
    stop()
  }

  /// Whether the library is inside a CDATA section.
  var isInCharacterData: Bool {
    unsafe library?.pointee.instate == XML_PARSER_CDATA_SECTION
  }

  /// Stops the library where the state has found a problem.
  @inline(__always)
  mutating func stopIfFailed() {
    if state.problem != nil { stop() }
  }

  private mutating func stop() {
    guard stoppedAt == nil, let library = unsafe library else { return }
    stoppedAt = consumed
    unsafe xmlStopParser(library)
  }

  /// What is known of a name, `nil` where it is beyond a limit.
  @inline(__always)
  mutating func name(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> NameTable.Entry? {
    let key = (UInt(bitPattern: local), UInt(bitPattern: namespace))
    if let known = state.tokens.names.entry(local: key.0, namespace: key.1) { return known }
    return unsafe newName(local, namespace)
  }

  private mutating func newName(
    _ local: UnsafePointer<xmlChar>, _ namespace: UnsafePointer<xmlChar>?
  ) -> NameTable.Entry? {
    let text = unsafe SAXCallbacks.string(local)
    if text.utf8.count > state.limits.nameBytes {
      fail(.nameTooLong)
      return nil
    }
    if state.tokens.names.names.count >= state.limits.names {
      fail(.tooManyNames)
      return nil
    }
    let name = unsafe XMLName(namespace: SAXCallbacks.string(namespace), local: text)
    return state.tokens.names.add(
      name, local: UInt(bitPattern: local), namespace: UInt(bitPattern: namespace))
  }
}
