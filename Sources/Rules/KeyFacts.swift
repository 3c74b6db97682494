public import Findings
public import LearnerModel

/// What is known of one key when all records have been read.
public struct KeyFacts: Sendable {
  /// The kind of record that the key names.
  public var kind: Kind
  /// How many records have the key.
  public var definitionCount: Int
  /// The places of the first few of them.
  public var definitions: [Location]
  /// Who refers to the key, by kind and field.
  public var references: [Reference]

  /// References to a key from one field.
  public struct Reference: Sendable {
    /// The kind of record that refers to it.
    public var kind: Kind
    /// The field.
    public var field: FieldIndex
    /// How many records do.
    public var count: Int
    /// The first of them.
    public var place: Location

    /// Describes references.
    public init(kind: Kind, field: FieldIndex, count: Int, place: Location) {
      self.kind = kind
      self.field = field
      self.count = count
      self.place = place
    }

    /// The field's path, such as `result.lineItem`.
    public var path: String { "\(kind.name).\(kind.schema[field].path)" }
  }

  /// Describes a key.
  public init(
    kind: Kind, definitionCount: Int, definitions: [Location], references: [Reference]
  ) {
    self.kind = kind
    self.definitionCount = definitionCount
    self.definitions = definitions
    self.references = references
  }
}

/// What is known of the data set as a whole.
public struct SetFacts: Sendable {
  /// By kind: how many records there are.
  public var recordCounts: [Kind: Int]
  /// By kind: where its first record with a key stands.
  public var firstRecords: [Kind: Location]
  /// Kinds of which there is no record although references lead to them, with those references.
  public var absentKinds: [(kind: Kind, references: [KeyFacts.Reference])]
  /// Kinds of which something else has told already that they are absent.
  public var explainedKinds: [Kind: Finding]

  /// Describes a data set.
  public init(
    recordCounts: [Kind: Int], firstRecords: [Kind: Location],
    absentKinds: [(kind: Kind, references: [KeyFacts.Reference])] = [],
    explainedKinds: [Kind: Finding] = [:]
  ) {
    self.explainedKinds = explainedKinds
    self.recordCounts = recordCounts
    self.firstRecords = firstRecords
    self.absentKinds = absentKinds
  }
}

/// A rule about keys: each key is judged once, with all that names it and refers to it.
public protocol KeyRule: Sendable {
  /// What it may report about one key.
  var keyCode: FindingCode { get }
  /// What it may report.
  var codes: [FindingCode] { get }
  /// Whether a key with such numbers breaks the rule; asked first, as most keys do not.
  func mayBreak(definitions: Int, references: Int) -> Bool
  /// How many places a key breaks the rule in.
  func breaches(definitions: Int, references: Int) -> Int
  /// Judges a key.
  func judge(_ facts: KeyFacts, in set: SetFacts) -> Finding?
  /// Judges the set as a whole, when all keys have been judged.
  func conclude(_ set: SetFacts, _ report: (Finding) -> Void)
}

extension KeyRule {
  /// By default a set as a whole is not judged.
  public func conclude(_ set: SetFacts, _ report: (Finding) -> Void) {}
}

/// A rule about one record by itself.
public protocol RecordRule: Sendable {
  /// What it may report.
  var codes: [FindingCode] { get }
  /// The kinds of record that it looks at.
  var kinds: Set<Kind> { get }
  /// Judges a record; `report` takes the field that a finding is about.
  func judge(_ record: RecordView, _ report: (FindingCode, FieldIndex, Message) -> Void)
}
