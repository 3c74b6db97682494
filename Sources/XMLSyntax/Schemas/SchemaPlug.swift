// If you change this
//   Invariants: the plug stands between the library's parser and the callbacks. It is taken out
//   before the parser is freed or reset, and outlives no call of the parser. The schema outlives it.

import CLibXML2

/// A schema's check of one document, in the same pass as its reading.
@safe struct SchemaPlug: ~Copyable {
  private let validator: xmlSchemaValidCtxtPtr
  private let plug: xmlSchemaSAXPlugPtr
  private let schema: XMLSchema

  /// Puts a check in front of the callbacks of a context.
  init?(_ schema: XMLSchema, into context: UnsafeMutablePointer<SAXContext>) {
    guard let library = unsafe context.pointee.library,
      let validator = unsafe xmlSchemaNewValidCtxt(schema.compiled)
    else { return nil }
    unsafe xmlSchemaSetValidStructuredErrors(
      validator,
      { user, error in
        guard let context = unsafe SAXCallbacks.context(user), let error = unsafe error else {
          return
        }
        unsafe context.pointee.state.violate(rule: Int(error.pointee.code))
      }, context)
    guard
      let plug = unsafe xmlSchemaSAXPlug(
        validator, &library.pointee.sax, &library.pointee.userData)
    else {
      unsafe xmlSchemaFreeValidCtxt(validator)
      return nil
    }
    // The plug passes events on, but no errors.
    let handler = unsafe SAXCallbacks.handler()
    unsafe library.pointee.sax.pointee.serror = handler.serror
    unsafe self.validator = validator
    unsafe self.plug = plug
    self.schema = schema
  }

  deinit {
    unsafe xmlSchemaSAXUnplug(plug)
    unsafe xmlSchemaFreeValidCtxt(validator)
  }
}
