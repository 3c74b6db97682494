public import Findings

extension FindingCode {
  static let statementType = FindingCode(
    "xapi.type", .error, "A value is not of the type that the standard asks for.",
    explanation: "Strings, numbers, booleans, lists and objects do not stand for each other.",
    hint: "write the value as the type that the message names")
  static let statementProperty = FindingCode(
    "xapi.property", .error, "An object has a property that the standard does not know.",
    explanation: """
      Statements are closed: what is no property of theirs stands in extensions. Names are told \
      apart by case.
      """,
    hint: "check the spelling, or move the value into extensions")
  static let statementRepeated = FindingCode(
    "xapi.repeated", .error, "An object has a property twice.",
    explanation: "Which of the values holds would be up to each reader.",
    hint: "remove one of them")
  static let statementMissing = FindingCode(
    "xapi.missing", .error, "A property that the standard requires is missing.",
    explanation: "A statement says at least who did what with what.",
    hint: "add the property")
  static let statementNull = FindingCode(
    "xapi.null", .error, "A property is `null`.",
    explanation: "Only extensions may hold `null`; any other property is left out instead.",
    hint: "leave the property out")
  static let statementFormat = FindingCode(
    "xapi.format", .error, "A text does not have the form that the standard asks for.",
    explanation: """
      Identifiers are UUIDs, names of verbs, activities and extensions are IRIs with a scheme, \
      moments and durations are those of ISO 8601, languages those of RFC 5646.
      """,
    hint: "write the value in the form that the message names")
  static let statementWord = FindingCode(
    "xapi.word", .error, "A word is none of those that may stand there.",
    explanation: "The standard lists the words, and tells them apart by case.",
    hint: "use a word of the list")
  static let statementIdentity = FindingCode(
    "xapi.identity", .error, "An agent or group does not have the identifier that it needs.",
    explanation: """
      An agent has exactly one of mbox, mbox_sha1sum, openid and account. A group has one, or it \
      has none and lists its members.
      """,
    hint: "leave one identifier")
  static let statementAuthority = FindingCode(
    "xapi.authority", .error, "A group cannot vouch for a statement.",
    explanation: "Only an application together with a user can: two members, no identifier.",
    hint: "use an agent, or a group of two")
  static let statementScore = FindingCode(
    "xapi.score", .error, "The numbers of a score contradict each other.",
    explanation: "Raw scores lie between min and max, min is less than max, scaled is -1 to 1.",
    hint: "check the score")
  static let statementVoiding = FindingCode(
    "xapi.voiding", .error, "A statement takes back what is no statement.",
    explanation: "The verb `voided` is only used with a reference to the statement taken back.",
    hint: "refer to the statement by its identifier")
  static let statementContext = FindingCode(
    "xapi.context", .error, "The context says what only holds for activities.",
    explanation: "The revision and the platform are those of an activity.",
    hint: "leave them out where the object is an agent, a group or a statement")

  /// What may be reported about statements.
  public static let statements: [FindingCode] = [
    statementType, statementProperty, statementRepeated, statementMissing, statementNull,
    statementFormat, statementWord, statementIdentity, statementAuthority, statementScore,
    statementVoiding, statementContext,
  ]
}
