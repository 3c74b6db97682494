import ByteIO
import Findings
import Glibc

/// How a schema is loaded.
public struct SchemaOptions: Sendable {
  /// The version of JSON Schema where the schema names none.
  public var dialect = SchemaDialect.draft2020
  /// Whether formats are checked.
  public var checksFormats = false
  /// Where other schemas are: `URI=FILE`, `URI=FOLDER`, or a folder of schemas that name themselves.
  public var maps: [String] = []

  /// Creates options as they are by default.
  public init() {}
}

/// Schemas in files: those below the first one's folder, and those that the user maps.
final class SchemaFiles: SchemaSource {
  /// The most bytes that a schema may have.
  private static let sizeLimit = 64 << 20

  private var folders: [(prefix: String, path: String)] = []
  private var files: [String: String] = [:]
  /// Folders of schemas that name themselves, which are looked through when they are needed.
  private var unread: [String] = []

  init(maps: [String]) throws(Failure) {
    for map in maps {
      guard let equals = map.lastIndex(of: "=") else {
        guard Self.isFolder(map) else {
          throw Failure(
            .usage, .schemaMap, "a map is a folder, or URI=FILE, or URI=FOLDER: \(field: map)")
        }
        unread.append(map)
        continue
      }
      let uri = URIReference(String(map[..<equals])).withoutFragment
      let path = String(map[map.index(after: equals)...])
      if Self.isFolder(path) {
        folders.append((uri.hasSuffix("/") ? uri : uri + "/", path))
      } else {
        files[uri] = path
      }
    }
  }

  /// Lets files below the folder of a file be found by `file:` URIs.
  func allowFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let name = folder.isEmpty ? "/" : folder
    guard let absolute = Self.absolute(name) else { return }
    folders.append((Self.uri(of: absolute == "/" ? "" : absolute) + "/", name))
  }

  /// The URI of a path, which has to be absolute.
  static func uri(of path: String) -> String {
    var text = "file://"
    for byte in path.utf8 {
      let isPlain =
        byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "%") && byte != UInt8(ascii: "#")
        && byte != UInt8(ascii: "?")
      if isPlain {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count < 2 ? "0" : "") + digits
      }
    }
    return text
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The absolute path without symbolic links; `nil` where nothing is there.
  static func absolute(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  func schema(at uri: String) throws(Failure) -> (text: [UInt8], name: String)? {
    if let known = MetaSchemas.text(at: uri) { return (Array(known.utf8), uri) }
    if let path = files[uri] { return (try Self.read(path), path) }
    for (prefix, folder) in folders where uri.hasPrefix(prefix) {
      let rest = URIReference.decoded(uri.dropFirst(prefix.count))
      guard Self.isPlain(rest), Self.isInside("\(folder)/\(rest)", folder) else { continue }
      let path = folder == "." ? rest : "\(folder)/\(rest)"
      return (try Self.read(path), path)
    }
    guard !unread.isEmpty else { return nil }
    for folder in unread { try look(through: folder) }
    unread = []
    guard let path = files[uri] else { return nil }
    return (try Self.read(path), path)
  }

  /// Whether a relative path leads nowhere but down.
  private static func isPlain(_ path: String) -> Bool {
    !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  /// Whether a path is still below a folder when links are followed.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    guard let path = absolute(path), let folder = absolute(folder) else { return false }
    return path.hasPrefix(folder == "/" ? folder : folder + "/") && !isFolder(path)
  }

  static func read(_ path: String) throws(Failure) -> [UInt8] {
    let set = try InputSet.open(path)
    guard set.kind == .file || set.kind == .gzip || set.kind == .pipe, let entry = set.entries.first
    else {
      throw Failure(.input, .schemaUnusable, "the schema is no file", at: Location(file: path))
    }
    let bytes = try set.peek(entry, sizeLimit + 1)
    guard bytes.count <= sizeLimit else {
      throw Failure(
        .input, .schemaUnusable, "the schema is larger than \(sizeLimit >> 20) MiB",
        at: Location(file: path))
    }
    return bytes
  }

  /// Notes the URIs by which the schemas of a folder name themselves.
  private func look(through folder: String) throws(Failure) {
    let set = try InputSet.open(folder)
    for entry in set.entries where entry.name.hasSuffix(".json") {
      let bytes = try set.peek(entry, Self.sizeLimit)
      let document: SchemaDocument
      do throws(Failure) {
        document = try SchemaDocument(bytes, name: entry.name)
      } catch {
        // What is no JSON is no schema of these.
        continue
      }
      guard let id = document.string("$id", of: 0) ?? document.string("id", of: 0) else { continue }
      let path = "\(folder)/\(entry.storedName)"
      let own = URIReference(Self.uri(of: Self.absolute(path) ?? path))
      let uri = own.resolving(URIReference(id)).withoutFragment
      if files[uri] == nil { files[uri] = path }
    }
  }
}

extension FindingCode {
  static let schemaMap = FindingCode(
    "usage.schema-map", .error, "A map of schemas cannot be understood.",
    explanation: "Schemas are found in a folder, or at a URI that stands for a file or a folder.",
    hint: "write --schema-map URI=FILE, --schema-map URI=FOLDER or --schema-map FOLDER")
}
