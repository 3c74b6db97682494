/// A field of a kind or of a group, and the Swift type of its value.
public struct Field<Owner, Value: FieldValue>: Sendable {
  /// The field's number within the kind.
  public let index: FieldIndex
  /// The member's name.
  public let name: String

  /// Declares a field that occurs at most once.
  init(_ name: String, _ meaning: String, _ terms: Term...) {
    self.name = name
    index = Declaration.add(name, Value.self, meaning, terms)
  }
}

/// A field that may occur more than once.
public struct ListField<Owner, Value: FieldValue>: Sendable {
  /// The field's number within the kind.
  public let index: FieldIndex
  /// The member's name.
  public let name: String

  /// Declares a field that may occur more than once.
  init(_ name: String, _ meaning: String, _ terms: Term...) {
    self.name = name
    index = Declaration.add(name, Value.self, isList: true, meaning, terms)
  }
}

/// A group of fields that may occur more than once, such as an address.
public struct GroupField<Owner, Group: FieldGroup>: Sendable {
  /// The group's number within the kind.
  public let index: FieldIndex
  /// The member's name.
  public let name: String
  /// The fields of the group, numbered within the kind.
  public let fields: Group

  /// Declares a group that may occur more than once.
  init(_ name: String, _ meaning: String, _ terms: Term...) {
    self.name = name
    let opened = Declaration.open(name, meaning, terms)
    index = opened
    fields = Group()
    Declaration.close(opened)
  }
}

/// A type whose stored properties are the fields of a group; a group holds no group.
public protocol FieldGroup: Sendable {
  /// Declares the fields.
  init()
}
