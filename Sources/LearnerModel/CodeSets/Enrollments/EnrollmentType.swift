/// What an enrollment in a school stands for.
public enum EnrollmentType: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "enrollmentType", "What an enrollment in a school stands for.",
    [
      .init("current", "The present one", .edFi("Current")),
      .init("preregistered", "Registered for later", .edFi("Preregistered")),
      .init("summer", "For the summer", .edFi("Summer"), .sif("Summer")),
      .init("home", "At the learner's home school", .sif("Home")),
      .init("concurrent", "At a second school at the same time", .sif("Concurrent")),
    ])
}
