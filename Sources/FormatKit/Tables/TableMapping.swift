public import LearnerModel

/// One table of a format: its columns and the kind of record that a row stands for.
///
/// Reading, writing, required-ness, documentation, coverage and forecast come from the same rows.
public struct TableMapping: Sendable {
  /// The table's name: a file name without its ending.
  public var name: String
  /// The kind of record that a row stands for.
  public var kind: Kind
  /// The columns in the order of the standard.
  public var columns: [Column]
  /// The versions that have the table; empty: all.
  public var versions: Set<String>
  /// The standard whose words for codes are used where a column has no list of its own.
  public var standard: Standard?
  /// The name space of values that stand in columns without a place in the model.
  public var extensionSpace: String
  /// What the headers of extension columns start with, where the standard provides for them.
  public var extensionPrefix: String?

  /// Whether a column of that name is one of those that the standard provides for what it lacks.
  func provides(_ name: String) -> Bool { extensionPrefix.map { name.hasPrefix($0) } ?? false }

  /// Records that a row stands for besides its own.
  public var derived: [DerivedRecords]
  /// A field that a record must have to be written here, where several tables share a kind.
  public var selector: FieldIndex?

  /// Whether the standard wants every record on one line: values without line breaks.
  public var forbidsLineBreaks = false

  /// Whether the moment of the last change may stand only in rows that say what the change is.
  public var datesChangesOnly = false

  /// Declares a table.
  public init(
    _ name: String, of kind: Kind, versions: Set<String> = [], standard: Standard? = nil,
    extensionSpace: String,
    extensionPrefix: String? = nil, selector: FieldIndex? = nil, derived: [DerivedRecords] = [],
    columns: [Column]
  ) {
    self.name = name
    self.kind = kind
    self.versions = versions
    self.standard = standard
    self.extensionSpace = extensionSpace
    self.extensionPrefix = extensionPrefix
    self.selector = selector
    self.derived = derived
    self.columns = columns
  }

  /// Whether a version has the table.
  public func exists(in version: String?) -> Bool {
    guard let version, !versions.isEmpty else { return true }
    return versions.contains(version)
  }

  /// The name of the column that holds a field of a kind, its own or that of derived records.
  func columnName(of kind: Kind, _ field: FieldIndex, version: String?) -> String? {
    for records in derived where records.kind == kind && records.exists(in: version) {
      if records.itemField == field { return records.each }
      if let shared = records.shared.first(where: { $0.field == field }) { return shared.column }
    }
    guard kind == self.kind else { return nil }
    return columns.first { column in
      switch column.binding {
      case .field(let own), .list(let own, _), .json(let own): own == field
      case .keyOfOwner:
        field == KindSchema.Common.key || field == KindSchema.Common.owner
      case .pairs(_, let first, let second): field == first || field == second
      case .member(_, let member, _): field == member
      case .extensions, .spellings, .derived, .dropped: false
      }
    }?.name
  }

  /// The columns of a version, in order.
  public func columns(in version: String?) -> [Column] {
    columns.filter { $0.exists(in: version) }
  }
}

/// Records of another kind that a row stands for: the roles of a user, one for each organization.
///
/// Written back, such records are gathered into the row of the person they belong to.
public struct DerivedRecords: Sendable {
  /// The kind of record.
  public var kind: Kind
  /// The column whose items make one record each; where it is blank, one record is made if any
  /// other column has a value.
  public var each: String
  /// The field that takes an item.
  public var itemField: FieldIndex
  /// Fields that take the value of another column.
  public var shared: [(field: FieldIndex, column: String)]
  /// Versions in which rows stand for such records; empty: all.
  public var versions: Set<String>

  /// Declares derived records; their owner is the row's record.
  public init(
    _ kind: Kind, each: String, item itemField: FieldIndex,
    shared: [(field: FieldIndex, column: String)] = [], versions: Set<String> = []
  ) {
    self.kind = kind
    self.each = each
    self.itemField = itemField
    self.shared = shared
    self.versions = versions
  }

  /// Whether rows of a version stand for such records.
  public func exists(in version: String?) -> Bool {
    guard let version, !versions.isEmpty else { return true }
    return versions.contains(version)
  }
}

