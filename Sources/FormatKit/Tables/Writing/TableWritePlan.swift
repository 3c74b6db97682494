import Bytes
public import Findings
import LearnerModel
import Synchronization

/// Writes records as a set of tables, each record to the table of its kind.
public struct TableWritePlan: WritePlan {
  /// What holds for all tables of a format.
  public struct Settings: Sendable {
    /// The format's id and version.
    public var format: String
    /// The version that is written.
    public var version: String?
    /// Formats whose spellings are written back: bindings of the same standard.
    public var ownFormats: Set<String>
    /// The name space of the standard's extensions.
    public var extensionSpace: String
    /// The byte between two fields.
    public var delimiter: UInt8
    /// What ends a row.
    public var lineEnd: StaticString
    /// What comes behind a table's name.
    public var fileSuffix: String
    /// Whether keys are made for records that have none.
    public var mintsKeys: Bool
    /// Whether cells that keep the source's spelling write it back in a column of their own.
    public var hasSpellingsColumn: Bool

    /// Creates settings.
    public init(
      format: String, version: String? = nil, ownFormats: Set<String>, extensionSpace: String,
      delimiter: UInt8 = UInt8(ascii: ","), lineEnd: StaticString = "\r\n",
      fileSuffix: String = ".csv", mintsKeys: Bool = false, hasSpellingsColumn: Bool = false
    ) {
      self.format = format
      self.version = version
      self.ownFormats = ownFormats
      self.extensionSpace = extensionSpace
      self.delimiter = delimiter
      self.lineEnd = lineEnd
      self.fileSuffix = fileSuffix
      self.mintsKeys = mintsKeys
      self.hasSpellingsColumn = hasSpellingsColumn
    }
  }

  /// A table that was written, as closing files such as a manifest see it.
  public struct WrittenTable: Sendable {
    /// The table's name.
    public var name: String
    /// Whether any of its records says that it is a change: the table is no complete set.
    public var hasChanges: Bool
  }

  /// Makes the closing files from the tables written.
  public typealias Closing = @Sendable ([WrittenTable]) -> [(name: String, bytes: [UInt8])]

  let settings: Settings
  let context: WriteContext
  let tables: [CompiledTable]
  /// By kind: the numbers of the tables that may take such a record.
  let tablesByKind: [[Int]]
  /// Whether values may not hold line breaks.
  let forbidsLineBreaks: Bool
  private let closing: Closing
  /// By table: whether a record said that it is a change, and whether one did not.
  let changes: [Flag]
  let noChanges: [Flag]

  /// Something that any thread may find to be so.
  final class Flag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .relaxed) }

    func set() { value.store(true, ordering: .relaxed) }
  }

  /// Compiles mappings for writing.
  public init(
    _ mappings: [TableMapping], settings: Settings, context: WriteContext,
    closing: @escaping Closing = { _ in [] }
  ) {
    self.settings = settings
    self.context = context
    self.closing = closing
    changes = mappings.map { _ in Flag() }
    noChanges = mappings.map { _ in Flag() }
    forbidsLineBreaks = mappings.contains(where: \.forbidsLineBreaks)
    let existing = mappings.filter { $0.exists(in: settings.version) }
    tables = existing.map { CompiledTable($0, settings: settings, context: context) }
    var byKind: [[Int]] = Array(repeating: [], count: Kind.allCases.count)
    for (number, table) in tables.enumerated() {
      byKind[Int(table.mapping.kind.rawValue)].append(number)
    }
    // The more telling selector first: a use by a person in a class is a person's.
    tablesByKind = byKind.map { numbers in
      numbers.sorted { (existing[$0].selector ?? 0) > (existing[$1].selector ?? 0) }
    }
  }

  /// The files it may write.
  public var files: [PlannedFile] {
    tables.map { PlannedFile(name: $0.mapping.name + settings.fileSuffix, header: $0.headerRow) }
  }

  /// Makes what one thread needs.
  public func makeWorker() -> any WriteWorker { TableWriteWorker(self) }

  /// The files that come last, such as a manifest.
  public func closingFiles(written: [Bool]) -> [(name: String, bytes: [UInt8])] {
    closing(
      tables.indices.filter { written[$0] }.map {
        WrittenTable(name: tables[$0].mapping.name, hasChanges: changes[$0].isSet)
      })
  }

  /// Tells files that are neither complete sets nor changes alone.
  public func closingFindings(written: [Bool]) -> [Finding] {
    tables.indices.filter {
      written[$0] && tables[$0].mapping.datesChangesOnly && changes[$0].isSet && noChanges[$0].isSet
    }.map {
      let name = tables[$0].mapping.name + settings.fileSuffix
      return Finding(
        .mixedChanges, "some rows of \(field: name) are changes, and others say no status",
        at: Location())
    }
  }
}

