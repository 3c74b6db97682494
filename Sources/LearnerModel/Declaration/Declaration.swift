import Synchronization

/// Collects fields while a kind's stored properties are being created.
///
/// The fields of a kind are its stored properties: creating the kind's type once runs every
/// property's initialiser in declared order, and each of them reports itself here. So a field is
/// declared in one line and nowhere else.
enum Declaration {
  private struct State: Sendable {
    var specs: [FieldSpec] = []
    var groups: [FieldIndex] = []
  }

  private static let state = Mutex(State())
  /// Held while one kind is being declared, so that two kinds never mix.
  private static let turn = Mutex(())

  /// Declares one kind and returns it with its fields.
  static func collect<Declared>(_ make: () -> Declared) -> (Declared, [FieldSpec]) {
    turn.withLock { _ in
      state.withLock { $0 = State() }
      _ = add("key", Identifier.self, isList: false, "The record's identifier within its system.", [])
      _ = add("owner", Identifier.self, isList: false, "The key of the learner whom the record is about.", [])
      _ = add("lifecycle", Code<Lifecycle>.self, isList: false,
        "Whether the record stands, is to be changed or is to be deleted; absent where it stands.", [.oneRoster("status")])
      _ = add("modified", TimeStamp.self, isList: false, "When the record was last changed in its system.", [.oneRoster("dateLastModified")])
      let declared = make()
      return (declared, state.withLock { $0.specs })
    }
  }

  static func add<Value: FieldValue>(
    _ name: String, _ type: Value.Type, isList: Bool, _ meaning: String, _ terms: [Term]
  ) -> FieldIndex {
    let declared = type as? any DeclaredValue.Type
    return append(
      name, type.valueType, codeSet: declared?.declaredCodeSet, target: declared?.declaredTarget,
      isList: isList, meaning, terms)
  }

  static func open(_ name: String, _ meaning: String, _ terms: [Term]) -> FieldIndex {
    let index = append(name, .group, codeSet: nil, target: nil, isList: true, meaning, terms)
    state.withLock { $0.groups.append(index) }
    return index
  }

  static func close(_ index: FieldIndex) {
    state.withLock {
      $0.groups.removeLast()
      $0.specs[Int(index)].end = FieldIndex($0.specs.count)
    }
  }

  private static func append(
    _ name: String, _ type: ValueType, codeSet: CodeSet?, target: Kind?, isList: Bool,
    _ meaning: String, _ terms: [Term]
  ) -> FieldIndex {
    state.withLock { state in
      let index = FieldIndex(state.specs.count)
      let parent = state.groups.last
      let prefix = parent.map { state.specs[Int($0)].path + "." } ?? ""
      state.specs.append(
        FieldSpec(
          name: name, path: prefix + name, type: type, codeSet: codeSet, target: target,
          isList: isList, parent: parent, end: index + 1, meaning: meaning, terms: terms))
      return index
    }
  }
}
