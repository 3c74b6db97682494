/// Whether a section is taken again, and how it counts.
public enum RepeatIdentifier: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "repeatIdentifier", "Whether a section is taken again, and how it counts.",
    [
      .init("notRepeated", "Not taken before", .edFi("Not repeated")),
      .init(
        "repeatedCounted", "Taken again, counted", .edFi("Repeated, counted in grade point average")
      ),
      .init(
        "repeatedNotCounted", "Taken again, not counted",
        .edFi("Repeated, not counted in grade point average")),
      .init("replacementCounted", "Replaces another, counted", .edFi("Replacement counted")),
      .init(
        "replacementNotCounted", "Replaces another, not counted", .edFi("Replacement not counted")),
      .init(
        "otherInstitution", "Taken again at another institution",
        .edFi("Repeated, other institution")),
      .init("otherNotCounted", "Another reason, not counted", .edFi("Other, not counted in GPA")),
      .init("other", "Another reason", .edFi("Other")),
    ])
}
