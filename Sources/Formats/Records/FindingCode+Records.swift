import Findings
import FormatKit

extension FindingCode {
  static let badRecordsHeader = FindingCode(
    "records.header", .error, "The first line is not the header that a file of records has.",
    explanation: """
      The header is an object with `schoolbag`, `version` and `sources`; each source has `format` and \
      `system`, and may have `version`. Without it the numbers of sources mean nothing.
      """,
    hint: "take the first line of a file that Schoolbag wrote as the pattern")
  static let recordsVersion = FindingCode(
    "records.version", .error, "The file is of a version of the form that is not known here.",
    explanation: "Version 1 is known. A later version may mean something else by the same names.",
    hint: "use a newer version of this program, or write version 1")
  static let headerInside = FindingCode(
    "records.header-inside", .error, "A header stands among the records, and is not the file's.",
    explanation: """
      Files were joined. The records behind this header may name sources by other numbers than those \
      of the first header, which counts for the whole file.
      """,
    hint: "convert the files as inputs of their own, without joining them")
  static let lineTooLong = FindingCode(
    "records.line-too-long", .error, "A record is larger than the limit.",
    explanation: "A record may have 16 MiB. Larger values belong into files of their own.",
    hint: "look for a missing line break")
  static let unknownHeaderMember = FindingCode(
    "records.header-member", .warning, "The header has a member that is not part of the form.",
    explanation: "Its value is left out.", hint: "remove it")
  static let noRecordsHeader = FindingCode(
    "records.no-header", .warning, "The file of records has no header.",
    explanation: "What the source's own spellings and identifiers belong to is not known.",
    hint: "add the header line")
  static let notRecords = FindingCode(
    "records.other-file", .warning, "A file of the input holds no records.",
    explanation: "It is not read.", hint: "leave it out")

  static let unknownRecordColumn = FindingCode(
    "records.unknown-column", .warning,
    "A table of records has a column that is not part of the form.",
    explanation: "Its values are kept as extensions, as they were written.",
    hint: "check the spelling of the header, or move the values to `extensions`")

  /// What only this format reports.
  static let records: [FindingCode] =
    [
      badRecordsHeader, recordsVersion, headerInside, lineTooLong, unknownHeaderMember,
      noRecordsHeader, notRecords, unknownRecordColumn,
    ]
}
