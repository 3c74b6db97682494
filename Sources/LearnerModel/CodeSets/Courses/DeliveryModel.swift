/// How teaching reaches the learners.
public enum DeliveryModel: CodeList {
  /// The codes.
  public static let codeSet = CodeSet(
    "deliveryModel", "How teaching reaches the learners.",
    [
      .init(
        "faceToFace", "In one place with the teacher", .edFi("Face-to-face instruction"),
        .canvas("on_campus")),
      .init(
        "online", "Online throughout", .edFi("Virtual/On-line Distance learning"), .canvas("online")
      ),
      .init("blended", "Partly online, model not told", .canvas("blended")),
      .init("blendedRotation", "Learners rotate between online and other stations"),
      .init("blendedFlex", "Online at its core, on site, with teachers at hand"),
      .init("blendedALaCarte", "One course online beside others on site"),
      .init("blendedEnrichedVirtual", "Online with required meetings on site"),
      .init("centerBased", "At a center", .edFi("Center-based instruction")),
      .init("correspondence", "By correspondence", .edFi("Correspondence instruction")),
      .init(
        "distanceOther", "At a distance, but not online",
        .edFi("Distance Learning (other than online)")),
      .init("independentStudy", "Independent study", .edFi("Independent study")),
      .init("internship", "Internship", .edFi("Internship")),
      .init(
        "technologyInClassroom", "With technology in a classroom",
        .edFi("Technology-based instruction in classroom")),
      .init(
        "otherTechnology", "With other technology", .edFi("Other technology-based instruction")),
      .init("videoConference", "Video conference", .edFi("Telepresence/video conference")),
      .init("televised", "Television", .edFi("Televised")),
      .init("recordedVideo", "Recorded video", .edFi("Videotaped/prerecorded video")),
      .init("other", "Another way", .edFi("Other")),
    ])
}
