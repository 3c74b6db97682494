import FormatKit
import LearnerModel

/// Assessments and their results, which only the REST binding of 1.2 has.
extension OneRosterTables {
  static let assessmentLineItems: TableMapping = {
    let assessment = Assessment.declared.fields
    return table(
      "assessmentLineItems", of: .assessment, versions: ["1.2"],
      [
        Column("title", .to(assessment.title)).required,
        Column("description", .to(assessment.description)),
        reference("classSourcedId", .first(of: assessment.sections)),
        reference("parentAssessmentLineItemSourcedId", .to(assessment.parent)),
        reference("scoreScaleSourcedId", .to(assessment.scale)),
        Column("resultValueMin", .to(assessment.minimumScore)),
        Column("resultValueMax", .to(assessment.maximumScore)),
      ])
  }()

  static let assessmentResults: TableMapping = {
    let result = AssessmentResult.declared.fields
    return table(
      "assessmentResults", of: .assessmentResult, versions: ["1.2"],
      [
        reference("assessmentLineItemSourcedId", .to(result.assessment)).required,
        reference("studentSourcedId", .owner).required,
        Column("score", .to(result.score)),
        Column("textScore", .to(result.textScore)),
        Column("scoreDate", .to(result.scoreDate)).required,
        reference("scoreScaleSourcedId", .to(result.scale)),
        Column("scorePercentile", .to(result.percentile)),
        Column("scoreStatus", .to(result.scoreState)).required.open("ext:"),
        Column("comment", .to(result.comment)),
        Column("inProgress", .to(result.inProgress)),
        Column("incomplete", .to(result.incomplete)),
        Column("late", .to(result.late)),
        Column("missing", .to(result.missing)),
      ])
  }()
}
