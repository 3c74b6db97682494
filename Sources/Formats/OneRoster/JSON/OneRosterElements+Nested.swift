import FormatKit
import LearnerModel

/// What tables have in files of their own, and JSON inside of the object that it is about.
extension OneRosterElements {
  /// The members of an object that are records of their own, or that tables have no column for.
  func nested(in object: OneRosterObject) -> [ElementMap] {
    let link = ResourceLink.declared.fields
    let use = ScaleUse.declared.fields
    switch object.table.kind {
    case .person: return user
    case .organization, .session: return [.fragment("children")]
    case .course: return [resources(link.course.index)].compactMap { $0 }
    case .section: return [resources(link.section.index)].compactMap { $0 }
    case .lineItem: return [scoreScale(use.lineItem.index), alignments].compactMap { $0 }
    case .result: return [scoreScale(use.result.index), masteries].compactMap { $0 }
    case .assessment, .assessmentResult: return [keptObjectives].compactMap { $0 }
    default: return []
    }
  }

  private func exists(in only: String) -> Bool { version == nil || version == only }

  /// A key that the object around says.
  private static let around = KeyShape(["^sourcedId"])

  /// What a user is where: roles of 1.2, or organizations and one role of 1.1; whom others act for;
  /// accounts.
  private var user: [ElementMap] {
    var elements: [ElementMap] = []
    if exists(in: "1.1") {
      elements += [organizations.list.closed.required, ElementMap.kept("role").required]
    }
    if exists(in: "1.2") { elements.append(roles.list.closed.required) }
    let relationship = Relationship.declared.fields
    elements.append(
      .record(
        "agents",
        RecordMap(
          .relationship,
          keys: [
            (relationship.person.index, KeyShape(["sourcedId|."])),
            (KindSchema.Common.owner, Self.around),
          ], Self.link(to: .person)
        ).partial
      ).list.closed)
    if exists(in: "1.2") { elements.append(profiles.list.closed) }
    if let resources = resources(ResourceLink.declared.fields.person.index) {
      elements.append(resources)
    }
    return elements
  }

  private var roles: ElementMap {
    let role = Role.declared.fields
    let object = OneRosterObject(table: OneRosterTables.roles, single: "role")
    let columns = OneRosterTables.roles.columns.filter {
      ["roleType", "role", "beginDate", "endDate", "orgSourcedId"].contains($0.name)
    }
    return .record(
      "roles",
      RecordMap(
        .role, keys: [(KindSchema.Common.owner, Self.around)],
        columns.compactMap { element($0, of: object) } + [.value("userProfile", role.account)]
      ).partial)
  }

  /// The organizations of 1.1: one role each, which the user says for all of them.
  private var organizations: ElementMap {
    let role = Role.declared.fields
    let codes = OneRosterTables.users.columns.first { $0.name == "role" }?.codes ?? []
    return .record(
      "orgs",
      RecordMap(
        .role,
        keys: [
          (role.organization.index, KeyShape(["sourcedId|."])),
          (KindSchema.Common.owner, Self.around),
        ],
        [
          .value(
            "^role", role.type,
            .listed(codes.map { ElementCode($0.theirs, $0.canonical) }, open: nil))
        ] + Self.link(to: .organization)
      ).partial)
  }

  private var profiles: ElementMap {
    let account = Account.declared.fields
    return .record(
      "userProfiles",
      RecordMap(
        .account,
        keys: [
          (KindSchema.Common.key, KeyShape(["profileId"])),
          (KindSchema.Common.owner, Self.around),
        ],
        [
          ElementMap.part("profileId").required,
          ElementMap.value("profileType", account.profileType).required,
          ElementMap.value("vendorId", account.vendorId).required,
          .value("applicationId", account.applicationId),
          .value("description", account.description),
          ElementMap.inside(
            "credentials",
            [
              ElementMap.value("type", account.credentialType).required,
              ElementMap.value("username", account.username).required,
              .dropped("password", .secret),
            ]
          ).list,
        ]
      ).partial)
  }

  /// The resources that something uses.
  private func resources(_ field: FieldIndex) -> ElementMap? {
    guard exists(in: "1.2") else { return nil }
    return .record(
      "resources",
      RecordMap(
        .resourceLink,
        keys: [
          (ResourceLink.declared.fields.resource.index, KeyShape(["sourcedId|."])),
          (field, Self.around),
        ], Self.link(to: .resource)
      ).partial
    ).list.closed
  }

  private func scoreScale(_ field: FieldIndex) -> ElementMap? {
    guard exists(in: "1.2") else { return nil }
    return ElementMap.record(
      "scoreScale",
      RecordMap(
        .scaleUse,
        keys: [
          (ScaleUse.declared.fields.scale.index, KeyShape(["sourcedId|."])),
          (field, Self.around),
        ], Self.link(to: .scale)
      ).partial
    ).once.single.closed
  }

  /// What is to be learned, in sets by where its ids come from.
  private var alignments: ElementMap? {
    guard exists(in: "1.2") else { return nil }
    let alignment = Alignment.declared.fields
    return objectives(
      .record(
        "learningObjectiveIds",
        RecordMap(
          .alignment, keys: [(alignment.lineItem.index, Self.around)],
          [
            .value("../source", alignment.objectiveSource, .listed([], open: "ext:")),
            .value(".", alignment.competency),
          ]
        ).partial))
  }

  /// How far it has been learned, likewise.
  private var masteries: ElementMap? {
    guard exists(in: "1.2") else { return nil }
    let mastery = Mastery.declared.fields
    return objectives(
      ElementMap.record(
        "learningObjectiveResults",
        RecordMap(
          .mastery,
          keys: [
            (mastery.result.index, Self.around),
            (KindSchema.Common.owner, KeyShape(["^student/sourcedId|^student"])),
          ],
          [
            .value("../source", mastery.objectiveSource, .listed([], open: "ext:")),
            ElementMap.value("learningObjectiveId", mastery.competency).required,
            .value("score", mastery.score),
            .value("textScore", mastery.textScore),
          ]
        ).partial
      ).closed)
  }

  private func objectives(_ inside: ElementMap) -> ElementMap {
    .inside("learningObjectiveSet", [ElementMap.kept("source").required, inside.list.required])
      .list.closed
  }

  /// The same of assessments: kept as it stands.
  private var keptObjectives: ElementMap? {
    exists(in: "1.2") ? .fragment("learningObjectiveSet") : nil
  }
}
