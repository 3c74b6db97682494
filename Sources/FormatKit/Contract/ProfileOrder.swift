public import LearnerModel

/// The order of records within one learner's profile.
///
/// The learner comes first, then the people around, the official record, the learner's own side, and
/// last what they refer to. A record that is referred to comes behind those that refer to it, so
/// that a profile too large for the memory can be written as it is read.
public enum ProfileOrder {
  /// The place of the learner.
  public static let learner: UInt8 = 0
  /// The place of other people.
  public static let contact: UInt8 = 1

  /// The place of records of each kind; people here are the learner.
  public static func rank(of kind: Kind) -> UInt8 { ranks[Int(kind.rawValue)] }

  private static let ranks: [UInt8] = {
    var ranks = [UInt8](repeating: 255, count: Kind.allCases.count)
    var next = contact + 1
    func add(_ kinds: [Kind]) {
      for kind in kinds {
        ranks[Int(kind.rawValue)] = next
        next += 1
      }
    }
    func kinds(in place: KindSchema.Place) -> [Kind] {
      Kind.allCases.filter { $0.schema.place == place }
    }
    add(kinds(in: .people).filter { $0 != .person })
    add(kinds(in: .dataBackpack))
    add(kinds(in: .learnerProfile))
    add(kinds(in: .references).reversed())
    ranks[Int(Kind.person.rawValue)] = learner
    return ranks
  }()
}
