import Bytes
import Findings
public import LearnerModel

/// Writes records as the elements of a vocabulary, each to the file that its element belongs to.
public struct ElementWritePlan: WritePlan {
  /// One file of the output.
  public struct File: Sendable {
    /// The file's name.
    public var name: String
    /// What stands before the first record: the declaration and the root's start tag.
    public var header: String
    /// What stands behind the last record.
    public var footer: String
    /// The elements that stand in it, by their paths.
    public var elements: [String]
    /// What stands between two records.
    public var separator = ""
    /// Whether the end of its object is left to what stands behind it.
    public var isOpen = false
    /// Whether the file is there even where nothing is written to it.
    public var isAlwaysThere = false

    /// Declares a file.
    public init(name: String, header: String, footer: String, elements: [String]) {
      self.name = name
      self.header = header
      self.footer = footer
      self.elements = elements
    }
  }

  let plan: ElementPlan
  let context: WriteContext
  let format: String
  let documents: [File]
  /// Whether records are written as JSON.
  let isJSON: Bool
  /// Whether the maps are derived from those of another binding.
  let isBound: Bool
  /// The steps that the maps of any version have in the paths of what is kept, where they are derived.
  let boundSteps: Set<String>
  /// By kind: the records that an element of its own may stand for.
  let candidates: [[Int]]
  /// By place: the file of its element, minus one where it has none.
  let fileOfState: [Int]
  /// By place: the join whose elements stand there, minus one where there is none.
  let joinOfState: [Int]
  /// What the document around records says: cells of a field with that value need no place.
  public var said: [(kind: Kind, field: FieldIndex, value: [UInt8])] = []
  /// The fields that the version has a place for.
  let coverage: Coverage
  /// By place: the places inside it, in order.
  let inner: [[UInt16]]
  /// By place: that inside which takes any members, zero where there is none.
  let openState: [UInt16]
  /// By place: whether its text is a member of a group that needs more, so that a key alone does not
  /// make the element.
  let isFilledByGroups: [Bool]
  /// By name: the file of elements that are kept as they stand.
  let fileOfName: [String: Int]
  /// The other bindings of the same format: codes in records that come from them keep their spelling.
  public var kin: Set<String> = []
  /// Whether records come learner by learner: another person than the learner has no place, and what
  /// stands beside the learner need not follow at once.
  public var isByLearner = false
  /// Whether a learner's element takes what has a place inside it from anywhere among the learner's
  /// records, be it that a part of such a record has no place.
  public var takesLearner = false
  /// What helps where an element is missing, by its name: what the format can be told, the moment that
  /// counts as now.
  public var hints: [(element: String, hint: String)] = []
  /// The namespace in which elements are kept as they stand.
  let namespace: String
  /// By kind: the fields that have a place.
  private let places: [Set<FieldIndex>]
  /// By record: the fields that have a place in it.
  let fieldsOfRecord: [Set<FieldIndex>]

  /// Compiles a vocabulary for a version.
  ///
  /// - Parameters:
  ///   - vocabulary: The maps.
  ///   - version: The version to write.
  ///   - files: The files, in the order in which they are read.
  ///   - namespace: The namespace of the version's elements.
  ///   - format: The format's id: records that come from it keep their spelling.
  ///   - context: What is known of the records.
  public init(
    _ vocabulary: ElementVocabulary, version: String?, files: [File], namespace: String,
    format: String, context: WriteContext
  ) {
    self.init(
      vocabulary, version: version, files: files, namespace: namespace, format: format,
      isJSON: false, context: context)
  }

  /// Compiles a vocabulary for a version to be written as JSON.
  ///
  /// - Parameters:
  ///   - vocabulary: The maps.
  ///   - version: The version to write; `nil` where there are none.
  ///   - files: The files, or the parts of one, each with the elements whose objects stand in it.
  ///   - format: The format's id: records that come from it keep their spelling.
  ///   - context: What is known of the records.
  public init(
    json vocabulary: ElementVocabulary, version: String?, files: [File], format: String,
    context: WriteContext
  ) {
    self.init(
      vocabulary, version: version, files: files, namespace: "", format: format, isJSON: true,
      context: context)
  }

