public import Findings

extension CompiledSchema {
  /// Loads and compiles the schema in a file.
  ///
  /// A part of it is named behind a `#`: by a JSON pointer, by an anchor, or by its name among the
  /// schemas of an OpenAPI document or the definitions of a schema. Files below its folder may belong
  /// to it; others have to be mapped.
  public static func load(
    _ file: String, _ options: SchemaOptions = SchemaOptions()
  ) throws(Failure) -> CompiledSchema {
    var path = file
    var part = ""
    if !SchemaFiles.exists(file), let hash = file.lastIndex(of: "#") {
      path = String(file[..<hash])
      part = String(file[file.index(after: hash)...])
    }
    let text = try SchemaFiles.read(path)
    let files = try SchemaFiles(maps: options.maps)
    let absolute = SchemaFiles.absolute(path) ?? path
    files.allowFolder(of: path)
    return try compile(
      text, uri: SchemaFiles.uri(of: absolute), name: path, part: part, source: files,
      dialect: options.dialect, checksFormats: options.checksFormats)
  }

  /// Compiles a schema.
  static func compile(
    _ text: [UInt8], uri: String, name: String, part: String = "", source: any SchemaSource,
    dialect: SchemaDialect = .draft2020, checksFormats: Bool = false
  ) throws(Failure) -> CompiledSchema {
    let store = SchemaStore(source, fallback: dialect)
    let number = try store.add(text, uri: uri, name: name)
    let root = store.resources[number]
    var start = (place: root.root, resource: number)
    if !part.isEmpty {
      guard let found = try Self.find(part, store, number) else {
        throw Failure(
          .input, .schemaUnresolved, "the schema has no part \(field: part)",
          at: Location(file: name))
      }
      start = found
    } else if store.isContainer(number) {
      throw Failure(
        .input, .schemaUnusable,
        "an OpenAPI document holds many schemas; name one behind a #: \(field: name + "#NAME")",
        at: Location(file: name))
    }
    var compiler = SchemaCompiler(store, checksFormats: checksFormats)
    return try compiler.compile(start.place, in: start.resource)
  }

  private static func find(
    _ part: String, _ store: SchemaStore, _ number: Int
  ) throws(Failure) -> (place: SchemaPlace, resource: Int)? {
    if let found = try store.resolve("#" + part, in: number) { return found }
    for folder in ["/components/schemas/", "/definitions/", "/$defs/"] {
      let pointer = folder + SchemaDocument.escaped(part)
      if let found = try store.resolve("#" + pointer, in: number) { return found }
    }
    return nil
  }
}
