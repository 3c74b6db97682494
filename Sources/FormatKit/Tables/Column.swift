public import LearnerModel

/// One column of a table format: what it is called, whether it has to be there, and which field it
/// stands for, in both directions.
public struct Column: Sendable {
  /// The header.
  public var name: String
  /// Other headers that are read as this column: those of older versions, known misspellings.
  public var aliases: [String] = []
  /// What the column is called in versions that have another name for it.
  public var nameByVersion: [String: String] = [:]
  /// The versions that have the column; empty: all.
  public var versions: Set<String> = []
  /// Whether rows need a value.
  public var requirement: Requirement = .optional
  /// Versions in which the requirement is another.
  public var requirementByVersion: [String: Requirement] = [:]
  /// What the values stand for.
  public var binding: Binding
  /// The codes of the column where they are not the model's: theirs and the canonical ones.
  public var codes: [(theirs: String, canonical: String)]?
  /// Versions with codes of their own.
  public var codesByVersion: [String: [(theirs: String, canonical: String)]] = [:]
  /// What values outside the code list start with where the format allows them, such as `ext:`.
  public var openCodePrefix: String?
  /// What the values' characters have to be.
  public var check: ValueCheck = .none
  /// The field that is written where the record has none of the column's own.
  public var substitute: FieldIndex?
  /// What the format's page says about the column beyond the field's own meaning.
  public var remark: String?

  /// Declares a column.
  public init(_ name: String, _ binding: Binding) {
    self.name = name
    self.binding = binding
  }

  /// Whether a value has to be there.
  public enum Requirement: Sendable, Hashable {
    /// It may be blank.
    case optional
    /// It must not be blank.
    case required
    /// It must be blank; a value is read all the same and reported.
    case forbidden
  }

  /// A rule about the characters of a value that its type alone does not give.
  public enum ValueCheck: UInt8, Sendable, BitwiseCopyable {
    /// None.
    case none
    /// OneRoster's GUID: 1 to 255 of letters, digits and `.-_/@`.
    case oneRosterIdentifier
    /// OneRoster's DateTime: in UTC and with milliseconds, `YYYY-MM-DDThh:mm:ss.sssZ`.
    case utcMilliseconds
    /// A number without decimals.
    case wholeNumber
  }

  /// What the values of a column stand for.
  public enum Binding: Sendable {
    /// A field that holds one value; also the first of a list.
    case field(FieldIndex)
    /// The key of a record that has its owner's key: both of them.
    case keyOfOwner
    /// A list field; the items stand in one cell, separated by `separator`.
    case list(FieldIndex, separator: UInt8)
    /// A group of two fields a pair; the pairs stand in one cell as `{type:value},{type:value}`.
    case pairs(group: FieldIndex, first: FieldIndex, second: FieldIndex)
    /// A field of a group of its own, beside constants that tell the group from its like.
    case member(group: FieldIndex, field: FieldIndex, constants: [(FieldIndex, String)])
    /// A list or group field as JSON text.
    case json(FieldIndex)
    /// A list of extensions as JSON text.
    case extensions
    /// A list of the source's own spellings as JSON text.
    case spellings
    /// Read by the records derived from the row, not by the row's own record.
    case derived
    /// Left out, for a reason.
    case dropped(DropReason)
  }

  // MARK: building a declaration

  /// The column must not be blank.
  public var required: Column { with { $0.requirement = .required } }

  /// The requirement in some versions.
  public func required(in versions: String...) -> Column {
    with { for version in versions { $0.requirementByVersion[version] = .required } }
  }

  /// The column exists in some versions only.
  public func only(in versions: String...) -> Column { with { $0.versions = Set(versions) } }

  /// Other headers read as this column.
  public func also(_ aliases: String...) -> Column { with { $0.aliases += aliases } }

  /// What a version calls the column; other versions read that name, too.
  public func named(_ name: String, in version: String) -> Column {
    with {
      $0.nameByVersion[version] = name
      $0.aliases.append(name)
    }
  }

  /// The column's own codes.
  public func codes(
    _ codes: [(theirs: String, canonical: String)], in version: String? = nil
  ) -> Column {
    with {
      if let version { $0.codesByVersion[version] = codes } else { $0.codes = codes }
    }
  }

  /// Values outside the list are allowed behind a prefix.
  public func open(_ prefix: String) -> Column { with { $0.openCodePrefix = prefix } }

  /// The rule about the value's characters.
  public func checked(_ check: ValueCheck) -> Column { with { $0.check = check } }

  /// The field that stands in where a record lacks the column's own.
  public func orElse<Owner, Value>(_ field: Field<Owner, Value>) -> Column {
    with { $0.substitute = field.index }
  }

  /// What the format's page adds.
  public func remark(_ text: String) -> Column { with { $0.remark = text } }

  private func with(_ change: (inout Column) -> Void) -> Column {
    var column = self
    change(&column)
    return column
  }

  /// The requirement in a version.
  public func requirement(in version: String?) -> Requirement {
    version.flatMap { requirementByVersion[$0] } ?? requirement
  }

  /// The codes in a version.
  public func codes(in version: String?) -> [(theirs: String, canonical: String)]? {
    version.flatMap { codesByVersion[$0] } ?? codes
  }

  /// Whether a version has the column.
  public func exists(in version: String?) -> Bool {
    guard let version, !versions.isEmpty else { return true }
    return versions.contains(version)
  }
}

extension Column.Binding {
  /// A field that holds one value.
  public static func to<Owner, Value>(_ field: Field<Owner, Value>) -> Self { .field(field.index) }

  /// A list field whose items stand in one cell.
  public static func list<Owner, Value>(
    _ field: ListField<Owner, Value>, separator: UInt8 = UInt8(ascii: ",")
  ) -> Self {
    .list(field.index, separator: separator)
  }

  /// A list field that holds one value here.
  public static func first<Owner, Value>(of field: ListField<Owner, Value>) -> Self {
    .field(field.index)
  }

  /// The record's key.
  public static var key: Self { .field(KindSchema.Common.key) }
  /// The key of the person whom the record is about.
  public static var owner: Self { .field(KindSchema.Common.owner) }
  /// Whether the record stands, changes or goes.
  public static var lifecycle: Self { .field(KindSchema.Common.lifecycle) }
  /// When the record was last changed.
  public static var modified: Self { .field(KindSchema.Common.modified) }
}
