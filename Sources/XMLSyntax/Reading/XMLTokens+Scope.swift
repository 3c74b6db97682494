import Bytes

/// A prefix and the namespace that it stands for.
public struct XMLNamespaceDeclaration: Sendable, Hashable {
  /// The prefix, empty for the default namespace.
  public let prefix: String
  /// The namespace, empty where the default namespace is taken back.
  public let namespace: String

  /// Creates a declaration.
  public init(prefix: String, namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}

extension XMLTokens {
  /// The namespace declarations that hold inside the start tag at `index`, its own left out.
  ///
  /// It is looked up for a fragment that is kept, not for every token.
  public func scope(around index: Int) -> [XMLNamespaceDeclaration] {
    var scope: [XMLNamespaceDeclaration] = []
    for declaration in open(at: index) where declaration.token != index {
      scope.removeAll { $0.prefix == declaration.value.prefix }
      scope.append(declaration.value)
    }
    return scope.filter { !$0.namespace.isEmpty }
  }

  /// The declarations that the start tag at `index` makes.
  public func declarations(at index: Int) -> [XMLNamespaceDeclaration] {
    declarations.filter { $0.token == index }.map(\.value)
  }

  /// The declarations of the elements that are open at a token.
  private func open(at index: Int) -> [Declaration] {
    let all = scopeBefore + declarations.filter { $0.token <= index }
    return all.filter { !isClosed($0, before: index) }
  }

  /// Whether the element of a declaration ends in front of a token.
  private func isClosed(_ declaration: Declaration, before index: Int) -> Bool {
    var position = max(declaration.token, 0)
    let end = min(index, count)
    while position < end {
      let token = self[position]
      if token.kind == .end, Int(token.depth) <= declaration.depth { return true }
      position += 1
    }
    return false
  }

  /// Makes room for the tokens that follow.
  mutating func removeAll() {
    if !scopeBefore.isEmpty || !declarations.isEmpty {
      scopeBefore = open(at: count).map {
        Declaration(token: -1, depth: $0.depth, value: $0.value)
      }
      declarations.removeAll()
    }
    for index in 0..<tape.count {
      let token = tape[index]
      if token.kind == .start { openBefore.append(token.name) }
      if token.kind == .end { openBefore.truncate(to: openBefore.count &- 1) }
    }
    tape.removeAll()
    attributes.removeAll()
    texts.removeAll()
    violations.removeAll()
  }
}