/// A table's mapping, compiled for writing.
struct CompiledTable: Sendable {
  /// What is written into a column.
  enum Action: UInt8, Sendable, BitwiseCopyable {
    /// A value as it is.
    case plain
    /// A code of the column's list.
    case code
    /// A key or reference.
    case key
    /// All values of a list field.
    case list
    /// Pairs of a group.
    case pairs
    /// A field of the first group that fits.
    case member
    /// A list or groups as JSON text.
    case json
    /// The record's extensions as JSON text.
    case extensionsJSON
    /// The source's own spellings as JSON text.
    case spellingsJSON
    /// Values of records gathered behind their person.
    case gathered
    /// An extension of one path.
    case extensionValue
    /// Always blank.
    case blank
  }

  /// What may be written without looking at a column's other properties.
  struct Shortcut: OptionSet, BitwiseCopyable, Sendable {
    let rawValue: UInt8

    /// A bare canonical value is copied.
    static let copy = Shortcut(rawValue: 1)
    /// A code is looked up; the same one again is copied.
    static let code = Shortcut(rawValue: 2)
    /// Where there is no value, nothing is written and nothing is to be said.
    static let blank = Shortcut(rawValue: 4)
    /// Values of other formats are looked at: the standard does not allow all characters.
    static let checked = Shortcut(rawValue: 8)
    /// Rows that say what the change is need a value.
    static let neededByChanges = Shortcut(rawValue: 16)
  }

  struct WriteColumn: Sendable {
    var name: String
    var action: Action
    var field: FieldIndex
    var type: ValueType
    var check: Column.ValueCheck
    var isRequired: Bool
    /// Whether rows that say what the change is need it.
    var isRequiredOfChanges = false
    var codes: CodeTable?
    var separator: UInt8
    var group: FieldIndex
    var second: FieldIndex
    var constants: [(field: FieldIndex, value: [UInt8])]
    /// For gathered columns: the kind, and the field of such records.
    var gatheredKind: Kind?
    var supplied: [UInt8]?
  }

  let mapping: TableMapping
  let columns: [WriteColumn]
  /// By field: the column that takes it, or -1.
  let columnOfField: [Int16]
  /// By field that stands in where another is missing: the column of the other.
  let columnOfSubstitute: [FieldIndex: Int]
  /// By group field: the columns that take a member of it.
  let columnsOfGroup: [FieldIndex: [Int]]
  /// By extension path: the column that takes it.
  let columnOfPath: [UInt32: Int]
  /// The kinds of records that are gathered into a row.
  let gatheredKinds: Set<Kind>
  /// The kinds of records that rows of any version stand for beside their own.
  let derivedKinds: Set<Kind>
  let headerRow: [UInt8]
  let hasSelector: Bool
  /// By column: how its values are written where nothing is special about them.
  let shortcuts: [Shortcut]
  /// By column: whether it takes all values of its field.
  let isManyColumn: [Bool]
  /// Whether a column takes all extensions.
  let keepsExtensions: Bool

