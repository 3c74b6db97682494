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

  /// Makes the library refuse to open anything; done once a process.
  static let refusal: Void = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { url, _, context in
      guard let url = unsafe url, let path = unsafe SchemaLoading.resolved(String(cString: url)),
        let folder = SchemaLoading.allowed.withLock({ $0 }), path.hasPrefix(folder + "/")
      else { return nil }
      return unsafe xmlNewInputFromFile(context, path)
    }
  }()

  /// Compiles a schema, `nil` where that cannot be done.
  static func compile(_ file: String, within folder: String?) -> xmlSchemaPtr? {
    _ = refusal
    guard let path = resolved(file),
      let parent = resolved(folder ?? String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    else { return nil }
    return unsafe lock.withLock { _ in
      allowed.withLock { $0 = parent }
      defer { allowed.withLock { $0 = nil } }
      guard let parser = unsafe xmlSchemaNewParserCtxt(path) else { return nil }
      defer { unsafe xmlSchemaFreeParserCtxt(parser) }
      // Its messages are of no use to readers of findings: that it fails is enough.
      unsafe xmlSchemaSetParserStructuredErrors(parser, { _, _ in }, nil)
      return unsafe xmlSchemaParse(parser)
    }
  }

  /// The path without links and dots, `nil` where there is no such file.
  private static func resolved(_ name: String) -> String? {
    let path = name.hasPrefix("file://") ? String(name.dropFirst(7)) : name
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }
}
