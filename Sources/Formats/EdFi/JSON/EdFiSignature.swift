import FormatKit

/// The members that tell the objects of a resource.
struct EdFiSignature: Sendable {
  let entity: ElementMap
  /// The members without which an object is not valid.
  private let required: [String]
  /// All that have a place.
  private let members: [String]

  init(_ entity: ElementMap) {
    self.entity = entity
    guard case .record(let map) = entity.use else {
      (required, members) = ([], [])
      return
    }
    let rows = map.elements + map.beside.flatMap(\.elements)
    required = rows.filter { $0.isRequired && $0.versions.isEmpty }.map(\.name)
    let keys = map.keys.flatMap { [$0.shape] + $0.shape.others }.flatMap(\.parts).compactMap {
      $0.split(separator: "/").first.map(String.init)
    }
    let house: Set<String> = ["id", "link"]
    members = (rows.map(\.name) + keys).filter { !$0.hasPrefix("=") && !house.contains($0) }
  }

  /// Whether the members tell the resource without a name.
  var isTelling: Bool {
    !entity.name.hasSuffix("Descriptor") && required.count > 1
      && required.contains {
        $0.hasSuffix("Reference") || $0.hasSuffix("Descriptor") || $0.hasSuffix("Id")
      }
  }

  /// Whether an object has all that is required.
  func isWhole(_ head: JSONHead) -> Bool {
    let known = Set(head.members)
    return required.allSatisfy { known.contains($0) }
  }

  /// How many of an object's members have a place; where nothing has one, how many look like those
  /// of the API.
  func marks(_ head: JSONHead) -> Int {
    guard case .record = entity.use else {
      return head.members.count { Self.isTelling($0) }
    }
    let known = Set(members)
    return head.members.count { known.contains($0) }
  }

  /// Whether a member looks like one of the API.
  private static func isTelling(_ member: String) -> Bool {
    ["Reference", "Descriptor", "Identifier", "UniqueId"].contains { member.hasSuffix($0) }
      || ["namespace", "schoolYear"].contains(member)
  }

  /// Whether an object has any member without which it is that of no resource.
  static func mayTell(_ head: JSONHead) -> Bool {
    head.members.contains { $0.hasSuffix("Id") || isTelling($0) }
  }

  /// Whether an object has members that those of the API never have.
  static func isForeign(_ head: JSONHead) -> Bool {
    head.has("@context") || head.has("@type") || head.has("sourcedId") || head.has("type")
  }

  /// Those of all resources.
  static let all = EdFiResources.all.map { EdFiSignature($0.entity) }

  /// By the names of resources and entities, in small letters.
  static let byName: [String: EdFiSignature] = {
    var known: [String: EdFiSignature] = [:]
    for signature in all {
      known[EdFiNames.resource(signature.entity.name).lowercased()] = signature
      known[signature.entity.name.lowercased()] = signature
    }
    return known
  }()
}
