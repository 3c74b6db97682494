public import Findings

import CLibXML2

/// A compiled XML schema, which documents can be checked against while they are read.
///
/// A schema may be made of several files; only files below one folder are opened, and nothing is
/// fetched. Compiled once, it serves any number of parsers on any thread.
@safe public final class XMLSchema: @unchecked Sendable {
  // It does not change once it is compiled, which is what the library asks for sharing it.
  let compiled: xmlSchemaPtr
  private let outline: XMLSchemaOutline

  /// The names of elements and attributes that the schema declares.
  public var names: XMLNameSet { outline.names }

  /// Whether the content of a root is any number of records in any order, so that each can be checked
  /// by itself.
  public func isMadeOfRecords(_ root: XMLName) -> Bool { outline.isRecords(root) }

  /// Compiles the schema in `file`.
  ///
  /// - Parameters:
  ///   - file: The path of the schema.
  ///   - folder: The folder that its parts may come from; the file's own where it is left out.
  /// - Throws: A failure where the schema is missing, broken or asks for other files.
  public init(file: String, within folder: String? = nil) throws(Failure) {
    switch SchemaLoading.compile(file, within: folder) {
    case .compiled(let compiled): unsafe self.compiled = compiled
    case .remote:
      throw Failure(
        .input, .xmlSchemaRemote, "the schema asks for parts from the network",
        at: Location(file: file))
    case .failed:
      throw Failure(
        .input, .xmlSchemaUnusable, "the schema cannot be compiled", at: Location(file: file))
    }
    outline = XMLSchemaOutline(
      file: file, within: SchemaLoading.folder(of: file, folder) ?? "")
  }

  deinit { unsafe xmlSchemaFree(compiled) }

  /// Puts a check of a document in front of a parser's callbacks.
  func plug(into context: UnsafeMutablePointer<SAXContext>) -> SchemaPlug? {
    unsafe SchemaPlug(self, into: context)
  }
}
