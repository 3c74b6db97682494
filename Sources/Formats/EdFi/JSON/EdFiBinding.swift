import FormatKit
import LearnerModel

// What is clever here
//   There is one vocabulary, that of the bulk XML. The maps of the API's JSON are made of it by the
//   rules by which the standard itself makes them: names start with a small letter, codes end in
//   `Descriptor`, lists are named in the plural and hold objects, the elements between a reference and
//   the parts of its key fall away, and common types that only hold things together do as well.
// If you change this
//   A test compares every path of the derived maps with the API's own description. Where a name does
//   not follow the rules, the row of the vocabulary says so with `json`.

/// Makes the maps of the API's JSON from those of the bulk XML.
struct EdFiBinding {
  /// What stands around a row.
  struct Scope {
    var kind: Kind
    /// The names whose repetition is left out of those of lists.
    var around: [String]
    /// Whether it stands inside a reference, where all parts of a key are side by side.
    var isInReference = false
    /// What stands in front of names.
    var prefix = ""
    /// The steps of XML that have fallen away around it.
    var steps: [String] = []
    /// The versions that have what is around; empty: all.
    var versions: Set<String> = []
    /// Whether what is around may be missing.
    var isOptional = false
  }

  /// What rows become: rows, and keys that have no element of their own.
  struct Derived {
    var rows: [ElementMap] = []
    var keys: [(field: FieldIndex, shape: KeyShape)] = []
  }

  /// The map of an entity.
  static func entity(_ element: ElementMap) -> ElementMap {
    guard case .record(let map) = element.use else { return element }
    var names = [element.name]
    // What is said of all organizations is left out of the names of each.
    if map.kind == .organization { names.append("EducationOrganization") }
    var derived = element
    var record = self.record(map, Scope(kind: map.kind, around: names))
    record.elements += ["id", "_etag", "_lastModifiedDate", "link"].map { .dropped($0, .derived) }
    derived.use = .record(record)
    return derived
  }

  private static func record(_ map: RecordMap, _ scope: Scope) -> RecordMap {
    var scope = scope
    scope.kind = map.kind
    let inner = derive(map.elements, scope)
    var record = map
    record.elements = inner.rows
    record.keys = map.keys.map { ($0.field, EdFiKeyPaths.shape($0.shape)) } + inner.keys
    record.beside = map.beside.map { self.record($0, scope) }
    record.orders = [:]
    return record
  }

  private static func derive(_ rows: [ElementMap], _ scope: Scope) -> Derived {
    var derived = Derived()
    for row in rows where !row.name.hasPrefix("@") {
      var row = row
      row.versions =
        row.versions.isEmpty
        ? scope.versions
        : scope.versions.isEmpty ? row.versions : row.versions.intersection(scope.versions)
      if row.versions.isEmpty, !scope.versions.isEmpty { continue }
      row.binding.keptSteps = scope.steps + (row.name == "." ? [] : [row.name])
      if scope.isOptional { row.isRequired = false }
      for row in apart(row) {
        let inner = derive(row, scope)
        derived.rows += inner.rows
        derived.keys += inner.keys
      }
    }
    return derived
  }

  /// A row that stands in another place in some versions, once for those and once for the others.
  private static func apart(_ row: ElementMap) -> [ElementMap] {
    guard !row.binding.versions.isEmpty else { return [row] }
    let all = row.versions.isEmpty ? EdFiVersion.all : row.versions
    var (some, others) = (row, row)
    some.versions = all.intersection(row.binding.versions)
    others.versions = all.subtracting(row.binding.versions)
    others.binding.path = nil
    return [some, others].filter { !$0.versions.isEmpty }
  }

