import Findings
import FormatKit
import LearnerModel

/// Writes gradebooks: one file, one row a learner.
struct GradebookWriter: FormatWriter {
  let options: GradebookWriteOptions

  var isSet: Bool { false }

  var needs: WriterNeeds { [.learners, .items, .columns] }

  var order: RecordOrder { [.ownersTogether, .itemsFirst, .referencesOnce] }

  func plan(_ context: WriteContext) throws(Failure) -> any WritePlan {
    GradebookWritePlan(context, options)
  }

  var coverage: Coverage { Self.places }

  /// What a gradebook has a place for, whatever was chosen.
  static let places: Coverage = {
    var coverage = Coverage(extensions: .own(space: GradebookReadPlan.space))
    coverage.extensionLimits = [.noPlace, .tooMany]
    func add(_ kind: Kind, _ fields: [FieldIndex], _ limits: Coverage.Limits) {
      for field in fields { coverage.add(kind, field, limits: limits) }
    }
    let common = KindSchema.Common.self
    let document = Document.declared.fields
    add(.document, [document.type.index, document.standard.index], [])
    let item = LineItem.declared.fields
    add(.lineItem, [common.key, item.position.index], [.noPlace, .duplicate])
    add(.lineItem, [item.title.index], [.duplicate])
    add(.lineItem, [item.maximumScore.index], [.invalid, .noPlace, .duplicate])
    add(.lineItem, [item.postingPolicy.index], [.outsideCodeSet, .duplicate])
    let category = Category.declared.fields
    add(.category, [common.key, category.title.index, category.position.index], [.noPlace])
    let session = Session.declared.fields
    add(.session, [common.key, session.title.index, session.type.index], [])
    addPeople(to: &coverage)
    addScores(to: &coverage)
    return coverage
  }()

  private static func addPeople(to coverage: inout Coverage) {
    func add(_ kind: Kind, _ fields: [FieldIndex], _ limits: Coverage.Limits) {
      for field in fields { coverage.add(kind, field, limits: limits) }
    }
    let common = KindSchema.Common.self
    let person = Person.declared.fields
    let identifier = person.identifiers.fields
    add(.person, [common.key, person.username.index], [.noPlace, .tooMany])
    add(
      .person, [identifier.type.index, identifier.value.index, identifier.issuer.index],
      [.noPlace, .tooMany])
    add(
      .person,
      [
        person.sortName.index, person.givenName.index, person.middleName.index,
        person.familyName.index,
      ], [.tooMany, .duplicate])
    add(.person, [person.fullName.index], [.noPlace, .duplicate])
    let enrollment = SectionEnrollment.declared.fields
    add(.sectionEnrollment, [common.owner], [])
    add(
      .sectionEnrollment,
      [enrollment.role.index, enrollment.sectionTitle.index, enrollment.section.index], [.noPlace])
  }

  private static func addScores(to coverage: inout Coverage) {
    func add(_ kind: Kind, _ fields: [FieldIndex], _ limits: Coverage.Limits) {
      for field in fields { coverage.add(kind, field, limits: limits) }
    }
    let common = KindSchema.Common.self
    let result = LineItemResult.declared.fields
    let lost: Coverage.Limits = [.unresolved, .tooMany]
    add(.result, [common.owner, result.lineItem.index], lost)
    add(.result, [result.score.index, result.percent.index], lost.union([.invalid]))
    add(.result, [result.textScore.index], lost)
    add(.result, [result.scoreState.index], lost.union([.outsideCodeSet, .invalid]))
    let grade = CourseGrade.declared.fields
    add(.courseGrade, [common.owner], [])
    add(.courseGrade, [grade.category.index, grade.session.index], [.noPlace])
    add(.courseGrade, Measure.all.map(\.field), [.noPlace, .tooMany, .invalid])
  }
}
