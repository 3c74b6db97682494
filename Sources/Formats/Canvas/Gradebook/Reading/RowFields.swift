import LearnerModel

/// The numbers of the fields that rows become, looked up once.
struct RowFields: BitwiseCopyable, Sendable {
  let username = Person.declared.fields.username.index
  let identifiers = Person.declared.fields.identifiers.index
  let identifierType = Person.declared.fields.identifiers.fields.type.index
  let identifierValue = Person.declared.fields.identifiers.fields.value.index
  let identifierIssuer = Person.declared.fields.identifiers.fields.issuer.index
  let givenName = Person.declared.fields.givenName.index
  let familyName = Person.declared.fields.familyName.index
  let middleName = Person.declared.fields.middleName.index
  let fullName = Person.declared.fields.fullName.index
  let sortName = Person.declared.fields.sortName.index
  let role = SectionEnrollment.declared.fields.role.index
  let section = SectionEnrollment.declared.fields.section.index
  let sectionTitle = SectionEnrollment.declared.fields.sectionTitle.index
  let lineItem = LineItemResult.declared.fields.lineItem.index
  let score = LineItemResult.declared.fields.score.index
  let percent = LineItemResult.declared.fields.percent.index
  let textScore = LineItemResult.declared.fields.textScore.index
  let scoreState = LineItemResult.declared.fields.scoreState.index
  let session = CourseGrade.declared.fields.session.index
  let category = CourseGrade.declared.fields.category.index
}
