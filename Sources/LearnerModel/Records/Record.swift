import Bytes

/// A copy of one record with typed access to its fields: `record[\.birthDate]`.
///
/// A record owns its cells and bytes, so it outlives the batch that it was read from. It is for
/// programs, rules and tests; the data path works on `RecordView`.
public struct Record<Fields: RecordKind>: Sendable {
  /// The record's kind and place.
  public let header: RecordHeader
  let content: RecordContent

  /// Copies a record, or returns `nil` where it is of another kind.
  ///
  /// `names` is the job's table; without it systems and extension paths have no names.
  public init?(_ view: borrowing RecordView, names: NameTable? = nil) {
    guard view.header.kind == Fields.kind else { return nil }
    header = view.header
    content = RecordContent(copying: view, names: names)
  }

  /// The value of a field, `nil` where it is absent or its spelling does not fit the type.
  public subscript<Value>(field: KeyPath<Fields, Field<Fields, Value>>) -> Value? {
    content.value(of: Fields.declared.fields[keyPath: field].index, in: content.all)
  }

  /// The values of a field that fit its type.
  public subscript<Value>(field: KeyPath<Fields, ListField<Fields, Value>>) -> [Value] {
    content.values(of: Fields.declared.fields[keyPath: field].index, in: content.all)
  }

  /// The groups of a field.
  public subscript<Group>(
    field: KeyPath<Fields, GroupField<Fields, Group>>
  ) -> [GroupRecord<Group>] {
    let declared = Fields.declared.fields[keyPath: field]
    return content.positions(of: declared.index, in: content.all).map { position in
      GroupRecord(fields: declared.fields, content: content, range: content.members(at: position))
    }
  }

  /// The key within the record's system, `nil` where it has none.
  public var key: RecordKey? { content.key(KindSchema.Common.key) }

  /// The key of the person whom the record is about.
  public var owner: RecordKey? { content.key(KindSchema.Common.owner) }

  /// What the record asks its receiver to do; `nil` where it stands as it is.
  public var lifecycle: Code<Lifecycle>? {
    content.value(of: KindSchema.Common.lifecycle, in: content.all)
  }

  /// When the record was last changed in its system.
  public var modified: TimeStamp? {
    content.value(of: KindSchema.Common.modified, in: content.all)
  }

  /// The name of the system that the key belongs to.
  public var system: String? { content.system(of: KindSchema.Common.key) }

  /// The source's own spelling of a value, whether or not it fits the field's type.
  public func spelling<Value>(of field: KeyPath<Fields, Field<Fields, Value>>) -> String? {
    content.spellings(of: Fields.declared.fields[keyPath: field].index, in: content.all).first
  }

  /// The source's own spellings of all values of a field, in order.
  public func spellings<Value>(of field: KeyPath<Fields, ListField<Fields, Value>>) -> [String] {
    content.spellings(of: Fields.declared.fields[keyPath: field].index, in: content.all)
  }

  /// The name of the system that a reference leads to.
  public func system<Target>(
    of field: KeyPath<Fields, Field<Fields, Reference<Target>>>
  ) -> String? {
    content.system(of: Fields.declared.fields[keyPath: field].index)
  }

  /// The values without a home in the model, in order.
  public var extensions: [RecordExtension] { content.extensions }
}

extension Record: Equatable {
  /// Whether two records say the same: their place in the source does not count.
  public static func == (one: Self, other: Self) -> Bool { one.content == other.content }
}

/// One group of a record, such as an address.
public struct GroupRecord<Group: FieldGroup>: Sendable {
  let fields: Group
  let content: RecordContent
  let range: Range<Int>

  /// The value of a field, `nil` where it is absent or its spelling does not fit the type.
  public subscript<Value>(field: KeyPath<Group, Field<Group, Value>>) -> Value? {
    content.value(of: fields[keyPath: field].index, in: range)
  }

  /// The values of a field that fit its type.
  public subscript<Value>(field: KeyPath<Group, ListField<Group, Value>>) -> [Value] {
    content.values(of: fields[keyPath: field].index, in: range)
  }

  /// The source's own spelling of a value, whether or not it fits the field's type.
  public func spelling<Value>(of field: KeyPath<Group, Field<Group, Value>>) -> String? {
    content.spellings(of: fields[keyPath: field].index, in: range).first
  }
}

/// A value without a home in the model.
public struct RecordExtension: Sendable, Hashable {
  /// How the value is written.
  public enum Form: Sendable, Hashable, CaseIterable {
    /// Any text.
    case text
    /// A JSON value, verbatim.
    case json
    /// An XML fragment, verbatim.
    case xml
  }

  /// Where it stood.
  public let path: NameTable.Path
  /// How it is written.
  public let form: Form
  /// The value as it was written.
  public let text: String

  /// Creates a value without a home in the model.
  public init(space: String, path: String, form: Form = .text, _ text: String) {
    self.path = NameTable.Path(space: space, path: path)
    self.form = form
    self.text = text
  }
}
