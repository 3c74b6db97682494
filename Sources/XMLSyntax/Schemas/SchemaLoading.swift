// What is clever here
//   libxml2 opens the parts of a schema, and whatever a document asks for, through one function for
//   the whole process. It is set once, to one that refuses everything, except files below the folder
//   of the schema that is being compiled at the time.
// If you change this
//   Invariants: `allowed` is set only while the lock is held by the one thread that compiles; the
//   library calls the loader on that thread. Paths are compared after links and dots are resolved.

import CLibXML2
import Glibc
import Synchronization

/// Compiles schemas, and guards what the library may open.
enum SchemaLoading {
  private static let lock = Mutex(())
  /// The folder that files may be opened below, `nil` while nothing may.
  private static let allowed = Mutex<String?>(nil)

  /// Whether the schema that is being compiled asked for something from the network.
  private static let asksForNetwork = Mutex(false)

  /// What compiling a schema came to.
  @safe enum Outcome {
    case compiled(xmlSchemaPtr)
    /// It asks for parts from the network.
    case remote
    case failed
  }

  /// Makes the library refuse to open anything; done once a process.
  static let refusal: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { url, _, context in
      guard let url = unsafe url else { return nil }
      let name = unsafe String(cString: url)
      if name.contains("://"), !name.hasPrefix("file://") {
        SchemaLoading.asksForNetwork.withLock { $0 = true }
      }
      guard let path = SchemaLoading.resolved(name),
        let folder = SchemaLoading.allowed.withLock({ $0 }), path.hasPrefix(folder + "/")
      else { return nil }
      return unsafe xmlNewInputFromFile(context, path)
    }
  }()

  /// The folder that the parts of a schema may come from.
  static func folder(of file: String, _ named: String?) -> String? {
    guard let path = resolved(file) else { return nil }
    return resolved(named ?? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
  }

  /// Compiles a schema.
  static func compile(_ file: String, within folder: String?) -> Outcome {
    _ = refusal
    guard let path = resolved(file), let parent = self.folder(of: file, folder) else {
      return .failed
    }
    return lock.withLock { _ in
      allowed.withLock { $0 = parent }
      asksForNetwork.withLock { $0 = false }
      defer { allowed.withLock { $0 = nil } }
      guard let parser = unsafe xmlSchemaNewParserCtxt(path) else { return .failed }
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      // Its messages are of no use to readers of findings: that it fails is enough.
      unsafe xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
      let compiled = unsafe xmlSchemaParse(parser)
      // The library goes on without an import that it could not get; what is checked would differ.
      if asksForNetwork.withLock({ $0 }) {
        unsafe xmlSchemaFree(compiled)
        return .remote
      }
      guard let compiled = unsafe compiled else { return .failed }
      return unsafe .compiled(compiled)
    }
  }

  /// The path without links and dots, `nil` where there is no such file.
  static func resolved(_ name: String) -> String? {
    let path = name.hasPrefix("file://") ? String(name.dropFirst(7)) : name
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
