import Bytes
import LearnerModel
import Synchronization

/// Where a member's name stands, and what its values are like.
struct MemberShape: BitwiseCopyable {
  /// Where `,"name":"` starts.
  var start: UInt32
  /// How many bytes it has.
  var count: UInt16
  /// 0 for a string, 1 for a boolean, 2 for a key.
  var scalar: UInt8
  /// Whether there may be several values.
  var isList: Bool
}

/// What is known of a kind's members: their names as they are written.
final class MemberTexts: Sendable {
  /// How a record begins with its kind, as in `{"kind":"result"`.
  let opening: [UInt8]
  let schema: KindSchema
  /// `,"name":"` of every field, one behind the other.
  let text: [UInt8]
  /// By field.
  let shapes: [MemberShape]

  /// Those of a kind: made once, where they are needed first.
  static func of(_ kind: Kind) -> MemberTexts {
    made.withLock { made in
      if let known = made[Int(kind.rawValue)] { return known }
      let texts = MemberTexts(kind)
      made[Int(kind.rawValue)] = texts
      return texts
    }
  }

  private static let made = Mutex([MemberTexts?](repeating: nil, count: Kind.allCases.count))

  private init(_ kind: Kind) {
    let schema = kind.schema
    self.schema = schema
    opening = Array(#"{"kind":"\#(kind.name)""#.utf8)
    var text: [UInt8] = []
    shapes = schema.fields.indices.map { number in
      let spec = schema.fields[number]
      let isKey = schema.isKey(FieldIndex(number))
      let name = Array(#","\#(spec.name)":""#.utf8)
      text += name
      return MemberShape(
        start: UInt32(text.count - name.count), count: UInt16(name.count),
        scalar: spec.type == .boolean ? 1 : isKey ? 2 : 0, isList: spec.isList)
    }
    // Room for wide copies of the last name.
    self.text = text + [UInt8](repeating: 0, count: 32)
  }
}

extension KindSchema {
  /// Whether the values of a field are keys, which belong to a system.
  func isKey(_ field: FieldIndex) -> Bool {
    field <= Common.owner || self[field].type == .reference
  }
}

/// The names and shapes of a kind's members, lent for some records.
struct MemberNames: ~Escapable {
  let text: Span<UInt8>
  let shapes: Span<MemberShape>

  @_lifetime(copy text, copy shapes)
  init(text: Span<UInt8>, shapes: Span<MemberShape>) {
    self.text = text
    self.shapes = shapes
  }

  /// Appends `,"name":`, or `"name":` for the first member.
  @inline(__always)
  func append(_ field: FieldIndex, _ isFirst: inout Bool, to bytes: inout ByteBuffer) {
    let shape = shapes[Int(field)]
    let start = Int(shape.start) &+ (isFirst ? 1 : 0)
    isFirst = false
    bytes.append(text.raw, from: start, count: Int(shape.start) &+ Int(shape.count) &- 1 &- start)
  }
}
