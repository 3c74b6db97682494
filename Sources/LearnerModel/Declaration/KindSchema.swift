/// What the model says about one kind of record.
public struct KindSchema: Sendable {
  /// The kind.
  public let kind: Kind
  /// The member that holds a list of such records in a profile, and the name of its table.
  public let plural: String
  /// Where such records stand in a profile.
  public let place: Place
  /// What such a record is.
  public let meaning: String
  /// The fields by number: first those that every record has, then the kind's own.
  public let fields: [FieldSpec]

  /// The fields of its own that every record has, by name, and why.
  let needs: [(name: String, reason: String)]

  /// The parts of a profile.
  public enum Place: String, Sendable, CaseIterable {
    /// The learner and the people around them.
    case people
    /// The portable official record.
    case dataBackpack
    /// The learner's own side: strengths, interests, goals, plans.
    case learnerProfile
    /// What the other records refer to, shared by many learners.
    case references
    /// Not part of a profile: about the file or the exchange.
    case exchange

    /// The places that a profile has beside its learner, in the order in which they are written.
    public static let ofProfiles: [Place] = [.people, .dataBackpack, .learnerProfile, .references]

    /// What stands there.
    public var meaning: String {
      switch self {
      case .people: "The learner and the people around them."
      case .dataBackpack: "The portable official record."
      case .learnerProfile: "The learner's own side: strengths, interests, goals, plans."
      case .references: "What the other records refer to, shared by many learners."
      case .exchange: "About the file or the exchange; not part of a profile."
      }
    }
  }

  /// Fields that every record has.
  public enum Common {
    /// The record's own key.
    public static let key: FieldIndex = 0
    /// The key of the person whom the record is about.
    public static let owner: FieldIndex = 1
    /// Whether the record stands, is to be changed or deleted.
    public static let lifecycle: FieldIndex = 2
    /// When the record was last changed.
    public static let modified: FieldIndex = 3
    /// How many there are.
    public static let count = 4
  }

  /// The name in records: the kind's.
  public var name: String { kind.name }

  /// Whether records of this kind belong to a learner.
  public var isOwned: Bool { place == .dataBackpack || place == .learnerProfile }

  /// Whether records of this kind are about one person, learner or not, and name that owner.
  public var hasOwner: Bool { isOwned || (place == .people && kind != .person) }

  /// The number of the field at `path`, such as `emails.address`.
  public func index(of path: String) -> FieldIndex? {
    fields.firstIndex { $0.path == path }.map { FieldIndex($0) }
  }

  /// What the model says about a field.
  public subscript(field: FieldIndex) -> FieldSpec { fields[Int(field)] }

  /// The numbers of the fields on the record itself, or in the group `parent`.
  public func members(of parent: FieldIndex?) -> [FieldIndex] {
    fields.indices.filter { fields[$0].parent == parent }.map { FieldIndex($0) }
  }
}
