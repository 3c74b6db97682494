import LearnerModel
import Testing

struct KindTests {
  @Test(arguments: Kind.allCases)
  func `a kind is declared under its own name`(kind: Kind) {
    #expect(kind.schema.kind == kind)
    #expect(kind.name == "\(kind)")
    #expect(Kind(name: kind.name) == kind)
  }

  @Test func `names of kinds and of their lists are unique`() {
    #expect(Set(Kind.allCases.map(\.name)).count == Kind.allCases.count)
    #expect(Set(Kind.allCases.map(\.schema.plural)).count == Kind.allCases.count)
    #expect(Kind(name: "address") == nil)
  }

  @Test func `the kinds of the design are all there`() {
    let wanted = """
      organization session calendarDay course section framework competency category lineItem
      resource scale assessment cohort codeDefinition document note
      person role relationship staffAssignment
      demographics enrollment sectionEnrollment result courseGrade academicSummary assessmentResult
      mastery attendance incident program credential artifact activity health
      trait goal plan readiness learningEvent
      """
    for name in wanted.split(whereSeparator: \.isWhitespace) {
      #expect(Kind(name: String(name)) != nil, "\(name)")
    }
  }

  @Test(arguments: Kind.allCases)
  func `a reference kind refers to kinds before it or to itself`(kind: Kind) {
    guard kind.schema.place == .references else { return }
    for spec in kind.schema.fields {
      if let target = spec.target {
        #expect(target.rawValue <= kind.rawValue, "\(kind.name).\(spec.path) → \(target.name)")
      }
    }
  }

  @Test(arguments: Kind.allCases)
  func `fields are numbered in order and grouped one level deep`(kind: Kind) {
    let schema = kind.schema
    let common = ["key", "owner", "lifecycle", "modified"]
    #expect(schema.fields.prefix(KindSchema.Common.count).map(\.name) == common)
    #expect(Set(schema.fields.map(\.path)).count == schema.fields.count)
    for (number, spec) in schema.fields.enumerated() {
      let index = FieldIndex(number)
      #expect(schema.index(of: spec.path) == index)
      if spec.type == .group {
        #expect(spec.isList && spec.parent == nil)
        #expect(schema.members(of: index).map { $0 } == Array(index + 1..<spec.end))
        #expect(!schema.members(of: index).isEmpty)
      } else {
        #expect(spec.end == index + 1)
      }
      #expect((spec.type == .token) == (spec.codeSet != nil))
      #expect((spec.type == .reference) == (spec.target != nil))
    }
  }

  @Test(arguments: Kind.allCases)
  func `a field's property has the field's name`(kind: Kind) {
    let (properties, groups) = Fields.names(of: kind)
    let schema = kind.schema
    let own = schema.members(of: nil).dropFirst(KindSchema.Common.count)
    #expect(properties == own.map { schema[$0].name })
    for index in own where schema[index].type == .group {
      #expect(groups[schema[index].name] == schema.members(of: index).map { schema[$0].name })
    }
  }

  @Test(arguments: Kind.allCases)
  func `no field has the name of a member that records have anyway`(kind: Kind) {
    let taken: Set = ["kind", "extensions", "spellings", "source", "system"]
    #expect(taken.isDisjoint(with: kind.schema.fields.filter { $0.parent == nil }.map(\.name)))
  }

  @Test(arguments: Kind.allCases)
  func `every meaning is a sentence and every term has a name`(kind: Kind) {
    for text in [kind.schema.meaning] + kind.schema.fields.map(\.meaning) {
      #expect(text.hasSuffix(".") && text.first?.isUppercase == true, "\(text)")
    }
    for spec in kind.schema.fields {
      #expect(Set(spec.terms).count == spec.terms.count, "\(kind.name).\(spec.path)")
      #expect(spec.terms.allSatisfy { !$0.name.isEmpty && !$0.name.contains("\n") })
    }
  }

  @Test func `a field knows its name`() {
    #expect(LineItemResult.declared.fields.score.name == "score")
    #expect(Section.declared.fields.periods.name == "periods")
    #expect(Person.declared.fields.emails.name == "emails")
    let address = Person.declared.fields.emails.fields.address.index
    #expect(Person.declared.schema[address].path == "emails.address")
  }

  @Test func `owners are named by what is about one person`() {
    #expect(Kind.result.schema.isOwned && Kind.result.schema.hasOwner)
    #expect(Kind.trait.schema.isOwned && Kind.trait.schema.hasOwner)
    #expect(!Kind.role.schema.isOwned && Kind.role.schema.hasOwner)
    #expect(!Kind.person.schema.hasOwner)
    #expect(!Kind.organization.schema.hasOwner)
    #expect(!Kind.document.schema.hasOwner)
  }
}

/// The names of a kind's properties as Swift sees them.
enum Fields {
  static func names(of kind: Kind) -> (own: [String], groups: [String: [String]]) {
    var own: [String] = []
    var groups: [String: [String]] = [:]
    for child in Mirror(reflecting: declared(kind)).children {
      guard let label = child.label else { continue }
      own.append(label)
      let parts = Mirror(reflecting: child.value).children
      if let fields = parts.first(where: { $0.label == "fields" }) {
        groups[label] = Mirror(reflecting: fields.value).children.compactMap(\.label)
      }
    }
    return (own, groups)
  }

  private static func declared(_ kind: Kind) -> any RecordKind {
    switch kind {
    case .organization: Organization.declared.fields
    case .session: Session.declared.fields
    case .calendarDay: CalendarDay.declared.fields
    case .course: Course.declared.fields
    case .section: Section.declared.fields
    case .cohort: Cohort.declared.fields
    case .framework: Framework.declared.fields
    case .scale: Scale.declared.fields
    case .competency: Competency.declared.fields
    case .category: Category.declared.fields
    case .lineItem: LineItem.declared.fields
    case .resource: Resource.declared.fields
    case .assessment: Assessment.declared.fields
    case .alignment: Alignment.declared.fields
    case .codeDefinition: CodeDefinition.declared.fields
    case .person: Person.declared.fields
    case .account: Account.declared.fields
    case .role: Role.declared.fields
    case .relationship: Relationship.declared.fields
    case .staffAssignment: StaffAssignment.declared.fields
    case .demographics: Demographics.declared.fields
    case .enrollment: Enrollment.declared.fields
    case .sectionEnrollment: SectionEnrollment.declared.fields
    case .cohortMembership: CohortMembership.declared.fields
    case .result: LineItemResult.declared.fields
    case .courseGrade: CourseGrade.declared.fields
    case .academicSummary: AcademicSummary.declared.fields
    case .assessmentResult: AssessmentResult.declared.fields
    case .mastery: Mastery.declared.fields
    case .attendance: Attendance.declared.fields
    case .incident: Incident.declared.fields
    case .program: Program.declared.fields
    case .credential: Credential.declared.fields
    case .artifact: Artifact.declared.fields
    case .activity: Activity.declared.fields
    case .health: Health.declared.fields
    case .note: Note.declared.fields
    case .trait: Trait.declared.fields
    case .plan: Plan.declared.fields
    case .goal: Goal.declared.fields
    case .readiness: Readiness.declared.fields
    case .learningEvent: LearningEvent.declared.fields
    case .document: Document.declared.fields
    case .resourceLink: ResourceLink.declared.fields
    case .scaleUse: ScaleUse.declared.fields
    }
  }
}
