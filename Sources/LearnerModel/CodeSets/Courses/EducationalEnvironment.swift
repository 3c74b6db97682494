/// Where teaching takes place.
public enum EducationalEnvironment: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "educationalEnvironment", "Where teaching takes place.",
    [
      .init("classroom", "Classroom", .edFi("Classroom")),
      .init("homebound", "At home", .edFi("Homebound")),
      .init("hospital", "Hospital class", .edFi("Hospital class")),
      .init("inSchoolSuspension", "Suspension within the school", .edFi("In-school suspension")),
      .init("laboratory", "Laboratory", .edFi("Laboratory")),
      .init(
        "mainstream", "Mainstream class with special education",
        .edFi("Mainstream (Special Education)")),
      .init("offSchoolCenter", "Center outside of the school", .edFi("Off-school center")),
      .init("pullOut", "Class taught apart", .edFi("Pull-out class")),
      .init("resourceRoom", "Resource room", .edFi("Resource room")),
      .init(
        "selfContained", "Class of special education only",
        .edFi("Self-contained (Special Education)")),
      .init("selfStudy", "Self-study", .edFi("Self-study")),
      .init("shop", "Workshop", .edFi("Shop")),
      .init("singleSex", "Classroom of one sex", .edFi("Single sex classroom")),
    ])
}
