import Bytes
import Glibc

/// What the text of a schema says that the library does not tell: its names, and the roots whose
/// content is any number of records in any order.
///
/// Children of such a root can be checked one by one. What is not plainly of that form is not taken
/// for it.
struct XMLSchemaOutline {
  /// The names of elements and attributes that the schema declares; paths show them.
  private(set) var names = XMLNameSet()
  private var roots: [XMLName: Shape] = [:]
  private var types: [String: Shape] = [:]

  /// The most files that a schema is made of.
  private static let fileLimit = 500
  /// The most bytes of one file.
  private static let sizeLimit = 32 << 20
  private static let space = "http://www.w3.org/2001/XMLSchema"

  /// What is known of an element's content.
  private struct Shape {
    /// The name of its type, where that is declared elsewhere.
    var type: String?
    /// Whether it is any number of records.
    var isRecords = false
    /// Whether values have to be unique in it, or lead to others.
    var hasKeys = false
  }

  /// Reads a schema and the parts beside it; what cannot be read is left out.
  init(file: String, within folder: String) {
    var waiting = [file]
    var seen: Set<String> = []
    while let path = waiting.popLast(), seen.count < Self.fileLimit {
      guard let path = SchemaLoading.resolved(path), path.hasPrefix(folder + "/"),
        seen.insert(path).inserted, let text = Self.bytes(of: path)
      else { continue }
      let parent = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      waiting += read(text).map { $0.hasPrefix("/") ? $0 : "\(parent)/\($0)" }
    }
  }

  /// Whether children of a root can be checked one by one.
  func isRecords(_ root: XMLName) -> Bool {
    guard let shape = roots[root], !shape.hasKeys else { return false }
    guard let type = shape.type else { return shape.isRecords }
    return types[type]?.isRecords ?? false
  }

  /// Reads one file and returns the places of others that it names.
  private mutating func read(_ text: [UInt8]) -> [String] {
    var reader = Reader(outline: self)
    var parser = XMLParser(XMLNameSet())
    do throws(XMLError) {
      try parser.open()
      try parser.read(text.span) { reader.add($0) }
      try parser.finish { reader.add($0) }
    } catch {}
    self = reader.outline
    return reader.places
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = unsafe fopen(path, "r") else { return nil }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < sizeLimit {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
    return nil
  }

  /// Follows the elements of one file.
  private struct Reader {
    var outline: XMLSchemaOutline
    var places: [String] = []
    private var open: [String] = []
    private var target = ""
    /// The top-level declaration that is open.
    private var name = ""
    private var shape = Shape()
    /// The compositor of its content: how often it may stand, and what is in it.
    private var compositors = 0
    private var isChoice = false
    private var isUnbounded = false
    private var members = 0
    private var isMemberUnbounded = false
    private var isPlain = true

    init(outline: XMLSchemaOutline) { self.outline = outline }

    mutating func add(_ tokens: borrowing XMLTokens) {
      for index in 0..<tokens.count {
        let token = tokens[index]
        switch token.kind {
        case .start: start(token, tokens)
        case .end: end()
        case .text: break
        }
      }
    }

    private mutating func start(_ token: XMLToken, _ tokens: borrowing XMLTokens) {
      let element = tokens.name(token)
      let local = element.namespace == XMLSchemaOutline.space ? element.local : ""
      var attributes: [String: String] = [:]
      for index in 0..<token.attributeCount {
        let attribute = tokens.attribute(index, of: token)
        attributes[tokens.name(attribute).local] = String(tokens.value(attribute))
      }
      if local == "element" || local == "attribute", let name = attributes["name"] {
        outline.names.addIfRoom(name)
      }
      switch open.count {
      case 0: target = attributes["targetNamespace"] ?? ""
      case 1:
        let isPart = ["include", "import", "redefine"].contains(local)
        if isPart, let place = attributes["schemaLocation"] {
          places.append(place)
        }
        name = attributes["name"] ?? ""
        shape = Shape(type: attributes["type"].map(Self.local))
        compositors = 0
        members = 0
        isPlain = true
      default: follow(local, attributes)
      }
      open.append(local)
    }

    /// Looks at an element inside a top-level declaration.
    private mutating func follow(_ local: String, _ attributes: [String: String]) {
      // Annotations may hold anything.
      if open.contains("annotation") || local == "annotation" { return }
      let isInType = open[1] == "element"
      if isInType, open.count == 2 {
        if ["key", "keyref", "unique"].contains(local) { shape.hasKeys = true }
        if local != "complexType" { isPlain = isPlain && local != "simpleType" }
        return
      }
      let depth = open.count - (isInType ? 3 : 2)
      let most = attributes["maxOccurs"] ?? "1"
      let isUnbounded = most == "unbounded"
      // Where children are counted, what is said of one depends on those beside it.
      if depth <= 1, !["0", "1"].contains(attributes["minOccurs"] ?? "1") { isPlain = false }
      if depth == 1, !["0", "1", "unbounded"].contains(most) { isPlain = false }
      if depth == 0 {
        switch local {
        case "attribute", "attributeGroup", "anyAttribute": break
        case "choice", "sequence":
          compositors += 1
          isChoice = local == "choice"
          self.isUnbounded = isUnbounded
        default: isPlain = false
        }
      } else if depth == 1, ["choice", "sequence"].contains(open[open.count - 1]) {
        if local == "element" { members += 1 } else { isPlain = false }
        isMemberUnbounded = isUnbounded
      }
    }

    private mutating func end() {
      guard let local = open.popLast(), open.count == 1 else { return }
      let isOne = isPlain && compositors == 1
      let isRepeated = isUnbounded || isMemberUnbounded
      shape.isRecords = isOne && (isChoice ? isUnbounded : members == 1 && isRepeated)
      if local == "element" { outline.roots[XMLName(namespace: target, local: name)] = shape }
      if local == "complexType" { outline.types[name] = shape }
      isUnbounded = false
      isMemberUnbounded = false
    }

    private static func local(_ name: String) -> String {
      name.split(separator: ":").last.map(String.init) ?? name
    }
  }
}

extension XMLNameSet {
  /// Adds a name unless there are very many.
  fileprivate mutating func addIfRoom(_ name: String) {
    if localNames.count < 30_000 { add(name) }
  }
}
