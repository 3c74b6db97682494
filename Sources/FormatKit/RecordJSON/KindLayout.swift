import Bytes
import LearnerModel

/// Where the compiled names of a kind's members are.
struct KindLayout: BitwiseCopyable {
  /// The number of the table of the record's own members; -1 where the kind is not compiled yet.
  var table = -1
  var kind: Kind
  /// How many fields the kind has, those of groups included.
  var fieldCount = 0
  /// The entry of the member that says the kind.
  var kindEntry = 0
  /// The number of the path of the first field.
  var firstPath = 0

  /// The number of the path of the record's extensions.
  var extensionsPath: Int { firstPath + fieldCount }
  /// The number of the path of the record's spellings.
  var spellingsPath: Int { firstPath + fieldCount + 1 }
  /// The number of the path of members that are no field.
  var unknownPath: Int { firstPath + fieldCount + 2 }
}

extension MemberTables {
  /// Compiles the members of a kind.
  mutating func compile(_ kind: Kind) -> KindLayout {
    let schema = kind.schema
    var members: [(name: String, entry: MemberEntry)] = []
    for field in schema.members(of: nil) {
      let spec = schema[field]
      guard spec.type == .group else {
        members.append((spec.name, Self.entry(field, schema)))
        continue
      }
      let table = add(
        schema.members(of: field).map { (schema[$0].name, Self.entry($0, schema)) })
      members.append(
        (
          spec.name,
          MemberEntry(.groups, number: field, type: .group, isList: true, members: table)
        ))
    }
    let structure: [(String, MemberAction)] = [
      ("extensions", .extensions), ("spellings", .spellings), ("source", .source),
      ("system", .system), ("kind", .kind),
    ]
    for (name, action) in structure {
      members.append((name, MemberEntry(action, number: Cell.extensionField)))
    }
    let table = add(members)
    return KindLayout(
      table: table, kind: kind, fieldCount: schema.fields.count, kindEntry: entries.count - 1,
      firstPath: RecordPaths.standard.start(of: kind))
  }

  private static func entry(_ field: FieldIndex, _ schema: KindSchema) -> MemberEntry {
    let spec = schema[field]
    let action: MemberAction
    if schema.isKey(field) {
      action = .key
    } else {
      switch spec.type {
      case .text, .uri: action = .text
      case .identifier, .token: action = .word
      case .boolean: action = .boolean
      default: action = .typed
      }
    }
    return MemberEntry(action, number: field, type: spec.type, isList: spec.isList)
  }
}
