import FormatKit

/// What the start of a JSON text says about a payload.
struct OneRosterPayload {
  /// What it holds.
  enum Content {
    /// Objects in members of objects around them.
    case members
    /// Objects of one kind, bare: the element that each of them is.
    case objects(String)
    /// No records: a service said how a request went.
    case status
  }

  let content: Content
  let identification: Identification

  /// Looks at the start of a text; `nil` where it is none.
  init?(_ text: [UInt8], isWhole: Bool) {
    let start = text.count > 1 << 16 ? Array(text.prefix(1 << 16)) : text
    guard let head = JSONHead(start, isWhole: isWhole && start.count == text.count) else {
      return nil
    }
    self.init(head)
  }

  private init?(_ head: JSONHead) {
    let isObject = head.container == .none
    if isObject, let member = Self.member(head) {
      let isKnown = head.has("\(member)/sourcedId")
      // An empty collection is told by its name alone.
      guard isKnown || (head.members.count == 1 && head[member] == .list) else { return nil }
      content = .members
      identification = Identification(
        isKnown ? .certain : .likely, version: Self.version(head, below: member + "/"),
        "the first object has the member \(member)")
      return
    }
    if isObject,
      head.has("imsx_codeMajor") || head.has("imsx_StatusInfo/imsx_codeMajor")
        || head.has("statusInfoSet/imsx_codeMajor")
    {
      content = .status
      identification = Identification(.certain, "the first object says how a request went")
      return
    }
    guard head.has("sourcedId"), head.has("status") || head.has("dateLastModified") else {
      return nil
    }
    let found = OneRosterObject.all.filter { object in
      object.tells.contains { names in names.allSatisfy { head.has($0) } }
    }
    guard found.count == 1, let object = found.first else { return nil }
    content = .objects(object.table.name)
    identification = Identification(
      .certain, version: Self.version(head, below: ""),
      "the first object has the members of a \(object.single)")
  }

  /// The first member that holds objects of the standard.
  private static func member(_ head: JSONHead) -> String? {
    head.members.first { name in
      OneRosterVocabulary.members.contains { $0.name == name }
        && (head[name] == .list || head[name] == .object)
    }
  }

  /// The version, where the first objects show it.
  private static func version(_ head: JSONHead, below path: String) -> String? {
    let new = ["roles", "userProfiles", "primaryOrg", "scoreScale", "academicSession"]
    if new.contains(where: { head.has(path + $0) }) { return "1.2" }
    let old = head.has(path + "orgs") && head.has(path + "role")
    return old ? "1.1" : nil
  }
}
