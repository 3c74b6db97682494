import Bytes
public import Findings
public import JSONSyntax

/// Checks JSON values against a schema, one after another, on one thread.
public struct SchemaChecker: ~Copyable {
  private let schema: CompiledSchema
  private var machine: SchemaMachine
  private var tree = ValueTree()
  /// Where the text of the present value is.
  public private(set) var violationCount = 0

  /// Creates a checker.
  public init(_ schema: CompiledSchema) {
    self.schema = schema
    machine = SchemaMachine(schema)
  }

  /// Something that a value does not keep.
  public struct Violation {
    /// What reports call it.
    public let code: FindingCode
    /// The offset of the value or name in the bytes that were read.
    public let offset: Int
    /// What tells causes apart: the rule, and the value's path without numbers of elements.
    public let cause: UInt64
    let index: Int
  }

  /// Reads the value that `first` starts, up to its last token, and checks it.
  ///
  /// - Returns: Whether it fits; `nil` where it is ill formed.
  public mutating func check(_ tokenizer: inout JSONTokenizer, _ first: JSONToken) -> Bool? {
    guard tree.read(&tokenizer, first, names: schema.names) else { return nil }
    let fits = Self.check(&machine, tree, tokenizer.bytes)
    violationCount = machine.violations.count
    return fits
  }

  private static func check(
    _ machine: inout SchemaMachine, _ tree: borrowing ValueTree, _ bytes: RawSpan
  ) -> Bool {
    machine.check(tree.view(of: bytes))
  }

  /// The offset of the first name that its object has already; `nil` where there is none.
  public var repeatedName: Int? { tree.repeatedName.map { Int(tree.nodes[$0].offset) } }

  /// One of the violations of the value checked last, given the bytes that it was read from.
  public func violation(_ index: Int, in bytes: RawSpan) -> Violation {
    let violation = machine.violations[index]
    let view = tree.view(of: bytes)
    var hash = UInt64(bitPattern: Int64(violation.site)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= UInt64(bitPattern: Int64(violation.name) &+ 1) &* 0xD6E8_FEB8_6659_FD93
    ViolationPath.walk(to: Int(violation.node), view) { step in
      switch step {
      case .name(let node):
        hash = (hash ^ UInt64(bitPattern: Int64(view[node].name) &+ 3)) &* 0x100_0000_01B3
      case .element: hash = (hash ^ 2) &* 0x100_0000_01B3
      }
      hash ^= hash >> 31
    }
    return Violation(
      code: violation.keyword.code, offset: Int(view[Int(violation.node)].offset), cause: hash,
      index: index)
  }

  /// The path of a violation: a JSON pointer in which names that the schema does not know are `*`.
  public func path(of violation: Violation, in bytes: RawSpan) -> String {
    ViolationPath.text(
      to: Int(machine.violations[violation.index].node), tree.view(of: bytes), showsAll: false)
  }

  /// What is said about a violation.
  public func message(of violation: Violation, in bytes: RawSpan) -> Message {
    let found = machine.violations[violation.index]
    let view = tree.view(of: bytes)
    let words =
      found.name < 0
      ? found.keyword.words : found.keyword.words(lacking: schema.names.text(Int(found.name)))
    let pointer = schema.pointer(of: found.site)
    let shown = ViolationPath.text(to: Int(found.node), view, showsAll: false)
    let exact = ViolationPath.text(to: Int(found.node), view, showsAll: true)
    if shown == exact { return "\(words) (\(pointer))" }
    return "\(words) (\(pointer)), at \(private: exact)"
  }

  /// Calls `body` with each code of which more was found than is kept, and how much more.
  public func forEachUnlisted(_ body: (FindingCode, Int) -> Void) {
    guard machine.hasUnlisted else { return }
    for (number, count) in machine.unlisted.enumerated() where count > 0 {
      if let keyword = SchemaKeyword(rawValue: UInt8(number)) { body(keyword.code, count) }
    }
  }
}

/// The way from a value to one inside it.
enum ViolationPath {
  enum Step {
    /// A member, by the node of its name.
    case name(Int)
    /// An element, by its number.
    case element(Int)
  }

  static func walk(to target: Int, _ view: borrowing ValueView, _ body: (Step) -> Void) {
    var index = 0
    while index != target, view[index].isContainer {
      let isObject = view[index].kind == .object
      var child = index + 1
      var number = 0
      var found: Int?
      while child < Int(view[index].next) {
        let content = isObject ? child + 1 : child
        let end = Int(view[content].next)
        if target < end {
          body(isObject ? .name(child) : .element(number))
          found = target == child ? target : content
          break
        }
        child = end
        number += 1
      }
      guard let found else { return }
      index = found
    }
  }

  static func text(to target: Int, _ view: borrowing ValueView, showsAll: Bool) -> String {
    var steps: [Step] = []
    walk(to: target, view) { steps.append($0) }
    var text = ""
    for step in steps {
      switch step {
      case .element(let number): text += "/\(number)"
      case .name(let node):
        let isShown = showsAll || view[node].name >= 0
        text += "/" + (isShown ? SchemaDocument.escaped(String(view.content(of: view[node]))) : "*")
      }
    }
    return text
  }
}
