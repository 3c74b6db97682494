import Findings

extension FindingCode {
  static let badgeOpened = FindingCode(
    "badge.opened", .note, "A badge was taken out of the picture that it was baked into.",
    explanation: """
      The badge is read as if it were a file of its own. Lines and bytes of findings are counted in \
      its text; the picture itself is not converted.
      """,
    hint: "keep the picture, which is the original")

  static let badgeRepeated = FindingCode(
    "badge.repeated", .warning, "A picture has more than one badge.",
    explanation: "The standard allows one. The first is read, and the others are left alone.",
    hint: "bake each badge into a picture of its own")

  static let badgeElsewhere = FindingCode(
    "badge.elsewhere", .error, "A picture only tells where its badge is.",
    explanation: """
      Older pictures have the address of a badge instead of the badge. Nothing is fetched from the \
      network.
      """,
    hint: "download the badge from its address and convert that file")

  static let badgeDamaged = FindingCode(
    "badge.damaged", .error, "The badge in a picture is damaged.",
    explanation: """
      The bytes differ from the checksum that stands behind them, or cannot be unfolded: they were \
      changed after the badge was baked.
      """,
    hint: "fetch the picture again, in binary mode")

  static let badgeTruncated = FindingCode(
    "badge.truncated", .error, "A picture ends before its contents do.",
    explanation: "It was cut off, as by an interrupted download. A badge may stand in the rest.",
    hint: "fetch the picture again")

  static let carrierTooLarge = FindingCode(
    "badge.too-large", .error, "A badge or a signed text is larger than any real one.",
    explanation: """
      Pictures with badges and signed texts are held in memory as a whole, so there is a limit of \
      8 MiB.
      """,
    hint: "convert the unsigned document instead")

  static let signatureOpened = FindingCode(
    "jws.opened", .note, "A signed text was opened, and its signature was not checked.",
    explanation: """
      What is signed is read as if it were a file of its own, and what was written is kept with it \
      letter by letter. Whether it is genuine is for a verifier to say, who has the keys.
      """,
    hint: "verify the original before you rely on it")

  static let signatureDamaged = FindingCode(
    "jws.damaged", .error, "A signed text is not what such texts are.",
    explanation: """
      A compact signature is a header, a payload and a signature in base64url with dots between. \
      Here the payload has to be a JSON object.
      """,
    hint: "fetch the file again, or convert the unsigned document")

  /// What pictures and signed texts may report.
  static let carriers: [FindingCode] = [
    badgeOpened, badgeRepeated, badgeElsewhere, badgeDamaged, badgeTruncated, carrierTooLarge,
    signatureOpened, signatureDamaged,
  ]
}
