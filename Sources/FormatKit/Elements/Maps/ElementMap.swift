public import LearnerModel

/// One element of an XML format: its name, what it stands for, and what stands inside it.
///
/// Maps are written down once, in the order of the standard's schema, and serve reading, writing and
/// coverage. A name that starts with `@` is an attribute. What no map names is kept by the reader as
/// an extension under its path. A child named `.` is the element's own text. Inside a record, a name
/// behind `^` is that of a child of the record around, one behind `../` that of a child of the element
/// around: what it says holds for both.
///
/// In JSON, a member of an object is an element of that name, `@` included; a list is the element
/// once for each of its values; a string, number or boolean is the element's text, so that a child
/// named `.` says what a bare value stands for where an object may stand too:
///
///     ElementMap.reference("issuer", f.issuer, KeyShape(["id|."]))
///
/// Lists inside lists, and lists and objects that no map looks into, are kept as they stand, as are
/// the values of `kept` and `fragment`; `null` says nothing.
///
/// A name such as `date[@point=end]` is that of elements with an attribute of that text; those of
/// other texts go by the name alone. Formats that are written have no such names.
///
///     ElementMap.inside("Name", [
///       .value("FirstName", person.givenName),
///       .kept("MaidenName"),
///     ])
public struct ElementMap: Sendable {
  /// The local name; with `@` in front that of an attribute.
  public var name: String
  /// What it stands for.
  public var use: Use
  /// What stands inside, in the order of the schema.
  public var children: [ElementMap]
  /// The versions that have the element; empty: all.
  public var versions: Set<String> = []
  /// Whether a document without it is not valid.
  public var isRequired = false
  /// What else the schema asks of it.
  public var rules = ElementRules()
  /// Whether JSON has a list here, even of one value; `nil` where the field tells.
  public var isList: Bool?
  /// What a value is written as in JSON.
  public var jsonType = JSONType.declared
  /// Where it stands in another binding of the same format.
  public var binding = ElementBinding()

  /// What an element stands for.
  public enum Use: Sendable {
    /// It holds other elements and stands for nothing itself.
    case structure
    /// Its text is the value of a field.
    case value(FieldIndex, ElementForm)
    /// It refers to another record by values inside it.
    case reference(FieldIndex, KeyShape)
    /// It is a group of fields; `constants` are members that tell it from its like.
    case group(FieldIndex, constants: [(field: FieldIndex, value: String)])
    /// It is a record of its own.
    case record(RecordMap)
    /// Its text is a part of a key, and nothing besides.
    case part
    /// Its text is kept as an extension.
    case kept
    /// It is kept as it stands, with all that is inside.
    case fragment
    /// It is left out, for a reason.
    case dropped(DropReason)
  }

  /// Declares an element.
  public init(_ name: String, _ use: Use, _ children: [ElementMap] = []) {
    self.name = name
    self.use = use
    self.children = children
  }

  /// An element that holds others.
  public static func inside(_ name: String, _ children: [ElementMap]) -> Self {
    Self(name, .structure, children)
  }

  /// An element without a place in the model.
  public static func kept(_ name: String) -> Self { Self(name, .kept) }

  /// Elements without a place in the model.
  public static func fragment(_ name: String) -> Self { Self(name, .fragment) }

  /// An element whose text is a part of a key.
  public static func part(_ name: String) -> Self { Self(name, .part) }

  /// An element that is left out.
  public static func dropped(_ name: String, _ reason: DropReason) -> Self {
    Self(name, .dropped(reason))
  }

  /// An element whose text is a field's value.
  public static func value<Owner, Value>(
    _ name: String, _ field: Field<Owner, Value>, _ form: ElementForm = .plain
  ) -> Self {
    Self(name, .value(field.index, form))
  }

  /// An element whose text is one of a field's values.
  public static func value<Owner, Value>(
    _ name: String, _ field: ListField<Owner, Value>, _ form: ElementForm = .plain
  ) -> Self {
    Self(name, .value(field.index, form))
  }

