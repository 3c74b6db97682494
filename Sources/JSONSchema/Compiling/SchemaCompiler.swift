import Findings

/// Turns schemas into tables, with all references resolved.
struct SchemaCompiler {
  /// The tables while they grow.
  struct Product {
    var nodes: [SchemaNode] = [SchemaNode()]
    var rules: [SchemaRule] = []
    var objects: [ObjectPlan] = []
    var members: [MemberPlan] = []
    var patternMembers: [PatternMembers] = []
    var arrays: [ArrayPlan] = []
    var contents: [ContentsPlan] = []
    var lists: [Int32] = []
    var divisors: [Divisor] = []
    var names: [String] = []
    var numbers: [[UInt8]] = []
    var smallNumbers: [Int] = []
    var values: [ValueList] = []
    var wordSlots: [WordSlot] = []
    var wordText: [UInt8] = []
    var patterns: [Pattern] = []
    var formats: [SchemaFormat] = []
    var anchors: [[SchemaNumber]] = []
    var root = SchemaNode.none
    var usesScopes = false
    var sites: [SchemaSite] = []
    var documents: [SchemaDocument] = []
    var notes: [Finding] = []
    var describesArray = false
  }

  /// A schema that is to be compiled.
  struct Task {
    var number: SchemaNumber
    var place: SchemaPlace
    var resource: Int
  }

  let store: SchemaStore
  /// Whether formats are checked.
  let checksFormats: Bool
  var product = Product()
  var waiting: [Task] = []
  private var numbers: [SchemaPlace: SchemaNumber] = [:]
  private var nameNumbers: [String: Int32] = [:]
  var patternNumbers: [String: Int32] = [:]
  /// Which schemas each one applies to the same value.
  var sameValue: [[SchemaNumber]] = [[]]
  /// The names of dynamic anchors that are referred to.
  var anchorNumbers: [String: Int32] = [:]
  private var touched: [Int] = []

  init(_ store: SchemaStore, checksFormats: Bool) {
    self.store = store
    self.checksFormats = checksFormats
  }

  /// Compiles the schema at a place and all that it leads to.
  mutating func compile(
    _ place: SchemaPlace, in resource: Int
  ) throws(Failure) -> CompiledSchema {
    product.root = try schema(place, in: resource)
    var known = (anchors: -1, resources: -1)
    while true {
      while let task = waiting.popLast() { try compile(task) }
      guard known != (anchorNumbers.count, touched.count) else { break }
      known = (anchorNumbers.count, touched.count)
      for resource in touched { try reachAnchors(of: resource) }
    }
    try fillAnchors()
    try CycleCheck.run(sameValue) { [self] number in self.place(of: number) }
    product.documents = store.documents
    product.notes.sort {
      ($0.location.file ?? "", $0.location.byte ?? 0)
        < ($1.location.file ?? "", $1.location.byte ?? 0)
    }
    product.describesArray = describesArray()
    return CompiledSchema(product)
  }

  /// Compiles what a dynamic reference may reach from afar, once the resource is reached.
  private mutating func reachAnchors(of number: Int) throws(Failure) {
    let resource = store.resources[number]
    if resource.isRecursive, anchorNumbers[""] != nil {
      _ = try schema(resource.root, in: number)
    }
    for (name, place) in resource.dynamicAnchors.sorted(by: { $0.key < $1.key })
    where anchorNumbers[name] != nil {
      _ = try schema(place, in: number)
    }
  }

  /// Whether the schema asks for an array and nothing else, maybe by a reference.
  private func describesArray() -> Bool {
    var number = product.root
    for _ in 0..<64 {
      let node = product.nodes[Int(number)]
      if node.types == .array { return true }
      let rules = product.rules[Int(node.firstRule)..<Int(node.firstRule + node.ruleCount)]
      guard let next = rules.first(where: { $0.action == .reference }) else { return false }
      number = next.first
    }
    return false
  }

  /// For each dynamic anchor, the schema that has it in each resource.
  private mutating func fillAnchors() throws(Failure) {
    for (name, number) in anchorNumbers.sorted(by: { $0.value < $1.value }) {
      var row = [SchemaNumber](repeating: SchemaNode.none, count: store.resources.count)
      for resource in store.resources.indices {
        if name.isEmpty {
          if store.resources[resource].isRecursive {
            row[resource] = numbers[store.resources[resource].root] ?? SchemaNode.none
          }
        } else if let place = store.resources[resource].dynamicAnchors[name] {
          row[resource] = numbers[place] ?? SchemaNode.none
        }
      }
      precondition(Int(number) == product.anchors.count, "anchors are numbered in order")
      product.anchors.append(row)
    }
  }

  private func place(of number: SchemaNumber) -> Location {
    guard let place = numbers.first(where: { $0.value == number })?.key else { return Location() }
    return store.documents[place.document].location(place.node)
  }

  /// The number of the schema at a place, which is compiled later.
  mutating func schema(_ place: SchemaPlace, in resource: Int) throws(Failure) -> SchemaNumber {
    let document = store.documents[place.document]
    switch document.nodes[place.node].kind {
    case .true: return SchemaNode.everything
    case .object:
      if document.nodes[place.node].count == 0 { return SchemaNode.everything }
    case .false: break
    default: throw malformed(place, "a schema is an object, or true or false")
    }
    if let known = numbers[place] { return known }
    let number = SchemaNumber(product.nodes.count)
    numbers[place] = number
    product.nodes.append(SchemaNode())
    sameValue.append([])
    waiting.append(Task(number: number, place: place, resource: resource))
    // The resource counts by its own number where the schema is another resource's root.
    return number
  }

  /// Notes that schemas of a resource can be reached.
  mutating func touch(_ resource: Int) {
    if !touched.contains(resource) { touched.append(resource) }
  }

  /// The number of a member's name.
  mutating func name(_ text: String) -> Int32 {
    if let known = nameNumbers[text] { return known }
    let number = Int32(product.names.count)
    product.names.append(text)
    nameNumbers[text] = number
    return number
  }

  /// The number of a site in the schema's text.
  mutating func site(_ document: Int, _ node: Int) -> Int32 {
    product.sites.append(SchemaSite(document: Int32(document), node: Int32(node)))
    return Int32(product.sites.count - 1)
  }

  /// Says that a part of a schema is not what it has to be.
  func malformed(_ place: SchemaPlace, _ words: String) -> Failure {
    Failure(
      .input, .schemaUnusable, Message(words),
      at: store.documents[place.document].location(place.node))
  }
}

/// Looks for schemas that lead back to themselves without going into the value.
enum CycleCheck {
  static func run(
    _ edges: [[SchemaNumber]], place: (SchemaNumber) -> Location
  ) throws(Failure) {
    // 0 is new, 1 is on the way, 2 is done.
    var marks = [UInt8](repeating: 0, count: edges.count)
    for start in edges.indices where marks[start] == 0 {
      var path: [(node: Int, next: Int)] = [(start, 0)]
      marks[start] = 1
      while let top = path.last {
        guard top.next < edges[top.node].count else {
          marks[top.node] = 2
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let target = Int(edges[top.node][top.next])
        guard target > 0 else { continue }
        if marks[target] == 1 {
          throw Failure(
            .input, .schemaCycle, "the schema refers to itself for the same value",
            at: place(SchemaNumber(target)))
        }
        if marks[target] == 0 {
          marks[target] = 1
          path.append((target, 0))
        }
      }
    }
  }
}
