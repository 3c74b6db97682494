import Bytes
import CSVSyntax
import Findings
import LearnerModel

extension TableReadPlan {
  /// Compiles a mapping for a header.
  init(
    _ mapping: TableMapping, header: [String], match: HeaderMatch, version: String?,
    delimiter: UInt8, rules: SpellingRules, context: StreamContext,
    requirement: (Column) -> Column.Requirement
  ) {
    var operations: [Operation] = []
    var details: [Detail] = []
    var paths: [SourcePath] = []
    var names: [String] = []
    var seenNames: Set<String> = []

    for (position, name) in header.enumerated() {
      var detail = Detail()
      var operation = Operation(
        column: Int32(position), isRepeat: false, field: Cell.extensionField, action: .keep,
        type: .text,
        check: .none, requirement: Self.optional, detail: Int32(details.count))
      if let number = match.columns[position] {
        let column = mapping.columns[number]
        detail.column = column
        operation.check = column.check
        switch requirement(column) {
        case .optional: operation.requirement = Self.optional
        case .required: operation.requirement = Self.required
        case .forbidden: operation.requirement = Self.forbidden
        }
        Self.bind(column, mapping, version: version, &operation, &detail)
        paths.append(
          SourcePath(
            "\(mapping.name).\(column.name)",
            dropReason: operation.action == .drop ? detail.dropReason : nil))
        names.append(column.name)
      } else {
        let isNamed = !name.utf8Span.span.isBlank
        let isRepeated =
          !seenNames.insert(name).inserted || mapping.columns.contains { $0.name == name }
        let path =
          isNamed
          ? (isRepeated ? Self.pathOfRepeat(name, position) : name) : "#\(position + 1)"
        let isShown = mapping.provides(name) && isPlainName(name)
        detail.extensionPath =
          context.names.number(of: .init(space: mapping.extensionSpace, path: path)) ?? 0
        paths.append(
          SourcePath(
            "\(mapping.name).\(path)", isFree: isNamed && !isShown,
            cover: "\(mapping.name).#\(position + 1)"))
        names.append(isShown || !isNamed ? path : "#\(position + 1)")
      }
      operations.append(operation)
      if case .keyOfOwner = detail.column?.binding {
        // The same value again; it is counted and checked once.
        operation.field = KindSchema.Common.owner
        operation.isRepeat = true
        operation.requirement = Self.optional
        operations.append(operation)
      }
      details.append(detail)
    }
    let overflow = RowProblems.overflowName(width: header.count)
    paths.append(SourcePath("\(mapping.name).\(overflow)"))
    names.append(overflow)

    self.mapping = mapping
    self.context = context
    self.delimiter = delimiter
    self.rules = rules
    problems = RowProblems(
      context: context, width: header.count, delimiter: delimiter,
      overflowPath: context.names.number(of: .init(space: mapping.extensionSpace, path: overflow))
        ?? 0)
    self.details = details
    self.paths = paths
    columnNames = names
    // Columns of other versions are read as what they are there, and so are the records of theirs.
    derivations = mapping.derived.map { records in
      Self.derivation(records, mapping: mapping, match: match, version: version)
    }.filter { $0.eachColumn != nil || !$0.shared.isEmpty }
    self.operations = operations.enumerated().sorted {
      ($0.element.field, $0.offset) < ($1.element.field, $1.offset)
    }.map(\.element)
  }

  /// The path of a column whose header stands before it already.
  private static func pathOfRepeat(_ name: String, _ position: Int) -> String {
    "\(name)#\(position + 1)"
  }

  /// The header of a column with such a path; `nil` where it has none.
  static func nameOfRepeat(_ path: String) -> String? {
    guard let sign = path.lastIndex(of: "#"), sign > path.startIndex,
      Int(path[path.index(after: sign)...]) != nil
    else { return nil }
    return String(path[..<sign])
  }

  private static func bind(
    _ column: Column, _ mapping: TableMapping, version: String?, _ operation: inout Operation,
    _ detail: inout Detail
  ) {
    let schema = mapping.kind.schema
    func bindValue(_ field: FieldIndex) {
      let spec = schema[field]
      operation.type = spec.type
      switch spec.type {
      case .token:
        detail.codes = column.codeTable(for: spec, in: mapping, version: version)
        operation.action = detail.codes == nil ? .verbatim : .code
      case .reference: operation.action = .key
      case .identifier:
        operation.action =
          field == KindSchema.Common.key || field == KindSchema.Common.owner ? .key : .verbatim
      case .text, .uri, .group: operation.action = .verbatim
      default: operation.action = .typed
      }
    }
    switch column.binding {
    case .field(let field):
      operation.field = field
      bindValue(field)
    case .keyOfOwner:
      operation.field = KindSchema.Common.key
      operation.action = .key
    case .list(let field, let separator):
      operation.field = field
      bindValue(field)
      detail.memberType = operation.type
      detail.separator = separator
      operation.action = .list
    case .pairs(let group, let first, let second):
      operation.field = group
      operation.action = .pairs
      detail.group = first
      detail.second = second
    case .member(let group, let field, let constants):
      bindValue(field)
      operation.field = group
      operation.action = .member
      detail.group = field
      detail.memberType = schema[field].type
      detail.constants = constants.map { ($0.0, Array($0.1.utf8)) }
    case .json(let field):
      operation.field = field
      operation.action = .json
    case .extensions:
      operation.field = Cell.extensionField
      operation.action = .extensionsJSON
    case .spellings:
      operation.field = Cell.extensionField
      operation.action = .spellingsJSON
    case .derived:
      operation.action = .derived
    case .dropped(let reason):
      operation.action = .drop
      detail.dropReason = reason
    }
  }

  private static func derivation(
    _ records: DerivedRecords, mapping: TableMapping, match: HeaderMatch, version: String?
  ) -> Derivation {
    func position(_ name: String) -> Int? {
      guard let number = mapping.columns.firstIndex(where: { $0.name == name }) else { return nil }
      return match.columns.firstIndex(of: number)
    }
    let schema = records.kind.schema
    var shared: [(field: FieldIndex, column: Int, type: ValueType, codes: CodeTable?)] = []
    for (field, name) in records.shared {
      guard let column = position(name),
        let declared = mapping.columns.first(where: { $0.name == name })
      else { continue }
      let codes = declared.codeTable(for: schema[field], in: mapping, version: version)
      shared.append((field, column, schema[field].type, codes))
    }
    return Derivation(
      kind: records.kind, eachColumn: position(records.each), itemField: records.itemField,
      separator: UInt8(ascii: ","), shared: shared)
  }
}

/// Whether a header looks like a name rather than like somebody's value.
func isPlainName(_ name: String) -> Bool {
  name.utf8.count <= 100
    && name.utf8.allSatisfy { byte in
      (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x2E || byte == 0x5F
        || byte == 0x2D || byte == 0x3A || byte == 0x23 || byte == 0x2B
    }
}
