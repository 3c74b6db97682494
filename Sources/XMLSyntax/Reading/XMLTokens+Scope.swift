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
    guard !scopeBefore.isEmpty || !declarations.isEmpty else { return [] }
    var open = scopeBefore
    var next = 0
    for position in 0..<min(index + 1, count) {
      let token = self[position]
      if token.kind == .end, position < index { open.removeAll { $0.depth >= token.depth } }
      while next < declarations.count, declarations[next].token == position {
        open.append(declarations[next])
        next += 1
      }
    }
    return open
  }

  /// Makes room for the tokens that follow.
  mutating func removeAll() {
    if !scopeBefore.isEmpty || !declarations.isEmpty {
      scopeBefore = open(at: count)
      for index in scopeBefore.indices { scopeBefore[index].token = -1 }
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
