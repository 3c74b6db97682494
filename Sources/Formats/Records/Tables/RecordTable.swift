import FormatKit
import LearnerModel

/// The table of a kind of record: one column a field, then what belongs to no field.
struct RecordTable: Sendable {
  /// What a column holds.
  enum Form: Sendable {
    /// A text as it is.
    case text
    /// `true` or `false`.
    case boolean
    /// A key: a text, or JSON where it has several parts or another system.
    case key
    /// JSON text: a list, groups, extensions, spellings.
    case json
  }

  /// A column.
  struct Column: Sendable {
    var name: String
    var form: Form
    /// The field; `nil` for what belongs to none.
    var field: FieldIndex?
  }

  let kind: Kind
  let columns: [Column]
  /// By name: the number of the column.
  let numbers: [String: Int]

  /// The name of the table's file.
  var fileName: String { Self.fileName(of: kind) }

  private static func fileName(of kind: Kind) -> String { "\(kind.schema.plural).csv" }

  /// The columns behind those of fields.
  static let extensions = "extensions"
  static let spellings = "spellings"
  static let source = "source"
  /// The file that says what the tables are and where their records come from.
  static let headerFile = "schoolbag.json"

  init(_ kind: Kind) {
    self.kind = kind
    let schema = kind.schema
    columns =
      schema.members(of: nil).map { field in
        Column(name: schema[field].name, form: Self.form(of: schema, field), field: field)
      } + [
        Column(name: Self.extensions, form: .json, field: nil),
        Column(name: Self.spellings, form: .json, field: nil),
        Column(name: Self.source, form: .json, field: nil),
      ]
    var numbers: [String: Int] = [:]
    for (number, column) in columns.enumerated() { numbers[column.name] = number }
    self.numbers = numbers
  }

  private static func form(of schema: KindSchema, _ field: FieldIndex) -> Form {
    let spec = schema[field]
    if spec.isList || spec.type == .group { return .json }
    if field <= KindSchema.Common.owner || spec.type == .reference { return .key }
    return spec.type == .boolean ? .boolean : .text
  }

  /// The tables of all kinds, by the number of the kind.
  static let all: [RecordTable] = Kind.allCases.map(RecordTable.init)

  /// The table that a file holds, by its name and header; `nil` where it is none of records.
  static func find(name: String, header: [String]) -> RecordTable? {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let known = Kind.allCases.first { fileName(of: $0) == file }.map(RecordTable.init)
    if let known, header.contains(where: { known.numbers[$0] != nil }),
      header.count(where: { known.numbers[$0] == nil }) * 2 <= header.count
    {
      return known
    }
    // Under another name only a header that can be no other table's will do; all tables are made
    // only for one that begins like theirs.
    guard header.first == Kind.person.schema[KindSchema.Common.key].name else { return nil }
    let fitting = all.filter { $0.columns.map(\.name) == header }
    return fitting.count == 1 ? fitting[0] : nil
  }
}
