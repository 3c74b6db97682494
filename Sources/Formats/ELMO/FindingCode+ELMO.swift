import Findings

extension FindingCode {
  static let elmoSeveralLearners = FindingCode(
    "elmo.several-learners", .error, "There are several learners for one document.",
    explanation: "A document of ELMO is about one learner.",
    hint: "write one for each, with --to elmo:layout=folder and a folder or .zip as -o")

  /// What only this format reports.
  static let elmo: [FindingCode] = [elmoSeveralLearners]
}
