import Findings
import FormatKit

extension FindingCode {
  static let notAProfile = FindingCode(
    "profile.not-a-profile", .error, "Something other than a learner profile stands in the file.",
    explanation: """
      A profile is an object with `"schoolbag":"profile"`, `"version":1` and a `learner`. What \
      stands here is rejected.
      """,
    hint: "look the form up with `schoolbag schema learner-profile`")
  static let profileVersion = FindingCode(
    "profile.version", .error, "The profile is of a version of the form that is not known here.",
    explanation: """
      Version 1 is known. A later version may mean something else by the same names, so the document \
      is rejected.
      """,
    hint: "use a newer version of this program, or write version 1")
  static let profileLearner = FindingCode(
    "profile.learner", .error, "The profile does not say whose it is.",
    explanation: """
      A document has one `learner`, a record with a `key`. All of its records are that learner's, so \
      the document is rejected without one.
      """,
    hint: "give the document one learner with a key")
  static let profileSources = FindingCode(
    "profile.sources", .error, "The profile's list of sources is not in the form of one.",
    explanation: """
      Each source is an object with `format`, and may have `version` and `system`. Whose spellings \
      and identifiers the records hold cannot be known, so the document is rejected.
      """,
    hint: "correct the list")
  static let profileMember = FindingCode(
    "profile.member", .warning, "The profile has a member that is not part of the form.",
    explanation: """
      It is none of the places and lists of records that the schema names, or stands twice, or is no \
      object or list. It is left out.
      """,
    hint: "check the spelling of the name; values of your own belong into `extensions`")
  static let profileTooLarge = FindingCode(
    "profile.too-large", .error, "A profile is larger than the limit.",
    explanation: "A document may have as many bytes as the limit says.",
    hint: "look for a bracket or quote that is never closed")
  static let profileOtherFile = FindingCode(
    "profile.other-file", .warning, "A file of the input holds no profile.",
    explanation: "It is not read.", hint: "leave it out")
  static let profileWithoutPerson = FindingCode(
    "profile.person-missing", .warning, "The records of a learner have no person.",
    explanation: """
      Records name their learner by a key, but no person with that key is in the input. The document \
      names the learner by the key alone.
      """,
    hint: "add the file that holds the people")

  /// What only this format reports.
  static let profile: [FindingCode] =
    [
      notAProfile, profileVersion, profileLearner, profileSources, profileMember, profileTooLarge,
      profileOtherFile, profileWithoutPerson,
    ]
}
