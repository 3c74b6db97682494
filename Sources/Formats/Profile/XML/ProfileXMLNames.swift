import LearnerModel
import XMLSyntax

/// How an element of a profile is put down in the JSON form.
enum ProfileXMLShape: UInt8 {
  /// A text.
  case text
  /// `true` or `false`.
  case boolean
  /// JSON as it was written.
  case json
  /// A key: a text, its parts, or either within a system.
  case key
  /// An object of members.
  case object
  /// A list of the elements inside.
  case list
  /// A text or an object of members.
  case textOrObject
  /// An element that is not part of the form.
  case unknown
}

/// An element that may stand in another.
struct ProfileXMLMember {
  let shape: ProfileXMLShape
  /// The number of the elements that may stand in it.
  var content = ProfileXMLNames.nothing
  /// Whether there may be several, one behind the other.
  var isRepeated = false
}

/// The names of profiles in XML and what may stand in each, made of the model's declaration.
struct ProfileXMLNames: Sendable {
  static let standard = ProfileXMLNames()
  /// The number of what has no elements inside.
  static let nothing = 0

  private(set) var set = XMLNameSet()
  let root: XMLTag
  let profile: XMLTag
  let escaped: XMLTag
  let part: XMLTag
  /// By number: the elements that may stand inside, by tag.
  private(set) var contents: [[UInt16: ProfileXMLMember]] = [[:]]
  /// The number of what may stand in a profile.
  private(set) var document = 0
  /// The number of what may stand in a key.
  private let key: Int

  private init() {
    let space = ProfileXMLSchema.namespace
    root = set.add(ProfileXMLSchema.root, in: space)
    profile = set.add(ProfileXMLSchema.profile, in: space)
    part = set.add("part", in: space)
    escaped = set.add(ProfileXMLSchema.escaped, in: "")
    key = 1
    contents.append([:])
    contents[key] = [
      part.rawValue: .init(shape: .text),
      set.add("system", in: space).rawValue: .init(shape: .text),
      set.add("key", in: space).rawValue: .init(shape: .key, content: key),
    ]
    let source = add(["format", "version", "system"].map { ($0, .init(shape: .text)) })
    let more = beside(source: source)
    let records = Kind.allCases.map { addRecord($0.schema, more) }
    let places = KindSchema.Place.ofProfiles.map { place in
      let lists = Kind.allCases.filter { $0.schema.place == place }.map { kind in
        let record = ProfileXMLMember(shape: .object, content: records[Int(kind.rawValue)])
        let list = add([(kind.name, record)])
        return (kind.schema.plural, ProfileXMLMember(shape: .list, content: list))
      }
      return (place.rawValue, ProfileXMLMember(shape: .object, content: add(lists)))
    }
    let sources = add([("source", .init(shape: .object, content: source))])
    document = add(
      [
        ("sources", .init(shape: .list, content: sources)),
        ("learner", .init(shape: .object, content: records[Int(Kind.person.rawValue)])),
      ] + places)
  }

  private mutating func add(_ members: [(name: String, member: ProfileXMLMember)]) -> Int {
    var content: [UInt16: ProfileXMLMember] = [:]
    for (name, member) in members {
      content[set.add(name, in: ProfileXMLSchema.namespace).rawValue] = member
    }
    contents.append(content)
    return contents.count - 1
  }

  /// What a record may hold beside its fields.
  private mutating func beside(source: Int) -> [(name: String, member: ProfileXMLMember)] {
    let parts = ["ns", "path", "text", "xml"].map {
      (name: $0, member: ProfileXMLMember(shape: .text))
    }
    let value = add(parts + [("json", .init(shape: .json))])
    let spelling = add([
      ("path", .init(shape: .text)), ("text", .init(shape: .text)),
      ("unfit", .init(shape: .boolean)),
    ])
    let extensions = add([("extension", .init(shape: .object, content: value))])
    let spellings = add([("spelling", .init(shape: .object, content: spelling))])
    return [
      ("extensions", .init(shape: .list, content: extensions)),
      ("spellings", .init(shape: .list, content: spellings)),
      ("source", .init(shape: .textOrObject, content: source)), ("system", .init(shape: .text)),
    ]
  }

  private mutating func addRecord(
    _ schema: KindSchema, _ more: [(name: String, member: ProfileXMLMember)]
  ) -> Int {
    let members = schema.members(of: nil).map { field in
      let spec = schema[field]
      guard spec.type == .group else { return (spec.name, member(field, schema)) }
      let group = add(schema.members(of: field).map { (schema[$0].name, member($0, schema)) })
      return (spec.name, ProfileXMLMember(shape: .object, content: group, isRepeated: true))
    }
    return add(members + more)
  }

  private func member(_ field: FieldIndex, _ schema: KindSchema) -> ProfileXMLMember {
    let spec = schema[field]
    if field <= KindSchema.Common.owner || spec.type == .reference {
      return ProfileXMLMember(shape: .key, content: key, isRepeated: spec.isList)
    }
    return ProfileXMLMember(
      shape: spec.type == .boolean ? .boolean : .text, isRepeated: spec.isList)
  }
}
