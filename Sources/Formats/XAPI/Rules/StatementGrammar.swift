/// What the objects of a statement may hold.
///
/// xAPI 1.0.3, Part Two (Data), and the additions of IEEE 9274.1.1 (2.0).
enum StatementGrammar {
  /// An object of the standard.
  enum Shape: UInt8, CaseIterable {
    case statement
    case subStatement
    /// An agent or a group, as it says itself.
    case actor
    case agent
    case group
    /// Who vouches for a statement.
    case authority
    case account
    case verb
    /// Any object, as it says itself.
    case object
    case activity
    case definition
    case component
    case reference
    case result
    case score
    case context
    case contextActivities
    case contextAgent
    case contextGroup
    case attachment
  }

  /// What a member's value has to be.
  enum Rule {
    case text
    case iri
    case mailbox
    case digest
    case identifier
    case version
    case moment
    case duration
    case language
    case mediaType
    case flag
    case number
    case count
    case word(Words)
    case languageMap
    case extensions
    case texts
    case iris
    case one(Shape)
    case many(Shape)
    case oneOrMany(Shape)
  }

  /// The words that a member may be.
  enum Words: UInt8, CaseIterable {
    case agent
    case group
    case activity
    case reference
    case subStatement
    case contextAgent
    case contextGroup
    case interaction

    /// The words themselves.
    var all: [String] {
      switch self {
      case .agent: ["Agent"]
      case .group: ["Group"]
      case .activity: ["Activity"]
      case .reference: ["StatementRef"]
      case .subStatement: ["SubStatement"]
      case .contextAgent: ["contextAgent"]
      case .contextGroup: ["contextGroup"]
      case .interaction:
        [
          "true-false", "choice", "fill-in", "long-fill-in", "matching", "performance",
          "sequencing", "likert", "numeric", "other",
        ]
      }
    }
  }

  /// A member that an object may have.
  struct Member {
    var rule: Rule
    var isRequired = false

    static func may(_ rule: Rule) -> Member { Member(rule: rule) }
    static func must(_ rule: Rule) -> Member { Member(rule: rule, isRequired: true) }
  }

  /// The members of an object, by name.
  static func members(of shape: Shape) -> [String: Member] {
    switch shape {
    case .statement: statement
    case .subStatement: subStatement
    case .actor, .agent: agent
    case .group, .authority: group
    case .account: account
    case .verb: verb
    case .object, .activity: activity
    case .definition: definition
    case .component: component
    case .reference: reference
    case .result: result
    case .score: score
    case .context: context
    case .contextActivities: contextActivities
    case .contextAgent: contextAgent
    case .contextGroup: contextGroup
    case .attachment: attachment
    }
  }

  private static let subStatement: [String: Member] = [
    "objectType": .must(.word(.subStatement)), "actor": .must(.one(.actor)),
    "verb": .must(.one(.verb)), "object": .must(.one(.object)), "result": .may(.one(.result)),
    "context": .may(.one(.context)), "timestamp": .may(.moment),
    "attachments": .may(.many(.attachment)),
  ]
  private static let statement: [String: Member] = {
    var members = subStatement
    members["objectType"] = nil
    members["id"] = .may(.identifier)
    members["stored"] = .may(.moment)
    members["authority"] = .may(.one(.authority))
    members["version"] = .may(.version)
    return members
  }()
  private static let agent: [String: Member] = [
    "objectType": .may(.word(.agent)), "name": .may(.text), "mbox": .may(.mailbox),
    "mbox_sha1sum": .may(.digest), "openid": .may(.iri), "account": .may(.one(.account)),
  ]
  private static let group: [String: Member] = {
    var members = agent
    members["objectType"] = .must(.word(.group))
    members["member"] = .may(.many(.agent))
    return members
  }()
  private static let account: [String: Member] = ["homePage": .must(.iri), "name": .must(.text)]
  private static let verb: [String: Member] = ["id": .must(.iri), "display": .may(.languageMap)]
  private static let activity: [String: Member] = [
    "objectType": .may(.word(.activity)), "id": .must(.iri),
    "definition": .may(.one(.definition)),
  ]
  private static let definition: [String: Member] = [
    "name": .may(.languageMap), "description": .may(.languageMap), "type": .may(.iri),
    "moreInfo": .may(.iri), "extensions": .may(.extensions),
    "interactionType": .may(.word(.interaction)), "correctResponsesPattern": .may(.texts),
    "choices": .may(.many(.component)),
    "scale": .may(.many(.component)), "source": .may(.many(.component)),
    "target": .may(.many(.component)), "steps": .may(.many(.component)),
  ]
  private static let component: [String: Member] = [
    "id": .must(.text), "description": .may(.languageMap),
  ]
  private static let reference: [String: Member] = [
    "objectType": .must(.word(.reference)), "id": .must(.identifier),
  ]
  private static let result: [String: Member] = [
    "score": .may(.one(.score)), "success": .may(.flag), "completion": .may(.flag),
    "response": .may(.text), "duration": .may(.duration), "extensions": .may(.extensions),
  ]
  private static let score: [String: Member] = [
    "scaled": .may(.number), "raw": .may(.number), "min": .may(.number), "max": .may(.number),
  ]
  private static let context: [String: Member] = [
    "registration": .may(.identifier), "instructor": .may(.one(.actor)),
    "team": .may(.one(.group)), "contextActivities": .may(.one(.contextActivities)),
    "revision": .may(.text), "platform": .may(.text), "language": .may(.language),
    "statement": .may(.one(.reference)), "extensions": .may(.extensions),
    "contextAgents": .may(.many(.contextAgent)), "contextGroups": .may(.many(.contextGroup)),
  ]
  private static let contextActivities: [String: Member] = [
    "parent": .may(.oneOrMany(.activity)), "grouping": .may(.oneOrMany(.activity)),
    "category": .may(.oneOrMany(.activity)), "other": .may(.oneOrMany(.activity)),
  ]
  private static let contextAgent: [String: Member] = [
    "objectType": .must(.word(.contextAgent)), "agent": .must(.one(.agent)),
    "relevantTypes": .may(.iris),
  ]
  private static let contextGroup: [String: Member] = [
    "objectType": .must(.word(.contextGroup)), "group": .must(.one(.group)),
    "relevantTypes": .may(.iris),
  ]
  private static let attachment: [String: Member] = [
    "usageType": .must(.iri), "display": .must(.languageMap), "description": .may(.languageMap),
    "contentType": .must(.mediaType), "length": .must(.count), "sha2": .must(.text),
    "fileUrl": .may(.iri),
  ]
}
