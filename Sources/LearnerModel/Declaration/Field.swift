/// A field of a kind or of a group, and the Swift type of its value.
///
/// A field is no more than its number, so that a kind with a hundred of them is plain bits.
public struct Field<Owner, Value: FieldValue>: Sendable, BitwiseCopyable {
  /// The field's number within the kind.
  public let index: FieldIndex

  /// Declares a field that occurs at most once.
  init(_ name: String, _ meaning: String, _ terms: Term...) {
    index = Declaration.add(name, Value.self, meaning, terms)
  }
}

/// A field that may occur more than once.
public struct ListField<Owner, Value: FieldValue>: Sendable, BitwiseCopyable {
  /// The field's number within the kind.
  public let index: FieldIndex

  /// Declares a field that may occur more than once.
  init(_ name: String, _ meaning: String, _ terms: Term...) {
    index = Declaration.add(name, Value.self, isList: true, meaning, terms)
  }
}

/// A group of fields that may occur more than once, such as an address.
public struct GroupField<Owner, Group: FieldGroup>: Sendable, BitwiseCopyable {
  /// The group's number within the kind.
  public let index: FieldIndex
  /// The fields of the group, numbered within the kind.
  public let fields: Group

  /// Declares a group that may occur more than once.
  init(_ name: String, _ meaning: String, _ terms: Term...) {
    let opened = Declaration.open(name, meaning, terms)
    index = opened
    fields = Group()
    Declaration.close(opened)
  }
}

/// A type whose stored properties are the fields of a group; a group holds no group.
public protocol FieldGroup: Sendable, BitwiseCopyable {
  /// Declares the fields.
  init()
}

extension Field where Owner: RecordKind {
  /// The member's name.
  public var name: String { Owner.declared.schema[index].name }
}

extension ListField where Owner: RecordKind {
  /// The member's name.
  public var name: String { Owner.declared.schema[index].name }
}

extension GroupField where Owner: RecordKind {
  /// The member's name.
  public var name: String { Owner.declared.schema[index].name }
}
