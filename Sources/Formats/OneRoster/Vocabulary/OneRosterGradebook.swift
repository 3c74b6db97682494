import FormatKit
import LearnerModel

/// What learners are asked to do and how they did: categories, line items, results, scales.
extension OneRosterTables {
  static let categories: TableMapping = {
    let category = Category.declared.fields
    return table(
      "categories", of: .category,
      [
        Column("title", .to(category.title)).required,
        Column("weight", .to(category.weight)).only(in: "1.2").checked(.wholeNumber)
          .remark("a whole number"),
      ])
  }()

  static let lineItems: TableMapping = {
    let item = LineItem.declared.fields
    return table(
      "lineItems", of: .lineItem,
      [
        Column("title", .to(item.title)).required,
        Column("description", .to(item.description)),
        Column("assignDate", .to(item.assignedDate)).required,
        Column("dueDate", .to(item.dueDate)).required,
        reference("classSourcedId", .to(item.section)).required,
        reference("categorySourcedId", .to(item.category)).required,
        // Grading periods are sessions, so that each version takes what the other one says.
        reference("gradingPeriodSourcedId", .to(item.gradingPeriod)).required
          .only(in: "1.0", "1.1").orElse(item.session),
        reference("academicSessionSourcedId", .to(item.session)).required
          .only(in: "1.2").orElse(item.gradingPeriod),
        Column("resultValueMin", .to(item.minimumScore)).required(in: "1.1"),
        Column("resultValueMax", .to(item.maximumScore)).required(in: "1.1"),
        reference("schoolSourcedId", .to(item.organization)).required.only(in: "1.2"),
      ])
  }()

  static let results: TableMapping = {
    let result = LineItemResult.declared.fields
    return table(
      "results", of: .result,
      [
        reference("lineItemSourcedId", .to(result.lineItem)).required,
        reference("studentSourcedId", .owner).required,
        Column("scoreStatus", .to(result.scoreState)).required.open("ext:")
          .codes(closedScoreStates, in: "1.1"),
        Column("score", .to(result.score)).required(in: "1.1"),
        Column("scoreDate", .to(result.scoreDate)).required,
        Column("comment", .to(result.comment)),
        Column("textScore", .to(result.textScore)).only(in: "1.2"),
        reference("classSourcedId", .to(result.section)).only(in: "1.2"),
        Column("inProgress", .to(result.inProgress)).only(in: "1.2"),
        Column("incomplete", .to(result.incomplete)).only(in: "1.2"),
        Column("late", .to(result.late)).only(in: "1.2"),
        Column("missing", .to(result.missing)).only(in: "1.2"),
      ])
  }()

  private static let closedScoreStates: [(theirs: String, canonical: String)] = [
    ("fully graded", "scored"), ("partially graded", "partiallyGraded"),
    ("not submitted", "notSubmitted"), ("submitted", "submitted"), ("exempt", "excused"),
  ]

  static let scoreScales: TableMapping = {
    let scale = Scale.declared.fields
    return table(
      "scoreScales", of: .scale, versions: ["1.2"],
      [
        Column("title", .to(scale.title)).required,
        Column("type", .to(scale.type)).required,
        reference("orgSourcedId", .to(scale.organization)).required,
        reference("courseSourcedId", .to(scale.course)).required,
        reference("classSourcedId", .to(scale.section)).required,
        Column(
          "scoreScaleValue",
          .pairs(
            group: scale.values.index, first: scale.values.fields.from.index,
            second: scale.values.fields.to.index)
        ).required,
      ])
  }()

  static let lineItemLearningObjectives: TableMapping = {
    let alignment = Alignment.declared.fields
    return table(
      "lineItemLearningObjectiveIds", of: .alignment, versions: ["1.2"],
      selector: alignment.lineItem.index,
      [
        reference("lineItemSourcedId", .to(alignment.lineItem)).required,
        Column("source", .to(alignment.objectiveSource)).required.open("ext:"),
        Column("learningObjectiveId", .to(alignment.competency)).required,
      ])
  }()

  static let lineItemScoreScales: TableMapping = {
    let use = ScaleUse.declared.fields
    return table(
      "lineItemScoreScales", of: .scaleUse, versions: ["1.2"], selector: use.lineItem.index,
      [
        Column("title", .to(use.title)),
        reference("lineItemSourcedId", .to(use.lineItem)).required,
        reference("scoreScaleSourcedId", .to(use.scale)).required,
      ])
  }()

  static let resultLearningObjectives: TableMapping = {
    let mastery = Mastery.declared.fields
    return table(
      "resultLearningObjectiveIds", of: .mastery, versions: ["1.2"],
      selector: mastery.result.index,
      [
        reference("resultSourcedId", .to(mastery.result)).required,
        Column("source", .to(mastery.objectiveSource)).required.open("ext:"),
        Column("learningObjectiveId", .to(mastery.competency)).required,
        Column("score", .to(mastery.score)),
        Column("textScore", .to(mastery.textScore)),
      ])
  }()

  static let resultScoreScales: TableMapping = {
    let use = ScaleUse.declared.fields
    return table(
      "resultScoreScales", of: .scaleUse, versions: ["1.2"], selector: use.result.index,
      [
        Column("title", .to(use.title)),
        reference("resultSourcedId", .to(use.result)).required,
        reference("scoreScaleSourcedId", .to(use.scale)).required,
      ])
  }()
}
