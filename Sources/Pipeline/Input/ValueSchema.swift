public import JSONSchema

/// A JSON Schema that inputs are checked against, and what its instances are.
public struct ValueSchema: Sendable {
  /// What a schema describes.
  public enum Unit: String, Sendable, CaseIterable {
    /// Each element of an array, each line, each value by itself.
    case element
    /// The whole text, also where it is an array.
    case document
  }

  /// The schema.
  public var schema: CompiledSchema
  /// What it describes.
  public var unit: Unit

  /// Describes a check; without a unit, a schema that asks for an array describes documents.
  public init(_ schema: CompiledSchema, unit: Unit? = nil) {
    self.schema = schema
    self.unit = unit ?? (schema.describesArray ? .document : .element)
  }
}