  init(_ mapping: TableMapping, settings: TableWritePlan.Settings, context: WriteContext) {
    self.mapping = mapping
    let schema = mapping.kind.schema
    let version = settings.version
    var columns: [WriteColumn] = []
    var ofField = [Int16](repeating: -1, count: schema.fields.count)
    var ofSubstitute: [FieldIndex: Int] = [:]
    var ofGroup: [FieldIndex: [Int]] = [:]
    var ofPath: [UInt32: Int] = [:]
    for declared in mapping.columns(in: version) {
      var column = WriteColumn(
        name: declared.name, action: .blank, field: 0, type: .text, check: declared.check,
        isRequired: declared.requirement(in: version) == .required, codes: nil, separator: 0x2C,
        group: 0, second: 0, constants: [], gatheredKind: nil, supplied: nil)
      switch declared.binding {
      case .field(let field):
        column.field = field
        column.type = schema[field].type
        column.action = Self.action(of: schema[field], declared, version)
        ofField[Int(field)] = Int16(columns.count)
        if let substitute = declared.substitute { ofSubstitute[substitute] = columns.count }
        column.isRequiredOfChanges =
          mapping.datesChangesOnly
          && (field == KindSchema.Common.modified || field == KindSchema.Common.lifecycle)
      case .keyOfOwner:
        column.field = KindSchema.Common.owner
        column.type = .identifier
        column.action = .key
        ofField[Int(KindSchema.Common.key)] = Int16(columns.count)
        ofField[Int(KindSchema.Common.owner)] = Int16(columns.count)
      case .list(let field, let separator):
        column.field = field
        column.type = schema[field].type
        column.action = .list
        column.separator = separator
        ofField[Int(field)] = Int16(columns.count)
      case .pairs(let group, let first, let second):
        column.field = group
        column.action = .pairs
        column.group = first
        column.second = second
        ofGroup[group, default: []].append(columns.count)
      case .member(let group, let field, let constants):
        column.field = group
        column.type = schema[field].type
        column.action = .member
        column.group = field
        column.constants = constants.map { ($0.0, Array($0.1.utf8)) }
        ofGroup[group, default: []].append(columns.count)
      case .json(let field):
        column.field = field
        column.action = .json
        ofField[Int(field)] = Int16(columns.count)
      case .extensions: column.action = .extensionsJSON
      case .spellings: column.action = .spellingsJSON
      case .derived: Self.bindGathered(&column, declared, mapping, version)
      case .dropped: column.action = .blank
      }
      if column.type == .token, column.action == .code || column.action == .list {
        column.codes = declared.codeTable(for: schema[column.field], in: mapping, version: version)
      } else if column.type == .token, let kind = column.gatheredKind {
        column.codes = declared.codeTable(
          for: kind.schema[column.field], in: mapping, version: version)
      }
      if column.action == .plain || column.action == .code || column.action == .key {
        column.supplied = context.supplied.first {
          $0.kind == mapping.kind && $0.field == column.field
        }.map { Array($0.value.utf8) }
      }
      columns.append(column)
    }
    if !columns.contains(where: { $0.action == .extensionsJSON }) {
      for path in context.extensionPaths[mapping.kind] ?? [] {
        let name = Self.extensionHeader(
          context.names.path(path), mapping, settings, taken: Set(columns.map(\.name)))
        ofPath[path] = columns.count
        columns.append(
          WriteColumn(
            name: name, action: .extensionValue, field: Cell.extensionField, type: .text,
            check: .none, isRequired: false, codes: nil, separator: 0, group: 0, second: 0,
            constants: [], gatheredKind: nil, supplied: nil))
      }
    }
    self.columns = columns
    columnOfField = ofField
    columnOfSubstitute = ofSubstitute
    columnsOfGroup = ofGroup
    columnOfPath = ofPath
    derivedKinds = Set(mapping.derived.map(\.kind))
    gatheredKinds = Set(mapping.derived.filter { $0.exists(in: version) }.map(\.kind))
    hasSelector = mapping.selector != nil
    shortcuts = columns.map { column in
      var shortcut: Shortcut = []
      switch column.action {
      case .plain, .key, .member, .code:
        shortcut = column.codes == nil ? .copy : .code
      case .blank, .extensionValue, .list, .pairs, .json, .extensionsJSON, .spellingsJSON,
        .gathered:
        break
      }
      if column.check != .none { shortcut.insert(.checked) }
      let isMinted =
        column.action == .key && column.field == KindSchema.Common.key && settings.mintsKeys
      if !column.isRequired, column.supplied == nil, column.action != .gathered, !isMinted {
        shortcut.insert(.blank)
      }
      if column.isRequiredOfChanges { shortcut.insert(.neededByChanges) }
      return shortcut
    }
    isManyColumn = columns.map { $0.action == .list || $0.action == .json || $0.action == .pairs }
    keepsExtensions = columns.contains { $0.action == .extensionsJSON }
    var header = ByteBuffer()
    for (number, column) in columns.enumerated() {
      if number > 0 { header.append(settings.delimiter) }
      FieldTextWriter.append(column.name, delimiter: settings.delimiter, to: &header)
    }
    header.append(settings.lineEnd)
    headerRow = header.bytes
  }

  /// The column that takes all groups of a field, where there is one.
  func manyColumnOfGroup(_ group: FieldIndex) -> Int? {
    if let pairs = columnsOfGroup[group]?.first(where: { columns[$0].action == .pairs }) {
      return pairs
    }
    let column = Int(columnOfField[Int(group)])
    return column >= 0 && columns[column].action == .json ? column : nil
  }

  private static func action(of spec: FieldSpec, _ column: Column, _ version: String?) -> Action {
    switch spec.type {
    case .token: spec.codeSet == nil ? .plain : .code
    case .reference: .key
    case .identifier where spec.path == "key" || spec.path == "owner": .key
    default: .plain
    }
  }

  /// A derived column is written from the records that were derived from it.
  private static func bindGathered(
    _ column: inout WriteColumn, _ declared: Column, _ mapping: TableMapping, _ version: String?
  ) {
    for records in mapping.derived where records.exists(in: version) {
      if records.each == declared.name {
        column.gatheredKind = records.kind
        column.field = records.itemField
        column.type = .reference
        column.separator = 0x2C
        column.action = .gathered
      }
      for (field, name) in records.shared where name == declared.name {
        column.gatheredKind = records.kind
        column.field = field
        column.type = records.kind.schema[field].type
        column.action = .gathered
      }
    }
  }

  /// The header of a column for values without a place in the model.
  private static func extensionHeader(
    _ path: NameTable.Path, _ mapping: TableMapping, _ settings: TableWritePlan.Settings,
    taken: Set<String>
  ) -> String {
    let prefix = mapping.extensionPrefix ?? ""
    if path.space == settings.extensionSpace {
      // A column that stood twice comes back under the header that it had.
      if let name = TableReadPlan.nameOfRepeat(path.path), taken.contains(name) {
        if name.hasPrefix(prefix) { return name }
        if !taken.contains(prefix + name) { return prefix + name }
      }
      return path.path.hasPrefix(prefix) ? path.path : prefix + path.path
    }
    return "\(prefix)\(path.space).\(path.path)"
  }
}
