import LearnerModel
import XMLSyntax

/// A vocabulary's maps, compiled: where each element leads, and what is done for each kind of record.
struct ElementPlan: Sendable {
  /// What is done for a field.
  enum Action: UInt8, Sendable {
    /// The text of an element is a value.
    case value
    /// A key is put together.
    case key
    /// A group, once for each of its elements.
    case group
    /// A value that is always the same.
    case constant
  }

  /// One step of making a record: small and flat, as it is run for every record.
  struct Operation: BitwiseCopyable, Sendable {
    var field: FieldIndex
    /// The place of the element that it is about; zero for the record's own.
    var state: UInt16
    var action: Action
    var type: ValueType
    /// Whether the field takes all there are.
    var isList: Bool
    /// Whether the value is the text of the group's own element.
    var isOwnText = false
    /// How the text stands for the value.
    var form = Form.plain
    /// Whether it reads what versions before had in another place.
    var isReadOnly = false
    var detail: Int32

    /// Whether values mostly repeat themselves and take time to find.
    var remembers: Bool { type == .token || form == .coded || form == .schoolYears }
  }

  /// How the text stands for the value.
  enum Form: UInt8, Sendable {
    case plain
    case coded
    case schoolYears
    case dayOrMoment
  }

  /// What is too large for an operation.
  struct Detail: Sendable {
    var prefix: [UInt8] = []
    var codes: CodeTable?
    var parts: [Part] = []
    var echoes: [(state: UInt16, part: Int)] = []
    var members = 0..<0
    var constant: [UInt8] = []
    /// The field for moments, where the value may be one instead of a day.
    var momentField: FieldIndex = 0
    /// The key's shape in other versions, as a detail of its own; minus one where there is none.
    var other = -1
  }

  /// One part of a key: the places where it may be, the likeliest first.
  struct Part: Sendable {
    /// A place, and how many records further out it stands.
    struct Option: Sendable {
      var state: UInt16
      var outward: Int
    }

    var options: [Option] = []
    /// The text itself, where it is always the same.
    var constant: [UInt8] = []
    /// How many records further out that record is whose place among its like the part is; minus one
    /// where it is no such place.
    var ordinalOutward = -1
    var isOptional = false

    /// Whether there is no key without a value here.
    var isNeeded: Bool { !options.isEmpty && !isOptional }
  }

  /// A kind of record that an element stands for.
  struct Record: Sendable {
    var kind: Kind
    /// In the order of the fields, so that cells come in that order.
    var operations: Range<Int>
    /// The places of the records inside it.
    var inner: [UInt16]
    /// The records that the same element stands for besides.
    var beside: [Int] = []
    /// Whether it is such a record itself.
    var isBeside = false
    /// The places of the records inside it that come before it.
    var leading: [UInt16] = []
    /// Whether it is such a record itself.
    var isLeading = false
    /// The places inside a leading record, its own included.
    var subtree: [UInt16] = []
    /// The place of its element.
    var state: UInt16 = 0
    /// Whether it stands inside another record.
    var isInner = false
    /// What fields have to hold for the record to be written as this element.
    var conditions: [(field: FieldIndex, values: [[UInt8]])] = []
  }

  /// What is known of a place.
  struct State: Sendable {
    /// The path from the record's element on, its name included.
    var path: String
    /// The number of the path in the ledger.
    var ledgerPath: Int
    /// The record that it is, minus one where it is none.
    var record: Int
    /// The name, with `@` in front that of an attribute.
    var name = ""
    /// The place around it.
    var parent: UInt16 = 0
    /// Whether a document without it is not valid.
    var isRequired = false
    /// The record beside another that the element belongs to, minus one where it is none.
    var beside = -1
    var isFragment = false
    var isDropped = false
    var rules = ElementRules()
  }

  private(set) var vocabulary: ElementVocabulary
  var names = XMLNameSet()
  var steps = ElementSteps()
  var states: [State] = [State(path: "", ledgerPath: 0, record: -1)]
  var operations: [Operation] = []
  var details: [Detail] = []
  var records: [Record] = []
  /// What the ledger counts by: the document, each place, and what is unknown below each entity.
  var paths: [SourcePath] = [SourcePath("document", dropReason: .noHome)]
  /// The path of what stands around records.
  static let documentPath = 0

  init(_ vocabulary: ElementVocabulary, version: String?) {
    self.vocabulary = vocabulary
    paths.append(SourcePath("?", isFree: true))
    paths.append(SourcePath("@schemaLocation", dropReason: .derived))
    var compiler = ElementCompiler(plan: self, version: version)
    for element in vocabulary.elements where element.exists(in: version) {
      compiler.add(element)
    }
    self = compiler.plan
    for number in records.indices where records[number].isLeading {
      records[number].subtree = states.indices.map { UInt16($0) }.filter {
        isInside($0, records[number].state)
      }
    }
  }

  private func isInside(_ state: UInt16, _ around: UInt16) -> Bool {
    var state = state
    while state != 0, state != around { state = states[Int(state)].parent }
    return state == around
  }

  /// The path of what no map names.
  static let unknownPath = 1
  /// The path of what a root says about its own schema.
  static let schemaPath = 2

  /// What the documents call a field of a kind, `nil` where they have no name for it.
  func path(of kind: Kind, _ field: FieldIndex) -> String? {
    for record in records where record.kind == kind {
      for operation in operations[record.operations] {
        if operation.action == .group {
          for member in operations[details[Int(operation.detail)].members]
          where member.field == field && member.state != 0 {
            return states[Int(member.state)].path
          }
        } else if operation.field == field, operation.state != 0 {
          return states[Int(operation.state)].path
        }
      }
    }
    return nil
  }
}
