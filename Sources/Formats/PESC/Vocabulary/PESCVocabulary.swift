import FormatKit
import LearnerModel

/// The elements of transcripts of high schools and colleges, which differ in little.
///
/// They are named and ordered as in HighSchoolTranscript 1.5 and CollegeTranscript 1.6; what stands for
/// nothing in the model is kept where it stood.
enum PESCVocabulary {
  /// The name space of what is kept.
  static let space = "pesc"

  /// The maps for reading and writing.
  static let maps = ElementVocabulary(
    extensionSpace: space, standard: .pesc,
    PESCMessage.allCases.map { transcript($0.rawValue) } + batch)

  /// The maps made ready to read.
  static let reading = ElementMaps(maps, version: nil)

  /// The maps of transcripts alone.
  static func transcripts(of message: PESCMessage) -> ElementVocabulary {
    ElementVocabulary(
      extensionSpace: space, standard: .pesc, [transcript(message.rawValue)])
  }

  /// A transcript: the document, with the records of its learner inside.
  static func transcript(_ name: String) -> ElementMap {
    .record(
      name,
      RecordMap(
        .document,
        keys: [
          (KindSchema.Common.key, PESCKeys.place(0)),
          (KindSchema.Common.owner, PESCKeys.learner(0)),
        ],
        [.dropped("@schemaLocation", .derived), transmission] + parties + [
          .inside(
            "Student",
            [person, academicRecord.required, health, tests, .notes, .extensions]
          ).required,
          .notes, .extensions,
        ]
      ).named("Transcript"))
  }

  /// A batch of later versions: its transcripts stand one level further in.
  private static var batch: [ElementMap] {
    let f = Document.declared.fields
    return [
      .record(
        "BatchEnvelope",
        RecordMap(
          .document, keys: [(KindSchema.Common.key, KeyShape(["=Batch", "BatchID"]))],
          [
            .value("BatchID", f.identifier).long(1...35),
            .value("BatchDateTime", f.createdAt),
            .kept("BatchDeliveryMethod"), .kept("SourceAgency"), .kept("DestinationAgency"),
          ]
        ).named("BatchEnvelope")),
      .record(
        "BatchContent",
        RecordMap(.document, PESCMessage.allCases.map { transcript($0.rawValue) }).leading),
    ]
  }
}
