import Bytes
import CSVSyntax
import Findings
import LearnerModel

/// A table's mapping, compiled for the header of one file: what to do with each column.
struct TableReadPlan: Sendable {
  /// What is done with a column's values.
  enum Action: UInt8, Sendable {
    /// The bytes are the canonical form, whatever they are.
    case verbatim
    /// The bytes are checked against a type, and respelled where that can be done.
    case typed
    /// The bytes are looked up in a code table.
    case code
    /// A key or reference.
    case key
    /// A list in one cell.
    case list
    /// Pairs in one cell.
    case pairs
    /// A field of a group of its own.
    case member
    /// JSON text that stands for a list or groups.
    case json
    /// JSON text that stands for extensions.
    case extensionsJSON
    /// JSON text that stands for the source's own spellings.
    case spellingsJSON
    /// A value without a place in the model.
    case keep
    /// Left to the records derived from the row.
    case derived
    /// Left out.
    case drop
  }

  /// One column's operation: small and flat, as it is run for every row.
  struct Operation: BitwiseCopyable, Sendable {
    var column: Int32
    /// Whether another operation of the same column counts the value.
    var isRepeat: Bool
    var field: FieldIndex
    var action: Action
    var type: ValueType
    var check: Column.ValueCheck
    var requirement: UInt8
    var detail: Int32
  }

  /// What is too large for an operation.
  struct Detail: Sendable {
    var column: Column?
    var codes: CodeTable?
    var separator: UInt8 = 0x2C
    var group: FieldIndex = 0
    var second: FieldIndex = 0
    var constants: [(field: FieldIndex, value: [UInt8])] = []
    var extensionPath: UInt32 = 0
    var dropReason: DropReason = .noHome
    var memberType: ValueType = .text
  }

  /// Records derived from a row, compiled.
  struct Derivation: Sendable {
    var kind: Kind
    var eachColumn: Int?
    var itemField: FieldIndex
    var separator: UInt8
    var shared: [(field: FieldIndex, column: Int, type: ValueType, codes: CodeTable?)]
  }

  let mapping: TableMapping
  let context: StreamContext
  let delimiter: UInt8
  let rules: SpellingRules
  /// Tells what is wrong with rows.
  let problems: RowProblems
  /// In the order of the fields, so that cells come in that order.
  let operations: [Operation]
  let details: [Detail]
  let derivations: [Derivation]
  /// One for each column, and one for fields behind the header's last.
  let paths: [SourcePath]
  /// How values of columns are called in locations.
  let columnNames: [String]
  /// What to do about days in another order.
  var dateHint: String?

  /// How many columns the header has.
  var width: Int { problems.width }

  /// The extension paths of the header's columns, in its order.
  ///
  /// That of rows longer than the header is not among them: a column for what hardly ever occurs
  /// would stand in every file.
  var extensionPaths: [UInt32] {
    operations.filter { $0.action == .keep }.sorted { $0.column < $1.column }.map {
      details[Int($0.detail)].extensionPath
    }
  }

  static let optional: UInt8 = 0
  static let required: UInt8 = 1
  static let forbidden: UInt8 = 2
}