  private static func derive(_ row: ElementMap, _ scope: Scope) -> Derived {
    var row = row
    switch row.use {
    case .value(let field, let form): return Derived(rows: value(row, field, form, scope))
    case .reference(let field, let shape): return reference(row, field, shape, scope)
    case .group(let field, let constants):
      var inside = scope
      inside.around = [row.name]
      inside.steps = []
      if let path = row.binding.path, !path.hasSuffix("[]") {
        // A bare value stands for the group.
        row.children = row.children.map(\.withoutOlderPlace)
        return Derived(rows: place(row.once, at: path))
      }
      let inner = derive(row.children, inside)
      row.use = .group(field, constants: constants)
      row.children = inner.rows
      return Derived(rows: place(row, at: list(row.name, scope) + "[]"))
    case .record(let map):
      row.use = .record(record(map, Scope(kind: map.kind, around: [row.name])))
      return Derived(rows: place(row, at: list(row.name, scope) + "[]"))
    case .structure: return structure(row, scope)
    case .kept: return Derived(rows: kept(row, scope))
    case .dropped: return Derived(rows: place(row, at: EdFiNames.member(row.name)))
    case .part, .fragment: return Derived()
    }
  }

  private static func kept(_ row: ElementMap, _ scope: Scope) -> [ElementMap] {
    var row = row
    let isList = row.isList == true || (!row.isRequired && EdFiKeptForms.lists.contains(row.name))
    row.isList = nil
    if row.name.hasSuffix("Reference") {
      let parts = EdFiIdentities.parts(of: row.name)
      if scope.isInReference {
        return parts.map { part in
          var part = part
          part.binding.keptSteps = scope.steps + [row.name] + (part.binding.keptSteps ?? [])
          return part
        }
      }
      row.use = .structure
      row.children = parts + [.dropped("link", .derived)]
      let name = EdFiNames.member(row.name)
      guard isList else { return place(row, at: name) }
      return place(
        row, at: "\(list(String(row.name.dropLast("Reference".count)), scope))[]/\(name)")
    }
    let name = EdFiKeyPaths.leaf(row.name, isInReference: scope.isInReference, after: scope.prefix)
    if EdFiKeptForms.numbers.contains(row.name) { row = row.number }
    if EdFiKeptForms.booleans.contains(row.name) { row = row.boolean }
    return place(row, at: isList ? "\(list(row.name, scope))[]/\(name)" : name)
  }

  private static func list(_ name: String, _ scope: Scope) -> String {
    EdFiNames.members(EdFiNames.short(name, inside: scope.around))
  }

  private static func value(
    _ row: ElementMap, _ field: FieldIndex, _ form: ElementForm, _ scope: Scope
  ) -> [ElementMap] {
    var row = row
    var isList = scope.kind.schema[field].isList
    if isList, row.isList == false || row.binding.path.map({ !$0.contains("[]") }) == true {
      row = row.once
      isList = false
    }
    if case .coded(let prefix, _) = form {
      row = row.withoutOlderPlace
      // The type of the code: `GradeLevelDescriptor` of `uri://ed-fi.org/GradeLevelDescriptor#`.
      let type = EdFiNames.member(prefix.split(separator: "/").last?.dropLast() ?? "")
      if row.name == "." { return place(row, at: type) }
      return place(
        row,
        at: isList
          ? "\(list(row.name, scope))[]/\(type)"
          : EdFiNames.member(scope.prefix + row.name) + "Descriptor")
    }
    if form == .schoolYears {
      row.use = .value(field, .plain)
      return place(
        row.number, at: EdFiKeyPaths.leaf(row.name, isInReference: scope.isInReference))
    }
    let name = EdFiNames.member(scope.prefix + row.name)
    return place(row, at: isList ? "\(list(row.name, scope))[]/\(name)" : name)
  }

