import Findings

extension FindingCode {
  static let edFiOtherFile = FindingCode(
    "edfi.other-file", .note, "A file of the folder is no interchange.",
    explanation: "Interchanges are XML files whose root element's name starts with Interchange.",
    hint: "take the file out, or name it as an input of its own")
  static let edFiMixedVersions = FindingCode(
    "edfi.mixed-versions", .warning, "The folder holds interchanges of several versions.",
    explanation: """
      Each file is read by its own names, but keys are put together differently in different \
      versions, so that references between the files may lead nowhere.
      """,
    hint: "convert each version on its own")

  /// What only this format reports.
  static let edFi: [FindingCode] = [edFiOtherFile, edFiMixedVersions]
}
