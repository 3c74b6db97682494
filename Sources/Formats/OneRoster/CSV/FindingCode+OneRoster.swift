import Findings

extension FindingCode {
  static let missingManifest = FindingCode(
    "oneroster.missing-manifest", .warning, "The bundle has no manifest.csv.",
    explanation: """
      Versions 1.1 and 1.2 require it. The version is taken from the columns, and files are read as \
      complete sets unless their rows have a status.
      """,
    hint: "add manifest.csv")
  static let missingProperty = FindingCode(
    "oneroster.missing-property", .error, "The manifest lacks a property that is required.",
    explanation: "The version is taken from the columns where the manifest does not tell it.",
    hint: "add the property to manifest.csv")
  static let missingFileProperty = FindingCode(
    "oneroster.missing-file-property", .warning, "The manifest does not name all files.",
    explanation: """
      Versions 1.1 and 1.2 want a row `file.NAME` for each file of the standard, also for those that \
      are absent. The files that are there are read.
      """,
    hint: "add a row for each of them, with the value absent where there is no such file")
  static let manifestHeader = FindingCode(
    "oneroster.manifest-header", .warning, "The manifest's header is not propertyName,value.",
    explanation: "Its rows are read all the same.", hint: "make the first row propertyName,value")
  static let manifestRow = FindingCode(
    "oneroster.manifest-row", .warning, "A row of the manifest has no value.",
    explanation: "The row is left out.", hint: "give the property a value")
  static let unknownProperty = FindingCode(
    "oneroster.unknown-property", .warning,
    "The manifest has a property that the standard does not know.",
    explanation: "It is kept as an extension.", hint: "remove it")
  static let repeatedProperty = FindingCode(
    "oneroster.repeated-property", .error, "A property stands twice in the manifest.",
    explanation: "The first one counts.", hint: "remove one of the rows")
  static let fileMode = FindingCode(
    "oneroster.file-mode", .error, "The mode of a file is none of absent, bulk and delta.",
    explanation: "The file is read; its rows tell whether they are changes.",
    hint: "write absent, bulk or delta")
  static let fileMissing = FindingCode(
    "oneroster.file-missing", .error, "The manifest announces a file that is not in the bundle.",
    explanation: "Records of its kind are missing, and references to them cannot be found.",
    hint: "add the file, or mark it absent")
  static let fileUnexpected = FindingCode(
    "oneroster.file-unexpected", .warning,
    "A file is in the bundle that the manifest calls absent or does not name.",
    explanation: "The file is read.", hint: "correct the manifest")
  static let unknownFile = FindingCode(
    "oneroster.unknown-file", .warning, "A file of the bundle is no table of the standard.",
    explanation: "It is not read. The standard allows no other files.",
    hint: "remove the file, or give it a name of the standard")
  static let fileName = FindingCode(
    "oneroster.file-name", .warning, "A file's name is not that of the table it holds.",
    explanation: "Names are case-sensitive. The file is read as what its headers say.",
    hint: "rename the file")
  static let nestedFile = FindingCode(
    "oneroster.nested-file", .warning, "A file is in a folder of the bundle.",
    explanation: "The standard wants all files at the root. The file is read.",
    hint: "zip the files themselves, not the folder that holds them")
  static let repeatedFile = FindingCode(
    "oneroster.repeated-file", .error, "Two files of the bundle hold the same table.",
    explanation: "Both are read, one behind the other.", hint: "put the rows into one file")
  static let badVersion = FindingCode(
    "oneroster.version", .error, "The manifest names a version that does not exist.",
    explanation: "Versions are 1.0, 1.1 and 1.2. The columns decide how the files are read.",
    hint: "write 1.1 or 1.2")

  /// What only OneRoster reports.
  static let oneRoster: [FindingCode] = [
    missingManifest, missingProperty, missingFileProperty, manifestHeader, manifestRow,
    unknownProperty, repeatedProperty, fileMode, fileMissing, fileUnexpected, unknownFile, fileName,
    nestedFile, repeatedFile, badVersion,
  ]
}
