import Findings

extension FindingCode {
  static let pescOtherFile = FindingCode(
    "pesc.other-file", .note, "A file of the folder is no transcript.",
    explanation: """
      Transcripts are XML files whose root is HighSchoolTranscript, CollegeTranscript, or a batch of \
      such.
      """,
    hint: "take the file out, or name it as an input of its own")

  /// What only these formats report.
  static let pesc: [FindingCode] = [pescOtherFile]
}
