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
    /// Whether the element stands in the record around.
    var isAround = false
    /// How the text stands for the value.
    var form = Form.plain
    /// Whether it reads what versions before had in another place.
    var isReadOnly = false
    var detail: Int32
    /// The number of the key's shape, where it is one.
    var key: Int32 = -1

    /// Whether values mostly repeat themselves and take time to find.
    var remembers: Bool {
      type == .token || form == .coded || form == .schoolYears || form == .trimmed
    }
  }

  /// How the text stands for the value.
  enum Form: UInt8, Sendable {
    case plain
    case coded
    case schoolYears
    case dayOrMoment
    case dayAndMoment
    case dayInParts
    case trimmed
    case numberOrText
    case localized
    case present
  }

  /// What the maps say about an element's JSON.
  struct JSONForms: Sendable {
    /// `nil` where it is one only if there are several.
    var isList: Bool?
    var type = JSONType.declared
  }

  /// What is too large for an operation.
  struct Detail: Sendable {
    var prefix: [UInt8] = []
    var codes: CodeTable?
    /// Codes of the same list that have no counterpart.
    var otherCodes: Set<String> = []
    /// Whether a word that is no code stands for itself.
    var takesAnyWord = false
    var parts: [Part] = []
    var echoes: [(state: UInt16, part: Int)] = []
    var members = 0..<0
    var constant: [UInt8] = []
    /// The field for moments or texts, where the value may be one instead of a day or a number.
    var momentField: FieldIndex = 0
    /// The place of the time beside a day, where each is an object of numbers.
    var timeState: UInt16 = 0
    /// The key's shape in other versions, as a detail of its own; minus one where there is none.
    var other = -1
    /// Whether what the key names in a record around may be written there.
    var saysAround = false
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
    /// Whether no key lacks that text.
    var isStrict = false
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
    /// Whether it only holds other records.
    var isShell = false
    /// Whether it is written into each element that says its key.
    var isShared = false
    /// Whether it is written inside or beside another where not all of it has a place.
    var isPartial = false
    /// Whether what has no place beside another may be written as an element of its own.
    var leavesRest = false
    /// The roles of which a person has to be in one to be written as this element; none where any do.
    var roles: [[UInt8]] = []
    /// What fields have to hold for the record to be written as this element.
    var conditions: [(field: FieldIndex, values: [[UInt8]])] = []
    /// The fields without which no record is written as this element.
    var tellers: [FieldIndex] = []
    /// The place whose text tells that it is this record and no other of the same element, and those
    /// texts; none where it takes what no other does.
    var told: (state: UInt16, texts: [[UInt8]])?
    /// Whether no record is written as it.
    var isOnlyRead = false
    /// What places say in writing where the record says nothing else.
    var texts: [(state: UInt16, text: [UInt8])] = []
    /// What else the same element may be, in the order in which it is asked.
    var others: [Int] = []

    /// Whether its element may be one of several records.
    var isChoice: Bool { !others.isEmpty }
  }

  /// The shape of a key, flat, as it is read for every record.
  struct KeyPlan: BitwiseCopyable, Sendable {
    var firstPart: Int32
    var partCount: Int32
    var firstEcho: Int32
    var echoCount: Int32
    /// The shape in other versions, minus one where there is none.
    var other: Int32
    /// Whether all that it is made of stands around the record, so that those beside it have the same.
    var isAround: Bool
  }

  /// One part of a key, flat.
  struct KeyPart: BitwiseCopyable, Sendable {
    /// Where it may be, the likeliest first.
    var firstOption: Int32
    var optionCount: Int32
    /// Whether there is no key without a value here.
    var isNeeded: Bool
    /// Where its text stands among the plan's, if it is always the same.
    var constantStart: Int32
    var constantCount: Int32
    /// How many records further out that record is whose place among its like the part is; minus one
    /// where it is no such place.
    var ordinalOutward: Int32
  }

  /// A place where a part of a key may be, flat.
  struct KeyOption: BitwiseCopyable, Sendable {
    var state: UInt16
    /// How many records further out it stands.
    var outward: Int16
  }

  /// What says a part of a key once more, flat.
  struct KeyEcho: BitwiseCopyable, Sendable {
    var state: UInt16
    var part: Int16
  }

  /// What is asked of a place for every node, flat.
  struct Place: BitwiseCopyable, Sendable {
    var ledgerPath: Int32
    var record: Int32
    var beside: Int32
    var isFragment: Bool
    /// Whether some of what is inside belongs to the record beside.
    var isSplit: Bool
    /// Whether it stands there again for each of what is inside.
    var isRepeated: Bool
    /// Whether JSON lists and objects are kept as a whole here.
    var takesWhole: Bool
    /// Whether no place is inside, so that JSON objects are kept as a whole here.
    var isLeaf: Bool
    /// The place of the records inside the one around that use what it says, zero where none do.
    var usedBy: UInt16
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
    /// Whether it holds a whole number.
    var isNumber = false
    /// Whether it holds a school year as two years.
    var isSchoolYears = false
    /// Its place among the elements around it.
    var rank = 0
    /// The record beside another that the element belongs to, minus one where it is none.
    var beside = -1
    /// Whether some of what is inside belongs to the record beside.
    var isSplit = false
    var isFragment = false
    var isDropped = false
    /// Whether its element is kept or left out.
    var isHomeless = false
    /// The place of the records inside the one around that use what it says, zero where none do.
    var usedBy: UInt16 = 0
    /// How a value is written in JSON.
    var json = JSONForms()
    /// The steps that it has in the paths of what is kept; `nil` for its name.
    var keptSteps: [String]?
    var rules = ElementRules()
  }

  /// The place of an element that stands in no other, zero where there is none of that name.
  func top(_ name: String) -> UInt16 {
    let found = states.indices.dropFirst().first {
      states[$0].parent == 0 && states[$0].name == name
    }
    return UInt16(found ?? 0)
  }

  private(set) var vocabulary: ElementVocabulary
  var names = XMLNameSet()
  var steps = ElementSteps()
  var states: [State] = [State(path: "", ledgerPath: 0, record: -1)]
  var operations: [Operation] = []
  var details: [Detail] = []
  var records: [Record] = []
  var keyPlans: [KeyPlan] = []
  var keyParts: [KeyPart] = []
  var keyOptions: [KeyOption] = []
  var keyEchoes: [KeyEcho] = []
  /// The texts of parts that are always the same.
  var keyConstants: [UInt8] = []
  private(set) var places: [Place] = []
  private(set) var joins: [ElementJoinPlan] = []
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
    self = compiler.finished
    var isLeaf = [Bool](repeating: true, count: states.count)
    for (number, state) in states.enumerated().dropFirst() {
      isLeaf[Int(state.parent)] = false
      if state.rules.isOpen { isLeaf[number] = false }
    }
    places = zip(states, isLeaf).map { state, isLeaf in
      Place(
        ledgerPath: Int32(state.ledgerPath), record: Int32(state.record),
        beside: Int32(state.beside), isFragment: state.isFragment, isSplit: state.isSplit,
        isRepeated: state.rules.isRepeated,
        takesWhole: state.isFragment || (state.isHomeless && isLeaf),
        isLeaf: isLeaf, usedBy: state.usedBy)
    }
    flattenKeys()
    joins = vocabulary.joins.compactMap { ElementJoinPlan($0, self) }
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

  /// Leaves an element's own text to reading where a member inside says the same.
  mutating func preferMembers() {
    for index in operations.indices where operations[index].isOwnText {
      let field = operations[index].field
      let lists = records.map(\.operations) + details.map(\.members)
      guard let list = lists.first(where: { $0.contains(index) }) else { continue }
      operations[index].isReadOnly = list.contains {
        operations[$0].field == field && !operations[$0].isOwnText
      }
    }
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

  /// Lays the keys out flat.
  private mutating func flattenKeys() {
    var numbers: [Int: Int32] = [:]
    for index in operations.indices where operations[index].action == .key {
      operations[index].key = flatten(Int(operations[index].detail), &numbers)
    }
  }

  private mutating func flatten(_ number: Int, _ numbers: inout [Int: Int32]) -> Int32 {
    guard number >= 0 else { return -1 }
    if let known = numbers[number] { return known }
    let other = flatten(details[number].other, &numbers)
    let detail = details[number]
    keyPlans.append(
      KeyPlan(
        firstPart: Int32(keyParts.count), partCount: Int32(detail.parts.count),
        firstEcho: Int32(keyEchoes.count), echoCount: Int32(detail.echoes.count), other: other,
        isAround: detail.echoes.isEmpty
          && detail.parts.allSatisfy { part in
            part.ordinalOutward != 0 && part.options.allSatisfy { $0.outward > 0 }
          }))
    for part in detail.parts {
      keyParts.append(
        KeyPart(
          firstOption: Int32(keyOptions.count), optionCount: Int32(part.options.count),
          isNeeded: part.isNeeded, constantStart: Int32(keyConstants.count),
          constantCount: Int32(part.constant.count), ordinalOutward: Int32(part.ordinalOutward)))
      keyConstants += part.constant
      keyOptions += part.options.map { KeyOption(state: $0.state, outward: Int16($0.outward)) }
    }
    keyEchoes += detail.echoes.map { KeyEcho(state: $0.state, part: Int16($0.part)) }
    numbers[number] = Int32(keyPlans.count - 1)
    return Int32(keyPlans.count - 1)
  }
}
