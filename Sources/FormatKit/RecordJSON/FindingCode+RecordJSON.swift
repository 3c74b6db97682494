public import Findings
import JSONSyntax

extension FindingCode {
  static let numberForString = FindingCode(
    "json.number-for-string", .warning, "A number stands where a string is expected.",
    explanation: """
      Records hold every value but a boolean as a string, so that no program can change `054.10` or \
      an identifier of twenty digits. The number is taken as it is written.
      """,
    hint: "put the value in quotes")
  static let wrongType = FindingCode(
    "json.wrong-type", .error, "A value is not of the type that its place asks for.",
    explanation: """
      A list stands for a single value, an object for a text, or the like. The value is kept as an \
      extension, as it was written, and is in no field.
      """,
    hint: "look the member up in the schema of records")
  static let unknownMember = FindingCode(
    "json.unknown-member", .warning, "An object has a member that is not part of the form.",
    explanation: "Its value is kept as an extension, as it was written.",
    hint: "check the spelling of the name, or move the value to `extensions`")
  static let unknownKind = FindingCode(
    "records.unknown-kind", .error, "A record is of a kind that does not exist.",
    explanation: "The record is rejected: what its members mean cannot be known.",
    hint: "use one of the kinds of the model; `schema` lists them")
  static let missingKind = FindingCode(
    "records.missing-kind", .error, "A record does not say of which kind it is.",
    explanation: "The record is rejected: what its members mean cannot be known.",
    hint: "add the member `kind`")
  /// Something other than an object stands where a record should.
  public static let notARecord = FindingCode(
    "records.not-an-object", .error, "Something other than an object stands where a record should.",
    explanation: "A record is a JSON object. What stands here is rejected.",
    hint: "remove the value")
  static let badSpelling = FindingCode(
    "records.spelling", .warning, "A spelling belongs to no value of its record.",
    explanation: """
      An entry of `spellings` has a `path` to a value of the record and the `text` as the source \
      spelled it; `unfit` where there is no value besides the spelling. This one is kept as an \
      extension.
      """,
    hint: "correct the path")
  static let badExtension = FindingCode(
    "records.extension", .error, "An entry of `extensions` is not in the form of one.",
    explanation: """
      An extension has `ns`, `path`, and one of `text`, `json` and `xml`. This one is kept as it is, \
      as an extension of its own.
      """,
    hint: "give it the three members")
  static let emptyGroup = FindingCode(
    "records.empty-group", .warning, "An object in a list has no members.",
    explanation: "It says nothing and is left out.", hint: "remove it")
  static let unknownSource = FindingCode(
    "records.unknown-source", .error, "A record names a source that the file does not list.",
    explanation: """
      The number of a source leads to the list at the start. The record is rejected: whose spellings \
      and identifiers it holds cannot be known.
      """,
    hint: "add the source to the list at the start")
  static let tooManySystems = FindingCode(
    "limit.systems", .error, "There are more systems of identifiers than can be told apart.",
    explanation: "A run can hold 255 systems. The record is rejected.",
    hint: "convert the inputs of some systems at a time")
  static let tooManyPaths = FindingCode(
    "limit.paths", .error, "Values without a place in the model have too many different paths.",
    explanation: "A run can hold 100000 of them. The value is left out.",
    hint: "look for identifiers that are used as names")
  /// A name that its object already has; the first one counts, the other is kept as an extension.
  static var repeatedMember: FindingCode { JSONProblem.duplicateKey.code }

  /// What may be reported about records as JSON, beside what the syntax reports.
  public static let recordJSON: [FindingCode] = [
    numberForString, wrongType, unknownMember, unknownKind, missingKind,
    notARecord, badSpelling, badExtension, emptyGroup, unknownSource, tooManySystems, tooManyPaths,
  ]
}
