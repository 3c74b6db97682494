// What is clever here
//   libxml2 hands out addresses of names, texts and values. They are turned into numbers and spans
//   here, and copied by `SAXState`; nothing of the library's memory is kept.
// If you change this
//   Invariants: the library calls back only inside `xmlParseChunk`, with the address of the one
//   `SAXState` that its context was given, which outlives the context. The addresses it hands out
//   are valid until the callback returns. An attribute is five addresses: local part, prefix,
//   namespace, and where its value starts and ends; a namespace declaration two: prefix, namespace.

import Bytes
import CLibXML2

/// The library's callbacks, written for a context whose private pointer is a `SAXContext`.
enum SAXCallbacks {
  /// The table of callbacks that the library is given.
  static func handler() -> xmlSAXHandler {
    xmlInitParser()
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      unsafe SAXCallbacks.start($0, $1, $2, $3, Int($4), $5, Int($6), $8)
    }
    unsafe handler.endElementNs = { user, _, prefix, _ in
      guard let context = unsafe SAXCallbacks.context(user) else { return }
      let end = unsafe context.pointee.consumed
      unsafe context.pointee.state.end(
        prefixLength: SAXCallbacks.prefixLength(prefix), end: end)
      unsafe context.pointee.stopIfFailed()
    }
    unsafe handler.characters = { unsafe SAXCallbacks.characters($0, $1, $2) }
    unsafe handler.ignorableWhitespace = { unsafe SAXCallbacks.characters($0, $1, $2) }
    unsafe handler.cdataBlock = { unsafe SAXCallbacks.characters($0, $1, $2) }
    unsafe handler.comment = { user, text in
      guard let context = unsafe SAXCallbacks.context(user) else { return }
      unsafe context.pointee.state.markup(
        size: SAXCallbacks.length(text), end: context.pointee.consumed)
      unsafe context.pointee.stopIfFailed()
    }
    unsafe handler.processingInstruction = { user, _, text in
      guard let context = unsafe SAXCallbacks.context(user) else { return }
      let end = unsafe context.pointee.consumed
      unsafe context.pointee.state.markup(size: SAXCallbacks.length(text), end: end)
      unsafe context.pointee.state.instruction(at: end)
      unsafe context.pointee.stopIfFailed()
    }
    unsafe handler.internalSubset = { user, _, _, _ in
      guard let context = unsafe SAXCallbacks.context(user) else { return }
      let offset = unsafe context.pointee.tagOffset
      unsafe context.pointee.state.fail(.documentType, at: offset)
      unsafe context.pointee.stopIfFailed()
    }
    unsafe handler.serror = { _, error in
      // While a schema is plugged in, the user's data is the plug: the parser leads to ours.
      guard let error = unsafe error?.pointee, let parser = unsafe error.ctxt else { return }
      let library = unsafe parser.assumingMemoryBound(to: xmlParserCtxt.self)
      guard let context = unsafe SAXCallbacks.context(library.pointee._private) else { return }
      guard
        let problem = unsafe XMLProblem(
          domain: error.domain, code: error.code, level: error.level)
      else { return }
      let isReference = problem == .undeclaredEntity || problem == .invalidCharacter
      unsafe context.pointee.note(problem, isReference: isReference)
    }
    return unsafe handler
  }

  @inline(__always)
  static func context(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<SAXContext>? {
    unsafe user?.assumingMemoryBound(to: SAXContext.self)
  }

  static func length(_ text: UnsafePointer<xmlChar>?) -> Int {
    unsafe Int(xmlStrlen(text))
  }

  @inline(__always)
  static func prefixLength(_ prefix: UnsafePointer<xmlChar>?) -> Int {
    guard let prefix = unsafe prefix else { return 0 }
    var length = 0
    while unsafe prefix[length] != 0 { length &+= 1 }
    return length &+ 1
  }

  @inline(__always)
  static func characters(
    _ user: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
  ) {
    guard let context = unsafe context(user), let text = unsafe text, count >= 0 else { return }
    unsafe context.pointee.state.text(RawSpan(_unsafeStart: text, byteCount: Int(count)))
    unsafe context.pointee.stopIfFailed()
  }

  @inline(__always)
  static func start(
    _ user: UnsafeMutableRawPointer?, _ local: UnsafePointer<xmlChar>?,
    _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ declarationCount: Int,
    _ declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    _ attributeCount: Int,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let context = unsafe context(user), let local = unsafe local else { return }
    if unsafe context.pointee.state.problem != nil {
      unsafe context.pointee.stopIfFailed()
      return
    }
    unsafe context.pointee.state.prepareStart()
    let first = unsafe context.pointee.state.tokens.attributes.count
    if attributeCount + declarationCount > (unsafe context.pointee.state.limits.attributes) {
      unsafe context.pointee.fail(.tooManyAttributes)
      return
    }
    if declarationCount > 0, let declarations = unsafe declarations {
      for index in 0..<declarationCount {
        unsafe context.pointee.state.declare(
          prefix: string(declarations[index &* 2]),
          namespace: string(declarations[index &* 2 &+ 1]))
      }
    }
    if attributeCount > 0, let attributes = unsafe attributes {
      for index in 0..<attributeCount {
        let base = unsafe attributes + index &* 5
        guard let name = unsafe base[0], let from = unsafe base[3], let to = unsafe base[4],
          let entry = unsafe context.pointee.name(name, base[2])
        else { continue }
        unsafe context.pointee.state.attribute(
          entry, RawSpan(_unsafeStart: from, byteCount: to - from))
      }
      unsafe context.pointee.state.finishValues()
    }
    guard let entry = unsafe context.pointee.name(local, namespace) else { return }
    let end = unsafe context.pointee.consumed
    unsafe context.pointee.state.start(
      entry, prefixLength: prefixLength(prefix), firstAttribute: first, end: end)
    unsafe context.pointee.stopIfFailed()
  }

  static func string(_ text: UnsafePointer<xmlChar>?) -> String {
    unsafe text.map { unsafe String(cString: $0) } ?? ""
  }
}
