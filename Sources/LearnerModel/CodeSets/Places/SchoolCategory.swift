/// Which ages or grades a school serves.
public enum SchoolCategory: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "schoolCategory", "Which ages or grades a school serves.",
    [
      .init("infantToddler", "Infants and toddlers", .edFi("Infant/toddler School")),
      .init("preschool", "Preschool or early childhood", .edFi("Preschool/early childhood")),
      .init("primary", "Primary school", .edFi("Primary School")),
      .init("elementary", "Elementary school", .edFi("Elementary School"), .pesc("Elementary")),
      .init("middle", "Middle school", .edFi("Middle School"), .pesc("Middle")),
      .init("juniorHigh", "Junior high school", .edFi("Junior High School"), .pesc("JuniorHigh")),
      .init("intermediate", "Intermediate school", .edFi("Intermediate School")),
      .init("high", "High school", .edFi("High School"), .pesc("HighSchool")),
      .init("secondary", "Secondary school", .edFi("Secondary School"), .pesc("Secondary")),
      .init("otherSecondary", "Another secondary school", .edFi("Other Secondary")),
      .init(
        "jointSecondaryPostsecondary", "Secondary and postsecondary together",
        .edFi("Joint Secondary and Postsecondary School")),
      .init(
        "elementarySecondary", "Elementary and secondary together",
        .edFi("Elementary/Secondary School")),
      .init("otherCombination", "Another combination", .edFi("Other Combination")),
      .init("postsecondary", "Postsecondary", .pesc("Postsecondary")),
      .init("adult", "Adult school", .edFi("Adult School")),
      .init("allLevels", "All levels", .edFi("All Levels")),
      .init("ungraded", "Ungraded", .edFi("Ungraded")),
      .init("other", "Another category", .pesc("Other")),
    ])
}
