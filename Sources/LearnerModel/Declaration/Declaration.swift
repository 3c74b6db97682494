import Synchronization

/// Collects fields while a kind's stored properties are being created.
///
/// The fields of a kind are its stored properties: creating the kind's type once runs every
/// property's initialiser in declared order, and each of them reports itself here. So a field is
/// declared in one line and nowhere else.
enum Declaration {
  private struct State: Sendable {
    var specs: [FieldSpec] = []
    /// The group whose fields are being declared; a group holds no group.
    var group: FieldIndex?
  }

  private static let state = Mutex(State())
  /// Held while one kind is being declared, so that two kinds never mix.
  private static let turn = Mutex(())

  /// Declares one kind and returns it with its fields.
  static func collect<Declared>(
    owner: [Term], _ make: () -> Declared
  ) -> (Declared, [FieldSpec]) {
    turn.withLock { _ in
      state.withLock {
        $0 = State()
        $0.specs.reserveCapacity(64)
      }
      addCommon(owner: owner)
      let declared = make()
      return (declared, state.withLock { $0.specs })
    }
  }

  /// The fields that every record has, in the order of `KindSchema.Common`.
  private static func addCommon(owner: [Term]) {
    _ = add(
      "key", Identifier.self, "The record's identifier within its system.",
      [.oneRoster("sourcedId")])
    _ = add("owner", Identifier.self, "The key of the person whom the record is about.", owner)
    _ = add(
      "lifecycle", Code<Lifecycle>.self,
      "Whether the record stands, is to be changed or is to be deleted; absent where it stands.",
      [.oneRoster("status")])
    _ = add(
      "modified", TimeStamp.self, "When the record was last changed in its system.",
      [.oneRoster("dateLastModified")])
  }

  static func add<Value: FieldValue>(
    _ name: String, _ type: Value.Type, isList: Bool = false, _ meaning: String, _ terms: [Term]
  ) -> FieldIndex {
    append(
      name, type.valueType, codeList: type.codeList, target: type.target, isList: isList, meaning,
      terms)
  }

  static func open(_ name: String, _ meaning: String, _ terms: [Term]) -> FieldIndex {
    let index = append(name, .group, codeList: nil, target: nil, isList: true, meaning, terms)
    state.withLock {
      precondition($0.group == nil, "a group holds no group")
      $0.group = index
    }
    return index
  }

  static func close(_ index: FieldIndex) {
    state.withLock {
      $0.group = nil
      $0.specs[Int(index)].end = FieldIndex($0.specs.count)
    }
  }

  private static func append(
    _ name: String, _ type: ValueType, codeList: (any CodeList.Type)?, target: Kind?, isList: Bool,
    _ meaning: String, _ terms: [Term]
  ) -> FieldIndex {
    state.withLock { state in
      let index = FieldIndex(state.specs.count)
      let groupName = state.group.map { state.specs[Int($0)].name }
      state.specs.append(
        FieldSpec(
          name: name, groupName: groupName, type: type, codeList: codeList, target: target,
          isList: isList, parent: state.group, end: index + 1, meaning: meaning, terms: terms))
      return index
    }
  }
}
