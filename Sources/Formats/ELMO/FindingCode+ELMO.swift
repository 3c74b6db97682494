import Findings

extension FindingCode {
  static let elmoSeveralLearners = FindingCode(
    "elmo.several-learners", .error, "There are several learners for one document.",
    explanation: "A document of ELMO is about one learner.",
    hint: "convert each input by itself (`--each`)")

  /// What only this format reports.
  static let elmo: [FindingCode] = [elmoSeveralLearners]
}
