extension Kind {
  /// What the model says about the kind, built when it is first asked for.
  public var schema: KindSchema {
    switch self {
    case .organization: Organization.declared.schema
    case .session: Session.declared.schema
    case .calendarDay: CalendarDay.declared.schema
    case .course: Course.declared.schema
    case .section: Section.declared.schema
    case .cohort: Cohort.declared.schema
    case .framework: Framework.declared.schema
    case .scale: Scale.declared.schema
    case .competency: Competency.declared.schema
    case .category: Category.declared.schema
    case .lineItem: LineItem.declared.schema
    case .resource: Resource.declared.schema
    case .assessment: Assessment.declared.schema
    case .alignment: Alignment.declared.schema
    case .codeDefinition: CodeDefinition.declared.schema
    case .person: Person.declared.schema
    case .account: Account.declared.schema
    case .role: Role.declared.schema
    case .relationship: Relationship.declared.schema
    case .staffAssignment: StaffAssignment.declared.schema
    case .demographics: Demographics.declared.schema
    case .enrollment: Enrollment.declared.schema
    case .sectionEnrollment: SectionEnrollment.declared.schema
    case .cohortMembership: CohortMembership.declared.schema
    case .result: LineItemResult.declared.schema
    case .courseGrade: CourseGrade.declared.schema
    case .academicSummary: AcademicSummary.declared.schema
    case .assessmentResult: AssessmentResult.declared.schema
    case .mastery: Mastery.declared.schema
    case .attendance: Attendance.declared.schema
    case .incident: Incident.declared.schema
    case .program: Program.declared.schema
    case .credential: Credential.declared.schema
    case .artifact: Artifact.declared.schema
    case .activity: Activity.declared.schema
    case .health: Health.declared.schema
    case .note: Note.declared.schema
    case .trait: Trait.declared.schema
    case .plan: Plan.declared.schema
    case .goal: Goal.declared.schema
    case .readiness: Readiness.declared.schema
    case .learningEvent: LearningEvent.declared.schema
    case .document: Document.declared.schema
    case .resourceLink: ResourceLink.declared.schema
    case .scaleUse: ScaleUse.declared.schema
    }
  }
}
