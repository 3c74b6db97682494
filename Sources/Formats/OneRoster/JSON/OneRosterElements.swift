import FormatKit
import LearnerModel

/// Makes the elements of JSON objects out of the columns of tables: the same fields, codes and
/// versions, by the names and in the shapes of the REST binding.
struct OneRosterElements {
  /// The version; `nil` for what is read, which is of all of them.
  let version: String?

  /// What stands in an object.
  func record(_ object: OneRosterObject) -> RecordMap {
    let table = object.table
    let fields = Set(members(of: object).compactMap { $0.binding.fieldIndex })
    var keys = [(field: KindSchema.Common.key, shape: KeyShape(["sourcedId"]))]
    var elements: [ElementMap] = []
    for column in members(of: object) {
      if case .keyOfOwner = column.binding {
        keys.append((KindSchema.Common.owner, KeyShape(["sourcedId"])))
      }
      if let element = element(column, of: object) { elements.append(element) }
      // A field that stands in where the column's own is missing, and has no member itself.
      if version != nil, let other = column.substitute, !fields.contains(other) {
        var column = column
        column.binding = .field(other)
        column.substitute = nil
        if let element = element(column, of: object) { elements.append(element) }
      }
    }
    elements += nested(in: object)
    elements.append(.open("metadata"))
    return RecordMap(table.kind, keys: keys, elements).named(table.name)
  }

  /// The columns that are members in the version.
  private func members(of object: OneRosterObject) -> [Column] {
    object.table.columns.filter { column in
      if object.absent.contains(column.name), version != nil { return false }
      guard let version, let versions = object.versions[column.name] else {
        return column.exists(in: version)
      }
      return versions.contains(version)
    }
  }

  /// The element of a column; `nil` where other records of the object have it.
  func element(_ column: Column, of object: OneRosterObject) -> ElementMap? {
    let schema = object.table.kind.schema
    let name = name(of: column, object)
    var element: ElementMap
    switch column.binding {
    case .field(KindSchema.Common.key), .keyOfOwner: element = .part(name)
    case .field(let field):
      let spec = schema[field]
      if spec.type == .reference || field == KindSchema.Common.owner {
        element = reference(name, field, to: spec.target ?? .person)
      } else {
        element = ElementMap(name, .value(field, form(of: column, object)))
      }
      if spec.isList { element = element.single.once }
      if spec.type == .boolean {
        element = element.oneOf(["true", "false"])
        if version != "1.1" { element = element.string }
      }
    case .list(let field, _):
      element =
        schema[field].type == .reference
        ? reference(name, field, to: schema[field].target ?? .session)
        : ElementMap(name, .value(field, form(of: column, object)))
      element = element.list
    case .pairs(let group, let first, let second):
      let names = object.pairs[column.name] ?? ("type", "identifier")
      element =
        ElementMap(
          name, .group(group, constants: []),
          [
            ElementMap(names.first, .value(first, .plain)).required,
            ElementMap(names.second, .value(second, .plain)).required,
          ]
        ).list.closed
    case .member(let group, let field, let constants):
      element =
        ElementMap(
          name,
          .group(group, constants: constants.map { (field: $0.0, value: $0.1) }),
          [ElementMap(".", .value(field, .plain))]
        ).once
    case .dropped(let reason): return .dropped(name, reason)
    case .derived, .json, .extensions, .spellings: return nil
    }
    if column.name == "status" { element = element.usually("active") }
    return isRequired(column, object) ? element.required : element
  }

  /// Whether the version requires a member.
  private func isRequired(_ column: Column, _ object: OneRosterObject) -> Bool {
    if ["status", "dateLastModified"].contains(column.name) { return true }
    if version == "1.2" {
      if object.required.contains(column.name) { return true }
      if object.optional.contains(column.name) { return false }
    }
    return column.requirement(in: version) == .required
  }

  private func name(of column: Column, _ object: OneRosterObject) -> String {
    if let name = object.names[column.name] { return name }
    guard column.name != "sourcedId" else { return column.name }
    for (ending, plural) in [("SourcedIds", "s"), ("SourcedId", "")]
    where column.name.hasSuffix(ending) {
      return column.name.dropLast(ending.utf8.count) + plural
    }
    return column.name
  }

  private func form(of column: Column, _ object: OneRosterObject) -> ElementForm {
    if let moment = object.moments[column.name] { return .dayAndMoment(moment) }
    let codes = column.codes(in: version)
    guard codes != nil || column.openCodePrefix != nil else { return .plain }
    return .listed(
      (codes ?? []).map { ElementCode($0.theirs, $0.canonical) }, open: column.openCodePrefix)
  }

  /// A member that refers to another object: `{"href","sourcedId","type"}`.
  ///
  /// Where the object is and what it is follow from what is referred to: addresses that are written
  /// are relative ones, the collection and the id.
  func reference(_ name: String, _ field: FieldIndex, to kind: Kind) -> ElementMap {
    ElementMap(
      name, .reference(field, KeyShape(["sourcedId|."])), Self.link(to: kind)
    ).closed
  }

  /// What stands in a reference.
  static func link(to kind: Kind) -> [ElementMap] {
    let object = OneRosterObject.object(of: kind)
    return [
      .dropped("href", .derived).usually("\(object?.table.name ?? kind.name)/{sourcedId}").required,
      .part("sourcedId").required,
      .dropped("type", .derived).usually(object?.single ?? kind.name).required,
    ]
  }
}

extension Column.Binding {
  /// The field, where it is one.
  fileprivate var fieldIndex: FieldIndex? {
    switch self {
    case .field(let field), .list(let field, _): field
    default: nil
    }
  }
}
