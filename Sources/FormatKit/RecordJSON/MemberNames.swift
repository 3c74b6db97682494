import Bytes
import LearnerModel

/// What is known of a kind's members: their names as they are written.
final class MemberTexts {
  /// The member that says the kind, as in `"kind":"result"`.
  let kindMember: [UInt8]
  let schema: KindSchema
  /// `,"name":` of every field, one behind the other.
  let text: [UInt8]
  /// By field: where its name starts in `text`.
  let starts: [Int]
  /// By field: 0 for a string, 1 for a boolean, 2 for a key; plus 4 for a list.
  let shapes: [UInt8]

  init(_ kind: Kind) {
    let schema = kind.schema
    self.schema = schema
    kindMember = Array(#""kind":"\#(kind.name)""#.utf8)
    var text: [UInt8] = []
    var starts: [Int] = []
    for spec in schema.fields {
      starts.append(text.count)
      text += Array(#","\#(spec.name)":"#.utf8)
    }
    starts.append(text.count)
    // Room for wide copies of the last name.
    self.text = text + [UInt8](repeating: 0, count: 16)
    self.starts = starts
    shapes = schema.fields.indices.map { number in
      let spec = schema.fields[number]
      let isKey = schema.isKey(FieldIndex(number))
      return (spec.type == .boolean ? 1 : isKey ? 2 : 0) + (spec.isList ? 4 : 0)
    }
  }
}

extension KindSchema {
  /// Whether the values of a field are keys, which belong to a system.
  func isKey(_ field: FieldIndex) -> Bool {
    field <= Common.owner || self[field].type == .reference
  }
}

/// The names and shapes of a kind's members, lent for one record.
struct MemberNames: ~Escapable {
  let text: Span<UInt8>
  let starts: Span<Int>
  let shapes: Span<UInt8>

  @_lifetime(copy text, copy starts, copy shapes)
  init(text: Span<UInt8>, starts: Span<Int>, shapes: Span<UInt8>) {
    self.text = text
    self.starts = starts
    self.shapes = shapes
  }

  /// Appends `,"name":`, or `"name":` for the first member.
  @inline(__always)
  func append(_ field: FieldIndex, _ isFirst: inout Bool, to bytes: inout ByteBuffer) {
    let start = starts[Int(field)] &+ (isFirst ? 1 : 0)
    isFirst = false
    bytes.append(text.raw, from: start, count: starts[Int(field) &+ 1] &- start)
  }
}