extension TableMapping {
  /// Adds what this table reads or writes in a version.
  ///
  /// `isWriting` adds the limits under which a value may be lost.
  public func addCoverage(to coverage: inout Coverage, version: String?, isWriting: Bool) {
    guard exists(in: version) else { return }
    let schema = kind.schema
    for column in columns(in: version) {
      var limits: Coverage.Limits = []
      func add(_ field: FieldIndex) {
        if isWriting {
          limits.formUnion(column.limits(of: schema[field], in: self, version: version))
          limits.formUnion(requiredLimits(version))
        }
        coverage.add(kind, field, limits: limits)
      }
      switch column.binding {
      case .field(let field):
        if isWriting, schema[field].isList { limits.insert(.tooMany) }
        add(field)
        if isWriting, let substitute = column.substitute {
          // Where both are there and differ, the column holds its own.
          limits.insert(.tooMany)
          add(substitute)
        }
      case .list(let field, _): add(field)
      case .keyOfOwner:
        // Where both are there and differ, the column holds the key.
        if isWriting { limits.insert(.tooMany) }
        add(KindSchema.Common.key)
        add(KindSchema.Common.owner)
      case .pairs(_, let first, let second):
        add(first)
        add(second)
      case .member(_, let field, let constants):
        if isWriting { limits.insert(.tooMany) }
        add(field)
        for (constant, _) in constants {
          if isWriting { limits.formUnion([.noPlace, .tooMany]) }
          add(constant)
        }
      case .json(let field):
        add(field)
        for member in Int(field) + 1..<max(Int(field) + 1, Int(schema[field].end)) {
          add(FieldIndex(member))
        }
      case .extensions, .spellings, .derived, .dropped: break
      }
    }
    for records in derived where records.exists(in: version) {
      let limits: Coverage.Limits = isWriting ? [.unresolved, .tooMany] : []
      coverage.add(records.kind, KindSchema.Common.owner, limits: isWriting ? [.unresolved] : [])
      coverage.add(
        records.kind, KindSchema.Common.lifecycle, limits: isWriting ? [.unresolved, .noPlace] : [])
      coverage.add(records.kind, records.itemField, limits: isWriting ? [.unresolved] : [])
      for (field, name) in records.shared {
        var limits = limits
        if isWriting, let column = columns.first(where: { $0.name == name }) {
          let spec = records.kind.schema[field]
          limits.formUnion(column.limits(of: spec, in: self, version: version))
        }
        coverage.add(records.kind, field, limits: limits)
      }
    }
  }

  private func requiredLimits(_ version: String?) -> Coverage.Limits {
    selector == nil ? [] : [.noPlace]
  }
}

extension Column {
  /// The codes of this column for a field: its own, else the standard's, else the model's.
  func codeTable(for spec: FieldSpec, in table: TableMapping, version: String?) -> CodeTable? {
    guard spec.type == .token else { return nil }
    if let codes = codes(in: version) {
      return CodeTable(codes, openPrefix: openCodePrefix, extending: spec.codeSet)
    }
    guard let set = spec.codeSet else { return nil }
    if let standard = table.standard {
      let crosswalk = set.crosswalk(to: standard).map {
        (theirs: $0.theirs, canonical: $0.canonical)
      }
      if !crosswalk.isEmpty {
        return CodeTable(crosswalk, openPrefix: openCodePrefix, extending: set)
      }
    }
    return CodeTable(
      set.codes.map { ($0.value, $0.value) }, openPrefix: openCodePrefix, extending: set)
  }

  /// The losses that may occur when a field is written to this column.
  func limits(of spec: FieldSpec, in table: TableMapping, version: String?) -> Coverage.Limits {
    var limits: Coverage.Limits = []
    switch spec.type {
    case .token where codeTable(for: spec, in: table, version: version) != nil:
      // An open list, too, wants codes of one's own to be marked.
      limits.formUnion([.outsideCodeSet, .invalid])
    case .decimal, .integer, .boolean, .date, .timeStamp, .year, .duration, .language:
      limits.insert(.invalid)
    default: break
    }
    if check != .none || table.forbidsLineBreaks { limits.insert(.invalid) }
    if table.datesChangesOnly, case .field(KindSchema.Common.modified) = binding {
      limits.insert(.noPlace)
    }
    return limits
  }
}
