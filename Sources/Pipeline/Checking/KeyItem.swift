import Bytes
import LearnerModel

/// That a record has a key, or that records refer to it from one field.
struct KeyItem: BitwiseCopyable {
  /// The fingerprint of the key, which covers the kind it names.
  var key: Hash128
  /// The first place.
  var site: KeySite
  /// How many references there are; of a definition, a fingerprint of what the record says where
  /// it may be said again, else zero.
  var count: UInt32
  /// The number of the kind that refers to the key; of a definition, the number of the code that is
  /// its type plus one, where rules ask for it, else zero.
  var kind: UInt8
  /// The number of the kind that the key names.
  var target: UInt8
  /// The field that refers to the key; `Self.definition` where the record has it.
  var field: FieldIndex

  /// Stands for the field of a record's own key.
  static let definition = FieldIndex.max

  var isDefinition: Bool { field == Self.definition }

  /// The number of the code that is the type of a definition.
  var type: Int? { kind == 0 ? nil : Int(kind) - 1 }

  /// Whether both are references from the same field to the same key.
  @inline(__always)
  func isAlike(_ other: KeyItem) -> Bool {
    key.low == other.key.low && key.high == other.key.high && field == other.field
      && kind == other.kind
  }
}