  /// An element whose texts are all values of a list; `value` under a name of its own.
  public static func values<Owner, Value>(
    _ name: String, _ field: ListField<Owner, Value>, _ form: ElementForm = .plain
  ) -> Self {
    Self(name, .value(field.index, form))
  }

  /// Elements that refer to other records; `reference` under a name of its own.
  public static func references<Owner, Value>(
    _ name: String, _ field: ListField<Owner, Value>, _ shape: KeyShape
  ) -> Self {
    Self(name, .reference(field.index, shape))
  }

  /// An element that is a group of fields.
  public static func group<Owner, Group>(
    _ name: String, _ field: GroupField<Owner, Group>,
    constants: [(field: FieldIndex, value: String)] = [], _ children: [ElementMap]
  ) -> Self {
    Self(name, .group(field.index, constants: constants), children)
  }

  /// An element that refers to another record.
  public static func reference<Owner, Value>(
    _ name: String, _ field: Field<Owner, Value>, _ shape: KeyShape
  ) -> Self {
    Self(name, .reference(field.index, shape))
  }

  /// An element that refers to one of several records.
  public static func reference<Owner, Value>(
    _ name: String, _ field: ListField<Owner, Value>, _ shape: KeyShape
  ) -> Self {
    Self(name, .reference(field.index, shape))
  }

  /// An element that refers to the person whom the record is about.
  public static func owner(_ name: String, _ shape: KeyShape) -> Self {
    Self(name, .reference(KindSchema.Common.owner, shape))
  }

  /// An element whose text is the key of the person whom the record is about.
  public static func owner(_ name: String) -> Self {
    Self(name, .value(KindSchema.Common.owner, .plain))
  }

  /// An element that is a record of its own.
  public static func record(_ name: String, _ map: RecordMap) -> Self { Self(name, .record(map)) }

  /// The element exists in some versions only.
  public func only(in versions: String...) -> Self {
    var map = self
    map.versions = Set(versions)
    return map
  }

  /// A document without the element is not valid.
  public var required: Self {
    var map = self
    map.isRequired = true
    return map
  }

  /// Whether a version has the element.
  public func exists(in version: String?) -> Bool {
    guard let version, !versions.isEmpty else { return true }
    return versions.contains(version)
  }
}

/// A kind of record that an element stands for.
public struct RecordMap: Sendable {
  /// The kind.
  public var kind: Kind
  /// The key and references that are made of values from several elements.
  public var keys: [(field: FieldIndex, shape: KeyShape)]
  /// Fields that the element's name says.
  public var constants: [(field: FieldIndex, value: String)]
  /// What fields have to hold, where they hold anything, for a record to be written as this element.
  public var conditions: [(field: FieldIndex, values: [String])] = []
  /// Fields without which no record is written as this element.
  public var tellers: [FieldIndex] = []
  /// What a person's roles are, one of them, where the person is written as this element; empty: any.
  ///
  /// A key that says of itself what it is of needs no role. Where there are no roles, a person is
  /// written as an element whose keys say nothing.
  public var roles: [String] = []
  /// Whether what a record beside another says more than has a place there may be written as an
  /// element of its own.
  public var leavesRest = false
  /// The order of the elements in versions that have another, by version.
  public var orders: [String: [String]] = [:]
  /// Records that the same element stands for besides.
  ///
  /// An element that such a record names belongs to it, with all that is inside; where none of them
  /// is there, there is no such record.
  public var beside: [RecordMap]
  /// What stands inside, in the order of the schema.
  public var elements: [ElementMap]
  /// What the paths of its extensions start with; `nil` for the elements around it.
  public var path: String?
  /// Whether it comes before the record around it, and leaves to that one what it has no place for.
  public var isLeading = false
  /// The element inside whose text tells that it is this record, and those texts.
  public var told: (path: String, texts: [String])?
  /// What elements inside say in writing, where the record says nothing else, by path.
  public var texts: [(path: String, text: String)] = []
  /// Whether records are not written as it: another of the same element takes them.
  public var isOnlyRead = false
  /// The records that the same element may be instead.
  public var others: [RecordMap] = []
  /// Whether it only holds other records, and is one itself where it has more to keep than they use.
  public var isShell = false
  /// Whether others name it: it is written into each element that says its key.
  public var isShared = false
  /// Whether it is written inside or beside another even where not all of it has a place.
  public var isPartial = false

