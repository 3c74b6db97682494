/// A type whose stored properties are the fields of a kind of record.
public protocol RecordKind: Sendable, BitwiseCopyable {
  /// The kind.
  static var kind: Kind { get }
  /// The one instance, with its fields numbered, and what the model says about them.
  static var declared: DeclaredKind<Self> { get }
  /// Declares the fields.
  init()
}

/// A kind's fields: as Swift properties and as a table.
public struct DeclaredKind<Fields: RecordKind>: Sendable {
  /// The fields as properties.
  public let fields: Fields
  /// The fields as a table.
  public let schema: KindSchema

  /// Declares a kind; done once, when the kind is first used.
  ///
  /// `needs` are the names of fields that every record has, and why; `owner` is what other standards
  /// call the reference to the person whom a record is about.
  init(
    _ plural: String, in place: KindSchema.Place, _ meaning: String,
    needs: KeyValuePairs<String, String> = [:], owner: Term...
  ) {
    let (fields, specs) = Declaration.collect(owner: owner) { Fields() }
    self.fields = fields
    schema = KindSchema(
      kind: Fields.kind, plural: plural, place: place, meaning: meaning, fields: specs,
      needs: needs.map { ($0.key, $0.value) })
  }
}
