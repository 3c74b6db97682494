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
  /// Where its fields stand among `MemberTables.needs` that every record of the kind has.
  var firstNeed = 0
  var endOfNeeds = 0
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
        members.append((spec.name, entry(field, schema)))
        continue
      }
      let table = add(
        schema.members(of: field).map { (schema[$0].name, entry($0, schema)) })
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
    let firstNeed = needs.count
    let fields = schema.members(of: nil)
    for need in schema.requirements {
      guard let place = fields.firstIndex(of: need.field) else { continue }
      needs.append(Need(entry: tables[table].first + 1 + place, field: need.field))
    }
    return KindLayout(
      table: table, kind: kind, fieldCount: schema.fields.count, kindEntry: entries.count - 1,
      firstNeed: firstNeed, endOfNeeds: needs.count, firstPath: RecordPaths.standard.start(of: kind)
    )
  }

  private mutating func entry(_ field: FieldIndex, _ schema: KindSchema) -> MemberEntry {
    let spec = schema[field]
    let action: MemberAction
    if schema.isKey(field) {
      action = .key
    } else {
      switch spec.type {
      case .text, .uri: action = .text
      case .identifier: action = .word
      case .token: action = .code
      case .boolean: action = .boolean
      default: action = .typed
      }
    }
    return MemberEntry(
      action, number: field, type: spec.type, isList: spec.isList,
      members: spec.codeSet.map { $0.takesAnyWord ? -1 : codes.add($0) } ?? -1)
  }
}
