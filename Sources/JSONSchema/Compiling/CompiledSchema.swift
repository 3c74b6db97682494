import Bytes
public import Findings

/// A compiled JSON Schema, with all that it refers to.
///
/// It does not change, and serves any number of threads.
public final class CompiledSchema: @unchecked Sendable {
  // All of it is made once and only read from then on.
  let nodes: Buffer<SchemaNode>
  let rules: Buffer<SchemaRule>
  let objects: Buffer<ObjectPlan>
  let members: Buffer<MemberPlan>
  let patternMembers: Buffer<PatternMembers>
  let arrays: Buffer<ArrayPlan>
  let contents: Buffer<ContentsPlan>
  /// Lists of schemas and names.
  let lists: Buffer<Int32>
  let divisors: Buffer<Divisor>
  let names: NameIndex
  let numbers: [[UInt8]]
  let smallNumbers: Buffer<Int>
  let values: [ValueList]
  let words: WordTables
  let patterns: [Pattern]
  let formats: [SchemaFormat]
  /// By dynamic anchor and resource: a schema or none.
  let anchors: [[SchemaNumber]]
  let root: SchemaNumber
  /// Whether it matters through which schemas one was reached.
  let usesScopes: Bool
  private let sites: [SchemaSite]
  private let documents: [SchemaDocument]
  /// What is worth knowing about the schema itself.
  public let notes: [Finding]
  /// Whether the schema asks for an array: what it describes is a document, not one of its elements.
  public let describesArray: Bool

  init(_ compiler: consuming SchemaCompiler.Product) {
    nodes = Self.buffer(compiler.nodes)
    rules = Self.buffer(compiler.rules)
    objects = Self.buffer(compiler.objects)
    members = Self.buffer(compiler.members)
    patternMembers = Self.buffer(compiler.patternMembers)
    arrays = Self.buffer(compiler.arrays)
    contents = Self.buffer(compiler.contents)
    lists = Self.buffer(compiler.lists)
    divisors = Self.buffer(compiler.divisors)
    var names = NameIndex()
    for name in compiler.names {
      let bytes = Array(name.utf8)
      _ = names.add(bytes.span)
    }
    self.names = names
    numbers = compiler.numbers
    smallNumbers = Self.buffer(compiler.smallNumbers)
    values = compiler.values
    words = WordTables(slots: compiler.wordSlots, text: compiler.wordText)
    patterns = compiler.patterns
    formats = compiler.formats
    anchors = compiler.anchors
    root = compiler.root
    usesScopes = compiler.usesScopes
    sites = compiler.sites
    documents = compiler.documents
    notes = compiler.notes
    describesArray = compiler.describesArray
  }

  private static func buffer<Element: BitwiseCopyable>(_ elements: [Element]) -> Buffer<Element> {
    var buffer = Buffer<Element>(capacity: elements.count)
    buffer.append(copying: elements.span)
    return buffer
  }

  /// The place of a rule: a pointer into the schema, behind the document's name where it is not the
  /// first one.
  func pointer(of site: Int32) -> String {
    let site = sites[Int(site)]
    let document = documents[Int(site.document)]
    let pointer = "#" + document.pointer(Int(site.node))
    return site.document == 0 ? pointer : document.name + pointer
  }
}
