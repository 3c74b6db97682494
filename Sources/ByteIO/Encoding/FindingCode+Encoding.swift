public import Findings

extension FindingCode {
  /// Text that is no UTF-8 and is read as Windows-1252.
  public static let windows1252 = FindingCode(
    "encoding.windows-1252", .warning, "The text is not UTF-8 and is read as Windows-1252.",
    explanation: """
      The first byte beyond ASCII starts no UTF-8 character. Programs for Windows write such files; \
      their letters are read as Windows-1252 from there on. Outputs are UTF-8.
      """,
    hint: "export the file as UTF-8, or name its encoding with --encoding")

  /// A row that is not well-formed in the encoding of the rest.
  public static let mixedEncoding = FindingCode(
    "encoding.mixed", .error, "A row is not well-formed in the encoding of the file.",
    explanation: """
      The file holds bytes that are no UTF-8 behind others that are, or half a character of UTF-16: \
      parts of different origin were put together, or the file is damaged. What the bytes mean cannot \
      be known, so the row is rejected.
      """,
    hint: "re-encode the part of the file that is in another encoding")

  /// UTF-16 without a byte order mark.
  public static let unmarkedUTF16 = FindingCode(
    "encoding.utf-16-unmarked", .error, "The file looks like UTF-16 without a byte order mark.",
    explanation: "UTF-16 is read when a byte order mark says so, or when --encoding does.",
    hint: "add --encoding utf-16le (or utf-16be), or export the file as UTF-8")

  /// An encoding that is not read.
  public static let unsupportedEncoding = FindingCode(
    "encoding.unsupported", .error, "The file is in an encoding that is not read.",
    explanation: "Files may be UTF-8, UTF-16 with a byte order mark, or Windows-1252.",
    hint: "export the file as UTF-8")

  /// What may be reported about encodings.
  public static let encodings: [FindingCode] = [
    windows1252, mixedEncoding, unmarkedUTF16, unsupportedEncoding,
  ]
}
