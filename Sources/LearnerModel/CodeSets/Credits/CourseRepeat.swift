/// How a repeated course counts.
public enum CourseRepeat: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "courseRepeat", "How a repeated course counts.",
    [
      .init("repeatCounted", "Repeated, counted", .edFi("Repeat Counted"), .pesc("RepeatCounted")),
      .init(
        "repeatNotCounted", "Repeated, not counted", .edFi("Repeat NotCounted"),
        .pesc("RepeatNotCounted")),
      .init(
        "replacementCounted", "Replaces another, counted", .edFi("Replacement Counted"),
        .pesc("ReplacementCounted")),
      .init(
        "replacedNotCounted", "Was replaced, not counted", .edFi("Replaced NotCounted"),
        .pesc("ReplacedNotCounted")),
      .init(
        "repeatOtherInstitution", "Repeated at another institution",
        .edFi("Repeat Other Institution"), .pesc("RepeatOtherInstitution")),
      .init(
        "notCountedOther", "Not counted for another reason", .edFi("Not Counted Other"),
        .pesc("NotCountedOther")),
    ])
}
