/// The number of a schema among all that belong together.
typealias SchemaNumber = Int32

/// One schema: the types it allows, and the rules beyond that.
struct SchemaNode: BitwiseCopyable {
  /// The schema that allows everything.
  static let everything: SchemaNumber = 0
  /// No schema.
  static let none: SchemaNumber = -1

  var types: TypeSet = .any
  /// Whether what its rules look at has to be remembered.
  var marks = false
  /// Whether it allows nothing.
  var isFalse = false
  var firstRule: Int32 = 0
  var ruleCount: Int32 = 0
  /// The resource that it belongs to, where that matters.
  var resource: Int32 = -1
  /// Where its type is asked for.
  var site: Int32 = 0
}

/// One rule of a schema.
struct SchemaRule: BitwiseCopyable {
  /// What is done.
  enum Action: UInt8, BitwiseCopyable {
    /// The text is one of those in the table from `first` on, of a size of `second` and one.
    case word
    /// The value is in the list `first`.
    case listed
    /// Comparison with the number `first`, as `keyword` says.
    case compare
    /// The number is a multiple of divisor `first`.
    case multiple
    /// At least `first` characters, members or elements.
    case least
    /// At most `first` of them.
    case most
    case pattern
    case format
    case unique
    /// The object plan `first`.
    case object
    /// The member `first` asks for the names in the list `second`.
    case dependentNames
    /// The member `first` asks for the schema `second`.
    case dependentSchema
    /// The array plan `first`.
    case array
    /// The contents plan `first`.
    case contains
    /// The schema `first`.
    case reference
    /// The schema `first`, or that of the dynamic anchor `second`.
    case dynamic
    /// A reference that leads nowhere: nothing can be said about the value.
    case unresolved
    case all
    case any
    case one
    case not
    /// The schema `first` decides whether `second` or `third` holds.
    case condition
    case unevaluatedMembers
    case unevaluatedItems
  }

  var action: Action
  var keyword: SchemaKeyword
  /// The types that it speaks of.
  var types: TypeSet
  var first: Int32 = 0
  var second: Int32 = 0
  var third: Int32 = 0
  /// The place of the rule in its document.
  var site: Int32
}

/// What an object's members have to be.
struct ObjectPlan: BitwiseCopyable {
  /// Where the table of names starts, and its size less one; -1 where there is none.
  var table: Int32 = 0
  var mask: Int32 = -1
  var memberCount: Int32 = 0
  var firstPattern: Int32 = 0
  var patternCount: Int32 = 0
  /// Whether some members cannot be told from those that no pattern matches.
  var isUncertain = false
  /// What the other members have to be.
  var additional = SchemaNode.none
  /// Whether there may be no others.
  var isClosed = false
  var additionalSite: Int32 = 0
  var names = SchemaNode.none
  /// How many members are required.
  var requiredCount: Int32 = 0
  var firstRequired: Int32 = 0
  var requiredSite: Int32 = 0

  /// Whether nothing is asked of members that are not named.
  var ignoresOthers: Bool { patternCount == 0 && additional <= 0 && names <= 0 }
}

/// A member that a schema names.
struct MemberPlan: BitwiseCopyable {
  var name: Int32 = -1
  var schema = SchemaNode.none
  /// Its place among the required members; -1 where it is not one.
  var required: Int32 = -1
}

/// Members whose names match a pattern.
struct PatternMembers: BitwiseCopyable {
  var pattern: Int32
  var schema: SchemaNumber
}

/// What an array's elements have to be.
struct ArrayPlan: BitwiseCopyable {
  /// The schemas of the first elements.
  var first: Int32 = 0
  var count: Int32 = 0
  /// What the others have to be.
  var rest = SchemaNode.none
  /// Whether there may be no others.
  var isClosed = false
  var site: Int32 = 0
}

/// Of what kind some elements have to be, and how many.
struct ContentsPlan: BitwiseCopyable {
  var schema: SchemaNumber
  var least = 1
  var most = Int.max
  /// Whether elements that fit count as looked at.
  var marks: Bool
  var leastSite: Int32
  var mostSite: Int32
  var leastIsGiven = false
}

/// A place in a document that rules come from.
struct SchemaSite: BitwiseCopyable {
  var document: Int32
  var node: Int32
}
