import Bytes

/// A record in the making, from typed values: for programs that write records, and for tests.
public struct RecordDraft<Fields: RecordKind>: Sendable {
  var values = DraftValues()

  /// The system that the record's keys belong to, references to other systems apart.
  private let system: String

  /// Begins a record with its key and, where it is about a person, that person's key.
  ///
  /// `system` is the one that its keys and references belong to; empty where it has no name.
  public init(key: RecordKey? = nil, owner: RecordKey? = nil, system: String = "") {
    self.system = system
    values.set(KindSchema.Common.key, (key?.parts).map(KeyForm.encode), isKey: true)
    values.set(KindSchema.Common.owner, (owner?.parts).map(KeyForm.encode), isKey: true)
  }

  /// What the record asks its receiver to do; `nil` where it stands as it is.
  public mutating func setLifecycle(_ lifecycle: Code<Lifecycle>?) {
    values.set(KindSchema.Common.lifecycle, lifecycle?.canonical)
  }

  /// Sets when the record was last changed in its system.
  public mutating func setModified(_ modified: TimeStamp?) {
    values.set(KindSchema.Common.modified, modified?.canonical)
  }

  /// Sets a field, or clears it where `value` is `nil`.
  ///
  /// `spelled` is the source's own spelling, where it is another; `system` the system of a
  /// reference, where it is not the record's own.
  public mutating func set<Value>(
    _ field: KeyPath<Fields, Field<Fields, Value>>, _ value: Value?, spelled: String? = nil,
    system: String? = nil
  ) {
    values.set(
      Fields.declared.fields[keyPath: field].index, value?.canonical, spelled: spelled,
      isKey: Value.target != nil, system: system)
  }

  /// Sets a field to a spelling that does not fit its type.
  public mutating func set<Value>(
    _ field: KeyPath<Fields, Field<Fields, Value>>, unfit spelling: String
  ) {
    values.set(Fields.declared.fields[keyPath: field].index, nil, spelled: spelling)
  }

  /// Adds a value to a list.
  public mutating func append<Value>(
    _ field: KeyPath<Fields, ListField<Fields, Value>>, _ value: Value?, spelled: String? = nil,
    system: String? = nil
  ) {
    values.append(
      Fields.declared.fields[keyPath: field].index, value?.canonical, spelled: spelled,
      isKey: Value.target != nil, system: system)
  }

  /// Adds a group, whose fields `fill` sets.
  public mutating func append<Group>(
    _ field: KeyPath<Fields, GroupField<Fields, Group>>, _ fill: (inout GroupDraft<Group>) -> Void
  ) {
    let declared = Fields.declared.fields[keyPath: field]
    var group = GroupDraft(fields: declared.fields)
    fill(&group)
    values.append(group: declared.index, group.values)
  }

  /// Adds a value without a home in the model.
  public mutating func append(_ value: RecordExtension) { values.extensions.append(value) }

  /// Appends the record to a batch, under the numbers that `names` gives to systems and paths.
  public func write(
    to builder: inout RecordBuilder, names: NameTable, stream: UInt32 = 0, line: UInt64 = 0,
    byte: UInt64 = 0
  ) {
    builder.beginRecord(Fields.kind, stream: stream, line: line, byte: byte)
    values.write(to: &builder, names: names, system: system)
    builder.endRecord()
  }
}

/// A group in the making.
public struct GroupDraft<Group: FieldGroup>: Sendable {
  let fields: Group
  var values = DraftValues()

  init(fields: Group) { self.fields = fields }

  /// Sets a field, or clears it where `value` is `nil`.
  public mutating func set<Value>(
    _ field: KeyPath<Group, Field<Group, Value>>, _ value: Value?, spelled: String? = nil,
    system: String? = nil
  ) {
    values.set(
      fields[keyPath: field].index, value?.canonical, spelled: spelled,
      isKey: Value.target != nil, system: system)
  }

  /// Sets a field to a spelling that does not fit its type.
  public mutating func set<Value>(
    _ field: KeyPath<Group, Field<Group, Value>>, unfit spelling: String
  ) {
    values.set(fields[keyPath: field].index, nil, spelled: spelling)
  }

  /// Adds a value to a list.
  public mutating func append<Value>(
    _ field: KeyPath<Group, ListField<Group, Value>>, _ value: Value?, spelled: String? = nil,
    system: String? = nil
  ) {
    values.append(
      fields[keyPath: field].index, value?.canonical, spelled: spelled,
      isKey: Value.target != nil, system: system)
  }
}

/// The values of a record or group in the making, without the types of their fields.
struct DraftValues: Sendable {
  private struct Entry: Sendable {
    let field: FieldIndex
    /// Absent where the spelling does not fit the field's type.
    var canonical: String?
    var spelling: String?
    /// Whether it is a key, and of which system where that is not the record's own.
    var isKey = false
    var system: String?
    var members: DraftValues?
  }

  private var entries: [Entry] = []
  var extensions: [RecordExtension] = []

  mutating func set(
    _ field: FieldIndex, _ canonical: String?, spelled: String? = nil, isKey: Bool = false,
    system: String? = nil
  ) {
    entries.removeAll { $0.field == field }
    append(field, canonical, spelled: spelled, isKey: isKey, system: system)
  }

  mutating func append(
    _ field: FieldIndex, _ canonical: String?, spelled: String? = nil, isKey: Bool = false,
    system: String? = nil
  ) {
    guard canonical != nil || spelled != nil else { return }
    let spelling = spelled == canonical ? nil : spelled
    entries.append(
      Entry(
        field: field, canonical: canonical, spelling: spelling, isKey: isKey, system: system))
  }

  mutating func append(group field: FieldIndex, _ members: DraftValues) {
    entries.append(Entry(field: field, members: members))
  }

  func write(to builder: inout RecordBuilder, names: NameTable, system own: String) {
    for entry in entries {
      let system = entry.isKey ? names.number(ofSystem: entry.system ?? own) ?? 0 : 0
      switch (entry.canonical, entry.spelling) {
      case (let canonical?, let spelling?):
        builder.value(
          entry.field, canonical: canonical.utf8Span.span, spelling: spelling.utf8Span.span,
          system: system)
      case (let canonical?, nil): builder.value(entry.field, canonical, system: system)
      case (nil, let spelling?): builder.unfit(entry.field, spelling: spelling.utf8Span.span)
      case (nil, nil):
        guard let members = entry.members else { continue }
        builder.beginGroup(entry.field)
        members.write(to: &builder, names: names, system: own)
        builder.endGroup()
      }
    }
    for value in extensions {
      guard let path = names.number(of: value.path) else { continue }
      let flags: Cell.Flags =
        switch value.form {
        case .text: []
        case .json: .json
        case .xml: .xml
        }
      builder.extension_(path: path, copying: value.text.utf8Span.span, flags: flags)
    }
  }
}
