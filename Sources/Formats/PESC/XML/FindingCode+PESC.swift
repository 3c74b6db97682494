import Findings

extension FindingCode {
  static let pescOtherFile = FindingCode(
    "pesc.other-file", .note, "A file of the folder is no transcript.",
    explanation: """
      Transcripts are XML files whose root is HighSchoolTranscript, CollegeTranscript, or a batch of \
      such.
      """,
    hint: "take the file out, or name it as an input of its own")

  static let pescSeveralLearners = FindingCode(
    "pesc.several-learners", .error, "There are several learners for one transcript.",
    explanation: "A document is about one learner; those of more stand in a batch.",
    hint: "write a batch (`form=batch`), or convert each input by itself (`--each`)")

  /// What only these formats report.
  static let pesc: [FindingCode] = [pescOtherFile, pescSeveralLearners]
}
