import Findings

extension FindingCode {
  static let noLearnerColumn = FindingCode(
    "survey.no-learner-column", .error, "No column holds an identifier of the learner.",
    explanation: """
      Answers belong to learners, who are known by an identifier. A name is none: two learners may \
      have the same, and it may be misspelled. Nothing was read.
      """,
    hint: "add a column `Local ID number`")
  static let noLearner = FindingCode(
    "survey.no-learner", .error, "A row does not tell whose answers it holds.",
    explanation: """
      It has no identifier of a learner, or two that differ. The learner is never guessed by name; the \
      row is rejected.
      """,
    hint: "fill in or correct the learner's identifier")
  static let unknownQuestion = FindingCode(
    "survey.unknown-question", .note, "A column is no question that is known.",
    explanation: """
      Its answers are kept with the learner under the text of the header. They become no strength, \
      interest, need or the like.
      """,
    hint: "word the question like those of other surveys if its answers are of that kind")
  static let otherFile = FindingCode(
    "survey.other-file", .warning, "A file beside the surveys is none itself.",
    explanation: "It is not read: its header has no known questions.",
    hint: "leave the file out, or name the surveys one by one")

  /// What only surveys report.
  static let survey: [FindingCode] = [noLearnerColumn, noLearner, unknownQuestion, otherFile]
}
