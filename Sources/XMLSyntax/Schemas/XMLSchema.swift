public import Findings

import CLibXML2

/// A compiled XML schema, which documents can be checked against while they are read.
///
/// A schema may be made of several files; only files below one folder are opened, and nothing is
/// fetched. Compiled once, it serves any number of parsers on any thread.
@safe public final class XMLSchema: @unchecked Sendable {
  // It does not change once it is compiled, which is what the library asks for sharing it.
  let compiled: xmlSchemaPtr

  /// Compiles the schema in `file`.
  ///
  /// - Parameters:
  ///   - file: The path of the schema.
  ///   - folder: The folder that its parts may come from; the file's own where it is left out.
  /// - Throws: A failure where the schema is missing, broken or asks for other files.
  public init(file: String, within folder: String? = nil) throws(Failure) {
    guard let compiled = unsafe SchemaLoading.compile(file, within: folder) else {
      throw Failure(
        .input, .xmlSchemaUnusable, "the schema cannot be compiled", at: Location(file: file))
    }
    unsafe self.compiled = compiled
  }

  deinit { unsafe xmlSchemaFree(compiled) }

  /// Puts a check of a document in front of a parser's callbacks.
  func plug(into context: UnsafeMutablePointer<SAXContext>) -> SchemaPlug? {
    unsafe SchemaPlug(self, into: context)
  }
}
