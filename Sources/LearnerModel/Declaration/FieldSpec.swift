/// The number of a field within its kind; groups and their fields are numbered in declared order.
public typealias FieldIndex = UInt16

/// What the model says about one field: the source of schemas, pages, coverage and checks.
public struct FieldSpec: Sendable {
  /// The member's name.
  public let name: String
  /// The name of the group it belongs to, `nil` on the record itself.
  public let groupName: String?
  /// The type of its values.
  public let type: ValueType
  /// The type that stands for the codes of a token.
  public let codeList: (any CodeList.Type)?
  /// The kind that a reference leads to.
  public let target: Kind?
  /// Whether it may occur more than once.
  public let isList: Bool
  /// The group it belongs to, `nil` on the record itself.
  public let parent: FieldIndex?
  /// The number behind the last field of this group; its own number plus one where it is none.
  public internal(set) var end: FieldIndex
  /// What it means, its unit, and whose definition it follows.
  public let meaning: String
  /// What other standards call it.
  public let terms: [Term]

  /// The names from the record down, joined by dots: `emails.address`.
  public var path: String { groupName.map { $0 + "." + name } ?? name }

  /// The codes of a token, `nil` for other values.
  public var codeSet: CodeSet? { codeList?.codeSet }
}