  /// Declares a record.
  public init(
    _ kind: Kind, keys: [(field: FieldIndex, shape: KeyShape)] = [],
    constants: [(field: FieldIndex, value: String)] = [], beside: [RecordMap] = [],
    _ elements: [ElementMap]
  ) {
    self.kind = kind
    self.keys = keys
    self.constants = constants
    self.beside = beside
    self.elements = elements
  }

  /// The elements come in another order in a version.
  public func inOrder(_ names: [String], in version: String) -> RecordMap {
    var map = self
    map.orders[version] = names
    return map
  }

  /// The record's extensions stand under a path of their own, whatever is around it.
  public func named(_ path: String) -> RecordMap {
    var map = self
    map.path = path
    return map
  }

  /// The record comes before the one around it, which may use the same values once more and keeps
  /// what this one has no place for.
  public var leading: RecordMap {
    var map = self
    map.isLeading = true
    return map
  }

  /// The record only holds others, which use what it says.
  public var shell: RecordMap {
    var map = self
    map.isShell = true
    return map
  }

  /// The record is one that others name; it is written into each element that says its key.
  public var shared: RecordMap {
    var map = self
    map.isShared = true
    return map
  }

  /// The record is written inside the one around it, that it names, even where a part of it has no
  /// place there.
  public var partial: RecordMap {
    var map = self
    map.isPartial = true
    return map
  }

  /// The record is written beside another even where a part of it has no place there; what is left
  /// may be an element of its own.
  public var leavingRest: RecordMap {
    var map = partial
    map.leavesRest = true
    return map
  }

  /// A person is written as this element only in one of some roles.
  public func when(inRoles roles: [String]) -> RecordMap {
    var map = self
    map.roles = roles
    return map
  }

  /// A record is written as this element only where it has the field.
  public func toldBy<Owner, Value>(_ field: Field<Owner, Value>) -> RecordMap {
    var map = self
    map.tellers.append(field.index)
    return map
  }

  /// The record is written as this element only where a code field holds one of some values, or none.
  public func when<Owner, Value>(_ field: Field<Owner, Value>, _ values: String...) -> RecordMap {
    var map = self
    map.conditions.append((field.index, values))
    return map
  }
}

/// The elements of a format that stand for records: the children of its containers' roots, or roots.
public struct ElementVocabulary: Sendable {
  /// The name space of what is kept.
  public var extensionSpace: String
  /// The standard whose words for codes are used.
  public var standard: Standard?
  /// The elements, each with a record or a structure that holds records.
  public var elements: [ElementMap]
  /// The kind of record that keeps elements which are none of these.
  public var otherKind: Kind
  /// The names of elements that hold whole numbers: what is none is not written into them.
  public var wholeNumbers: Set<String> = []
  /// The names of elements that hold a school year as two years: in keys the one in which it ends
  /// stands for it.
  public var schoolYears: Set<String> = []
  /// The keys of elements that others may point at by an id instead; `nil` where none do.
  public var identities: ElementIdentities?
  /// The prefixes of attributes that have one when they are written.
  public var attributePrefixes: [String: String] = [:]
  /// Whether objects and lists that no map looks into are taken apart as elements would be, and not
  /// kept as they stand: JSON that stands for XML.
  public var takesObjectsApart = false
  /// Elements that belong inside others, where a document is read as a whole; the first that fits
  /// holds.
  public var joins: [ElementJoin] = []

  /// Declares a vocabulary.
  public init(
    extensionSpace: String, standard: Standard?, otherKind: Kind = .document,
    _ elements: [ElementMap]
  ) {
    self.extensionSpace = extensionSpace
    self.standard = standard
    self.otherKind = otherKind
    self.elements = elements
  }
}
