/// How a transmission relates to earlier ones, after PESC.
public enum TransmissionType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "transmissionType", "How a transmission relates to earlier ones, after PESC.",
    [
      .init("original", "Original", .pesc("Original")),
      .init("duplicate", "Duplicate", .pesc("Duplicate")),
      .init("replace", "Replaces another", .pesc("Replace")),
      .init("reissue", "Issued again", .pesc("Reissue")),
      .init("resubmission", "Sent again", .pesc("Resubmission")),
      .init("mutuallyDefined", "As the parties agreed", .pesc("MutuallyDefined")),
    ])
}