  private static func reference(
    _ row: ElementMap, _ field: FieldIndex, _ shape: KeyShape, _ scope: Scope
  ) -> Derived {
    if scope.isInReference {
      // The parts stand in the reference around.
      return Derived(keys: [(field, EdFiKeyPaths.shape(shape, isInReference: true))])
    }
    var row = row
    row.use = .reference(field, EdFiKeyPaths.shape(shape, isInReference: true))
    row.children = [.dropped("link", .derived)]
    var isList =
      field >= FieldIndex(KindSchema.Common.count) && scope.kind.schema[field].isList
    if isList, row.isList == false {
      row = row.once
      isList = false
    }
    let name = EdFiNames.member(row.name)
    return Derived(
      rows: place(
        row,
        at: isList
          ? "\(list(String(row.name.dropLast("Reference".count)), scope))[]/\(name)" : name))
  }

  private static func structure(_ row: ElementMap, _ scope: Scope) -> Derived {
    var inside = scope
    inside.versions = row.versions
    inside.isOptional = scope.isOptional || !row.isRequired
    if row.name.hasSuffix("Identity"), scope.isInReference {
      inside.isOptional = false
      inside.steps = row.binding.keptSteps ?? []
      return derive(row.children, inside)
    }
    if row.name.hasSuffix("Reference") {
      inside.isInReference = true
      inside.isOptional = false
      inside.steps = []
      let name = EdFiNames.member(row.name)
      let inner = derive(row.children, inside)
      var reference = row
      reference.children = inner.rows + [.dropped("link", .derived)]
      let keys = inner.keys.map { key in
        var shape = key.shape.below(name)
        if shape.versions.isEmpty { shape.versions = row.versions }
        return (field: key.field, shape: shape)
      }
      return Derived(rows: place(reference, at: name), keys: keys)
    }
    if row.name.hasSuffix("Credits"), row.children.contains(where: { $0.name == "Credits" }),
      row.binding.path == nil
    {
      inside.prefix = scope.prefix + row.name.dropLast("Credits".count)
      inside.steps = row.binding.keptSteps ?? []
      return derive(row.children, inside)
    }
    if inlined.contains(row.name) {
      inside.steps = row.binding.keptSteps ?? []
      return derive(row.children, inside)
    }
    inside.steps = []
    inside.isOptional = false
    inside.versions = []
    inside.around = [row.name]
    let inner = derive(row.children, inside)
    guard !inner.rows.isEmpty else { return Derived() }
    var object = row
    object.children = inner.rows
    let name = EdFiKeptForms.lists.contains(row.name) ? list(row.name, scope) + "[]" : nil
    return Derived(
      rows: place(object, at: name ?? EdFiNames.member(row.name)), keys: inner.keys)
  }

  /// Common types that fall away: what is inside stands beside what is around.
  private static let inlined: Set<String> = [
    "Name", "BirthData", "Citizenship", "AttendanceEvent", "Achievement", "DualCredit",
  ]

  /// Puts a row at a path such as `races[]/raceDescriptor`, or at the one that it names itself.
  private static func place(_ row: ElementMap, at path: String) -> [ElementMap] {
    var row = row
    let steps = (row.binding.path ?? path).split(separator: "/").map(String.init)
    guard let last = steps.last else { return [] }
    let kept = row.binding.keptSteps
    row.binding = ElementBinding()
    row.binding.keptSteps = steps.count > 1 ? [] : kept
    var isListed = row.isList ?? false
    if last.hasSuffix("[]") { isListed = true }
    row.name = last.hasSuffix("[]") ? String(last.dropLast(2)) : last
    row.isList = isListed
    for step in steps.dropLast().reversed() {
      var around = ElementMap.inside(step, [row])
      around.binding.keptSteps = []
      around.versions = row.versions
      around.isRequired = row.isRequired
      if step.hasSuffix("[]") {
        around.name = String(step.dropLast(2))
        around = around.list.repeated
      }
      row = around
    }
    row.binding.keptSteps = kept
    return [row]
  }
}

extension ElementMap {
  /// The same without the place of the code in versions that had it in an element inside.
  fileprivate var withoutOlderPlace: ElementMap {
    guard case .value(let field, .coded(let prefix, _)) = use else { return self }
    var map = self
    map.use = .value(field, .coded(prefix: prefix))
    return map
  }
}
