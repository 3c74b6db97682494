public import Findings

extension FindingCode {
  static let credentialRequired = FindingCode(
    "credentials.required", .error, "A member that the standard requires is missing.",
    explanation: "The credential is read without it. A writer leaves out what it cannot complete.",
    hint: "have the issuer complete the credential")
  static let credentialType = FindingCode(
    "credentials.type", .error, "An object does not say that it is what its place asks for.",
    explanation: "`type` has to have the word of the standard. The object is read by its place.",
    hint: "have the issuer correct `type`")
  static let credentialContext = FindingCode(
    "credentials.context", .error,
    "The vocabularies of a credential are not those of the standard.",
    explanation: """
      `@context` starts with the vocabulary of credentials, and names that of the standard behind \
      it. Vocabularies are known and never fetched; the members are read by their names.
      """,
    hint: "have the issuer correct `@context`")
  static let credentialOlder = FindingCode(
    "credentials.older-version", .warning, "A credential is in the form of an older version.",
    explanation: "It is read as such, and written in the form of the current version.",
    hint: "ask the issuer for a credential of the current version")
  static let credentialDate = FindingCode(
    "credentials.date", .error, "A moment lacks its time or its time zone, or is none.",
    explanation: "The standards ask for day, time and time zone. The value is kept as it stands.",
    hint: "write YYYY-MM-DDThh:mm:ssZ")
  static let credentialEnd = FindingCode(
    "credentials.end", .error, "A credential ends before it holds.",
    explanation: "Its last moment does not come after its first. Both are read.",
    hint: "have the issuer correct the dates")
  static let credentialProof = FindingCode(
    "credentials.proof", .error, "A proof does not say with what it can be checked.",
    explanation: "Its method has to be an address, `https:` or `did:key:` or `did:web:`.",
    hint: "ask the issuer for the credential once more")
  static let credentialUnchecked = FindingCode(
    "credentials.not-verified", .note, "A proof, signature or status is kept and not checked.",
    explanation: """
      Whether a credential is genuine, and whether it was taken back, is for a verifier to say, who \
      needs keys and lists from the network.
      """,
    hint: "verify the original before you rely on it")
  static let credentialImage = FindingCode(
    "credentials.image", .error,
    "The picture of an assertion stands in it instead of at an address.",
    explanation: "A badge may hold its picture; an assertion of Open Badges 2 refers to it.",
    hint: "have the issuer refer to the picture")
  static let credentialCode = FindingCode(
    "credentials.code", .warning, "A code is not in the list of the standard.",
    explanation: "It is kept as it is. Codes of one's own start with `ext:`.",
    hint: "use a code of the list")
  static let credentialOther = FindingCode(
    "credentials.other", .warning, "An object is no credential of a learner.",
    explanation: "It is kept as it stands, in a record that holds nothing else.",
    hint: "convert the credential that refers to it")
  static let credentialInside = FindingCode(
    "credentials.signed-inside", .warning, "A signed credential inside another is not read.",
    explanation: "It is kept letter by letter with the record around it, and is none of its own.",
    hint: "put the inner text into a file of its own and convert that as well")
  static let credentialSignature = FindingCode(
    "credentials.signature", .warning, "Signed content was written anew, without its proof.",
    explanation: """
      A proof holds for the very content that was signed. What is written here may differ, so the \
      proof stands aside, under `ext:proof` or, with what was signed, `ext:jws`; nothing claims to \
      be signed.
      """,
    hint: "keep the original file where the proof matters")

  /// What may be reported about credentials.
  public static let credentials: [FindingCode] = [
    credentialRequired, credentialType, credentialContext, credentialOlder, credentialDate,
    credentialEnd, credentialProof, credentialUnchecked, credentialImage, credentialCode,
    credentialOther, credentialInside, credentialSignature,
  ]
}
