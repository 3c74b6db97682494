/// A kind of record.
///
/// The order is the order of dependence: a record of a reference kind refers to kinds declared
/// before it, or to its own.
public enum Kind: UInt8, Sendable, CaseIterable, BitwiseCopyable {
  /// A school, district, department, agency or other body that teaches, employs or issues.
  case organization
  /// A school year, term, grading period or other stretch of time in which teaching takes place.
  case session
  /// A day of a school's calendar, and what happens on it.
  case calendarDay
  /// A course of study that is taught in one or more sections.
  case course
  /// A class: one course as it is given to one group of learners at one place and time.
  case section
  /// A group of learners apart from courses: an intervention group, a club, a group in a course.
  case cohort
  /// A published set of competencies, such as a state's academic standards.
  case framework
  /// A scale on which scores are shown: letters, levels, points.
  case scale
  /// Something to be learned: a standard, an objective, a skill, an outcome; or a group of such.
  case competency
  /// A part of a gradebook whose line items count together.
  case category
  /// A column of a gradebook: an assignment, a quiz, a test, anything that is scored.
  case lineItem
  /// A piece of learning material that can be used on its own.
  case resource
  /// A test or other assessment, or a part of one with a score of its own.
  case assessment
  /// A link between a competency and what teaches or measures it.
  case alignment
  /// What a local code of the sender means.
  case codeDefinition
  /// A person: a learner, a parent, a teacher, anyone.
  case person
  /// A person's account with a vendor or application.
  case account
  /// What a person is at an organization, for a time.
  case role
  /// What another person is to the person whom the record is about.
  case relationship
  /// What a member of the staff is employed as at an organization.
  case staffAssignment
  /// What a school's records state of a person for statistics and support.
  case demographics
  /// A learner's time at a school.
  case enrollment
  /// A person's place in a section, as a learner, a teacher or otherwise.
  case sectionEnrollment
  /// A person's place in a group apart from courses.
  case cohortMembership
  /// A learner's score on a line item, or why there is none.
  case result
  /// A learner's grade and credits for a course, a term or a part of the gradebook.
  case courseGrade
  /// A learner's averages, credits and rank over a time.
  case academicSummary
  /// A learner's result in an assessment, or in a part of one.
  case assessmentResult
  /// How far a learner has mastered a competency.
  case mastery
  /// Whether a learner was there: an event, or a count over a time.
  case attendance
  /// A learner's part in an incident of behavior, bad or good, and what followed.
  case incident
  /// A learner's part in a program of support or instruction.
  case program
  /// An award, badge, diploma, license or other achievement that was conferred on a learner.
  case credential
  /// A piece of work in a learner's portfolio.
  case artifact
  /// What a learner does beside the lessons: clubs, sports, service, work, learning out of school.
  case activity
  /// What a school must know of a learner's health.
  case health
  /// A remark about a learner, or about another record.
  case note
  /// A statement about a learner: a strength, a need, an interest, a preference.
  case trait
  /// A learner's plan: a pathway, its steps and courses, and who made it.
  case plan
  /// What a learner wants or is to reach.
  case goal
  /// How a learner stands on the way to college or career.
  case readiness
  /// Something that a learner did with learning material.
  case learningEvent
  /// The envelope of an exchange: who sends what to whom.
  case document
  /// A resource's use in a section or course, or by a person.
  case resourceLink
  /// The scale on which the scores of a line item, or one result, are shown.
  case scaleUse

  /// Whether records of the kind are published for all to use, so that a key that is a UUID means the
  /// same record in any system.
  @inlinable
  public var isPublished: Bool {
    switch self {
    case .framework, .competency: true
    default: false
    }
  }

  /// The name in records, such as `sectionEnrollment`.
  public var name: String {
    switch self {
    case .organization: "organization"
    case .session: "session"
    case .calendarDay: "calendarDay"
    case .course: "course"
    case .section: "section"
    case .cohort: "cohort"
    case .framework: "framework"
    case .scale: "scale"
    case .competency: "competency"
    case .category: "category"
    case .lineItem: "lineItem"
    case .resource: "resource"
    case .assessment: "assessment"
    case .alignment: "alignment"
    case .codeDefinition: "codeDefinition"
    case .person: "person"
    case .account: "account"
    case .role: "role"
    case .relationship: "relationship"
    case .staffAssignment: "staffAssignment"
    case .demographics: "demographics"
    case .enrollment: "enrollment"
    case .sectionEnrollment: "sectionEnrollment"
    case .cohortMembership: "cohortMembership"
    case .result: "result"
    case .courseGrade: "courseGrade"
    case .academicSummary: "academicSummary"
    case .assessmentResult: "assessmentResult"
    case .mastery: "mastery"
    case .attendance: "attendance"
    case .incident: "incident"
    case .program: "program"
    case .credential: "credential"
    case .artifact: "artifact"
    case .activity: "activity"
    case .health: "health"
    case .note: "note"
    case .trait: "trait"
    case .plan: "plan"
    case .goal: "goal"
    case .readiness: "readiness"
    case .learningEvent: "learningEvent"
    case .document: "document"
    case .resourceLink: "resourceLink"
    case .scaleUse: "scaleUse"
    }
  }

  /// The kind with that name in records, `nil` where there is none.
  public init?(name: String) {
    guard let kind = Self.byName[name] else { return nil }
    self = kind
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}