  init(
    _ vocabulary: ElementVocabulary, version: String?, files: [File], namespace: String,
    format: String, isJSON: Bool, context: WriteContext
  ) {
    self.isJSON = isJSON
    let maps = ElementMaps(vocabulary, version: version)
    var plan = maps.plan
    if isJSON { plan.preferMembers() }
    self.plan = plan
    isBound = plan.states.contains { $0.keptSteps != nil }
    boundSteps = isBound ? Set(vocabulary.elements.flatMap(\.allSteps)) : []
    self.context = context
    self.format = format
    self.namespace = namespace
    documents = files
    var ofName: [String: Int] = [:]
    for (number, file) in files.enumerated() {
      for name in file.elements where ofName[name] == nil { ofName[name] = number }
    }
    fileOfName = ofName
    var paths = [""]
    for state in plan.states.dropFirst() {
      let around = paths[Int(state.parent)]
      paths.append(around.isEmpty ? state.name : around + "/" + state.name)
    }
    let fileOfState = paths.map { ofName[$0] ?? -1 }
    self.fileOfState = fileOfState
    var coverage = Coverage()
    // Records that come before the one around them are never written into it.
    maps.addCoverage(to: &coverage) { !$0.isLeading || fileOfState[Int($0.state)] >= 0 }
    self.coverage = coverage
    joinOfState = plan.states.indices.map { state in
      plan.joins.firstIndex { $0.target == state } ?? -1
    }
    var byKind: [[Int]] = Array(repeating: [], count: Kind.allCases.count)
    for (number, record) in plan.records.enumerated()
    where !record.isBeside && !record.isOnlyRead && fileOfState[Int(record.state)] >= 0 {
      byKind[Int(record.kind.rawValue)].append(number)
    }
    candidates = byKind
    var inner: [[UInt16]] = Array(repeating: [], count: plan.states.count)
    for state in 1..<max(1, plan.states.count) {
      inner[Int(plan.states[state].parent)].append(UInt16(state))
    }
    self.inner = inner
    let isJSON = isJSON
    openState = inner.map { inside in
      inside.first { isJSON && plan.states[Int($0)].rules.isOpen } ?? 0
    }
    var isFilledByGroups = [Bool](repeating: false, count: plan.states.count)
    for detail in plan.details {
      for member in plan.operations[detail.members] where member.isOwnText {
        isFilledByGroups[Int(member.state)] = inner[Int(member.state)].contains {
          plan.states[Int($0)].isRequired && plan.states[Int($0)].rules.usualText.isEmpty
        }
      }
    }
    self.isFilledByGroups = isFilledByGroups
    var places: [Set<FieldIndex>] = Array(repeating: [], count: Kind.allCases.count)
    fieldsOfRecord = plan.records.map { record in
      var fields: Set<FieldIndex> = []
      for operation in plan.operations[record.operations] where !operation.isReadOnly {
        fields.insert(operation.field)
        for member in plan.details[Int(operation.detail)].members {
          fields.insert(plan.operations[member].field)
        }
      }
      places[Int(record.kind.rawValue)].formUnion(fields)
      return fields
    }
    self.places = places
  }

  /// Whether a field of a kind has a place in some element.
  func hasPlace(_ kind: Kind, _ field: FieldIndex) -> Bool {
    places[Int(kind.rawValue)].contains(field)
  }

  /// The files it may write.
  public var files: [PlannedFile] {
    documents.map {
      PlannedFile(
        name: $0.name, header: Array($0.header.utf8), separator: Array($0.separator.utf8),
        footer: Array($0.footer.utf8),
        isAlwaysThere: $0.isAlwaysThere)
    }
  }

  /// Makes what one thread needs.
  public func makeWorker() -> any WriteWorker { ElementWriteWorker(self) }
}
